"""docs/export.md against the program."""

import re
from pathlib import Path
from typing import Any

import click
from hypothesis import given
from hypothesis import strategies as st

from onrecord.cli import main
from onrecord.exports import FORMATS
from onrecord.exports.flat import COLUMNS
from onrecord.exports.text import cell

PAGE = (Path(__file__).parent.parent.parent / "docs" / "export.md").read_text(encoding="utf-8")


def first_cells(heading: str) -> list[str]:
    """What stands in backquotes in the first cells of the table behind these words."""
    table = PAGE.partition(heading)[2].partition("\n\n| ")[2].partition("\n\n")[0]
    return [name for line in table.splitlines()[2:] for name in re.findall(r"`([^`]+)`", line.split("|")[1])]


def test_every_column_is_explained() -> None:
    assert first_cells("## The columns") == [column.name for column in COLUMNS]


def test_every_format_and_option_is_named() -> None:
    assert first_cells("# Hand on") == list(FORMATS)
    options = [p.opts[0] for p in main.commands["export"].params if isinstance(p, click.Option)]
    assert [option for option in options if f"`{option}" not in PAGE] == []


def program() -> dict[str, Any]:
    (code,) = re.findall(r"^```python\n(.*?)^```$", PAGE, re.MULTILINE | re.DOTALL)
    names: dict[str, Any] = {}
    exec(compile(code, "export.md", "exec"), names)
    return names


NAMES = program()


@given(st.text("'=+-@\t\r\n＝ a", max_size=6))
def test_the_program_takes_the_apostrophe_off(words: str) -> None:
    assert NAMES["words"](cell(words)) == words

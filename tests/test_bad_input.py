"""The command on bad input: one clear line for each source with the next step; the others are read."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from onrecord.cli import main

GOOD = "The mayor, Ana Duarte, said on Monday that the bridge over the Orrin would open in May. It took nine years."


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "good.txt").write_text(GOOD, encoding="utf8")
    (tmp_path / "empty.txt").touch()
    (tmp_path / "binary.txt").write_bytes(bytes(range(256)) * 20)
    with (tmp_path / "huge.txt").open("wb") as stream:
        stream.truncate(200 * 2**20)  # takes no room on the disk
    (tmp_path / "nofield.json").write_text('{"title": "x", "body": "y"}', encoding="utf8")
    (tmp_path / "nofolder").mkdir()
    (tmp_path / "line.txt").write_text("lorem ipsum dolor sit amet " * 600_000, encoding="utf8")
    (tmp_path / "deep.html").write_text("<div>" * 50_000 + GOOD + "</div>" * 50_000, encoding="utf8")
    (tmp_path / "broken.txt").write_bytes(GOOD.encode() * 3 + b" \xff\xfe\xe9 \x80 broken")
    return tmp_path


@pytest.mark.parametrize(
    ("name", "cause", "step"),
    [
        ("empty.txt", "empty", "give a file"),
        ("binary.txt", "binary", "convert it"),
        ("huge.txt", "200 MB", "--max-article"),
        ("nofield.json", "no field 'text'", "--field"),
        ("missing.txt", "no such file", "check the path"),
        ("nofolder", "holds no article", "put files there"),
        ("line.txt", "another language", "--language en"),
        ("deep.html", "nested too deeply", "save the report's text"),
        ("http://127.0.0.1:9/report", "connection refused", "check the address"),
    ],
)
def test_one_line_tells_the_cause_and_the_next_step(folder: Path, name: str, cause: str, step: str) -> None:
    source = name if "://" in name else str(folder / name)
    result = CliRunner().invoke(main, ["read", "--json", source, str(folder / "good.txt")])
    assert result.exit_code == 1
    (line,) = (line for line in result.stderr.splitlines() if line.startswith("skipped: "))
    assert name in line
    assert cause in line
    assert step in line
    (row,) = map(json.loads, result.stdout.splitlines())
    assert row["attributions"]


def test_broken_bytes_are_replaced_and_the_rest_is_read(folder: Path) -> None:
    result = CliRunner().invoke(main, ["read", "--json", str(folder / "broken.txt")])
    assert result.exit_code == 0
    row = json.loads(result.stdout)
    assert row["article"]["text"].startswith(GOOD)
    assert row["article"]["text"].endswith("broken")
    assert row["attributions"]


def test_nothing_readable_has_a_status_of_its_own(folder: Path) -> None:
    assert CliRunner().invoke(main, ["read", str(folder / "empty.txt")]).exit_code == 3

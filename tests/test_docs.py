"""Do the docs say what the program does? When a generated block is out of step: `python -m tests.refresh_docs`."""

import re
import shlex
from collections.abc import Iterator
from pathlib import Path

import click
import pytest

from onrecord.cli import main
from tests.refresh_docs import PAGES, ROOT, UNFILLED, findings, refreshed

_SHELL = re.compile(r"^```sh\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_LINK = re.compile(r"\]\(([^)\s]+)\)")
_CODE = re.compile(r"`([^`\n]+)`")
_SURE = re.compile(r"(?:only )?(\d+)% sure|\"confidence\": ([\d.]+)")
_OPERATORS = {"|", "||", "&&", ";", ">", ">>", "<"}
_OPTIONS = {option for command in (main, *main.commands.values()) for p in command.params for option in p.opts} | set(
    main.context_settings["help_option_names"]
)

every_page = pytest.mark.parametrize("page", [pytest.param(p, id=str(p.relative_to(ROOT))) for p in PAGES])


@every_page
def test_generated_blocks_are_what_the_program_prints_now(page: Path) -> None:
    text = page.read_text(encoding="utf-8")
    assert text.count("<!-- output of: ") + text.count("<!-- json of: ") + text.count("<!-- first ") > 0
    (there, sure_there), (now, sure_now) = _without_confidence(text), _without_confidence(refreshed(text))
    assert there == now, "run: python -m tests.refresh_docs"
    # Another processor's arithmetic may move a confidence by a little.
    assert sure_there == pytest.approx(sure_now, abs=0.03), "run: python -m tests.refresh_docs"


@every_page
def test_every_command_is_one_that_the_program_takes(page: Path) -> None:
    for arguments in _commands(page.read_text(encoding="utf-8")):
        name, *rest = arguments
        if name in main.commands:
            main.commands[name].make_context(name, rest)
        else:
            assert name in _OPTIONS, arguments


@every_page
def test_every_option_named_in_running_text_exists(page: Path) -> None:
    named = {word for code in _CODE.findall(page.read_text(encoding="utf-8")) for word in code.split()}
    assert {word for word in named if re.fullmatch(r"--[a-z-]+", word)} <= _OPTIONS


def test_the_guides_name_every_option() -> None:
    guide = "".join(page.read_text(encoding="utf-8") for page in (ROOT / "docs").glob("*.md"))
    options = [p for command in main.commands.values() for p in command.params if isinstance(p, click.Option)]
    assert [p.opts[0] for p in options if f"`{p.opts[0]}" not in guide] == []


@pytest.mark.parametrize(
    "page", [pytest.param(p, id=p.name) for p in (ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md")))]
)
def test_every_link_leads_to_a_file(page: Path) -> None:
    links = [link.partition("#")[0] for link in _LINK.findall(page.read_text(encoding="utf-8"))]
    relative = [link for link in links if link and "://" not in link]
    assert [link for link in relative if not (page.parent / link).exists()] == []


def test_what_the_contract_calls_unfilled_is_so() -> None:
    for sample in sorted((ROOT / "examples").iterdir()):
        if sample.suffix in (".txt", ".html"):
            found = findings(str(sample))
            assert not any(a[field] for a in found["attributions"] for field in UNFILLED)


def _without_confidence(page: str) -> tuple[str, list[float]]:
    """The page without its confidences, and these from 0 to 1."""
    sure = [float(m[1]) / 100 if m[1] else float(m[2]) for m in _SURE.finditer(page)]
    return _SURE.sub("", page), sure


def _commands(page: str) -> Iterator[list[str]]:
    """The arguments of each `onrecord ...` in the page's shell blocks."""
    for line in "".join(_SHELL.findall(page)).splitlines():
        lexer = shlex.shlex(line, posix=True, punctuation_chars=True)
        lexer.whitespace_split = True
        command: list[str] = []
        for word in [*lexer, ";"]:
            if word not in _OPERATORS:
                command.append(word)
                continue
            if command and Path(command[0]).name == "onrecord":
                yield command[1:]
            command = []

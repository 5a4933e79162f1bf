"""docs/record.md against the program: commands, options, tables, views and their columns."""

import re
import shlex
from collections.abc import Iterable, Iterator
from pathlib import Path

import click
import pytest

from onrecord import errors
from onrecord.articles import Article, Span
from onrecord.cli import main
from onrecord.findings import Attribution, Findings
from onrecord.record import Record, add_findings, intake, open_record
from tests.record import made

ROOT = Path(__file__).parent.parent.parent
PAGE = (ROOT / "docs" / "record.md").read_text(encoding="utf-8")
COMMANDS = ("add", "search", "events", "reread", "remove")


@pytest.fixture
def record(tmp_path: Path) -> Record:
    return open_record(tmp_path / "onrecord.db", write=True, create=True)


def code(text: str) -> set[str]:
    return set(re.findall(r"`([^`\n]+)`", text))


def blocks(language: str) -> list[str]:
    return re.findall(rf"^```{language}\n(.*?)^```$", PAGE, re.MULTILINE | re.DOTALL)


def test_every_command_is_one_that_the_program_takes() -> None:
    lines = [shlex.split(line) for block in blocks("sh") for line in block.splitlines()]
    ours = [line for line in lines if line[0] == "onrecord"]
    assert {line[1] for line in ours} == set(COMMANDS)
    for _, name, *arguments in ours:
        main.commands[name].make_context(name, arguments)


def test_every_option_of_these_commands_is_named_and_no_other() -> None:
    params = [p for name in COMMANDS for p in main.commands[name].params if isinstance(p, click.Option)]
    options = {option for p in params for option in (p.opts[0], *p.secondary_opts)}
    assert {word.split()[0] for word in code(PAGE) if word.startswith("--")} == options


def test_every_view_and_its_columns_are_named(record: Record) -> None:
    part = PAGE.partition("### The views")[2].partition("### The tables")[0]
    views = [name for (name,) in record.db.execute("SELECT name FROM sqlite_master WHERE type = 'view'")]
    assert set(re.findall(r"^\*\*`(\w+)`\*\*", part, re.MULTILINE)) == set(views)
    for view in views:
        text = re.split(r"^\*\*`", part.partition(f"**`{view}`**")[2], flags=re.MULTILINE)[0]
        columns = {column for _, column, *_ in record.db.execute(f"PRAGMA table_info({view})")}
        assert columns <= code(text), view


def test_every_table_is_named(record: Record) -> None:
    part = PAGE.partition("### The tables")[2]
    named = code("\n".join(line.split("|")[1] for line in part.splitlines() if line.startswith("| `")))
    tables = {
        name
        for (name,) in record.db.execute("SELECT name FROM sqlite_master WHERE type = 'table'")
        if not name.startswith(("sqlite_", "words"))
    }
    assert named == tables


def test_the_queries_run(record: Record) -> None:
    add_findings(record, [made.row(1)])
    (query,) = blocks("sql")
    assert record.db.execute(query).fetchall() == []
    assert record.db.execute(query.replace("sell the port", "never")).fetchall()
    (line,) = [line for block in blocks("sh") for line in block.splitlines() if line.startswith("sqlite3")]
    record.db.execute(shlex.split(line)[2])


def test_the_messages_are_those_of_the_program() -> None:
    part = PAGE.partition("## When something goes wrong")[2].partition("## Open it elsewhere")[0]
    messages = [m for line in part.splitlines() if line.startswith("| `") for m in code(line.split("|")[1])]
    source = "".join(
        (Path(errors.__file__).parent / "record" / f"{name}.py").read_text() for name in ("store", "lock", "remove")
    )
    for message in messages:
        for words in message.split("art-..."):
            assert words.strip() in source, message


def test_the_program_runs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    class OneCue:
        def read_all(self, articles: Iterable[Article], threads: int | None = None) -> Iterator[Findings]:
            for article in articles:
                cue, content = Span(0, 1), (Span(1, 2),)
                a = Attribution("a1", "indirect", None, cue, content, (), (), None, None, "st1", 0.5)
                yield Findings(article, (), (), (), (a,), "1", "m")

    monkeypatch.setattr(intake, "load_reader", OneCue)
    monkeypatch.chdir(tmp_path)
    (tmp_path / "examples").symlink_to(ROOT / "examples")
    (program,) = blocks("python")
    exec(compile(program, "record.md", "exec"), {})
    assert capsys.readouterr().out.startswith("att-")

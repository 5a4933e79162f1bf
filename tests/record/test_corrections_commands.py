"""`onrecord correct` and `onrecord corrections`, and their page."""

import json
import re
import shlex
from collections.abc import Callable
from pathlib import Path

import click
import pytest
from click.testing import CliRunner, Result

from onrecord.cli import main
from onrecord.record import add_findings, open_record
from tests.record.test_corrections import SAID, TEXT, ids, said, story

Run = Callable[..., Result]
PAGE = (Path(__file__).parent.parent.parent / "docs" / "correct.md").read_text(encoding="utf-8")


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("LOGNAME", "noor")
    with open_record("onrecord.db", write=True, create=True) as record:
        add_findings(record, [story()])
    return lambda *arguments: CliRunner().invoke(main, list(arguments))


def attribution(number: int) -> str:
    with open_record("onrecord.db") as record:
        return ids(record)[number]


def contents() -> list[tuple[list[str], str, str]]:
    with open_record("onrecord.db") as record:
        return [(a["speakers"], a["content"][0]["text"], a["act"]) for a in said(record)]


class TestCorrect:
    def test_several_at_once_by_the_beginning_of_an_id(self, run: Run) -> None:
        short = attribution(0)[:10]
        result = run(
            "correct",
            short,
            "--speaker",
            "Tomas Ferrow",
            "--act",
            "deny",
            "--content",
            "We will  never sell",
            "--note",
            "heard",
        )
        assert result.exit_code == 0, result.output
        assert contents()[0] == (["Tomas Ferrow"], "“We will never sell", "DENY")
        lines = result.stdout.splitlines()
        assert [line.split("  ")[1] for line in lines[:2]] == [
            "boundaries: harbour master Ilse Corrigan | told | “We will never sell the port,” → harbour master Ilse Corrigan | told | “We will never sell",
            "speaker: Ilse Corrigan → Tomas Ferrow",
        ]
        undo = shlex.split(lines[-1].removeprefix("undo them with: onrecord "))
        assert lines[-1].startswith("undo them with: ") and len(undo) == 2 + 3
        listed = run("corrections", "list").stdout
        assert "noor" in listed and "heard" in listed and "act: SAY → DENY" in listed

    def test_verdicts_without_words(self, run: Run) -> None:
        assert run("correct", attribution(1), "--not-a-statement", "--who", "Omar").exit_code == 0
        assert run("correct", attribution(0), "--right").exit_code == 0
        assert len(contents()) == 2
        assert [json.loads(line)["who"] for line in run("corrections", "list", "--json").stdout.splitlines()] == [
            "Omar",
            "noor",
        ]

    def test_words_at_several_places_are_listed(self, run: Run) -> None:
        result = run("correct", attribution(2), "--content", "the")
        assert result.exit_code == 2
        offsets = [int(n) for n in re.findall(r"--at (\d+)", result.stderr)]
        assert offsets == [m.start() for m in re.finditer(r"\bthe\b", TEXT)]
        assert run("correct", attribution(2), "--content", "the", "--at", str(offsets[-1])).exit_code == 0
        with open_record("onrecord.db") as record:
            assert said(record)[-1]["content"][0]["start"] == offsets[-1]

    def test_a_missing_one_with_marks_of_another_kind(self, run: Run) -> None:
        result = run("correct", "--missing", "drosk.txt", "--words", '"Nobody asked us,"', "--words", "and nobody will", "--cue", "added",
                     "--source", "she", "--speaker", "Ilse Corrigan")  # fmt: skip
        assert result.exit_code == 0, result.output
        with open_record("onrecord.db") as record:
            new = said(record)[-1]
        assert [c["text"] for c in new["content"]] == ["“Nobody asked us,”", "“and nobody will.”"]
        assert (new["cue"]["text"], new["source"]["text"], new["kind"]) == ("added", "she", "direct")

    def test_source_and_cue_can_be_none(self, run: Run) -> None:
        assert run("correct", attribution(0), "--source", "", "--speaker", "").exit_code == 0
        with open_record("onrecord.db") as record:
            first = said(record)[0]
        assert (first["source"], first["speakers"]) == (None, [])

    def test_merges(self, run: Run) -> None:
        a, b = attribution(0), attribution(2)
        assert run("correct", a, "--same-as", b).exit_code == 0
        assert f"merge: is one with {b}" in run("corrections", "list").stdout
        assert run("correct", a, "--not-same-as", b).exit_code == 0

    @pytest.mark.parametrize(
        ("arguments", "status", "said"),
        [
            (["att-none", "--right"], 3, "holds no attribution"),
            (["--right"], 2, "give the id of an attribution, or --missing"),
            (["FIRST"], 2, "say what is wrong"),
            (["FIRST", "--right", "--act", "DENY"], 2, "stand alone"),
            (["FIRST", "--content", "words that are not there"], 2, "does not have these words"),
            (["FIRST", "--content", "harbour", "--at", "0"], 2, "does not have these words at 0"),
            (["--missing", "drosk.txt", "--cue", "added"], 2, "--missing needs the words"),
            (["--missing", "drosk.txt", "--words", "Nobody", "--right"], 2, "--right does not go with --missing"),
            (["--missing", "none.txt", "--words", "Nobody"], 3, "holds no article"),
        ],
    )
    def test_what_does_not_fit(self, run: Run, arguments: list[str], status: int, said: str) -> None:
        result = run("correct", *(attribution(0) if word == "FIRST" else word for word in arguments))
        assert result.exit_code == status and said in result.stderr
        assert contents() == [([who], words, "DENY" if cue == "denied" else "SAY") for who, words, cue, _ in SAID]


class TestCorrections:
    def test_undo(self, run: Run) -> None:
        run("correct", attribution(0), "--act", "DENY")
        made = json.loads(run("corrections", "list", "--json").stdout)["id"]
        assert run("corrections", "undo", made[:12], "--note", "a slip").exit_code == 0
        assert contents()[0][2] == "SAY"
        assert "(taken back)" in run("corrections", "list", "drosk.txt").stdout
        assert run("corrections", "undo", made).exit_code == 3

    def test_the_undo_that_is_shown_takes_all_back_in_the_same_record(self, run: Run) -> None:
        Path("onrecord.db").rename("the harbour.db")
        with open_record("the harbour.db") as record:
            first = ids(record)[0]
        made = run("correct", first, "--act", "DENY", "--speaker", "Noor", "--record", "the harbour.db")
        (shown,) = [line for line in made.stdout.splitlines() if line.startswith("undo them with: ")]
        assert run(*shlex.split(shown.removeprefix("undo them with: onrecord "))).exit_code == 0
        with open_record("the harbour.db") as record:
            assert [(a["speakers"], a["act"]) for a in said(record)] == [
                ([who], "DENY" if cue == "denied" else "SAY") for who, _, cue, _ in SAID
            ]

    def test_a_missing_one_goes_to_the_newest_version(self, run: Run) -> None:
        with open_record("onrecord.db", write=True) as record:
            add_findings(record, [story(TEXT.replace("never", "hardly"), SAID[1:])])
            newest = record.one("SELECT id FROM articles ORDER BY key DESC LIMIT 1")
        assert run("correct", "--missing", "drosk.txt", "--words", "nobody will").exit_code == 0
        assert [c["article"] for c in map(json.loads, run("corrections", "list", "--json").stdout.splitlines())] == [
            newest
        ]
        assert run("remove", "drosk.txt", "--reason", "libel").exit_code == 3  # here a wrong guess costs words

    def test_what_was_removed_is_said_to_be(self, run: Run) -> None:
        run("correct", attribution(0), "--speaker", "Noor")
        run("remove", "drosk.txt", "--reason", "libel")
        assert "speaker: its words were removed with the article" in run("corrections", "list").stdout

    def test_what_is_no_statement_is_not_merged(self, run: Run) -> None:
        first, other = attribution(0), attribution(1)
        run("correct", first, "--not-a-statement")
        result = run("correct", first, "--same-as", other)
        assert result.exit_code == 3 and "is set aside as no statement" in result.stderr

    def test_export_and_orphans(self, run: Run) -> None:
        run("correct", attribution(0), "--act", "DENY")
        (row,) = map(json.loads, run("corrections", "export").stdout.splitlines())
        assert row["attributions"][0]["verdicts"] == ["act"]
        assert run("corrections", "orphans").stdout == "no correction is an orphan\n"
        with open_record("onrecord.db", write=True) as record:
            add_findings(record, [story(TEXT.replace("never", "hardly"), SAID[1:])])
        assert "with the same words around" in run("corrections", "orphans").stdout
        assert json.loads(run("corrections", "orphans", "--json").stdout)["kind"] == "act"

    def test_import(self, run: Run) -> None:
        run("correct", attribution(0), "--act", "DENY")
        Path("c.jsonl").write_text(run("corrections", "export").stdout, encoding="utf-8")
        with open_record("other.db", write=True, create=True) as record:
            add_findings(record, [story(source="copy.txt")])
        assert (
            "other.db: 1 of 1 corrections taken in"
            in run("corrections", "import", "c.jsonl", "--record", "other.db").stdout
        )
        assert "another correction stands there" in run("corrections", "import", "c.jsonl").stdout
        Path("c.jsonl").write_text("no JSON")
        assert run("corrections", "import", "c.jsonl").exit_code == 3

    def test_nothing_yet(self, run: Run) -> None:
        assert run("corrections", "list").stdout == "nothing was corrected yet\n"
        assert run("corrections", "export").stdout == ""


def test_the_page_names_every_option_and_command() -> None:
    group = main.commands["corrections"]
    assert isinstance(group, click.Group)
    named = set(re.findall(r"`([^`\n]+)`", PAGE))
    options = {
        option
        for c in (main.commands["correct"], *group.commands.values())
        for p in c.params
        if isinstance(p, click.Option)
        for option in p.opts
    }
    assert {word.split()[0] for word in named if word.startswith("--")} == options
    shown = set(re.findall(r"onrecord corrections (\w+)", PAGE))
    assert shown == set(group.commands)

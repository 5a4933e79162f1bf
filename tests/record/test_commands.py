"""The commands that change the record, with a reader that finds nothing, so that no model is loaded."""

import gzip
import json
import os
import sqlite3
import subprocess
import sys
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from click.testing import CliRunner, Result

from onrecord import record as records
from onrecord._version import __version__
from onrecord.articles import Article
from onrecord.cli import main
from onrecord.findings import Findings
from onrecord.record import intake, open_record

REPORT = "“We won’t wait,” the mayor said on Tuesday. The bridge would reopen in May after repairs, she said."
ROOT = Path(__file__).parent.parent.parent

Run = Callable[..., Result]


class Fake:
    """A reader that finds nothing, and counts what it is given."""

    def __init__(self, model: str = "m1") -> None:
        self.network = SimpleNamespace(hash=model)
        self.read: list[str] = []

    def read_all(self, articles: Iterable[Article], threads: int | None = None) -> Iterator[Findings]:
        for article in articles:
            self.read.append(article.source)
            yield Findings(article, (), (), (), (), __version__, self.network.hash)


@pytest.fixture
def reader(monkeypatch: pytest.MonkeyPatch) -> Fake:
    fake = Fake()
    for module in (intake, records):
        monkeypatch.setattr(module, "load_reader", lambda: fake)
    return fake


@pytest.fixture
def run(reader: Fake, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    monkeypatch.chdir(tmp_path)
    Path("a.txt").write_text(REPORT)
    Path("b.txt").write_text(REPORT + " Nobody asked her why.")
    return lambda *arguments: CliRunner().invoke(main, list(arguments))


def rows(query: str, path: str = "onrecord.db") -> list[Any]:
    db = sqlite3.connect(path)
    found = db.execute(query).fetchall()
    db.close()
    return found


class TestAdd:
    def test_it_makes_the_record_in_the_working_folder(self, run: Run) -> None:
        result = run("add", "a.txt", "b.txt")
        assert (result.exit_code, result.stdout) == (0, "onrecord.db: 2 articles added with 0 attributions\n")
        assert rows("SELECT address FROM articles") == [("a.txt",), ("b.txt",)]

    def test_what_is_there_is_not_even_read(self, run: Run, reader: Fake) -> None:
        run("add", "a.txt")
        result = run("add", "a.txt", "b.txt")
        assert result.exit_code == 0
        assert result.stdout == "onrecord.db: 1 article added with 0 attributions; 1 there already\n"
        assert reader.read == ["a.txt", "b.txt"]

    def test_the_model_is_not_loaded_for_nothing(self, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
        run("add", "a.txt")
        monkeypatch.setattr(intake, "load_reader", lambda: pytest.fail("loaded"))
        assert run("add", "a.txt").exit_code == 0

    def test_a_changed_file_is_a_new_version(self, run: Run) -> None:
        run("add", "a.txt")
        Path("a.txt").write_text(REPORT + " It did not.")
        assert "1 article added with 0 attributions, 1 as new versions" in run("add", "a.txt").stdout

    def test_a_file_has_one_address_from_wherever_it_is_named(self, run: Run, tmp_path: Path) -> None:
        run("add", "a.txt")
        assert "1 there already" in run("add", str(tmp_path / "a.txt")).stdout

    def test_skipped_with_reasons_and_status(self, run: Run) -> None:
        result = run("add", "gone.txt", "a.txt")
        assert result.exit_code == 1
        assert result.stderr.startswith("skipped: gone.txt: no such file or folder")
        assert result.stdout.endswith("; 1 skipped\n")
        assert rows("SELECT skipped, done FROM runs") == [(1, 1)]
        assert run("add", "gone.txt").exit_code == 3

    def test_dumps_with_fields_of_other_names(self, run: Run) -> None:
        row = {"body": REPORT, "link": "https://a.example/1", "paper": "The Ledger", "day": "2026-03-04"}
        with gzip.open("d.jsonl.gz", "wt") as file:
            file.write(json.dumps(row) + "\n{broken\n")
        Path("d.csv").write_text(f'body,link,paper,day\n"{REPORT} More.",https://a.example/2,The Echo,2026-03-05\n')
        names = [x for pair in ("url=link", "outlet=paper", "published=day") for x in ("--map", pair)]
        result = run("add", "d.jsonl.gz", "d.csv", "--field", "body", *names)
        assert result.exit_code == 1 and "d.jsonl.gz:2" in result.stderr
        assert rows("SELECT url, outlet, published FROM articles") == [
            ("https://a.example/1", "The Ledger", "2026-03-04"),
            ("https://a.example/2", "The Echo", "2026-03-05"),
        ]

    def test_facts_of_reports_that_do_not_tell_them(self, run: Run) -> None:
        Path("d.jsonl").write_text(json.dumps({"text": REPORT, "outlet": "The Echo", "date": "2026-03-05"}))
        assert run("add", "a.txt", "d.jsonl", "--outlet", "The Ledger", "--published", "2026-03-04").exit_code == 0
        assert rows("SELECT outlet, published FROM articles") == [
            ("The Ledger", "2026-03-04"),
            ("The Echo", "2026-03-05"),
        ]
        assert run("add", "b.txt", "--published", "2026-03").exit_code == 2

    @pytest.mark.parametrize("pair", ["url", "url=", "mood=x", "text=body"])
    def test_a_wrong_map_is_wrong_usage(self, run: Run, pair: str) -> None:
        result = run("add", "a.txt", "--map", pair)
        assert result.exit_code == 2 and not Path("onrecord.db").exists()

    def test_the_page_as_it_was_got(self, run: Run) -> None:
        page = f"<html><body><article><p>{REPORT}</p></article><p>é</p></body></html>".encode("latin-1", "replace")
        Path("p.html").write_bytes(page)
        run("add", "p.html")
        with open_record("onrecord.db") as record:
            assert records.page_of(record, 1) == page

    def test_another_record(self, run: Run) -> None:
        run("add", "a.txt", "--record", "other.db")
        assert Path("other.db").exists() and not Path("onrecord.db").exists()

    def test_a_record_that_is_none(self, run: Run) -> None:
        result = run("add", "a.txt", "--record", "b.txt")
        assert (result.exit_code, result.stderr) == (
            3,
            "onrecord: b.txt: is no record; name another file with --record\n",
        )

    def test_stopped_and_run_again(self, run: Run, reader: Fake, monkeypatch: pytest.MonkeyPatch) -> None:
        everything = reader.read_all

        def stops(articles: Iterable[Article], threads: int | None = None) -> Iterator[Findings]:
            yield next(everything(articles))
            raise KeyboardInterrupt

        monkeypatch.setattr(reader, "read_all", stops)
        result = run("add", "a.txt", "b.txt")
        assert result.exit_code == 130 and "stopped after 1 article" in result.stderr
        assert rows("SELECT finished, done FROM runs") == [(None, 1)]
        monkeypatch.setattr(reader, "read_all", everything)
        assert run("add", "a.txt", "b.txt").stdout.startswith("onrecord.db: 1 article added")
        assert rows("SELECT address FROM articles") == [("a.txt",), ("b.txt",)]


class TestReread:
    def test_articles_of_another_model(self, run: Run, reader: Fake) -> None:
        run("add", "a.txt", "b.txt")
        assert run("reread").stdout.endswith("nothing to do\n")
        reader.network.hash = "m2"
        result = run("reread")
        assert result.exit_code == 0
        assert result.stdout == "onrecord.db: 2 articles read again; attributions: 0 kept, 0 new, 0 superseded\n"
        assert rows("SELECT DISTINCT model FROM articles_now") == [("m2",)]

    def test_without_a_record(self, run: Run) -> None:
        result = run("reread")
        assert result.exit_code == 3 and "no record there" in result.stderr
        assert not Path("onrecord.db").exists()


class TestRemove:
    def test_it_leaves_a_gap(self, run: Run) -> None:
        run("add", "a.txt", "b.txt")
        result = run("remove", "a.txt", "--reason", "libel")
        assert result.exit_code == 0 and "is removed; copies of the file still hold it" in result.stdout
        assert rows("SELECT source, reason FROM gaps") == [("a.txt", "libel")]
        assert b"the mayor said on Tuesday. The bridge would reopen in May after repairs, she said." in (
            Path("onrecord.db").read_bytes()
        )  # of b.txt
        assert "1 removed before, and left out" in run("add", "a.txt").stdout

    def test_others_with_the_same_text_are_named(self, run: Run) -> None:
        Path("c.txt").write_text(REPORT)
        run("add", "a.txt", "c.txt")
        assert run("remove", "a.txt", "--reason", "libel").stdout.count("holds the same text and is still there") == 1

    def test_a_reason_is_needed(self, run: Run) -> None:
        run("add", "a.txt")
        assert run("remove", "a.txt").exit_code == run("remove", "a.txt", "--reason", " ").exit_code == 2
        assert rows("SELECT count(*) FROM gaps") == [(0,)]

    def test_no_such_article(self, run: Run) -> None:
        run("add", "a.txt")
        result = run("remove", "z.txt", "--reason", "libel")
        assert result.exit_code == 3 and "holds no article 'z.txt'" in result.stderr


def test_help_needs_no_database() -> None:
    code = "import sys, onrecord.cli; print('sqlite3' in sys.modules, 'onrecord.record' in sys.modules)"
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "src")}
    done = subprocess.run([sys.executable, "-c", code], env=environment, capture_output=True, text=True)
    assert done.stdout == "False False\n"

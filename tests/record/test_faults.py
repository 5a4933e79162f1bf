"""What breaks from outside: kills at random moments, a disk that fills up, writers at once, files and rows that are broken.

The benchmark (benchmarks/faults.py) does the same at size.
"""

import gzip
import json
import random
import signal
import sqlite3
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from benchmarks import faults
from click.testing import CliRunner, Result

from onrecord import errors
from onrecord.cli import main
from onrecord.record import add_findings, intake, open_record
from onrecord.record import store as stores
from onrecord.record.schema import VERSION
from tests.record import made
from tests.record.test_commands import REPORT, Fake

KILLS = 10

Run = Callable[..., Result]


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> faults.Held:
    """All tables of a record that nothing broke."""
    path = tmp_path_factory.mktemp("whole") / "onrecord.db"
    faults.add_quietly(path)
    return faults.held(path)


@pytest.fixture
def filled(tmp_path: Path) -> Path:
    path = tmp_path / "onrecord.db"
    with open_record(path, write=True, create=True) as record:
        add_findings(record, (made.row(seed) for seed in range(3)))
    return path


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Run:
    """A command in an empty folder, with a reader that finds nothing."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(intake, "load_reader", Fake)
    return lambda *arguments: CliRunner().invoke(main, list(map(str, arguments)))


class TestKilled:
    def test_the_articles_try_all_that_merging_and_versions_do(self, whole: faults.Held) -> None:
        """Else equal tables would say little."""
        for table in ("identity_merges", "statement_merges", "events", "via", "report_prints"):
            assert whole[table], table
        assert len(whole["reports"]) < len(whole["articles"])

    def test_at_random_moments(self, tmp_path: Path, whole: faults.Held) -> None:
        kill, finish = faults.kill_adding, faults.add_quietly
        results = list(faults.broken(tmp_path, KILLS, whole, kill, finish, random.Random(1)))
        assert [found for _, found in results if found] == []
        assert len({stored for stored, _ in results}) > KILLS // 2  # they did fall on different articles

    def test_again_and_again_until_it_comes_to_its_end(self, tmp_path: Path, whole: faults.Held) -> None:
        """Each run is killed at the first article that it adds."""
        path = tmp_path / "onrecord.db"
        for done in range(0, faults.ARTICLES - 1, 3):
            said = faults.kill_adding(path, done + 1, 0)
            assert said is not None
            stored, found = faults.amiss(path, said)
            assert stored > done and found == []
        faults.add_quietly(path)
        assert faults.differing(faults.held(path), whole) == []

    def test_one_who_reads_meanwhile_reads_on(self, filled: Path) -> None:
        with open_record(filled) as reader:
            said = faults.kill_adding(filled, 2, 0)
            assert reader.one("SELECT count(*) FROM articles") >= 3 + (said or 0)
            assert made.sound(reader) == []

    def test_the_command_itself(self, tmp_path: Path) -> None:
        """With its reader, over files; killed in the middle."""
        texts = faults.write_articles(tmp_path / "articles", 8)

        def add(path: Path) -> None:
            assert CliRunner().invoke(main, ["add", str(texts), "--record", str(path)]).exit_code == 0

        unbroken, path = tmp_path / "unbroken.db", tmp_path / "killed.db"
        add(unbroken)
        command = faults.onrecord("add", texts, "--record", path, "--threads", 1)
        said = faults.kill_command(command, path, 2, 0)
        assert said is not None and said >= 2
        stored, found = faults.amiss(path, said)
        assert stored < 8 and found == []
        add(path)
        expected = faults.held(unbroken)
        assert expected["attributions"] and expected["pages"]
        assert faults.differing(faults.held(path), expected) == []


@pytest.mark.skipif(sys.platform == "win32", reason="no limits of resources")
class TestDiskFull:
    @pytest.mark.parametrize("largest", [5_000, 350_000, 450_000, 700_000])
    def test_files_that_cannot_grow(self, tmp_path: Path, whole: faults.Held, largest: int) -> None:
        path = tmp_path / "onrecord.db"
        _, heard = faults.start_adding(path, largest)
        *said, error = faults.all_heard(heard)
        assert isinstance(error, errors.RecordError)
        stored, found = faults.amiss(path, said.count("new") + said.count("version"))
        assert stored < faults.ARTICLES and found == []
        faults.add_quietly(path)
        assert faults.differing(faults.held(path), whole) == []

    def test_the_command_says_so_and_goes_on(self, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
        texts = faults.write_articles(Path("articles"), faults.ARTICLES)
        run("add", texts / "000.txt")
        prepare = stores._prepare

        def small(db: sqlite3.Connection, path: str) -> None:
            prepare(db, path)
            (pages,) = db.execute("PRAGMA page_count").fetchone()
            db.execute(f"PRAGMA max_page_count = {pages + 2}")

        monkeypatch.setattr(stores, "_prepare", small)
        result = run("add", texts)
        assert result.exit_code == 3
        assert result.stderr.endswith("the disk is full; make room and run the same command again: it goes on\n")
        monkeypatch.setattr(stores, "_prepare", prepare)
        assert run("add", texts).exit_code == 0
        with open_record("onrecord.db") as record:
            assert record.one("SELECT count(*) FROM articles") == faults.ARTICLES
            assert made.sound(record) == []


class TestWritersAtOnce:
    def test_all_begin_together(self, tmp_path: Path, whole: faults.Held) -> None:
        """Even the making of the file is no race: who comes second says so or finds everything there."""
        path = tmp_path / "onrecord.db"
        ends = [faults.all_heard(heard) for _, heard in [faults.start_adding(path) for _ in range(4)]]
        kept_out = [said for said in ends if isinstance(said[-1], errors.RecordLocked)]
        through = [said for said in ends if said not in kept_out]
        assert all(said[0] == "begun" and len(said) == 2 for said in kept_out)
        assert through and all(len(said) == 1 + faults.ARTICLES for said in through)
        assert sum("new" in said for said in through) == 1
        assert faults.differing(faults.held(path), whole) == []

    def test_the_second_says_so_and_the_first_is_undisturbed(self, run: Run, tmp_path: Path) -> None:
        Path("a.txt").write_text(REPORT)
        first, heard = faults.start_adding(tmp_path / "onrecord.db")
        while heard.recv() == "begun":
            pass
        result = run("add", "a.txt")
        said = faults.all_heard(heard)
        first.join()
        assert result.exit_code == 3
        assert result.stderr.endswith("is being written by another onrecord; wait for it to end, or stop it\n")
        assert len(said) == faults.ARTICLES - 1 and first.exitcode == 0
        assert run("add", "a.txt").exit_code == 0


class TestCommandsOnABrokenRecord:
    """One line that names the cause and the next step; the file is left as it is."""

    COMMANDS = (
        ["add", "a.txt"], ["reread"], ["remove", "art-1f0c", "--reason", "libel"],
        ["search", "bridge"], ["check", "We will never close the bridge"], ["stats"],
    )  # fmt: skip

    @pytest.mark.parametrize("command", COMMANDS, ids=lambda c: c[0])
    @pytest.mark.parametrize(
        ("fault", "message"),
        [("text", "is no record"), ("database", "is a database, but no record"), ("newer", "newer onrecord"),
         ("cut", "is damaged")],
    )  # fmt: skip
    def test_it_is_explained(self, run: Run, filled: Path, command: list[str], fault: str, message: str) -> None:
        Path("a.txt").write_text(REPORT)
        if fault == "text":
            filled.write_text(REPORT)
        elif fault == "cut":
            filled.write_bytes(filled.read_bytes()[:20_000])
        else:
            changed = f"PRAGMA {'application_id = 7' if fault == 'database' else f'user_version = {VERSION + 1}'}"
            db = sqlite3.connect(filled)
            db.execute(changed)
            db.close()
        before = filled.read_bytes()
        result = run(*command)
        assert result.exit_code == 3, result.output
        assert message in result.stderr and result.stderr.count("\n") == 1
        assert filled.read_bytes() == before


class TestBrokenRows:
    BROKEN = (
        '{"text": "A row that was cut', "[1, 2]", '{"body": "Another field."}', '{"text": 7}', '{"text": "  "}',
        '"text"', "[" * 100_000, '{"text": "' + "Much too long. " * 200 + '"}', "\x00\x01",
    )  # fmt: skip

    def test_each_is_skipped_with_its_line_and_the_rest_is_there(self, run: Run) -> None:
        lines = []
        for n, line in enumerate(self.BROKEN):
            lines += [json.dumps({"text": f"{REPORT} Number {n}."}), line]
        with gzip.open("dump.jsonl.gz", "wt") as file:
            file.write("\n".join(lines) + "\n")
        for times in range(2):  # the second time nothing is added
            result = run("add", "dump.jsonl.gz", "--max-article", "2k")
            assert result.exit_code == 1, result.output
            for n in range(len(self.BROKEN)):
                assert f"dump.jsonl.gz:{2 * n + 2}: " in result.stderr
            assert result.stderr.count("skipped: ") == len(self.BROKEN)
            there = len(self.BROKEN)
            assert (f"{there} there already" if times else f"{there} articles added") in result.stdout
        with open_record("onrecord.db") as record:
            texts = [text for (text,) in record.db.execute("SELECT text FROM articles ORDER BY key")]
            assert texts == [f"{REPORT} Number {n}." for n in range(len(self.BROKEN))]
            assert made.sound(record) == []

    @pytest.mark.parametrize("name", ["dump.jsonl.gz", "dump.csv.gz"])
    def test_a_dump_that_breaks_off(self, run: Run, name: str) -> None:
        """What came before the break is stored, and the whole dump adds the rest."""
        chance = random.Random(1)
        texts = [" ".join(f"word{chance.randrange(10**6)}" for _ in range(150)) for _ in range(120)]
        if name.endswith("csv.gz"):
            rows = ["text", *(f'"{text}"' for text in texts)]
        else:
            rows = [json.dumps({"text": text}) for text in texts]
        packed = gzip.compress("\n".join(rows).encode())
        Path(name).write_bytes(packed[: 3 * len(packed) // 4])
        result = run("add", name, "--language", "en")
        assert result.exit_code == 1 and name in result.stderr
        with open_record("onrecord.db") as record:
            before = record.one("SELECT count(*) FROM articles")
            assert 0 < before < len(texts)
        Path(name).write_bytes(packed)
        result = run("add", name, "--language", "en")
        assert result.exit_code == 0
        assert f"{len(texts) - before} articles added" in result.stdout and f"{before} there already" in result.stdout


def test_a_kill_is_a_kill(tmp_path: Path) -> None:
    """What the other tests rest on: SIGKILL, which no program can put off."""
    program, heard = faults.start_adding(tmp_path / "onrecord.db")
    heard.recv()
    program.kill()
    program.join()
    assert program.exitcode == -signal.SIGKILL

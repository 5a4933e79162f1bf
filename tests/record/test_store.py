"""The file: what is refused and why, one writer, and whatever ends a run, the next one goes on."""

import os
import signal
import sqlite3
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from random import Random
from typing import IO

import pytest

from onrecord import errors
from onrecord.record import add_findings, finish_removals, open_record
from onrecord.record import lock as locks
from onrecord.record import store as stores
from onrecord.record.schema import VERSION
from tests.record import doing, made

ROOT = Path(__file__).parent.parent.parent
ENVIRONMENT = {**os.environ, "PYTHONPATH": os.pathsep.join([str(ROOT / "src"), str(ROOT)])}
PROGRAM = [sys.executable, "-m", "tests.record.doing"]


def run(*arguments: object) -> "subprocess.CompletedProcess[str]":
    command = [*PROGRAM, *map(str, arguments)]
    return subprocess.run(command, env=ENVIRONMENT, cwd=ROOT, capture_output=True, text=True)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "onrecord.db"


@pytest.fixture
def filled(path: Path) -> Path:
    with open_record(path, write=True, create=True) as record:
        add_findings(record, (made.row(seed) for seed in range(3)))
    return path


class TestOpening:
    def test_a_new_file_is_a_record_and_nothing_is_left_beside_it(self, path: Path) -> None:
        open_record(path, write=True, create=True).close()
        assert [file.name for file in path.parent.iterdir()] == ["onrecord.db"]
        with open_record(path) as record:
            assert record.one("PRAGMA user_version") == VERSION

    def test_an_empty_file_can_become_one(self, path: Path) -> None:
        path.touch()
        with pytest.raises(errors.NotARecord, match="is empty"):
            open_record(path)
        open_record(path, write=True, create=True).close()
        open_record(path).close()

    @pytest.mark.parametrize("write", [False, True])
    def test_no_file(self, path: Path, write: bool) -> None:
        with pytest.raises(errors.MissingRecord, match="no record there; `onrecord add SOURCE` makes one"):
            open_record(path, write=write)
        assert list(path.parent.iterdir()) == []

    def test_no_folder(self, path: Path) -> None:
        with pytest.raises(errors.MissingRecord, match="in a folder that does not exist"):
            open_record(path / "x.db", write=True, create=True)

    def test_a_folder(self, tmp_path: Path) -> None:
        with pytest.raises(errors.MissingRecord, match="is a folder"):
            open_record(tmp_path, write=True, create=True)

    @pytest.mark.parametrize("write", [False, True])
    @pytest.mark.parametrize("content", [b"The mayor said no.\n" * 99, b"SQLite format 3\x00" + bytes(99), b"\x00"])
    def test_a_file_that_is_no_record_is_left_alone(self, path: Path, content: bytes, write: bool) -> None:
        path.write_bytes(content)
        with pytest.raises(errors.NotARecord, match="--record"):
            open_record(path, write=write, create=write)
        assert path.read_bytes() == content
        assert [file.name for file in path.parent.iterdir()] == ["onrecord.db"]

    @pytest.mark.parametrize("write", [False, True])
    def test_another_database_is_left_alone(self, path: Path, write: bool) -> None:
        db = sqlite3.connect(path)
        db.execute("CREATE TABLE articles (text)")
        db.commit()
        db.close()
        before = path.read_bytes()
        with pytest.raises(errors.NotARecord, match="is a database, but no record"):
            open_record(path, write=write, create=write)
        assert path.read_bytes() == before

    @pytest.mark.parametrize("write", [False, True])
    def test_a_newer_schema(self, filled: Path, write: bool) -> None:
        db = sqlite3.connect(filled)
        db.execute(f"PRAGMA user_version = {VERSION + 1}")
        db.close()
        before = filled.read_bytes()
        with pytest.raises(errors.NewerRecord, match=rf"\(schema {VERSION + 1}, this one knows {VERSION}\); upgrade"):
            open_record(filled, write=write)
        assert filled.read_bytes() == before

    def test_a_damaged_record(self, filled: Path) -> None:
        content = filled.read_bytes()
        filled.write_bytes(content[:4096] + bytes(len(content) - 4096))
        with pytest.raises(errors.NotARecord, match="is damaged; restore a copy"):
            open_record(filled)

    def test_a_record_with_a_damaged_place(self, filled: Path) -> None:
        content = filled.read_bytes()
        at = content.index(b"Get our app") // 4096 * 4096
        filled.write_bytes(content[:at] + b"\xff" * 4096 + content[at + 4096 :])
        with (
            open_record(filled, write=True) as record,
            pytest.raises(errors.NotARecord, match="is damaged"),
            record.failures(),
        ):
            record.db.execute("SELECT * FROM articles").fetchall()

    def test_a_name_with_marks_of_its_own(self, tmp_path: Path) -> None:
        path = tmp_path / "what? 100%#1&mode=ro.db"
        open_record(path, write=True, create=True).close()
        assert [file.name for file in tmp_path.iterdir()] == [path.name]

    def test_a_sqlite_without_full_text_search(self, path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        class Bare(sqlite3.Connection):
            def execute(self, statement: str, *rest: object) -> sqlite3.Cursor:  # type: ignore[override]
                if "fts5" in statement:
                    raise sqlite3.OperationalError("no such module: fts5")
                return super().execute(statement, *rest)  # type: ignore[arg-type]

        monkeypatch.setattr(stores, "_has_full_text", stores._has_full_text.__wrapped__)  # it is found out once
        connect = sqlite3.connect
        monkeypatch.setattr(stores.sqlite3, "connect", lambda *a, **k: connect(*a, **{"factory": Bare, **k}))
        with pytest.raises(errors.NoFullText, match="without FTS5"):
            open_record(path, write=True, create=True)
        assert not path.exists()


class TestReadOnly:
    @pytest.fixture
    def guarded(self) -> Iterator[Path]:
        """A record that may not be written to, in a folder that may not, and where others can go."""
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "onrecord.db"
            with open_record(path, write=True, create=True) as record:
                add_findings(record, [made.row(1)])
            path.chmod(0o444)
            Path(folder).chmod(0o555)
            yield path
            Path(folder).chmod(0o755)

    def other(self, code: str) -> "subprocess.CompletedProcess[str]":
        """Run by a user whom permissions bind: root is not."""
        begin = (
            "import os\nfrom onrecord.errors import RecordReadOnly\nfrom onrecord.record import open_record\n"
            "if os.getuid() == 0: os.setuid(65534)\n"
        )
        command = [sys.executable, "-c", begin + code]
        return subprocess.run(command, env=ENVIRONMENT, cwd="/", capture_output=True, text=True)

    def test_it_can_be_read(self, guarded: Path) -> None:
        done = self.other(f"print(open_record({str(guarded)!r}).one('SELECT count(*) FROM said'))")
        assert done.stdout == "4\n", done.stderr

    @pytest.mark.parametrize("folder", [0o555, 0o777])
    def test_it_cannot_be_written_to(self, guarded: Path, folder: int) -> None:
        guarded.parent.chmod(folder)
        done = self.other(
            f"try: open_record({str(guarded)!r}, write=True)\nexcept RecordReadOnly as error: print(error.reason)"
        )
        assert "written to" in done.stdout and "copy" in done.stdout, done.stderr
        assert [file.name for file in guarded.parent.iterdir()] == ["onrecord.db"]


class TestTwoWriters:
    def test_the_second_is_told_and_the_first_goes_on(self, filled: Path) -> None:
        with open_record(filled, write=True) as record:
            second = run("add", filled)
            assert "RecordLocked" in second.stderr and "another onrecord; wait for it" in second.stderr
            assert add_findings(record, [made.row(7)]) == 1
        assert run("add", filled).returncode == 0

    def test_in_one_program_too(self, filled: Path) -> None:
        with open_record(filled, write=True), pytest.raises(errors.RecordLocked):
            open_record(filled, write=True)

    def test_a_reader_is_not_kept_out(self, filled: Path) -> None:
        with open_record(filled, write=True) as record, open_record(filled) as reader:
            add_findings(record, [made.row(7)])
            assert reader.one("SELECT count(*) FROM articles") == 4

    def test_a_lock_whose_holder_died_holds_nobody(self, path: Path) -> None:
        assert run("add", path, 300).returncode == -signal.SIGKILL
        assert Path(f"{path}-writer").exists()
        open_record(path, write=True).close()
        assert not Path(f"{path}-writer").exists()

    def test_a_lock_that_is_deleted_while_it_is_taken_is_taken_anew(
        self, path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        there = locks._lock
        deleted: list[str] = []

        def slow(file: IO[bytes]) -> bool:
            if not deleted:  # its last holder ends just now
                deleted.append(file.name)
                os.unlink(file.name)
            return there(file)

        monkeypatch.setattr(locks, "_lock", slow)
        with open_record(path, write=True, create=True), pytest.raises(errors.RecordLocked):
            open_record(path, write=True)
        assert deleted == [f"{path}-writer"]

    def test_another_program_that_writes(self, filled: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(stores, "PATIENCE", 0.05)
        other = sqlite3.connect(filled, isolation_level=None)
        with open_record(filled, write=True) as record:
            other.execute("BEGIN IMMEDIATE")
            with pytest.raises(errors.RecordLocked, match="in use by another program"):
                add_findings(record, [made.row(7)])
            other.execute("ROLLBACK")
            assert add_findings(record, [made.row(7)]) == 1
        other.close()


class TestDiskFull:
    def test_what_was_stored_stays_and_the_next_run_goes_on(self, path: Path) -> None:
        with open_record(path, write=True, create=True) as record:
            pages = record.one("PRAGMA page_count")
            record.db.execute(f"PRAGMA max_page_count = {pages + 60}")
            with pytest.raises(errors.RecordFull, match="disk is full; make room"):
                add_findings(record, (made.row(seed) for seed in range(200)))
            stored = record.one("SELECT count(*) FROM articles")
            assert 0 < stored < 200
            assert made.sound(record) == []
        with open_record(path, write=True) as record:
            assert add_findings(record, (made.row(seed) for seed in range(200))) == 200 - stored


class TestKilled:
    """kill -9 just before any statement, from the making of the file on: nothing stored is lost, nothing doubled."""

    @pytest.fixture
    def unbroken(self, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
        """The records that runs end with which nothing breaks: after adding, and after rereading that."""
        folder = tmp_path_factory.mktemp("unbroken")
        for what in ("add", "reread"):
            path = folder / f"{what}.db"
            doing.do("add", str(path))
            if what == "reread":
                doing.do(what, str(path))
        return {what: folder / f"{what}.db" for what in ("add", "reread")}

    def moments(self, what: str, path: Path, number: int) -> list[int]:
        """Random moments of a run, spread over the whole of it."""
        total = int(run(what, path).stdout)
        chance = Random(f"kill {what}")
        return [chance.randrange(total * n // number, total * (n + 1) // number) + 1 for n in range(number)]

    def test_adding(self, tmp_path: Path, unbroken: dict[str, Path]) -> None:
        with open_record(unbroken["add"]) as whole:
            expected = made.everything(whole)
        seen = set()
        for moment in self.moments("add", tmp_path / "measured.db", 10):
            path = tmp_path / f"{moment}.db"
            assert run("add", path, moment).returncode == -signal.SIGKILL
            with open_record(path, write=True, create=True) as record:
                assert made.sound(record) == []
                texts = [text for (text,) in record.db.execute("SELECT text FROM articles ORDER BY key")]
                assert texts == [row["article"]["text"] for row in doing.rows()][: len(texts)]
                seen.add(len(texts))
            doing.do("add", str(path))
            with open_record(path) as record:
                assert made.everything(record) == expected
        assert len(seen) > 5  # the moments did fall on different articles

    def test_rereading(self, tmp_path: Path, unbroken: dict[str, Path]) -> None:
        with open_record(unbroken["reread"]) as whole:
            expected = made.everything(whole)
        measured = tmp_path / "measured.db"
        measured.write_bytes(unbroken["add"].read_bytes())
        for moment in self.moments("reread", measured, 3):
            path = tmp_path / f"{moment}.db"
            path.write_bytes(unbroken["add"].read_bytes())
            assert run("reread", path, moment).returncode == -signal.SIGKILL
            doing.do("reread", str(path))
            with open_record(path) as record:
                assert made.sound(record) == []
                assert made.everything(record) == expected

    def test_removing(self, tmp_path: Path, unbroken: dict[str, Path]) -> None:
        words = doing.rows()[3]["attributions"][0]["content"][0]["text"].encode()
        measured = tmp_path / "measured.db"
        measured.write_bytes(unbroken["add"].read_bytes())
        for moment in self.moments("remove", measured, 4):
            path = tmp_path / "killed" / f"{moment}.db"
            path.parent.mkdir(exist_ok=True)
            path.write_bytes(unbroken["add"].read_bytes())
            assert run("remove", path, moment).returncode == -signal.SIGKILL
            with open_record(path, write=True) as record:
                gone = record.one("SELECT count(*) FROM gaps")
                finish_removals(record)
                assert made.sound(record) == []
                assert record.one("SELECT count(*) FROM articles WHERE text IS NULL") == gone
                record.db.execute("INSERT INTO words (words, rank) VALUES ('integrity-check', 1)")
            files = b"".join(file.read_bytes() for file in path.parent.glob(f"{moment}.db*"))
            assert (words in files) == (not gone)


def test_all_that_a_transaction_wrote_goes_when_it_fails(path: Path) -> None:
    with open_record(path, write=True, create=True) as record:
        with pytest.raises(ZeroDivisionError), record.transaction() as db:
            db.execute("INSERT INTO meta VALUES ('a', 'b')")
            1 / 0  # noqa: B018
        assert record.one("SELECT count(*) FROM meta") == 0


def test_links_between_rows_are_kept_whole(filled: Path) -> None:
    with open_record(filled, write=True) as record, pytest.raises(sqlite3.IntegrityError):
        record.db.execute("DELETE FROM articles")


@pytest.mark.parametrize("view", ["said", "articles_now", "changed", "carried", "voices", "gaps"])
def test_views_open_in_any_sqlite_tool(filled: Path, view: str) -> None:
    db = sqlite3.connect(filled)
    assert db.execute(f"SELECT count(*) FROM {view}").fetchone() is not None
    db.close()

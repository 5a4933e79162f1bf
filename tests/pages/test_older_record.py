"""A record that the first released version wrote (schema 1, of the commit b7f2cd7): everything works on it.

It holds four made-up articles of two outlets, merged, and one confirmation by a person.
"""

import gzip
import shlex
import sqlite3
from pathlib import Path

import pytest
from click.testing import CliRunner
from starlette.routing import Route
from starlette.testclient import TestClient

from onrecord.cli import main
from onrecord.pages.app import make_app
from onrecord.record import add_findings, open_record, schema
from tests.pages.conftest import HOME
from tests.record import made

RELEASED = Path(__file__).parent.parent / "record" / "version_1.db.gz"
OUTLET = "Tellus"
LASTING = {
    "article": "SELECT id FROM articles",
    "attribution": "SELECT id FROM attributions",
    "event": "SELECT id FROM events",
    "statement": "SELECT id FROM statements WHERE merged IS NULL",
    "speaker": "SELECT id FROM identities",
    "correction": "SELECT id FROM corrections",
}
QUERIES = (
    "",
    "?q=never&speaker=e&via=media&outlet=tellus&since=2026&min_confidence=0.1&sort=date",
    "?q=never&reading=corrected",
    "?reading=machine",
    "?actor=e&recipient=e&place=e&since=2026&claims=no",
    "?view=about",
    "?quote=We+will+never+close",
)
COMMANDS = (
    "search never",
    "search never --facets --speaker e --via media --outlet tellus --kind direct --since 2026 --json",
    "search --corrected",
    "search --machine --facets",
    "stats never --by speaker",
    "stats --by month --csv",
    "events --actor e",
    "events --json",
    "check 'We will never open the quarry of naïve Wexcombe 1-1-α,” “not in May'",
    "people",
    "people e",
    "compare {statement}",
    "corrections list",
    "corrections export",
    "corrections undo {correction} --who noor",
    "corrections orphans",
    "correct {attribution} --right --who noor",
    "follow never --all",
    "export --format csv",
    "export --since 2026 --format plover",
    "merge",
    "remove {article} --reason libel",
)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "onrecord.db"
    path.write_bytes(gzip.decompress(RELEASED.read_bytes()))
    return path


def lasting(path: Path) -> dict[str, str]:
    """Of each sort one id, as the older record has it."""
    db = sqlite3.connect(path)
    try:
        return {name: db.execute(query).fetchone()[0] for name, query in LASTING.items()}
    finally:
        db.close()


def shape(path: Path) -> set[tuple[str, ...]]:
    with open_record(path) as record:
        return set(record.db.execute("SELECT type, name, sql FROM sqlite_master WHERE name NOT LIKE 'sqlite_%'"))


def test_it_gets_the_tables_of_a_new_one(path: Path, tmp_path: Path) -> None:
    db = sqlite3.connect(path)
    assert db.execute("PRAGMA user_version").fetchone() == (1,)
    db.close()
    new = tmp_path / "new.db"
    open_record(new, write=True, create=True).close()
    assert shape(path) == shape(new)
    with open_record(path, write=True) as record:
        assert record.one("PRAGMA user_version") == schema.VERSION
        record.db.execute("INSERT INTO words (words, rank) VALUES ('integrity-check', 1)")
        assert record.one("PRAGMA integrity_check") == "ok"
        add_findings(record, [made.row(9, outlet=OUTLET)])
        assert record.one("SELECT count(*) FROM said WHERE outlet = ?", OUTLET) == 12


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_brings_it_up_and_works(path: Path, command: str) -> None:
    result = CliRunner().invoke(main, [*shlex.split(command.format(**lasting(path))), "--record", str(path)])
    assert result.exit_code == 0, result.output
    assert result.stdout


def test_every_page_is_there(path: Path) -> None:
    ids = lasting(path)
    app = make_app(str(path))
    client = TestClient(app, base_url=HOME)
    asked = set()
    for route in app.routes:
        if not isinstance(route, Route) or "GET" not in (route.methods or ()):
            continue
        for suffix in ("csv", "json"):
            address = route.path.replace(":rows", "").format(**ids, topic="never", suffix=suffix)
            asked |= {address + query for query in QUERIES}
    for address in sorted(asked):
        assert client.get(address).status_code == 200, address
    assert len(asked) > 100
    assert "4 reports" in client.get("/").text

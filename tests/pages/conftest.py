"""A record of made-up articles behind a client that speaks to the pages without a network."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from onrecord.pages.app import make_app
from onrecord.record import add_findings, open_record
from tests.record import made

HOME = "http://127.0.0.1:8470"


def undated(count: int) -> list[made.Row]:
    """Articles that do not say when it was said, so that it counts for the day on which each was published."""
    rows = [made.row(seed, url=f"https://example.org/r/{seed}") for seed in range(count)]
    for row in rows:
        for a in row["attributions"]:
            a["said_on"] = None
    return rows


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A record with six articles of one outlet, each of another month."""
    where = tmp_path / "onrecord.db"
    with open_record(where, write=True, create=True) as record:
        add_findings(record, undated(6))
    return where


@pytest.fixture
def client(path: Path) -> TestClient:
    return TestClient(make_app(str(path)), base_url=HOME)


@pytest.fixture
def opened(tmp_path: Path) -> Iterator[Callable[..., TestClient]]:
    """A client over a record of the rows given."""

    def over(*rows: made.Row) -> TestClient:
        where = tmp_path / "own.db"
        with open_record(where, write=True, create=True) as record:
            add_findings(record, rows)
        return TestClient(make_app(str(where)), base_url=HOME)

    yield over

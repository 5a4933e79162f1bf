"""One record for all tests of this folder, which only read it."""

import io
import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from onrecord.exports import writer
from onrecord.record import Record, open_record
from onrecord.record.search import Search
from tests.exports import making

Export = Callable[..., bytes]


@pytest.fixture(scope="package")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("exports") / "onrecord.db"
    making.fill(path)
    return path


@pytest.fixture(scope="package")
def record(path: Path) -> Iterator[Record]:
    with open_record(path) as opened:
        yield opened


@pytest.fixture(scope="package")
def export(record: Record) -> Export:
    """The bytes of a format."""

    def exported(form: str, **filters: Any) -> bytes:
        out = io.BytesIO()
        writer(form)(record, Search(**filters), out)
        return out.getvalue()

    return exported


@pytest.fixture(scope="package")
def texts(record: Record) -> dict[str, str]:
    """Each article's text by its lasting id."""
    return dict(record.db.execute("SELECT id, text FROM articles WHERE removed IS NULL"))


@pytest.fixture(scope="package")
def spans(record: Record) -> dict[str, tuple[str, list[list[int]], list[list[int]]]]:
    """Of each attribution that holds: its article, where its content and its verbatim words stand."""
    query = """SELECT t.id, a.id, t.content_spans, t.quoted_spans FROM attributions t JOIN articles a ON a.key = t.article
    WHERE t.superseded IS NULL AND t.rejected IS NULL"""
    return {made: (a, json.loads(content), json.loads(quoted)) for made, a, content, quoted in record.db.execute(query)}

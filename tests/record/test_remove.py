"""Removing: the words are nowhere in the files, the gap is marked, and all else stays."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from onrecord.articles import Article
from onrecord.errors import NoSuchArticle, RecordError
from onrecord.findings import Findings
from onrecord.record import (
    Record,
    add_findings,
    article_of,
    findings_of,
    finish_removals,
    known,
    open_record,
    remove_article,
)
from tests.record import made

ADDRESS = "https://example.org/zanzibarquartz"
SECRET = "Quillonberry Xerxesport"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "onrecord.db"


@pytest.fixture
def record(path: Path) -> Iterator[Record]:
    with open_record(path, write=True, create=True) as opened:
        add_findings(opened, (made.row(seed) for seed in range(20)))
        add_findings(opened, [secret()])
        add_findings(opened, (made.row(seed) for seed in range(20, 40)))
        yield opened


def secret(**facts: Any) -> dict[str, Any]:
    """An article with the secret words in everything that can hold words."""
    row = made.row(99, url=ADDRESS)
    words = json.dumps(row).replace("Alder-Fell", "Drosk")
    for name in ("never", "clerk", "Article", "reporters", "Tuesday", "harbour", "media", "closed", "argues", "board"):
        words = words.replace(name, f"{name}{SECRET}")
    found = json.loads(words)
    found["article"].update({"notes": [SECRET], "mood": SECRET, "byline": SECRET, **facts})
    found["speakers"][0]["anonymity"] = {"start": 0, "end": 5, "text": SECRET}
    return found


def files(path: Path) -> bytes:
    return b"".join(file.read_bytes() for file in sorted(path.parent.iterdir()))


def test_the_words_are_in_the_files_before(record: Record, path: Path) -> None:
    assert SECRET.encode() in files(path)


def test_the_words_are_nowhere_in_the_files_afterwards(record: Record, path: Path) -> None:
    remove_article(record, ADDRESS, "libel")
    for word in SECRET.split():
        assert word.encode() not in files(path)
        assert word.lower()[4:].encode() not in files(path)  # the index keeps words without a common beginning
    made.everything(record)
    assert record.one("SELECT count(*) FROM temp.terms WHERE term LIKE '%quillon%' OR term LIKE '%xerxes%'") == 0
    assert record.one("SELECT count(*) FROM words WHERE words MATCH ?", "xerxes*") == 0


def test_they_are_nowhere_even_where_deleting_does_not_overwrite(record: Record, path: Path) -> None:
    record.db.execute("PRAGMA secure_delete = OFF")
    remove_article(record, ADDRESS, "libel")
    for word in SECRET.split():
        assert word.encode() not in files(path)


def test_the_page_goes_too(path: Path) -> None:
    page = bytes(range(256)) * 3
    with open_record(path, write=True, create=True) as record:
        add_findings(record, [Findings(Article("Words.", "a.html", page=page), (), (), (), (), "1", "m")])
        packed = record.one("SELECT bytes FROM pages")
        assert packed in files(path)
        remove_article(record, "a.html", "libel")
        assert packed not in files(path)


def test_the_gap_is_marked(record: Record) -> None:
    removed = remove_article(record, ADDRESS, "libel")
    gap = record.db.execute("SELECT id, url, outlet, published, reason FROM gaps").fetchall()
    assert gap == [(removed.id, ADDRESS, "The Marrowby Gazette", "2026-04-16", "libel")]
    assert record.one("SELECT removed FROM gaps")
    assert ADDRESS not in [url for (url,) in record.db.execute("SELECT url FROM articles_now")]
    key = record.one("SELECT key FROM articles WHERE removed IS NOT NULL")
    assert findings_of(record, key)["attributions"] == []


def test_all_other_articles_stay_as_they_were(record: Record, tmp_path: Path) -> None:
    remove_article(record, ADDRESS, "libel")
    assert made.sound(record) == []
    with open_record(tmp_path / "without.db", write=True, create=True) as without:
        add_findings(without, (made.row(seed) for seed in range(40)))
        for table in ("attributions", "speakers", "statements", "events"):
            query = f"SELECT id FROM {table} ORDER BY id"
            assert record.db.execute(query).fetchall() == without.db.execute(query).fetchall()
    record.db.execute("INSERT INTO words (words, rank) VALUES ('integrity-check', 1)")


def test_it_stays_out_when_it_is_added_again(record: Record) -> None:
    article = article_of(record, record.one("SELECT key FROM articles WHERE url = ?", ADDRESS))
    removed = remove_article(record, ADDRESS, "libel")
    again: list[Any] = []
    add_findings(record, [secret()], again.append)
    assert [(a.id, a.outcome) for a in again] == [(removed.id, "removed")]
    there = known(record, article)
    assert there is not None and there.outcome == "removed"
    assert record.one("SELECT count(*) FROM words WHERE words MATCH ?", "xerxes*") == 0


def test_a_later_version_is_added_beside_the_gap(record: Record) -> None:
    remove_article(record, ADDRESS, "libel")
    added: list[Any] = []
    add_findings(record, [made.row(7, url=ADDRESS)], added.append)
    assert [a.outcome for a in added] == ["version"]
    assert record.one("SELECT count(*) FROM articles_now WHERE url = ?", ADDRESS) == 1


def test_other_articles_with_the_same_text_are_named(record: Record) -> None:
    add_findings(record, [secret(url="https://other.example/1")])
    removed = remove_article(record, ADDRESS, "libel")
    assert removed.same_text == (record.one("SELECT id FROM articles WHERE url = 'https://other.example/1'"),)


def test_corrections_lose_their_words_but_stay(record: Record) -> None:
    key = record.one("SELECT key FROM articles WHERE url = ?", ADDRESS)
    columns = "(id, article, text_hash, kind, exact, prefix, suffix, machine, corrected, note, who, at)"
    values = ("cor-1", key, "h", "right", SECRET, SECRET, SECRET, SECRET, SECRET, SECRET, "Noor", "2026-03-04")
    record.db.execute(f"INSERT INTO corrections {columns} VALUES ({', '.join('?' * 12)})", values)
    remove_article(record, ADDRESS, "libel")
    assert record.db.execute("SELECT id, exact, who FROM corrections").fetchall() == [("cor-1", None, "Noor")]


@pytest.mark.parametrize("name", [ADDRESS, "made/99.html", "id", "short id", "text hash"])
def test_an_article_goes_by_several_names(record: Record, name: str) -> None:
    made_id, text_hash = record.db.execute("SELECT id, text_hash FROM articles WHERE url = ?", (ADDRESS,)).fetchone()
    name = {"id": made_id, "short id": made_id[:12], "text hash": text_hash}.get(name, name)
    assert remove_article(record, name, "libel").id == made_id


def test_a_name_that_fits_none_or_several_removes_nothing(record: Record) -> None:
    add_findings(record, [made.row(7, url=ADDRESS)])
    for name, said in (("https://example.org/none", "holds no article"), (ADDRESS, "names 2 articles"), ("art-", "no")):
        with pytest.raises(NoSuchArticle, match=said):
            remove_article(record, name, "libel")
    assert record.one("SELECT count(*) FROM gaps") == 0


def test_traces_are_wiped_once_whoever_reads_the_file_has_gone(
    record: Record, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    record.db.execute("PRAGMA busy_timeout = 50")
    with open_record(path) as reader:
        reader.db.execute("BEGIN")
        reader.one("SELECT count(*) FROM articles")
        with pytest.raises(RecordError, match="traces of art-"):
            remove_article(record, ADDRESS, "libel")
    assert record.one("SELECT count(*) FROM gaps") == 1
    finish_removals(record)
    assert SECRET.encode() not in files(path)

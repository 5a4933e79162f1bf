"""Adding: what goes in comes out, twice is once, and versions and outlets stand side by side."""

import hashlib
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from onrecord.articles import Article, Furniture, Span
from onrecord.findings import Findings
from onrecord.record import Added, Record, add_findings, article_of, findings_of, known, open_record, page_of
from tests.made_up import bridge
from tests.record import made

ADDRESS = "https://example.org/r/7"


@pytest.fixture
def record(tmp_path: Path) -> Iterator[Record]:
    with open_record(tmp_path / "onrecord.db", write=True, create=True) as opened:
        yield opened


def add(record: Record, *rows: Any) -> list[Added]:
    done: list[Added] = []
    add_findings(record, rows, done.append)
    return done


def keys(record: Record) -> list[int]:
    return [key for (key,) in record.db.execute("SELECT key FROM articles ORDER BY key")]


def local(found: dict[str, Any]) -> dict[str, Any]:
    """The object with ids by position, as the reader gives them, in place of lasting ones."""
    names: dict[str | None, str | None] = {None: None}
    for kind, items in (("s", found["speakers"]), ("a", found["attributions"]), ("e", found["events"])):
        names.update({item["id"]: f"{kind}{n}" for n, item in enumerate(items, 1)})
    for a in found["attributions"]:
        names.setdefault(a["statement"], "st" + str(names[a["id"]])[1:])

    def renamed(value: Any) -> Any:
        if isinstance(value, dict):
            return {key: renamed(inner) for key, inner in value.items()}
        if isinstance(value, list):
            return [renamed(inner) for inner in value]
        return names.get(value, value) if isinstance(value, str) else value

    return renamed(found)


class TestWhatGoesInComesOut:
    def test_every_field_of_the_contract(self, record: Record) -> None:
        put = [made.row(seed, quotes=seed) for seed in range(6)]
        add(record, *put)
        for key, row in zip(keys(record), put, strict=True):
            row["article"]["id"] = hashlib.sha256(row["article"]["text"].encode()).hexdigest()
            assert local(findings_of(record, key)) == row

    def test_findings_of_the_reader(self, record: Record) -> None:
        add(record, bridge())
        assert local(findings_of(record, 1)) == bridge().to_dict()

    def test_fields_that_a_later_reader_adds_are_kept(self, record: Record) -> None:
        row = made.row(1)
        row["article"]["mood"] = {"tone": "dry"}
        row["speakers"][0]["age"] = 50
        row["attributions"][0]["tone"] = ["dry"]
        row["events"][0]["weight"] = 1.5
        add(record, row)
        found = findings_of(record, 1)
        assert found["article"]["mood"] == {"tone": "dry"}
        assert found["speakers"][0]["age"] == 50
        assert found["attributions"][0]["tone"] == ["dry"]
        assert found["events"][0]["weight"] == 1.5

    def test_the_page_as_it_was_got(self, record: Record) -> None:
        page = b"<html>\xff caf\xe9</html>"
        add(record, Findings(Article("A café.", "a.html", page=page), (), (), (), (), "1", "m"))
        assert page_of(record, 1) == page
        assert record.one("SELECT hash FROM pages") == hashlib.sha256(page).hexdigest()

    def test_what_the_markup_showed_is_there_to_be_read_again(self, record: Record) -> None:
        article = Article(
            "Head\n\nBody.\n\nAd", "a.html", headings=(Span(0, 4),), furniture=(Furniture(Span(13, 15), "widget"),)
        )
        add(record, Findings(article, (), (), (), (), "1", "m"))
        assert article_of(record, 1) == article

    def test_half_characters_become_one_character_and_offsets_hold(self, record: Record) -> None:
        add(record, made.changed(made.row(1, quotes=0), text="a \ud800 b", title="\udfff", sections=[], furniture=[]))
        found = findings_of(record, 1)["article"]
        assert (found["text"], found["title"]) == ("a \ufffd b", "\ufffd")

    @pytest.mark.parametrize("text", ["", "a\x00b", "\U0001f600" * 3])
    def test_any_text(self, record: Record, text: str) -> None:
        add(record, made.changed(made.row(1, quotes=0), text=text, sections=[], furniture=[]))
        assert findings_of(record, 1)["article"]["text"] == text

    def test_the_reader_that_read_it(self, record: Record) -> None:
        add(record, made.row(1, model="m1"), made.row(2, model="m2", version="0.2.0"), made.row(3, model="m1"))
        query = "SELECT r.version, r.model FROM articles a JOIN readers r ON r.key = a.reader ORDER BY a.key"
        assert record.db.execute(query).fetchall() == [("0.1.0", "m1"), ("0.2.0", "m2"), ("0.1.0", "m1")]


class TestTwice:
    def test_the_same_source_twice_changes_nothing(self, record: Record) -> None:
        add(record, *(made.row(seed) for seed in range(5)))
        before = made.everything(record)
        assert {a.outcome for a in add(record, *(made.row(seed) for seed in range(5)))} == {"unchanged"}
        assert made.everything(record) == before

    def test_what_is_there_is_known_before_it_is_read(self, record: Record) -> None:
        (added,) = add(record, bridge())
        assert known(record, bridge().article) == Added(added.id, "unchanged", 8)
        assert known(record, Article("Something else.", "examples/bridge.html")) is None

    def test_a_row_twice_in_a_dump_is_one_article(self, record: Record) -> None:
        outcomes = [a.outcome for a in add(record, made.row(1, source="d.jsonl:1"), made.row(1, source="d.jsonl:9"))]
        assert outcomes == ["new", "unchanged"]

    def test_ids_are_the_same_in_another_record_and_another_order(self, record: Record, tmp_path: Path) -> None:
        rows = [made.row(seed) for seed in range(4)]
        add(record, *rows)
        with open_record(tmp_path / "other.db", write=True, create=True) as other:
            add(other, *reversed(rows))
            for table in ("articles", "reports", "speakers", "statements", "attributions", "events"):
                query = f"SELECT id FROM {table} ORDER BY id"
                assert record.db.execute(query).fetchall() == other.db.execute(query).fetchall()


class TestVersions:
    def test_a_changed_article_at_its_address_stands_beside_the_old(self, record: Record) -> None:
        old, new = made.row(1, url=ADDRESS), made.row(2, url=ADDRESS + "#top")
        assert [a.outcome for a in add(record, old, new)] == ["new", "version"]
        query = "SELECT version, replaces, text FROM articles ORDER BY key"
        assert record.db.execute(query).fetchall() == [
            (1, None, old["article"]["text"]),
            (2, 1, new["article"]["text"]),
        ]
        assert record.db.execute("SELECT version FROM articles_now").fetchall() == [(2,)]
        assert record.db.execute("SELECT version FROM changed").fetchall() == [(1,), (2,)]

    def test_a_changed_file_is_a_version_of_itself(self, record: Record) -> None:
        add(record, made.row(1, source="a.txt"), made.row(2, source="./a.txt"))
        assert record.db.execute("SELECT version FROM articles").fetchall() == [(1,), (2,)]

    @pytest.mark.parametrize("source", ["-", "rows.jsonl:12", "-:3"])
    def test_what_has_no_lasting_address_is_no_version_of_another(self, record: Record, source: str) -> None:
        assert [a.outcome for a in add(record, made.row(1, source=source), made.row(2, source=source))] == ["new"] * 2

    def test_an_older_text_that_comes_back_is_the_old_version(self, record: Record) -> None:
        rows = [made.row(1, url=ADDRESS), made.row(2, url=ADDRESS), made.row(1, url=ADDRESS)]
        assert [a.outcome for a in add(record, *rows)] == ["new", "version", "unchanged"]


class TestOutlets:
    @pytest.mark.parametrize("urls", [(None, None), ("https://a.example/1", "https://b.example/1")])
    def test_one_text_in_two_outlets_is_two_articles_of_one_report(
        self, record: Record, urls: tuple[str | None, str | None]
    ) -> None:
        add(
            record,
            made.row(1, source="d.jsonl:1", url=urls[0], outlet="The Gazette"),
            made.row(1, source="d.jsonl:2", url=urls[1], outlet="The Echo"),
        )
        assert record.db.execute("SELECT outlet, report FROM articles").fetchall() == [
            ("The Gazette", 1),
            ("The Echo", 1),
        ]
        assert record.db.execute("SELECT articles, outlets FROM carried").fetchall() == [(2, 2)]

    def test_their_attributions_are_each_their_own(self, record: Record) -> None:
        add(record, made.row(1, url="https://a.example/1"), made.row(1, url="https://b.example/1"))
        assert record.one("SELECT count(DISTINCT id) FROM attributions") == 8


class TestStreaming:
    def test_each_article_is_stored_before_the_next_is_asked_for(self, record: Record) -> None:
        stored = []

        def rows() -> Iterator[dict[str, Any]]:
            for seed in range(3):
                stored.append(record.one("SELECT count(*) FROM articles"))
                yield made.row(seed)

        assert add_findings(record, rows()) == 3
        assert stored == [0, 1, 2]

    def test_an_article_that_cannot_be_stored_leaves_no_trace(self, record: Record) -> None:
        broken = made.row(2)
        broken["attributions"][-1]["speakers"] = ["nobody"]
        with pytest.raises(KeyError):
            add(record, made.row(1), broken, made.row(3))
        assert keys(record) == [1]
        assert made.sound(record) == []
        add(record, made.row(3))
        assert len(keys(record)) == 2


class TestWords:
    @pytest.mark.parametrize("query", ["naive", "NAÏVE", "naïve", '"never close"', "nev*"])
    def test_content_is_found_with_accents_and_case_folded(self, record: Record, query: str) -> None:
        add(record, *(made.row(seed) for seed in range(9)))
        found = "SELECT t.content FROM words w JOIN attributions t ON t.place = w.rowid WHERE words MATCH ?"
        assert "never" in record.one(found, query)

    def test_only_content_is_indexed(self, record: Record) -> None:
        add(record, made.row(1))
        assert record.one("SELECT count(*) FROM words WHERE words MATCH 'clerk OR app OR argues'") == 0

    def test_the_index_agrees_with_what_it_indexes(self, record: Record) -> None:
        add(record, *(made.row(seed) for seed in range(9)))
        record.db.execute("INSERT INTO words (words, rank) VALUES ('integrity-check', 1)")


def test_the_view_said_reads_like_a_sentence(record: Record) -> None:
    row = made.row(1, quotes=1)
    add(record, row)
    (a,) = row["attributions"]
    query = "SELECT speakers, cue, content, via, addressee, said_on, outlet FROM said"
    assert record.db.execute(query).fetchall() == [
        (
            row["speakers"][0]["name"],
            a["cue"]["text"],
            " … ".join(piece["text"] for piece in a["content"]),
            "state media",
            "reporters",
            "2026-03-03",
            "The Marrowby Gazette",
        )
    ]


def test_what_a_contract_line_says_can_be_added_as_it_was_printed(record: Record) -> None:
    line = json.dumps(bridge().to_dict())
    add(record, json.loads(line))
    assert known(record, bridge().article) is not None

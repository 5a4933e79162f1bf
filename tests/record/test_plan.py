"""Search: however it is carried out, it finds what a look at every row finds, in the same order."""

import random
import sqlite3
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, fields
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.record import Record, add_findings, open_record, plan, remove_article, schema
from onrecord.record.corrections import Correction, correct
from onrecord.record.search import Search, find_said
from tests.record import made

OUTLETS = ["The Marrowby Gazette", "Tellus 100%", "Écho du Port", "the marrowby gazette", None]
DAYS = ["2023-12-31", "2024", "2024-01", "2024-01-01", "2024-03-05", "2024-03-31", "2024-12", "2025-02-28", None]
WORDS = [None, "bridge", "we never", "bridge OR ferry", "never NOT bridge", "bri*", '"will never"', "xqzwv"]
ALL = 1_000


@dataclass(frozen=True)
class Said:
    """What a search could find, as the tables have it."""

    id: str
    words: tuple[str, ...]
    speakers: tuple[str, ...]
    via: tuple[str, ...]
    outlet: str
    kind: str
    act: str | None
    day: str
    confidence: float
    corrected: bool


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Rows were put in, changed, hidden, shown again and taken out."""
    path = tmp_path_factory.mktemp("record") / "onrecord.db"
    with open_record(path, write=True, create=True) as record:
        rows = [made.row(n, outlet=OUTLETS[n % 5], published=DAYS[n % 9], url=f"https://x.org/{n}") for n in range(30)]
        add_findings(record, rows)
        with record.transaction() as db:
            chance = random.Random(1)
            for n, (key,) in enumerate(db.execute("SELECT key FROM attributions").fetchall()):
                if n % 3:
                    db.execute("UPDATE attributions SET day = ? WHERE key = ?", (chance.choice(DAYS), key))
                if n % 4 == 0:
                    act = chance.choice((None, "DENY", "deny"))
                    db.execute("UPDATE attributions SET kind = 'mixed', act = ? WHERE key = ?", (act, key))
                if n % 10 == 0:
                    db.execute("UPDATE attributions SET superseded = 1 WHERE key = ?", (key,))
            db.execute("UPDATE attributions SET superseded = NULL, content = 'We will never' WHERE key % 20 = 1")
            db.execute("UPDATE identities SET name = 'Somebody Else' WHERE key = 2")
        for (said,) in record.db.execute("SELECT id FROM said WHERE start % 7 = 0").fetchall():
            correct(record, Correction("right", "noor", attribution=said))
        remove_article(record, "https://x.org/7", "a reason")
    return path


@pytest.fixture(scope="module")
def record(path: Path) -> Iterator[Record]:
    with open_record(path) as opened:
        yield opened


@pytest.fixture(scope="module")
def everything(record: Record) -> list[Said]:
    """The newest first."""
    names = "SELECT {} FROM {} WHERE x.attribution = ?"
    speakers = names.format(
        "s.name || '/' || coalesce(i.name, '')",
        "attribution_speakers x JOIN speakers s ON s.key = x.speaker LEFT JOIN identities i ON i.key = s.identity",
    )
    via = names.format("coalesce(s.name, x.text)", "via x LEFT JOIN speakers s ON s.key = x.speaker")
    rows = record.db.execute(
        "SELECT t.key, t.id, t.content, a.outlet, t.kind, t.act, coalesce(t.day, ''), t.confidence, "
        "t.corrected IS NOT NULL FROM attributions t "
        "JOIN articles a ON a.key = t.article WHERE t.superseded IS NULL AND t.rejected IS NULL"
    ).fetchall()
    found = []
    for key, id_, content, outlet, *facts in sorted(rows, key=lambda row: (row[6], row[0]), reverse=True):
        words = tuple("".join(c if c.isalnum() else " " for c in content.lower()).split())
        who = tuple(name.lower() for (name,) in record.db.execute(speakers, (key,)))
        links = tuple(name.lower() for (name,) in record.db.execute(via, (key,)))
        found.append(Said(id_, words, who, links, (outlet or "").lower(), *facts))
    assert 5 < sum(said.corrected for said in found) < 50
    assert len(found) > 100 and len({said.day for said in found}) > 5
    return found


def fits(said: Said, search: Search) -> bool:
    words = set(said.words)
    return (
        {
            None: True,
            "bridge": "bridge" in words,
            "we never": {"we", "never"} <= words,
            "bridge OR ferry": bool({"bridge", "ferry"} & words),
            "never NOT bridge": "never" in words and "bridge" not in words,
            "bri*": any(word.startswith("bri") for word in words),
            '"will never"': ("will", "never") in zip(said.words, said.words[1:], strict=False),
            "xqzwv": False,
        }[search.words]
        and (not search.speaker or any(search.speaker.lower() in name for name in said.speakers))
        and (not search.via or any(search.via.lower() in name for name in said.via))
        and (not search.outlet or search.outlet.lower() in said.outlet)
        and (not search.kind or said.kind == search.kind)
        and (not search.act or said.act == search.act)
        and (not search.since or (said.day >= search.since and said.day != ""))
        and (not search.until or ("" < said.day <= search.until + "~"))
        and (search.min_confidence is None or said.confidence >= search.min_confidence)
        and (search.corrected is None or said.corrected == search.corrected)
    )


dates = st.sampled_from([None, "2023", "2024", "2024-01", "2024-03", "2024-01-01", "2024-03-05", "2025-02-28"])
searches = st.builds(
    Search,
    words=st.sampled_from(WORDS),
    speaker=st.sampled_from([None, None, "corrigan", "o", "Somebody", "nobody at all"]),
    via=st.sampled_from([None, None, None, "a", "Gazette"]),
    outlet=st.sampled_from([None, "marrowby", "100%", "e", "1_0%"]),
    kind=st.sampled_from([None, "direct", "mixed", "indirect"]),
    act=st.sampled_from([None, "SAY", "DENY", "deny"]),
    since=dates,
    until=dates,
    min_confidence=st.sampled_from([None, None, 0.0, 0.8]),
    corrected=st.sampled_from([None, None, True, False]),
)
# Each of them makes another way the one that is taken.
limits = st.fixed_dictionaries(
    {
        "MANY": st.sampled_from([3, 20, 10_000]),
        "LESS": st.sampled_from([2, 10, 1_000]),
        "RANKED": st.sampled_from([2, 2_000]),
        "FEW": st.sampled_from([0, 30, 2_000]),
        "SOME": st.sampled_from([0, 30, 20_000]),
        "OUTLETS": st.sampled_from([0, 1, 50]),
    }
)


@given(searches, limits, st.integers(0, 40))
@settings(max_examples=600, deadline=None)
def test_every_way_finds_the_same(
    record: Record, everything: list[Said], search: Search, limits: dict[str, int], offset: int
) -> None:
    expected = [said.id for said in everything if fits(said, search)]
    with pytest.MonkeyPatch.context() as patch:
        for name, value in limits.items():
            patch.setattr(plan, name, value)
        pages = [find_said(record, search, sort="date", limit=20, offset=at, facets=True) for at in (0, offset)]
        ranked = find_said(record, search, limit=ALL)
    for at, found in zip((0, offset), pages, strict=True):
        assert [hit.id for hit in found.hits] == expected[at : at + 20]
        assert found.total == len(expected) or (found.more and found.total < len(expected))
        assert found.counted == found.total and sum(n for _, n in found.facets.get("kind", [])) == found.total
        counted = [said for said in everything if fits(said, search)][: found.total]
        assert dict(found.facets.get("reading", [])) == Counter(
            "corrected" if said.corrected else "machine" for said in counted
        )
        for level, n in found.facets.get("confidence", []):
            assert n == sum(said.confidence >= float(level) for said in counted)
        for name, n in found.facets.get("via", []):
            assert n == sum(name.lower() in said.via for said in counted)
    assert sorted(hit.id for hit in ranked.hits) == sorted(expected)


@given(searches)
@settings(max_examples=100, deadline=None)
def test_what_emptied_a_search_is_what_would_fill_it(record: Record, everything: list[Said], search: Search) -> None:
    found = find_said(record, search)
    if found.total:
        return
    given_ = {f.name: getattr(search, f.name) for f in fields(Search) if getattr(search, f.name) is not None}
    for name in given_:
        fuller = Search(**{key: value for key, value in given_.items() if key != name})
        assert (name in found.emptied) == any(fits(said, fuller) for said in everything)


def test_of_many_hits_the_newest_are_ranked(record: Record, everything: list[Said]) -> None:
    search = Search(words="we OR that OR the OR never", kind="direct")
    everyone = find_said(record, search, limit=ALL)
    best = {hit.id for hit in everyone.hits}
    newest = [said.id for said in everything if said.id in best][:10]
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(plan, "MANY", 12)
        patch.setattr(plan, "RANKED", 10)
        found = find_said(record, search, limit=10)
    assert everyone.ranked is None and not everyone.more
    assert (found.ranked, found.more, found.total) == (10, True, 12)
    assert {hit.id for hit in found.hits} == set(newest)
    order = [hit.id for hit in everyone.hits if hit.id in newest]
    assert [hit.id for hit in found.hits] == order


@pytest.mark.parametrize("words", ["bridge OR ferry", "we never"])
def test_behind_the_ranked_hits_the_others_follow_by_date(record: Record, everything: list[Said], words: str) -> None:
    search = Search(words=words)
    newest = [said.id for said in everything if fits(said, search)]
    assert len(newest) > 6
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(plan, "MANY", 6)
        patch.setattr(plan, "RANKED", 4)
        pages = [find_said(record, search, limit=3, offset=offset) for offset in range(0, len(newest), 3)]
    found = [hit.id for page in pages for hit in page.hits]
    assert sorted(found[:4]) == sorted(newest[:4])
    assert found[4:] == newest[4:]


@pytest.mark.parametrize("words", ["never", '"will never"', "bri*", "never NOT bridge", "bridge OR ferry"])
def test_ranked_by_themselves_hits_stand_as_among_all_others(record: Record, words: str) -> None:
    apart = find_said(record, Search(words=words), limit=ALL)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(plan, "RANKED", 0)
        among = find_said(record, Search(words=words), limit=ALL)
    places = {hit.id: n for n, hit in enumerate(among.hits)}
    assert [places[hit.id] for hit in apart.hits] == sorted(places.values())


def test_the_index_holds_what_the_rows_hold(path: Path) -> None:
    with open_record(path, write=True) as record:
        record.db.execute("INSERT INTO words (words, rank) VALUES ('integrity-check', 1)")


def test_names_are_those_of_the_speakers(record: Record) -> None:
    names = {name for (name,) in record.db.execute("SELECT name FROM names")}
    assert names == {name for (name,) in record.db.execute("SELECT name FROM speakers")}


@pytest.fixture
def older(record: Record, tmp_path: Path) -> Path:
    """The same record, as the first version of the tables held it."""
    path = tmp_path / "older.db"
    db = sqlite3.connect(path, isolation_level=None)
    db.executescript(schema._STEPS[0])
    db.execute(f"PRAGMA application_id = {schema.APPLICATION}")
    db.execute("PRAGMA user_version = 1")
    db.execute("ATTACH ? AS now", (record.path,))
    kept = "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'words%'"
    for (table,) in db.execute(kept).fetchall():
        columns = ", ".join(f'"{row[1]}"' for row in db.execute(f"PRAGMA table_info({table})"))
        db.execute(f"INSERT INTO {table} ({columns}) SELECT {columns} FROM now.{table}")
    db.close()
    return path


def test_an_older_record_becomes_one_of_today(record: Record, older: Path) -> None:
    search = Search(words="never", outlet="marrowby", since="2024")
    with open_record(older) as opened:
        assert opened.one("PRAGMA user_version") == schema.VERSION
        assert find_said(opened, search) == find_said(record, search)
        assert find_said(opened, Search(speaker="corrigan")) == find_said(record, Search(speaker="corrigan"))


def test_an_older_record_that_is_being_written_to_says_so(older: Path) -> None:
    from onrecord.errors import RecordLocked
    from onrecord.record.lock import WriterLock

    lock = WriterLock(str(older))
    try:
        with pytest.raises(RecordLocked, match="older onrecord"):
            open_record(older)
    finally:
        lock.release()

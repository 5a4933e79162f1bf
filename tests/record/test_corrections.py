"""Corrections: what a person says is what shows, the machine's reading stays beside, and every one can be taken back."""

import json
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from onrecord.articles import Article, Span
from onrecord.errors import CorrectionError
from onrecord.record import Record, add_findings, due, findings_of, open_record, remove_article, reread_articles
from onrecord.record.check import check
from onrecord.record.corrections import Correction, correct, correct_all, corrections_of, undo
from onrecord.record.search import Search, find_said
from tests.record import made

Row = dict[str, Any]
WHO = "Noor"

TEXT = """The harbour of Drosk stays shut

“We will never sell the port,” harbour master Ilse Corrigan told reporters on Monday. The mayor, Tomas Ferrow,
denied that the council had met in secret.

Corrigan said divers would look at the 🪨 foundations in the morning. “Nobody asked us,” she added, “and nobody will.”
"""
SAID = (
    ("Ilse Corrigan", "“We will never sell the port,”", "told", "harbour master Ilse Corrigan"),
    ("Tomas Ferrow", "that the council had met in secret", "denied", "Tomas Ferrow"),
    ("Ilse Corrigan", "divers would look at the 🪨 foundations in the morning", "said", "Corrigan said"),
)


def span(text: str, words: str) -> Row:
    start = text.index(words)
    return {"start": start, "end": start + len(words), "text": words}


def spanned(text: str, words: str) -> Span:
    return Span(text.index(words), text.index(words) + len(words))


def story(text: str = TEXT, said: Iterable[tuple[str, str, str, str]] = SAID, **facts: Any) -> Row:
    """The contract's object of an article. said: speaker, content, cue, source."""
    where = {"source": "drosk.txt", "outlet": "Drosk Echo", "published": "2026-03-03", **facts}
    model = where.pop("model", "old")
    row = made.changed(made.row(1, quotes=0, model=model), text=text, sections=[], furniture=[], title="Drosk", **where)
    speakers: dict[str, Row] = {}
    for n, (who, content, cue, source) in enumerate(said, 1):
        speaker = {
            "id": f"s{len(speakers) + 1}",
            "name": who,
            "kind": "person",
            "roles": [],
            "country": None,
            "anonymity": None,
        }
        speaker = speakers.setdefault(who, {**speaker, "mentions": [span(text, who)]})
        words = span(text, content)
        quoted = (
            [{"start": words["start"] + 1, "end": words["end"] - 1, "text": content[1:-1]}] if content[0] == "“" else []
        )
        row["attributions"].append(
            {
                "id": f"a{n}", "kind": "direct" if quoted else "indirect", "source": span(text, source), "cue": span(text, cue),
                "content": [words], "quoted": quoted, "speakers": [speaker["id"]], "via": [], "addressee": None,
                "occasion": None, "medium": None, "said_on": None, "act": "DENY" if cue == "denied" else "SAY",
                "polarity": "affirmed", "modality": "asserted", "inside": None, "statement": f"st{n}", "confidence": 0.7,
                "speaker_confidence": 0.6,
            }
        )  # fmt: skip
    row["speakers"] = list(speakers.values())
    return row


@pytest.fixture
def record(tmp_path: Path) -> Iterator[Record]:
    with open_record(tmp_path / "onrecord.db", write=True, create=True) as opened:
        add_findings(opened, [story()])
        yield opened
        assert made.sound(opened) == []
        opened.db.execute("INSERT INTO words (words, rank) VALUES ('integrity-check', 1)")


def said(record: Record, article: int = 1) -> list[Row]:
    """The attributions that hold, by their speakers' names."""
    found = findings_of(record, article)
    names = {s["id"]: s["name"] for s in found["speakers"]}
    return [{**a, "speakers": [names[s] for s in a["speakers"]]} for a in found["attributions"]]


def ids(record: Record, article: int = 1) -> list[str]:
    return [a["id"] for a in findings_of(record, article)["attributions"]]


def fix(record: Record, number: int, kind: Any, **given: Any) -> str:
    """A correction of the first article's n-th attribution; its id."""
    return correct(record, Correction(kind, WHO, ids(record)[number], **given)).id


def reread(record: Record, row: Row, model: str) -> None:
    def read_all(articles: Iterable[Article]) -> Iterator[Row]:
        for _ in articles:
            yield {**row, "reader": {"version": "0.1.0", "model": model}}

    reread_articles(record, due(record, "0.1.0", model), read_all)


def the(record: Record, column: str, attribution: str) -> Any:
    return record.one(f"SELECT {column} FROM attributions WHERE id = ?", attribution)


@pytest.mark.parametrize(
    ("kind", "given", "asserted"),
    [("act", {"act": "THREATEN"}, False), ("right", {}, True), ("speaker", {"speakers": ("Tomas Ferrow",)}, True)],
)
def test_only_who_looked_at_the_speaker_vouches_for_it(
    record: Record, kind: Any, given: dict[str, Any], asserted: bool
) -> None:
    assert not check(record, "We will never sell the port").on_record  # the machine is 60 % sure
    made = fix(record, 0, kind, **given)
    assert check(record, "We will never sell the port").on_record is asserted
    undo(record, made, WHO)
    assert not check(record, "We will never sell the port").on_record


class TestKinds:
    def test_wrong_speaker_becomes_another_of_the_article(self, record: Record) -> None:
        fix(record, 0, "speaker", speakers=("Tomas Ferrow",))
        first = said(record)[0]
        assert first["speakers"] == ["Tomas Ferrow"]
        assert (first["confidence"], first["speaker_confidence"]) == (1.0, 1.0)
        assert len(findings_of(record, 1)["speakers"]) == 2
        assert find_said(record, Search(speaker="Ferrow")).total == 2

    def test_a_name_that_the_article_calls_them_besides(self, record: Record) -> None:
        row = findings_of(record, 1)
        key = record.one("SELECT key FROM speakers WHERE name = 'Ilse Corrigan'")
        place = span(TEXT, "Corrigan said")
        record.db.execute(
            "INSERT INTO mentions VALUES (?, 'mention', 1, ?, ?, 'Corrigan')", (key, place["start"], place["start"] + 8)
        )
        fix(record, 1, "speaker", speakers=("Corrigan",))
        assert said(record)[1]["speakers"] == ["Ilse Corrigan"]
        assert len(findings_of(record, 1)["speakers"]) == len(row["speakers"])

    def test_wrong_speaker_becomes_a_new_one_found_in_the_text(self, record: Record) -> None:
        fix(record, 1, "speaker", speakers=("The mayor",), speaker_kind="unnamed")
        (new,) = [s for s in findings_of(record, 1)["speakers"] if s["name"] == "The mayor"]
        assert new["kind"] == "unnamed" and new["mentions"] == [span(TEXT, "The mayor")]
        assert said(record)[1]["speakers"] == ["The mayor"]

    def test_nobody_is_named(self, record: Record) -> None:
        fix(record, 1, "speaker", speakers=())
        second = said(record)[1]
        assert second["speakers"] == [] and second["speaker_confidence"] is None

    def test_wrong_boundaries_with_the_kind_that_follows(self, record: Record) -> None:
        words = spanned(TEXT, "The mayor, Tomas Ferrow,\ndenied that the council had met in secret")
        fix(record, 0, "boundaries", content=(spanned(TEXT, "We will never sell the port"), words))
        first = said(record)[0]
        assert [c["text"] for c in first["content"]] == ["“We will never sell the port,”", words.of(TEXT)]
        assert [q["text"] for q in first["quoted"]] == ["We will never sell the port,"]
        assert first["kind"] == "mixed"
        fix(record, 0, "boundaries", content=(words,), source=None, cue=spanned(TEXT, "told reporters"))
        first = said(record)[0]
        assert (first["kind"], first["quoted"], first["source"]) == ("indirect", [], None)
        assert first["cue"]["text"] == "told reporters"
        assert find_said(record, Search(words='"never sell"')).total == 0

    def test_code_points_behind_a_wide_character(self, record: Record) -> None:
        words = spanned(TEXT, "foundations in the morning")
        fix(record, 2, "boundaries", content=(words,))
        assert said(record)[2]["content"] == [
            {"start": words.start, "end": words.end, "text": "foundations in the morning"}
        ]

    def test_what_is_no_statement_shows_nowhere_and_is_kept(self, record: Record) -> None:
        gone = ids(record)[0]
        fix(record, 0, "no-statement")
        assert len(said(record)) == 2
        assert find_said(record, Search(words="sell")).total == 0
        assert the(record, "content", gone) == "“We will never sell the port,”"

    def test_a_missing_one(self, record: Record) -> None:
        asked = Correction(
            "missing",
            WHO,
            article="drosk.txt",
            content=(spanned(TEXT, "Nobody asked us"), spanned(TEXT, "and nobody will.")),
            cue=spanned(TEXT, "added"),
            source=spanned(TEXT, "she"),
            act="SAY",
            speakers=("Ilse Corrigan",),
        )
        done = correct(record, asked)
        new = said(record)[-1]
        assert new["id"] == done.attribution
        assert [c["text"] for c in new["content"]] == ["“Nobody asked us,”", "“and nobody will.”"]
        assert (new["kind"], new["act"], new["polarity"], new["modality"]) == ("direct", "SAY", "affirmed", "asserted")
        assert (new["speakers"], new["confidence"], new["speaker_confidence"]) == (["Ilse Corrigan"], 1.0, 1.0)
        assert find_said(record, Search(words='"nobody will"', kind="direct")).hits[0].id == done.attribution
        assert the(record, "machine", done.attribution) is None
        with pytest.raises(CorrectionError, match="these words are there as att-"):
            correct(record, asked)

    def test_wrong_kind(self, record: Record) -> None:
        fix(record, 2, "kind", quote_kind="direct")
        third = said(record)[2]
        assert third["kind"] == "direct" and [q["text"] for q in third["quoted"]] == [third["content"][0]["text"]]
        fix(record, 0, "kind", quote_kind="indirect")
        assert said(record)[0]["quoted"] == []
        with pytest.raises(CorrectionError, match="all of the content's words stand between quotation marks"):
            fix(record, 0, "kind", quote_kind="mixed")

    def test_wrong_act(self, record: Record) -> None:
        fix(record, 1, "act", act="REJECT", polarity="negated")
        assert (said(record)[1]["act"], said(record)[1]["polarity"]) == ("REJECT", "negated")

    def test_right_as_it_is(self, record: Record) -> None:
        before = said(record)[0]
        fix(record, 0, "right")
        after = said(record)[0]
        assert after == {**before, "confidence": 1.0, "speaker_confidence": 1.0}
        reread(record, story(said=SAID[1:]), "new")
        assert len(said(record)) == 3


class TestBeside:
    def test_who_when_and_both_readings(self, record: Record) -> None:
        before = findings_of(record, 1)["attributions"][1]
        made_id = fix(record, 1, "speaker", speakers=("Ilse Corrigan",), note="two clauses before")
        (noted,) = corrections_of(record, "drosk.txt")
        assert (noted.id, noted.kind, noted.who, noted.note, noted.holds) == (
            made_id,
            "speaker",
            WHO,
            "two clauses before",
            True,
        )
        assert noted.before and noted.after and noted.at.startswith("20")
        assert [v["name"] for v in noted.before["voices"]] == ["Tomas Ferrow"]
        assert [v["name"] for v in noted.after["voices"]] == ["Ilse Corrigan"]
        assert json.loads(the(record, "machine", before["id"])) == before

    def test_it_is_tied_to_hash_offsets_words_and_context(self, record: Record) -> None:
        fix(record, 1, "act", act="SAY")
        row = record.db.execute("SELECT text_hash, start, end, exact, prefix, suffix FROM corrections").fetchone()
        text_hash, start, end, exact, prefix, suffix = row
        assert text_hash == record.one("SELECT text_hash FROM articles")
        assert exact == TEXT[start:end] == "Tomas Ferrow,\ndenied that the council had met in secret"
        assert (prefix, suffix) == (TEXT[start - 60 : start], TEXT[end : end + 60])

    def test_rows_are_only_added(self, record: Record) -> None:
        undo(record, fix(record, 1, "act", act="SAY"), "Omar")
        assert record.one("SELECT count(*) FROM corrections") == 2
        with pytest.raises(Exception, match="only ever added"):
            record.db.execute("UPDATE corrections SET who = 'x'")


class TestInARow:
    def test_two_on_one_attribution_both_hold(self, record: Record) -> None:
        fix(record, 1, "speaker", speakers=("Ilse Corrigan",))
        fix(record, 1, "act", act="REJECT")
        assert (said(record)[1]["speakers"], said(record)[1]["act"]) == (["Ilse Corrigan"], "REJECT")
        machine = json.loads(the(record, "machine", ids(record)[1]))
        assert machine["act"] == "DENY" and machine["confidence"] == 0.7

    def test_the_first_is_undone_and_the_second_stays(self, record: Record) -> None:
        first = fix(record, 1, "speaker", speakers=("Ilse Corrigan",))
        fix(record, 1, "act", act="REJECT")
        undo(record, first, WHO)
        second = said(record)[1]
        assert (second["speakers"], second["act"]) == (["Tomas Ferrow"], "REJECT")
        assert (second["confidence"], second["speaker_confidence"]) == (1.0, 0.6)

    def test_a_correction_of_a_correction_and_back(self, record: Record) -> None:
        fix(record, 1, "act", act="REJECT")
        later = fix(record, 1, "act", act="ACCUSE")
        assert said(record)[1]["act"] == "ACCUSE"
        undo(record, later, WHO)
        assert said(record)[1]["act"] == "REJECT"

    def test_quoted_words_stay_in_the_content_whatever_is_undone(self, record: Record) -> None:
        bounds = fix(record, 0, "boundaries", content=(spanned(TEXT, "harbour master Ilse Corrigan told reporters"),))
        fix(record, 0, "kind", quote_kind="direct")
        undo(record, bounds, WHO)
        first = said(record)[0]
        assert first["content"] == [span(TEXT, SAID[0][1])]
        assert [q["text"] for q in first["quoted"]] == ["We will never sell the port,"]

    def test_several_at_once_or_none(self, record: Record) -> None:
        target = ids(record)[0]
        good = Correction("act", WHO, target, act="DENY")
        with pytest.raises(CorrectionError):
            correct_all(record, [good, Correction("boundaries", WHO, target, content=(Span(5, 5000),))])
        assert said(record)[0]["act"] == "SAY" and corrections_of(record) == []


class TestUndo:
    @pytest.mark.parametrize(
        ("kind", "given"),
        [
            ("speaker", {"speakers": ("Shona Pellew",)}),
            ("boundaries", {"content": (Span(0, 11),), "cue": None}),
            ("no-statement", {}),
            ("kind", {"quote_kind": "indirect"}),
            ("act", {"act": "ACCUSE"}),
            ("right", {}),
        ],
    )
    def test_it_brings_back_all_that_was(self, record: Record, kind: str, given: Row) -> None:
        before = findings_of(record, 1)
        made_id = fix(record, 0, kind, **given)
        corrected = findings_of(record, 1)
        assert corrected != before
        done = undo(record, made_id, "Omar")
        assert findings_of(record, 1) == before
        assert record.one("SELECT count(*) FROM attributions WHERE corrected IS NOT NULL OR machine IS NOT NULL") == 0
        assert [c.holds for c in corrections_of(record)] == [False, True]
        undo(record, done.id, "Omar")
        assert findings_of(record, 1) == corrected

    def test_a_missing_one_goes_and_comes_back(self, record: Record) -> None:
        before = findings_of(record, 1)
        asked = Correction(
            "missing", WHO, article="drosk.txt", content=(spanned(TEXT, "Nobody asked us"),), speakers=("Piet Harrow",)
        )
        done = correct(record, asked)
        after = findings_of(record, 1)
        back = undo(record, done.id, WHO)
        assert findings_of(record, 1) == before
        assert find_said(record, Search(words='"asked us"')).total == 0
        undo(record, back.id, WHO)
        assert findings_of(record, 1) == after

    def test_once_only(self, record: Record) -> None:
        made_id = fix(record, 0, "act", act="ACCUSE")
        back = undo(record, made_id, WHO)
        with pytest.raises(CorrectionError, match=f"was taken back; undo {back.id}"):
            undo(record, made_id, WHO)
        with pytest.raises(CorrectionError, match="holds no correction"):
            undo(record, "cor-none", WHO)


class TestErrors:
    @pytest.mark.parametrize("bad", [Span(-1, 4), Span(4, 4), Span(9, 3), Span(0, len(TEXT) + 1), Span(31, 33)])
    def test_bad_offsets(self, record: Record, bad: Span) -> None:
        for bounds in ({"content": (bad,)}, {"cue": bad}, {"source": bad}):
            with pytest.raises(CorrectionError, match=r"no stretch of the article's text|no word at"):
                fix(record, 0, "boundaries", **bounds)

    def test_pieces_that_overlap(self, record: Record) -> None:
        with pytest.raises(CorrectionError, match="overlap"):
            fix(record, 2, "boundaries", content=(Span(4, 20), Span(15, 25)))

    def test_unknown_ids(self, record: Record) -> None:
        with pytest.raises(CorrectionError, match="holds no attribution 'att-none'"):
            correct(record, Correction("right", WHO, "att-none"))
        with pytest.raises(CorrectionError, match="spk-none is no speaker of this article"):
            fix(record, 0, "speaker", speakers=("spk-none",))
        with pytest.raises(CorrectionError, match="holds no attribution"):
            fix(record, 0, "merge", same_as="att-none")

    def test_another_text_than_the_person_saw(self, record: Record) -> None:
        with pytest.raises(CorrectionError, match="another text"):
            fix(record, 0, "act", act="DENY", text_hash="0" * 64)
        fix(record, 0, "act", act="DENY", text_hash=record.one("SELECT text_hash FROM articles"))

    def test_no_change_and_nobody(self, record: Record) -> None:
        with pytest.raises(CorrectionError, match="is read already"):
            fix(record, 0, "speaker", speakers=("ilse corrigan",))
        with pytest.raises(CorrectionError, match="who makes it"):
            correct(record, Correction("right", " ", ids(record)[0]))

    def test_what_was_set_aside_is_first_undone(self, record: Record) -> None:
        target = ids(record)[0]
        made_id = fix(record, 0, "no-statement")
        with pytest.raises(CorrectionError, match=f"undo {made_id}"):
            correct(record, Correction("act", WHO, target, act="DENY"))

    def test_a_removed_article(self, record: Record) -> None:
        made_id = fix(record, 0, "speaker", speakers=("Shona Pellew",))
        remove_article(record, "drosk.txt", "libel")
        (noted,) = corrections_of(record)
        assert (noted.exact, noted.before, noted.after) == (None, None, None)
        with pytest.raises(CorrectionError, match="taken out for good"):
            undo(record, made_id, WHO)
        with pytest.raises(CorrectionError, match="taken out for good"):
            correct(record, Correction("missing", WHO, article="drosk.txt", content=(Span(0, 5),)))


class TestReadAgain:
    def test_a_correction_outlives_the_machine_and_its_undo_does_not(self, record: Record) -> None:
        before = findings_of(record, 1)["attributions"][1]
        made_id = fix(record, 1, "speaker", speakers=("Ilse Corrigan",))
        reread(record, story(said=SAID[::2]), "new")
        assert said(record)[1]["speakers"] == ["Ilse Corrigan"]
        back = undo(record, made_id, WHO)
        assert len(said(record)) == 2 and the(record, "superseded", before["id"]) is not None
        undo(record, back.id, WHO)
        assert said(record)[1]["speakers"] == ["Ilse Corrigan"]

    def test_the_undo_brings_the_newest_machine_reading(self, record: Record) -> None:
        made_id = fix(record, 1, "speaker", speakers=("Ilse Corrigan",))
        row = story()
        row["attributions"][1]["act"] = "REJECT"
        reread(record, row, "new")
        assert said(record)[1]["act"] == "DENY"
        undo(record, made_id, WHO)
        assert (said(record)[1]["act"], said(record)[1]["speakers"]) == ("REJECT", ["Tomas Ferrow"])

    def test_a_superseded_one_that_a_person_corrects_comes_back(self, record: Record) -> None:
        gone = ids(record)[1]
        reread(record, story(said=SAID[::2]), "new")
        assert gone not in ids(record)
        correct(record, Correction("right", WHO, gone))
        assert gone in ids(record) and the(record, "superseded", gone) is None
        reread(record, story(said=SAID[::2]), "newer")
        assert gone in ids(record)

    def test_what_is_no_statement_stays_so(self, record: Record) -> None:
        fix(record, 0, "no-statement")
        reread(record, story(), "new")
        assert len(said(record)) == 2

    def test_a_missing_one_that_a_newer_machine_finds_is_one(self, record: Record) -> None:
        words = "“Nobody asked us,”"
        asked = Correction("missing", WHO, article="drosk.txt", content=(spanned(TEXT, words),), cue=spanned(TEXT, "added"),
                           speakers=("Ilse Corrigan",))  # fmt: skip
        done = correct(record, asked)
        reread(record, story(said=[*SAID, ("Tomas Ferrow", words, "added", "she")]), "new")
        assert len(said(record)) == 4 and said(record)[3]["speakers"] == ["Ilse Corrigan"]
        undo(record, done.id, WHO)
        assert len(said(record)) == 4 and said(record)[3]["speakers"] == ["Tomas Ferrow"]


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    places=st.lists(st.tuples(st.integers(-2, len(TEXT) + 2), st.integers(0, 90)), min_size=1, max_size=3),
    others=st.lists(
        st.one_of(st.none(), st.tuples(st.integers(0, len(TEXT)), st.integers(0, 30))), min_size=2, max_size=2
    ),
)
def test_any_boundaries_are_the_contracts_or_refused(tmp_path_factory: Any, places: Any, others: Any) -> None:
    """Offsets, words and kind hold for whatever is selected; undone, all is as before."""
    with open_record(tmp_path_factory.mktemp("r") / "r.db", write=True, create=True) as record:
        add_findings(record, [story()])
        before = findings_of(record, 1)
        source, cue = (None if o is None else Span(o[0], o[0] + o[1]) for o in others)
        content = tuple(Span(a, a + n) for a, n in places)
        try:
            made_id = fix(record, 0, "boundaries", content=content, source=source, cue=cue)
        except CorrectionError:
            assert findings_of(record, 1) == before
            return
        (a,) = [a for a in findings_of(record, 1)["attributions"] if a["confidence"] == 1.0]
        for s in (*a["content"], *a["quoted"], *filter(None, (a["source"], a["cue"]))):
            assert s["text"] == TEXT[s["start"] : s["end"]] and s["text"] == s["text"].strip()
        assert all(any(c["start"] <= q["start"] and q["end"] <= c["end"] for c in a["content"]) for q in a["quoted"])
        assert (a["kind"] == "indirect") == (not a["quoted"])
        assert a["content"] == sorted(a["content"], key=lambda s: s["start"])
        undo(record, made_id, WHO)
        assert findings_of(record, 1) == before

"""Corrections on other texts: carried where the exact words stand with the same words around, else orphans."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.record import Record, add_findings, findings_of, open_record, remove_article
from onrecord.record.corrections import Correction, correct, corrections_of, orphans, reattach, undo
from onrecord.record.corrections.anchors import anchor, places
from onrecord.record.search import Search, find_said
from tests.record import made
from tests.record.test_corrections import SAID, TEXT, WHO, fix, ids, said, spanned, story

LONGER = (
    "Updated on Tuesday: the council meets again on Friday, and nobody knows what it will say of the harbour.\n\n"
    + TEXT
)
TOUCHED = TEXT.replace("shut", "closed")  # within 60 characters of the first quotation
GONE = TEXT.replace("We will never sell the port", "We will hardly sell the port")


@pytest.fixture
def record(tmp_path: Path) -> Iterator[Record]:
    with open_record(tmp_path / "onrecord.db", write=True, create=True) as opened:
        add_findings(opened, [story()])
        yield opened
        assert made.sound(opened) == []


def held(record: Record, article: int) -> list[tuple[str, str]]:
    """(kind, who) of the corrections in an article that hold."""
    made_id = record.one("SELECT id FROM articles WHERE key = ?", article)
    return [(c.kind, c.who) for c in corrections_of(record, made_id) if c.holds and c.kind != "undo"]


class TestNewVersion:
    def test_the_same_words_further_on_have_all_their_corrections(self, record: Record) -> None:
        fix(record, 0, "speaker", speakers=("The council",), speaker_kind="organisation", note="heard it")
        fix(record, 0, "boundaries", content=(spanned(TEXT, "never sell the port"),))
        fix(record, 1, "no-statement")
        fix(record, 1, "act", act="DENY")
        add_findings(record, [story(LONGER)])
        first = said(record, 2)[0]
        assert first["speakers"] == ["The council"]
        assert [c["text"] for c in first["content"]] == ["never sell the port,”"]
        at = first["content"][0]["start"]
        assert at == LONGER.index("never sell") and first["kind"] == "direct"
        assert held(record, 2) == held(record, 1)
        (noted, *_) = corrections_of(record, record.one("SELECT id FROM articles WHERE key = 2"))
        assert (noted.note, noted.origin) == ("heard it", corrections_of(record)[0].id)
        assert orphans(record) == []
        assert "had met" not in str(find_said(record, Search(words="secret")).hits)

    def test_what_a_person_added_is_added_there(self, record: Record) -> None:
        asked = Correction("missing", WHO, article="drosk.txt", content=(spanned(TEXT, "Nobody asked us"),), cue=spanned(TEXT, "added"),
                           speakers=("Ilse Corrigan",))  # fmt: skip
        correct(record, asked)
        add_findings(record, [story(LONGER)])
        assert [a["content"][0]["text"] for a in said(record, 2)][-1] == "“Nobody asked us,”"
        assert said(record, 2)[-1]["cue"]["start"] == LONGER.index("added")

    def test_where_the_machine_no_longer_finds_it_a_person_has(self, record: Record) -> None:
        fix(record, 0, "right")
        add_findings(record, [story(LONGER, SAID[1:])])
        assert len(said(record, 2)) == 3
        assert said(record, 2)[0]["content"][0]["text"] == "“We will never sell the port,”"

    def test_what_was_no_statement_and_is_not_found_is_no_orphan(self, record: Record) -> None:
        fix(record, 0, "no-statement")
        add_findings(record, [story(LONGER, SAID[1:])])
        assert orphans(record) == [] and held(record, 2) == []

    @pytest.mark.parametrize("text", [TOUCHED, GONE])
    def test_other_words_or_other_words_around_make_an_orphan(self, record: Record, text: str) -> None:
        made_id = fix(record, 0, "speaker", speakers=("Tomas Ferrow",))
        fix(record, 2, "act", act="AGREE")
        words = "“We will hardly sell the port,”" if text == GONE else SAID[0][1]
        add_findings(record, [story(text, [(SAID[0][0], words, *SAID[0][2:]), *SAID[1:]])])
        (lost,) = orphans(record)
        assert (lost.id, lost.kind, lost.who) == (made_id, "speaker", WHO)
        assert lost.exact and lost.exact.startswith("“We will never") and "with the same words around" in lost.why
        assert said(record, 2)[0]["speakers"] == ["Ilse Corrigan"]
        assert said(record, 2)[2]["act"] == "AGREE"

    def test_words_that_stand_twice_make_an_orphan(self, record: Record) -> None:
        fix(record, 2, "act", act="AGREE")
        add_findings(record, [story(TEXT + "\n" + TEXT)])
        (lost,) = orphans(record)
        assert "more than once" in lost.why or "with the same words around" in lost.why

    def test_an_orphan_is_none_when_its_words_return(self, record: Record) -> None:
        fix(record, 0, "speaker", speakers=("Tomas Ferrow",))
        add_findings(record, [story(GONE, SAID[1:])])
        assert len(orphans(record)) == 1
        add_findings(record, [story(LONGER)])
        assert orphans(record) == []
        assert said(record, 3)[0]["speakers"] == ["Tomas Ferrow"]

    def test_nothing_is_carried_twice(self, record: Record) -> None:
        fix(record, 0, "act", act="AGREE")
        add_findings(record, [story(LONGER)])
        before = made.everything(record)
        assert reattach(record) == 0
        add_findings(record, [story(LONGER)])
        assert made.everything(record) == before

    def test_what_was_taken_back_on_the_way_is_not_carried_on(self, record: Record) -> None:
        fix(record, 0, "act", act="AGREE")
        add_findings(record, [story(LONGER)])
        there = corrections_of(record)[1]
        undo(record, there.id, WHO)
        assert [a["act"] for a in (said(record, 1)[0], said(record, 2)[0])] == ["AGREE", "SAY"]
        add_findings(record, [story("Later. " + LONGER)])
        assert said(record, 3)[0]["act"] == "SAY" and orphans(record) == []

    def test_an_undo_is_carried_too_and_so_is_its_undo(self, record: Record) -> None:
        made_id = fix(record, 0, "act", act="AGREE")
        add_findings(record, [story(LONGER)])
        back = undo(record, made_id, WHO)
        assert back.carried == 1 and said(record, 2)[0]["act"] == "SAY"
        assert undo(record, back.id, WHO).carried == 1
        assert [said(record, n)[0]["act"] for n in (1, 2)] == ["AGREE", "AGREE"]

    def test_another_persons_word_on_the_new_version_stands(self, record: Record) -> None:
        add_findings(record, [story(LONGER)])
        correct(record, Correction("act", "Omar", ids(record, 2)[0], act="REJECT"))
        fix(record, 0, "act", act="AGREE")
        assert said(record, 2)[0]["act"] == "REJECT"
        (lost,) = orphans(record)
        assert lost.why == "another correction stands there"

    def test_of_a_removed_version_nothing_is_carried(self, record: Record) -> None:
        fix(record, 0, "act", act="AGREE")
        remove_article(record, "drosk.txt", "libel")
        add_findings(record, [story(LONGER)])
        assert said(record, 1)[0]["act"] == "SAY" if ids(record, 1) else True
        assert said(record, 2)[0]["act"] == "SAY" and orphans(record) == []


class TestCopies:
    def copy(self, **facts: Any) -> made.Row:
        return story(source="copy.txt", outlet="The Evening Post", **facts)

    def test_the_same_text_at_another_address(self, record: Record) -> None:
        fix(record, 0, "speaker", speakers=("Tomas Ferrow",))
        add_findings(record, [self.copy()])
        assert said(record, 2)[0]["speakers"] == ["Tomas Ferrow"]

    def test_whether_it_was_there_before_or_not(self, record: Record) -> None:
        add_findings(record, [self.copy(), story(LONGER)])
        done = correct(record, Correction("speaker", WHO, ids(record)[0], speakers=("Tomas Ferrow",)))
        assert done.carried == 2
        assert [said(record, n)[0]["speakers"] for n in (2, 3)] == [["Tomas Ferrow"], ["Tomas Ferrow"]]
        later = correct(record, Correction("act", WHO, ids(record, 2)[0], act="AGREE"))  # of the copy, and back
        assert later.carried == 2
        assert [said(record, n)[0]["act"] for n in (1, 2, 3)] == ["AGREE"] * 3


class TestPlaces:
    @given(
        st.text("ab “”\n😀", max_size=40),
        st.text("ab “”\n😀", min_size=1, max_size=12),
        st.text("ab “”\n😀", max_size=40),
    )
    def test_words_are_found_where_they_were(self, before: str, words: str, after: str) -> None:
        text = before + words + after
        tied = anchor(text, len(before), len(before) + len(words))
        found = places(text, tied)
        assert len(before) in found
        assert all(text[at : at + len(words)] == words for at in found)

    def test_the_words_around_must_be_the_same(self) -> None:
        text = "x" * 100 + "the words" + "y" * 100
        tied = anchor(text, 100, 109)
        assert places("z" + text, tied) == [101]
        assert places(text[41:], tied) == [] == places(text.replace("xthe", "zthe"), tied)
        assert places(text + text, tied) == [100, 309]

    def test_more_may_stand_before_a_beginning_but_something_must_be_around(self) -> None:
        assert places("Before. The words are here.", anchor("The words are here.", 0, 9)) == [8]
        whole = anchor("The words", 0, 9)
        assert places("The words", whole) == [0] and places("The words are here.", whole) == []


def test_findings_stay_whole(record: Record) -> None:
    fix(record, 0, "speaker", speakers=("Shona Pellew",))
    add_findings(record, [story(LONGER)])
    found = findings_of(record, 2)
    known = {s["id"] for s in found["speakers"]}
    for a in found["attributions"]:
        assert set(a["speakers"]) <= known
        for s in (a["source"], a["cue"], *a["content"], *a["quoted"]):
            assert LONGER[s["start"] : s["end"]] == s["text"]

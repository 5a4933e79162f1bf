"""The tables behind the event reader: whole, and of one mind."""

from functools import cache

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.reader.events import EventNetwork, read_events
from onrecord.reader.events.codes import CODES, cameo_of, quad_of
from onrecord.reader.events.tables import classes, entries, groups, nouns, own_forms, rows, sectors, verb_forms
from onrecord.reader.events.toll import number
from onrecord.reader.network import NAMES, TAGS
from onrecord.reader.relations import Layers
from onrecord.reader.windows import Window
from onrecord.reader.words import cut_words, paragraphs

_network = cache(EventNetwork)
_SLOTS = {"O", "'s", "'of", "-", "inf", "that", "+with", "+between", "<O"}


def test_every_row_of_the_verbs_is_whole() -> None:
    for row in rows("verbs.tsv"):
        assert 4 <= len(row) <= 5, row
        assert row[0] in CODES, row
        assert row[3].split(), row
        for slot in row[2].split(","):
            assert slot in _SLOTS or slot.startswith(">S:") or slot.isalpha(), row


def test_every_class_that_a_verb_names_is_there() -> None:
    for row in rows("verbs.tsv"):
        for word in (row[4] if len(row) > 4 else "").split():
            assert not word.isupper() or word in classes(), (row[3], word)


def test_every_row_of_the_nouns_is_whole() -> None:
    for row in rows("nouns.tsv"):
        assert len(row) == 4, row
        assert row[0] in CODES
        assert ":" in row[2]


def test_the_tables_are_large_and_their_forms_lead_back() -> None:
    assert sum(len(e) for e in entries().values()) > 1500
    assert len(nouns()) > 150
    forms = verb_forms()
    assert {forms[f] for f in ("visited", "visiting", "shot", "withdrew", "condemned", "criticised", "criticized")} == {
        "visit", "shoot", "withdraw", "condemn", "criticise", "criticize",
    }  # fmt: skip
    assert "visitted" not in own_forms("visit")


def test_sectors_and_groups() -> None:
    assert sectors()["rebel"] == "REB"
    assert groups()["Hezbollah"] == ("LBN", "REB")
    assert {len(s) for s in sectors().values()} == {3}


@pytest.mark.parametrize("type_", sorted(CODES))
def test_each_type_has_a_class_and_a_root(type_: str) -> None:
    assert quad_of(type_) in (1, 2, 3, 4)
    assert 3 <= int(cameo_of(type_, None)) <= 20


def test_the_choices_of_the_table() -> None:
    assert quad_of("SANCTION") == 4
    assert cameo_of("ACCUSE", "investigate") == "09"
    assert cameo_of("ASSAULT", None, military=True) == "19"
    assert cameo_of("ASSAULT", "massacre") == "20"


@pytest.mark.parametrize(
    ("words", "value"),
    [(["12"], 12), (["twenty"], 20), (["two", "hundred"], 200), (["1", "200"], 1200), (["dozens"], None), ([], None)],
)
def test_numbers(words: list[str], value: int | None) -> None:
    assert number(words) == value


_WORDS = st.sampled_from(
    "the a police rebels killed was were by and , . ; who that to not will in of on Paris Iran 12 $ “ ” ' s U . N . attack talks "
    "between demanded said if Monday - three people their it \U0001f600".split()
)


@settings(max_examples=150, deadline=None)
@given(st.lists(_WORDS, min_size=1, max_size=60), st.integers(0, 2**32 - 1))
def test_never_raises_whatever_the_network_says(words: list[str], seed: int) -> None:
    text = " ".join(words)
    seen = cut_words(text, paragraphs(text))
    draw = np.random.default_rng(seed)
    count = len(seen.strings)
    layers = Layers.blank(count)
    layers.names[:], layers.tags[:] = draw.random((count, len(NAMES))), draw.integers(0, len(TAGS), count)
    layers.vectors[:], layers.lower[:] = draw.normal(size=(2, count, layers.lower.shape[1]))
    layers.windows.append(Window(0, count))
    for e in read_events(seen, layers, _network(), (), (), "2026-03-04"):
        assert e.actors or e.recipients
        for span in [e.trigger, *(a.span for a in (*e.actors, *e.recipients))]:
            assert 0 <= span.start < span.end <= len(text)

"""Modality and polarity of an attribution, and the verb that shows it."""

import re
from itertools import product
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st
from training.acts import attribution

from onrecord.articles import Span
from onrecord.findings import Act, Attribution, Modality, Polarity
from onrecord.reader.manner import act_verb, modality, polarity
from tests.marked import parse

MODALITIES = """
    asserted     <s>The dean</s> <k>said</k> <c>it would rain</c>.
    asserted     <s>The dean</s> <k>said it will</k> <c>rain</c>.
    asserted     <s>The dean</s> <k>asked</k> <c>whether it would rain</c>.
    asserted     <s>The dean</s> <k>asked</k>: <c>"Will it rain?"</c>
    asserted     <c>"Did she deny it?"</c> <s>he</s> <k>asked</k>.
    asserted     <s>The dean</s> <k>would not say</k> <c>who had called</c>.
    asserted     <s>The dean</s> <k>could not be reached</k> <c>for comment</c>.
    asserted     <s>The dean</s> <k>said</k> <c>he may sue</c>.
    asserted     <s>The dean</s>, who will retire, <k>said</k> <c>he was tired</c>.
    asserted     Even if <s>the dean</s> <k>denied</k> <c>it</c>, few believed her.
    future       <s>The dean</s> <k>will deny</k> <c>the charge</c>.
    future       <s>The dean</s> will <k>deny</k> <c>the charge</c>.
    future       <s>The dean</s> <k>is expected to announce</k> <c>a date</c>.
    future       <s>The dean</s> <k>is to apologise</k> <c>for the delay</c>.
    future       <s>The dean</s> <k>plans to ask</k> <c>for money</c>.
    future       <s>The dean</s> <k>is going to sue</k> <c>the bank</c>.
    future       <s>DEAN</s> TO <k>DENY</k> <c>CHARGES</c>
    hypothetical <s>The dean</s> <k>may deny</k> <c>the charge</c>.
    hypothetical <s>The dean</s> <k>could still agree</k> <c>to talks</c>.
    hypothetical If <s>the dean</s> <k>says</k> <c>no</c>, the deal is off.
    hypothetical <s>The dean</s> <k>would have said</k> <c>so</c>.
    question     Did <s>the dean</s> <k>say</k> <c>it would rain</c>?
    question     Why did <s>the dean</s> <k>refuse</k> <c>to speak</c>?
    question     Will <s>the dean</s> <k>accept</k> <c>the offer</c>?
    question     Who <k>told</k> the press <c>that the dean was ill</c>?
"""

POLARITIES = """
    affirmed <s>The dean</s> <k>said</k> <c>it would not rain</c>.
    affirmed <s>The dean</s> <k>declined</k> <c>to comment</c>.
    affirmed <s>The dean</s> <k>denied</k> <c>the charge</c>.
    affirmed <s>The dean</s> <k>would not sign</k> <c>the bill</c>.
    affirmed <s>The dean</s>, who was not there, <k>said</k> <c>it rained</c>.
    affirmed <c>"I did not,"</c> <s>the dean</s> <k>said</k>.
    affirmed <s>The dean</s> <k>did not look up</k>. <c>"I know,"</c> he added.
    negated  <s>The dean</s> <k>did not say</k> <c>when</c>.
    negated  <s>The dean</s> never <k>said</k> <c>it would rain</c>.
    negated  <s>The dean</s> did not, however, <k>deny</k> <c>the charge</c>.
    negated  <s>The dean</s> <k>didn’t apologise</k> <c>for the delay</c>.
    negated  <s>The dean</s> <k>has not commented</k> <c>on the book</c>.
    negated  <s>The dean</s> <k>has yet to say</k> <c>who won</c>.
    negated  <s>The dean</s> <k>failed to mention</k> <c>the loss</c>.
    negated  <s>The dean</s> <k>made no mention</k> <c>of the loss</c>.
    negated  <s>The dean</s> <k>did not rule out</k> <c>a strike</c>.
    negated  At no point did <s>the dean</s> <k>say</k> <c>it would rain</c>.
    negated  <s>No dean</s> <k>said</k> <c>that</c>.
"""


def rows(table: str) -> list[tuple[str, str]]:
    found = (line.split(maxsplit=1) for line in table.strip().splitlines())
    return [(value, re.sub(r"<(/?[skc])>", r"<\g<1>1>", marked)) for value, marked in found]


@pytest.mark.parametrize(("expected", "marked"), rows(MODALITIES))
def test_the_modality_is_that_of_the_cue(expected: str, marked: str) -> None:
    text, found = parse(marked)
    assert modality(text, attribution(text, found["1"])) == expected


@pytest.mark.parametrize(("expected", "marked"), rows(POLARITIES))
def test_the_polarity_is_that_of_the_cue(expected: str, marked: str) -> None:
    text, found = parse(marked)
    assert polarity(text, attribution(text, found["1"])) == expected


def test_every_act_has_its_own_verb() -> None:
    assert [act_verb(act) for act in ("SAY", "DENY", "DECLINE")] == ["said", "denied", "declined to comment"]
    for how, when in product(get_args(Polarity), get_args(Modality)):
        assert len({act_verb(act, how, when) for act in get_args(Act)}) == len(get_args(Act))


@pytest.mark.parametrize("act", get_args(Act))
def test_a_verb_shows_that_nothing_was_said(act: Act) -> None:
    assert act_verb(act, "negated").startswith("did not ")
    assert act_verb(act) != act_verb(act, "negated")
    assert len({act_verb(act, "affirmed", when) for when in get_args(Modality)}) == 4


def test_silence_is_not_denied_twice() -> None:
    assert act_verb("DECLINE", "negated") == "did not comment"


@given(st.text(max_size=60), st.data())
def test_any_text_with_any_spans_has_a_manner(text: str, data: st.DataObject) -> None:
    def span() -> Span:
        start = data.draw(st.integers(0, len(text)))
        return Span(start, data.draw(st.integers(start, len(text))))

    cue, source = (span() if data.draw(st.booleans()) else None for _ in range(2))
    found = Attribution("", "indirect", source, cue, (span(),), (), (), None, None, "", 1.0)
    assert modality(text, found) in get_args(Modality)
    assert polarity(text, found) in get_args(Polarity)

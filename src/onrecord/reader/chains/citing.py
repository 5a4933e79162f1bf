"""Whose words does the outlet pass on that is the source: "Reuters reported, citing two aides"?"""

from collections.abc import Iterator

from onrecord.articles import Span
from onrecord.reader.chains.clause import Clause
from onrecord.reader.chains.people import is_somebody, read_phrase
from onrecord.reader.chains.phrases import Phrase, read_outlet
from onrecord.reader.chains.tables import QUOTING, REPORTED
from onrecord.reader.speakers.nouns import PAPERS, PERSONS, singular

SUBJECT = 9  # words of whoever speaks in a content, at most

_REPORTING = REPORTED | frozenset("according per reporting published carried broadcast aired quoted cited".split())
_REASONS = frozenset(
    """
    concern concerns privacy policy reason reasons lack fear fears health cost costs rules law laws security safety
    time restrictions sensitivity confidentiality pressure
    """.split()
)
_COUNTS = frozenset("a an the two three four several another his her their its one".split())
_CREDITING = frozenset("per via according".split())
_SAID = frozenset(
    """
    said says told announced confirmed denied warned claimed insisted argued declared stated urged vowed added
    """.split()
)


def find_cited(clause: Clause) -> tuple[Phrase | None, tuple[Span, ...]]:
    """(the outlet that is the source, the spans of those whom it cites); (None, ()) where it speaks for itself."""
    outlet = _source_outlet(clause)
    if outlet is None:
        return None, ()
    at = _citing(clause, outlet)
    found = tuple(_several(clause, at)) if at is not None else _quoted_by(clause, outlet) or _heard_within(clause)
    return (outlet, found) if found else (None, ())


def _source_outlet(clause: Clause) -> Phrase | None:
    """Only where the whole source is the outlet; a network may take the citing into it."""
    first, last = clause.source
    while first < last and not clause.tokens[first].word:
        first += 1
    phrase = read_outlet(clause.tokens, first, clause.border(first)) if first < last else None
    if phrase is None:
        return None
    rest = [t.low for t in clause.tokens[phrase.last : last] if t.word]
    return phrase if not rest or rest[0] in QUOTING else None


def _citing(clause: Clause, outlet: Phrase) -> int | None:
    """The token with which those begin who are cited."""
    cue = range(*clause.cue)
    quoting = next((n for n in cue if clause.tokens[n].low in QUOTING), None)
    if quoting is not None and outlet.first < clause.cue[0]:
        stop = min(quoting + 20, len(clause.tokens))
        if any(t.low == "as" for t in clause.tokens[quoting:stop]):
            return quoting + 1
        if quoting + 1 < clause.last and not clause.shows(quoting + 1):
            return None
    reports = not cue or any(clause.tokens[n].low in _REPORTING or clause.tokens[n].low in QUOTING for n in cue)
    if not reports:
        return None
    for n in range(clause.first, clause.last):
        low, before, behind = clause.low(n), clause.low(n - 1), n > clause.source[0]
        if before in ("without", "not"):
            continue
        if low in ("citing", "quoting") or (
            low in ("cited", "quoted", "cites") and behind and before in ("which", "that", "and", "it")
        ):
            return n + 1
        if clause.low(n + 1) == "to" and (low == "referring" or (low == "reference" and before == "with")) and behind:
            return n + 2
        if low == "attributing" and behind:
            return next((k + 1 for k in range(n, n + 6) if clause.low(k) == "to"), None)
        if low == "crediting" and behind:
            return n + 1
    return None


def _several(clause: Clause, at: int) -> Iterator[Span]:
    """ "two aides and a diplomat": both. None where what is cited is a reason."""
    first = True
    for _ in range(4):
        end = clause.border(at) if clause.shows(at) else min(len(clause.tokens), at + 20)
        phrase = read_phrase(clause.tokens, at, end)
        if phrase is None:
            return
        words = [t.low for t in clause.tokens[phrase.first : phrase.last]]
        if first and (words[-1] in _REASONS or (words[0] in _REASONS and words[1:2] in (["of"], ["for"], ["over"]))):
            return
        first = False
        joints = range(phrase.first + 1, min(phrase.last + 1, len(clause.tokens) - 1))
        joint = next((n for n in joints if clause.tokens[n].low == "and" and _begins(clause, n + 1)), None)
        stop = phrase.last if joint is None else min(joint, phrase.last)
        yield Span(phrase.span.start, clause.tokens[stop - 1].bare_end)
        if joint is None:
            return
        at = joint + 1


def _begins(clause: Clause, n: int) -> bool:
    """Does another one begin here, and not a second name of the same?"""
    following = clause.tokens[n : n + 3]
    if following[0].low in _COUNTS:
        return True
    return following[0].upper and any(singular(t.low) in PERSONS or singular(t.low) in PAPERS for t in following)


def _quoted_by(clause: Clause, outlet: Phrase) -> tuple[Span, ...]:
    """ "The premier was quoted by TASS": where the outlet is taken for the source, the words before the cue are."""
    first, last = clause.cue
    if outlet.first < last or not any(clause.tokens[n].low in QUOTING for n in range(first, last)):
        return ()
    n = first
    while (
        n > max(clause.first, first - 10)
        and clause.tokens[n - 1].word
        and clause.tokens[n - 1].low not in ("was", "is")
    ):
        n -= 1
    phrase = read_phrase(clause.tokens, n, first) if n < first else None
    return (phrase.span,) if phrase is not None else ()


def _heard_within(clause: Clause) -> tuple[Span, ...]:
    """ "The port is shut, the harbour office said, per AFP": where no attribution but this was found, whoever said
    it."""
    own = clause.own
    credits = any(clause.tokens[n].low in _CREDITING for n in range(*clause.cue))
    behind = clause.has_cue and own.content[-1].end <= clause.tokens[clause.cue[0]].start
    if not (credits or behind) or any(o.cue is not None and c.holds(o.cue) for o in clause.others for c in own.content):
        return ()
    spoken = [n for n in range(clause.first, clause.last) if not clause.shows(n)]
    if not spoken:
        return ()
    first, last = spoken[0], spoken[-1] + 1
    for n in (
        first,
        *(k + 1 for k in range(last - 1, max(first, last - SUBJECT - 2), -1) if clause.tokens[k].text == ","),
    ):
        verb = next((k for k in range(n + 1, min(last, n + SUBJECT)) if clause.tokens[k].low in _SAID), None)
        if verb is None or (n > first and verb < last - 2):
            continue
        phrase = read_phrase(clause.tokens, n, verb)
        if phrase is not None and is_somebody(clause.tokens, phrase) and phrase.last >= verb - 1:
            return (phrase.span,)
    return ()

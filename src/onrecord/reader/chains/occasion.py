"""On what occasion was it said?"""

from onrecord.articles import Span
from onrecord.reader.chains.clause import Clause
from onrecord.reader.chains.tables import DAYS, EVENTS, EXAMINERS, MONTHS

LONGEST = 18  # words of the phrase
HEAD = 9  # words from the preposition to the noun
NEAR = 8  # words from source or cue to the phrase

_LEADS = frozenset("in at during on after before aboard outside inside following".split())
_AFTERWARDS = frozenset("after before following".split())
_PARTICIPLES = frozenset("speaking addressing appearing testifying preaching campaigning talking".split())
_PLACES = frozenset("at in before during from outside after on aboard ahead inside via by".split())
_INNER = frozenset(
    """
    of in at with to by on for from before the a an and his her their its between about after
    """.split()
)
_BREAKS = frozenset(
    """
    that said says he she they it we i who which but while adding saying told as when where is are was were has had
    have will would than
    """.split()
)
_OF = frozenset("of to with by for from on in".split())
_PARTS_OF = frozenset("sidelines margins fringes end start opening part".split())
_BESIDE = frozenset("sidelines margins fringes".split())
_PAST_NOUN = frozenset(
    """
    room rooms hall table stage process round rounds season schedule style track material organizers organisers
    """.split()
)
_ON_THESE = frozenset(
    """
    visit trip tour sidelines flight podcast stage programme program show call walkabout webinar train
    """.split()
)
_AFTER_THESE = frozenset(
    """
    match game final meeting hearing service mass ceremony session verdict race vote debate
    """.split()
)
_MARKS = frozenset("\"“”'’&")
_NO_DAY = frozenset("late early last this".split())


def find_occasion(clause: Clause) -> tuple[Span | None, str | None]:
    """(the words from the preposition or participle on, the noun for what kind of occasion it is)."""
    for n in range(clause.first, clause.last):
        if not clause.shows(n) or clause.in_source(n):
            continue
        low = clause.low(n)
        found: tuple[Span, str] | None = None
        if low in _PARTICIPLES and (clause.is_aside(n) or clause.in_cue(n - 1)):
            found = _participle(clause, n)
        elif low in _LEADS and clause.low(n - 1) not in ("published", "interested") and _is_near(clause, n):
            found = _event(clause, n)
        if found is not None:
            return found
    return None, None


def is_examined(clause: Clause, addressee: Span) -> bool:
    """ "told police in an interview": one that is no talk with an outlet."""
    words = {t.low for t in clause.tokens[clause.first : clause.last] if addressee.start <= t.start < addressee.end}
    return bool(words & EXAMINERS)


def _is_near(clause: Clause, n: int) -> bool:
    """Does it belong to the words that report, and not to another part of the sentence?"""
    if clause.is_aside(n) or (n - clause.first <= 4 and n < clause.cue[0]):
        return True
    return any(first < last and first <= n <= last + NEAR for first, last in (clause.cue, clause.source))


def _participle(clause: Clause, n: int) -> tuple[Span, str] | None:
    low, after = clause.low(n), clause.low(n + 1)
    if low in ("speaking", "talking"):
        if after not in _PLACES:
            return None
        span = _span(clause, n, n + 2)
        return None if span is None else (span, _noun(clause, n + 1) or "place")
    if low != "addressing" and after not in ("on", "at", "before", "in", "alongside"):
        return None
    span = _span(clause, n, n + 1)
    if span is None:
        return None
    if low == "appearing":
        return span, "interview" if after == "on" else "hearing"
    return span, "hearing" if low == "testifying" else "address"


def _event(clause: Clause, n: int) -> tuple[Span, str] | None:
    noun = _noun(clause, n)
    lead = clause.low(n)
    if noun is None or (lead == "on" and noun not in _ON_THESE):
        return None
    if lead in _AFTERWARDS and (noun not in _AFTER_THESE or clause.tokens[n + 1].owns or clause.tokens[n + 1].upper):
        return None
    span = _span(clause, n, n + 1)
    return None if span is None else (span, noun)


def _noun(clause: Clause, n: int) -> str | None:
    """The event noun of the phrase that begins with this preposition; None where its noun is none."""
    if clause.low(n + 1) in _BESIDE or clause.low(n + 2) in _BESIDE:
        return "sidelines"
    found: str | None = None
    for k in range(n + 1, min(clause.last, n + HEAD)):
        if not clause.shows(k):
            break
        t = clause.tokens[k]
        low, before, after = t.low, clause.low(k - 1), clause.low(k + 1)
        if not t.word:
            if t.text in _MARKS or (t.text == "," and found is None and _is_between_adjectives(clause, n, k)):
                continue
            break
        if low in _BREAKS or (low in DAYS and k > n + 1):
            break
        if low in ("conference", "briefing") and before in ("news", "press", "media"):
            found = "briefing"
        elif low in ("news", "press") and after in ("conference", "briefing", "call"):
            continue
        elif (
            low in EVENTS
            and not t.owns
            and t.text != "March"
            and not (low == "final" and after and t.text.islower() and after not in _INNER)
        ):
            found = low
        elif found is None and low in _OF and k > n + 1:
            if not (low == "of" and before in _PARTS_OF):
                break
        elif found is not None and low in _INNER:
            break
        elif found is not None and t.text.islower():
            return None if low in _PAST_NOUN else found
    return found


def _is_between_adjectives(clause: Clause, n: int, k: int) -> bool:
    """ "in a rare, wide-ranging interview" """
    return (
        k - n < 4 and clause.tokens[k - 1].text.islower() and any(clause.low(m) in EVENTS for m in range(k + 1, k + 4))
    )


def _span(clause: Clause, n: int, begin: int) -> Span | None:
    """From token n to where the phrase ends: at a mark, at what is reported, at source or cue, at a day."""
    k = begin
    own = clause.in_cue(n)
    while k < min(clause.last, begin + LONGEST) and clause.shows(k):
        t = clause.tokens[k]
        if t.text == "," and _is_between_adjectives(clause, n, k):
            k += 1
            continue
        if (
            (not t.word and t.text not in _MARKS)
            or t.low in _BREAKS
            or (t.low == "and" and clause.low(k + 1).endswith("ed"))
        ):
            break
        if k > begin and (
            clause.in_source(k) or (clause.in_cue(k) and not own) or (t.low in DAYS and t.text != "Today")
        ):
            break
        k += 1
    while k > begin and not _may_end(clause, k - 1):
        k -= 1
    while k > begin + 2 and clause.low(k - 1) in MONTHS and clause.low(k - 2) == "in":
        k -= 2
    return Span(clause.tokens[n].start, clause.tokens[k - 1].end) if k > begin else None


def _may_end(clause: Clause, k: int) -> bool:
    t = clause.tokens[k]
    return t.low not in _INNER and t.low not in _NO_DAY and (t.word or t.text in '"”')

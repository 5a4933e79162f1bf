"""What one sentence says by itself of the way of its words."""

from dataclasses import dataclass

from onrecord.articles import Span
from onrecord.findings import Medium
from onrecord.reader.chains.addressee import find_addressee
from onrecord.reader.chains.citing import find_cited
from onrecord.reader.chains.clause import Clause
from onrecord.reader.chains.links import find_links
from onrecord.reader.chains.medium import find_medium
from onrecord.reader.chains.occasion import find_occasion, is_examined
from onrecord.reader.chains.ranks import CARRIER, CREDIT, Link
from onrecord.reader.chains.tables import DAYS, EVENTS, MONTHS, SHIFTS, TELLING
from onrecord.reader.chains.tokens import Paragraph
from onrecord.reader.speakers.nouns import HE, IT, SHE, THEY

_PERFECT = frozenset("has have had will would".split())
_PAST = frozenset("previously ago recently once".split())
_LATER = frozenset("later earlier ago afterwards".split())


@dataclass(frozen=True, slots=True)
class Alone:
    """paragraph, sentence: numbers of where it stands. moved: it tells of another time. again: its occasion is one that
    was told of before: "in the interview". closing: a credit ends its paragraph.
    told: somebody is told."""

    links: tuple[Link, ...] = ()
    cited: tuple[Span, ...] = ()
    addressee: Span | None = None
    occasion: Span | None = None
    medium: Medium | None = None
    paragraph: int | None = None
    sentence: int = 0
    moved: bool = False
    again: bool = False
    closing: bool = False
    told: bool = False

    @property
    def silent(self) -> bool:
        """Does it say nothing that would set a scene of its own?"""
        return not (self.links or self.cited or (self.occasion is not None and not self.again))

    @property
    def open(self) -> bool:
        """May it be part of an earlier scene? A tweet, a letter, a press conference is another."""
        return self.silent and not self.moved and self.medium in (None, "speech", "interview", "broadcast")


def read_alone(clause: Clause, paragraph: Paragraph, number: int) -> Alone:
    """number: of the paragraph."""
    if clause.first >= clause.last:
        return Alone()
    outlet, cited = find_cited(clause)
    links = find_links(clause)
    if outlet is not None:
        taken = (outlet.span, *cited)
        links = [k for k in links if not any(k.phrase.span.overlaps(t) for t in taken)]
        links.insert(0, Link(outlet, CARRIER, False))
    addressee = find_addressee(clause, [k.phrase.span for k in links])
    occasion, event = find_occasion(clause)
    if event == "interview" and addressee is not None and is_examined(clause, addressee):
        occasion, event = None, None
    return Alone(
        links=tuple(links),
        cited=cited,
        addressee=addressee,
        occasion=occasion,
        medium=find_medium(clause, links, addressee, event),
        paragraph=number,
        sentence=paragraph.sentence_at(clause.tokens[clause.first].start),
        moved=_moves_on(clause),
        again=occasion is not None and _is_known(clause, occasion),
        closing=_closes_paragraph(clause, links),
        told=addressee is not None and any(clause.tokens[n].low in TELLING for n in range(*clause.cue)),
    )


def _moves_on(clause: Clause) -> bool:
    """Does it tell of another time: "A day later", "On Tuesday", "had said", "in 2014"?"""
    head = [t.low for t in clause.tokens[clause.first : min(clause.last, clause.first + 5)]]
    if head[0] in SHIFTS:
        return True
    if len(head) > 1 and head[0] in ("in", "on", "last", "by") and (head[1] in DAYS or head[1] in MONTHS):
        return True
    if head[0] not in HE | SHE | IT | THEY and any(w in _LATER for w in head[1:]):
        return True
    if clause.has_cue and any(clause.low(n) in _PERFECT for n in range(clause.cue[0] - 2, clause.cue[0] + 1)):
        return True
    shown = [clause.low(n) for n in range(clause.first, clause.last) if not clause.in_source(n)]
    return any(w in _PAST or w in MONTHS - {"may", "march"} or _is_year(w) for w in shown)


def _is_year(word: str) -> bool:
    return len(word) == 4 and word.isdigit() and word[:2] in ("19", "20")


def _is_known(clause: Clause, occasion: Span) -> bool:
    words = [t.low for t in clause.tokens[clause.first : clause.last] if occasion.start <= t.start < occasion.end]
    return 2 < len(words) < 5 and words[1] in ("the", "that", "this") and words[-1] in EVENTS


def _closes_paragraph(clause: Clause, links: list[Link]) -> bool:
    """Is the last thing in the paragraph a credit: "..., AFP reported.", "(AFP)"?"""
    if not links or links[-1].rank != CREDIT:
        return False
    phrase = links[-1].phrase
    rest = [t for t in clause.tokens[phrase.last : phrase.last + 8] if t.word]
    if phrase.last + 8 < len(clause.tokens) or len(rest) > 4:
        return False
    before = [clause.low(n) for n in (phrase.first - 2, phrase.first - 1)]
    reported = bool(rest) and rest[0].low in ("reported", "reports", "has")
    return reported or before[1] in ("(", "[", "—", "–") or (before[0] in ("(", "[") and before[1] in ("via", "per"))

"""Attribution relations in words → attributions in characters, as a person would mark them.

Here edges are trimmed, quotation marks taken in, verbatim words told from paraphrase, nesting and repetition found.
"""

import re
from collections.abc import Sequence
from itertools import pairwise

from onrecord.articles import Span
from onrecord.findings import Attribution, Kind
from onrecord.reader.confidence import Calibration
from onrecord.reader.quotes import Quote
from onrecord.reader.relations import Relation, Stretch
from onrecord.reader.turns import Turn
from onrecord.reader.words import Words

_VISIBLE = re.compile(r"\w")
_WORDS = re.compile(r"\w+")
_NEGATION = {"not", "never", "cannot", "neither", "nor"}
# A title, a name or a slogan between marks is no verbatim speech: every longer word is capitalised.
_SMALL_WORDS = {"a", "an", "and", "at", "by", "for", "from", "in", "of", "on", "or", "the", "to", "with"}


def to_attributions(words: Words, relations: Sequence[Relation], calibration: Calibration) -> list[Attribution]:
    """In order of their first character. Ids are given later, when the whole article is known."""
    found = [a for a in (_attribution(words, r, calibration) for r in relations) if a is not None]
    return sorted(found, key=_order)


def with_turns(text: str, found: Sequence[Attribution], turns: Sequence[Turn], confidence: float) -> list[Attribution]:
    """Adds what the layout gives, in place of what the network made of the same words."""
    if not turns:
        return list(found)
    whole = [Span(t.content[0].start, t.content[-1].end) for t in turns]
    labels = [t.source for t in turns if t.source]

    def superseded(a: Attribution) -> bool:
        if a.source is None or any(a.source.overlaps(label) for label in labels):
            inside = a.cue is not None and any(w.holds(a.cue) for w in whole)
            return not inside
        return False

    added = [
        Attribution(
            "", "direct", t.source, t.cue, t.content, _within_marks(text, t), (), "affirmed", None, "", confidence
        )
        for t in turns
    ]
    return sorted([a for a in found if not superseded(a) or not _touches(a, whole)] + added, key=_order)


def _within_marks(text: str, turn: Turn) -> tuple[Span, ...]:
    """A turn's words are verbatim with or without marks round each paragraph."""
    found = []
    for s in turn.content:
        a, b = s.start, s.end
        if text[a] in _MARKS and text[b - 1] in _MARKS and _VISIBLE.search(text, a, b):
            a, b = a + 1, b - 1
            while text[a].isspace():
                a += 1
            while text[b - 1].isspace():
                b -= 1
        found.append(Span(a, b))
    return tuple(found)


def _touches(a: Attribution, whole: Sequence[Span]) -> bool:
    return any(c.overlaps(w) for c in a.content for w in whole)


def _order(a: Attribution) -> tuple[int, int]:
    spans = [s for s in (a.source, a.cue, *a.content) if s is not None]
    return min(s.start for s in spans), -max(s.end for s in spans)


def _attribution(words: Words, relation: Relation, calibration: Calibration) -> Attribution | None:
    content = [s for s in (_content_span(words, piece) for piece in _joined(words, relation.content)) if s]
    if not content:
        return None
    sources = [s for s in (_trimmed(words, piece) for piece in relation.source) if s]
    # One phrase governs the cue: the nearest to it.
    cue = _trimmed(words, relation.cue) or Span(
        int(words.starts[relation.cue[0]]), int(words.ends[relation.cue[1] - 1])
    )
    source = min(sources, key=lambda s: max(s.start - cue.end, cue.start - s.end), default=None)
    quoted = verbatim(words.text, content, words.quotes)
    return Attribution(
        id="",
        kind=kind_of(words.text, content, quoted),
        source=source,
        cue=cue,
        content=tuple(content),
        quoted=tuple(quoted),
        speakers=(),
        polarity="negated" if _negated(words, relation.cue) else "affirmed",
        inside=None,
        statement="",
        confidence=round(calibration.chance(relation.chances), 2),
    )


def _joined(words: Words, pieces: Sequence[Stretch]) -> list[Stretch]:
    """Pieces with nothing but punctuation of the same paragraph between them are one."""
    out: list[Stretch] = []
    for a, b in pieces:
        if (
            out
            and words.paragraph[out[-1][1] - 1] == words.paragraph[a]
            and not any(_VISIBLE.search(w) for w in words.strings[out[-1][1] : a])
        ):
            out[-1] = (out[-1][0], b)
        else:
            out.append((a, b))
    return out


_MARKS = set("\"'“”„‟«»‘’‚‹›`〝〞＂")
_HANGING = set(",;:–—-")


def _trimmed(words: Words, piece: Stretch) -> Span | None:
    """Without punctuation at the edges that belongs to the sentence around, not to the phrase."""
    a, b = piece
    strings = words.strings
    while a < b and not _VISIBLE.search(strings[a]) and strings[a] not in "@#$€£([{" and strings[a] not in _MARKS:
        a += 1
    while b > a and (strings[b - 1] in _HANGING or (strings[b - 1] == "." and b - a > 1 and len(strings[b - 2]) > 3)):
        b -= 1
    if a == b or not any(_VISIBLE.search(w) or not w.isascii() or w == ":" for w in strings[a:b]):
        return None
    return Span(int(words.starts[a]), int(words.ends[b - 1]))


def _content_span(words: Words, piece: Stretch) -> Span | None:
    a, b = piece
    strings = words.strings
    while a < b and not _VISIBLE.search(strings[a]) and strings[a] in ".,;:!?–—-…" + ")]}":
        a += 1
    while b > a and strings[b - 1] in _HANGING:
        b -= 1
    if not any(_VISIBLE.search(w) for w in strings[a:b]):
        return None
    start, end = int(words.starts[a]), int(words.ends[b - 1])
    # A full stop belongs to the sentence, unless it stands within the marks.
    for quote in words.quotes:
        if quote.start >= end:
            break
        if quote.end <= start or quote.depth > 1:
            continue
        # Words touched at one edge only: the marks go with the words.
        if start == quote.inner_start:
            start = quote.start
        if quote.inner_start < end <= quote.inner_end and not words.text[end : quote.inner_end].strip(" .,;:!?…"):
            end = quote.end
        elif start < quote.start and not _VISIBLE.search(words.text, quote.start, end):
            end = max(start + 1, len(words.text[: quote.start].rstrip()))
        elif quote.end < end and start > quote.inner_start and not _VISIBLE.search(words.text, start, quote.end):
            start = quote.end
    text = words.text[start:end]
    if text.endswith(".") and not any(q.inner_end == end or q.end == end for q in words.quotes):
        end -= 1
    start += len(words.text[start:end]) - len(words.text[start:end].lstrip())
    end -= len(words.text[start:end]) - len(words.text[start:end].rstrip())
    return Span(start, end) if start < end else None


def verbatim(text: str, content: Sequence[Span], quotes: Sequence[Quote]) -> list[Span]:
    """The words of the content that stand between outermost quotation marks and are somebody's very words."""
    found = []
    for piece in content:
        for quote in quotes:
            a, b = max(piece.start, quote.inner_start), min(piece.end, quote.inner_end)
            if quote.depth > 1 or a >= b or not _VISIBLE.search(text, a, b):
                continue
            whole = quote.start <= piece.start and piece.end <= quote.end
            if not whole and _is_title(text[a:b]):
                continue
            while text[a].isspace():
                a += 1
            while text[b - 1].isspace():
                b -= 1
            found.append(Span(a, b))
    return found


def _is_title(words: str) -> bool:
    if words[-1] in ",.!?…":
        return False
    long = [w for w in re.findall(r"[^\W\d_]+", words) if w.lower() not in _SMALL_WORDS]
    return len(long) > 1 and all(w[0].isupper() for w in long)


def kind_of(text: str, content: Sequence[Span], quoted: Sequence[Span]) -> Kind:
    """direct if all of the content's words are quoted, indirect if none."""
    if not quoted:
        return "indirect"
    for piece in content:
        at = piece.start
        for q in [q for q in quoted if piece.holds(q)] + [Span(piece.end, piece.end)]:
            if _VISIBLE.search(text, at, q.start):
                return "mixed"
            at = q.end
    return "direct"


def _negated(words: Words, cue: Stretch) -> bool:
    """Does a negation stand in the cue or right before it ("did not immediately say")?"""
    a, b = cue
    before = words.strings[max(0, a - 4) : b]
    cut = max((n + 1 for n, w in enumerate(before[: len(before) - (b - a)]) if w in ',.;:—–"“”'), default=0)
    near = [w.lower() for w in before[cut:]]
    if any(w in _NEGATION for w in near):
        return True
    return any(x.endswith("n") and y in "'’" and z == "t" for (x, y), (_, z) in pairwise(pairwise(near)))


def nested(found: Sequence[Attribution]) -> list[str | None]:
    """For each attribution the id of the innermost other one whose content holds its cue and content.

    found: in order of their first character, so that only those still open have to be looked at.
    """
    out: list[str | None] = []
    sizes = [sum(s.end - s.start for s in a.content) for a in found]
    cores = [[s for s in (a.cue, *a.content) if s is not None] for a in found]
    ends = [max(s.end for s in core) for core in cores]
    starts = [min(s.start for s in core) for core in cores]
    by_start = sorted(range(len(found)), key=lambda n: (starts[n], -ends[n]))
    holders: dict[int, int] = {}
    active: list[int] = []
    for n in by_start:
        active = [m for m in active if ends[m] > starts[n]]
        for m in active:
            larger = sizes[m] > sizes[n] and all(any(c.holds(s) for c in found[m].content) for s in cores[n])
            if larger and (n not in holders or sizes[m] < sizes[holders[n]]):
                holders[n] = m
        active.append(n)
    for n in range(len(found)):
        out.append(found[holders[n]].id if n in holders else None)
    return out


def statements(text: str, found: Sequence[Attribution]) -> list[str]:
    """For each attribution the id of its statement: the same words of the same source share one."""
    ids: list[str] = []
    known: dict[str, list[tuple[set[str], str]]] = {}
    for n, a in enumerate(found, 1):
        said = " ".join(_WORDS.findall(" ".join(s.of(text) for s in a.content).casefold()))
        who = set() if a.source is None else set(_WORDS.findall(a.source.of(text).casefold()))
        before = known.setdefault(said, [])
        # Five words and more are not repeated by chance; fewer count only from the same source.
        same = next((i for source, i in before if said.count(" ") >= 4 or source <= who or who <= source), None)
        if same is None:
            same = f"st{n}"
            before.append((who, same))
        ids.append(same)
    return ids

"""When was it said? The date beside the cue, outside of what was said; or that of an earlier sentence of the paragraph."""

import re
from collections.abc import Sequence

from onrecord.articles import Span
from onrecord.findings import Attribution, Dated
from onrecord.reader.dates import expressions
from onrecord.reader.setting import sentence_of
from onrecord.reader.speakers.nouns import PRONOUNS

# A date behind these is a limit, or tells of something else than the saying.
_LIMIT = re.compile(
    r"\b(?:since|until|till|before|after|by|through|from|between|for|to|ahead\sof|following|as\sof|about|of|reply|response|"
    r"because)\s(?:(?:the|late|early|mid|a|last|next|\w+day['’]s)\s)*$",
    re.IGNORECASE,
)
_RELATED = re.compile(r"\b(?:who|whose|which|where|when|that)\b[^,]*$")
_ISSUED = re.compile(
    r"\b(?:published|released|issued|dated|posted|sent|filed|made|broadcast|aired|held|given|read)\b[^,;]*$"
)
_FILED = re.compile(r"\s*(?:\([^)\n]*\))?\s*[-–—]")
_EARLIER = re.compile(r"\b(?:has|have|had)\b")
_AT_CUE = 3


def saying_dates(text: str, attributions: Sequence[Attribution], published: str | None) -> list[Dated | None]:
    """One for each attribution, in their order; None where it cannot be told. The attributions need their modality."""
    contents = sorted((c.start, c.end) for a in attributions for c in a.content)
    cues = sorted((a.cue.start, a.cue.end) for a in attributions if a.cue)
    out: list[Dated | None] = [None] * len(attributions)
    told: list[bool] = [False] * len(attributions)  # an expression was found, whether it resolves or not
    order = sorted(range(len(attributions)), key=lambda n: _anchor(attributions[n]))
    for n in order:
        a = attributions[n]
        if a.cue is None:
            continue
        sentence = sentence_of(text, a)
        best: tuple[int, Span, str | None] | None = None
        for span, value in expressions(
            text, _paragraph(text, sentence.start), sentence.end, published, future=_future(text, a)
        ):
            if span.start < sentence.start or _inside(span, contents) or not _dates_it(text, a, span, sentence):
                continue
            between = (min(a.cue.end, span.end), max(a.cue.start, span.start))
            if any(between[0] <= s and e <= between[1] for s, e in cues if (s, e) != (a.cue.start, a.cue.end)):
                continue
            far = max(span.start - a.cue.end, a.cue.start - span.end)
            if best is None or far < best[0]:
                best = (far, span, value)
        if best is not None:
            told[n] = True
            out[n] = Dated(best[2], best[1]) if best[2] else None
    for at, n in enumerate(order):
        if out[n] is None and not told[n] and at:
            out[n] = _carried(text, attributions, out, order[:at][-_AT_CUE:], attributions[n])
    return out


def _anchor(a: Attribution) -> int:
    return (a.cue or a.source or a.content[0]).start


def _paragraph(text: str, at: int) -> int:
    return max(text.rfind("\n", 0, at) + 1, at - 1000)


def _future(text: str, a: Attribution) -> bool:
    if a.modality is not None:
        return a.modality == "future"
    assert a.cue is not None
    lead = text[max(0, a.cue.start - 24) : a.cue.end]
    return bool(re.search(r"\b(?:will|due to|plans to|is to|expected to|set to|going to)\s\w+\W?(?:\w+\W?)?$", lead))


def _inside(span: Span, contents: Sequence[tuple[int, int]]) -> bool:
    return any(s <= span.start and span.end <= e for s, e in contents)


def _dates_it(text: str, a: Attribution, span: Span, sentence: Span) -> bool:
    before = text[max(sentence.start, span.start - 40) : span.start]
    if _LIMIT.search(before) or _FILED.match(text, span.end):
        return False
    if a.source is not None and a.source.start <= span.start and span.end <= a.source.end:
        return bool(_ISSUED.search(text[a.source.start : span.start]))
    clause = text[sentence.start : span.start]
    return not (_RELATED.search(clause) and a.cue is not None and span.end <= a.cue.start)


def _carried(
    text: str,
    attributions: Sequence[Attribution],
    dates: Sequence[Dated | None],
    earlier: Sequence[int],
    a: Attribution,
) -> Dated | None:
    """The date of what the same speaker said before in this paragraph."""
    if a.inside is not None or a.cue is None:
        return None
    start = a.source.end if a.source and a.source.end <= a.cue.start else max(0, a.cue.start - 12)
    if _EARLIER.search(text[start : a.cue.end]):
        return None
    for n in reversed(earlier):
        b = attributions[n]
        if b.inside is not None:
            continue
        if "\n" in text[min(_anchor(b), _anchor(a)) : max(_anchor(b), _anchor(a))]:
            return None
        known = bool(a.speakers and b.speakers)
        words = a.source.of(text).lower().split() if a.source else []
        same = a.speakers == b.speakers if known else (not words or words[0] in PRONOUNS or a.source == b.source)
        return dates[n] if same else None
    return None

"""When was it said? The date beside the cue, outside of what was said; or that of an earlier sentence of the paragraph."""

import re
from collections.abc import Sequence

from onrecord.articles import Span
from onrecord.findings import Attribution, Dated
from onrecord.reader.dates import expressions
from onrecord.reader.sentences import sentence_of
from onrecord.reader.speakers.nouns import PRONOUNS

# A date behind these is a limit, or tells of something else than the saying.
_LIMIT = re.compile(
    r"\b(?:(?:since|until|till|before|after|by|through|from|between|for|to|ahead\sof|following|as\sof|about|of|reply|response|"
    r"because)\s|between\s[\w\s]{1,30}\sand\s)(?:(?:the|late|early|mid|a|last|next|\w+day['’]s)\s)*$",
    re.IGNORECASE,
)
_ISSUED = (
    r"published|released|issued|dated|posted|sent|filed|made|broadcast|aired|held|given|read|delivered|signed|seen|"
    r"circulated"
)
_SINCE_ISSUED = re.compile(rf"\b(?:{_ISSUED})\b[^,;]*$")
# How words begin that tell when it was said, and not of whom it was said: "on", "speaking in Olm on", "asked on".
_ADVERBIAL = re.compile(
    r"\W*(?:[A-Z]\w+\s)*(?:$|(?i:on|in|at|during|over|through|via|with|to|outside|inside|late|early|earlier|later|only|"
    r"just|back|again|and|but|then|"
    r"speaking|writing|talking|appearing|addressing|testifying|briefing|answering|asked|questioned|pressed|interviewed|"
    rf"quoted|told|{_ISSUED})\b)"
)
_RELATIVE = re.compile(r"\b(?:who|whose|which|where|when|that)\b[^,]*$", re.IGNORECASE)
# Behind the cue: another clause begins, whose date is its own.
_CLAUSE = re.compile(r"\b(?:who|whose|whom|which|since|after|before|because|although|though|until|if|unless)\b")
_AT_ONCE = re.compile(r"(?:\s(?:in|at)(?:\s[A-Z]\w+){1,3})?(?:,?\s(?:and|but)\s|(?:,|,?\sby)\s(?=[a-z]+ing\b))")
_DETERMINER = re.compile(r"(?:\b(?:a|an|the|this|his|her|its|their|our|my|your)|\w['’]s|s['’])\s$", re.IGNORECASE)
_GENITIVE = re.compile(r"['’]s?\b")
_OCCASION = re.compile(
    r"(?:['’]s?)?\s(?:[\w-]+\s){0,2}(?:interview|speech|address|statement|briefing|conference|hearing|meeting|session|"
    r"debate|letter|report|memo|book|memoir|essay|article|paper|study|survey|poll|ruling|sermon|rally|summit|post|tweet|"
    r"e-?mail|message|note|announcement|testimony|lecture|broadcast|op-ed)s?\b"
)
_FILED = re.compile(r"\s*(?:\([^)\n]*\))?\s*[-–—]")
_EARLIER = re.compile(r"\b(?:has|have|had)\b")
_PRESENT = re.compile(r"[a-z]+[^s\W]s\b(?<!was)(?<!has)")
_AT_CUE = 3
_NEAR = 8  # attributions before and after that can lie in a sentence with one


def saying_dates(text: str, attributions: Sequence[Attribution], published: str | None) -> list[Dated | None]:
    """One for each attribution, in their order; None where it cannot be told. The attributions need their modality."""
    out: list[Dated | None] = [None] * len(attributions)
    told: list[bool] = [False] * len(attributions)  # an expression was found, whether it resolves or not
    order = sorted(range(len(attributions)), key=lambda n: _anchor(attributions[n]))
    for at, n in enumerate(order):
        a = attributions[n]
        if a.cue is None:
            continue
        sentence = sentence_of(text, a)
        near = [attributions[o] for o in order[max(0, at - _NEAR) : at + _NEAR + 1] if o != n]
        best: tuple[int, Span, str | None] | None = None
        for span, value in expressions(
            text, _paragraph(text, sentence.start), sentence.end, published, future=_future(text, a)
        ):
            if (
                span.start < sentence.start
                or not _beside(a.cue, span, a, near)
                or not _dates_it(text, a, span, sentence)
            ):
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


def _beside(cue: Span, span: Span, a: Attribution, near: Sequence[Attribution]) -> bool:
    """Does the date stand in the same clause as the cue: in no content that the cue is not in, and behind no other cue?"""
    if any(c.holds(span) for c in a.content):
        return False
    # Words that the cue itself is not in: another's cue within them is not in the way.
    others = [c for o in (a, *near) for c in o.content if not c.holds(cue)]
    low, high = min(cue.end, span.end), max(cue.start, span.start)
    for b in near:
        if any(c.holds(span) != c.holds(cue) for c in b.content):
            return False
        between = b.cue is not None and b.cue != cue and low <= b.cue.start and b.cue.end <= high
        if between and not any(c.holds(b.cue) for c in others if b.cue):
            return False
    return True


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


def _dates_it(text: str, a: Attribution, span: Span, sentence: Span) -> bool:
    assert a.cue is not None
    before = text[max(sentence.start, span.start - 40) : span.start]
    if _LIMIT.search(before) or _FILED.match(text, span.end):
        return False
    if _GENITIVE.match(text, span.end) or _DETERMINER.search(before):
        # "Monday's briefing" is where it was said, "Monday's fire" is not.
        return bool(_OCCASION.match(text, span.end))
    if a.cue.holds(span):
        return True
    if a.source is not None and a.source.holds(span):
        return bool(_SINCE_ISSUED.search(text, a.source.start, span.start))
    if a.cue.end <= span.start and _CLAUSE.search(_outside(text, a, a.cue.end, span.start)):
        return False
    if span.end <= a.cue.start:
        if _RELATIVE.search(text[sentence.start : span.start]):
            return False
        # "raised its rate on Tuesday, saying", "met them on Tuesday in Olm and said": one who does both.
        joined = _AT_ONCE.match(text, span.end) if a.source is None or a.source.end <= span.start else None
        if joined and joined.end() == a.cue.start and not _PRESENT.match(text, a.cue.start):
            return True
    return bool(_ADVERBIAL.match(text[_phrase(text, a, span, sentence) : span.start]))


def _outside(text: str, a: Attribution, start: int, end: int) -> str:
    """text[start:end] without the content."""
    parts, at = [], start
    for c in a.content:
        if at <= c.start < end:
            parts.append(text[at : c.start])
            at = c.end
    return "".join(parts) + text[at:end]


def _phrase(text: str, a: Attribution, span: Span, sentence: Span) -> int:
    """Where the words begin that the date belongs to: at the last comma, or behind source, cue or content."""
    parts = [p.end for p in (a.source, a.cue, *a.content) if p is not None and p.end <= span.start]
    start = max([sentence.start, *parts])
    comma = max(text.rfind(c, start, span.start) for c in ",;:—–(")
    if a.cue is not None and start == a.cue.end and comma < 0:
        return span.start  # what follows the cue is its own: "told the council on"
    return max(start, comma + 1)


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
        if _PRESENT.match(text, a.cue.start) and not (b.cue and _PRESENT.match(text, b.cue.start)):
            return None  # "he says" holds at any time
        same = a.speakers == b.speakers if known else (not words or words[0] in PRONOUNS or a.source == b.source)
        return dates[n] if same else None
    return None

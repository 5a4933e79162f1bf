"""Which stretches of a text stand in quotation marks?

Handles straight, curly, single, German („ “, » «), French and Spanish (« ») marks and the doubled apostrophes and
backquotes of old wire copy; apostrophes beside marks; quotes that run over paragraphs with a mark reopened at each;
quotes within quotes; a closing or opening mark that is missing. The language is taken from the text: marks are
matched by how they stand (what touches them), not by a table of locales.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

# One match is one mark. Doubled apostrophes and backquotes count as one double mark.
_MARK = re.compile("''|``|[\"“”„‟«»‘’‚'`‹›〝〞＂]")
_DOUBLE = {"“", "”", "„", "‟", '"', "''", "``", "«", "»", "〝", "〞", "＂"}
# Which marks may close a quote that was opened by this one.
_CLOSES = {
    "“": ("”", "“", '"', "''"),
    "”": ("”",),
    "‟": ("”",),
    "„": ("“", "”", '"'),
    "〝": ("〞",),
    '"': ('"', "”"),
    "＂": ("＂",),
    "''": ("''", '"'),
    "``": ("''", '"', "”"),
    "«": ("»",),
    "»": ("«", "»"),
    "‹": ("›",),
    "›": ("‹",),
    "‘": ("’", "'", "‘"),
    "‚": ("‘", "’"),
    "'": ("'", "’"),
    "`": ("'", "’"),
}
# Words that begin with an apostrophe for a letter left out; "'90s" is handled by its digit.
_ELISION = re.compile(r"(?:em|tis|twas|cause|til|till|round|bout|n|ere|neath|un)\b|\d0s", re.IGNORECASE)
_CLAUSE_END = re.compile(r"[,.!?…](?=\s)")


@dataclass(frozen=True, slots=True)
class Quote:
    """A stretch between marks: `start`..`end` with the marks, `inner_start`..`inner_end` without; depth 1 is outermost.

    reopens: the quote continues the one that the paragraph before left open.
    """

    start: int
    inner_start: int
    inner_end: int
    end: int
    depth: int
    reopens: bool = False


def find_quotes(text: str, paragraphs: Iterable[tuple[int, int]]) -> list[Quote]:
    """All quotes in `text`, in order of their start. paragraphs: (start, end) offsets, in order."""
    found: list[Quote] = []
    left_open: str | None = None
    last: Quote | None = None
    unclosed: list[Quote | None] = []
    for start, end in paragraphs:
        before = left_open
        in_paragraph, left_open = _in_paragraph(text, start, end, left_open)
        if before and not any(q.reopens for q in in_paragraph):
            unclosed.append(last)
        last = next((q for q in reversed(in_paragraph) if q.depth == 1), None) if left_open else None
        found.extend(in_paragraph)
    if left_open:
        unclosed.append(last)
    for quote in filter(None, unclosed):
        found[found.index(quote)] = _cut_short(text, quote)
    found.sort(key=lambda q: (q.start, -q.end))
    return found


def _cut_short(text: str, quote: Quote) -> Quote:
    """A quote whose closing mark was forgotten: it ends with its first sentence or clause."""
    stop = _CLAUSE_END.search(text, quote.inner_start, quote.inner_end)
    end = stop.start() + 1 if stop else quote.inner_end
    return replace(quote, inner_end=end, end=end)


def _in_paragraph(text: str, start: int, end: int, left_open: str | None) -> tuple[list[Quote], str | None]:
    found: list[Quote] = []
    stack: list[tuple[str, int, int, bool]] = []  # mark, its start, its end, reopens
    marks = [(m.group(), m.start(), m.end()) for m in _MARK.finditer(text, start, end)]
    for n, (mark, a, b) in enumerate(marks):
        before = text[a - 1] if a > start else " "
        after = text[b] if b < end else " "
        double = mark in _DOUBLE
        if not double and not _is_quotation_mark(text, mark, before, after, a, b, end):
            continue
        depth_of_opener = _closable(stack, mark, before, after, double)
        if depth_of_opener is not None:
            if not double and _is_possessive(text, a, before, after, marks, n, end):
                continue
            _, oa, ob, reopens = stack[depth_of_opener]
            del stack[depth_of_opener:]
            found.append(Quote(oa, ob, a, b, len(stack) + 1, reopens))
        elif _opens(mark, before, after):
            if not double and not _has_closer(text, mark, marks, n, end):
                continue
            reopens = left_open is not None and not text[start:a].strip() and not found
            stack.append((mark, a, b, reopens))
        elif double and not stack and not found and before in ",.!?…" and mark not in ("“", "„", "``"):
            # The opening mark is missing: the words run from the start of the paragraph.
            first = start + (len(text[start:a]) - len(text[start:a].lstrip()))
            if first < a:
                found.append(Quote(first, first, a, b, 1))
    open_at_end = None
    for depth, (mark, oa, ob, reopens) in enumerate(stack):
        if mark in _DOUBLE and ob < end:
            tail = ob + len(text[ob:end].rstrip())
            if tail > ob:
                found.append(Quote(oa, ob, tail, tail, depth + 1, reopens))
                open_at_end = open_at_end or mark
    return found, open_at_end


def _opens(mark: str, before: str, after: str) -> bool:
    if mark in ("“", "„", "‘", "‚", "``", "‹", "«", "〝", "‟"):
        return not after.isspace() or mark == "«"
    if mark in ("”", "’", "›"):
        return mark == "”" and not _ends_words(before) and not after.isspace()
    if mark == "»":
        return not _ends_words(before) and not after.isspace()
    return not after.isspace() and not _ends_words(before)


def _closable(stack: list[tuple[str, int, int, bool]], mark: str, before: str, after: str, double: bool) -> int | None:
    """The index in the stack of the opener that this mark closes, or None."""
    for index in range(len(stack) - 1, -1, -1):
        if mark in _CLOSES[stack[index][0]]:
            # "“" closes only German quotes, or one whose closing mark was turned round by mistake.
            if mark == "“" and stack[index][0] != "„" and not (after.isspace() and _ends_words(before)):
                return None
            # A straight mark that has space before it and a word after it opens a new one.
            if mark in ('"', "''", "'") and before.isspace() and after.isalnum():
                return None
            return index
        if double and stack[index][0] in _DOUBLE:
            return None
    return None


def _ends_words(before: str) -> bool:
    return not before.isspace() and before not in "([{—–-―/“„«‘‚\"'"


def _is_quotation_mark(text: str, mark: str, before: str, after: str, a: int, b: int, end: int) -> bool:
    """Is this single mark a quotation mark at all, and not an apostrophe?"""
    if mark in ("‹", "›", "‚"):
        return True
    if before.isalnum() and after.isalnum():
        return False
    if not before.isalnum() and (after.isalnum() and _ELISION.match(text, b, min(end, b + 8))):
        return False
    if after.isspace() and before.isspace():
        return False
    # Feet, minutes and seconds: 6'2"
    return not (before.isdigit() and after.isdigit())


def _has_closer(text: str, mark: str, marks: list[tuple[str, int, int]], n: int, end: int) -> bool:
    for other, a, b in marks[n + 1 :]:
        if other not in _CLOSES[mark]:
            continue
        before = text[a - 1]
        after = text[b] if b < end else " "
        if not before.isspace() and not after.isalnum():
            return True
    return False


def _is_possessive(
    text: str, a: int, before: str, after: str, marks: list[tuple[str, int, int]], n: int, end: int
) -> bool:
    """Is this a plural's possessive apostrophe ("the workers’ pay") inside a single-quoted stretch that closes
    later?"""
    if before not in "sxzSXZ" or after != " " or a + 2 >= end or not text[a + 2].islower():
        return False
    return any(
        other in ("’", "'") and not text[x - 1].isspace() and not (y < end and text[y].isalnum())
        for other, x, y in marks[n + 1 :]
    )


def depths(found: Iterable[Quote], starts: list[int]) -> Iterator[int]:
    """The quotation depth at each of the ascending offsets `starts`: 0 outside, 1 in a quote, 2 in a quote within
    it."""
    ordered = list(found)
    active: list[Quote] = []
    at = 0
    for offset in starts:
        while at < len(ordered) and ordered[at].start <= offset:
            active.append(ordered[at])
            at += 1
        if active:
            active = [q for q in active if q.end > offset]
        yield len(active)

"""What a network takes for content and is none: a credit at its end, a setting at its beginning."""

from onrecord.articles import Span
from onrecord.reader.chains.phrases import read_outlet
from onrecord.reader.chains.tables import DAYS, REPORTED, WORDS
from onrecord.reader.chains.tokens import CLOSING, Paragraph

TAIL = 14  # words at the end of a content in which a credit is looked for
HEAD = 20  # words at its beginning, up to "that"

_BEFORE = frozenset(
    """
    interview remarks comments statement carried published aired broadcast seen obtained quoted reported shown cited
    reviewed
    """.split()
)  # fmt: skip
_NO_LAST = frozenset("per via according in at on by as the a an and".split())  # they begin what follows
_LEADS = frozenset("in during on to through at by per via".split())


def content_tokens(paragraph: Paragraph, piece: Span) -> tuple[int, int]:
    """The tokens of a piece of content, less what it swallowed: "the dam was safe, according to AFP"."""
    begin, end = paragraph.range_of(piece)
    if end - begin < 4:
        return begin, end
    tokens = paragraph.tokens
    while end > begin and (tokens[end - 1].low in _NO_LAST or tokens[end - 1].text in ",;"):
        end -= 1
    begin = next((n for n in (begin + 1, begin + 2) if n < end - 1 and tokens[n].low == "that"), begin)
    stop = _tail(paragraph, begin, end)
    if stop < end:
        return begin, stop
    if tokens[begin].low in _LEADS:
        for n in range(begin + 2, min(end - 2, begin + HEAD)):
            if tokens[n].low == "that":
                return n, end
            if not tokens[n].word:
                break
    return begin, end


def _tail(paragraph: Paragraph, begin: int, end: int) -> int:
    """Where the content ends before a credit; `end` where none is swallowed."""
    tokens = paragraph.tokens
    stop = end
    while stop > begin and not tokens[stop - 1].word and tokens[stop - 1].text not in CLOSING:
        stop -= 1
    while stop > begin and (tokens[stop - 1].low in DAYS or tokens[stop - 1].low == "on"):
        stop -= 1
    for n in range(stop - 1, max(begin, stop - TAIL), -1):
        t = tokens[n]
        if t.text in CLOSING and t.text not in "’'":
            break
        if tokens[n - 1].text == ",":
            led = 2 if t.low == "according" and tokens[n + 1].low == "to" else 1 if t.low in ("per", "via") else 0
            phrase = read_outlet(tokens, n + led, stop)
            if phrase is not None and phrase.last == stop - (not led) and (led or tokens[stop - 1].low in REPORTED):
                return n - 1
        elif t.low in ("with", "to", "by", "on") and tokens[n - 1].low in _BEFORE:
            head = next((k for k in range(n - 1, max(begin, n - 6), -1) if tokens[k].low in ("in", "during")), None)
            if head is None or not any(tokens[k].low in WORDS for k in range(head, n)):
                continue
            phrase = read_outlet(tokens, n + 1, stop)
            if phrase is not None and phrase.last == stop:
                return head
    return end

"""Sentences without an attribution that set the scene for the next ones: "Kroll spoke to the BBC on Monday. She said
..." """

from collections.abc import Sequence

from onrecord.articles import Span
from onrecord.findings import Attribution
from onrecord.reader.chains.clause import Clause
from onrecord.reader.chains.tokens import Paragraph, Token

SUBJECT = 9  # words at most

_SPOKE = {
    "spoke": ("to", "with", "at", "on", "in"),
    "talked": ("to", "with"),
    "appeared": ("on", "before", "at"),
    "sat": ("down",),
}
_GAVE = frozenset("gave granted held delivered made hosted convened issued released".split())
_GIVEN = frozenset(
    """
    interview interviews conference briefing speech address statement lecture sermon keynote remarks eulogy rally
    """.split()
)
_NOT = frozenset(
    """
    not never refused declined cancelled canceled will would could may might should if when after before who which
    """.split()
)
_AUXILIARY = frozenset("was were had has also later been".split())


def find_opening(paragraph: Paragraph, sentence: int) -> tuple[Clause, Attribution] | None:
    """The sentence as a clause whose cue is the verb and whose source is its subject; None where it sets no scene."""
    first, last = paragraph.sentence_tokens(sentence, sentence)
    tokens = paragraph.tokens
    verb = next((n for n in range(first + 1, min(last, first + SUBJECT)) if _sets(tokens, n, last)), None)
    if verb is None or not tokens[first].word or any(t.low in _NOT for t in tokens[first:verb]):
        return None
    subject = verb
    while subject > first and tokens[subject - 1].low in _AUXILIARY:
        subject -= 1
    if subject == first:
        return None
    source, cue = Span(tokens[first].start, tokens[subject - 1].end), Span(tokens[verb].start, tokens[verb].end)
    nothing = Span(tokens[last - 1].end - 1, tokens[last - 1].end)
    a = Attribution("", "indirect", source, cue, (nothing,), (), (), None, None, "", 0.0)
    length = last - first
    return Clause(tokens, first, last, [False] * length, [last] * length, (verb, verb + 1), (first, subject), a, ()), a


def _sets(tokens: Sequence[Token], n: int, last: int) -> bool:
    low = tokens[n].low
    after = tokens[n + 1] if n + 1 < last else None
    if after is None:
        return False
    if low in _SPOKE:
        return after.low in _SPOKE[low]
    if low == "interviewed":
        return tokens[n - 1].low in ("was", "were", "been") and after.low in ("by", "on", "for")
    if low == "addressed":
        return after.word
    return low in _GAVE and any(t.low in _GIVEN for t in tokens[n + 1 : min(last, n + 7)])

"""Two quotations put together as if they were one: of one passage, of one article, or of one speaker anywhere."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from onrecord.record.check.passages import Passage, same_voice, speakers
from onrecord.record.check.pieces import in_words
from onrecord.record.check.voices import one_voice
from onrecord.record.check.wording import Compared, Said, beside, compare
from onrecord.record.check.words import Word
from onrecord.record.store import Record

WHOLE = 0.97  # share of a quotation's weight above which one passage holds it
GAIN = 0.04  # that two must have more of it than one
MOST_OF_IT = 0.85  # and how much of it they must have
FEWEST = 3  # words of a piece
TRIED = 3  # passages that may hold one of the pieces
PARTNERS = 12  # passages that may hold the other, for each

Found = tuple[Passage, Compared]


def with_joined(
    record: Record,
    quote: str,
    asked: Sequence[Word],
    held: Sequence[tuple[Passage, Said, Compared]],
    find: Callable[[Sequence[Word]], list[Passage]],
) -> list[Found]:
    """held: each candidate in words, and what comparing gave. find: gives candidates for other words. Where none holds the whole quotation, the likeliest are
    taken together with another passage of the same speaker, which replaces them where both hold it."""
    found = [(p, c) for p, _, c in held]
    if not found or max(c.share for _, c in found) > WHOLE:
        return found
    alone = max((c.share for _, c in found if c.wording != "absent"), default=0.0)
    tried = sorted(held, key=lambda h: h[2].rank)[:TRIED]
    for lookup in (False, True):
        for passage, words, compared in tried:
            a, b = compared.rest
            if b - a < FEWEST:
                continue
            others = _others(record, passage, asked[a:b], held, find if lookup else None)
            pairs = [_together(quote, passage, words, compared, p, w or in_words(record, p)) for p, w in others]
            first, best = max(pairs, key=lambda pair: pair[1].share, default=(passage, compared))
            if best.wording != "absent" and best.share >= max(MOST_OF_IT, alone + GAIN):
                return [*((p, c) for p, c in found if p.key not in (passage.key, first.key)), (first, best)]
    return found


def _others(
    record: Record,
    passage: Passage,
    rest: Sequence[Word],
    held: Sequence[tuple[Passage, Said, Compared]],
    find: Callable[[Sequence[Word]], list[Passage]] | None,
) -> list[tuple[Passage, Said | None]]:
    """Passages of the same speaker that may hold the rest, the likeliest first; in words where they are already.
    find: take those that the record finds by the rest alone."""
    ready = {p.key: w for p, w, _ in held}
    if find is not None:
        near = [p for p in find(rest) if p.key not in ready]
    else:
        near = [p for p, _, _ in held if p.article_key != passage.article_key] + same_voice(record, passage)
    telling = {w.raw for w in rest if w.weight == 1} or {w.raw for w in rest}
    shared = {p.key: sum(t in " ".join(p.words).lower() for t in telling) for p in near}
    near = sorted((p for p in near if shared[p.key]), key=lambda p: -shared[p.key])[:PARTNERS]
    names = [name for name, _, _ in speakers(record, passage.key)]
    return [
        (p, ready.get(p.key))
        for p in near
        if p.article_key == passage.article_key or one_voice(names, [name for name, _, _ in speakers(record, p.key)])
    ]


def _together(
    quote: str, passage: Passage, words: Said, compared: Compared, other: Passage, its: Said
) -> tuple[Passage, Compared]:
    """(the passage in which the quotation begins, it beside the two of them)."""
    at_end = compared.rest[0] > 0
    (first, one), (second, two) = sorted(((passage, words), (other, its)), key=lambda p: (p[0] is other) == at_end)
    found = compare(quote, beside(one, two))
    end = len(one.text)
    return first, replace(found, first=min(found.first, end), last=min(found.last, end), partner=second.id)

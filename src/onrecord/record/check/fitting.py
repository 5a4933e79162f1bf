"""An alignment made fit to tell word from word: little words that it passed over are found again, and words that are the
same but were written otherwise ("won't", "will not") set apart."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby, pairwise

from onrecord.record.check.align import Run
from onrecord.record.check.said import Said
from onrecord.record.check.words import Word

NEAR = 3  # words by which a gap may be wider on one side, for its words to be compared one by one
WIDEST = 40  # words of a gap; time grows with the square


def without_put_in(asked: Sequence[Word], passage: Said) -> Sequence[Word]:
    """The words of brackets made to match nothing, unless the passage has all of the bracket."""
    if not any(w.aside for w in asked):
        return asked
    whole = f" {' '.join(w.norm for w in passage.words)} "
    out: list[Word] = []
    for aside, group in groupby(asked, key=lambda w: w.aside):
        words = list(group)
        put_in = aside and f" {' '.join(w.norm for w in words)} " not in whole
        out += [replace(w, norm=f"[{w.norm}") for w in words] if put_in else words
    return out


def filled(asked: Sequence[Word], passage: Said, chain: Sequence[Run]) -> list[Run]:
    """chain: as `align.aligned` gives it. Runs that follow each other directly may stay apart."""
    if not chain:
        return []
    runs = [*_head(asked, passage, chain[0]), chain[0]]
    for a, b in pairwise(chain):
        i, j = a.asked + a.length, a.said + a.length
        if b.said - j <= b.asked - i + NEAR and not any(j <= s <= b.said for s in passage.seams):
            runs += _same(asked, passage.words, (i, b.asked), (j, b.said))
        runs.append(b)
    return [*runs, *_tail(asked, passage, chain[-1])]


def apart(asked: Sequence[Word], passage: Said, runs: Sequence[Run]) -> list[Run]:
    """Runs cut where another passage begins; without words that are contracted in one, or of which the other has only a
    part."""
    said = passage.words
    pairs = [(r.asked + n, r.said + n) for r in runs for n in range(r.length)]
    differ = [(i, j) for i, j in pairs if (asked[i].short or said[j].short) and asked[i].raw != said[j].raw]
    mine = {asked[i].start for i, _ in differ if asked[i].short}
    theirs = {said[j].start for _, j in differ if said[j].short}
    lost = set(differ)
    kept = [
        (i, j) for i, j in pairs if (i, j) not in lost and asked[i].start not in mine and said[j].start not in theirs
    ]
    return list(_runs(kept or pairs, passage.seams))


def _head(asked: Sequence[Word], passage: Said, first: Run) -> list[Run]:
    """Before the first run; not before its sentence, unless the quotation has more words there than would fit."""
    opens = max(b for b in passage.borders if b <= first.said)
    low = max(0, first.said - first.asked - NEAR)
    if first.asked <= first.said - opens + NEAR:
        low = max(low, opens)
    return _same(asked, passage.words, (0, first.asked), (low, first.said))


def _tail(asked: Sequence[Word], passage: Said, last: Run) -> list[Run]:
    i, j = last.asked + last.length, last.said + last.length
    closes = min(b for b in passage.borders if b >= j)
    high = min(len(passage.words), j + len(asked) - i + NEAR)
    if len(asked) - i <= closes - j + NEAR:
        high = min(high, closes)
    return _same(asked, passage.words, (i, len(asked)), (j, high))


def _same(asked: Sequence[Word], words: Sequence[Word], mine: tuple[int, int], theirs: tuple[int, int]) -> list[Run]:
    """The most words that stand in both stretches in one order, each a run."""
    (i, k), (j, m) = mine, theirs
    if not 0 < k - i <= WIDEST or not 0 < m - j <= WIDEST:
        return []
    best = [[0] * (m - j + 1) for _ in range(k - i + 1)]
    for x in range(k - i - 1, -1, -1):
        for y in range(m - j - 1, -1, -1):
            same = asked[i + x].norm == words[j + y].norm
            best[x][y] = best[x + 1][y + 1] + 1 if same else max(best[x + 1][y], best[x][y + 1])
    out = []
    x = y = 0
    while x < k - i and y < m - j:
        if asked[i + x].norm == words[j + y].norm:
            out.append(Run(i + x, j + y, 1))
            x, y = x + 1, y + 1
        elif best[x + 1][y] >= best[x][y + 1]:
            x += 1
        else:
            y += 1
    return out


def _runs(pairs: Sequence[tuple[int, int]], seams: set[int]) -> Iterator[Run]:
    begun = 0
    for n in range(1, len(pairs) + 1):
        (i, j) = pairs[n - 1]
        if n == len(pairs) or pairs[n] != (i + 1, j + 1) or j + 1 in seams:
            yield Run(*pairs[begun], n - begun)
            begun = n

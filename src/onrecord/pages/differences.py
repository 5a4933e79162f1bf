"""Two wordings of one statement laid beside each other, word by word."""

import difflib
from dataclasses import dataclass
from typing import Literal

from onrecord.record.check.words import Word, cut

LONGEST = 600  # words, above which wordings are only shown beside each other


@dataclass(frozen=True, slots=True)
class Piece:
    """how: in both; "added" to the fullest wording, "left-out" of it; a "gap" of marks and spaces before a word."""

    text: str
    how: Literal["same", "added", "left-out", "gap"]


def difference(fullest: str, words: str) -> list[Piece]:
    """`words` with what differs from `fullest`; marks and capitals make no difference. Without what was left out the
    pieces are `words`, but for spaces."""
    (one, _), (other, _) = cut(fullest), cut(words)
    if max(len(one), len(other)) > LONGEST:
        return [Piece(words, "same")]
    pieces: list[Piece] = []
    matched = difflib.SequenceMatcher(None, [w.norm for w in one], [w.norm for w in other], autojunk=False)
    at = 0
    for tag, i, j, k, m in matched.get_opcodes():
        if i < j and tag != "equal":
            pieces += [Piece(" ", "gap")] if pieces else []
            pieces.append(Piece(fullest[one[i].start : one[j - 1].end], "left-out"))
        if k < m:
            if pieces and at < other[k].start:
                pieces.append(Piece(words[at : other[k].start], "gap"))
                at = other[k].start
            end = _until(words, other, m)
            pieces.append(Piece(words[at:end], "same" if tag == "equal" else "added"))
            at = end
    if words[at:]:
        pieces.append(Piece(words[at:], "same"))
    return pieces


def _until(text: str, words: list[Word], number: int) -> int:
    """The end of the word before `number`, with what stands behind the last one."""
    return words[number - 1].end if number < len(words) else len(text)

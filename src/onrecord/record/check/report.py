"""What of an article is to be checked: every quotation in it, with the speaker that the article gives."""

import re
from collections.abc import Iterator

from onrecord.findings import Findings

_WORD = re.compile(r"\w+")
FEWEST = 3  # words: less is a word in quotation marks, not a quotation


def quotations(findings: Findings) -> Iterator[tuple[str, str | None]]:
    """(words, name of the speaker) of each attribution that quotes, in the order of the text. Pieces of one quotation
    that stand apart ("...," she said, "...") are joined again; what two cues share ("warned ... . '...,' he said") is given
    once."""
    text = findings.article.text
    names = {s.id: s.name for s in findings.speakers}
    given = set()
    for a in findings.attributions:
        words = " ".join(q.of(text) for q in a.quoted)
        who = names[a.speakers[0]] if len(a.speakers) == 1 else None
        same = (" ".join(_WORD.findall(words)), who)
        if len(words.split()) >= FEWEST and same not in given:
            given.add(same)
            yield words, who

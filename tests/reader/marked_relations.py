"""Relations written by hand into a sentence, so that what comes after the network can be tested without it.

"<s>The clerk</s> <k>was told</k> <c>that it rains</c>": numbers tell several apart, as in <s2>, <k2>, <c2>.
"""

import re

from onrecord.reader.relations import Relation, Stretch
from onrecord.reader.words import Words, cut_words, paragraphs

_TAG = re.compile(r"<(/?)([skc])(\d?)>")


def marked(text: str) -> tuple[Words, list[Relation]]:
    plain, at, opened = "", 0, {}
    spans: list[tuple[str, str, int, int]] = []
    for m in _TAG.finditer(text):
        plain += text[at : m.start()]
        at = m.end()
        if m[1]:
            spans.append((m[3], m[2], opened.pop((m[2], m[3])), len(plain)))
        else:
            opened[m[2], m[3]] = len(plain)
    plain += text[at:]
    words = cut_words(plain, paragraphs(plain))

    def stretches(number: str, role: str) -> tuple[Stretch, ...]:
        found = []
        for n, r, start, end in spans:
            if (n, r) == (number, role):
                inside = [i for i in range(len(words.strings)) if words.starts[i] >= start and words.ends[i] <= end]
                found.append((inside[0], inside[-1] + 1))
        return tuple(sorted(found))

    numbers = sorted({n for n, *_ in spans})
    return words, [
        Relation(stretches(n, "k")[0], stretches(n, "s"), stretches(n, "c"), (0.9, 0.9, 0.9)) for n in numbers
    ]


def shown(words: Words, relations: list[Relation]) -> list[tuple[str, str, str]]:
    """(source, cue, content) of each, as text; pieces joined by " … "."""

    def text(stretches: tuple[Stretch, ...]) -> str:
        return " … ".join(words.text[words.starts[a] : words.ends[b - 1]] for a, b in stretches)

    return [(text(r.source), text((r.cue,)), text(r.content)) for r in relations]

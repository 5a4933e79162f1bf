"""The sentences of a text as the event reader sees them: words with part of speech, kind of name and lemma."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from onrecord.reader.network import NAMES, TAGS
from onrecord.reader.relations import Layers
from onrecord.reader.words import Words

_SHORT = frozenset(
    "mr mrs ms dr gov sen rep gen lt col sgt rev hon st jr sr prof capt maj no vs inc corp co ltd jan feb mar apr jun jul "
    "aug sep sept oct nov dec u s n k a b c d e f g h i j l m o p q r t v w x y z brig adm cmdr pres".split()
)
_CLOSING = frozenset("\"'”’)]»")
LONGEST = 160  # words of a sentence that are read together
NOUNS = frozenset({"NN", "NNS", "NNP", "NNPS"})
VERBS = frozenset({"VBD", "VBZ", "VBP", "VB", "VBN", "VBG"})
_PREPOSITIONS = frozenset("with of in on at by from into against over about under after before between among".split())
_LY = frozenset(
    "apply supply rely reply comply ally rally imply multiply fly bully tally sully underlie resupply".split()
)
_NAME = re.compile(r"[A-ZÀ-Þ]")


@dataclass(slots=True)
class Sentence:
    """words: as written; low: in lower case; tags: of network.TAGS; kinds: of network.NAMES; start, end: offsets."""

    words: list[str]
    low: list[str]
    tags: list[str]
    kinds: list[str]
    start: list[int]
    end: list[int]
    depth: list[int]
    paragraph: int = 0
    chunks: list[Any] = field(default_factory=list)
    chunk_of: list[int] = field(default_factory=list)

    def __len__(self) -> int:
        return len(self.words)

    def joined(self, i: int) -> bool:
        """Does word i stand right after the one before?"""
        return i > 0 and self.start[i] == self.end[i - 1]


def sentences(words: Words, layers: Layers) -> Iterator[Sentence]:
    kinds = layers.names.argmax(1)
    for a, b in _cuts(words):
        own = words.strings[a:b]
        s = Sentence(
            own,
            [w.lower() for w in own],
            [TAGS[t] for t in layers.tags[a:b]],
            [NAMES[k] for k in kinds[a:b]],
            words.starts[a:b].tolist(),
            words.ends[a:b].tolist(),
            words.features[a:b, 0].tolist(),
            int(words.paragraph[a]),
        )
        _mend(s)
        yield s


def _cuts(words: Words) -> Iterator[tuple[int, int]]:
    strings = words.strings
    count = len(strings)
    start = 0
    for i in range(count):
        last = i + 1 == count or words.paragraph[i + 1] != words.paragraph[i]
        stop = last or i - start >= LONGEST
        if not stop and strings[i] in ".!?…;":
            after = i + 1
            while after < count and strings[after] in _CLOSING and words.starts[after] == words.ends[after - 1]:
                after += 1
            spaced = after < count and words.starts[after] > words.ends[after - 1]
            if strings[i] == ".":
                shortened = i > 0 and strings[i - 1].lower() in _SHORT and words.starts[i] == words.ends[i - 1]
                stop = spaced and not shortened and (bool(_NAME.match(strings[after])) or not strings[after].isalnum())
            else:
                stop = spaced
            if stop and after > i + 1:
                continue  # the closing marks end it
        if not stop and strings[i] in _CLOSING and i > start and strings[i - 1] in ".!?…":
            stop = i + 1 < count and words.starts[i + 1] > words.ends[i] and bool(_NAME.match(strings[i + 1]))
        if stop or last:
            yield start, i + 1
            start = i + 1


def _mend(s: Sentence) -> None:
    """What the network's tags leave open: short forms, and words that are never what it says."""
    for i, low in enumerate(s.low):
        if (
            low == "."
            and i
            and len(s.words[i - 1]) == 1
            and s.words[i - 1].isupper()
            and s.joined(i)
            and i + 1 < len(s)
        ):
            s.low[i] = "·"  # of an abbreviation, and no end
        if low in ("who", "whom", "whose", "which", "to"):
            s.tags[i] = ""
        elif low == "s" and i and s.low[i - 1] in "'’":
            s.tags[i] = "POS" if s.tags[i] in ("POS", "") or s.tags[i - 1] == "POS" else s.tags[i]
            s.tags[i - 1] = s.tags[i]
        elif low == "t" and i and s.low[i - 1] in "'’":
            s.tags[i], s.tags[i - 1] = "RB", "RB"
        elif s.tags[i] in VERBS and low in _PREPOSITIONS:
            s.tags[i] = "IN"
        elif s.tags[i] in VERBS and low.endswith("ly") and low not in _LY:
            s.tags[i] = "RB"
        elif (
            s.tags[i] == "JJ"
            and i
            and s.tags[i - 1] == "DT"
            and i + 1 < len(s)
            and (s.tags[i + 1] == "IN" and s.low[i + 1] != "than")
            and low.endswith(("ion", "ment", "al", "ing"))
        ):
            s.tags[i] = "NN"  # "the extradition of"
        elif low in ("not", "never"):
            s.tags[i] = "RB"
        elif s.tags[i] == "NN" and i and s.tags[i - 1] == "MD" and s.low[i - 1] != "can":
            s.tags[i] = "VB"  # "will strike"
        elif (
            s.tags[i] == "VBG"
            and i
            and s.tags[i - 1] in ("DT", "POS", "PRP$")
            and (i + 1 >= len(s) or s.tags[i + 1] not in NOUNS | {"JJ"})
        ):
            s.tags[i] = "NN"  # "the whipping of"

"""Names and personal pronouns of a text, with what stands round them: title or role, sentence, quotation, subject or
not. What the network says of each word is made into whole names here."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Literal

import numpy as np

from onrecord.articles import Span
from onrecord.reader.folding import folded
from onrecord.reader.network import NAMES, TAGS
from onrecord.reader.relations import Layers
from onrecord.reader.speakers.nouns import (
    BODIES,
    FEMALE_NAMES,
    GENERATIONS,
    HE,
    JOINTS,
    MALE_NAMES,
    PARTICLES,
    PERSONS,
    SHE,
    TITLES,
    singular,
)
from onrecord.reader.words import Words

Form = Literal["person", "organisation", "place", "other", "pronoun"]
FORMS: tuple[Form, ...] = ("person", "organisation", "place", "other")
_PERSON, _BODY = NAMES.index("PERSON"), NAMES.index("ORGANIZATION")
_PLACE = NAMES.index("LOCATION")
_MISC = NAMES.index("MISC")
_VERBS = {TAGS.index(t) for t in ("VBD", "VBZ", "VBP", "MD")}
_ADVERB = TAGS.index("RB")
_NOUNS = {TAGS.index(t) for t in ("NN", "NNS", "NNP", "NNPS", "JJ", "VBN", "CD")}
_PROPER = {TAGS.index("NNP"), TAGS.index("NNPS")}
_ENDS = frozenset(".!?…")
_APOSTROPHES = frozenset("'’")
_SHORT = frozenset(
    "mr mrs ms dr gov sen rep gen lt col sgt rev hon st jr sr prof capt maj no vs inc corp co ltd".split()
)
_OFFICES = frozenset(
    "commission committee council agency department ministry bureau authority association federation institute "
    "administration".split()
)
_DETERMINERS = frozenset("the a an this that his her its their our".split())
_COURTESY = frozenset("mr mrs ms miss mx sir lord lady dame madam madame monsieur señor señora herr frau dr".split())
MOST_ROLE_WORDS = 8
SURE = 0.6


@dataclass(frozen=True, slots=True)
class Mention:
    """span: the name without title, or the pronoun. words: folded, for comparing. chances: of each of FORMS (names).
    start: where title, role and determiner before a name begin. man: what a title or the pronoun says. role: what stands before a name ("finance minister").
    sentence, paragraph: running numbers; depth: marks of quotation round it; subject: of a clause, as far as can be
    seen."""

    span: Span
    form: Form
    words: tuple[str, ...]
    sentence: int
    paragraph: int
    depth: int
    subject: bool
    man: bool | None = None
    role: Span | None = None
    courtesy: bool = False
    start: int = -1
    chances: tuple[float, ...] = field(default=(), repr=False)

    @property
    def whole(self) -> Span:
        """With its title, role and determiner: "the former judge Elena Marsh"."""
        return Span(self.start, self.span.end) if self.start >= 0 else self.span


def read_mentions(words: Words, layers: Layers, sentence: int = 0, paragraph: int = 0) -> tuple[list[Mention], int]:
    """In the order of the text; and the number of the sentence after the last. sentence, paragraph: numbers to begin
    with."""
    count = len(words.strings)
    if not count:
        return [], sentence
    kinds = layers.names.argmax(1)
    sure = layers.names.max(1)
    sentences = _sentences(words, sentence)
    opening = np.concatenate([[True], sentences[1:] != sentences[:-1]])
    found: list[Mention] = []

    def mention(a: int, b: int, **more: object) -> Mention:
        # The subject: it stands first in its sentence, or a verb follows.
        after = b
        while after < count and layers.tags[after] == _ADVERB:
            after += 1
        verb = after < count and layers.tags[after] in _VERBS
        first = bool(opening[max(0, a - 2) : a + 1].any())
        return Mention(
            span=Span(int(words.starts[a]), int(words.ends[b - 1])),
            words=tuple(folded(w) for w in words.strings[a:b] if w[0].isalnum()),
            sentence=int(sentences[a]),
            paragraph=int(words.paragraph[a]) + paragraph,
            depth=int(words.features[a, 0]),
            subject=bool(verb or first),
            **more,  # type: ignore[arg-type]
        )

    done = 0
    for a, b, kind in _runs(words, layers, kinds, sure, opening):
        for at in range(done, a):
            low = words.strings[at].lower()
            if low in HE or low in SHE:
                found.append(mention(at, at + 1, form="pronoun", man=low in HE))
        done = b
        man, role_at, courtesy = _before(words, layers, kinds, sentences, a)
        role = Span(int(words.starts[role_at]), int(words.ends[a - 1])) if role_at < a else None
        chances = tuple(float(c) for c in layers.names[a:b, 1:].sum(0))
        if courtesy or (role and kind == "person"):
            kind = "person"
        elif words.strings[b - 1].lower() in BODIES and b - a > 1:
            kind = "organisation"
        found.append(
            mention(
                a,
                b,
                form=kind,
                man=man,
                role=role if kind == "person" and not courtesy else None,
                courtesy=courtesy,
                start=int(words.starts[_determined(words, role_at)]),
                chances=chances,
            )
        )
    for at in range(done, count):
        low = words.strings[at].lower()
        if low in HE or low in SHE:
            found.append(mention(at, at + 1, form="pronoun", man=low in HE))
    return found, int(sentences[-1]) + 1


def _sentences(words: Words, first: int) -> np.ndarray:
    """The running number of each word's sentence."""
    out = np.empty(len(words.strings), dtype=np.int64)
    number = first
    for at, word in enumerate(words.strings):
        if at and words.paragraph[at] != words.paragraph[at - 1]:
            number += 1
        elif at > 1 and words.strings[at - 1] in _ENDS and (word[0].isupper() or word[0] in "\"“‘'«"):
            before = words.strings[at - 2]
            if words.strings[at - 1] != "." or (len(before) > 1 and before.lower() not in _SHORT):
                number += 1
        elif at > 2 and words.strings[at - 1] in "\"”’'»" and words.strings[at - 2] in _ENDS and word[0].isupper():
            number += 1
        out[at] = number
    return out


def _runs(
    words: Words, layers: Layers, kinds: np.ndarray, sure: np.ndarray, opening: np.ndarray
) -> Iterator[tuple[int, int, Form]]:
    """Stretches of words that are a name: (first, end, form)."""
    strings, count = words.strings, len(words.strings)
    at = 0
    while at < count:
        if not (kinds[at] and strings[at][0].isupper()):
            end = _body_missed(words, kinds, at)
            if end:
                yield at, end, "organisation"
            at = end or at + 1
            continue
        kind = int(kinds[at])
        end = at + 1
        while end < count and words.paragraph[end] == words.paragraph[at]:
            step = _step(words, kinds, kind, end)
            if not step:
                break
            other = kinds[end + step - 1]
            if kind in (_MISC, _PLACE) and other == _BODY and step == 1:
                kind = _BODY  # "American Medical Association", "Chicago Police Department"
            elif other not in (kind, 0) and sure[end + step - 1] > SURE and step == 1:
                break
            end += step
        # An initial's or a "Jr" 's stop belongs to the name.
        start = at
        if kind == _PERSON:
            start, end = _wider(words, layers, kinds, opening, start, end)
            while start < end - 1 and _is_title(strings[start]):
                start += 1
                while start < end - 1 and strings[start] in ".-":
                    start += 1
            # A headline's "Clinton Ally": the role is no surname.
            given = strings[start].lower() in MALE_NAMES or strings[start].lower() in FEMALE_NAMES
            while end - start > 1 and not given and _is_role(strings[end - 1]):
                end -= 1
        if any(c.isalpha() for w in strings[start:end] for c in w):
            yield start, end, FORMS[int(layers.names[start:end, 1:].sum(0).argmax())] if kind != _PERSON else "person"
        at = end


def _body_missed(words: Words, kinds: np.ndarray, at: int) -> int:
    """Where a body's name ends that begins with word `at` and that the network did not see: "Securities and Exchange
    Commission". 0 if there is none."""
    strings = words.strings
    if not strings[at][0].isupper() or strings[at].isupper() or strings[at].lower() in _DETERMINERS:
        return 0
    found, n = 0, at + 1
    while n < min(len(strings), at + 8) and words.paragraph[n] == words.paragraph[at] and kinds[n] != _PERSON:
        if strings[n][0].isupper():
            found = n + 1 if strings[n].lower() in _OFFICES and not strings[n].isupper() else found
        elif strings[n] not in ("of", "and", "for", "on", "the"):
            break
        n += 1
    return found


def _is_title(word: str) -> bool:
    low = word.lower()
    return (low in TITLES or low in PERSONS) and low not in MALE_NAMES and low not in FEMALE_NAMES


def _is_role(word: str) -> bool:
    low = word.lower()
    return singular(low) in PERSONS or low in BODIES


def _step(words: Words, kinds: np.ndarray, kind: int, at: int) -> int:
    """How many words from `at` on belong to the name before them: 0 if it ends."""
    strings, count = words.strings, len(words.strings)
    word = strings[at]
    glued = words.starts[at] == words.ends[at - 1]
    then = strings[at + 1] if at + 1 < count else ""
    close = at + 1 < count and words.starts[at + 1] == words.ends[at]
    if word[0].isupper() and (kinds[at] or (kind != _PERSON and word.lower() in BODIES and not glued)):
        return 1
    if word == "." and glued and (len(strings[at - 1]) == 1 or strings[at - 1].lower() in GENERATIONS | _SHORT):
        return (
            1
            if not then or not then[0].isupper() or strings[at - 1].lower() in GENERATIONS
            else (2 if kinds[at + 1] else 0)
        )
    if word in "-–&" and then and then[0].isupper() and (close == glued) and kinds[at + 1]:
        return 2
    if word in _APOSTROPHES and glued and close and then[0].isupper() and len(then) > 1:
        return 2
    if kind == _PERSON and word == "," and then.lower() in GENERATIONS:
        return 2
    low = word.lower()
    if kind == _BODY and low in ("of", "for") and then and then[0].isupper():
        return 2 if strings[at - 1].lower() in BODIES or kinds[at + 1] == kind else 0
    if low in PARTICLES:
        end = at
        while end < count and end - at < 3 and strings[end].lower() in PARTICLES:
            end += 1
        if end < count and strings[end][0].isupper() and kinds[end] == kind:
            return end + 1 - at
    if not then or not then[0].isupper() or kinds[at + 1] != kind:
        return 0
    if low == "and" and kind == _BODY and strings[at - 1].lower() not in BODIES:
        # "House Oversight and Government Reform Committee" is one, "Labour and the Greens" are two.
        end = at + 1
        while end < count and end - at < 6 and strings[end][0].isupper() and kinds[end] == kind:
            end += 1
        return 2 if strings[end - 1].lower() in BODIES else 0
    return 2 if kind != _PERSON and low in JOINTS - {"and"} else 0


def _wider(
    words: Words, layers: Layers, kinds: np.ndarray, opening: np.ndarray, start: int, end: int
) -> tuple[int, int]:
    """A given name or a surname that the network missed, beside the part that it saw."""
    strings = words.strings
    if start and end - start == 1 and words.starts[start] - words.ends[start - 1] == 1:
        before = strings[start - 1]
        low = before.lower()
        given = low in MALE_NAMES or low in FEMALE_NAMES
        plain = low not in TITLES and singular(low) not in PERSONS and not opening[start - 1]
        if (
            before[0].isupper()
            and before.isalpha()
            and not before.isupper()
            and not kinds[start - 1]
            and (given or (plain and (layers.tags[start - 1] in _PROPER or layers.names[start - 1, _PERSON] > 0.05)))
        ):
            start -= 1
    if end < len(strings) and words.starts[end] - words.ends[end - 1] == 1:
        after = strings[end]
        if (
            after[0].isupper()
            and after.isalpha()
            and layers.names[end, _PERSON] > 0.1
            and not kinds[end]
            and singular(after.lower()) not in PERSONS
        ):
            end += 1
    return start, end


def _determined(words: Words, at: int) -> int:
    """The place of "the" or "a" right before word `at`, else `at`."""
    return at - 1 if at and words.strings[at - 1].lower() in ("the", "a", "an") else at


def _before(
    words: Words, layers: Layers, kinds: np.ndarray, sentences: np.ndarray, a: int
) -> tuple[bool | None, int, bool]:
    """(man, where the role before the name begins, is it only Mr and the like)."""
    man: bool | None = None
    courtesy = False
    at = a
    while at and a - at < MOST_ROLE_WORDS and sentences[at - 1] == sentences[a]:
        word = words.strings[at - 1]
        low = word.lower()
        if word in ".-" and at - 1 and words.starts[at - 1] == words.ends[at - 2]:
            # "then-mayor", "ex-president": whatever is glued to it belongs to it.
            at -= 2 if word == "-" and at < a else 1
            continue
        if at == a or words.strings[at] in ".-" or at < a:
            title = TITLES.get(low)
            last = all(w in ".-" for w in words.strings[at:a])
            if last and low in _COURTESY:
                return title, at - 1, True
            if last and low not in TITLES and singular(low) not in PERSONS:
                break
            if last and title is not None:
                man = title
            if low in TITLES or layers.tags[at - 1] in _NOUNS or low in PERSONS:
                if kinds[at - 1] == _PERSON and low not in TITLES:
                    break
                at -= 1
                continue
        break
    while at < a and words.strings[at] in ".-":
        at += 1
    return man, at, courtesy

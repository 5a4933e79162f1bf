"""Words as the rules on speech acts read them: in lower case, contractions spelled out, with lemma and classes.

A *shape* is a text of words with one space between, each word of a class followed by its class and form:
"they/self would kill/harmb the engineer unless". Forms: b base, s third person or plural, p past, g -ing.
"""

import re
from functools import cache, lru_cache

from onrecord.reader.acts.words import CLASSES, IRREGULAR, PHRASES

_WORD = re.compile(r"[^\W_]+(?:'[^\W_]+)*|[.,;:!?]")
_ODD = (("’", "'"), ("‘", "'"), ("—", ","), ("–", ","), ("…", "."))
_SHORT = {"won't": "will not", "can't": "can not", "shan't": "shall not", "cannot": "can not", "let's": "let us"}
_ENDINGS = {"ll": "will", "ve": "have", "re": "are", "m": "am", "d": "would"}
# After these, "'s" is a verb; after others it shows whose.
_IS = {"it", "he", "she", "that", "there", "what", "who", "here", "this", "where", "how"}
_VOWELS = re.compile(r"[aeiouy]+")
_DOUBLED = re.compile(r"\w*[^aeiou\W][aeiou][bdglmnprt]")


def words_of(text: str) -> list[str]:
    """Lower-case words and the marks . , ; : ! ? in order, without quotation marks; short forms are spelled out."""
    if not text:
        return []
    text = text.lower()
    if not text.isascii():
        for odd, plain in _ODD:
            text = text.replace(odd, plain)
    words = _WORD.findall(text)
    if "'" in text or "cannot" in words:
        return [part for word in words for part in (_parts(word) if "'" in word or word == "cannot" else (word,))]
    return words


@lru_cache(maxsize=10_000)
def _parts(word: str) -> tuple[str, ...]:
    """ "didn't" → "did", "not"; "it's" → "it", "is"; "smith's" → "smith"."""
    if word in _SHORT:
        return tuple(_SHORT[word].split())
    if word.endswith("n't"):
        return word[:-3], "not"
    first, ending = word.rsplit("'", 1)
    if ending == "s":
        return (first, "is") if first in _IS else (first,)
    return first, _ENDINGS.get(ending, ending)


def forms_of(verb: str) -> dict[str, str]:
    """Each spelling of the verb (or noun: its plural is form s) → its forms, as "b", or "bp" for "cut"."""
    found: dict[str, str] = {verb: "b"}

    def add(spelling: str, form: str) -> None:
        found[spelling] = found.get(spelling, "") + form

    if len(verb) < 3 and verb not in IRREGULAR:
        return found
    stem = verb[:-1] if verb.endswith("e") else verb
    consonant_y = verb.endswith("y") and verb[-2:-1] not in "aeiou"
    past = IRREGULAR.get(verb, ())
    # "ban", "banned"; "cancel", "cancelled" and "canceled".
    double = verb + verb[-1] if _DOUBLED.fullmatch(verb) else ""
    always = bool(double) and len(_VOWELS.findall(verb)) == 1
    if consonant_y:
        add(verb[:-1] + "ies", "s")
    else:
        add(verb + ("es" if verb.endswith(("s", "x", "z", "ch", "sh", "o")) else "s"), "s")
    regular = [double + "ed"] if double else []
    if not always:
        regular.append(verb[:-1] + "ied" if consonant_y else stem + "ed")
    for spelling in past or regular:
        add(spelling, "p")
    if always:
        pass
    elif verb.endswith("ie"):
        add(verb[:-2] + "ying", "g")
    else:
        add((verb if verb.endswith(("ee", "oe", "ye")) else stem) + "ing", "g")
    if double:
        add(double + "ing", "g")
    return found


def _spellings(word: str) -> list[str]:
    """The British and the American way of writing a word that is given in the British one."""
    found = [word]
    for british, american in (("ise", "ize"), ("yse", "yze"), ("our", "or"), ("fence", "fense")):
        if word.endswith(british) and len(word) > len(british) + 3:
            found.append(word.removesuffix(british) + american)
    return found


# No form of "accord".
_OWN_LEMMA = {"according"}


@cache
def _lexicon() -> tuple[dict[str, str], dict[str, str]]:
    """(spelling → lemma for every word of a phrase, spelling → "spelling/class…" for every word of a class)."""
    bases = {word for phrases in PHRASES.values() for phrase in phrases for word in phrase}
    lemmas = {word: word for word in bases}
    for word in sorted(bases):
        for spelling in _spellings(word):
            for form in forms_of(spelling):
                if (form != word and form not in _OWN_LEMMA) or form not in lemmas:
                    lemmas[form] = word
    shapes: dict[str, str] = {}
    for name, words in CLASSES.items():
        for word in sorted(words):
            for spelling in _spellings(word):
                for form, kinds in forms_of(spelling).items():
                    shapes[form] = shapes.get(form, form) + "".join(f"/{name}{kind}" for kind in kinds)
    return lemmas, shapes


def lemmas_of(words: list[str]) -> list[str]:
    """The lemma of each word that is part of a phrase of the lexicon; the others as they are."""
    lemmas = _lexicon()[0]
    return [lemmas.get(w, w) for w in words]


def shape_of(words: list[str]) -> list[str]:
    """Each word with its classes."""
    shapes = _lexicon()[1]
    return [shapes.get(w, w) for w in words]

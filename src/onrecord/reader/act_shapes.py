"""Words as the rules on speech acts read them: in lower case, contractions spelled out, with lemma and classes.

A *shape* is a text of words with one space between, each word of a class followed by its class and form:
"they/self would kill/harmb the engineer unless". Forms: b base, s third person or plural, p past, g -ing.
"""

import re
from functools import cache

from onrecord.reader.act_words import CLASSES, IRREGULAR, PHRASES

_WORD = re.compile(r"[^\W_]+|[.,;:!?]")
_ODD = str.maketrans({"’": "'", "‘": "'", "`": "'", "–": ",", "—": ",", "−": ",", "…": "."})
_CONTRACTION = re.compile(r"\b(?:(won|can|shan)'t|cannot|(\w+)n't|(?<=\w)'(ll|ve|re|m|d))\b")
_LONG = {"ll": " will", "ve": " have", "re": " are", "m": " am", "d": " would"}
_SHORT = {"won": "will not", "can": "can not", "shan": "shall not"}
_LET_US = re.compile(r"\blet's\b")
_IS = re.compile(r"\b(it|he|she|that|there|what|who|here|this|where|how)'s\b")
_POSSESSIVE = re.compile(r"(?<=\w)'s\b")
_DOUBLED = re.compile(r"\w*[^aeiou\W][aeiou][bdglmnprt]")


def words_of(text: str) -> list[str]:
    """Lower-case words and the marks . , ; : ! ? in order, without quotation marks."""
    text = text.lower().translate(_ODD)
    if "'" in text or "cannot" in text:
        text = _LET_US.sub("let us", text)
        text = _CONTRACTION.sub(_spelled_out, text)
        text = _IS.sub(r"\1 is", text)
        text = _POSSESSIVE.sub("", text)
    return _WORD.findall(text)


def _spelled_out(m: re.Match[str]) -> str:
    short, verb, ending = m.groups()
    if ending:
        return _LONG[ending]
    return f"{verb} not" if verb else _SHORT[short or "can"]


def forms_of(verb: str) -> dict[str, str]:
    """Each spelling of the verb (or noun: its plural is form s) → its form. First the commoner."""
    found = {verb: "b"}
    if len(verb) < 3 and verb not in IRREGULAR:
        return found
    stem = verb[:-1] if verb.endswith("e") else verb
    if verb.endswith(("s", "x", "z", "ch", "sh", "o")):
        found[verb + "es"] = "s"
    elif verb.endswith("y") and verb[-2:-1] not in "aeiou":
        found[verb[:-1] + "ies"] = "s"
    else:
        found[verb + "s"] = "s"
    past, *others = IRREGULAR.get(verb, ("",))
    if past:
        found |= dict.fromkeys((past, *others), "p")
    elif verb.endswith("y") and verb[-2:-1] not in "aeiou":
        found[verb[:-1] + "ied"] = "p"
    else:
        found[stem + "ed"] = "p"
    if verb.endswith("ie"):
        found[verb[:-2] + "ying"] = "g"
    elif not verb.endswith(("ee", "oe", "ye")):
        found[stem + "ing"] = "g"
    else:
        found[verb + "ing"] = "g"
    # "rebut", "rebutted"; "cancel", "cancelled" and "canceled".
    if _DOUBLED.fullmatch(verb):
        double = verb + verb[-1]
        found[double + "ing"] = "g"
        if not past:
            found[double + "ed"] = "p"
    return found


def _spellings(word: str) -> list[str]:
    """The British and the American way of writing a word that is given in the British one."""
    found = [word]
    for british, american in (("ise", "ize"), ("yse", "yze"), ("our", "or"), ("fence", "fense")):
        if word.endswith(british) and len(word) > len(british) + 3:
            found.append(word.removesuffix(british) + american)
    return found


@cache
def _lexicon() -> tuple[dict[str, str], dict[str, str]]:
    """(spelling → lemma for every word of a phrase, spelling → "spelling/class…" for every word of a class)."""
    lemmas: dict[str, str] = {}
    shapes: dict[str, str] = {}
    for phrases in PHRASES.values():
        for phrase in phrases:
            for word in phrase:
                for spelling in _spellings(word):
                    for form, kind in forms_of(spelling).items():
                        if kind == "b" or form not in lemmas:
                            lemmas[form] = word
    for name, words in CLASSES.items():
        for word in words:
            for spelling in _spellings(word):
                for form, kind in forms_of(spelling).items():
                    shapes[form] = f"{shapes.get(form, form)}/{name}{kind}"
    return lemmas, shapes


def lemmas_of(words: list[str]) -> list[str]:
    """The lemma of each word that is part of a phrase of the lexicon; the others as they are."""
    lemmas = _lexicon()[0]
    return [lemmas.get(w, w) for w in words]


def shape_of(words: list[str]) -> list[str]:
    """Each word with its classes."""
    shapes = _lexicon()[1]
    return [shapes.get(w, w) for w in words]

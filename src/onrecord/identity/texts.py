"""What is looked up in a text: its sentences, its words, its language."""

import re

WORD = re.compile(r"[^\W_]+(?:['’.-][^\W_]+)*")
SENTENCE = re.compile(r"(?<=[.!?])[\"”’»]?\s+|\n|[\"“„«]|:\s+|\s[-–—]\s")
CAPITAL = r"[A-ZÀ-ÖØ-ÞĆČŁŚŠŹŻŽ][\w’'-]*"
YEAR = re.compile(r"\b(?:19|20)\d\d\b", re.ASCII)
_TITLE = re.compile(r"[\"“„«]([A-ZÀ-Þ][^\"“”„»]{1,40})[\"”»]")
_ENGLISH = frozenset("the of in to and a for is was he she it on that will said with by from has".split())
_GERMAN = frozenset("der die das und ist nicht den dem ein eine im auf sich des von zum zur wird".split())


def titles(text: str) -> list[str]:
    """Short titles in quotation marks: songs, films, ships."""
    return [t for t in _TITLE.findall(text) if len(t.split()) <= 4 and t[-1] not in ".,?!"]


def shouted(text: str) -> bool:
    """Is it all in capitals?"""
    letters = [c for c in text if c.isalpha()]
    return len(letters) > 20 and sum(c.isupper() for c in letters) > 0.7 * len(letters)


def language(text: str) -> tuple[bool, bool]:
    """Is it English? Is it German, where every noun has a capital?"""
    found = [w.lower() for w in WORD.findall(text)]
    english = sum(w in _ENGLISH for w in found)
    german = sum(w in _GERMAN for w in found)
    return english >= 0.08 * len(found), german > english and german >= 0.1 * len(found)


def opens(text: str, at: int) -> bool:
    """Does a sentence begin here?"""
    return at == 0 or bool(SENTENCE.search(text[max(0, at - 4) : at]))


def without(text: str, spans: list[tuple[int, int, str]]) -> str:
    """The text with the names of countries blanked, so that "South Korean" leaves no "Korean"."""
    pieces, at = [], 0
    for start, end, _ in spans:
        pieces += [text[at:start], "_" * (end - start)]
        at = end
    return "".join((*pieces, text[at:]))

"""The forms of a person's name that an article gives: the main one, and others that it states for the same person."""

import re
from collections.abc import Sequence

from onrecord.identity import given
from onrecord.identity.likeness import alike
from onrecord.identity.names import HONORIFICS, PersonName, bare, person_name
from onrecord.identity.roles import known_word
from onrecord.reader.countries import country_of
from onrecord.reader.folding import folded

_CAPITAL = r"[A-ZÀ-ÖØ-ÞĆČŁŚŠŹŻŽ][\w’'-]+"
_BORN = r"née|nee|geborene|geb\.|rozená|z domu|born"
_AS = (
    r"formerly|previously|born as|known as|known then as|performs as|performing as|competed as|competing as|played as|raced as|"
    r"writes as|writing as|published as|sang as|recorded as|then called|alias|a\.k\.a\.|aka"
)
_STATED = re.compile(
    rf"^\W{{0,3}}(?:who\s)?(?:(?P<born>{_BORN})|{_AS})\s[\"“]?(?P<name>{_CAPITAL}(?:\s{_CAPITAL}){{0,2}})"
)


def names_of(name: str, also: Sequence[str], text: str) -> tuple[PersonName, ...]:
    """All names of one person; empty where `name` is none. A shorter form of the main name adds nothing."""
    main = person_name(name)
    if not main.words or bare(name):
        return ()
    found = [main]
    for form in (*also, *_stated(name, also, text)):
        if bare(form) or described(form):
            continue
        n = person_name(form)
        if n.words and n not in found and (_single(n, found) if len(n.words) == 1 else _other(n, main)):
            found.append(n)
    return tuple(found)


def _other(n: PersonName, main: PersonName) -> bool:
    return len(main.words) == 1 or alike(n, main) == "no"


def _single(n: PersonName, found: Sequence[PersonName]) -> bool:
    """A name of one word is another one (a stage name) if it is neither part nor pet form of one known."""
    word = n.words[0]
    if n.titled or len(word) == 1:
        return False
    near = any(word in (*m.words, *m.glued, m.nick) or given.one_given(n.plain[0], m.plain[0]) for m in found)
    return not near


def described(form: str) -> bool:
    """Words for a role and no name: "Chief", "bác sĩ"."""
    found = re.findall(r"\w+", form)
    return all(known_word(folded(w)) or folded(w) in HONORIFICS or w.islower() for w in found)


def _stated(name: str, also: Sequence[str], text: str) -> list[str]:
    """Names that follow the name in its own form or in the text: "Lena Brandt, née Voss"."""
    out: list[str] = []
    first = person_name(name).words[0]
    for form in sorted({name, *(a for a in also if " " in a)}):
        places = [form[m.end() :] for m in re.finditer(r"\w+", form)]
        at = text.find(form)
        if at >= 0:
            places.append(text[at + len(form) : at + len(form) + 80])
        for rest in places:
            m = _STATED.match(rest)
            if m and not country_of(m["name"]):
                out.append(m["name"] if " " in m["name"] or not m["born"] else f"{first} {m['name']}")
    return out

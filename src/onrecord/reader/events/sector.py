"""Of which sector is an actor: by the nouns of the phrase, and by what they are called ("rebel", "opposition")."""

import re
from functools import cache

from onrecord.reader.countries import country_of, seat_of
from onrecord.reader.events.acting import one
from onrecord.reader.events.tables import rows, sectors

WORD = re.compile(r"[^\W_]+(?:[-'’.][^\W_]+)*")
# What somebody is called counts for more than their trade: "rebel negotiators", "opposition mayors", "paramilitary positions".
_CALLED = (
    ("REB", re.compile(r"\b(?:rebels?|separatists?|insurgents?|guerrillas?|jihadists?|islamists?)['’]?s?\b", re.I)),
    ("PRM", re.compile(r"\b(?:paramilitary|militia|vigilante)['’]?s?\b", re.I)),
    ("OPP", re.compile(r"\b(?:opposition|dissident|ousted|exiled)['’]?s?\b(?!\sparty)", re.I)),
    ("SOC", re.compile(r"\b(?:indigenous|tribal)\s\w+$", re.I)),
    ("COP", re.compile(r"\bpolice\b", re.I)),
    ("LAB", re.compile(r"\bunions?\b")),
    ("GOV", re.compile(r"^(?:its|his|her|their)\s.*\b(?:neighbou?rs?|ally|allies|opposite number)$")),
)
# Of several states together.
_REGIONAL = re.compile(
    r"\b(?:(?:West|East|Central|North|Southern) African|(?<!South )African|Caribbean|Pacific|Gulf|Arab|Andean|Nordic|Baltic|Balkan|Sahel|"
    r"(?:Southeast |Central |South )?Asian|European|Western|(?:Latin|Central|South) American|Mekong|member)\s"
    r"(?:\w+\s)?(?:leaders|ministers|states|governments|nations|countries|powers|capitals|mediators|diplomats|bloc)\b"
)
_PART = re.compile(r"\s(?:of|in|from|for|who|that|at|near|loyal|with|on|after|outside)\s|,\s")
# Of these the words behind "of" tell who they are.
_OF_WHOM = frozenset(
    """members member head dozens hundreds thousands scores group groups number leader leaders spokesman spokeswoman chief
    millions tens team crew band handful crowd crowds one two three four five six seven eight nine ten some most offices
    representatives supporters delegation delegates fighters""".split()
)
# Before another noun they only say whose it is: "the state refinery".
_WHOSE = frozenset("state army city county country government".split())
_AGENT = re.compile(r"[a-z]{3,}(?:er|or|ist|man|woman|men|women|ee|ian)s?$")


def sector_of(words: str) -> str | None:
    """The code of PLOVER's sectors; None where no word tells."""
    bare = re.sub(r"['’]s?$", "", words)
    house = sectors().get(bare.lower().removeprefix("the "))
    if house is not None:
        return house
    if seat_of(bare) is not None or _nation(bare):
        return "GOV"
    if _REGIONAL.search(words):
        return "IGO"
    head, *rest = _PART.split(words, maxsplit=1)
    for sector, called in _CALLED:
        if called.search(head):
            return sector
    if _own_army(head):
        return "REB"
    low = [w.lower() for w in WORD.findall(head)]
    found = sector_of_words(low)
    if rest and low and (found is None or low[-1] in _OF_WHOM):
        found = sector_of_words([w.lower() for w in WORD.findall(_PART.split(rest[0], maxsplit=1)[0])]) or found
    if found is None and low and (_AGENT.search(head) or country_of(WORD.findall(head)[-1])):
        return "CVL"
    return found


def _nation(words: str) -> bool:
    """ "the Americans", "Turkish" (of "Turkish demands"): their government."""
    article, _, name = words.rpartition(" ")
    return country_of(name) is not None and (article.lower() == "the" or (not article and not name.endswith("s")))


def _own_army(words: str) -> bool:
    """ "the Coastal Army": a name, and no country's."""
    names = words.split()[-2:]
    return (
        len(names) == 2
        and names[1] in ("Army", "Brigade", "Brigades", "Front")
        and names[0][:1].isupper()
        and names[0] not in ("The", "Red", "Salvation", "Liberation")
        and country_of(names[0]) is None
    )


def sector_of_words(words: list[str]) -> str | None:
    """Of the last noun that tells, with the words before it; of who acts rather than of things."""
    return _told(words, sectors()) or _told(words, _things())


def _told(words: list[str], table: dict[str, str]) -> str | None:
    for at in range(len(words) - 1, -1, -1):
        last = one(re.sub(r"['’]s?$", "", words[at]))
        for size in (2, 1):
            if at - size >= 0:
                hit = table.get(" ".join([*words[at - size : at], last]))
                if hit is not None:
                    return hit
        hit = table.get(last) or (table.get(last.rsplit("-", 1)[-1]) if "-" in last else None)
        if hit is not None and (at == len(words) - 1 or last not in _WHOSE):
            return hit
    return None


@cache
def _things() -> dict[str, str]:
    return {word.replace("_", " "): sector for sector, words in rows("things.tsv") for word in words.split()}

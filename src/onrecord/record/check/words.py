"""A quotation in words that can be compared: without case, marks and spelling variants, with numbers as figures."""

import re
from dataclasses import dataclass
from functools import lru_cache

from onrecord.reader.folding import folded

_TOKEN = re.compile(
    r"(?P<gap>\[\s*(?:\.\s*){2,}\]|\[\s*…\s*\]|\((?:\.\s*){3,}\)|\(…\)|(?:\.\s?){3,}|…)"
    r"|(?P<note>[\[(](?:sic|(?:my |our )?(?:emphasis|italics)(?: (?:added|mine|ours|in (?:the )?original))?"
    r"|laughter|laughs|applause|inaudible|crosstalk)[\])])"
    r"|(?P<word>\d+(?:[.,]\d+)*(?=\D|$)|(?:\[[^\W\d_]\](?=[^\W\d_]))?[^\W_]+(?:['’][^\W\d_]+)*)"
    r"|(?P<open>\[)|(?P<close>\])|(?P<percent>%)",
    re.IGNORECASE,
)
_UNITS = dict(
    zip(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
        "seventeen eighteen nineteen twenty".split(),
        map(str, range(21)),
        strict=True,
    )
) | dict(zip("thirty forty fifty sixty seventy eighty ninety".split(), map(str, range(30, 100, 10)), strict=True))
_AMOUNTS = frozenset(
    """
    hundred hundreds thousand thousands million millions billion billions trillion dozen dozens half third quarter
    twice double triple percent first second fourth fifth sixth seventh eighth ninth tenth once
    """.split()
)
MONEY = {"$": "dollar", "£": "pound", "€": "euro", "¥": "yen", "₹": "rupee", "₽": "rouble"}
_MONIES = {f"{unit}s": unit for unit in MONEY.values()}
_NEGATIVE = frozenset(
    """
    not no never none nothing nobody neither nor nowhere without cannot hardly barely scarcely refuse refuses refused
    refusing deny denies denied denying decline declines declined unable
    """.split()
)
_LITTLE = frozenset(
    """
    a an the and or but if of to in on at by for from with as is are was were be been being am has have had do does did
    will would shall should can could may might must it its this that these those there here he she they we i you me us
    him her them his our your their my so than then not no up out about into over just very also too all any some what
    who which when where how why because
    """.split()
)
_KEPT_OUR = frozenset("our your four hour hours tour tours pour".split())


@dataclass(frozen=True, slots=True)
class Word:
    """norm: what is compared. raw: as the index of words has it. start, end: offsets into the text. aside: stands in
    square brackets, and is the editor's. short: one of the words of a contraction, with the offsets of all of it."""

    norm: str
    raw: str
    start: int
    end: int
    aside: bool = False
    short: bool = False

    @property
    def weight(self) -> float:
        """How much it tells: little for articles, pronouns and the like."""
        return 0.3 if self.norm in _LITTLE else 1.0

    @property
    def is_number(self) -> bool:
        return self.norm[0].isdigit() or self.norm in _AMOUNTS

    @property
    def is_negative(self) -> bool:
        return self.norm in _NEGATIVE or self.norm.endswith("n't")


def cut(text: str) -> tuple[list[Word], set[int]]:
    """(words, the numbers of those before which an ellipsis stands; len(words): one stands at the end). Notes such as
    [sic] are no words, and "[W]e" is one."""
    words: list[Word] = []
    gaps: set[int] = set()
    aside = False
    for m in _TOKEN.finditer(text):
        if m["gap"]:
            gaps.add(len(words))
        elif m["open"] or m["close"]:
            aside = bool(m["open"])
        elif m["note"]:
            continue
        elif m["percent"]:
            words.append(Word("percent", "%", m.start(), m.end(), aside))
        else:
            written = m["word"].replace("[", "").replace("]", "")
            norm = _norm(written)
            if norm == "cent" and words and words[-1].norm == "per":
                words[-1] = Word("percent", "cent", words[-1].start, m.end(), aside)
            else:
                words.append(Word(norm, folded(written), m.start(), m.end(), aside))
    return words, gaps


@lru_cache(maxsize=20_000)
def _norm(word: str) -> str:
    low = folded(word.replace("’", "'"))
    if low[0].isdigit():
        return low.replace(",", "")
    if low.endswith("'s") and len(low) > 4:
        low = low[:-2] + "s"  # "port's" and "ports'" are written alike by some
    if low in _UNITS:
        return _UNITS[low]
    if low in _MONIES:
        return _MONIES[low]
    if len(low) > 5:  # one form for British and American spelling; that it is no word does not matter
        low = re.sub(r"is(e|ed|es|er|ers|ing|ation|ations)$", r"iz\1", low)
        low = low if low in _KEPT_OUR else re.sub(r"our(s|ed|ing|able|ite|ites|ful)?$", r"or\1", low)
        low = re.sub(r"ll(ed|ing|er|ers)$", r"l\1", low)
        low = re.sub(r"(?<=[^aeiou])re(s)?$", r"er\1", low)
    return low

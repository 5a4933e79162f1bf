"""Of which country and sector is an actor, and which speaker of the article?"""

import re
from collections.abc import Callable, Mapping, Sequence

from onrecord.articles import Span
from onrecord.findings import Attribution, Speaker
from onrecord.reader.countries import countries_in
from onrecord.reader.events.event import Actor
from onrecord.reader.events.gazetteer import names_in, region_of, regions_in
from onrecord.reader.events.places import place_of, spoken_of
from onrecord.reader.events.sector import WORD, sector_of, sector_of_words
from onrecord.reader.events.tables import groups
from onrecord.reader.folding import folded

_SPEAKING = frozenset("we us our ours i me my".split())
_PRONOUNS = frozenset("he she it they we i him her them us himself herself itself".split())
# What comes before these is not the actor's own country: "Iran-backed", "anti-American", "US-led".
_BACKED = re.compile(
    r"^[-–](?:backed|led|allied|brokered|made|sponsored|supported|funded|trained|affiliated|aligned|linked|drafted|held)"
)
# "the ambassador to Chad", "forces in Syria", "troops from Kenya": only the last tells the country.
_ABROAD = re.compile(r"\b(?:to|against|on|into|over|about)\s(?:the\s)?$")

Beside = Callable[[Span], Sequence[Attribution]]

_SENTENCE = 500  # characters, at the most


class Whos:
    """Actors of one article. What one phrase tells of a person holds for the article."""

    def __init__(self, text: str, speakers: Sequence[Speaker], beside: Beside = lambda span: ()) -> None:
        """beside: the attributions round a place."""
        self._text = text
        self._beside = beside
        self._about = spoken_of(text)
        self._places: set[tuple[int, int]] = set()
        self._speakers: dict[tuple[int, int], Speaker] = {}
        self._by_name: dict[str, Speaker] = {}
        self._known: dict[str, tuple[str | None, str | None]] = {}
        for s in speakers:
            self._by_name.setdefault(folded(s.name).removeprefix("the "), s)
            for m in s.mentions:
                self._speakers[(m.start, m.end)] = s
            if s.kind == "person":
                code, sector = s.country, None
                for role in s.roles:
                    c, found = self._read(role.of(text), False)
                    code, sector = code or c, sector or found
                self._learn(s.name, code, sector)

    def heed(self, named: Mapping[tuple[int, int], str]) -> None:
        """Takes in which names are those of places."""
        self._places.update(span for span, kind in named.items() if kind == "LOCATION")

    def learn(self, span: Span, person: bool) -> None:
        """Takes in what this phrase tells of a person by name."""
        if person:
            words = span.of(self._text)
            code, sector = self._read(words, True)
            self._learn(words, code, sector)

    def _learn(self, words: str, code: str | None, sector: str | None) -> None:
        last = WORD.findall(words)[-1:] if words else []
        if last and last[0][:1].isupper() and (code or sector):
            old = self._known.get(folded(last[0]), (None, None))
            self._known[folded(last[0])] = (old[0] or code, old[1] or sector)

    def actor(self, span: Span, person: bool = False) -> Actor:
        words = span.of(self._text)
        code, sector = self._read(words, person)
        if words.lower() in _SPEAKING:
            code, sector = self._speaking(span)
        if code is None and "Georgia" in words and self._about["GEO"]:
            code = "GEO"
        if code is None and sector not in ("IGO", "NGO") and _body(words) is None:
            code = self._region(words, person) or self._town(span, words, person)
        if code is None and sector != "IGO":
            code = self._behind(span) or self._owner(span, words)
        if code is None and words.removeprefix("the ") in ("North", "South") and "Korea" in self._text:
            code, sector = ("PRK" if words.endswith("North") else "KOR"), sector or "GOV"
        if sector is None and code is None:
            code = self._itself(span, words)
            sector = "GOV" if code else None
        if code is None and (person or (sector is None and words.istitle())):
            code, role = self._apposed(span)
            sector = sector or role
        speaker = self._speaker(span, words)
        if speaker is not None and sector not in ("IGO", "NGO"):
            code = code or speaker.country
        if person or (speaker is not None and speaker.kind == "person"):
            name = (speaker.name if speaker is not None else words).split()
            known = self._known.get(folded(name[-1])) if name else None
            if known is not None:
                code, sector = code or known[0], sector or known[1]
        return Actor(span, speaker.id if speaker is not None else None, code, sector)

    def _owner(self, span: Span, words: str) -> str | None:
        """Of "its border police": the country that the sentence is about; of "its neighbour", the other one that it names."""
        m = _ITS.match(words)
        if m is None:
            return None
        before = re.split(r"[.;]\s|\n", self._text[max(0, span.start - _SENTENCE) : span.start])[-1]
        codes = [code for *_, code in countries_in(before)]
        if _OTHER.search(words):
            told = list(self._about)
            return next((c for c in told if c != codes[0]), None) if codes and len(told) == 2 else None
        return codes[0] if codes else None

    def _region(self, words: str, person: bool) -> str | None:
        for _, end, code in regions_in(words):
            if not person or words[end:].lstrip()[:1].islower() or words[end : end + 1] in ("'", "’"):
                return code
        return None

    def _speaking(self, span: Span) -> tuple[str | None, str | None]:
        """Of "we" in a quotation: whose words they are."""
        for a in self._beside(span):
            if a.source is not None and any(c.start <= span.start and span.end <= c.end for c in a.content):
                found = self.actor(a.source) if a.source.of(self._text).lower() not in _SPEAKING else None
                return (found.country, found.sector) if found is not None else (None, None)
        return None, None

    def _town(self, span: Span, words: str, person: bool) -> str | None:
        """Of "the commissioner of Quetta", "Quetta's commissioner", "Quetta police": where the town lies."""
        for start, end in names_in(words):
            before, after = words[:start], words[end:]
            sure = start > 0 or (span.start, span.start + end) in self._places
            if _AT_TOWN.search(before) or (not person and _OWNS.match(after) and (sure or after[0] in "'’")):
                found = place_of(self._text, Span(span.start + start, span.start + end), self._about)
                if found is not None and found.country:
                    return found.country
        return None

    def _itself(self, span: Span, words: str) -> str | None:
        """Of "Erfurt", which acts as a city: where it lies."""
        if (span.start, span.end) not in self._places and region_of(re.sub(r"['’]s?$", "", words)) is None:
            return None
        found = place_of(self._text, span, self._about)
        return found.country if found is not None else None

    def _behind(self, span: Span) -> str | None:
        """Of "a liberties group in Birmingham, Alabama": the home that is stated right behind the phrase."""
        m = _IN_TOWN.match(self._text, span.end, span.end + 60)
        if m is None:
            return None
        named = _country(m[1].strip())
        if named is not None:
            return named
        found = place_of(self._text, Span(m.start(1), m.start(1) + len(m[1].rstrip())), self._about)
        return found.country if found is not None else None

    def _apposed(self, span: Span) -> tuple[str | None, str | None]:
        """Of "Peru's interior minister, Hernán Cusi": what stands before the comma."""
        m = _TITLE.search(self._text[max(0, span.start - 80) : span.start])
        return self._read(m[1], False) if m is not None else (None, None)

    def _speaker(self, span: Span, words: str) -> Speaker | None:
        found = self._speakers.get((span.start, span.end))
        if found is not None:
            return found
        found = self._by_name.get(folded(words).removeprefix("the "))
        if found is not None:
            return found
        for (a, b), s in self._speakers.items() if len(self._speakers) < 400 else ():
            if span.start <= a and b == span.end and s.kind in ("person", "organisation", "group"):
                return s
        return None

    def _read(self, words: str, person: bool) -> tuple[str | None, str | None]:
        if words.lower() in _PRONOUNS:
            return None, None
        if _ALONE.fullmatch(words):
            return None, "IGO"
        body = _body(words)
        code = _country(words)
        if body is not None:
            if body[1] == "IGO":
                return None, "IGO"
            return (code or body[0]), body[1]
        sector = sector_of(words)
        if code and sector == "REB" and words.endswith(("bombers", "fighters")):
            sector = "MIL"  # planes
        if code and sector == "IGO":
            sector = "MIL" if "peacekeep" in words else "GOV"  # "Egyptian mediators"
        return code, sector


# Bodies of many states where nothing stands beside the word: "the Fund", not "the Kuwait Fund".
_ALONE = re.compile(r"(?:Brussels|[Tt]he (?:Fund|Commission|Secretary-General|Union))(?:['’]s?)?")
_ITS = re.compile(r"(?:[\w-]+\sof\s)?(?:its|their|his|her)\s", re.IGNORECASE)
# Of the other country.
_OTHER = re.compile(
    r"\b(?:neighbou?rs?|all(?:y|ies)|partners?|colleagues?|enem(?:y|ies)|foes?|hosts?|guests?|counterparts?|protector)\b"
)
_IN_TOWN = re.compile(r"\s(?:in|from|at)\s((?:[A-ZÀ-Þ][\w'’-]+\s?){1,3})")
_TITLE = re.compile(r"((?:[A-ZÀ-Þ][\w.-]+(?:['’]s)?\s){1,2}(?:(?:new|former|deputy|acting)\s)?(?:[a-z-]+\s?){1,3}),\s$")
_AT_TOWN = re.compile(r"\b(?:of|in|from|at|near|outside|around|across|on)\s$")
_OWNS = re.compile(r"['’]s?\s|\s[a-z]")


def _body(words: str) -> tuple[str | None, str] | None:
    """A body that is known by name, if it is what the phrase is about."""
    table = groups()
    found = list(WORD.findall(words))
    for size in (5, 4, 3, 2, 1):
        for at in range(len(found) - size + 1):
            name = " ".join(found[at : at + size])
            hit = table.get(name) or table.get(name.removesuffix("'s").removesuffix("’s"))
            if hit is not None:
                own = sector_of_words([w.lower() for w in found[at + size :]])
                behind = words[words.find(found[at + size - 1]) + len(found[at + size - 1]) :]
                if _BACKED.match(behind):
                    continue
                if own is not None and hit[1] not in ("IGO", "NGO", "REB"):
                    return hit[0], own
                return hit
    return None


# Whose it is, however it is joined: "a Greek-owned tanker", "the Panama-flagged ship".
_OWNED = re.compile(r"[-–](?=(?:owned|flagged|registered|based|born|run)\b)")


def _country(words: str) -> str | None:
    words = _OWNED.sub(" ", words.title() if words.isupper() and len(words) > 4 else words)
    found = [
        (a, b, c)
        for a, b, c in countries_in(words)
        if not _BACKED.match(words[b:]) and not words[:a].endswith(("anti-", "pro-", "Anti-", "Pro-"))
    ]
    return next((code for a, _, code in found if not _ABROAD.search(words[:a])), None)

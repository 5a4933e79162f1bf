"""A speaker of one article, and what of it is compared, worked out once."""

import re
from dataclasses import dataclass, replace
from functools import cached_property

from onrecord.identity import given, words
from onrecord.identity.bodies import BodyName, body_name
from onrecord.identity.forms import described, names_of
from onrecord.identity.names import HONORIFICS, PersonName, bare, person_name
from onrecord.identity.rarity import common, rareness, root, stem, unowned
from onrecord.identity.roles import Role, known_word, role, text_concepts
from onrecord.identity.texts import CAPITAL, SENTENCE, WORD, YEAR, language, opens, shouted, titles, without
from onrecord.identity.times import Span, born, died, year
from onrecord.reader.countries import countries_in, country_of
from onrecord.reader.folding import folded
from onrecord.reader.speakers.nouns import HE, SHE, WOMEN

_RUN = rf"({CAPITAL}(?:\s(?:{CAPITAL}|de|of|la|al|el|für)){{0,4}})"
_BEFORE = re.compile(_RUN + r"(?:['’]s?)?\s$")
_AFTER = re.compile(
    rf"^,?\s(?:of|at|from|for|in|von|der|de|du|di|del|da|do|aus)\s(?:the\s|la\s|der\s)?{_RUN}(?:\s(?:in|at|of)\s{_RUN})?"
)
_HE, _SHE = re.compile(r"\b(?:he|him|his)\b", re.IGNORECASE), re.compile(r"\b(?:she|her|hers)\b", re.IGNORECASE)
_ONCE = re.compile(
    r"\b(?:once|formerly|previously|(?:the|a)\sformer|had\sbeen|used\sto\sbe|ex-)\s(?:the\s|an?\s|as\s)?([^\W\d_][^,.;:()\"“”]{3,60})"
)
_NAMED_PLACE = re.compile(rf"(?<=\b[ia]n\s){CAPITAL}|(?<=\b(?:aus|bei)\s){CAPITAL}|(?<=\bnach\s){CAPITAL}")
NUMBER = 0.3  # what a number in the text is worth as a word
_SURNAME_FIRST = frozenset("CHN TWN HKG KOR PRK VNM HUN KHM SGP JPN".split())


@dataclass(frozen=True, slots=True)
class Profile:
    """One speaker of one article.

    key: names it among all profiles. article: names the article; two of one article are two people. also: other forms
    of the name in the article. with_: names of the article's other speakers. text: the sentences around the mentions.
    country: alpha-3. published: ISO date.
    """

    key: str
    article: str
    name: str
    kind: str | None
    roles: tuple[str, ...] = ()
    country: str | None = None
    also: tuple[str, ...] = ()
    with_: tuple[str, ...] = ()
    text: str = ""
    outlet: str | None = None
    published: str | None = None


class Known:
    """What is compared of a profile.

    names, bodies: the forms of a person's or a body's name, the main one first. own: folded words and stems of these.
    proper: stems of the names in the text and the roles, but for its own and for countries. capitals: these and the words
    that only the beginning of a sentence may have given their capital. man: None where unknown.
    """

    def __init__(self, p: Profile) -> None:
        self.profile = p
        self.key = p.key
        self.year = year(p.published)
        self.person = p.kind == "person" or (p.kind is None and not bare(p.name))
        self.names: tuple[PersonName, ...] = names_of(p.name, p.also, p.text) if self.person else ()
        self.bodies: tuple[BodyName, ...] = () if self.person else _bodies(p)
        self.own = self._own()
        spans = countries_in(p.text)
        self.countries = frozenset(code for _, _, code in spans)
        self._text = without(p.text, spans)
        self.english, self.german = language(p.text)
        self.roles = (*(self._role(r) for r in p.roles), *self._former_roles())
        self.concepts = frozenset(c for r in self.roles for c in r.concepts)
        self.proper, doubtful = self._proper()
        self.capitals = self.proper | doubtful
        self.beside = tuple(n for n in map(person_name, p.with_) if n.words)
        self.generations = frozenset(n.generation for n in self.names if n.generation)
        self.turned = self._turned()
        self.man = self._man()

    @cached_property
    def born(self) -> Span | None:
        return born(self.profile.text, self.profile.published, self.own, alone=not self.profile.with_)

    @cached_property
    def died(self) -> int | None:
        return died(self.profile.text, self.profile.roles, self.profile.published, self.own)

    @cached_property
    def content(self) -> dict[str, float]:
        """Roots of the rarer words of the text, but for names and roles → how rare; and its numbers."""
        found: dict[str, float] = {}
        apart = self.proper | self.own
        for w in WORD.findall(self._text):
            low = folded(w)
            if w[0].isdigit():
                if len(w) > 1 and not YEAR.fullmatch(w):
                    found[w] = NUMBER
            elif not ({stem(w), low} & apart or known_word(low) or low in words.CALENDAR) and (weight := rareness(low)):
                found[root(low)] = weight
                for part in low.split("-") if "-" in low else ():
                    if weight := rareness(part):
                        found[root(part)] = weight
        return found

    @cached_property
    def spelt(self) -> dict[str, str]:
        """Stem or root → the word as the article has it, for reasons that people read."""
        p = self.profile
        found: dict[str, str] = {}
        for w in map(unowned, WORD.findall(" ".join((*p.roles, p.text)))):
            for form in (w, *(w.split("-") if "-" in w else ())):
                found.setdefault(stem(form), form)
                found.setdefault(root(form), form)
        return found

    @cached_property
    def spoken_of(self) -> tuple[frozenset[str], frozenset[str]]:
        """Concepts and fields of the words for roles anywhere in the text."""
        return text_concepts(self.profile.text)

    @cached_property
    def years(self) -> frozenset[int]:
        return frozenset(map(int, YEAR.findall(self.profile.text)))

    @cached_property
    def run(self) -> tuple[str, ...]:
        """The text's words in order, folded."""
        return tuple(folded(w) for w in WORD.findall(self.profile.text))

    @cached_property
    def works(self) -> frozenset[str]:
        """Short titles in quotation marks: songs, films, ships."""
        return frozenset(map(folded, titles(self.profile.text)))

    def _own(self) -> frozenset[str]:
        p = self.profile
        forms = [p.name, *(a for a in p.also if not self.person or not described(a))]
        own = {folded(w) for form in forms for w in WORD.findall(form)}
        own |= {w for n in self.names for w in n.plain} | {w for b in self.bodies for w in b.kept}
        return frozenset(own | {stem(w) for w in own})

    def _turned(self) -> bool:
        """Does the surname stand first? The article's own short form, or the country, tells."""
        p = self.profile
        if not self.names or len(self.names[0].words) < 2:
            return False
        first, last = self.names[0].plain[0], self.names[0].plain[-1]
        singles = {n.plain[0]: n.titled for n in map(person_name, p.also) if len(n.words) == 1}
        if last in singles:
            return False
        if first in singles:
            return singles[first] or not given.known(first)
        return p.country in _SURNAME_FIRST

    def _role(self, phrase: str) -> Role:
        """The role, with the names that stand beside it in the text: "Karsk's mayor", "goalkeeper O. Lind of Brenholt"."""
        text = self.profile.text
        at = max(text.find(phrase), text.find(phrase[:1].upper() + phrase[1:]))
        if at < 0:
            return role(phrase, german=self.german)
        more: set[str] = set()
        start = max(0, at - 60)
        before = _BEFORE.search(self._text[start:at])
        if before:
            more |= self._anchors(before.group(1), opens(text, start + before.start(1)))
        end = at + len(phrase)
        rest = self._text[end : end + 120].removeprefix(",")
        for form in sorted((self.profile.name, *self.profile.also), key=len, reverse=True):
            if rest.startswith(" " + form):
                rest = rest[len(form) + 1 :]
                break
        after = _AFTER.match(rest)
        for run in after.groups() if after else ():
            more |= self._anchors(run or "", False)
        return role(phrase, opens(text, at), self.german).at(frozenset(more))

    def _former_roles(self) -> list[Role]:
        """Offices that the text says somebody once held, where the name stands in the same sentence."""
        found = []
        for sentence in SENTENCE.split(self._text):
            said = {folded(w) for w in WORD.findall(sentence)}
            for m in _ONCE.finditer(sentence) if said & self.own else ():
                r = role(m.group(1))
                if r.concepts and not r.kin and not any(n in r.named for n in self.own):
                    found.append(replace(r, former=True))
        return found

    def _anchors(self, run: str, opens: bool) -> set[str]:
        out = set()
        for n, w in enumerate(map(unowned, WORD.findall(run))):
            low = folded(w)
            if (
                not w[:1].isupper()
                or known_word(low)
                or low in words.CALENDAR | words.JOINTS | HONORIFICS
                or country_of(w)
            ):
                continue
            if not (n == 0 and opens and common(low)) and not {low, stem(w)} & self.own:
                out.add(stem(w))
        return out

    def _proper(self) -> tuple[frozenset[str], frozenset[str]]:
        loud = shouted(self.profile.text)
        found = {a for r in self.roles for a in r.anchors}
        doubtful: set[str] = set()
        for sentence in SENTENCE.split(self._text):
            for n, w in enumerate(_NAMED_PLACE.findall(sentence) if self.german else WORD.findall(sentence)):
                low = folded(unowned(w))
                if not w[0].isupper() or len(low) < 3 or known_word(low) or country_of(w.capitalize()):
                    continue
                if low not in words.CALENDAR and low not in HONORIFICS and low not in HE and low not in SHE:
                    (doubtful if (n == 0 or loud) and common(low) else found).add(stem(w))
        return frozenset(found - self.own), frozenset(doubtful - self.own)

    def _man(self) -> bool | None:
        p = self.profile
        forms = {folded(a) for a in p.also}
        told = {n.man for n in (*self.names, *map(person_name, p.also)) if n.man is not None}
        told |= {True} if forms & HE else set()
        told |= {False} if forms & SHE else set()
        kin = any(r.kin for r in self.roles)
        if not kin and {w for r in p.roles for w in folded(r).split()[-1:]} & WOMEN:
            told.add(False)
        if not told and not p.with_ and not kin:
            # A pronoun before the name may stand for anyone.
            at = min((i for i in (p.text.find(form) for form in (p.name, *p.also)) if i >= 0), default=0)
            he, she = bool(_HE.search(p.text, at)), bool(_SHE.search(p.text, at))
            told = {he} if he != she else set()
        if not told and self.names and len(self.names[0].plain) > 1:
            man = given.man_of(self.names[0].plain[-1 if self.turned else 0])
            told = set() if man is None else {man}
        return told.pop() if len(told) == 1 else None


def _bodies(p: Profile) -> tuple[BodyName, ...]:
    main = body_name(p.name)
    # "The Institute" stands for any.
    others = (body_name(a) for a in p.also if any(c.isupper() for c in a))
    return tuple(dict.fromkeys(n for n in (main, *others) if n.kept and (n is main or not n.generic)))

"""The flow: mentions and attributions of an article, in the order of the text → its speakers."""

import math
import re
from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace

from onrecord.articles import Span
from onrecord.findings import Attribution, SpeakerKind
from onrecord.reader.folding import folded
from onrecord.reader.speakers.entities import Entity, add_role, cluster
from onrecord.reader.speakers.mentions import Mention
from onrecord.reader.speakers.nouns import (
    BODIES,
    CROWDS,
    DEFINITE,
    FIRST,
    FIRST_PLURAL,
    HE,
    HIDDEN,
    INDEFINITE,
    IT,
    MEN,
    PAPERS,
    PERSONS,
    RELATIVE,
    SHE,
    THEY,
    TITLES,
    WOMEN,
    is_plural,
    role_of,
    singular,
)
from onrecord.reader.speakers.phrases import Head, Named, is_pronoun, read_phrase
from onrecord.reader.speakers.pronouns import Ranker

_QUESTIONS, _ANSWERS = frozenset(("q", "question")), frozenset(("a", "answer"))  # labels of an interview
RECENT = 12  # candidates for a pronoun: those mentioned last
SURE = 0.6  # a pronoun's chance from which it tells whether a name is a man's or a woman's
_APPOSED = 170  # characters between a name and "who"
# What can stand between a name and "who" that goes on about it.
_BEHIND_NAME = re.compile(
    r"(?:\sof\s(?:[A-Z][\w.-]*\s?){1,3})?(?:\s\([^()\n]{1,40}\))?(?:,\s(?:an?|the|his|her|their|one\sof|then|now|former|chief|\d\d)\b[^.!?;:\"“”\n]*)?,?\s"
)
MOST = 200  # of those who share a role or a word, so that time stays linear in the text
_ANONYMITY = re.compile(
    r"(?:,\s)?((?:who\s(?:asked|requested|declined|spoke|was|were|is|are|wished|insisted|would|did)|"
    r"(?:speaking\s|granted\s|requesting\s|demanding\s)?on\s(?:the\s)?condition(?:\sof)?|speaking\son|granted|requesting)\b"
    r"[^.;\"“”\n]{0,80}?(?:anonym|not\sto\sbe\s(?:named|identified)|(?:not|to\sremain)\s(?:be\s)?(?:named|identified|unnamed)|"
    r"without\sbeing\snamed|be\s(?:named|identified)|background)[^.;\"“”\n]*)",
    re.IGNORECASE,
)
# "Sarn Herald poll", "Harbour Institute national survey".
_NAMED_PAPER = re.compile(
    r"(?<![\w.])(?!(?:The|A|An|This|That|His|Her|In|But|And|One|New)\s)"
    r"(?:[A-Z][\w&-]*[ /]){1,5}(?:[a-z]+ ){0,1}(?P<noun>poll|survey|study|report|memo|analysis|review)(?=[\s.,;:])"
)
# Some of many: "46 percent", "eight of 10 voters", "a chorus of prominent Republicans".
_SHARE = re.compile(
    r"\d ?%|\bper ?cent\b|^(?:[Oo]nly |[Nn]early |[Aa]lmost |[Aa]bout |[Mm]ore than )?(?:\d+|two|three|four|five|six|seven|eight|nine|ten) "
    r"(?:in|of|out of)\b|^(?:[a-z]+ )?(?:groups?|chorus|crowds?|dozens|hundreds|thousands|number|majority|minority|handful) of\b",
    re.IGNORECASE,
)
_WORD = re.compile(r"[^\W_]+(?:[-’'][^\W_]+)*")


@dataclass(slots=True)
class Found:
    """speakers: all that are named or described as one, those first that speak. of: for each attribution the numbers of
    its speakers, the chance that they are right, and by which way they were found (for calibration). everybody: with
    those who are only spoken of."""

    speakers: list[Entity] = field(default_factory=list)
    of: list[tuple[tuple[int, ...], float, str]] = field(default_factory=list)
    everybody: list[Entity] = field(default_factory=list)


@dataclass(slots=True)
class _Seen:
    """An entity's last mention."""

    start: int
    sentence: int
    paragraph: int
    depth: int
    subject: bool
    pronoun: bool
    count: int


class _Article:
    """What is known while the text is read from its beginning to its end."""

    def __init__(self, text: str, mentions: Sequence[Mention], attributions: Sequence[Attribution], ranker: Ranker):
        self.text = text
        self.mentions = mentions
        self.attributions = attributions
        self.ranker = ranker
        self.entities, self.of = cluster(text, mentions)
        self.starts = [m.span.start for m in mentions]
        self.last: dict[int, _Seen] = {}  # by id of the entity
        self.by_id: dict[int, Entity] = {id(e): e for e in self.entities}
        self.recent: list[Entity] = []  # persons, the last mentioned last
        self.others: list[Entity] = []  # all else, the same
        # By surname, by the whole name, by a role, by a word of a body's name: whom a phrase may mean.
        self.surnames: Counter[str] = Counter()
        self.named: dict[tuple[str, ...], Entity] = {}
        self.by_noun: dict[str, list[Entity]] = defaultdict(list)
        self.by_word: dict[str, list[Entity]] = defaultdict(list)
        for e in self.entities:
            self.named.setdefault(e.words, e)
            for short in e.short:
                self.named.setdefault((short,), e)
            if e.kind == "person":
                self.named.setdefault(e.words[-1:], e)
                self.surnames[e.surname] += 1
                self.has_roles(e)
            elif e.kind == "organisation":
                for w in set(e.words):
                    self.by_word[w].append(e)
        self.speaking: tuple[list[Entity], int] = ([], -99)  # of the attribution before, and its paragraph
        self.first: Entity | None = next((self.of[n] for n in sorted(self.of) if self.of[n].kind == "person"), None)
        self.described: dict[str, Entity] = {}
        self.papers: defaultdict[str, list[Span]] | None = None
        self.answers: dict[int, tuple[list[Entity], float, str]] = {}
        self.trace: Callable[[Span, list[Entity], list[list[float]]], None] | None = None

    def has_roles(self, entity: Entity) -> None:
        for noun in entity.role_nouns:
            if all(entity is not e for e in self.by_noun[noun][-MOST:]):
                self.by_noun[noun].append(entity)

    # What has been mentioned

    def note(self, entity: Entity, m: Mention) -> None:
        before = self.last.get(id(entity))
        self.last[id(entity)] = _Seen(
            m.span.start, m.sentence, m.paragraph, m.depth, m.subject, m.form == "pronoun",
            (before.count if before else 0) + 1,
        )  # fmt: skip
        recent = self.recent if entity.kind in ("person", "unnamed") and not entity.plural else self.others
        for n, e in enumerate(recent):
            if e is entity:
                del recent[n]
                break
        recent.append(entity)
        del recent[: -2 * RECENT]

    def at(self, span: Span) -> Mention:
        """A mention that stands for a description: its place is that of the names round it."""
        n = min(bisect_left(self.starts, span.start), len(self.mentions) - 1) if self.mentions else -1
        text = self.text
        paragraph = text.count("\n", 0, 0)
        sentence, depth = 0, 0
        if n >= 0:
            near = self.mentions[n]
            other = self.mentions[n - 1] if n else near
            if abs(other.span.start - span.start) < abs(near.span.start - span.start):
                near = other
            sentence, paragraph, depth = near.sentence, near.paragraph, 0
            between = text[min(near.span.start, span.start) : max(near.span.start, span.start)]
            lines = len(re.findall(r"\n+", between))
            stops = len(re.findall(r"[.!?…][\"”’]?\s", between)) + lines
            sign = 1 if near.span.start < span.start else -1
            paragraph += sign * lines
            sentence += sign * stops
        return Mention(span, "other", (), sentence, paragraph, depth, True)

    # Whom a pronoun stands for

    def candidates(self, here: Mention, man: bool | None) -> list[Entity]:
        return [
            e
            for e in self.recent[-RECENT:]
            if (man is None or e.man is None or e.man == man) and self.last[id(e)].start < here.span.end
        ]

    def features(
        self, here: Mention, entity: Entity, nearest: bool, own: set[int], contents: Sequence[Span], head: Head | None
    ) -> list[float]:
        seen = self.last[id(entity)]
        sentences = max(0, here.sentence - seen.sentence)
        paragraphs = max(0, here.paragraph - seen.paragraph)
        speakers, paragraph = self.speaking
        speaks = any(entity is s for s in speakers)
        role = misfit = 0.0
        if head is not None:
            nouns = {role_of(w) for w in head.core if singular(w) in PERSONS or w in TITLES}
            known = entity.role_nouns
            if role_of(head.noun) in known or (nouns and nouns <= known):
                extra = [w for w in head.core if w not in INDEFINITE and w != "the"]
                role = 0.5 + 0.5 * sum(role_of(w) in entity.role_words for w in extra) / max(1, len(extra))
            elif known and singular(head.noun) in PERSONS:
                misfit = 1.0
        return [
            math.log1p(sentences),
            math.log1p(paragraphs),
            float(sentences == 0),
            float(seen.subject),
            float(seen.subject and sentences <= 1),
            math.log1p(seen.count),
            float(seen.depth > here.depth),
            float(any(c.start <= seen.start < c.end for c in contents)),
            float(speaks),
            float(speaks and here.paragraph - paragraph <= 1),
            float(seen.pronoun),
            float(nearest),
            float(entity.man is None),
            float(id(entity) in own),
            float(entity is self.first),
            role,
            float(len(entity.words) == 1 and entity.man is None and not entity.roles),
            misfit,
        ]

    def choose(
        self, here: Mention, man: bool | None, contents: Sequence[Span] = (), head: Head | None = None, number: int = -1
    ) -> tuple[Entity | None, float]:
        found = self.candidates(here, man)
        if not found:
            return None, 0.0
        own = self.speakers_round(here) if here.depth else set()
        nearest = max(found, key=lambda e: self.last[id(e)].start)
        rows = [self.features(here, e, e is nearest, own, contents, head) for e in found]
        if self.trace is not None:
            self.trace(here.span, found, rows)
        chances = self.ranker.rank(rows)
        best = max(range(len(found)), key=chances.__getitem__)
        return found[best], chances[best]

    def speakers_round(self, here: Mention) -> set[int]:
        """Ids of those whose words `here` stands in, as far as they are known yet."""
        out: set[int] = set()
        for n in self.round.get(here.span.start, ()):
            if n in self.answers:
                out.update(id(e) for e in self.answers[n][0])
        return out

    round: dict[int, list[int]]

    # One source

    def read_source(self, number: int) -> tuple[list[Entity], float, str]:
        a = self.attributions[number]
        if a.source is None:
            return self.no_source(a)
        here = self.at(a.source)
        low = a.source.of(self.text).strip(" ,.\"“”'’").lower()
        if low in _QUESTIONS and a.cue is not None and a.cue.of(self.text) in ":.":
            return [], 0.0, "asks"  # the interviewer, whom no text names
        if low in _ANSWERS and a.cue is not None and a.cue.of(self.text) in ":.":
            return ([self.first], 0.8, "answers") if self.first is not None else ([], 0.0, "answers")
        if low in RELATIVE:
            return self.relative(a.source)
        if is_pronoun(self.text, a.source):
            return self.pronoun(a, here, low, number)
        lo, hi = bisect_left(self.starts, a.source.start), bisect_right(self.starts, a.source.end)
        names = [
            Named(m.span.start, m.span.end, n, self.of[n].kind == "person", self.of[n].kind == "place")
            for n, m in enumerate(self.mentions[lo:hi], lo)
            if n in self.of and m.span.end <= a.source.end
        ]
        heads = read_phrase(self.text, a.source, names)
        if len(heads) == 1 and heads[0].named is None and "two" in heads[0].core and heads[0].determiner == "the":
            pair = [e for e in self.recent if e.named][-2:]
            if len(pair) == 2 and singular(heads[0].noun) in PERSONS | MEN:
                return pair, 0.6, "two"
        found: list[Entity] = []
        chance, way = 1.0, ""
        for head in heads:
            entity, sure, how = self.head(a, head, here, number)
            if entity is not None and all(entity is not e for e in found):
                found.append(entity)
                chance, way = min(chance, sure), way or how
        if any(e.kind == "unnamed" for e in found):
            hidden = _ANONYMITY.search(self.text, a.source.start, min(len(self.text), a.source.end + 160))
            if hidden:
                for e in found:
                    if e.kind == "unnamed" and e.anonymity is None:
                        e.anonymity = Span(hidden.start(1), hidden.end(1))
        return found, chance, way or "none"

    def head(self, a: Attribution, head: Head, here: Mention, number: int) -> tuple[Entity | None, float, str]:
        if head.named is not None:
            entity = self.of[head.named]
            if head.role is not None and entity.kind == "person":
                add_role(self.text, entity, head.role)
                self.has_roles(entity)
            if entity.kind is None:
                last = entity.words[-1]
                joined = any(c.isupper() for w in entity.name.split() for c in w[1:])  # "RealClearPolitics"
                crowd = is_plural(last) and not joined and (len(entity.words) == 1 or singular(last) in PERSONS)
                entity.kind = "group" if crowd else "organisation"
            family = self.surnames[entity.surname] > 1
            bare = len(self.mentions[head.named].words) == 1
            return entity, 1.0, "family" if family and bare and entity.kind == "person" else "name"
        if head.noun in HE | SHE | THEY | IT | FIRST:
            return self.one_pronoun(a, here, head.noun, number)
        return self.description(a, head, here, number)

    def description(
        self, a: Attribution | None, head: Head, here: Mention, number: int
    ) -> tuple[Entity | None, float, str]:
        noun = singular(head.noun)
        if self.text[head.span.start].isupper():
            known = self.known(head)
            if known is not None:
                self.note(known, here)
                return known, 1.0, "name"
        plural = is_plural(head.noun) and head.noun not in BODIES
        capitals = [w for w in _WORD.findall(head.span.of(self.text)) if w[0].isalpha()]
        if len(capitals) > 1 and len(head.core) > 1 and all(w[0].isupper() for w in capitals) and noun not in PERSONS:
            return self.described_as(head, here, "organisation"), 1.0, "new"
        person = noun in PERSONS or (head.noun in TITLES and not plural)
        definite = head.determiner not in INDEFINITE and (head.determiner != "" or head.owner is not None)
        man = True if noun in MEN else False if noun in WOMEN else None
        if noun in PAPERS or head.noun in PAPERS:
            fuller = self.named_paper(head) if len(head.core) <= 2 and not plural else None
            return self.described_as(fuller or head, here, "document"), 1.0, "document"
        if _SHARE.search(head.span.of(self.text)):
            return self.described_as(head, here, "group"), 1.0, "group"
        if (noun in BODIES or head.noun in BODIES) and not (person and plural):
            known = self.body(head) if definite or not head.determiner else None
            if known is not None:
                self.note(known, here)
                return known, 1.0, "body again"
            return self.described_as(head, here, "organisation"), 1.0, "body"
        if person and not plural and (definite or not head.determiner):
            only = self.by_role(head)
            if only is not None:
                self.note(only, here)
                return only, 0.9, "description"
        if person and not plural and definite and head.owner is None:
            entity, chance = self.choose(here, man, a.content if a else (), head, number)
            fits = entity is not None and (self.fits(head, entity) or len(entity.words) > 1)
            if entity is not None and fits and chance > 0.5:
                return entity, chance, "description"
        if person and not plural and definite and head.owner is not None:
            entity, chance = self.choose(here, man, a.content if a else (), head, number)
            fits = entity is not None and self.fits(head, entity)
            if fits and chance > 0.3:
                return entity, chance, "description"
        if plural and (definite or not head.determiner):
            return self.described_as(head, here, self.crowd(a, head)), 1.0, "group"
        if plural:
            return self.described_as(head, here, self.crowd(a, head)), 1.0, "unnamed"
        crowd = head.noun in CROWDS or noun in CROWDS
        kind: SpeakerKind | None = (
            "person" if definite and person else "unnamed" if person else "group" if crowd else None
        )
        return self.described_as(head, here, kind, man), 1.0, "unnamed" if kind == "unnamed" else "new"

    @staticmethod
    def fits(head: Head, entity: Entity) -> bool:
        return role_of(head.noun) in entity.role_nouns

    def by_role(self, head: Head) -> Entity | None:
        """The only person of whom the article says, before or after, all that the phrase says."""
        wanted = {role_of(w) for w in _WORD.findall(head.span.of(self.text).lower()) if w not in _LITTLE and len(w) > 1}
        if isinstance(head.owner, int) and head.owner in self.of:
            wanted.add(self.of[head.owner].surname or self.of[head.owner].words[-1])
        found = [e for e in self.by_noun.get(role_of(head.noun), ())[-MOST:] if wanted <= e.role_words]
        return found[0] if len(found) == 1 else None

    def known(self, head: Head) -> Entity | None:
        """One whose name the network did not see here, but somewhere else."""
        words = tuple(folded(w) for w in _WORD.findall(head.span.of(self.text)))
        if len(words) > 1 and all(len(w) == 1 for w in words):
            words = ("".join(words),)  # I.R.S.
        return self.named.get(words)

    def named_paper(self, head: Head) -> Head | None:
        """ "The poll": the one that the text calls by a name, "a new Sarn Herald poll"; the last one before, else the
        first one after. None where there is none."""
        if self.papers is None:
            self.papers = defaultdict(list)
            for m in _NAMED_PAPER.finditer(self.text):
                self.papers[m["noun"]].append(Span(m.start(), m.end()))
        found = self.papers[singular(head.noun)]
        if head.owner is not None or not found:
            return None
        return replace(head, span=found[max(0, bisect_left(found, head.span) - 1)])

    def crowd(self, a: Attribution | None, head: Head) -> SpeakerKind:
        """A few who hide, or many who are no list of people."""
        noun = singular(head.noun)
        few = head.determiner in INDEFINITE - {"many", "most", "few"} or "sources" in head.core
        near = self.text[a.source.start : a.source.end + 80] if a and a.source else ""
        if noun in HIDDEN and (few or "familiar" in near or _ANONYMITY.search(near)):
            return "unnamed"
        return "group"

    def body(self, head: Head) -> Entity | None:
        """ "the bank", "the ministry": the body last mentioned whose name holds the word."""
        words = [w for w in head.core if w not in ("the", head.determiner)]
        if len(words) > 2 or not words:
            return None
        best: Entity | None = None
        for e in self.by_word.get(words[-1], ())[-MOST:]:
            if id(e) in self.last:
                fits = all(w in e.words for w in words)
                if fits and (best is None or self.last[id(e)].start > self.last[id(best)].start):
                    best = e
        return best

    def described_as(self, head: Head, here: Mention, kind: SpeakerKind | None, man: bool | None = None) -> Entity:
        """The one who has been called so before, else a new one."""
        name = head.span.of(self.text)
        key = " ".join(w.lower() for w in _WORD.findall(name))
        same = self.described.get(key)
        plural = is_plural(head.noun)
        if same is None or (same.kind == "unnamed" and head.determiner in ("a", "an", "another")):
            same = Entity(kind, name, (), man, plural, named=False)
            same.role_nouns = {singular(w) for w in head.core if singular(w) in PERSONS}
            same.role_words = set(head.core)
            self.entities.append(same)
            self.by_id[id(same)] = same
            self.described[key] = same
        same.mentions.append(head.span)
        self.note(same, here)
        return same

    def relative(self, source: Span) -> tuple[list[Entity], float, str]:
        """ "who" and "which" stand for the name or the noun right before them."""
        text = self.text
        person = source.of(text).lower().startswith("who")
        named: Entity | None = None
        n = bisect_left(self.starts, source.start) - 1
        while n >= 0 and n not in self.of:
            n -= 1
        if n >= 0 and source.start - self.mentions[n].span.end < 90:
            between = text[self.mentions[n].span.end : source.start]
            if not re.search(r"\n|[.!?][\"”]?\s", between) and (not person or self.of[n].kind == "person"):
                named = self.of[n]
                if not any(c.isalnum() for c in between):
                    return [named], 1.0, "relative"
        if person and (apposed := self.apposed(source.start)) is not None:
            return [apposed], 1.0, "relative"
        first = max(0, source.start - 100)
        first = max(first, *(text.rfind(mark, first, source.start) + 1 for mark in '.!?;:\n"“”'))
        words = list(_WORD.finditer(text, first, source.start))
        for at in range(len(words) - 1, max(-1, len(words) - 7), -1):
            low = words[at].group().lower()
            listed = singular(low) in PERSONS or low in BODIES or low in CROWDS or low in PAPERS
            if listed or (at == len(words) - 1 and low.isalpha() and words[at].group() == low and low not in _LITTLE):
                start = at
                while start and at - start < 4 and words[start - 1].group().lower() not in _LITTLE:
                    start -= 1
                span = Span(words[start].start(), words[at].end())
                core = tuple(w.group().lower() for w in words[start : at + 1])
                before = words[start - 1].group().lower() if start else ""
                owner = before if before in ("his", "her", "their", "its") else None
                determiner = before if before in INDEFINITE | DEFINITE else ""
                entity, chance, _ = self.description(
                    None, Head(span, None, core, low, determiner, owner), self.at(span), -1
                )
                return ([entity] if entity else []), chance, "relative"
        return ([named], 0.7, "relative") if named else ([], 0.0, "relative")

    def apposed(self, at: int) -> Entity | None:
        """ "Ana Roe of Olm, who", "Ana Roe, a senior fellow at the Harbour Institute, who": she."""
        n = bisect_left(self.starts, at) - 1
        for k in range(n, max(-1, n - 5), -1):
            m = self.mentions[k]
            if at - m.span.end > _APPOSED:
                return None
            if k in self.of and self.of[k].kind == "person" and _BEHIND_NAME.fullmatch(self.text, m.span.end, at):
                return self.of[k]
        return None

    def pronoun(self, a: Attribution, here: Mention, low: str, number: int) -> tuple[list[Entity], float, str]:
        words = [w.lower() for w in _WORD.findall(low)]
        entity, chance, way = self.one_pronoun(a, here, words[0], number)
        if way == "first many":
            return self.first_person(a)
        return ([entity] if entity is not None else []), chance, way

    def one_pronoun(self, a: Attribution, here: Mention, word: str, number: int) -> tuple[Entity | None, float, str]:
        if word in FIRST:
            return None, 0.0, "first many"
        if word in HE | SHE:
            n = bisect_left(self.starts, here.span.start)
            if n < len(self.mentions) and self.mentions[n].span.start == here.span.start:
                here = self.mentions[n]
            entity, chance = self.choose(here, word in HE, a.content, None, number)
            return entity, chance, "pronoun"
        if word in THEY | IT:
            return self.many_or_thing(here, word in THEY, a)
        return None, 0.0, "vague"

    def many_or_thing(self, here: Mention, many: bool, a: Attribution) -> tuple[Entity | None, float, str]:
        best: Entity | None = None
        top = -99.0
        for e in self.others:
            seen = self.last.get(id(e))
            if seen is None or seen.start >= here.span.start or here.sentence - seen.sentence > 6:
                continue
            group = e.plural or e.kind == "group"
            fits = (group or e.kind == "organisation") if many else e.kind in ("organisation", "document", "place")
            if not fits:
                continue
            score = -1.0 * (here.sentence - seen.sentence) + seen.subject + 0.5 * group * many
            score += 1.5 * any(e is s for s in self.speaking[0])
            score -= 1.0 * (seen.depth > here.depth) + 1.5 * any(c.start <= seen.start < c.end for c in a.content)
            if score > top:
                best, top = e, score
        speakers, paragraph = self.speaking
        if many and len(speakers) == 1 and best is None and here.paragraph - paragraph <= 1:
            best = speakers[0]
        return best, 0.6 if best else 0.0, "they" if many else "it"

    def first_person(self, a: Attribution) -> tuple[list[Entity], float, str]:
        """ "I" and "we" within somebody's words are theirs."""
        assert a.source is not None
        for n in reversed(self.round.get(a.source.start, ())):
            if self.attributions[n] is not a and n in self.answers and self.answers[n][0]:
                return self.answers[n][0], self.answers[n][1], "first"
        return [], 0.0, "first"

    def no_source(self, a: Attribution) -> tuple[list[Entity], float, str]:
        """A clause that goes on ("..., adding that"), or more of the same speech."""
        place = a.cue or a.content[0]
        speakers, paragraph = self.speaking
        here = self.at(place)
        cue = a.cue.of(self.text).lower() if a.cue else ""
        if speakers and (cue.split() or [""])[0].endswith("ing") and here.paragraph == paragraph:
            return speakers, 0.7, "goes on"
        if speakers and a.kind == "direct" and here.paragraph - paragraph <= 1:
            return speakers, 0.5, "goes on"
        return [], 0.0, "no source"


_LITTLE = frozenset(
    "there is are was were has have had some many several few who which a an the of and in on at to for by with from as that this his her its their".split()
)


def find_speakers(
    text: str,
    mentions: Sequence[Mention],
    attributions: Sequence[Attribution],
    ranker: Ranker,
    trace: Callable[[Span, list[Entity], list[list[float]]], None] | None = None,
) -> Found:
    """attributions: in any order. trace: sees each choice that the ranker makes (the pronoun or description, the
    candidates, their features), for training."""
    article = _Article(text, mentions, attributions, ranker)
    article.trace = trace
    article.round = _round(mentions, attributions)
    order = sorted(range(len(attributions)), key=lambda n: _place(attributions[n]))
    first = [n for n in order if _is_first(text, attributions[n])]
    rest = [n for n in order if not _is_first(text, attributions[n])]
    at = 0
    for number in rest:
        a = attributions[number]
        place = _place(a)
        at = _mentioned(article, at, place)
        answer = article.read_source(number)
        article.answers[number] = answer
        people, chance, way = answer
        if way == "pronoun" and chance > SURE and people[0].man is None and a.source is not None:
            people[0].man = a.source.of(text).strip().lower() in HE
        end = a.source.end if a.source else place
        at = _mentioned(article, at, end, {id(e) for e in answer[0]})
        if answer[0] and a.inside is None and a.cue is not None:
            article.speaking = (answer[0], article.at(a.cue).paragraph)
            for e in answer[0]:
                if id(e) in article.last:
                    article.last[id(e)].subject = True
    _mentioned(article, at, len(text) + 1)
    # From the outside in: "I" within a quotation within a quotation.
    for number in sorted(first, key=lambda n: len(article.round.get(attributions[n].source.start, ()))):  # type: ignore[union-attr]
        article.answers[number] = article.read_source(number)
    return _numbered(article)


def _is_first(text: str, a: Attribution) -> bool:
    if a.source is None:
        return False
    words = _WORD.findall(a.source.of(text).lower())
    return bool(words) and words[0] in FIRST | FIRST_PLURAL and is_pronoun(text, a.source)


def _place(a: Attribution) -> int:
    return (a.source or a.cue or a.content[0]).start


def _mentioned(article: _Article, at: int, until: int, told: set[int] | None = None) -> int:
    """Takes note of the mentions before offset `until`. told: whom a pronoun among them has been found to be."""
    mentions = article.mentions
    while at < len(mentions) and mentions[at].span.start < until:
        m = mentions[at]
        entity: Entity | None = None
        if m.form != "pronoun":
            entity = article.of.get(at)
        elif told:
            entity = next((e for e in article.recent if id(e) in told and e.man in (None, m.man)), None)
        else:
            entity, chance = article.choose(m, m.man)
            if chance < 0.4:
                entity = None
        if entity is not None:
            if m.form == "pronoun":
                entity.mentions.append(m.span)
                if entity.man is None and told is None and m.man is not None and len(article.recent) == 1:
                    entity.man = m.man
            article.note(entity, m)
        at += 1
    return at


def _round(mentions: Sequence[Mention], attributions: Sequence[Attribution]) -> dict[int, list[int]]:
    """For the start of each mention and source: the attributions in whose content it lies, the outermost first."""
    pieces = sorted((c.start, c.end, n) for n, a in enumerate(attributions) for c in a.content)
    points = sorted({m.span.start for m in mentions} | {a.source.start for a in attributions if a.source})
    out: dict[int, list[int]] = {}
    open_: list[tuple[int, int]] = []
    at = 0
    for p in points:
        while at < len(pieces) and pieces[at][0] <= p:
            open_.append((pieces[at][1], pieces[at][2]))
            at += 1
        open_ = [o for o in open_ if o[0] > p]
        if open_:
            out[p] = [n for _, n in sorted(open_, reverse=True)]
    return out


def _numbered(article: _Article) -> Found:
    found = Found(everybody=article.entities)
    numbers: dict[int, int] = {}
    for n in range(len(article.attributions)):
        entities, chance, way = article.answers.get(n, ([], 0.0, "none"))
        here = []
        for e in entities:
            if id(e) not in numbers:
                numbers[id(e)] = len(found.speakers)
                found.speakers.append(e)
            here.append(numbers[id(e)])
        found.of.append((tuple(here), chance, way))
    return found

"""Which names of an article are the same one's: surnames and full names, short forms and acronyms of bodies."""

import re
from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field

from onrecord.articles import Span
from onrecord.findings import SpeakerKind
from onrecord.reader.countries import seat_of
from onrecord.reader.folding import folded
from onrecord.reader.speakers.mentions import FORMS, Form, Mention
from onrecord.reader.speakers.nouns import (
    BODIES,
    FEMALE_NAMES,
    GENERATIONS,
    MALE_NAMES,
    MEN,
    NICKNAMES,
    PARTICLES,
    PERSONS,
    TITLES,
    WOMEN,
    role_of,
    singular,
)

_ACRONYM = re.compile(r"\s\(([A-Z][A-Za-z&.-]{1,9})\)")
MOST = 200  # of one surname, so that time stays linear in the text
_SHORT = re.compile(r"\s\(([A-Z][A-Z&.]{1,9})\)")
_SMALL = frozenset("of the for and in on de la du".split())
# What follows a name between commas and tells what the person is: "Jane Doe, 58, a former judge, said".
_APPOSITION = re.compile(
    r"(?:,\s\d{1,3})?,\s(?P<who>who\s(?:is|was|has\sbeen)\s)?(?P<role>[^\s,.;:()\"“”\n—–][^,;:()\"“”\n—–]{2,120}?)"
    r"(?=[,;:()\"“”\n—–]|\.(?:\s|$)|\s(?:said|says|told|who|whose|which)\b|$)"
)
# And before it: "the dismissed director, Basil Orme,".
_BEFORE = re.compile(
    r"(?:^|[\s(“\"])(?P<role>(?:[Tt]he|[Aa]n?|[Hh]is|[Hh]er|[Tt]heir|[Ii]ts|[^\W\d_]+['’]s)\s[^,.;:()\"“”\n]{3,80}),\s$"
)
_DEMONYM = re.compile(r"\b[A-ZÀ-Þ][^\W\d_]+(?:n|ese|ish)s?\b")
_LEGAL = re.compile(r",?\s(?:Ltd|Inc|Corp|Co|plc|PLC|LLC|GmbH|AG|SA)\b")
_PLACES = frozenset(
    "port mount lake cape fort san santa saint st new north south east west upper lower los las bad".split()
)
_CLAUSE = re.compile(r"\s(?:before|after|when|while|since|because|until|as|but|whose|who)\s")
_WORD = re.compile(r"[^\W_]+(?:-[^\W_]+)*")
_CUT = frozenset("of for at in from with to on by who whose which that and".split())


@dataclass(slots=True)
class Entity:
    """One who is spoken of. words: of the fullest name; man: None where nothing tells."""

    kind: SpeakerKind | None
    name: str
    words: tuple[str, ...] = ()
    man: bool | None = None
    plural: bool = False
    named: bool = True
    mentions: list[Span] = field(default_factory=list)
    roles: list[Span] = field(default_factory=list)
    role_nouns: set[str] = field(default_factory=set)
    role_words: set[str] = field(default_factory=set)
    short: set[str] = field(default_factory=set)  # acronyms
    country: str | None = None
    anonymity: Span | None = None

    @property
    def surname(self) -> str:
        rest = [w for w in self.words if w not in GENERATIONS]
        return rest[-1] if rest else ""


def cluster(text: str, mentions: Sequence[Mention]) -> tuple[list[Entity], dict[int, Entity]]:
    """The entities that are named, and which one each mention (by its number) of a name is."""
    defined = _defined(text)
    forms = _forms(text, mentions, {d[2] for d in defined})
    surnames = {
        m.words[-1] for n, m in enumerate(mentions) if forms[n] == "person" and m.words and "-" not in m.span.of(text)
    }
    persons = [
        n
        for n, m in enumerate(mentions)
        if m.form != "pronoun"
        and forms[n] == "person"
        and m.words
        # "a Trump-Clinton debate" names two, and nobody who speaks.
        and not ("-" in m.span.of(text) and len(m.words) == 2 and surnames.issuperset(m.words))
    ]
    others = [n for n, m in enumerate(mentions) if m.form != "pronoun" and forms[n] != "person" and m.words]
    of: dict[int, Entity] = {}
    entities: list[Entity] = []
    _persons(text, mentions, persons, of, entities)
    _bodies(text, mentions, others, forms, defined, of, entities)
    for n in sorted(of):
        _describe(text, mentions[n], of[n])
    return entities, of


def _forms(text: str, mentions: Sequence[Mention], acronyms: set[str]) -> list[Form]:
    """The kind of each name, by what the network says of all its occurrences together."""
    sums: dict[tuple[str, ...], Counter[str]] = defaultdict(Counter)
    for m in mentions:
        for form, chance in zip(FORMS, m.chances, strict=False):
            sums[m.words][form] += chance  # type: ignore[assignment]
        if m.courtesy:
            sums[m.words]["person"] += 5
    surnames = {
        w
        for m in mentions
        if len(m.words) > 1 and sums[m.words].most_common(1)[0][0] == "person"
        for w in (m.words[-1], m.words[0])
    }
    full = {(w,) for w in surnames}
    demonyms = {folded(w) for w in _DEMONYM.findall(text)}
    out: list[Form] = []
    for m in mentions:
        if m.form == "pronoun":
            out.append("pronoun")
        elif m.courtesy or (len(m.words) == 1 and m.words[0] in surnames and sums[m.words]["person"] > 0.2):
            out.append("person")
        elif (len(m.words) > 1 and m.words[-1] in BODIES) or (len(m.words) == 1 and m.words[0] in acronyms):
            out.append("organisation")
        elif m.words not in full and (_is_place(m.words, demonyms) or _LEGAL.match(text, m.span.end)):
            out.append("organisation" if _LEGAL.match(text, m.span.end) else "place")
        elif m.words not in full and seat_of(m.span.of(text)):
            out.append("place")
        else:
            out.append(sums[m.words].most_common(1)[0][0] if sums[m.words] else m.form)  # type: ignore[arg-type]
    return out


def _is_place(words: tuple[str, ...], demonyms: set[str]) -> bool:
    """ "Port Senna"; and a name of which the text has the demonym: Sovenia, Sovenian."""
    w = words[0]
    if len(words) > 1:
        return w in _PLACES
    forms = (w + "n", w + "an", w + "ese", w + "ish", w[:-1] + "ian", w[:-1] + "an", w[:-1] + "ese", w[:-1] + "ish")
    return len(w) > 3 and any(f in demonyms for f in forms)


def _persons(
    text: str, mentions: Sequence[Mention], which: Sequence[int], of: dict[int, Entity], entities: list[Entity]
) -> None:
    by_last: dict[str, list[Entity]] = defaultdict(list)
    by_first: dict[str, list[Entity]] = defaultdict(list)
    counts: Counter[int] = Counter()
    # Full names first: a surname may come before them ("... to the full name given before or after").
    for n in which:
        m = mentions[n]
        core = tuple(w for w in m.words if w not in GENERATIONS and w not in PARTICLES)
        if len(core) < 2:
            continue
        found = next((e for e in reversed(by_last[core[-1]][-MOST:]) if _compatible(e, m)), None)
        if found is None:
            found = Entity("person", m.span.of(text), m.words, _gender(m))
            entities.append(found)
            by_last[core[-1]].append(found)
            by_first[core[0]].append(found)
        elif len(m.words) > len(found.words) or (
            len(m.words) == len(found.words) and len(m.span.of(text)) > len(found.name)
        ):
            found.words, found.name = m.words, m.span.of(text)
        if found.man is None:
            found.man = _gender(m)
        of[n] = found
        counts[id(found)] += 1
    recent: dict[str, Entity] = {}
    for n in sorted(set(which)):
        m = mentions[n]
        if n in of:
            recent[of[n].surname] = recent.get(of[n].surname, of[n])
            continue
        core = tuple(w for w in m.words if w not in GENERATIONS and w not in PARTICLES) or m.words
        word = core[-1]
        choice = [e for e in by_last[word][-MOST:] if m.man is None or e.man in (None, m.man)]
        if not choice and not m.courtesy:
            choice = by_first[word][-MOST:]
        if len(choice) > 1:
            # Of several of one surname, a title that fits decides; then who has been called so; then who is named most.
            fits = [e for e in choice if m.man is not None and e.man == m.man]
            choice = fits or choice
            chosen = recent.get(word)
            found = chosen if chosen in choice else max(choice, key=lambda e: counts[id(e)])
        elif choice:
            found = choice[0]
        else:
            found = Entity("person", m.span.of(text), m.words, _gender(m))
            entities.append(found)
            by_last[word].append(found)
        if m.man is not None and found.man is None:
            found.man = m.man
        if m.courtesy or len(core) == 1:
            recent[word] = found
        of[n] = found


def _compatible(entity: Entity, m: Mention) -> bool:
    """Can these be one? The surname is the same already."""
    if m.man is not None and entity.man is not None and m.man != entity.man:
        return False
    mine = [w for w in m.words if w not in GENERATIONS]
    theirs = [w for w in entity.words if w not in GENERATIONS]
    if len(theirs) < 2:
        return True
    a, b = mine[0], theirs[0]
    generations = [{w for w in words if w in GENERATIONS} for words in (m.words, entity.words)]
    if generations[0] and generations[1] and generations[0] != generations[1]:
        return False
    if a == b or a in NICKNAMES.get(b, ()) or b in NICKNAMES.get(a, ()):
        return True
    if len(a) == 1 or len(b) == 1:
        return a[0] == b[0]
    if len(a) > 2 and len(b) > 2 and (a.startswith(b) or b.startswith(a)):
        return True
    # "Mary Jane Doe" and "Jane Doe"; not "John and Mary Doe".
    return (a in theirs[1:-1] and len(mine) < len(theirs)) or (b in mine[1:-1] and len(theirs) < len(mine))


def _gender(m: Mention) -> bool | None:
    if m.man is not None:
        return m.man
    if len(m.words) > 1 or m.words[0] in MALE_NAMES | FEMALE_NAMES:
        first = m.words[0] if len(m.words[0]) > 1 or len(m.words) < 3 else m.words[1]
        if first in MALE_NAMES:
            return True
        if first in FEMALE_NAMES:
            return False
    return None


def _bodies(
    text: str,
    mentions: Sequence[Mention],
    which: Sequence[int],
    forms: Sequence[Form],
    defined: Sequence[tuple[int, int, str]],
    of: dict[int, Entity],
    entities: list[Entity],
) -> None:
    exact: dict[tuple[str, ...], Entity] = {}
    acronyms: dict[str, Entity] = {}
    shorter: dict[str, Entity] = {}
    order = sorted(which, key=lambda n: (-len(mentions[n].words), n))
    for start, end, short in defined:
        words = tuple(folded(w) for w in re.findall(r"[^\W_]+", text[start:end]))
        body = exact.get(words)
        if body is None:
            body = exact[words] = Entity("organisation", text[start:end], words)
            entities.append(body)
        acronyms[short] = body
        body.short.add(short)
    begins = [d[0] for d in defined]
    for n in order:
        m = mentions[n]
        words = m.words[1:] if m.words[0] == "the" and len(m.words) > 1 else m.words
        at = bisect_right(begins, m.span.start) - 1
        if at >= 0 and m.span.end <= defined[at][1]:
            words = tuple(folded(w) for w in re.findall(r"[^\W_]+", text[defined[at][0] : defined[at][1]]))
        if len(words) > 1 and all(len(w) == 1 for w in words):
            words = ("".join(words),)  # S.E.C.
        found = exact.get(words)
        if found is None and len(words) == 1:
            found = acronyms.get(words[0]) or shorter.get(words[0])
        if found is None:
            kind: SpeakerKind | None = {"organisation": "organisation", "place": "place"}.get(forms[n])  # type: ignore[assignment]
            name = m.span.of(text)
            name = name[4:] if name[:4].lower() == "the " else name
            found = Entity(kind, name, words)
            entities.append(found)
            if len(words) > 1 and forms[n] == "organisation":
                for short in {"".join(w[0] for w in words if w not in _SMALL), "".join(w[0] for w in words)}:
                    if len(short) > 2:
                        found.short.add(short)
                    acronyms.setdefault(short, found)
                if words[0] not in BODIES and not _common(words[0]):
                    shorter.setdefault(words[0], found)
        exact[words] = found
        given = _ACRONYM.match(text, m.span.end, m.span.end + 14)
        if given and forms[n] == "organisation":
            acronyms[folded(given.group(1)).replace(".", "")] = found
        of[n] = found


def _defined(text: str) -> list[tuple[int, int, str]]:
    """Names with their acronym behind them: "Alliance to Reclaim Our Schools (AROS)": (start, end, acronym in lower case),
    in order."""
    out: list[tuple[int, int, str]] = []
    for m in _SHORT.finditer(text):
        letters = [c.lower() for c in m.group(1) if c.isalpha()]
        words = list(re.finditer(r"[^\W_]+", text[max(0, m.start() - 100) : m.start()]))
        left = len(letters)
        for n in range(len(words) - 1, max(-1, len(words) - 12), -1):
            word = words[n].group()
            if word[0].isupper() and left and folded(word)[0] == letters[left - 1]:
                left -= 1
            elif word[0].isupper() or word.lower() not in _SMALL | {"to", "a", "s"}:
                break
            if not left:
                start = max(0, m.start() - 100) + words[n].start()
                if not out or start >= out[-1][1]:
                    out.append((start, m.start(), "".join(letters)))
                break
    return out


def _common(word: str) -> bool:
    """Too common a first word to stand for the whole name: "National", "New", a state."""
    return word in _PLAIN or word in TITLES


_PLAIN = frozenset(
    "national new united federal central international american british european royal democratic republican supreme "
    "white house state north south east west northern southern eastern western first general public world free "
    "university bank ministry department office institute center centre council city los san saint st".split()
)


def _describe(text: str, m: Mention, entity: Entity) -> None:
    """What the text says a person is, before and behind the name."""
    entity.mentions.append(m.span)
    if entity.kind != "person":
        return
    if m.role is not None:
        add_role(text, entity, m.role)
    before = _BEFORE.search(text, max(0, m.span.start - 110), m.span.start)
    if before and m.role is None:
        words = _until([w.lower() for w in _WORD.findall(before["role"])])
        if words and singular(words[-1]) in PERSONS:
            add_role(text, entity, Span(before.start("role"), before.end("role")))
    after = _APPOSITION.match(text, m.span.end, m.span.end + 170)
    if after:
        words = [w.lower() for w in _WORD.findall(after["role"])]
        head = _until(words)
        begins = (
            bool(head)
            and head[0] != "whose"
            and (
                head[0] in ("a", "an", "the", "his", "her", "their", "its", "one", "former", "then", "now")
                or after["who"]
                or "’s " in after["role"]
                or "'s " in after["role"]
                or singular(head[-1]) in PERSONS
            )
        )
        if begins and any(singular(w) in PERSONS or w in TITLES for w in head):
            add_role(text, entity, Span(after.start("role"), after.end("role")))


def _until(words: Sequence[str]) -> list[str]:
    """The words before the first preposition: the noun that they end in is what the phrase is."""
    out: list[str] = []
    for w in words:
        if w in _CUT and out:
            break
        out.append(w)
    return out


def add_role(text: str, entity: Entity, span: Span) -> None:
    start = span.start
    opening = re.match(r"(?:a|an|the)\s", text[start : start + 4], re.IGNORECASE)
    if opening:
        start += opening.end()
    clause = _CLAUSE.search(text, start, span.end)
    span = Span(start, clause.start() if clause else span.end)
    words = [w.lower() for w in _WORD.findall(span.of(text))]
    head = _until(words)
    entity.role_nouns.update(role_of(w) for w in head if singular(w) in PERSONS or w in TITLES)
    if head and head[-1] in BODIES and len(entity.words) == 1:
        entity.kind = "organisation"  # "the state news agency Karvpress"
    entity.role_words.update(words)
    entity.role_words.update(map(role_of, words))
    if entity.man is None:
        for w in head:
            if w in MEN or w in WOMEN:
                entity.man = w in MEN
    same = {r.of(text).lower() for r in entity.roles}
    if span.of(text).lower() not in same and not any(r.holds(span) for r in entity.roles):
        entity.roles = [r for r in entity.roles if not span.holds(r)] + [span]

"""Who of many articles is one person or body: names that fit, something besides that agrees, nothing that contradicts."""

import hashlib
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from onrecord.identity.names import Likeness, PersonName, alike, body_name, person_name, sound
from onrecord.reader.folding import folded
from onrecord.reader.speakers.nouns import PERSONS, PRONOUNS, role_of, singular

# What has to agree besides the name, by how alike the names are. A rarer form needs more.
NEEDED: dict[Likeness, float] = {"equal": 1.5, "short": 1.5, "initial": 2.0, "spelling": 1.5, "part": 2.0, "typo": 3.0}
BLOCK = 400  # of one surname, so that the cost stays near linear

_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
_PLAIN = frozenset(
    "the a an of for in at on to from by with and or but he she they it his her their its was is are were has had have be as "
    "that this these those who which not no said says told mr mrs ms dr would will after before new former".split()
)
_PLACE = re.compile(r"\b(?:of|for|at|in)\s((?:the\s)?[^\W\d_].*)$")
_BORN = re.compile(r"\b(?:née|nee|born|geb\.?|formerly)\s(\w+)$")
_HE, _SHE = re.compile(r"\b(?:he|his|him|Mr)\b"), re.compile(r"\b(?:she|her|Ms|Mrs|Miss)\b")


@dataclass(frozen=True, slots=True)
class Profile:
    """One speaker of one article. key: names it among all; also: other forms of the name; others: names of the other
    speakers; text: what the article says around the mentions."""

    key: str
    article: str
    name: str
    kind: str | None
    roles: tuple[str, ...] = ()
    country: str | None = None
    also: tuple[str, ...] = ()
    others: tuple[str, ...] = ()
    text: str = ""
    published: str | None = None


@dataclass(frozen=True, slots=True)
class Merge:
    """Why two profiles were taken for one."""

    a: str
    b: str
    reasons: tuple[str, ...]
    score: float


@dataclass(frozen=True, slots=True)
class Person:
    """id: of the first of the member keys in their order, so that it does not change when others join behind it."""

    id: str
    name: str
    kind: str | None
    members: tuple[str, ...]
    merges: tuple[Merge, ...] = field(default=(), compare=False)


class _Known:
    """What is compared of a profile, worked out once."""

    def __init__(self, p: Profile) -> None:
        self.profile = p
        self.names: list[PersonName] = []
        for name in (p.name, *p.also):
            n = person_name(re.sub(r"\(.*?\)", "", name))
            if n.words and n.words[0] not in PRONOUNS and n not in self.names:
                self.names.append(n)
        first = self.names[0].words[:1] if self.names else ()
        for form in p.also:
            born = _BORN.search(form)
            if born and first:
                self.names.append(PersonName((*first, *person_name(born.group(1)).words), None, None))
        own = {w for n in self.names for w in n.words}
        found = {n.man for n in self.names if n.man is not None}
        if not found and p.text:
            he, she = len(_HE.findall(p.text)), len(_SHE.findall(p.text))
            found = {he > she} if (he == 0) != (she == 0) else set()
        self.man = found.pop() if len(found) == 1 else None
        self.generations = {n.generation for n in self.names if n.generation}
        words = _WORD.findall(" ".join((*p.roles, p.text)))
        inner = [w for s in re.split(r"(?<=[.!?:])\s+|\n", p.text) for w in _WORD.findall(s)[1:]]
        proper = {folded(_stem(w)) for w in (*inner, *_WORD.findall(" ".join(p.roles))) if w[0].isupper()}
        self.proper = {w for w in proper if w not in own and w not in _PLAIN and len(w) > 2}
        self.roles = {role_of(w) for r in p.roles for w in _WORD.findall(r.lower()) if singular(w) in PERSONS}
        # Where an office is held: capitals behind "of", "for", "at" in a role.
        self.places = {
            folded(_stem(w))
            for r in p.roles
            for m in _PLACE.finditer(r)
            for w in _WORD.findall(m.group(1))
            if w[0].isupper()
        }
        self.words = {folded(w) for w in words if len(w) > 4} - own - _PLAIN
        self.others = {folded(o).split()[-1] for o in p.others if o.split()}
        self.body = body_name(p.name)
        self.bodies = {self.body, *(body_name(a) for a in p.also)}


def _stem(word: str) -> str:
    return word[:-2] if word.endswith(("'s", "’s")) else word


def identify(
    profiles: Iterable[Profile],
    aliases: dict[str, str] | None = None,
    forced: Sequence[tuple[str, str]] = (),
    parted: Sequence[tuple[str, str]] = (),
) -> list[Person]:
    """One Person for each that the profiles tell apart, in the order of their ids.

    aliases: name → the name that it stands for, both folded (see `read_aliases`). forced, parted: keys that the user has
    joined, or has told apart; these win over everything else. The result does not depend on the order of the profiles.
    """
    known = {k.profile.key: k for k in sorted(map(_Known, profiles), key=lambda k: k.profile.key)}
    edges = [m for a, b in _pairs(known.values(), aliases or {}) if (m := _merge(a, b, aliases or {}))]
    apart = {frozenset(p) for p in parted}
    groups = {key: [key] for key in known}
    kept: dict[str, list[Merge]] = {key: [] for key in known}

    def join(m: Merge, sure: bool) -> None:
        x, y = groups[m.a], groups[m.b]
        if x is y:
            return
        if any(frozenset((p, q)) in apart for p in x for q in y):
            return
        if not sure and any(_contradict(known[p], known[q]) for p in x for q in y):
            return
        x.extend(y)
        kept[x[0]].extend([*kept[y[0]], m])
        for key in y:
            groups[key] = x

    for a, b in forced:
        if a in known and b in known:
            join(Merge(a, b, ("joined by hand",), 99.0), True)
    # Weak forms of a name last: they stay alone where they fit two who are not one.
    for m in sorted(edges, key=lambda m: (-m.score, m.a, m.b)):
        if not _bridges(m, known, groups, edges):
            join(m, m.reasons == ("alias",))
    out: dict[int, Person] = {}
    for key in known:
        members = groups[key]
        if id(members) not in out:
            ordered = tuple(sorted(members))
            fullest = max((known[k].profile for k in ordered), key=lambda p: (len(p.name.split()), len(p.name)))
            digest = hashlib.sha256(ordered[0].encode("utf8", "surrogatepass")).hexdigest()[:12]
            out[id(members)] = Person(f"p{digest}", fullest.name, fullest.kind, ordered, tuple(kept[members[0]]))
    return sorted(out.values(), key=lambda p: p.id)


def _pairs(known: Iterable[_Known], aliases: dict[str, str]) -> Iterable[tuple[_Known, _Known]]:
    """Pairs that share a surname's sound, a body's name or acronym: the only ones worth comparing."""
    blocks: dict[tuple[str, str], list[_Known]] = defaultdict(list)
    for k in known:
        keys = set()
        if k.profile.kind in ("organisation", "place", "document", "group"):
            keys |= {("body", " ".join(b)) for b in k.bodies}
        elif k.profile.kind != "unnamed":
            keys |= {("name", sound(w) or w) for n in k.names for w in (n.words[0], n.words[-1]) if len(w) > 1}
        keys |= {("alias", aliases.get(folded(k.profile.name), folded(k.profile.name)))} if aliases else set()
        for key in keys:
            blocks[key].append(k)
    seen: set[tuple[str, str]] = set()
    for block in blocks.values():
        for n, a in enumerate(block):
            for b in block[n + 1 : n + BLOCK]:
                pair = (a.profile.key, b.profile.key)
                if pair not in seen:
                    seen.add(pair)
                    yield a, b


def _likeness(a: _Known, b: _Known) -> Likeness:
    best: Likeness = "no"
    order = list(NEEDED)
    for x in a.names:
        for y in b.names:
            found = alike(x, y)
            if found != "no" and (best == "no" or order.index(found) < order.index(best)):
                best = found
    # Of the main names one may be stated in the other's text; but they may not contradict each other.
    main = alike(a.names[0], b.names[0]) if a.names and b.names else "no"
    if main == "no" and best == "part":
        return "no"
    return best


def _contradict(a: _Known, b: _Known) -> bool:
    p, q = a.profile, b.profile
    if p.article == q.article:
        return True
    if p.kind != q.kind and {p.kind, q.kind} & {"person"} and None not in (p.kind, q.kind):
        return True
    if p.country and q.country and p.country != q.country:
        return True
    if p.kind != "person":
        return not (a.bodies & b.bodies)
    if a.man is not None and b.man is not None and a.man != b.man:
        return True
    if a.generations and b.generations and not a.generations & b.generations:
        return True
    if a.names and b.names and alike(a.names[0], b.names[0]) == "no" and _likeness(a, b) in ("no", "part"):
        return True
    # The same office at two places: two holders, unless one is a former one's.
    former = any("former" in r.lower() or "ex-" in r.lower() for r in (*p.roles, *q.roles))
    if former or not a.places or not b.places or not a.roles & b.roles:
        return False
    return not a.places & (b.places | b.proper) and not b.places & a.proper


def _merge(a: _Known, b: _Known, aliases: dict[str, str]) -> Merge | None:
    p, q = a.profile, b.profile
    names = [aliases.get(folded(x.name)) or folded(x.name) for x in (p, q)]
    if aliases and names[0] == names[1] and (folded(p.name) in aliases or folded(q.name) in aliases):
        return Merge(p.key, q.key, ("alias",), 50.0)
    if p.kind in ("group", "unnamed", "document") or q.kind in ("group", "unnamed", "document"):
        return None
    if _contradict(a, b):
        return None
    if p.kind != "person" or q.kind != "person":
        return _bodies(a, b)
    likeness = _likeness(a, b)
    if likeness == "no" or not _worth(a) or not _worth(b):
        return None
    reasons, score = _agreement(a, b)
    needed = NEEDED[likeness]
    if likeness == "typo" and not (a.roles & b.roles or p.country == q.country is not None):
        needed += 1
    if score < needed:
        return None
    rank = {"equal": 9, "short": 7, "initial": 4, "spelling": 5, "typo": 3, "part": 1}[likeness]
    return Merge(p.key, q.key, (f"name: {likeness}", *reasons), rank + score / 10)


def _worth(k: _Known) -> bool:
    """A name at all: no pronoun, no bare description."""
    name = k.profile.name
    return (
        bool(k.names) and any(w[0].isupper() for w in name.split() if w[0].isalpha()) and folded(name) not in PRONOUNS
    )


def _agreement(a: _Known, b: _Known) -> tuple[list[str], float]:
    """What agrees besides the name, and how much of it."""
    reasons: list[str] = []
    score = 0.0
    shared = a.proper & b.proper
    if shared:
        reasons.append("shares " + ", ".join(sorted(shared)[:4]))
        score += 1.5 + 0.5 * min(2, len(shared) - 1)
    roles = a.roles & b.roles
    if roles:
        reasons.append("role " + ", ".join(sorted(roles)))
        score += 1.0
    if a.others & b.others:
        reasons.append("beside " + ", ".join(sorted(a.others & b.others)))
        score += 1.0
    if a.profile.country and a.profile.country == b.profile.country:
        reasons.append(a.profile.country)
        score += 0.4
    words = a.words & b.words
    if len(words) >= 3:
        reasons.append("words " + ", ".join(sorted(words)[:4]))
        score += 0.4 * min(5, len(words))
    return reasons, score


_GENERIC = frozenset(
    "ministry department office bank central national state party government police council court university institute finance "
    "interior foreign health justice education defence defense affairs economy trade agency authority commission committee "
    "board parliament supreme high federal union association federation press news media city town".split()
)


def _bodies(a: _Known, b: _Known) -> Merge | None:
    p, q = a.profile, b.profile
    shared = a.bodies & b.bodies
    if not shared or (p.kind != q.kind and None not in (p.kind, q.kind)):
        return None
    name = max(shared, key=len)
    reasons, score = _agreement(a, b)
    plain = all(w in _GENERIC for w in name)
    acronym = a.body != b.body
    needed = 1.5 if plain else 1.0 if acronym else 0.0
    if score < needed:
        return None
    return Merge(p.key, q.key, ("name: the same", *reasons), 8 + score / 10 - acronym)


def _bridges(m: Merge, known: dict[str, _Known], groups: dict[str, list[str]], edges: Sequence[Merge]) -> bool:
    """Does a weak form of a name (a surname, an initial) fit two who are not one?"""
    if not m.reasons or m.reasons[0] not in ("name: part", "name: initial"):
        return False
    for weak, strong in ((m.a, m.b), (m.b, m.a)):
        if len(groups[weak]) > 1:
            continue
        rivals = {
            id(groups[other]) for e in edges if weak in (e.a, e.b) and (other := e.b if e.a == weak else e.a) != strong
        } - {id(groups[strong])}
        for e in edges:
            if weak in (e.a, e.b):
                other = e.b if e.a == weak else e.a
                if id(groups[other]) in rivals and any(
                    _contradict(known[x], known[y]) for x in groups[other] for y in groups[strong]
                ):
                    return abs(e.score - m.score) < 0.15
    return False


def counted(people: Sequence[Person]) -> Counter[int]:
    """How many people have how many profiles."""
    return Counter(len(p.members) for p in people)

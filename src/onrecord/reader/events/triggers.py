"""Which words tell of an event, and who stands round them."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from onrecord.reader.countries import country_of, seat_of
from onrecord.reader.events.acting import acts, extended, is_a, noun_of, nouns_of, owner, works
from onrecord.reader.events.chunks import Chunk, Group
from onrecord.reader.events.clauses import Clauses
from onrecord.reader.events.tables import Entry, NounEntry, capitals, classes, entries, nouns, verb_forms
from onrecord.reader.events.tokens import Sentence

DISASTERS = frozenset(
    """earthquake quake flood storm hurricane cyclone tornado wildfire blaze fire crash accident collision virus disease
    outbreak cancer heatwave landslide avalanche tsunami drought famine typhoon eruption pandemic coronavirus covid cholera
    ebola rain flooding malaria flu influenza lightning derailment collapse overdose illness stroke mudslide wave heat
    snowstorm bear shark dog lion tiger elephant crocodile snake train bus truck lorry car""".split()
)
_ARMED = {
    "air strike": "aerial", "airstrike": "aerial", "strike": "heavy-weapons", "missile": "heavy-weapons",
    "rocket": "heavy-weapons", "shell": "heavy-weapons", "shelling": "heavy-weapons", "drone": "drone",
    "drone strike": "drone", "missile strike": "heavy-weapons", "mortar": "heavy-weapons", "artillery": "heavy-weapons",
    "raid": None, "attack": None, "bomb": "explosives", "bombing": "explosives", "blast": "explosives", "explosion": "explosives",
    "car bomb": "explosives", "mine": "explosives", "suicide bombing": "suicide-attack", "suicide bomber": "suicide-attack",
    "suicide attack": "suicide-attack", "shooting": "firearms", "gunfire": "firearms", "bullet": "firearms", "ambush": None,
    "warplane": "aerial", "jet": "aerial", "helicopter": "aerial", "aircraft": "aerial", "bomber": "aerial", "barrage": "heavy-weapons", "bombardment": "heavy-weapons",
    "clash": None, "assault": None, "offensive": None, "operation": None, "violence": None, "device": "explosives",
    "grenade": "explosives", "stabbing": "primitive", "knife attack": "primitive", "air raid": "aerial",
    "crackdown": None, "landmine": "explosives", "fighting": None, "car bombing": "explosives", "fire": "firearms",
}  # fmt: skip
_WITH = {
    "knife": "primitive", "machete": "primitive", "axe": "primitive", "gun": "firearms", "rifle": "firearms",
    "pistol": "firearms", "missile": "heavy-weapons", "rocket": "heavy-weapons", "artillery": "heavy-weapons",
    "bomb": "explosives", "drone": "heavy-weapons", "mortar": "heavy-weapons", "grenade": "explosives",
}  # fmt: skip
_SUPPORT = frozenset(
    """launch carry conduct stage hold mount make suffer begin start resume face continue end follow order claim condemn
    deny erupt break occur happen take plan open lead""".split()
)
NEED_TO = frozenset("want ask tell order instruct command require press push petition beg expect".split())
_HUMAN = frozenset({"kill", "murder", "slay", "massacre", "wound", "injure", "shoot", "hurt", "slaughter", "maim", "gun", "mow"})
_PREPOSITIONS = frozenset("for on to with at of from against into upon by".split())
_HARMLESS = frozenset("gas boiler factory accidental mine stove cylinder heart panic cardiac asthma fireworks".split())
_SAYINGS = frozenset(
    """statement letter resolution report message tweet speech decree order communique declaration motion bill petition note
    memo post interview address article verdict ruling press_release remark comment""".split()
)


@dataclass(slots=True)
class Hit:
    """A trigger, words first..last (last inclusive), with the phrases of those who act and are acted on."""

    type: str
    mode: str | None
    first: int
    last: int
    actors: list[Chunk]
    recipients: list[Chunk]
    group: Group | None
    entry: Entry | NounEntry
    verb: str = ""
    object: Chunk | None = None
    used: set[int] = field(default_factory=set)
    subject: Chunk | None = None


def hits(cl: Clauses) -> list[Hit]:
    """In the order of the sentence; a noun that belongs to a verb's trigger is none of its own."""
    found = list(_verbs(cl))
    used = {i: h for h in found for i in h.used}
    found.extend(h for h in _nouns(cl) if h.last not in used or _answered(cl, h, used[h.last]))
    return sorted(found, key=lambda h: h.first)


def _answered(cl: Clauses, noun: Hit, verb: Hit) -> bool:
    """Is it somebody's demand or offer that the verb answers?"""
    return verb.type in ("REJECT", "CONCEDE", "AGREE") and noun.type in ("REQUEST", "AGREE", "THREATEN") and noun.object is verb.object


# --- verbs ---


def _verbs(cl: Clauses) -> Iterator[Hit]:
    s = cl.s
    forms, table = verb_forms(), entries()
    yield from _ready(cl)
    for i, g in sorted(cl.groups.items()):
        verb = forms.get(s.low[i])
        if verb is None:
            continue
        for entry in table[verb]:
            hit = _match(cl, g, entry)
            if hit is not None:
                yield hit
                break


_READY = Entry("AGREE", None, ("inf",), "willing", (), frozenset({"-"}))


def _ready(cl: Clauses) -> Iterator[Hit]:
    """ "is willing to withdraw", "stands ready to help"."""
    s = cl.s
    for k, low in enumerate(s.low):
        if low in ("willing", "ready", "prepared") and k + 2 < len(s) and s.low[k + 1] == "to" and s.tags[k + 2] in ("VB", "RB"):
            g = next((g for g in cl.groups.values() if 0 < k - g.head <= 2), None)
            if g is not None and g.finite:
                actors = [c for c in cl.subject(g) if acts(s, c)]
                if actors:
                    yield Hit("AGREE", None, k, k, actors, [], g, _READY, "willing")


def _match(cl: Clauses, g: Group, e: Entry) -> Hit | None:
    s = cl.s
    last = g.head
    direct = cl.object(g)
    if e.rest:
        end = _rest(s, g.head + 1, e.rest)
        day = cl.at(g.head + 1)
        if end < 0 and day is not None and day.time:
            end = _rest(s, day.end, e.rest)
        if end < 0 and direct is not None and not g.passive and e.rest[0] not in _PREPOSITIONS:
            end = _rest(s, direct.end, e.rest)
        elif end >= 0:
            direct = cl.object(g, end)
        if end < 0:
            return None
        last = end - 1
    subjects = cl.subject(g)
    undergoer = (subjects[0] if subjects else None) if g.passive else direct
    thing = None
    if e.objects and "-" not in e.objects:
        if e.objects & {"?", "+together"}:
            pass
        elif "*" in e.objects:
            if undergoer is None and not (g.passive and subjects) and not (last + 1 < len(s) and s.low[last + 1] in '"“'):
                return None
        else:
            options = list(subjects) if g.passive else (cl.list_right(direct) if direct is not None else [])
            if direct is not None and (g.passive or acts(s, direct)):
                # "lent Niger a million", "were given blankets"
                second = cl.object(g) if g.passive else cl.after(options[-1].end, 4)
                if second is not None and (not second.time or is_a(s, second, e.objects)):
                    options.append(second)
            thing = next((o for o in options if is_a(s, o, e.objects)), None)
            if thing is None and "@" in e.objects and undergoer is not None and acts(s, undergoer):
                thing = undergoer
            if thing is None and direct is not None and e.objects & {"in custody", "under house arrest"}:
                return None
            if thing is None:
                return None
    elif not e.objects:
        if undergoer is None or not (acts(s, undergoer) or (e.type == "ASSAULT" and works(s, undergoer))):
            return None
    elif g.passive and e.slots[0] not in ("+with", "<O") and not e.rest:
        return None
    elif direct is not None and not g.passive and not e.rest and "O" not in e.slots:
        return None
    if e.verb == "call" and not e.rest and not _called(cl, e, undergoer):
        return None
    if "+together" in e.objects and not set(s.low[g.head : g.head + 12]) & {"together", "jointly"}:
        return None
    behind = max(last + 1, (thing or undergoer).end if not g.passive and (thing or undergoer) else last + 1)
    pps = cl.prepositions(last if e.rest and s.tags[last] == "IN" else last + 1)
    hit = Hit(e.type, e.mode, g.head, last, [], [], g, e, e.verb, thing or undergoer)
    if thing is not None:
        hit.used = set(range(thing.start, thing.end))
        hit.last = max(last, thing.head) if not g.passive and thing.head - g.head <= 8 else last
    return _filled(cl, hit, e, subjects, direct, pps, behind)


def _called(cl: Clauses, e: Entry, whom: Chunk | None) -> bool:
    """By what follows: "called the captain a traitor", "called his colleague on Monday to discuss it"."""
    if e.objects and "-" not in e.objects:
        return True
    if whom is None:
        return False
    s, at = cl.s, cl.list_right(whom)[-1].end
    if at >= len(s):
        return e.mode == "phone"
    nxt = cl.at(at)
    if e.mode == "phone":
        return s.low[at] in ("to", "on", "and", ",", ".", "after", "late", "in", "before", "last") or (nxt is not None and nxt.time)
    return s.low[at] in ("a", "an", "the", '"', "“", "'", "‘") or s.tags[at] == "JJ"


def _rest(s: Sentence, at: int, rest: tuple[str, ...]) -> int:
    """Where these words end if they stand at word `at`, hyphens aside; -1."""
    for word in rest:
        if at < len(s) and s.low[at] == "-":
            at += 1
        if at >= len(s):
            return -1
        if "-" in word:
            parts = word.split("-")
            if s.low[at : at + 2 * len(parts) - 1 : 2] != parts:
                return -1
            at += 2 * len(parts) - 1
            continue
        if s.low[at] != word and not (word == "hostage" and s.low[at] == "hostages"):
            return -1
        at += 1
    return at


def _filled(
    cl: Clauses, hit: Hit, e: Entry, subjects: list[Chunk], direct: Chunk | None, pps: list[tuple[str, Chunk]], behind: int
) -> Hit | None:
    s, g = cl.s, hit.group
    assert g is not None
    hit.subject = subjects[0] if subjects else None
    if not subjects and not g.passive and (hit.type != "ASSAULT" or g.finite or not g.helpers and s.tags[g.head] == "VB"):
        return None  # "Bombard the dough"
    if subjects and not g.finite and not g.passive and noun_of(s, subjects[0]) in _SAYINGS:
        subjects = cl.main_subject(g) or subjects
    if g.passive:
        hit.actors = _by(cl, pps)
    else:
        hit.actors = [c for c in subjects if acts(s, c)]
        if subjects and not hit.actors:
            if noun_of(s, subjects[0]) in DISASTERS and hit.type == "ASSAULT":
                return None
            armed = next((n for n in reversed(nouns_of(s, subjects[0])) if n in _ARMED), None)
            if hit.type == "ASSAULT" and armed and not set(s.low[subjects[0].start : subjects[0].end]) & _HARMLESS:
                hit.mode = hit.mode or _ARMED[armed]
                own = owner(s, subjects[0])
                hit.actors = [own] if own else _by(cl, cl.prepositions(subjects[0].end, g.start))
            elif hit.type == "ASSAULT":
                return None
            else:
                own = owner(s, subjects[0])
                hit.actors = [own] if own else []
        elif subjects and hit.type == "ASSAULT":
            armed = next((n for n in reversed(nouns_of(s, subjects[0])) if n in _ARMED), None)
            if armed:
                hit.mode = hit.mode or _ARMED[armed]
    for slot in e.slots:
        if hit.recipients and slot != "+between":
            break
        hit.recipients = _slot(cl, hit, slot, subjects, direct, pps)
    if hit.type == "ASSAULT" and hit.mode is None:
        for prep, c in pps:
            if prep == "with" and noun_of(s, c) in _WITH:
                hit.mode = _WITH[noun_of(s, c)]
    _ = behind
    return hit


def _by(cl: Clauses, pps: list[tuple[str, Chunk]]) -> list[Chunk]:
    for prep, c in pps:
        if prep == "by":
            if acts(cl.s, c):
                return [x for x in cl.list_right(c) if acts(cl.s, x)]
            own = owner(cl.s, c)
            return [own] if own else []
    return []


def _slot(
    cl: Clauses, hit: Hit, slot: str, subjects: list[Chunk], direct: Chunk | None, pps: list[tuple[str, Chunk]]
) -> list[Chunk]:
    s, g = cl.s, hit.group
    assert g is not None
    thing = hit.object
    if slot == "O":
        if thing is not None and thing is not direct and direct is not None and not g.passive:
            return [c for c in cl.list_right(direct) if c is not thing and acts(s, c)]
        if g.passive:
            return _parties(cl, subjects, hit)
        return _parties(cl, cl.list_right(direct), hit) if direct is not None else []
    if slot in ("'s", "'of"):
        if thing is None:
            return []
        own = owner(s, thing)
        if own is not None:
            return [own]
        if slot == "'of":
            return []
        return next(([c] for prep, c in cl.prepositions(thing.end) if prep in ("of", "by") and acts(s, c)), [])
    if slot == "+between":
        both = next(([x for x in cl.list_right(c) if acts(s, x)] for prep, c in pps if prep == "between"), [])
        hit.actors = hit.actors + both if len(both) > 1 else hit.actors
        return []
    if slot == "+with":
        return next(
            ([x for x in cl.list_right(c) if acts(s, x)] for prep, c in pps if prep == "with" and acts(s, c) and not _does(cl, c)), []
        )
    if slot == "<O":
        host = hit.actors
        hit.actors = [c for c in cl.list_right(direct) if acts(s, c)] if direct is not None else []
        return host
    if slot.startswith(">S:"):
        hit.actors = next(([c] for prep, c in pps if prep in slot[3:] + ",by" and acts(s, c)), [])
        return [c for c in subjects if acts(s, c)]
    if slot == "inf":
        return _of_clause(cl, hit)
    if slot == "that":
        return []
    if slot == "-":
        return []
    struck = hit.type == "ASSAULT" and slot in ("on", "against", "at", "in")

    def fits(c: Chunk) -> bool:
        return (acts(s, c) and not _is_where(s, c, slot)) or (struck and slot != "in" and works(s, c))

    return next(([x for x in cl.list_right(c) if fits(x)] for prep, c in pps if prep == slot and fits(c)), [])


def _does(cl: Clauses, c: Chunk) -> bool:
    """ "with Nairobi promising to": no party but a clause of its own."""
    return c.end < len(cl.s) and cl.s.tags[c.end] in ("VBG", "VBN") and cl.at(c.end) is None


def _is_where(s: Sentence, c: Chunk, prep: str) -> bool:
    """Is it the place and no party: "sent troops to Savannah", "imposed a curfew in Orme"?"""
    words = " ".join(s.words[c.start : c.end])
    if s.kinds[c.head] != "LOCATION" or (country_of(words) and not seat_of(words)):
        return False
    if prep == "to" and words.removeprefix("the ") in capitals():
        return True
    return prep in ("in", "at", "near", "along", "off", "outside", "into", "under", "among") or seat_of(words) is None


def _parties(cl: Clauses, options: list[Chunk], hit: Hit) -> list[Chunk]:
    s = cl.s
    struck = hit.type in ("ASSAULT", "COERCE")
    found = [c for c in options if acts(s, c) or (struck and works(s, c))]
    if found:
        return found
    out = []
    for c in options:
        own = owner(s, c)
        if own is not None:
            out.append(own)
    return out


def _of_clause(cl: Clauses, hit: Hit) -> list[Chunk]:
    """Who is meant in "demanded that Russia leave", "called for the rebels to disarm", "threatened to attack Iran"."""
    s = cl.s
    k = hit.last + 1
    end = min(len(s), k + 14)
    while k < end:
        c = cl.at(k)
        if c is not None and acts(s, c) and not c.time and c.start > hit.last:
            return [x for x in cl.list_right(c) if acts(s, x)]
        if c is not None and c.start > hit.last:
            own = owner(s, c)
            if own is not None:
                return [own]
            k = c.end
            continue
        if s.low[k] in (",", ";", "if", "unless", "after", "because", "over"):
            return []
        k += 1
    return []


# --- nouns ---


def _nouns(cl: Clauses) -> Iterator[Hit]:
    s = cl.s
    table = nouns()
    for c in cl.chunks:
        if c.pronoun or c.time or (s.low[c.head] in ("explosion", "blast", "arrest", "attack") and set(s.low[c.start : c.head]) & _HARMLESS):
            continue
        name = next((n for n in sorted(nouns_of(s, c), key=len, reverse=True) if n in table), None)
        if name is None:
            continue
        for e in table[name]:
            hit = _nominal(cl, c, e, name)
            if hit is not None:
                yield hit
                break


def _nominal(cl: Clauses, c: Chunk, e: NounEntry, name: str) -> Hit | None:
    s = cl.s
    first = max(c.start, c.head - name.count(" ") - (1 if "-" in s.low[c.start : c.head] and " " in name else 0))
    hit = Hit(e.type, e.mode, first, c.head, [], [], None, e, name, c)
    pps = cl.prepositions(c.end)
    near = []
    at = c.end
    for prep, p in pps:
        if p.start - at > 4:
            break
        near.append((prep, p))
        at = p.end
    for slot in e.actors:
        if hit.actors:
            break
        hit.actors = _beside(cl, c, slot, near)
        if slot == "&of" and len(hit.actors) < 2:
            hit.actors = []
        if slot.startswith("&") and len(hit.actors) > 1 and e.type == "CONSULT":
            pass
    if not hit.actors:
        hit.actors = _adopted(cl, c)
    for slot in e.recipients:
        if hit.recipients:
            break
        if slot == "'s" and hit.actors and _beside(cl, c, "'s", near) == hit.actors:
            continue
        hit.recipients = _beside(cl, c, slot, near)
    return hit


_ADOPT = frozenset(
    """announced announce announces ordered order orders authorised authorized approved approve declared launched launch began
    begin begins started start resumed resume conducted conducting staged stage organised organized led lead mounted continued
    continue undertook welcomed""".split()
)


def _adopted(cl: Clauses, c: Chunk) -> list[Chunk]:
    """The subject of "announced" in "announced the release of"."""
    k = c.start - 1
    while k >= 0 and (cl.s.tags[k] == "RB" or cl.s.low[k] in ("on", "of") or cl.at(k) is not None and cl.at(k).time):  # type: ignore[union-attr]
        k -= 1
    g = cl.groups.get(k)
    if g is None or g.passive or cl.s.low[k] not in _ADOPT:
        return []
    return [x for x in cl.subject(g) if acts(cl.s, x)]


def _beside(cl: Clauses, c: Chunk, slot: str, near: list[tuple[str, Chunk]]) -> list[Chunk]:
    s = cl.s
    if slot == "'s":
        own = owner(s, c)
        return [own] if own is not None else []
    slot = slot.removeprefix("&")
    for prep, p in near:
        if prep == slot:
            if slot == "by" and not acts(s, p):
                return []
            found = [x for x in cl.list_right(p) if acts(s, x)]
            if not found and slot in ("on", "of", "against", "into") and works(s, p):
                return [p]
            return found
    return []


__all__ = ["Hit", "NEED_TO", "classes", "extended", "hits"]

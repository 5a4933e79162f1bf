"""Fills an event's two sides from the places that the table names: subject, object, prepositions, owners."""

from onrecord.reader.countries import country_of, seat_of
from onrecord.reader.events.acting import acts, noun_of, nouns_of, owner, works
from onrecord.reader.events.chunks import Chunk
from onrecord.reader.events.clauses import Clauses
from onrecord.reader.events.hit import HARMLESS, Hit
from onrecord.reader.events.tables import Entry, capitals
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
# Done by words: "to Zagreb" is to whom, and no place.
_WORDS = frozenset({"ACCUSE", "AGREE", "CONCEDE", "PROTEST", "REQUEST", "SUPPORT", "THREATEN"})
_SAYINGS = frozenset(
    """statement letter resolution report message tweet speech decree order communique declaration motion bill petition note
    memo post interview address article verdict ruling press_release remark comment""".split()
)


def filled(
    cl: Clauses, hit: Hit, e: Entry, subjects: list[Chunk], direct: Chunk | None, pps: list[tuple[str, Chunk]]
) -> Hit | None:
    s, g = cl.s, hit.group
    assert g is not None
    hit.subject = subjects[0] if subjects else None
    if (
        not subjects
        and not g.passive
        and (hit.type != "ASSAULT" or g.finite or (not g.helpers and s.tags[g.head] == "VB"))
    ):
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
            if hit.type == "ASSAULT" and armed and not set(s.low[subjects[0].start : subjects[0].end]) & HARMLESS:
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
        if thing is direct and hit.type == "AID" and isinstance(hit.entry, Entry) and not hit.entry.objects <= {"*"}:
            return []  # what is given is nobody that is helped
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
            (
                [x for x in cl.list_right(c) if acts(s, x)]
                for prep, c in pps
                if prep == "with" and acts(s, c) and not _does(cl, c)
            ),
            [],
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
        if c.pronoun and slot in ("over", "about"):
            return False  # what it is about
        return (acts(s, c) and not (_is_where(s, c, slot) and not (slot == "to" and hit.type in _WORDS))) or (
            struck and slot != "in" and works(s, c)
        )

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
            if own is not None and (
                s.kinds[own.head] != "LOCATION" or country_of(" ".join(s.words[own.start : own.end]))
            ):
                return [own]
            k = c.end
            continue
        if s.low[k] in (",", ";", "if", "unless", "after", "because", "over"):
            return []
        k += 1
    return []

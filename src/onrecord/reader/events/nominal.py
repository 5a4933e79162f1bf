"""Nouns that tell of an event: "the murder of a judge", "talks between A and B"."""

from collections.abc import Iterator

from onrecord.reader.events.acting import acts, nouns_of, owner, works
from onrecord.reader.events.chunks import Chunk
from onrecord.reader.events.clauses import Clauses
from onrecord.reader.events.hit import HARMLESS, Hit
from onrecord.reader.events.tables import NounEntry, nouns


def noun_hits(cl: Clauses) -> Iterator[Hit]:
    s = cl.s
    table = nouns()
    for c in cl.chunks:
        if c.start and s.words[c.head][:1].isupper() and s.kinds[c.head] != "O":
            continue  # part of a name
        if (
            c.pronoun
            or c.time
            or (s.low[c.head] in ("explosion", "blast", "arrest", "attack") and set(s.low[c.start : c.head]) & HARMLESS)
        ):
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
    while k >= 0 and (cl.s.tags[k] == "RB" or cl.s.low[k] in ("on", "of") or (cl.at(k) is not None and cl.at(k).time)):  # type: ignore[union-attr]
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

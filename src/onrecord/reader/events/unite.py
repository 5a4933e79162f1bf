"""One event from what the network and the rules say of the same words.

The network says that there is one, of what type, between whom; what the rules know of the sentence besides (mode, status,
toll, where and when) is theirs. What the rules alone see counts where a verb has both its sides and the network does not rule
it out: of such ones on sentences that neither had seen, half are right, as many as of the network's less sure ones.
"""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace

from onrecord.reader.events.chunks import Chunk
from onrecord.reader.events.clauses import Clauses
from onrecord.reader.events.compose import named_in
from onrecord.reader.events.draft import Draft
from onrecord.reader.events.hit import Hit
from onrecord.reader.events.network import Told
from onrecord.reader.events.setting import clause_of, places_of
from onrecord.reader.events.sift import is_play
from onrecord.reader.events.signs import Ruled, words_of
from onrecord.reader.events.tables import Entry, verb_forms
from onrecord.reader.events.toll import toll_of
from onrecord.reader.network import Floats
from onrecord.reader.relations import Stretch
from onrecord.reader.words import Words

RULED_CHANCE, RULED_CONFIDENCE = 0.1, 0.5
_PRONOUNS = frozenset(
    "he she it they him her them i me we us you who whom which his its their our my himself herself itself themselves".split()
)
_MARKS = frozenset("-–—,;:.'’\"“”()")


def united(words: Words, apart: Sequence[Clauses], told: Sequence[Told], ruled: Ruled, begins: Floats) -> list[Draft]:
    """apart: the sentences of the words; begins: the chance of each word to begin a trigger."""
    bases = [words_of(words, (cl.s.start[0], cl.s.end[0]))[0] for cl in apart]
    out: list[Draft] = []
    known: set[int] = set()
    for t in told:
        at = max(0, bisect_right(bases, t.trigger[0]) - 1)
        if is_play(apart[at].s) or all(w in _MARKS for w in words.strings[slice(*t.trigger)]):
            continue
        beside = ruled.at(t.trigger)
        known.add(id(beside))
        out.append(_draft(words, apart[at], bases[at], t, beside))
    for d, (a, b), actors, recipients in ruled.events:
        if d.toll and id(d) not in known:
            _count(d, out)
        two_sided = not d.nominal and actors and recipients and id(d) not in known
        if two_sided and begins[a:b].max(initial=0.0) > RULED_CHANCE and not any(_by_same(d, o) for o in out):
            out.append(replace(d, confidence=RULED_CONFIDENCE, by_rules=True))
    return _distinct(out)


def _count(ruled: Draft, found: list[Draft]) -> None:
    """ "Two people were hurt when gunmen opened fire": the toll stands with other words than the network's trigger."""
    for d in found:
        if (d.sentence, d.type) == (ruled.sentence, ruled.type) and not d.toll:
            d.toll = ruled.toll


def _distinct(found: list[Draft]) -> list[Draft]:
    """Words of one sentence that tell the same of the same parties tell one event: "has not", "suspended trade"."""
    out: list[Draft] = []
    for d in sorted(found, key=lambda d: (d.sentence, not d.by_rules, -d.confidence)):
        if not any(_same(d, o) for o in out):
            out.append(d)
    return out


def _same(one: Draft, other: Draft) -> bool:
    return _by_same(one, other) and set(one.recipients) == set(other.recipients)


def _by_same(one: Draft, other: Draft) -> bool:
    return (one.sentence, one.type) == (other.sentence, other.type) and set(one.actors) == set(other.actors)


def _draft(words: Words, cl: Clauses, base: int, t: Told, beside: Draft | None) -> Draft:
    s = cl.s
    own = range(base, base + len(s))
    actors, recipients = (_parties(words, side, own) for side in (t.actors, t.recipients))
    if t.mutual:
        actors, recipients = [*actors, *(r for r in recipients if r not in actors)], []
    recipients = [r for r in recipients if r not in actors]

    def span(part: Stretch) -> tuple[int, int]:
        return int(words.starts[part[0]]), int(words.ends[part[1] - 1])

    kinds = {span(p): s.kinds[p[1] - 1 - base] for p in (*actors, *recipients) if p[1] - 1 in own}
    actor_spans, recipient_spans = ([span(p) for p in side] for side in (actors, recipients))
    if beside is not None:
        return replace(
            beside,
            type=t.type,
            mode=beside.mode if beside.type == t.type and beside.mode else t.mode,
            actors=actor_spans,
            recipients=recipient_spans,
            kinds=beside.kinds | kinds,
            by_rules=True,
            confidence=t.confidence,
        )
    first, last = t.trigger[0] - base, min(t.trigger[1] - 1 - base, len(s) - 1)
    group = next((g for k, g in sorted(cl.groups.items()) if first <= k <= last), None)
    head = group.head if group is not None else last
    lemma = verb_forms().get(s.low[head], s.low[head])
    entry = Entry(t.type, t.mode, (), lemma, (), frozenset())
    chunks = [[c for p in side for c in _chunks(cl, p, base)] for side in (actors, recipients)]
    h = Hit(t.type, t.mode, first, last, chunks[0], chunks[1], group, entry, lemma)
    return Draft(
        type=t.type,
        mode=t.mode,
        trigger=span(t.trigger),
        actors=actor_spans,
        recipients=recipient_spans,
        status=t.status,
        sentence=(s.start[0], s.end[-1]),
        toll=toll_of(cl, h, clause_of(cl, h, tail=True)),
        places=places_of(cl, h),
        nominal=group is None,
        lemma=lemma,
        kinds=kinds,
        clause=clause_of(cl, h),
        others=named_in(cl),
        confidence=t.confidence,
    )


def _parties(words: Words, side: Sequence[Stretch], own: range) -> list[Stretch]:
    """Without marks at their edges; those of the trigger's sentence rather than mentions before it, names rather than
    pronouns."""
    found = []
    for a, b in side:
        while a < b and words.strings[a] in _MARKS:
            a += 1
        while a < b and words.strings[b - 1] in _MARKS:
            b -= 1
        if a < b:
            found.append((a, b))
    near = [p for p in found if p[0] in own]
    if near:
        found = near
    named = [(a, b) for a, b in found if b - a > 1 or words.strings[a].lower() not in _PRONOUNS]
    return named or found[:1]


def _chunks(cl: Clauses, part: Stretch, base: int) -> list[Chunk]:
    return [c for c in cl.chunks if part[0] - base <= c.head < part[1] - base]

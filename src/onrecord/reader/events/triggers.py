"""Which words tell of an event, and who stands round them: verbs here, nouns in nominal."""

from collections.abc import Iterator

from onrecord.reader.events.acting import acts, is_a, works
from onrecord.reader.events.chunks import Chunk
from onrecord.reader.events.clauses import Clauses
from onrecord.reader.events.groups import Group
from onrecord.reader.events.hit import Hit
from onrecord.reader.events.nominal import noun_hits
from onrecord.reader.events.slots import filled
from onrecord.reader.events.tables import Entry, entries, verb_forms
from onrecord.reader.events.tokens import Sentence

_PREPOSITIONS = frozenset("for on to with at of from against into upon by".split())


def hits(cl: Clauses) -> list[Hit]:
    """In the order of the sentence; a noun that belongs to a verb's trigger is none of its own."""
    found = list(_verbs(cl))
    used = {i: h for h in found for i in h.used}
    found.extend(h for h in noun_hits(cl) if h.last not in used or _answered(cl, h, used[h.last]))
    return sorted(found, key=lambda h: h.first)


def _answered(cl: Clauses, noun: Hit, verb: Hit) -> bool:
    """Is it somebody's demand or offer that the verb answers?"""
    return (
        verb.type in ("REJECT", "CONCEDE", "AGREE")
        and noun.type in ("REQUEST", "AGREE", "THREATEN")
        and noun.object is verb.object
    )


# --- verbs ---


def _verbs(cl: Clauses) -> Iterator[Hit]:
    s = cl.s
    forms, table = verb_forms(), entries()
    yield from _ready(cl)
    for i, g in sorted(cl.groups.items()):
        verb = forms.get(s.low[i])
        if i >= 2 and s.low[i - 1] == "-" and s.joined(i) and s.joined(i - 1):
            verb = forms.get(f"{s.low[i - 2]}-{s.low[i]}", verb)  # "test-fired"
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
        if (
            low in ("willing", "ready", "prepared")
            and k + 2 < len(s)
            and s.low[k + 1] == "to"
            and s.tags[k + 2] in ("VB", "RB")
        ):
            g = next((g for g in cl.groups.values() if 0 <= k - g.head <= 2), None)
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
            if (
                undergoer is None
                and not (g.passive and subjects)
                and not (last + 1 < len(s) and s.low[last + 1] in '"“')
            ):
                return None
        else:
            options = list(subjects) if g.passive else (cl.list_right(direct) if direct is not None else [])
            if direct is not None and (g.passive or acts(s, direct)):
                # "lent Niger a million", "were given blankets"
                second = cl.object(g) if g.passive else cl.after(_end_of(cl, options[-1]), 4)
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
    elif (g.passive and e.slots[0] not in ("+with", "<O") and not e.rest) or (
        direct is not None and not g.passive and not e.rest and "O" not in e.slots
    ):
        return None
    if e.verb == "call" and not e.rest and not _called(cl, e, undergoer):
        return None
    if "+together" in e.objects and not set(s.low[g.head : g.head + 12]) & {"together", "jointly"}:
        return None
    pps = cl.prepositions(last if e.rest and s.tags[last] == "IN" else last + 1)
    if undergoer is not None and undergoer.pronoun and _no_party(s, undergoer, e):
        return None
    hit = Hit(e.type, e.mode, g.head, last, [], [], g, e, e.verb, thing or undergoer)
    if thing is not None:
        hit.used = set(range(thing.start, thing.end))
        hit.last = max(last, thing.head) if not g.passive and thing.head - g.head <= 8 else last
    return filled(cl, hit, e, subjects, direct, pps)


def _no_party(s: Sentence, c: Chunk, e: Entry) -> bool:
    """ "surrounded himself", "it was released": nobody that something is done to."""
    if s.low[c.head].endswith(("self", "selves")):
        return "-" not in e.objects and not e.objects & {"himself", "itself", "themselves"}
    return s.low[c.head] == "it" and e.mode in ("release", "arrest", "deport")


def _end_of(cl: Clauses, c: Chunk) -> int:
    """Of "the people of Orme": behind the town."""
    more = cl.at(c.end + 1) if c.end + 1 < len(cl.s) and cl.s.low[c.end] == "of" else None
    return more.end if more is not None else c.end


_BAD = frozenset(
    """traitor liar thief thieves murderer criminal fraud racist terrorist dictator coward disgrace shame shameful outrageous
    outrage dangerous reckless illegal unlawful unfair unacceptable absurd cruel barbaric brutal piracy robbery theft blackmail
    bully killer butcher tyrant puppet clown fool stupid idiot corrupt crook crooked hypocrite failure insult provocation
    threat mistake disaster catastrophe scandal farce sham lie lies nonsense arrest gun prison hostage war murder massacre
    genocide crime aggression invasion occupation unconstitutional irresponsible weak hateful bigot fascist nazi monster
    enemy unfit untrustworthy dishonest deplorable despicable appalling vile ugly hour""".split()
)


def _called(cl: Clauses, e: Entry, whom: Chunk | None) -> bool:
    """By what follows: "called the captain a traitor", "called his colleague on Monday to discuss it"."""
    if e.objects and "-" not in e.objects:
        return True
    if whom is None:
        return False
    s, at = cl.s, cl.list_right(whom)[-1].end
    if e.mode == "phone" and s.low[whom.head] == "it":
        return False
    if at >= len(s):
        return e.mode == "phone"
    nxt = cl.at(at)
    if e.mode == "phone":
        return s.low[at] in ("to", "on", "and", ",", ".", "after", "late", "in", "before", "last") or (
            nxt is not None and nxt.time
        )
    named = s.low[at] in ("a", "an", "the", '"', "“", "'", "‘") or s.tags[at] == "JJ"
    return named and bool(_BAD & set(s.low[at : at + 9]))


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

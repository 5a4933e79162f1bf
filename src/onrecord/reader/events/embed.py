"""One event told by several words is made one; what is only asked for, promised or threatened is part of the asking, the
promise, the threat."""

from onrecord.reader.events.acting import acts
from onrecord.reader.events.chunks import Chunk
from onrecord.reader.events.clauses import Clauses
from onrecord.reader.events.hit import Hit
from onrecord.reader.events.modes import THREATS, UTTERED
from onrecord.reader.events.tables import Entry

VERBAL = frozenset({"AGREE", "REQUEST", "REJECT", "ACCUSE", "THREATEN"})
_HOSTILE = frozenset({"ASSAULT", "COERCE", "SANCTION", "MOBILIZE", "PROTEST"})
_CASUALTY = frozenset("kill wound injure hurt maim shoot behead".split())


def embedded(cl: Clauses, found: list[Hit]) -> list[Hit]:
    """Without what stands within another's demand, promise, refusal or threat; they take who is meant from it."""
    s = cl.s
    heads = {h.group.head: h for h in found if h.group is not None}
    gone: set[int] = set()
    within: dict[int, Hit] = {}
    for n, h in enumerate(found):
        if h.group is not None:
            outer = _outer(cl, h, heads)
            if outer is _NOBODY:
                gone.add(n)
                continue
            if outer is None or outer is h:
                continue
            if outer.type in VERBAL:
                _take(outer, h)
                within[id(h)] = outer
                gone.add(n)
            elif outer.type == h.type or _purpose(cl, h):
                gone.add(n)
                if not outer.recipients and outer.type == h.type:
                    outer.recipients = [r for r in h.recipients if r not in outer.actors]
        else:
            governing = _verb_before(cl, h, found)
            if governing is not None and id(governing) in within:
                governing = within[id(governing)]
            if governing is None:
                continue
            theirs = h.object is not None and s.tags[h.object.start] == "PRP$"
            if theirs and not h.actors and governing.object is h.object and h.object is not None:
                h.actors = [Chunk(h.object.start, h.object.start + 1, h.object.start, pronoun=True)]
            if (
                governing.type in ("REJECT", "CONCEDE", "AGREE", "SUPPORT", "ASSAULT")
                and h.verb in UTTERED
                and governing.object is h.object
                and (h.actors or governing.recipients)
            ):
                # "refused their demand": the demand was made, by those who are refused
                h.type, h.mode = UTTERED[h.verb], None
                h.actors = h.actors or list(governing.recipients)
                h.recipients = [a for a in governing.actors if a not in h.actors]
                if not governing.recipients:
                    governing.recipients = list(h.actors)
                continue
            if governing.type in ("REQUEST", "REJECT", "AGREE", "THREATEN", "SUPPORT"):
                if not governing.recipients:
                    governing.recipients = [r for r in h.recipients + h.actors if r not in governing.actors]
                gone.add(n)
            elif governing.type == "ACCUSE" and not h.actors:
                gone.add(n)
    _ = s
    return [h for n, h in enumerate(found) if n not in gone]


_NOBODY = Hit("REQUEST", None, 0, 0, [], [], None, Entry("REQUEST", None, ("-",), "", (), frozenset()))
_WISHES = frozenset(
    "demand demands request requests call calls appeal plea proposal order orders offer offers pledge promise vow threat threats plan plans".split()
)


def _asked_for(cl: Clauses, start: int) -> bool:
    """Does the verb stand in "a call for A to ...", "their demand that A ...", "an offer to ..."?"""
    s = cl.s
    for k in range(start - 1, max(0, start - 9), -1):
        if s.low[k] in ("that", "for", "to") and s.low[k - 1] in _WISHES and s.tags[k - 1] in ("NN", "NNS"):
            return True
        if s.low[k] in (",", ";", ".") or (k in cl.groups and cl.groups[k].finite):
            return False
    return False


def _outer(cl: Clauses, h: Hit, heads: dict[int, Hit]) -> Hit | None:
    g = h.group
    assert g is not None
    s = cl.s
    governor = cl.governor(g)
    if governor is not None and not g.finite:
        return heads.get(governor.head)
    k = g.start - 1
    while k >= 0 and s.tags[k] == "RB":
        k -= 1
    if _asked_for(cl, g.start):
        return _NOBODY
    if not g.finite and k >= 0 and s.tags[k] == "IN" and s.low[k] in ("of", "for", "from", "with", "over", "about"):
        # "accused of bombing", "condemned for shooting"
        before = [x for x in heads if x < k]
        outer = heads[max(before)] if before else None
        if (
            outer is not None
            and outer.type in ("ACCUSE", "COERCE", "SANCTION", "REQUEST", "REJECT", "THREATEN", "CONCEDE")
            and k - outer.last <= 14
        ):
            return outer
        return None
    # "demanded that Russia withdraw", "warned that it would attack", "threatened it would"
    before = [x for x in heads if x < g.start]
    outer = heads[max(before)] if before else None
    if outer is not None and outer.type in ("REQUEST", "THREATEN", "AGREE", "REJECT") and g.start - outer.last <= 16:
        between = s.low[outer.last + 1 : g.start]
        bare = s.tags[g.head] == "VB" and not g.helpers
        modal = bool(g.helpers) and g.helpers[0] in ("will", "would", "should", "must", "could")
        finite = [x for x in range(outer.last, g.start) if x in heads and heads[x] is not outer and cl.groups[x].finite]
        if (bare or modal) and not finite and not any(w in (";", "but", ".") for w in between):
            return outer
    return None


def _purpose(cl: Clauses, h: Hit) -> bool:
    """Is it only what something is done for: "sent troops to fight"?"""
    g = h.group
    assert g is not None
    k = g.start - 1
    while k >= 0 and cl.s.tags[k] == "RB":
        k -= 1
    return k >= 0 and cl.s.low[k] == "to"


def _take(outer: Hit, inner: Hit) -> None:
    if outer.type == "REQUEST":
        others = [a for a in inner.actors if a not in outer.actors]
        if not outer.recipients:
            outer.recipients = others or [r for r in inner.recipients if r not in outer.actors]
        return
    if outer.type == "AGREE" and inner.type in _HOSTILE and outer.verb in ("vow", "pledge", "promise", "threaten"):
        outer.type = "THREATEN"
    if outer.type == "THREATEN" and outer.mode is None:
        outer.mode = {"arrest": "arrest", "deport": "expel", "expel": "expel", "ban": "ban"}.get(
            inner.mode or "", THREATS.get(inner.type)
        )
    if outer.type != "ACCUSE" and (not outer.recipients or outer.recipients == inner.actors):
        outer.recipients = [r for r in inner.recipients if r not in outer.actors] or outer.recipients


def _verb_before(cl: Clauses, h: Hit, found: list[Hit]) -> Hit | None:
    """The verb whose object or complement the noun is in."""
    best = None
    for o in found:
        if o.group is not None and o.object is not None and o.object is h.object:
            return o
        if o.group is None or o.last >= h.first or h.first - o.last > 14:
            continue
        if any(g.finite and o.last < g.head < h.first for g in cl.groups.values()):
            continue
        if any(w in (";", ",") for w in cl.s.low[o.last + 1 : h.first]):
            continue
        best = o
    return best


def merged(cl: Clauses, found: list[Hit]) -> list[Hit]:
    """One event for an attack and whom it killed."""
    out: list[Hit] = []
    for h in found:
        hurt = out[-1] if out and h.type == "ASSAULT" and h.group is not None and h.actors else None
        if hurt is not None and hurt.group is not None and hurt.verb in _CASUALTY and _hurt_when(cl, hurt, h):
            hurt.actors, hurt.mode = h.actors, hurt.mode or h.mode
            continue
        if h.type == "ASSAULT":
            main = next((o for o in reversed(out) if o.type == "ASSAULT" and _same(cl, o, h)), None)
            if main is not None:
                main.mode = main.mode or h.mode
                if not main.recipients or (not any(acts(cl.s, r) for r in main.recipients) and main.group is None):
                    main.recipients = main.recipients or h.recipients
                main.actors = main.actors or h.actors
                continue
        elif (
            h.group is None
            and any(o.type == h.type and o.group is not None and abs(o.first - h.first) < 12 for o in out)
        ) or (
            h.type in ("COERCE", "SUPPORT", "CONSULT")
            and any(
                o.type == h.type
                and (o.mode == h.mode or h.type == "CONSULT")
                and h.group is not None
                and not h.group.finite
                and not h.group.helpers
                and o.actors == h.actors
                for o in out
            )
        ):
            continue
        out.append(h)
    return out


def _hurt_when(cl: Clauses, hurt: Hit, h: Hit) -> bool:
    """ "two were hurt when drivers threw stones"."""
    assert hurt.group is not None and h.group is not None
    return (
        hurt.group.passive
        and not hurt.actors
        and not (hurt.object is not None and cl.s.low[hurt.object.start] in ("no", "nobody", "none"))
        and h.group.finite
        and bool(set(cl.s.low[hurt.last : h.group.start]) & {"when", "as", "after"})
    )


def _same(cl: Clauses, a: Hit, b: Hit) -> bool:
    """a before b."""
    if b.group is None:
        return (
            a.group is not None
            and (not b.actors or b.actors == a.actors)
            and b.first - a.last < 10
            and a.verb not in _CASUALTY
            and not b.recipients
        )
    participle = not b.group.finite and not b.group.helpers
    if a.group is not None and a.group.passive and not a.group.helpers and not a.recipients and a.actors == b.actors:
        a.recipients, a.first, a.last, a.group, a.verb = b.recipients, b.first, b.last, b.group, b.verb
        return True
    if a.group is None:
        # "an attack on the town killed three"
        if b.subject is not None and b.subject.start <= a.last < b.subject.end:
            return True
        between = [g for g in cl.groups.values() if g.finite and a.last < g.head < b.group.head]
        return (b.verb in _CASUALTY or not b.group.finite) and not between and b.first - a.last < 16
    if b.verb in _CASUALTY:
        return (participle or a.actors == b.actors or not b.actors) and (
            participle or a.verb in _CASUALTY or b.first - a.last < 16
        )
    return participle and a.actors == b.actors and b.mode in (None, a.mode) and cl.s.tags[b.group.head] == "VBG"

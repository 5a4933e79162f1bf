"""From triggers to events: one event told by several words is made one; what is only asked for, promised or threatened is
part of the asking, the promise, the threat; what is too thin is left out."""

from dataclasses import dataclass, field

from onrecord.reader.events.acting import acts, extended, noun_of
from onrecord.reader.events.chunks import Chunk
from onrecord.reader.events.clauses import Clauses
from onrecord.reader.events.status import REPORTS, status_of
from onrecord.reader.events.triggers import NEED_TO, Hit, hits
from onrecord.reader.events.tables import Entry
from onrecord.reader.events.tokens import Sentence

_VERBAL = frozenset({"AGREE", "REQUEST", "REJECT", "ACCUSE", "THREATEN"})
_HOSTILE = frozenset({"ASSAULT", "COERCE", "SANCTION", "MOBILIZE", "PROTEST"})
_CASUALTY = frozenset("kill wound injure hurt maim shoot behead".split())
_THREATS = {"ASSAULT": "violence", "COERCE": "restrict", "SANCTION": "relations", "PROTEST": "restrict", "MOBILIZE": "violence"}
# Verbs whose infinitive is what happens: "began to shell", "was forced to resign".
RAISING = frozenset(
    """begin start continue proceed manage go come move help keep stop cease use seem appear force try attempt seek rush vote
    decide choose opt gather plan intend prepare want hope aim expect set schedule due wait get need agree meet fail
    gathered have resume authorise authorize order be return arrive march rally reconvene travel fly unite""".split()
)
_GAME = frozenset(
    """goalkeeper striker quarterback innings touchdown wicket midfielder peloton checkmate rook rooks pawn pawns bogey birdie
    semifinal semifinals quarterfinal halftime bishop-pair knockout backhand forehand tiebreak tie-break penalties offside
    volleyball velodrome""".split()
)
_PLAY = frozenset(
    """goal match striker season league quarterback innings championship tournament wicket playoff playoffs coach fixture
    midfielder defender goalkeeper semifinal quarterfinal semi-final championships cricket football soccer basketball
    baseball hockey rugby tennis golf olympic olympics batsman bowler pitcher touchdown inning homer homered scored scoring
    halftime half-time referee teammate teammates grand slam bid bench fans squad club clubs sets set rider bunch stage lap season transfer match title nba nfl mlb nhl fifa uefa points rebounds""".split()
)
_FICTION = frozenset("film movie novel videogame episode sitcom drama thriller screenplay starring videogame sequel remake soundtrack".split())


@dataclass(slots=True)
class Draft:
    """An event before it has places, dates and codes. Spans in characters."""

    type: str
    mode: str | None
    trigger: tuple[int, int]
    actors: list[tuple[int, int]]
    recipients: list[tuple[int, int]]
    status: str
    sentence: tuple[int, int]
    toll: dict[str, int]
    places: list[tuple[int, int]]
    nominal: bool
    lemma: str
    kinds: dict[tuple[int, int], str] = field(default_factory=dict)
    clause: tuple[int, int] = (0, 0)
    others: dict[tuple[int, int], str] = field(default_factory=dict)  # all who are named in the sentence, with their kind


def drafts(s: Sentence) -> list[Draft]:
    """The events that one sentence tells."""
    if _is_play(s):
        return []
    cl = Clauses.of(s)
    found = hits(cl)
    if not found:
        return []
    found = _embedded(cl, found)
    found = _merged(cl, found)
    out = []
    for h in found:
        _retyped(cl, h)
        if _thin(cl, h):
            continue
        status = status_of(cl, h)
        if status is None:
            continue
        if status == "negated" and h.group is not None and _will(h.group.helpers) and h.type in _GIVEN and h.actors:
            # "will not lift the ban", "would not let them in"
            h.type, h.mode, status = "REJECT", None, "actual"
        out.append(_draft(cl, h, status))
    named = {(s.start[e.start], s.end[e.end - 1]): s.kinds[c.head] for c in cl.chunks if acts(s, c) for e in (extended(cl, c),)}
    for d in out:
        d.others = named
    return _distinct(out)


_GIVEN = frozenset({"CONCEDE", "RETREAT", "AID", "COOPERATE", "CONSULT", "AGREE", "SUPPORT"})


def _will(helpers: tuple[str, ...]) -> bool:
    return bool({"will", "would", "wo"} & set(helpers))


def _is_play(s: Sentence) -> bool:
    low = set(s.low)
    return len(low & _PLAY) >= 2 or bool(low & _FICTION) or bool(low & _GAME) or ("board" in low and "game" in low) or ("straight" in low and "sets" in low)


def _embedded(cl: Clauses, found: list[Hit]) -> list[Hit]:
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
            if outer.type in _VERBAL:
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
            if governing.type in ("REJECT", "CONCEDE", "AGREE", "SUPPORT", "ASSAULT") and h.verb in _UTTERED and governing.object is h.object and (h.actors or governing.recipients):
                # "refused their demand": the demand was made, by those who are refused
                h.type, h.mode = _UTTERED[h.verb], None
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
_WISHES = frozenset("demand demands request requests call calls appeal plea proposal order orders offer offers pledge promise vow threat threats plan plans".split())


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
        if outer is not None and outer.type in ("ACCUSE", "COERCE", "SANCTION", "REQUEST", "REJECT", "THREATEN", "CONCEDE") and k - outer.last <= 14:
            return outer
        return None
    # "demanded that Russia withdraw", "warned that it would attack", "threatened it would"
    before = [x for x in heads if x < g.start]
    outer = heads[max(before)] if before else None
    if outer is not None and outer.type in ("REQUEST", "THREATEN", "AGREE", "REJECT") and g.start - outer.last <= 16:
        between = s.low[outer.last + 1 : g.start]
        bare = s.tags[g.head] == "VB" and not g.helpers
        modal = bool(g.helpers) and g.helpers[0] in ("will", "would", "should", "must", "could")
        if (bare or modal) and not any(w in (";", "but", ".") for w in between) and not any(x in heads and heads[x] is not outer and heads[x].group.finite for x in range(outer.last, g.start)):  # type: ignore[union-attr]
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
        outer.mode = {"arrest": "arrest", "deport": "expel", "expel": "expel", "ban": "ban"}.get(inner.mode or "", _THREATS.get(inner.type))
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


def _merged(cl: Clauses, found: list[Hit]) -> list[Hit]:
    """One event for an attack and whom it killed."""
    out: list[Hit] = []
    for h in found:
        if h.type == "ASSAULT":
            main = next((o for o in reversed(out) if o.type == "ASSAULT" and _same(cl, o, h)), None)
            if main is not None:
                main.mode = main.mode or h.mode
                if not main.recipients or not any(acts(cl.s, r) for r in main.recipients) and main.group is None:
                    main.recipients = main.recipients or h.recipients
                main.actors = main.actors or h.actors
                continue
        elif h.group is None and any(o.type == h.type and o.group is not None and abs(o.first - h.first) < 12 for o in out):
            continue
        elif h.type in ("COERCE", "SUPPORT", "CONSULT") and any(
            o.type == h.type and (o.mode == h.mode or h.type == "CONSULT") and h.group is not None and not h.group.finite and not h.group.helpers and o.actors == h.actors for o in out
        ):
            continue
        out.append(h)
    return out


def _same(cl: Clauses, a: Hit, b: Hit) -> bool:
    """a before b."""
    if b.group is None:
        return a.group is not None and (not b.actors or b.actors == a.actors) and b.first - a.last < 10 and a.verb not in _CASUALTY and not b.recipients
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
        return (participle or a.actors == b.actors or not b.actors) and (participle or a.verb in _CASUALTY or b.first - a.last < 16)
    return participle and a.actors == b.actors and b.mode in (None, a.mode) and cl.s.tags[b.group.head] == "VBG"


_SILENCE = frozenset("comment say answer discuss elaborate give respond name be speak reply disclose identify speculate provide confirm take talk".split())
_CROWD = frozenset(
    """protester demonstrator crowd student youth rioter worker farmer villager woman mob person kenyan supporter resident fan
    marcher miner teenager campesino peasant pupil""".split()
)
_STORMS = frozenset("storm burn torch set smash ransack loot hurl throw pelt wreck vandalise".split())


def _retyped(cl: Clauses, h: Hit) -> None:
    """Where it depends on who does it."""
    s = cl.s
    if h.type == "ASSAULT" and h.verb in _STORMS and h.actors and all(noun_of(s, a) in _CROWD or noun_of(s, a) == "thousand" for a in h.actors):
        h.type, h.mode = "PROTEST", "riot"
        h.recipients = [r for r in h.recipients if acts(s, r)]
    elif h.type in ("ACCUSE", "PROTEST") and h.verb == "protest" and h.actors:
        crowd = all(noun_of(s, a) in _CROWD | {"thousand", "hundred", "ten", "dozen", "activist", "group"} for a in h.actors)
        h.type, h.mode = ("PROTEST", "demo") if crowd else ("ACCUSE", "disapprove")
    elif h.type == "PROTEST" and h.verb in ("gather", "assemble") and h.actors and all(noun_of(s, a) in _OFFICIALS for a in h.actors):
        h.type, h.mode = "CONSULT", "multilateral"


_OFFICIALS = frozenset("leader minister member president official envoy diplomat negotiator head ambassador delegate".split())


def _thin(cl: Clauses, h: Hit) -> bool:
    """Is too little told to be sure?"""
    s = cl.s
    if not h.actors and not h.recipients:
        return True
    if h.group is None:
        if h.type in ("CONSULT", "PROTEST", "SANCTION", "REQUEST", "THREATEN", "RETREAT", "MOBILIZE", "ACCUSE", "SUPPORT", "REJECT") and not h.actors:
            return not (h.mode in ("release", "resign") and h.recipients)
        if h.type == "CONSULT" and len(h.actors) < 2 and not h.recipients and h.verb not in ("visit", "state visit"):
            return True
        return h.type in ("REQUEST", "THREATEN", "ACCUSE", "SUPPORT", "REJECT", "SANCTION") and not h.recipients
    if not h.actors and h.type not in ("ASSAULT", "COERCE"):
        return not (h.group.passive and h.recipients and (h.type in ("ACCUSE", "SUPPORT", "CONCEDE", "SANCTION", "AID") or h.mode in ("release", "return")))
    e = h.entry
    assert isinstance(e, Entry)
    if e.verb == "call" and not e.rest and not e.objects:
        return not h.recipients
    if e.verb in NEED_TO and not e.rest and e.type == "REQUEST":
        return not any(s.low[k] == "to" and k + 1 < len(s) and s.tags[k + 1] in ("VB", "RB") for k in range(h.last + 1, min(len(s), h.last + 16)))
    if "-" in e.objects and e.type in ("AGREE", "REJECT") and not e.rest:
        k = h.last + 1
        if e.type == "REJECT":
            return k + 1 < len(s) and s.low[k] == "to" and s.low[k + 1] in _SILENCE
        return not (h.recipients or (k < len(s) and s.low[k] in ("to", "on", "with", "a", "an", "the")))
    if e.type == "THREATEN" and e.verb == "warn":
        tail = set(s.low[h.last :])
        return not (h.mode or tail & {"consequences", "retaliation", "retaliate", "strike", "response", "unless", "punish", "action", "against", "price", "respond"})
    if e.type in ("AID", "COOPERATE", "SANCTION") and not h.recipients:
        if e.type == "SANCTION":
            return h.mode != "withdraw"
        if e.type == "AID":
            return h.group.passive or not h.actors or all(s.kinds[a.head] == "PERSON" for a in h.actors)
        return len(h.actors) < 2
    if e.type == "CONSULT" and not h.recipients and len(h.actors) < 2 and h.mode in (None, "phone"):
        return noun_of(s, h.actors[0]) == s.low[h.actors[0].head]  # one alone meets nobody
    return False


def _draft(cl: Clauses, h: Hit, status: str) -> Draft:
    from onrecord.reader.events.toll import toll_of

    s = cl.s
    kinds: dict[tuple[int, int], str] = {}

    def spans(chunks: list[Chunk]) -> list[tuple[int, int]]:
        out = []
        for c in chunks:
            e = extended(cl, c)
            span = (s.start[e.start], s.end[e.end - 1])
            kinds[span] = s.kinds[c.head]
            if span not in out:
                out.append(span)
        return out

    if _mutual(h):
        h.actors, h.recipients = h.actors + [r for r in h.recipients if r not in h.actors], []
    actors = spans(h.actors)
    recipients = [r for r in spans(h.recipients) if r not in actors]
    if h.type == "THREATEN" and h.mode in (None, "restrict"):
        h.mode = next((_THREATENED[w] for w in s.low[h.last + 1 : h.last + 14] if w in _THREATENED), h.mode)
    if h.type == "CONSULT" and h.mode is None and {"phone", "telephone", "video", "call", "calls"} & set(s.low[max(0, h.first - 8) : h.last + 10]):
        h.mode = "phone"
    if h.type == "MOBILIZE" and h.mode == "troops" and any(noun_of(s, a) in ("militia", "fighter", "patrol", "gang", "clan", "vigilante", "brigade") for a in h.actors):
        h.mode = "militia"
    if h.type == "ASSAULT" and h.mode in (None, "heavy-weapons", "explosives"):
        armed = {noun_of(s, a) for a in h.actors}
        if armed & {"helicopter", "aircraft", "jet", "warplane", "plane", "bomber", "gunship"}:
            h.mode = "aerial"
        elif armed & {"drone"}:
            h.mode = "drone"
    if h.type in ("REQUEST", "REJECT") and h.mode is None:
        h.mode = _content_mode(cl, h)
    return Draft(
        h.type,
        h.mode,
        (s.start[h.first], s.end[h.last]),
        actors,
        recipients,
        status,
        (s.start[0], s.end[-1]),
        toll_of(cl, h),
        _places(cl, h),
        h.group is None,
        h.verb,
        kinds,
        _clause(cl, h),
        {},
    )


def _mutual(h: Hit) -> bool:
    """Do all of them do it alike?"""
    if h.type == "CONSULT":
        return h.mode not in ("visit", "third-party") or isinstance(h.entry, Entry) and h.entry.mutual
    return isinstance(h.entry, Entry) and h.entry.mutual and h.type in ("SUPPORT", "COOPERATE", "ASSAULT")


# The nouns of what is refused or granted, and what kind of event it was to utter it.
_UTTERED = {
    "demand": "REQUEST", "request": "REQUEST", "appeal": "REQUEST", "call": "REQUEST", "plea": "REQUEST", "petition": "REQUEST",
    "offer": "AGREE", "pledge": "AGREE", "promise": "AGREE", "threat": "THREATEN", "ultimatum": "THREATEN",
}  # fmt: skip
_MEET = frozenset("meet talk talks meeting meetings negotiate negotiations negotiation sit dialogue summit invitation mediation mediate confer round table".split())
_YIELD = frozenset(
    """release free freed withdraw withdrawal lift ceasefire cease-fire truce stop halt end leave return hand ease access let allow
    apology apologise apologize pardon resign surrender reopen open admit drop clear disarm lay pull amnesty evacuate""".split()
)
_ASSIST = frozenset(
    """aid help money send support credit credits loan extradite extradition share records record troops weapons arms join
    visas visa cooperate assistance lend give provide investment trade lease food protection asylum recognise supply supplies
    step back intervene""".split()
)


_THREATENED = {"strike": "restrict", "curfew": "restrict", "boycott": "restrict", "blockade": "restrict", "close": "restrict", "block": "restrict", "join": "restrict", "shut": "restrict", "cut": "relations", "pull": "relations", "withdraw": "relations", "loss": "relations", "suspend": "relations", "sever": "relations", "leave": "relations", "quit": "relations", "jail": "arrest", "arrest": "arrest", "prosecute": "arrest", "expel": "expel", "deport": "expel", "send": "expel", "ban": "ban", "outlaw": "ban", "dissolve": "ban", "take": "territory", "seize": "territory", "occupy": "territory", "annex": "territory", "invade": "territory", "kill": "violence", "attack": "violence", "bomb": "violence", "shoot": "violence", "war": "violence", "force": "violence", "retaliate": "violence", "revenge": "violence", "destroy": "violence", "burn": "violence", "sanctions": "relations", "sanction": "relations", "tariffs": "relations", "down": "restrict", "walk": "restrict", "stop": "restrict"}


def _content_mode(cl: Clauses, h: Hit) -> str:
    """What is asked for or refused: to meet, to yield, to assist, or else a change of policy."""
    s = cl.s
    near = [w for w in s.low[h.first : min(len(s), h.last + 14)]]
    for w in near:
        for mode, words in (("meet", _MEET), ("yield", _YIELD), ("assist", _ASSIST)):
            if w in words:
                return mode
    return "change"


def _clause(cl: Clauses, h: Hit) -> tuple[int, int]:
    """The stretch of the sentence that can say where and when: up to the next verb with a subject of its own."""
    s = cl.s
    own = {a.head for a in (h.actors or ([h.subject] if h.subject else []))}
    low, high = 0, len(s)
    for head, g in sorted(cl.groups.items()):
        if not g.finite or (h.group is not None and (head == h.group.head or g is cl.governor(h.group))):
            continue
        subject = cl.subject(g)
        if head < h.first:
            # "declared an emergency on Monday and cut the lines": one subject, one day
            shared = bool(own) and bool({c.head for c in subject} & own) and "and" in s.low[head : h.first]
            if not shared:
                low = head + 1
        elif head > h.last and high == len(s):
            whose = [c for c in subject if c.start > h.last]
            high = whose[0].start if whose and g.start - whose[0].end <= 6 else g.start
    for k in range(h.last + 1, high):
        if s.low[k] in (";",) or (s.low[k] == "," and k + 1 < len(s) and (s.tags[k + 1] in ("VBG",) or s.low[k + 1] in ("leaving", "who", "which"))):
            high = k
            break
    return s.start[min(low, len(s) - 1)] if low < len(s) else s.start[0], s.end[max(0, high - 1)]


_WHERE = frozenset("in at near outside around across inside throughout off above beside along".split())
_WHITHER = {
    "MOBILIZE": frozenset({"to", "toward", "towards", "into", "on"}), "RETREAT": frozenset({"from", "of"}),
    "CONSULT": frozenset({"to"}), "ASSAULT": frozenset({"on", "into"}), "COERCE": frozenset({"on"}), "PROTEST": frozenset({"through"}),
}  # fmt: skip


def _places(cl: Clauses, h: Hit) -> list[tuple[int, int]]:
    """Names that stand as places beside the trigger, likeliest first."""
    s = cl.s
    out: list[tuple[int, int, int]] = []
    begin, end = _clause(cl, h)
    where = _WHERE | (_WHITHER.get(h.type, frozenset()) if h.type != "CONSULT" or h.mode == "visit" else frozenset())
    for c in cl.chunks:
        if not begin <= s.start[c.start] < end and not any(a.head <= c.start <= a.head + 4 for a in h.actors):
            continue
        if c.start == 0 or c.pronoun or c.time or not s.words[c.head][:1].isupper():
            continue
        lead = s.low[c.start - 1]
        k = c.start - 1
        if lead == "of" and k > 0 and cl.at(k - 1) is not None:
            owner_of = cl.at(k - 1)
            assert owner_of is not None
            if noun_of(s, owner_of) in ("city", "town", "village", "district", "province", "region", "capital", "port", "island", "state", "suburb", "area") and owner_of.start:
                lead = s.low[owner_of.start - 1]
        if lead in where:
            at = c.start
            while at < c.head and s.tags[at] in ("DT", "JJ", "NN") and not s.words[at][:1].isupper():
                at += 1
            crossed = sum(1 for g in cl.groups.values() if g.finite and min(h.last, at) < g.head < max(h.first, at))
            out.append((crossed * 50 + abs(at - h.last), at, c.end))
    return [(s.start[a], s.end[b - 1]) for _, a, b in sorted(out)]


def _distinct(found: list[Draft]) -> list[Draft]:
    out: list[Draft] = []
    for d in found:
        if any(o.type == d.type and o.actors == d.actors and o.recipients == d.recipients for o in out):
            continue
        out.append(d)
    return out


__all__ = ["RAISING", "REPORTS", "Draft", "drafts"]

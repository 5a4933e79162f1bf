"""What is too thin to be an event, or no event at all."""

from onrecord.reader.events.acting import noun_of, one
from onrecord.reader.events.chunks import Chunk
from onrecord.reader.events.clauses import Clauses
from onrecord.reader.events.hit import NEED_TO, Hit
from onrecord.reader.events.modes import THREATENED
from onrecord.reader.events.retype import votes
from onrecord.reader.events.tables import Entry, classes
from onrecord.reader.events.tokens import Sentence

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
_FICTION = frozenset(
    "film movie novel videogame episode sitcom drama thriller screenplay starring videogame sequel remake soundtrack".split()
)
_SILENCE = frozenset(
    "comment say answer discuss elaborate give respond name be speak reply disclose identify speculate provide confirm take talk".split()
)
_LEADS = frozenset("listen watch related photo picture video correction podcast quiz review recipe gallery".split())


def is_play(s: Sentence) -> bool:
    low = set(s.low)
    if s.low[0] in _LEADS and len(s) > 1 and s.low[1] == ":":
        return True
    return (
        len(low & _PLAY) >= 2
        or bool(low & _FICTION)
        or bool(low & _GAME)
        or ("board" in low and "game" in low)
        or ("straight" in low and "sets" in low)
    )


# Blows that are often of words: "blasted him for his taxes".
def _would_hit(s: Sentence, at: int) -> bool:
    """ "warned that it would expel them", "warned that a crossing would be met with force"."""
    return any(
        s.low[k] in ("would", "will") and bool(set(s.low[k + 1 : k + 5]) & (THREATENED.keys() | {"met"}))
        for k in range(at + 1, min(len(s), at + 14))
    ) and bool(set(s.low[at:]) & (_OWN | {"force", "fire"}))


def _is_score(s: Sentence) -> bool:
    """ "3-1"."""
    return any(
        s.low[k] in "-–" and s.low[k - 1].isdecimal() and s.low[k + 1].isdecimal() and s.joined(k) and s.joined(k + 1)
        for k in range(1, len(s) - 1)
    )


def _nobody(s: Sentence, c: Chunk) -> bool:
    first = s.low[c.start]
    return first in ("nobody", "none") or (first == "no" and s.low[c.head] == "one")


_OWN = frozenset("it they we he she".split())
_HURTING = frozenset(
    """attack bomb bombing blast explosion shelling strike raid gunfire shot shooting clash clashes fighting violence police
    missile rocket drone grenade stabbing beaten stones fire troops soldiers rebels militants gunmen riot crackdown assault""".split()
)


def _is_told_of(cl: Clauses, h: Hit) -> bool:
    """Does the sentence tell of violence?"""
    return bool(_HURTING & {one(w) for w in cl.s.low} or _HURTING & set(cl.s.low))


_VOTE = frozenset(
    "poll polls points election elections primary race vote votes debate ballot percent candidate nominee seat seats".split()
)


def is_thin(cl: Clauses, h: Hit) -> bool:
    """Is too little told to be sure?"""
    s = cl.s
    if h.type == "MOBILIZE" and h.group is not None and h.group.passive and not h.actors and h.object is not None:
        h.actors = [h.object]  # "reinforcements were flown in"
    if not h.actors and not h.recipients:
        return True
    if h.group is None:
        if (
            h.type
            in (
                "CONSULT",
                "PROTEST",
                "SANCTION",
                "REQUEST",
                "THREATEN",
                "RETREAT",
                "MOBILIZE",
                "ACCUSE",
                "SUPPORT",
                "REJECT",
            )
            and not h.actors
        ):
            return not (h.mode in ("release", "resign") and h.recipients)
        if h.type == "CONSULT" and len(h.actors) < 2 and not h.recipients and h.verb not in ("visit", "state visit"):
            return True
        if h.type == "SANCTION" and h.mode == "withdraw" and len(h.actors) > 1:
            return False  # the talks of both
        return h.type in ("REQUEST", "THREATEN", "ACCUSE", "SUPPORT", "REJECT", "SANCTION") and not h.recipients
    if _idle(cl, h):
        return True
    if not h.actors and h.type not in ("ASSAULT", "COERCE"):
        return not (
            h.group.passive
            and h.recipients
            and (h.type in ("ACCUSE", "SUPPORT", "CONCEDE", "SANCTION", "AID") or h.mode in ("release", "return"))
        )
    e = h.entry
    assert isinstance(e, Entry)
    if e.verb == "call" and not e.rest and not e.objects:
        return not h.recipients
    if e.verb in NEED_TO and not e.rest and e.type == "REQUEST":
        at = max([h.last + 1, *(r.end for r in h.recipients)])
        return not any(s.low[k] in ("to", "for") for k in range(at, min(len(s), at + 4)))
    if e.verb == "charge" and h.type == "ACCUSE":
        return "with" not in s.low[h.last : h.last + 12]
    if h.type == "COERCE" and "*" in e.objects and not h.recipients:
        return True
    if h.type == "ASSAULT" and h.verb in ("beat", "crush", "trounce", "defeat") and _VOTE & set(s.low):
        return True
    if "-" in e.objects and e.type in ("AGREE", "REJECT") and not e.rest:
        k = h.last + 1
        if e.type == "REJECT":
            return k + 1 < len(s) and s.low[k] == "to" and s.low[k + 1] in _SILENCE
        return not (h.recipients or (k < len(s) and s.low[k] in ("to", "on", "with", "a", "an", "the")))
    if e.type == "THREATEN" and e.verb == "warn":
        tail = set(s.low[h.last :])
        return not (
            h.mode
            or _would_hit(s, h.last)
            or tail
            & {
                "consequences",
                "retaliation",
                "retaliate",
                "strike",
                "response",
                "unless",
                "punish",
                "action",
                "against",
                "price",
                "respond",
            }
        )
    if e.type in ("AID", "COOPERATE", "SANCTION") and not h.recipients:
        if e.type == "SANCTION":
            return h.mode != "withdraw"
        if e.type == "AID":
            if h.object is not None and noun_of(s, h.object) in classes()["ARMS"]:
                return True  # "sent the drone"
            if e.verb == "pay":
                return True
            return h.group.passive or not h.actors or all(s.kinds[a.head] == "PERSON" for a in h.actors)
        return len(h.actors) < 2
    if e.type == "CONSULT" and not h.recipients and len(h.actors) < 2 and h.mode in (None, "phone"):
        return noun_of(s, h.actors[0]) == s.low[h.actors[0].head]  # one alone meets nobody
    return False


def _idle(cl: Clauses, h: Hit) -> bool:
    """Is nothing done, or by nobody: "no one was hurt", "asked not to be named", "the bus will stop at"?"""
    s, g, e = cl.s, h.group, h.entry
    assert g is not None and isinstance(e, Entry)
    if h.type == "COERCE" and not g.passive and g.finite and not h.actors:
        return True
    if h.type == "ASSAULT" and h.object is not None and _nobody(s, h.object):
        return True  # "no one was hurt"
    if h.verb in ("injure", "hurt") and g.passive and not h.actors and not _is_told_of(cl, h):
        return True  # whoever was hurt, nobody did it
    if e.verb == "vote" and not e.rest and not h.recipients:
        return True
    if e.verb in ("pass", "enact", "adopt", "vote") and h.type == "SUPPORT" and not any(votes(s, a) for a in h.actors):
        return True
    if e.verb in ("speak", "talk") and not h.recipients and len(h.actors) < 2:
        return True
    if e.verb == "beat" and _is_score(s):
        return True
    if e.verb == "rule" and not h.recipients:
        return True
    return e.verb == "name" and "as" not in s.low[h.last :]

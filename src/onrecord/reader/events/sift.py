"""What is too thin to be an event, or no event at all; and whose type depends on who does it."""

from onrecord.reader.events.acting import acts, noun_of
from onrecord.reader.events.clauses import Clauses
from onrecord.reader.events.hit import NEED_TO, Hit
from onrecord.reader.events.tables import Entry
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
_CROWD = frozenset(
    """protester demonstrator crowd student youth rioter worker farmer villager woman mob person kenyan supporter resident fan
    marcher miner teenager campesino peasant pupil""".split()
)
_STORMS = frozenset("storm burn torch set smash ransack loot hurl throw pelt wreck vandalise".split())
_OFFICIALS = frozenset(
    "leader minister member president official envoy diplomat negotiator head ambassador delegate".split()
)


def is_play(s: Sentence) -> bool:
    low = set(s.low)
    return (
        len(low & _PLAY) >= 2
        or bool(low & _FICTION)
        or bool(low & _GAME)
        or ("board" in low and "game" in low)
        or ("straight" in low and "sets" in low)
    )


# Blows that are often of words: "blasted him for his taxes".
_WORDS_TOO = frozenset("attack blast slam hit assail savage hammer pummel target pound batter".split())
_ARMS = frozenset(
    "rebel troop army force jet missile drone gunman militant soldier insurgent fighter warplane rocket military attacker bomber".split()
)


def retype(cl: Clauses, h: Hit) -> None:
    """Where it depends on who does it."""
    s = cl.s
    if (
        h.type == "ASSAULT"
        and h.verb in _STORMS
        and h.actors
        and all(noun_of(s, a) in _CROWD or noun_of(s, a) == "thousand" for a in h.actors)
    ):
        h.type, h.mode = "PROTEST", "riot"
        h.recipients = [r for r in h.recipients if acts(s, r)]
    elif h.type == "ASSAULT" and h.verb in _WORDS_TOO and h.group is not None and not h.group.passive and h.recipients:
        at = max(r.end for r in h.recipients)
        armed = any(noun_of(s, a) in _ARMS for a in h.actors)
        behind = cl.at(at + 1)
        topic = at < len(s) and s.low[at] in ("for", "over", "as", "on") and not (behind is not None and behind.time)
        if topic and not armed:
            h.type, h.mode = "ACCUSE", "disapprove"
    elif h.type in ("ACCUSE", "PROTEST") and h.verb == "protest" and h.actors:
        crowd = all(
            noun_of(s, a) in _CROWD | {"thousand", "hundred", "ten", "dozen", "activist", "group"} for a in h.actors
        )
        h.type, h.mode = ("PROTEST", "demo") if crowd else ("ACCUSE", "disapprove")
    elif (
        h.type == "PROTEST"
        and h.verb in ("gather", "assemble")
        and h.actors
        and all(noun_of(s, a) in _OFFICIALS for a in h.actors)
    ):
        h.type, h.mode = "CONSULT", "multilateral"


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
        return h.type in ("REQUEST", "THREATEN", "ACCUSE", "SUPPORT", "REJECT", "SANCTION") and not h.recipients
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
            return h.group.passive or not h.actors or all(s.kinds[a.head] == "PERSON" for a in h.actors)
        return len(h.actors) < 2
    if e.type == "CONSULT" and not h.recipients and len(h.actors) < 2 and h.mode in (None, "phone"):
        return noun_of(s, h.actors[0]) == s.low[h.actors[0].head]  # one alone meets nobody
    return False

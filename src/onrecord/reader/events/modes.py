"""The mode, where the words around tell it: what is asked for, threatened, fired."""

from onrecord.reader.events.acting import noun_of
from onrecord.reader.events.clauses import Clauses
from onrecord.reader.events.hit import Hit

THREATS = {
    "ASSAULT": "violence",
    "COERCE": "restrict",
    "SANCTION": "relations",
    "PROTEST": "restrict",
    "MOBILIZE": "violence",
}
# The nouns of what is refused or granted, and what kind of event it was to utter it.
UTTERED = {
    "demand": "REQUEST", "request": "REQUEST", "appeal": "REQUEST", "call": "REQUEST", "plea": "REQUEST", "petition": "REQUEST",
    "offer": "AGREE", "pledge": "AGREE", "promise": "AGREE", "threat": "THREATEN", "ultimatum": "THREATEN",
}  # fmt: skip
_MEET = frozenset(
    "meet talk talks meeting meetings negotiate negotiations negotiation sit dialogue summit invitation mediation mediate confer round table".split()
)
_YIELD = frozenset(
    """release free freed withdraw withdrawal lift ceasefire cease-fire truce stop halt end leave return hand ease access let allow
    apology apologise apologize pardon resign surrender reopen open admit drop clear disarm lay pull amnesty evacuate""".split()
)
_ASSIST = frozenset(
    """aid help money send support credit credits loan extradite extradition share records record troops weapons arms join
    visas visa cooperate assistance lend give provide investment trade lease food protection asylum recognise supply supplies
    step back intervene""".split()
)


THREATENED = {
    "strike": "restrict",
    "curfew": "restrict",
    "boycott": "restrict",
    "blockade": "restrict",
    "close": "restrict",
    "block": "restrict",
    "join": "restrict",
    "shut": "restrict",
    "cut": "relations",
    "pull": "relations",
    "withdraw": "relations",
    "loss": "relations",
    "suspend": "relations",
    "sever": "relations",
    "leave": "relations",
    "quit": "relations",
    "jail": "arrest",
    "arrest": "arrest",
    "prosecute": "arrest",
    "expel": "expel",
    "deport": "expel",
    "send": "expel",
    "ban": "ban",
    "outlaw": "ban",
    "dissolve": "ban",
    "take": "territory",
    "seize": "territory",
    "occupy": "territory",
    "annex": "territory",
    "invade": "territory",
    "kill": "violence",
    "attack": "violence",
    "bomb": "violence",
    "shoot": "violence",
    "war": "violence",
    "force": "violence",
    "retaliate": "violence",
    "revenge": "violence",
    "destroy": "violence",
    "burn": "violence",
    "sanctions": "relations",
    "sanction": "relations",
    "tariffs": "relations",
    "down": "restrict",
    "walk": "restrict",
    "stop": "restrict",
}


def _content_mode(cl: Clauses, h: Hit) -> str:
    """What is asked for or refused: to meet, to yield, to assist, or else a change of policy."""
    s = cl.s
    near = list(s.low[h.first : min(len(s), h.last + 14)])
    for w in near:
        for mode, words in (("meet", _MEET), ("yield", _YIELD), ("assist", _ASSIST)):
            if w in words:
                return mode
    return "change"


def mode_of(cl: Clauses, h: Hit) -> None:
    """Sets the hit's mode."""
    s = cl.s
    if h.type == "THREATEN" and h.mode in (None, "restrict"):
        h.mode = next((THREATENED[w] for w in s.low[h.last + 1 : h.last + 14] if w in THREATENED), h.mode)
    if (
        h.type == "CONSULT"
        and h.mode is None
        and {"phone", "telephone", "video", "call", "calls"} & set(s.low[max(0, h.first - 8) : h.last + 10])
    ):
        h.mode = "phone"
    if (
        h.type == "MOBILIZE"
        and h.mode == "troops"
        and any(
            noun_of(s, a) in ("militia", "fighter", "patrol", "gang", "clan", "vigilante", "brigade") for a in h.actors
        )
    ):
        h.mode = "militia"
    if h.type == "ASSAULT" and h.mode in (None, "heavy-weapons", "explosives"):
        armed = {noun_of(s, a) for a in h.actors}
        if armed & {"helicopter", "aircraft", "jet", "warplane", "plane", "bomber", "gunship"}:
            h.mode = "aerial"
        elif armed & {"drone"}:
            h.mode = "drone"
    if h.type in ("REQUEST", "REJECT") and h.mode is None:
        h.mode = _content_mode(cl, h)

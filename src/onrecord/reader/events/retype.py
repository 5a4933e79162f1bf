"""Whose type depends on who does it, and to what."""

from onrecord.reader.countries import seat_of
from onrecord.reader.events.acting import acts, noun_of, nouns_of
from onrecord.reader.events.chunks import Chunk
from onrecord.reader.events.clauses import Clauses
from onrecord.reader.events.hit import Hit
from onrecord.reader.events.tables import classes, groups, sectors
from onrecord.reader.events.tokens import Sentence

_CROWD = frozenset(
    """protester demonstrator crowd student youth rioter worker farmer villager woman mob person kenyan supporter resident fan
    marcher miner teenager campesino peasant pupil""".split()
)
_STORMS = frozenset("storm burn torch set smash ransack loot hurl throw pelt wreck vandalise".split())
_OFFICIALS = frozenset(
    "leader minister member president official envoy diplomat negotiator head ambassador delegate".split()
)


_WORDS_TOO = frozenset("attack blast slam hit assail savage hammer pummel target pound batter".split())
_ARMS = frozenset(
    "rebel troop army force jet missile drone gunman militant soldier insurgent fighter warplane rocket military attacker bomber".split()
)


def retype(cl: Clauses, h: Hit) -> None:
    """Where it depends on who does it."""
    s = cl.s
    if h.type == "CONSULT" and h.group is None and h.mode is None and _broken_off(cl, h):
        h.type, h.mode = "SANCTION", "withdraw"
    elif (
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
    elif h.type == "COERCE" and h.verb == "suspend" and h.recipients and all(_is_state(s, r) for r in h.recipients):
        h.type, h.mode = "SANCTION", "expel"
    elif (
        h.type == "AGREE" and h.verb in ("approve", "accept") and _is_pact(cl, h) and any(votes(s, a) for a in h.actors)
    ):
        h.type = "SUPPORT"
    elif h.type == "AGREE" and h.verb == "agree" and len(h.actors) > 1:
        h.recipients = []  # with each other
    elif (
        h.type == "MOBILIZE"
        and h.object is not None
        and noun_of(s, h.object) in classes()["DRILLS"]
        and len(h.actors) > 1
    ):
        h.type, h.mode = "COOPERATE", None
    elif (
        h.type == "PROTEST"
        and h.verb in ("gather", "assemble")
        and h.actors
        and all(noun_of(s, a) in _OFFICIALS for a in h.actors)
    ):
        h.type, h.mode = "CONSULT", "multilateral"


def _is_state(s: Sentence, c: Chunk) -> bool:
    return seat_of(" ".join(s.words[c.start : c.end])) is not None


def votes(s: Sentence, c: Chunk) -> bool:
    """Is it a parliament?"""
    words = " ".join(s.words[c.start : c.end]).removeprefix("The ").removeprefix("the ")
    return groups().get(words, (None, ""))[1] == "LEG" or any(sectors().get(n) == "LEG" for n in nouns_of(s, c))


def _is_pact(cl: Clauses, h: Hit) -> bool:
    return h.object is not None and noun_of(cl.s, h.object) in classes()["PACT"]


def _broken_off(cl: Clauses, h: Hit) -> bool:
    """ "talks between them broke off", "collapsed", "were broken off"."""
    s = cl.s
    g = cl.groups.get(next((k for k in sorted(cl.groups) if k > h.last), -1))
    if g is None or not g.finite or g.start - h.last > 12 or "not" in g.helpers or "," in s.low[h.last : g.start]:
        return False
    behind = s.low[g.head + 1] if g.head + 1 < len(s) else ""
    verb = s.low[g.head]
    return (verb in ("broke", "broken", "fell", "breaks") and behind in ("off", "down", "up", "apart")) or verb in (
        "collapsed",
        "foundered",
    )

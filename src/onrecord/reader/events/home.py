"""The country of those who are at home where they act, where nothing else tells it."""

from collections.abc import Sequence
from dataclasses import replace

from onrecord.reader.countries import country_of, seat_of
from onrecord.reader.events.event import Actor, Event

# Those who are of the country where they act unless the text says otherwise.
_LOCAL = frozenset("ELI GOV COP JUD LEG CVL OPP AGR LAB EDU REL JRN MED PTY PRM SOC MIL REB REF".split())
_STRANGERS = frozenset({"UAF", "CRM", "CVL", None})  # who attack: nobody knows from where
# Firms are of anywhere, those who keep a shop are not; those who have come from elsewhere are of no country that is told.
_TRADERS = ("owner", "owners", "keeper", "keepers", "trader", "traders", "grower", "growers", "butcher", "butchers", "vendor", "vendors", "landlords", "sellers")  # fmt: skip
_MOVING = ("refugee", "refugees", "migrants", "migrant", "immigrants", "seekers", "seeker")
_FAR = 500  # characters over which a country is carried on


def at_home(text: str, actors: tuple[Actor, ...], home: str | None, attack: bool = False) -> tuple[Actor, ...]:
    """attack: they attack somebody."""
    if home is None:
        return actors
    return tuple(
        replace(a, country=home) if _local(text, a) and not (attack and a.sector in _STRANGERS) else a for a in actors
    )


def _local(text: str, a: Actor) -> bool:
    if a.country is not None:
        return False
    words = a.span.of(text).lower()
    if words.endswith(_TRADERS):
        return True
    return (a.sector in _LOCAL and not words.endswith(_MOVING)) or (
        a.sector is None and a.span.of(text)[-12:].islower()
    )


def theirs(text: str, type_: str, actors: Sequence[Actor], home: str | None) -> str | None:
    """The country of those acted on: another state's help, praise or promise does not tell it."""
    if type_ in ("AID", "SUPPORT") and any(a.country == home and a.sector == "GOV" and _state(text, a) for a in actors):
        return None
    return home


def _state(text: str, a: Actor) -> bool:
    words = a.span.of(text)
    return seat_of(words) is not None or words.endswith(" government")


def settled(text: str, events: Sequence[Event], homes: Sequence[str | None]) -> list[Event]:
    """The other party's country where it is a body of that country too; or that of the events beside, in one paragraph."""
    out = []
    for n, e in enumerate(events):
        home = homes[n]
        told = {a.country for a in (*e.actors, *e.recipients) if a.country and a.sector in _LOCAL}
        if home is None and len(told) == 1:
            home = next(iter(told))
        if home is None:
            home = _beside(text, events, homes, n)
        attack = e.type == "ASSAULT"
        out.append(
            replace(
                e,
                actors=at_home(text, e.actors, home, attack),
                recipients=at_home(text, e.recipients, theirs(text, e.type, e.actors, home)),
            )
        )
    return out


def _beside(text: str, events: Sequence[Event], homes: Sequence[str | None], n: int) -> str | None:
    at = events[n].trigger.start
    best: tuple[int, str] | None = None
    for k in range(max(0, n - 3), min(len(events), n + 4)):
        home = homes[k] or next((a.country for a in events[k].actors if a.country and a.sector in _LOCAL), None)
        if k == n or home is None:
            continue
        other = events[k].trigger.start
        if (
            abs(other - at) < _FAR
            and "\n" not in text[min(at, other) : max(at, other)]
            and (best is None or abs(other - at) < best[0])
        ):
            best = (abs(other - at), home)
    return best[1] if best else None


def alike(text: str, actors: tuple[Actor, ...]) -> tuple[Actor, ...]:
    """ "Greek and Albanian police": the first ones are police too."""
    if len(actors) < 2:
        return actors
    last = actors[-1]

    def bare(a: Actor) -> bool:
        words = a.span.of(text).removeprefix("the ").removeprefix("The ")
        return country_of(words) is not None and seat_of(words) is None

    return tuple(replace(a, sector=last.sector) if a is not last and bare(a) else a for a in actors)

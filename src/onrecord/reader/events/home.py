"""The country of those who are at home where they act, where nothing else tells it."""

import re
from collections.abc import Sequence
from dataclasses import replace

from onrecord.reader.countries import country_of, seat_of
from onrecord.reader.events.event import Actor, Event

# Those who are of no country that their deed tells: bodies between states, and aid, whose home is not stated.
_NOT_LOCAL = frozenset({"IGO", "NGO"})
# Those who come from anywhere: strangers, who have no home that is told, what plies between countries, services of the
# net, bodies of several states, the other side.
_ANYWHERE = re.compile(
    r"\b(?:foreign(?! (?:minist|secret|office|affairs|policy))|foreigners?|unknown|unidentified|anonymous|international|"
    r"(?<!-)european|(?:hack|kidnapp|abduct|captor|pirate|refugee|migrant|immigrant|stowaway)\w*|asylum.seekers?|ransomware|"
    r"suspect(?:s|ed)?|smugglers?|mediators?|rapporteurs?|alliance|the fund|partners?|hosts?|neighbou?rs?|"
    r"(?:aid|relief|food|flour|medical|rescue|cruise|shipping|arms)\s(?:conv|lorr|truck|ship|work|agenc|group|line|firm)\w*|"
    r"countries|states|nations|governments|world powers|(?:world|regional) court|in the hague|tankers?|freighters?|airlines?|"
    r"flotilla|(?:messaging|streaming|video) \w+|social (?:media|networks?))\b"
)
# Who attacks and is no more than this, nobody knows from where: "two men on a scooter".
_STRANGER = re.compile(
    r"(?:(?:the|a|an|some|several|at least|[a-z]+teen|two|three|four|five|six|seven|eight|nine|ten|\d+)\s)*"
    r"(?:(?:armed|masked|hooded|young|plain-clothes)\s)*(?:m[ae]n|wom[ae]n|persons?|teenagers?|youths?|boys?|suicide|lone)\b"
)
_FAR = 500  # characters over which a country is carried on


def at_home(text: str, actors: tuple[Actor, ...], home: str | None, attack: bool = False) -> tuple[Actor, ...]:
    """attack: they attack somebody."""
    if home is None:
        return actors
    return tuple(replace(a, country=home) if a.country is None and _local(text, a, attack) else a for a in actors)


def _local(text: str, a: Actor, attack: bool) -> bool:
    """Are they of the country where they act, as nothing says otherwise?"""
    words = a.span.of(text).lower()
    if a.sector in _NOT_LOCAL or _ANYWHERE.search(words):
        return False
    return not (attack and (a.sector == "UAF" or _STRANGER.match(words)))


_WARFARE = frozenset({"aerial", "drone", "heavy-weapons"})


def by_deed(text: str, actors: tuple[Actor, ...], type_: str, mode: str | None) -> tuple[Actor, ...]:
    """The sector that a deed shows: a state that bombs is its army, people on strike are workers, "two men on a scooter" who
    shoot are no civilians."""

    def sector(a: Actor) -> str | None:
        if type_ == "ASSAULT" and a.sector == "GOV" and mode in _WARFARE:
            return "MIL"
        if type_ == "ASSAULT" and a.sector in ("CVL", None) and _STRANGER.match(a.span.of(text).lower()):
            return "UAF"
        return "LAB" if (type_, mode, a.sector) == ("PROTEST", "strike", "CVL") else a.sector

    return tuple(replace(a, sector=sector(a)) for a in actors)


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
        told = {a.country for a in (*e.actors, *e.recipients) if a.country and a.sector not in _NOT_LOCAL}
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
        home = homes[k] or next((a.country for a in events[k].actors if a.country and a.sector not in _NOT_LOCAL), None)
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
        words = re.sub(r"^(?:the|an?|both|his|her|its|their)\s", "", a.span.of(text), flags=re.IGNORECASE)
        return country_of(words) is not None and seat_of(words) is None

    return tuple(replace(a, sector=last.sector) if a is not last and bare(a) else a for a in actors)

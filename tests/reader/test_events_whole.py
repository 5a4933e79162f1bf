"""What whole reports showed to go wrong: no harm, denials, whom "they" are, countries that are told beside a name."""

import pytest

from onrecord.reader.countries import country_of, seat_of
from tests.reader.test_events import events, said


@pytest.mark.parametrize(
    "text",
    [
        "No one was hurt, the fire brigade said.",
        "Nobody was injured in the raid.",
        "The bus hit a wall, and eleven passengers were injured.",
        "An official who asked not to be named was there.",
        "Rovers beat City 3-1 on Saturday.",
        "The night bus will stop at six villages.",
        "Listen: The negotiator who never met a hostage",
        "A spokesman called it, and I quote, a wrecking ball.",
    ],
)
def test_nothing_was_done(text: str) -> None:
    assert events(text) == []


def test_those_hurt_when_something_was_done_to_them_are_one_event() -> None:
    text = "Two people were wounded on Monday when gunmen opened fire on a bus in Mexico."
    (event,) = events(text)
    assert said(text, [event]) == [("ASSAULT", ["gunmen"], ["Two people"])]
    assert event.toll is not None and event.toll.injured == 2


def test_an_attack_in_which_no_one_was_hurt_is_one_still() -> None:
    text = "No one was hurt when a gunman opened fire on a police post in Mexico."
    assert said(text, events(text)) == [("ASSAULT", ["a gunman"], ["a police post"])]
    assert events(text)[0].toll is None


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Norway denied that it had suspended trade with Belarus.", "negated"),
        ("The minister confirmed that Norway had suspended trade with Belarus.", "actual"),
    ],
)
def test_what_is_denied_has_not_happened(text: str, status: str) -> None:
    assert [e.status for e in events(text) if e.type == "SANCTION"] == [status]


@pytest.mark.parametrize(
    ("text", "type_", "actors", "recipients"),
    [
        ("Kenyan police fired tear gas at students.", "ASSAULT", ["Kenyan police"], ["students"]),
        ("Talks between Ghana and Togo broke off on Monday.", "SANCTION", ["Ghana", "Togo"], []),
        ("Podgorica apologised to Zagreb.", "CONCEDE", ["Podgorica"], ["Zagreb"]),
        ("The Bundestag approved the treaty.", "SUPPORT", ["The Bundestag"], []),
        ("Sweden and Finland held a joint exercise.", "COOPERATE", ["Sweden", "Finland"], []),
        ("The African Union suspended Gabon.", "SANCTION", ["The African Union"], ["Gabon"]),
        ("Greek nurses will strike on Friday.", "PROTEST", ["Greek nurses"], []),
        ("Benin and Togo agreed to share the Nim valley road.", "AGREE", ["Benin", "Togo"], []),
    ],
)
def test_who_did_what(text: str, type_: str, actors: list[str], recipients: list[str]) -> None:
    assert (type_, actors, recipients) in said(text, events(text))


def test_they_are_those_who_acted_before() -> None:
    text = "Students smashed windows of a bank in Orme; police arrested them at noon."
    assert ("COERCE", ["police"], ["Students"]) in said(text, events(text))


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("Gunmen attacked a Greek-owned tanker.", "GRC"),
        ("The Kremlin praised Chile.", "CHL"),
    ],
)
def test_the_country_of_whom_it_was_done_to(text: str, country: str | None) -> None:
    (event,) = events(text)
    assert [a.country for a in event.recipients] == [country]


def test_help_from_abroad_does_not_tell_where_those_helped_are_at_home() -> None:
    (event,) = events("Norway gave asylum to an opposition leader.")
    assert [a.country for a in event.actors] == ["NOR"]
    assert [a.country for a in event.recipients] == [None]


@pytest.mark.parametrize(
    ("seat", "code"), [("Downing Street", "GBR"), ("the Kremlin", "RUS"), ("the Riigikogu", "EST")]
)
def test_seats_stand_for_governments(seat: str, code: str) -> None:
    assert seat_of(seat) == code


def test_small_states_and_their_people() -> None:
    assert country_of("Tuvalu") == "TUV"
    assert country_of("Greenlandic") == "GRL"

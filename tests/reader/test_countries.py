import pytest

from onrecord.reader.countries import countries_in, country_of, seat_of


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ("Ankara", "TUR"), ("the Élysée", "FRA"), ("Elysee", "FRA"), ("Downing Street", "GBR"), ("the Kremlin", "RUS"),
        ("U.S.", "USA"), ("the White House", "USA"), ("Türkiye", "TUR"), ("Turkiye", "TUR"), ("Turk", "TUR"),
        ("Brussels", None), ("the EU", None), ("Georgia", None), ("polish", None), ("Ohio", "USA"), ("New York", "USA"),
        ("Côte d'Ivoire", "CIV"), ("South Korean", "KOR"), ("", None),
    ],
)  # fmt: skip
def test_the_country_of_a_name(words: str, code: str | None) -> None:
    assert country_of(words) == code


def test_a_demonym_is_no_seat() -> None:
    assert seat_of("Athens") == "GRC"
    assert seat_of("Greek") is None


def test_countries_within_a_phrase() -> None:
    text = "the French finance minister met South Korean envoys at the Polishing Works in Malé"
    assert [(text[a:b], code) for a, b, code in countries_in(text)] == [
        ("French", "FRA"),
        ("South Korean", "KOR"),
        ("Malé", "MDV"),
    ]


def test_every_code_is_three_capitals() -> None:
    from onrecord.reader.countries import _tables

    words, seats, _ = _tables()
    assert len(set(words.values())) > 180
    assert all(len(c) == 3 and c.isupper() for c in words.values())
    assert seats.items() <= words.items()

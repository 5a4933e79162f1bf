"""One person across articles: people of our own."""

import json
import random
from itertools import combinations
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from training.identity import joined, profiles

from onrecord.errors import OnrecordError
from onrecord.identity import Profile, identify, read_aliases

TUNE = Path(__file__).parent / "data" / "identity" / "tune.jsonl"


def person(key: str, name: str, role: str = "", text: str = "", **more: object) -> Profile:
    return Profile(key, key.split("#")[0], name, "person", (role,) if role else (), text=text, **more)  # type: ignore[arg-type]


def groups(*given: Profile, **how: object) -> list[tuple[str, ...]]:
    return sorted(p.members for p in identify(given, **how))  # type: ignore[arg-type]


MAYOR = person("a1", "Elena Marsh", "mayor of Callisar", "The mayor of Callisar, Elena Marsh, opened the Sarn bridge.")


@pytest.mark.parametrize(
    "other",
    [
        person("a2", "Elena B. Marsh", "mayor", "In Callisar, mayor Elena B. Marsh spoke of the bridge."),
        person("a2", "ELENA MARSH", "mayor of Callisar", "We asked ELENA MARSH in Callisar."),
        person("a2", "Ms Elena Marsh", "mayor of Callisar", "We met Ms Elena Marsh in Callisar."),
        person("a2", "Marsh Elena", "mayor of Callisar", "We met Marsh Elena in Callisar."),
    ],
)
def test_forms_of_one_name_are_joined(other: Profile) -> None:
    assert groups(MAYOR, other) == [("a1", "a2")]


@pytest.mark.parametrize(
    "other",
    [
        person("a2", "Elena Marsh", "striker", "The striker Elena Marsh scored for Brenholt."),
        person("a2", "Elena Marsh", "mayor of Tarsk", "The mayor of Tarsk, Elena Marsh, resigned."),
        person("a2", "Mr Marsh", "mayor of Callisar", "Mr Marsh, mayor of Callisar, spoke of the bridge."),
        person("a2", "Elsa Marsh", "mayor of Callisar", "In Callisar Elsa Marsh spoke of the Sarn bridge."),
        person("a2", "She", "mayor of Callisar", "She spoke of the Sarn bridge in Callisar."),
        person("a1#2", "Elena Marsh", "mayor of Callisar", "Elena Marsh opened the Sarn bridge in Callisar."),
    ],
)
def test_who_may_be_another_stays_apart(other: Profile) -> None:
    other = Profile(other.key, other.key.split("#")[0], other.name, other.kind, other.roles, text=other.text)
    assert groups(MAYOR, other) == sorted([("a1",), (other.key,)])


def test_junior_and_senior_are_two() -> None:
    a = person("a1", "Ivo Kader Sr.", "baker in Tarsk", "Ivo Kader Sr., a baker in Tarsk, spoke.")
    b = person("a2", "Ivo Kader Jr.", "baker in Tarsk", "Ivo Kader Jr., a baker in Tarsk, spoke.")
    assert groups(a, b) == [("a1",), ("a2",)]


def test_a_merge_says_why() -> None:
    (found,) = identify([MAYOR, person("a2", "Elena Marsh", "mayor of Callisar", "Elena Marsh spoke in Callisar.")])
    (merge,) = found.merges
    assert {merge.a, merge.b} == {"a1", "a2"}
    assert any("callisar" in r for r in merge.reasons)


def test_the_user_has_the_last_word() -> None:
    same = person("a2", "Elena Marsh", "mayor of Callisar", "Elena Marsh spoke in Callisar.")
    other = person("a3", "E. M. Orlan", "novelist", "The novelist E. M. Orlan spoke.")
    assert groups(MAYOR, same, parted=[("a1", "a2")]) == [("a1",), ("a2",)]
    assert groups(MAYOR, other, forced=[("a1", "a3")]) == [("a1", "a3")]
    assert groups(MAYOR, other, aliases={"e. m. orlan": "elena marsh", "elena marsh": "elena marsh"}) == [("a1", "a3")]


def test_an_id_stays_when_others_join_behind_it() -> None:
    (alone,) = identify([MAYOR])
    (both,) = identify([MAYOR, person("a2", "Elena Marsh", "mayor of Callisar", "Elena Marsh spoke in Callisar.")])
    assert alone.id == both.id


@given(st.randoms())
def test_the_order_of_the_articles_changes_nothing(draw: random.Random) -> None:
    rows = [json.loads(line) for line in TUNE.read_text(encoding="utf8").splitlines()[:12]]
    everyone = [p for row in rows for p in profiles(row)]
    shuffled = list(everyone)
    draw.shuffle(shuffled)
    assert identify(everyone) == identify(shuffled)


def test_the_gate_on_the_tuned_half() -> None:
    right = found = gold = 0
    for line in TUNE.read_text(encoding="utf8").splitlines():
        row = json.loads(line)
        want = {frozenset(f"{row['id']}:{m}" for m in p) for group in row["people"] for p in combinations(group, 2)}
        have = joined(profiles(row))
        right, found, gold = right + len(want & have), found + len(have), gold + len(want)
    assert right / found >= 0.94
    assert right / gold >= 0.66


def test_an_aliases_file(tmp_path: Path) -> None:
    path = tmp_path / "aliases.csv"
    path.write_text("name,canonical\nE. M. Orlan,Elena Marsh\n", encoding="utf8")
    assert read_aliases(path)["e. m. orlan"] == "elena marsh"
    path.write_text("name;canonical\nA;B\n", encoding="utf8")
    with pytest.raises(OnrecordError, match="columns"):
        read_aliases(path)
    path.write_text("name,canonical\nA,B\nA,C\n", encoding="utf8")
    with pytest.raises(OnrecordError, match="two names"):
        read_aliases(path)
    with pytest.raises(OnrecordError, match="check the file"):
        read_aliases(tmp_path / "none.csv")

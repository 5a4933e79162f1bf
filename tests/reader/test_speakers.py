"""Who speaks: the cases that the issue names, in sentences of our own."""

import pytest

from onrecord import Article
from onrecord.findings import Findings
from onrecord.reader import Reader

READER = Reader()


def read(text: str) -> Findings:
    return READER.read(Article(text, "test"))


def names_by_source(text: str) -> dict[str, list[str]]:
    found = read(text)
    by_id = {s.id: s.name for s in found.speakers}
    out: dict[str, list[str]] = {}
    for a in found.attributions:
        out.setdefault(a.source.of(text) if a.source else "", [by_id[s] for s in a.speakers])
    return out


def kinds(text: str) -> dict[str, str | None]:
    return {s.name: s.kind for s in read(text).speakers}


CASES = [
    # surnames, bare or with a title, to the full name before
    ("Elena Marsh said the bridge would open in May.\n\nMarsh said the toll would stay.", "Marsh", ["Elena Marsh"]),
    ("Elena Marsh said the bridge would open.\n\nMs. Marsh said the toll would stay.", "Ms. Marsh", ["Elena Marsh"]),
    ("Governor Tom Varley said taxes would fall.\n\nMr Varley said he was sure.", "Mr Varley", ["Tom Varley"]),
    # ... or after
    (
        "Varley says taxes will fall.\n\nTaxes will fall next year, Governor Tom Varley said on Monday.",
        "Varley",
        ["Tom Varley"],
    ),
    # pronouns
    ("Elena Marsh met Tom Varley on Monday. She said the talks had gone well.", "She", ["Elena Marsh"]),
    ("Elena Marsh met Tom Varley on Monday. He said the talks had gone well.", "He", ["Tom Varley"]),
    (
        'Elena Marsh opened the bridge. "It took nine years," she said. "Nobody fell in."',
        "she",
        ["Elena Marsh"],
    ),
    # the one spoken of is rarely the one who speaks
    (
        "David Orr said that Peter Lang had lied. Peter Lang had known for weeks, he said.",
        "he",
        ["David Orr"],
    ),
    # descriptions with a name in them, and without
    ("The mayor, Elena Marsh, said the bridge was safe.", "The mayor, Elena Marsh,", ["Elena Marsh"]),
    (
        "Mayor Elena Marsh opened the bridge on Monday.\n\nThe mayor said the toll would stay.",
        "The mayor",
        ["Elena Marsh"],
    ),
    (
        "Elena Marsh, 58, a former judge, opened the bridge with Tom Varley.\n\n"
        "The 58-year-old former judge said the toll would stay.",
        "The 58-year-old former judge",
        ["Elena Marsh"],
    ),
    # relatives
    ("Elena Marsh, who said the bridge was safe, drove over it first.", "who", ["Elena Marsh"]),
    # first person inside a quotation
    (
        '"I said in May that the bridge was safe," Elena Marsh said.',
        "I",
        ["Elena Marsh"],
    ),
    # joined speakers
    (
        "Elena Marsh and Tom Varley said the bridge was safe.",
        "Elena Marsh and Tom Varley",
        ["Elena Marsh", "Tom Varley"],
    ),
    # two of one surname
    (
        "Robert Dane and his wife, Laura Dane, own the mill. Mrs. Dane said it would close. Mr. Dane said it would not.",
        "Mrs. Dane",
        ["Laura Dane"],
    ),
    (
        "Robert Dane and his wife, Laura Dane, own the mill. Mrs. Dane said it would close. Mr. Dane said it would not.",
        "Mr. Dane",
        ["Robert Dane"],
    ),
    # short forms of bodies
    (
        "The Central Bank of Callisar (CBC) met on Monday. The CBC said rates would rise.",
        "The CBC",
        ["Central Bank of Callisar"],
    ),
    (
        "The Central Bank of Callisar met on Monday. The bank said rates would rise.",
        "The bank",
        ["Central Bank of Callisar"],
    ),
    # a description that names somebody behind a comma or a participle; a plural is not the body behind it
    ("One of them, Keith Arran, said the bridge was safe.", "One of them, Keith Arran", ["Keith Arran"]),
    (
        "Another, a retired tuner named Hob Ferrier, said the bell was flat.",
        "Another, a retired tuner named Hob Ferrier",
        ["Hob Ferrier"],
    ),
    # whose it is belongs to the name of what has none
    ("The town’s hospital said the wards were full.", "The town’s hospital", ["town’s hospital"]),
    ("The mill is for sale. The company itself said nothing was decided.", "The company itself", ["company"]),
    # an acronym defined in the text
    (
        "The Alliance to Repair Our Roads (AROR) met on Monday. AROR said the money was there.",
        "AROR",
        ["Alliance to Repair Our Roads"],
    ),
    # "she" is neither the town nor the man
    (
        "Maretta Halvorn flew to Brannick on Monday. President Edvin Sorolka stayed at home. He said he was busy. "
        "Halvorn shrugged. She said the door was open.",
        "She",
        ["Maretta Halvorn"],
    ),
    # names with particles and diacritics
    (
        "Zoë van der Meer said the dam would hold.\n\nVan der Meer said it was new.",
        "Van der Meer",
        ["Zoë van der Meer"],
    ),
]


@pytest.mark.parametrize(("text", "source", "names"), CASES, ids=[c[1] + " " + str(n) for n, c in enumerate(CASES)])
def test_the_speaker_has_the_fullest_name(text: str, source: str, names: list[str]) -> None:
    found = names_by_source(text)
    key = source if source in found else next((k for k in found if k.strip(" ,") == source.strip(" ,")), source)
    assert found.get(key) == names, found


def test_kinds() -> None:
    text = (
        "The survey found that half of the wells were dry. Critics said the plan was late. "
        "Elena Marsh said it was not. A senior official who asked not to be named said the money was gone. "
        "The Ministry of Water said it would pay."
    )
    found = kinds(text)
    assert found["survey"] == "document"
    assert found["Critics"] == "group"
    assert found["Elena Marsh"] == "person"
    assert found["Ministry of Water"] == "organisation"
    (unnamed,) = [s for s in read(text).speakers if s.kind == "unnamed"]
    assert unnamed.name.startswith("senior official")
    assert unnamed.anonymity is not None and "not to be named" in unnamed.anonymity.of(text)


def test_a_capital_stands_for_its_government() -> None:
    found = read("Ankara said the talks had failed. Athens rejected the charge.")
    assert [(s.name, s.kind, s.country) for s in found.speakers] == [
        ("Ankara", "place", "TUR"),
        ("Athens", "place", "GRC"),
    ]


def test_a_country_that_no_table_holds_is_a_place_by_its_demonym() -> None:
    text = "Sovenian guns fell silent on Monday. Sovenia said it had lost nobody."
    assert kinds(text)["Sovenia"] == "place"


def test_roles_are_kept_as_stated() -> None:
    text = "Ex-president Ivo Kader said the vote was fair. Then-mayor Lia Brandt, a former judge, said it was not."
    roles = {s.name: [r.of(text) for r in s.roles] for s in read(text).speakers}
    assert roles["Ivo Kader"] == ["Ex-president"]
    assert roles["Lia Brandt"] == ["Then-mayor", "former judge"]


def test_what_cannot_be_told_stays_empty() -> None:
    found = read("She said the bridge was safe. It is believed that the toll will stay.")
    assert all(not a.speakers for a in found.attributions)
    assert all(a.speaker_confidence is None for a in found.attributions)


@pytest.mark.parametrize(
    "text",
    [
        "said that it was over.",
        "ELENA MARSH SAID THE BRIDGE WAS SAFE. MARSH SAID THE TOLL WOULD STAY.",
        "Marsh Marsh said Marsh said Marsh said it.",
        "Pelé said yes. Pelé said no. Sting said nothing.",
        "Elena Marsh told Elena Marsh that Elena Marsh had said so.",
        "’s said that 's said “who said which said",
    ],
)
def test_odd_names_do_no_harm(text: str) -> None:
    found = read(text)
    known = {s.id for s in found.speakers}
    for a in found.attributions:
        assert set(a.speakers) <= known
    for s in found.speakers:
        assert s.name.strip() and all(m.of(text).strip() for m in (*s.mentions, *s.roles))


def test_every_speaker_speaks_or_passes_on() -> None:
    found = read("Elena Marsh met Tom Varley. She said the talks had gone well.")
    assert [s.name for s in found.speakers] == ["Elena Marsh"]


def test_the_labels_of_an_interview() -> None:
    """Answers are the interviewed person's; who asks is not told."""
    text = (
        "Katja Ruhland plans for floods.\n\nQ: Will you stay, Ms Ruhland?\n\nA: If they widen the spillway, I will stay.\n\n"
        "Q: And if not?\n\nA: Then I will go, and they will know why."
    )
    found = read(text)
    names = {s.id: s.name for s in found.speakers}
    said = {a.source.of(text): [names[s] for s in a.speakers] for a in found.attributions if a.source and a.cue}
    assert said["Q"] == [] and said["A"] == ["Katja Ruhland"]

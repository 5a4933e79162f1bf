"""Merging in the record: one report, one statement, one person; undone, kept, and the same in any order."""

import random
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.record import Record, add_findings, findings_of, open_record, remove_article, reread_articles
from onrecord.record.merge import MAKER, finish_merging, merge_record, remerge, step
from onrecord.record.merge import asked as asked_module
from onrecord.record.merge.asked import Asked
from onrecord.record.merge.laid import laid
from onrecord.record.merge.said import said_in
from tests.record import made

WIRE = """Nine ferries were stuck in the harbour of Drosk on Monday after a crane fell across the channel.

“We heard it before we saw it, like a tree that takes a breath,” harbour master Ilse Corrigan said.

The crane was built in 1931 and had been painted twice since. Nobody was hurt.

Corrigan said divers would look at the foundations in the morning.

About four thousand passengers slept in the customs hall. The bakers of the quay gave them bread."""

QUOTE = "We heard it before we saw it, like a tree that takes a breath"


@pytest.fixture
def record(tmp_path: Path) -> Iterator[Record]:
    with open_record(tmp_path / "onrecord.db", write=True, create=True) as opened:
        yield opened


def report(
    name: str, text: str, *said: tuple[Any, ...], published: str | None = "2026-03-03", **facts: Any
) -> made.Row:
    """The contract's object of an article with these attributions: (speaker, words, more keys of the attribution).

    Words in the text's quotation marks are direct, others indirect.
    """
    row = made.changed(made.row(1, quotes=0), source=f"{name}.txt", text=text, outlet=name, title=name, sections=[], furniture=[],
                       published=published, **facts)  # fmt: skip
    people: dict[str, made.Row] = {}
    for n, (who, words, *more) in enumerate(said, 1):
        start = text.index(words)
        spoken = text[start - 1 : start] in "“\"‘'"
        places = {"start": start - spoken, "end": start + len(words) + spoken}
        content = {**places, "text": text[places["start"] : places["end"]]}
        quoted = {"start": start, "end": start + len(words), "text": words}
        extra = more[0] if more else {}
        kind = extra.get("speaker_kind", "person")
        speaker = people.setdefault(who, {"id": f"s{len(people) + 1}", "name": who, "kind": kind, "roles": [], "country": None,
                                          "anonymity": None, "mentions": []})  # fmt: skip
        for role in extra.get("roles", ()):
            at = text.index(role)
            speaker["roles"].append({"start": at, "end": at + len(role), "text": role})
        for form in (who, who.split()[-1]):
            if (at := text.find(form)) >= 0 and not speaker["mentions"]:
                speaker["mentions"].append({"start": at, "end": at + len(form), "text": form})
        date = extra.get("said_on")
        row["attributions"].append(
            {
                "id": f"a{n}", "kind": "direct" if spoken else "indirect", "source": None, "cue": None, "content": [content],
                "quoted": [quoted] if spoken else [], "speakers": [speaker["id"]], "via": [], "addressee": None, "occasion": None,
                "medium": None, "said_on": {"value": date, "span": None} if date else None, "act": "SAY", "polarity": "affirmed",
                "modality": "asserted", "inside": None, "statement": f"st{n}", "confidence": 0.9, "speaker_confidence": 0.95,
            }
        )  # fmt: skip
    row["speakers"] = list(people.values())
    return row


def quoting(
    name: str,
    words: str,
    *,
    who: str = "Ilse Corrigan",
    published: str | None = "2026-03-03",
    more: str = "",
    **extra: Any,
) -> made.Row:
    return report(name, f"From {name}.\n\n“{words},” said {who}. {more}", (who, words, extra), published=published)


def statements(record: Record) -> list[set[str]]:
    """Outlets whose attributions are one statement, for each statement."""
    found: dict[int, set[str]] = {}
    query = "SELECT t.statement, a.outlet || '.' || t.position FROM attributions t JOIN articles a ON a.key = t.article"
    for statement, where in record.db.execute(query):
        found.setdefault(statement, set()).add(where)
    return sorted(found.values(), key=sorted)


def reports(record: Record) -> list[set[str]]:
    found: dict[int, set[str]] = {}
    for key, outlet in record.db.execute("SELECT report, outlet FROM articles"):
        found.setdefault(key, set()).add(outlet)
    return sorted(found.values(), key=sorted)


def joined(record: Record, one: made.Row, other: made.Row) -> bool:
    add_findings(record, [one, other])
    return len(statements(record)) == 1


class TestReports:
    def test_cut_headed_anew_and_with_another_beginning(self, record: Record) -> None:
        parts = WIRE.split("\n\n")
        cut = "\n\n".join(parts[:3])
        local = "Two people from Wexcombe were on board.\n\n" + "\n\n".join(parts[:4])
        add_findings(record, [report("Wire", WIRE), report("Cut", cut), report("Local", local)])
        assert reports(record) == [{"Cut", "Local", "Wire"}]
        assert record.db.execute("SELECT articles, outlets FROM carried").fetchall() == [(3, 3)]

    def test_nothing_is_thrown_away_and_an_old_id_leads_on(self, record: Record) -> None:
        add_findings(record, [report("Wire", WIRE), report("Cut", "\n\n".join(WIRE.split("\n\n")[:3]))])
        assert record.one("SELECT count(*) FROM articles WHERE text IS NOT NULL") == 2
        merged, target = record.db.execute(
            "SELECT r.id, t.id FROM reports r JOIN reports t ON t.key = r.merged WHERE r.merged IS NOT NULL"
        ).fetchone()
        assert merged != target
        assert record.one("SELECT count(DISTINCT report) FROM articles") == 1

    def test_a_form_with_other_numbers_is_another_report(self, record: Record) -> None:
        form = "Drosk: rain until {}, highs of {} degrees. Wind from the west at {} kilometres an hour. Snow above {} metres."
        form += " High water is at {}.20 in the harbour of Drosk. Sunset is at {}.14."
        add_findings(
            record,
            [
                report("Monday", form.format(9, 8, 20, 900, 5, 17)),
                report("Tuesday", form.format(7, 6, 35, 1100, 6, 18)),
            ],
        )
        assert len(reports(record)) == 2

    def test_furniture_makes_no_report(self, record: Record) -> None:
        strip = " ".join(
            f"Sign up for letter {n} of our house and read more." for n in "one two three four five six".split()
        )
        texts = [f"{body}\n\n{strip}" for body in ("The council of Tarn met.", "A cow was found in Wexcombe.")]
        rows = [report(name, text) for name, text in zip(("A", "B"), texts, strict=True)]
        for row in rows:
            text = row["article"]["text"]
            row["article"]["furniture"] = [{"start": text.index("Sign"), "end": len(text), "kind": "promotion"}]
        add_findings(record, rows)
        assert len(reports(record)) == 2

    def test_the_same_words_a_year_later_are_another_report(self, record: Record) -> None:
        add_findings(
            record,
            [report("Old", WIRE, published="2025-03-03"), report("New", WIRE + "\n\nThe end.", published="2026-03-03")],
        )
        assert len(reports(record)) == 2


class TestStatements:
    @pytest.mark.parametrize(
        "other",
        [
            QUOTE,
            "We heard it before we saw it",
            "like a tree that takes a breath",
            "We heard it … like a tree that takes a breath",
            "[They] heard it before [they] saw it, like a tree that takes a breath",
            "We heard it before we saw it, like a tree that draws a breath",
        ],
    )
    def test_whole_cut_with_ellipsis_brackets_or_a_word_changed(self, record: Record, other: str) -> None:
        assert joined(record, quoting("A", QUOTE), quoting("B", other, published="2026-03-04"))

    @pytest.mark.parametrize(
        ("one", "other"),
        [
            ("We will sell the harbour of Drosk in the spring", "We will not sell the harbour of Drosk in the spring"),
            ("There are nineteen cranes in this harbour", "There are eighteen cranes in this harbour"),
            (
                "The crane will be mended by Friday, I promise you",
                "The crane will be mended by Christmas, I promise you",
            ),
        ],
    )
    def test_what_contradicts_stays_apart_and_it_is_noted_why(self, record: Record, one: str, other: str) -> None:
        assert not joined(record, quoting("A", one), quoting("B", other))
        assert record.one("SELECT count(*) FROM statement_merges WHERE score < 0") == 1

    def test_numbers_in_words_are_the_same(self, record: Record) -> None:
        assert joined(
            record,
            quoting("A", "There were twenty-six cranes and two hundred men here"),
            quoting("B", "There were 26 cranes and 200 men here"),
        )

    def test_another_speaker(self, record: Record) -> None:
        assert not joined(record, quoting("A", QUOTE), quoting("B", QUOTE, who="Odo Brandreth"))

    def test_the_same_words_on_another_occasion(self, record: Record) -> None:
        assert not joined(record, quoting("A", QUOTE), quoting("B", QUOTE, published="2026-05-20"))

    def test_looking_back_with_the_month(self, record: Record) -> None:
        assert joined(
            record,
            quoting("A", QUOTE),
            report(
                "B", f"In March Ilse Corrigan had said: “{QUOTE}.”", ("Ilse Corrigan", QUOTE), published="2026-12-28"
            ),
        )

    def test_days_that_both_texts_tell_have_to_agree(self, record: Record) -> None:
        assert not joined(record, quoting("A", QUOTE, said_on="2026-03-01"), quoting("B", QUOTE, said_on="2026-03-03"))

    def test_short_words_are_one_only_at_once(self, record: Record) -> None:
        add_findings(
            record,
            [
                quoting("A", "No comment"),
                quoting("B", "No comment"),
                quoting("C", "No comment", published="2026-03-08"),
            ],
        )
        assert statements(record) == [{"A.0", "B.0"}, {"C.0"}]

    def test_a_paraphrase_in_an_unrelated_report_stays_alone(self, record: Record) -> None:
        told = report("B", "It rained. Ilse Corrigan said they heard it like a tree that takes breath.",
                      ("Ilse Corrigan", "they heard it like a tree that takes breath"))  # fmt: skip
        assert not joined(record, quoting("A", QUOTE), told)

    def test_a_paraphrase_in_another_copy_of_the_report_is_the_quotation(self, record: Record) -> None:
        told = WIRE.replace(
            f"“{QUOTE},” harbour master Ilse Corrigan said.",
            "Harbour master Ilse Corrigan likened the noise to a breath.",
        )
        words = "the noise to a breath"
        later = "divers would look at the foundations in the morning"
        rows = [
            report("Wire", WIRE, ("Ilse Corrigan", QUOTE), ("Ilse Corrigan", later)),
            report("Copy", told, ("Ilse Corrigan", words), ("Ilse Corrigan", later)),
        ]
        add_findings(record, rows)
        assert statements(record) == [{"Copy.0", "Wire.0"}, {"Copy.1", "Wire.1"}]

    def test_two_halves_are_one_when_a_third_report_has_the_whole(self, record: Record) -> None:
        halves = [quoting("A", "We heard it before we saw it"), quoting("B", "like a tree that takes a breath")]
        add_findings(record, halves)
        assert len(statements(record)) == 2
        add_findings(record, [quoting("C", QUOTE)])
        assert len(statements(record)) == 1

    def test_a_cut_joins_no_two_that_contradict(self, record: Record) -> None:
        add_findings(
            record,
            [
                quoting("A", "We will sell the harbour of Drosk in the spring, come what may"),
                quoting("B", "We will not sell the harbour of Drosk in the spring, come what may"),
                quoting("C", "the harbour of Drosk in the spring, come what may"),
            ],
        )
        together = statements(record)
        assert len(together) == 2
        assert not any({"A.0", "B.0"} <= group for group in together)


class TestIds:
    def test_the_earliest_names_it_and_the_others_lead_there(self, record: Record) -> None:
        add_findings(record, [quoting("B", QUOTE, published="2026-03-04"), quoting("A", QUOTE, published="2026-03-03")])
        first = record.one(
            "SELECT coalesce(own_statement, statement) FROM attributions t JOIN articles a ON a.key = t.article WHERE a.outlet = 'A'"
        )
        assert record.db.execute("SELECT DISTINCT statement FROM attributions").fetchall() == [(first,)]
        assert record.db.execute("SELECT merged FROM statements WHERE key <> ?", (first,)).fetchall() == [(first,)]

    def test_the_contract_shows_the_merged_statement(self, record: Record) -> None:
        add_findings(record, [quoting("A", QUOTE), quoting("B", QUOTE)])
        (one,), (other,) = (findings_of(record, key)["attributions"] for key in (1, 2))
        assert one["statement"] == other["statement"]


def batch() -> list[made.Row]:
    parts = WIRE.split("\n\n")
    later = "divers would look at the foundations in the morning"
    roles = {"roles": ["harbour master"]}
    rows = [
        report("Wire", WIRE, ("Ilse Corrigan", QUOTE, roles), ("Ilse Corrigan", later)),
        report("Cut", "\n\n".join(parts[:3]), ("Ilse Corrigan", QUOTE, roles), published="2026-03-04"),
        report("Echo", WIRE.replace("Nine", "Ten"), ("Ilse Corrigan", QUOTE, roles), ("Ilse Corrigan", later)),
        quoting("Half", "We heard it before we saw it", published="2026-03-05"),
        quoting("Late", QUOTE, published="2026-06-20"),
        quoting("Other", QUOTE, who="Odo Brandreth"),
    ]
    return rows + [made.row(seed) for seed in range(4)]


def shape(record: Record) -> list[Any]:
    """What is together, by ids that do not depend on the order."""
    query = "SELECT t.id, s.id FROM attributions t JOIN statements s ON s.key = t.statement ORDER BY 1"
    folded = "SELECT a.id, r.id FROM articles a JOIN reports r ON r.key = a.report ORDER BY 1"
    return [record.db.execute(query).fetchall(), record.db.execute(folded).fetchall()]


class TestOrder:
    @pytest.mark.parametrize("seed", range(5))
    def test_any_order_gives_the_same_statements_and_reports(self, record: Record, tmp_path: Path, seed: int) -> None:
        add_findings(record, batch())
        with open_record(tmp_path / "other.db", write=True, create=True) as other:
            add_findings(other, random.Random(seed).sample(batch(), len(batch())))
            assert shape(other) == shape(record)
            assert made.sound(other) == []

    def test_merging_anew_changes_nothing(self, record: Record) -> None:
        add_findings(record, batch())
        before = shape(record)
        assert merge_record(record) == len(batch())
        assert shape(record) == before
        assert made.sound(record) == []

    def test_a_merge_that_was_cut_off_goes_on(self, record: Record, monkeypatch: pytest.MonkeyPatch) -> None:
        add_findings(record, batch())
        before = made.everything(record)
        merge_record(record)
        anew = made.everything(record)

        def dies(*_: Any) -> None:
            if record.one("SELECT count(*) FROM articles WHERE merged = 1") == 3:
                raise KeyboardInterrupt
            real(*_)

        real = step.merge_article
        monkeypatch.setattr(step, "merge_article", dies)
        with pytest.raises(KeyboardInterrupt):
            merge_record(record)
        monkeypatch.setattr(step, "merge_article", real)
        assert made.everything(record) != anew
        add_findings(record, [])
        assert made.everything(record) == anew
        assert before.keys() == anew.keys()

    def test_another_version_of_merging_merges_anew(self, record: Record) -> None:
        add_findings(record, [quoting("A", QUOTE), quoting("B", QUOTE)])
        with record.transaction() as db:
            db.execute("UPDATE meta SET value = 'older' WHERE name = 'merged_by'")
            db.execute("DELETE FROM statement_merges")
            db.execute(
                "UPDATE attributions SET statement = own_statement, own_statement = NULL WHERE own_statement IS NOT NULL"
            )
        assert len(statements(record)) == 2
        assert finish_merging(record) == 2
        assert len(statements(record)) == 1
        assert record.one("SELECT value FROM meta WHERE name = 'merged_by'") == MAKER


class TestGoing:
    def test_a_removed_article_takes_its_merges_along(self, record: Record) -> None:
        add_findings(record, batch())
        remove_article(record, "Wire.txt", "libel")
        assert made.sound(record) == []
        gone = record.one("SELECT key FROM articles WHERE removed IS NOT NULL")
        own = record.one("SELECT coalesce(own_report, report) FROM articles WHERE key = ?", gone)
        assert record.one("SELECT count(*) FROM report_prints WHERE report = ?", own) == 0
        orphans = "SELECT count(*) FROM statement_keys WHERE attribution NOT IN (SELECT key FROM attributions)"
        assert record.one(orphans) == 0
        rest = [row for row in batch() if row["article"]["source"] != "Wire.txt"]
        with open_record(Path(record.folder) / "rest.db", write=True, create=True) as other:
            add_findings(other, rest)
            assert statements(other) == statements(record)

    def test_read_again_it_is_merged_again(self, record: Record) -> None:
        add_findings(record, batch())
        before = shape(record)
        again = {row["article"]["text"]: row for row in batch()}
        keys = [key for (key,) in record.db.execute("SELECT key FROM articles")]
        reread_articles(
            record,
            keys,
            lambda articles: ({**again[a.text], "reader": {"version": "9", "model": None}} for a in articles),
        )
        assert shape(record) == before
        assert made.sound(record) == []


class TestPeople:
    def mayor(self, name: str, who: str = "Ilse Corrigan", role: str = "mayor of Callisar", **facts: Any) -> made.Row:
        text = f"The {role}, {who}, opened a bridge on Monday. “The rope of {name} is new,” {who} said."
        return report(name, text, (who, f"The rope of {name} is new", {"roles": [role]}), **facts)

    def test_one_who_speaks_in_several_articles(self, record: Record) -> None:
        add_findings(record, [self.mayor("A"), self.mayor("B"), self.mayor("C", "I. Corrigan")])
        assert record.db.execute("SELECT name, kind FROM identities").fetchall() == [("Ilse Corrigan", "person")]
        assert record.one("SELECT count(DISTINCT identity) FROM speakers") == 1
        assert record.db.execute("SELECT name, articles FROM voices").fetchall() == [("Ilse Corrigan", 3)]

    def test_the_evidence_is_kept(self, record: Record) -> None:
        add_findings(record, [self.mayor("A"), self.mayor("B")])
        ((a, b, score, reasons),) = record.db.execute("SELECT a, b, score, reasons FROM identity_merges").fetchall()
        assert (a, b) == (1, 2)
        assert score >= 1.4
        assert "name: the same" in reasons

    def test_namesakes_stay_apart(self, record: Record) -> None:
        add_findings(record, [self.mayor("A"), self.mayor("B", role="goalkeeper of Tarn")])
        assert record.one("SELECT count(*) FROM identities") == 0

    def test_what_persons_say_holds(self, record: Record, monkeypatch: pytest.MonkeyPatch) -> None:
        add_findings(record, [self.mayor("A"), self.mayor("B"), self.mayor("C", role="goalkeeper of Tarn")])
        a, b, c = (made_id for (made_id,) in record.db.execute("SELECT id FROM speakers ORDER BY key"))
        said = Asked(joined=((a, c),), kept_apart=((a, b),))
        for module in (step, asked_module):
            monkeypatch.setattr(module, "asked_of", lambda db: said)
        with record.transaction() as db:
            remerge(db, [a, b, c])
        who = dict(record.db.execute("SELECT id, identity FROM speakers").fetchall())
        assert who[a] == who[c] is not None
        assert who[b] != who[a]


class TestAsked:
    def test_statements_joined_and_parted_by_hand(self, record: Record, monkeypatch: pytest.MonkeyPatch) -> None:
        add_findings(
            record,
            [
                quoting("A", QUOTE),
                quoting("B", QUOTE),
                quoting("C", "Nothing of the kind happened on the quay", published="2026-08-01"),
            ],
        )
        a, b, c = (made_id for (made_id,) in record.db.execute("SELECT id FROM attributions ORDER BY key"))
        said = Asked(joined=((a, c),), kept_apart=((a, b),))
        monkeypatch.setattr(step, "asked_of", lambda db: said)
        with record.transaction() as db:
            remerge(db, [a, b, c])
        assert statements(record) == [{"A.0", "C.0"}, {"B.0"}]
        monkeypatch.setattr(step, "asked_of", lambda db: Asked())
        with record.transaction() as db:
            remerge(db, [a, b, c])
        assert statements(record) == [{"A.0", "B.0"}, {"C.0"}]


def said_by(name: str, words: str, who: str = "Tomas Ferrow", **facts: Any) -> made.Row:
    """An article with nothing but these words, and a sentence that no other article has."""
    text = f"Notes from {name}. “{words},” {who} said."
    return report(name, text, (who, words), **facts)


def tellings(record: Record) -> list[set[str]]:
    """Which articles have one statement."""
    groups: dict[int, set[str]] = {}
    for outlet, statement in record.db.execute(
        "SELECT a.outlet, t.statement FROM attributions t JOIN articles a ON a.key = t.article"
    ):
        groups.setdefault(statement, set()).add(outlet)
    return sorted(groups.values(), key=sorted)


class TestMeasure:
    @pytest.mark.parametrize(
        ("one", "other"),
        [
            ("We have three hundred and fifty thousand masks in the sheds", "We have 350,000 masks in the sheds"),
            ("A hundred and twelve boats are lost to us", "112 boats are lost to us"),
            ("I'd rather sell the mill than the meadow", "I would rather sell the mill than the meadow"),
            ("Let's not paint the bridge before it stands", "Let us not paint the bridge before it stands"),
            ("He wouldn't lend anybody's ladder to the parish", "He would not lend anyone's ladder to the parish"),
            (
                "Behind this wall, no lamp belonging to our guests will be put out",
                "Not a lamp that belongs to our guests will be put out behind this wall",
            ),
            (
                "The orchard was planted by my grandmother and every pear in it is older",
                "every pear in it is older than the law that forbids it",
            ),
            ("We will count every barrel", "[would] count every barrel"),
            ("You plough the field and you feed the oxen", "feed the oxen"),
            (
                "There were four men on the crane an hour before it fell",
                "There were men on the crane an hour before it fell, and a dog",
            ),
        ],
    )
    def test_the_same_words_on_one_day(self, record: Record, one: str, other: str) -> None:
        add_findings(record, [said_by("A", one), said_by("B", other)])
        assert tellings(record) == [{"A", "B"}]

    @pytest.mark.parametrize(
        ("one", "other"),
        [
            ("We will never sell the mill", "We will never sell the meadow"),
            ("The bakers have spoken and I heard them", "The brewers have spoken and I heard them"),
            ("We have three hundred and fifty masks", "We have three hundred and sixty masks"),
            ("We must keep the mill", "The mill is a ruin and the roof is gone"),
            ("No lamps were taken from the hall", "Some lamps were taken from the hall"),
            (
                "We close the gate in spring and open it in autumn",
                "We open the gate in spring and do not close it in autumn",
            ),
        ],
    )
    def test_other_words_on_one_day(self, record: Record, one: str, other: str) -> None:
        add_findings(record, [said_by("A", one), said_by("B", other)])
        assert tellings(record) == [{"A"}, {"B"}]

    def test_days_that_differ_by_one_need_the_whole(self, record: Record) -> None:
        whole = "We counted the boats twice and there is not a single one that leaks"
        told = {"said_on": "2026-03-04"}
        later = report("B", f"“We shall count the boats twice tonight,” Tomas Ferrow said of {whole.split()[0]}.",
                       ("Tomas Ferrow", "We shall count the boats twice tonight", told), published="2026-03-05")  # fmt: skip
        add_findings(record, [said_by("A", whole, published="2026-03-03"), later])
        assert tellings(record) == [{"A"}, {"B"}]


@pytest.mark.parametrize(
    ("text", "norms"),
    [
        ("three hundred and fifty thousand", ["350000"]),
        ("twenty-six or seven", ["26", "or", "7"]),
        ("1.2 million boats", ["1200000", "boats"]),
        ("one and a half percent", ["1.5", "percent"]),
        ("five, six", ["5", "6"]),
        ("a hundred boats", ["100", "boats"]),
        ("a boat", ["a", "boat"]),
    ],
)
def test_numbers_of_several_words(text: str, norms: list[str]) -> None:
    assert [w.norm for w in said_in((text,)).words] == norms


@given(
    st.lists(st.sampled_from("a and half two fifty hundred thousand 12 3.5 million boats - , not “ ’s […] … [".split()))
)
def test_no_text_is_too_odd_to_be_compared(words: list[str]) -> None:
    said = said_in((" ".join(words),))
    found = laid(said, said_in(("two hundred boats",)))
    assert 0 <= found.share <= 1.000001
    assert laid(said, said).clash is None


class TestVeryMany:
    WORDS = "The crane had nine bolts and seven of them were older than the man who checked them"

    def variants(self, count: int) -> list[made.Row]:
        notes = [f"Our own note says that stall {n} of the market stays open until dusk." for n in range(count)]
        return [
            report(f"V{n:03}", f"{WIRE}\n\n{note}", ("Ilse Corrigan", QUOTE), published=f"2026-03-0{3 + n % 3}")
            for n, note in enumerate(notes)
        ]

    def test_of_near_identical_texts_each_is_tied_to_a_few(self, record: Record) -> None:
        add_findings(record, self.variants(80))
        assert record.one("SELECT count(DISTINCT report) FROM articles") == 1
        assert record.one("SELECT count(DISTINCT statement) FROM attributions") == 1
        assert record.one("SELECT count(*) FROM report_merges") <= 3 * 80
        before = shape(record)
        merge_record(record)
        assert shape(record) == before
        assert made.sound(record) == []

    def test_the_earliest_names_the_report_though_it_comes_last(self, record: Record) -> None:
        add_findings(record, self.variants(20))
        add_findings(record, [report("First", WIRE, ("Ilse Corrigan", QUOTE), published="2026-03-01")])
        query = "SELECT a.outlet FROM articles a WHERE a.own_report IS NULL AND a.published = '2026-03-01'"
        assert record.db.execute(query).fetchall() == [("First",)]
        assert record.one("SELECT count(DISTINCT report) FROM articles") == 1

    def test_one_that_goes_leaves_the_others_one(self, record: Record) -> None:
        add_findings(record, self.variants(20))
        remove_article(record, "V000.txt", "libel")
        assert record.one("SELECT count(DISTINCT report) FROM articles WHERE removed IS NULL") == 1
        assert made.sound(record) == []

    def test_what_contradicts_very_many_stays_apart_and_a_cut_joins_no_two(self, record: Record) -> None:
        many = [said_by(f"M{n:03}", self.WORDS) for n in range(70)]
        others = [said_by(f"N{n:03}", self.WORDS.replace("nine", "eight")) for n in range(70)]
        add_findings(record, many + others)
        assert [len(group) for group in tellings(record)] == [70, 70]
        add_findings(record, [said_by("Cut", "seven of them were older than the man who checked them")])
        assert sorted(len(group) for group in tellings(record)) == [70, 71]

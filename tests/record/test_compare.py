"""`onrecord compare`, `merge` and `people`: a statement's reports, in order, with what differs."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from onrecord.cli import main
from onrecord.errors import NoSuchStatement
from onrecord.record import Record, add_findings, open_record
from onrecord.record.compare import compare_statement
from tests.record.test_merge import QUOTE, quoting, report

TOLD = "There was a noise on the quay. Ilse Corrigan said it had been like a tree."


@pytest.fixture
def path(tmp_path: Path) -> str:
    name = str(tmp_path / "onrecord.db")
    with open_record(name, write=True, create=True) as record:
        add_findings(
            record,
            [
                quoting(
                    "Late", "We heard it before we saw it, like a tree that draws a breath", published="2026-03-05"
                ),
                quoting("Early", "like a tree that takes a breath", published="2026-03-03"),
                quoting("Whole", QUOTE + ", and we went home", published="2026-03-04"),
                quoting("Undated", QUOTE, published=None),
            ],
        )
    return name


def opened(path: str) -> Record:
    return open_record(path)


class TestTellings:
    def test_the_earliest_first_and_what_differs(self, path: str) -> None:
        with opened(path) as record:
            found = compare_statement(record, record.one("SELECT id FROM attributions ORDER BY key LIMIT 1"))
        assert [(t.outlet, t.wording) for t in found.tellings if t.published] == [
            ("Early", "cut"),
            ("Whole", "fullest"),
            ("Late", "cut-altered"),
        ]
        assert found.speakers == ("Ilse Corrigan",)
        late = found.tellings[2]
        assert [(c.asked, c.said) for c in late.changes if c.kind == "replaced"] == [("draws", "takes")]
        assert [c.said for c in late.changes if c.kind == "after"] == ["and we went home"]

    def test_any_id_that_ever_named_it_opens_it(self, path: str) -> None:
        with opened(path) as record:
            names = [name for (name,) in record.db.execute("SELECT id FROM attributions WHERE key < 4")]
            names += [name for (name,) in record.db.execute("SELECT s.id FROM statements s WHERE merged IS NOT NULL")]
            assert len(names) > 4
            found = {compare_statement(record, name).statement for name in (*names, names[0][:12])}
        assert len(found) == 1

    @pytest.mark.parametrize("name", ["sta-nothing", "st", "", "%", "att-%"])
    def test_no_such_statement_is_said_clearly(self, path: str, name: str) -> None:
        with opened(path) as record, pytest.raises(NoSuchStatement, match="no statement or attribution"):
            compare_statement(record, name)

    def test_a_beginning_that_fits_several_names_none(self, tmp_path: Path) -> None:
        with open_record(tmp_path / "two.db", write=True, create=True) as record:
            many = [
                quoting(f"O{n}", f"The {n} harbours of Drosk are {n} too many for us", published=f"20{n:02}-01-01")
                for n in range(10, 60)
            ]
            add_findings(record, many)
            begins = [name[:5] for (name,) in record.db.execute("SELECT id FROM statements")]
            twice = next(b for b in begins if begins.count(b) > 1)
            with pytest.raises(NoSuchStatement, match="begins the ids of"):
                compare_statement(record, twice)

    def test_what_is_told_in_other_words_is_shown_so(self, tmp_path: Path) -> None:
        with open_record(tmp_path / "told.db", write=True, create=True) as record:
            add_findings(record, [report("A", TOLD, ("Ilse Corrigan", "it had been like a tree"))])
            (telling,) = compare_statement(record, record.one("SELECT id FROM statements")).tellings
        assert (telling.wording, telling.words, telling.reason) == ("told", "it had been like a tree", None)


class TestCommands:
    def test_compare(self, path: str) -> None:
        with opened(path) as record:
            name = record.one("SELECT id FROM attributions ORDER BY key LIMIT 1")
        shown = CliRunner().invoke(main, ["compare", name, "--record", path])
        assert shown.exit_code == 0
        assert shown.output.index("Early") < shown.output.index("Whole") < shown.output.index("Late")
        assert "“takes” → “draws”" in shown.output
        row = json.loads(CliRunner().invoke(main, ["compare", name, "--record", path, "--json"]).output)
        assert [t["outlet"] for t in row["tellings"]][:3] == ["Early", "Whole", "Late"]

    def test_compare_without_such_a_statement(self, path: str) -> None:
        assert CliRunner().invoke(main, ["compare", "sta-none", "--record", path]).exit_code == 3

    def test_merge_says_what_it_did(self, path: str) -> None:
        shown = CliRunner().invoke(main, ["merge", "--record", path])
        assert shown.exit_code == 0
        assert "4 articles merged anew: 4 reports" in shown.output

    def test_people_and_why(self, tmp_path: Path) -> None:
        name = str(tmp_path / "people.db")
        role = {"roles": ["harbour master"]}

        def by(outlet: str, who: str) -> dict[str, object]:
            words = f"The ropes of {outlet} are new"
            return report(outlet, f"“{words},” said harbour master {who} of Drosk.", (who, words, role))

        with open_record(name, write=True, create=True) as record:
            add_findings(record, [by("A", "Ilse Corrigan"), by("B", "Ilse Corrigan"), by("C", "Sting Ray")])
        shown = CliRunner().invoke(main, ["people", "corrigan", "--record", name])
        assert shown.exit_code == 0
        assert "2 articles" in shown.output
        assert "role harbour, master, Drosk" in shown.output
        assert CliRunner().invoke(main, ["people", "nobody", "--record", name]).exit_code == 1
        assert CliRunner().invoke(main, ["people", "%", "--record", name]).exit_code == 1

        aliases = tmp_path / "names.csv"
        aliases.write_text("name,canonical\nSting Ray,Ilse Corrigan\n", encoding="utf8")
        taken = CliRunner().invoke(main, ["people", "corrigan", "--aliases", str(aliases), "--record", name])
        assert "3 articles" in taken.output
        assert "also Sting Ray" in taken.output
        with open_record(name, write=True) as record:  # the list holds for what comes later
            add_findings(record, [by("D", "Sting Ray")])
            assert record.one("SELECT count(*) FROM speakers WHERE identity IS NOT NULL") == 4

    def test_a_faulty_list_changes_nothing(self, path: str, tmp_path: Path) -> None:
        aliases = tmp_path / "names.csv"
        aliases.write_text("who,what\n", encoding="utf8")
        shown = CliRunner().invoke(main, ["people", "--aliases", str(aliases), "--record", path])
        assert shown.exit_code == 3
        with opened(path) as record:
            assert record.one("SELECT count(*) FROM aliases") == 0

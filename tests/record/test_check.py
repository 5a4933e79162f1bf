"""Check: what a quotation is told about its words and its speaker."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.articles import Article
from onrecord.cli import main
from onrecord.reader import Reader
from onrecord.record import Record, add_findings, open_record
from onrecord.record.check import Verdict, check
from onrecord.record.check.report import quotations
from onrecord.record.check.voices import same_voice

REPORT = """Mayor Mara Kessel said the port would stay in public hands. "We will never sell the port, and we will not lease it either," Kessel told reporters on Monday. "It took 40 years to build."

Her rival Tom Varley said: "The mayor sold the airport without asking anybody, and she will do the same again."

"It will be slow," Kessel said, "and it will be dull, and everyone will arrive."

The harbour plan was "dead on arrival", Varley said.
"""
SPEECH = """MARA KESSEL: I have said it before. We will never sell the port, and we will not lease it either.

It took 40 years to build.

TOM VARLEY: She says so today.
"""


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("check") / "onrecord.db"
    article = Article(REPORT, "report.txt", outlet="The Marrowby Gazette", published="2026-03-03")
    with open_record(path, write=True, create=True) as record:
        add_findings(record, Reader().read_all([article]))
    return path


@pytest.fixture(scope="module")
def record(path: Path) -> Iterator[Record]:
    with open_record(path) as opened:
        yield opened


@pytest.mark.parametrize(
    ("quote", "wording"),
    [
        ("We will never sell the port, and we will not lease it either", "exact"),
        ("‘we will never sell the port and we will not lease it either’", "exact"),
        ("We will never sell [the port], and we will not lease it either.", "exact"),
        ("It will be slow and it will be dull, and everyone will arrive.", "exact"),
        ("dead on arrival", "exact"),
        ("We will never sell the port", "cut"),
        ("we will not lease it either", "cut"),
        ("We will never ... lease it either", "cut"),
        ("It will be slow … and everyone will arrive", "cut"),
        ("“[W]e will never sell the port, and we will not lease it either [sic]” (emphasis added)", "exact"),
        ("We will never lease it either", "cut"),
        ("[Marrowby] will never sell the port, and we will not lease it either", "altered"),
        ("We will never sell the port [of Marrowby], and we will not lease it either", "altered"),
        ("We’ll never sell the port, and we won’t lease it either", "altered"),
        ("[It] took forty years", "cut"),
        ("She sold the airport [to nobody]", "cut-altered"),
        ("The harbour plan is dead", "cut-altered"),
        ("I have 40 reasons to build", "absent"),
        ("It will be a mistake", "absent"),
        ("We will never lease the port, and we will not sell it either", "altered"),
        ("We would never sell the port, and we will not lease it either", "altered"),
        ("The mayor sold the airport without asking, and she will do the same again", "altered"),
        ("We would never sell the port", "cut-altered"),
        ("The fishermen of the northern islands deserve a better harbour", "absent"),
        ("", "absent"),
        ("…", "absent"),
    ],
)
def test_the_wording(record: Record, quote: str, wording: str) -> None:
    assert check(record, quote).wording == wording


@pytest.mark.parametrize(
    ("quote", "negation", "numbers"),
    [
        ("We will sell the port, and we will not lease it either", "dropped", False),
        ("We will never sell the port, and we will lease it either", "dropped", False),
        ("It did not take 40 years to build", "added", False),
        ("It took 14 years to build", None, True),
        ("It took forty years to build", None, False),
        ("It took forty-one years to build", None, True),
        ("We’ll never sell the port, and we won’t lease it either", None, False),
        ("We will never sell the port, and we will lease it", "dropped", False),
        ("It won’t be slow", "added", False),
        ("sell the port, and we will not lease it either", "dropped", False),
        ("It took them one more than 40 years to build", None, False),
        ("We will never sell the harbour, and we will not lease it either", None, False),
    ],
)
def test_what_turns_the_sense_round_is_pointed_out(
    record: Record, quote: str, negation: str | None, numbers: bool
) -> None:
    found = check(record, quote)
    assert (found.negation, found.numbers) == (negation, numbers)


@pytest.mark.parametrize(
    ("asked", "speaker"),
    [
        ("Mara Kessel", "same"),
        ("Kessel", "same"),
        ("Mayor Kessel", "same"),
        ("M. Kessel", "same"),
        ("Tom Varley", "another"),
        ("Ilse Corrigan", "another"),
        (None, "unknown"),
    ],
)
def test_the_speaker(record: Record, asked: str | None, speaker: str) -> None:
    assert check(record, "It took 40 years to build", asked).speaker == speaker


@pytest.mark.parametrize(
    ("asked", "name", "roles", "speaker"),
    [
        ("the mayor", "Mara Kessel", ["Mayor"], "same"),
        ("the mayor of Marrowby", "Mara Kessel", ["mayor"], "same"),
        ("Marrowby’s mayor", "Mara Kessel", ["mayor of Marrowby"], "same"),
        ("the mayor of Wexle", "Mara Kessel", ["mayor of Marrowby"], "another"),
        ("the deputy mayor", "Mara Kessel", ["mayor"], "another"),
        ("the mayor’s wife", "Mara Kessel", ["mayor"], "another"),
        ("the mayor", "Mara Kessel", [], "unknown"),
        ("Economy minister", "Mara Kessel", ["economy minister"], "same"),
        ("Prime Minister", "Mara Kessel", ["prime minister of Sovenia"], "same"),
        ("Baker", "Mara Kessel", ["baker"], "another"),
        ("she", "Mara Kessel", ["mayor"], "unknown"),
        ("Education Minister Varley", "Tom Varley", [], "same"),
        ("Education Minister Kessel", "Tom Varley", ["education minister"], "another"),
        ("port pilot Varley", "Tom Varley", ["port pilot"], "same"),
    ],
)
def test_a_speaker_asked_for_by_a_role(asked: str, name: str, roles: list[str], speaker: str) -> None:
    assert same_voice(asked, [(name, "person", "s1")], lambda: roles) == speaker


def test_what_brackets_stand_for_is_shown(record: Record) -> None:
    found = check(record, "[The Marrowby port] took 40 years to build")
    assert [(c.kind, c.asked, c.said) for c in found.changes] == [("replaced", "[The Marrowby port]", "It")]
    assert not found.on_record


def test_a_contraction_is_shown_whole(record: Record) -> None:
    found = check(record, "We won't ever sell the port, and we will not lease it either")
    assert [(c.kind, c.asked) for c in found.changes] == [("replaced", "won't ever")]
    assert found.negation is None


def test_a_sentence_that_begins_with_i_behind_the_cue(tmp_path: Path) -> None:
    report = '"The quay is ours," Ada Roe said on Monday. "I will not leave it."\n'
    with open_record(tmp_path / "onrecord.db", write=True, create=True) as record:
        add_findings(record, Reader().read_all([Article(report, "report.txt")]))
        assert check(record, "I will not leave it").wording == "exact"
        assert check(record, "The quay is ours").wording == "exact"


def test_what_is_left_out_is_shown(record: Record) -> None:
    found = check(record, "We will never sell the port")
    assert [(c.kind, c.said) for c in found.changes] == [("after", "and we will not lease it either")]


def test_the_sentences_around_it_are_shown(record: Record) -> None:
    found = check(record, "It took 40 years to build")
    assert found.before.startswith('"We will never') or "never sell" in found.before
    assert "It took 40 years" in found.words
    assert found.start is not None and REPORT[found.start :].startswith(found.words[:20])


def test_two_quotations_put_together_as_one(record: Record) -> None:
    found = check(record, "We will never sell the port and it will be slow and it will be dull")
    assert found.wording == "cut"
    assert found.names == ("Mara Kessel",)
    assert [c.kind for c in found.changes].count("joined") == 1
    assert found.joined is not None and found.passage is not None and found.joined != found.passage.id


@pytest.mark.parametrize(
    ("quote", "wording"),
    [
        ("It took 40 years to build. We will never sell the port.", "cut"),  # in another order
        ("It will be dull, and everyone will arrive. It took 40 years to build.", "cut"),
        ("It will be dull, but it took 40 years to build.", "cut-altered"),
        ("It took 40 years to build. She will do the same again.", "absent"),  # of two speakers
    ],
)
def test_pieces_put_together(record: Record, quote: str, wording: str) -> None:
    assert check(record, quote).wording == wording


def test_pieces_of_two_articles_put_together(tmp_path: Path) -> None:
    reports = [
        Article('"The quay will be rebuilt before winter," Ada Roe said.', "a.txt"),
        Article('"Nobody will be asked to pay a penny," Ada Roe said.', "b.txt"),
        Article('"Everybody will be asked to dance," Tom Varley said.', "c.txt"),
    ]
    with open_record(tmp_path / "onrecord.db", write=True, create=True) as record:
        add_findings(record, Reader().read_all(reports))
        found = check(record, "The quay will be rebuilt before winter. Nobody will be asked to pay a penny.", "Ada Roe")
        assert (found.wording, found.speaker, found.negation) == ("cut", "same", None)
        assert found.words.startswith('"The quay')
        other = check(record, "The quay will be rebuilt before winter. Everybody will be asked to dance.")
        assert other.wording != "cut" and other.joined is None


def test_a_transcript_is_better_evidence_than_a_report(tmp_path: Path) -> None:
    path = tmp_path / "onrecord.db"
    reports = [Article(REPORT, "report.txt", published="2026-03-03"), Article(SPEECH, "speech.txt", transcript=True)]
    with open_record(path, write=True, create=True) as record:
        add_findings(record, Reader().read_all(reports))
        found = check(record, "We will never sell the port, and we will not lease it either", "Kessel")
        assert found.passage is not None and found.passage.transcript
        assert (found.wording, found.speaker, found.on_record) == ("exact", "same", True)
        assert found.also
        # A turn goes on over its paragraphs.
        assert [n.title() for n in check(record, "It took 40 years to build").names] == ["Mara Kessel"]


def test_a_report_becomes_a_transcript_when_it_is_added_as_one(tmp_path: Path) -> None:
    path, speech = tmp_path / "onrecord.db", tmp_path / "speech.txt"
    speech.write_text("Friends, the quay will be rebuilt.\n\nWe owe nobody.", "utf8")
    run = CliRunner()
    assert run.invoke(main, ["add", str(speech), "--record", str(path)]).exit_code == 0
    assert run.invoke(main, ["check", "We owe nobody", "--record", str(path)]).exit_code == 1
    again = ["add", str(speech), "--said-by", "Ada Roe", "--record", str(path)]
    assert "1 that were there as reports read again as transcripts" in run.invoke(main, again).output
    done = run.invoke(main, ["check", "We owe nobody", "--speaker", "Roe", "--record", str(path)])
    assert done.exit_code == 0 and "on record under Ada Roe" in done.output
    assert "1 there already" in run.invoke(main, again).output
    # Added once more without saying so, with its folder, it stays what it is.
    assert "1 there already" in run.invoke(main, ["add", str(tmp_path / "speech.txt"), "--record", str(path)]).output
    assert run.invoke(main, ["check", "We owe nobody", "--record", str(path)]).exit_code == 0


def test_a_speech_without_turns_is_that_of_whom_the_user_names(tmp_path: Path) -> None:
    path = tmp_path / "onrecord.db"
    speech = Article("Friends, the quay will be rebuilt.\n\nWe owe nobody.", "s.txt", byline="Ada Roe", transcript=True)
    with open_record(path, write=True, create=True) as record:
        add_findings(record, Reader().read_all([speech]))
        assert check(record, "We owe nobody").names == ("Ada Roe",)


def test_what_a_person_rejected_is_not_found(path: Path, tmp_path: Path) -> None:
    copy = tmp_path / "onrecord.db"
    copy.write_bytes(path.read_bytes())
    with open_record(copy, write=True) as record:
        before = check(record, "dead on arrival")
        assert before.passage is not None
        with record.transaction() as db:
            db.execute("UPDATE attributions SET superseded = reader WHERE id = ?", (before.passage.id,))
        assert check(record, "dead on arrival").wording == "absent"


@settings(max_examples=60, deadline=None)
@given(st.text('wil neversthpo"“”[]….-’\n%\x00é😀*^:()', max_size=80))
def test_anything_can_be_asked(record: Record, quote: str) -> None:
    assert isinstance(check(record, quote, quote), Verdict)


def test_the_command(path: Path, tmp_path: Path) -> None:
    run = CliRunner()
    done = run.invoke(main, ["check", "It took 50 years to build", "--speaker", "Varley", "--record", str(path)])
    assert done.exit_code == 1
    assert "a number differs" in done.output and "not by Varley" in done.output
    done = run.invoke(main, ["check", "It took 40 years to build", "--record", str(path)])
    assert done.exit_code == 0 and "on record under Mara Kessel" in done.output
    asked = tmp_path / "asked.txt"
    asked.write_text('It took 40 years to build\tTom Varley\n{"quote": "dead on arrival"}\n{"words": 1}\n', "utf8")
    done = run.invoke(main, ["check", "--file", str(asked), "--json", "--record", str(path)])
    rows = [json.loads(line) for line in done.output.splitlines() if line.startswith("{")]
    assert [(r["wording"], r["speaker"]) for r in rows] == [("exact", "another"), ("exact", "unknown")]
    assert "asked.txt:3" in done.output
    report = tmp_path / "report.txt"
    report.write_text(REPORT + "\nThe vote is on Friday.\n", "utf8")
    done = run.invoke(main, ["check", "--article", str(report), "--json", "--record", str(path)])
    rows = [json.loads(line) for line in done.output.splitlines() if line.startswith("{")]
    assert len(rows) >= 4 and {r["wording"] for r in rows} == {"exact"}
    done = run.invoke(main, ["check", "--article", str(report), "--record", str(path)])
    assert f"{len(rows)} quotations: {len(rows)} word for word\n" in done.output
    assert run.invoke(main, ["check", "--record", str(path)]).exit_code == 2


def test_an_article_is_no_evidence_of_itself(path: Path, tmp_path: Path) -> None:
    report = tmp_path / "report.txt"
    report.write_text(REPORT, "utf8")
    done = CliRunner().invoke(main, ["check", "--article", str(report), "--json", "--record", str(path)])
    rows = [json.loads(line) for line in done.stdout.splitlines()]
    assert {r["wording"] for r in rows} == {"absent"}
    assert "is left out as evidence of itself" in done.stderr


def test_words_that_two_cues_share_are_checked_once() -> None:
    report = 'Brusk warned that the town could flood again. "We have, at best, three days," he said.\n'
    findings = next(iter(Reader().read_all([Article(report, "report.txt")])))
    assert len(list(quotations(findings))) == 1


@pytest.mark.parametrize(
    ("name", "content", "told"),
    [
        ("a.txt", '{"quote": null}\n', 'a.txt:1: has no words in "quote"'),
        ("a.txt", '{"quote": "so", "speaker": 5}\n', 'a.txt:1: "speaker" is no name'),
        ("a.txt", '{"quote": "so"\n', "a.txt:1: is no valid JSON"),
        ("a.csv", "words,by\nso,Ada\n", 'a.csv: has no column "quote"'),
        ("a.csv", "quote,speaker\n,Ada\n", 'a.csv:2: has no words in "quote"'),
    ],
)
def test_what_cannot_be_asked_is_skipped_with_its_line(
    path: Path, tmp_path: Path, name: str, content: str, told: str
) -> None:
    file = tmp_path / name
    file.write_text(content, "utf8")
    done = CliRunner().invoke(main, ["check", "--file", str(file), "--record", str(path)])
    assert told in done.stderr and done.exit_code == 3


@pytest.mark.parametrize("name", ["a.csv", "a.txt", "-"])
def test_quotations_of_a_file(path: Path, tmp_path: Path, name: str) -> None:
    quote, by = "It took 40 years to build", "Tom Varley"
    content = f'quote,speaker\n"{quote}",{by}\n' if name == "a.csv" else f"{quote}\t{by}\n"
    file = str(tmp_path / name)
    if name == "-":
        file = name
    else:
        Path(file).write_text(content, "utf-8-sig")  # with a byte order mark, as some editors save it
    done = CliRunner().invoke(main, ["check", "--file", file, "--json", "--record", str(path)], input=content)
    rows = [json.loads(line) for line in done.stdout.splitlines()]
    assert [(r["wording"], r["speaker"]) for r in rows] == [("exact", "another")]


def test_who_speaks_in_a_transcript_is_who_reports_quote_from_it(tmp_path: Path) -> None:
    reports = [
        Article(REPORT, "report.txt", published="2026-03-03"),
        Article(SPEECH, "speech.txt", published="2026-03-03", transcript=True),
        Article("MARA KESSEL: The choir sings on Sunday. Bring cake.", "choir.txt", transcript=True),
    ]
    with open_record(tmp_path / "onrecord.db", write=True, create=True) as record:
        add_findings(record, Reader().read_all(reports))
        query = "SELECT a.source FROM speakers s JOIN articles a ON a.key = s.article WHERE s.identity IS NOT NULL AND s.name LIKE ?"
        found = record.db.execute(query, ("Mara Kessel",)).fetchall()
        assert sorted(source for (source,) in found) == ["report.txt", "speech.txt"]

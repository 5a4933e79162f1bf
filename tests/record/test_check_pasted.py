"""Check: quotations as they are pasted from posts, talk and other people's reports."""

from collections.abc import Iterator

import pytest
from click.testing import CliRunner

from onrecord.articles import Article
from onrecord.cli import main
from onrecord.reader import Reader
from onrecord.record import Record, add_findings, open_record
from onrecord.record.check import check

REPORTS = [
    """"This is the worst day of my working life," chief executive Tilda Morrow told workers on Friday. "The price of steel fell by 40 percent in eighteen months."

Union leader Gethin Rhos called the plan a betrayal. "They took £90m of public money and they promised us ten years. We got ten months," Rhos said. "We're not asking for charity. We're asking for a plan."

Prime Minister Henrik Sollner said: "We trust Dr. Vask. We don't trust rumours."

"If people don't want it, they don't have to take it. Nobody will be forced," Sollner said.

"There's no plan B. There never was a plan B," said Carys Dunmore, the member of parliament.
""",
    """Fire chief Anton Brusk denied that warnings had been ignored.

"The other side hasn't said no. It hasn't said yes, either," Foreign Minister Liesl Abend said.

"For three decades we have been waiting for this piece of paper," President Tomas Verhun said.

Dr. Imre Vask said 2.4 million doses had been ordered.

"It is not impossible that we will need a second vote," said Ysolde Marrin, who chairs the committee. "No."
""",
    """Gethin Rhos, the union leader, spoke again on Saturday. "They took 90 million pounds of public money and promised ten years," Rhos said.
""",
]


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> str:
    path = str(tmp_path_factory.mktemp("pasted") / "onrecord.db")
    with open_record(path, write=True, create=True) as record:
        add_findings(record, Reader().read_all([Article(text, f"{n}.txt") for n, text in enumerate(REPORTS)]))
    return path


@pytest.fixture(scope="module")
def record(path: str) -> Iterator[Record]:
    with open_record(path) as opened:
        yield opened


@pytest.mark.parametrize(
    ("quote", "speaker", "wording"),
    [
        ("They took £90 million of public money and they promised us ten years.", "Rhos", "exact"),
        ("They took 90m pounds of public money and they promised us 10 years.", "Rhos", "exact"),
        ("They took $90m of public money and they promised us ten years.", "Rhos", "altered"),
        ("2.4m doses had been ordered", "Vask", "exact"),
        ("No.", "Ysolde Marrin", "exact"),
        ("No, no.", None, "absent"),
        ("The other side hasn't said no.", "Abend", "exact"),
        ("There never was a plan B.", None, "exact"),
        ("We don't trust Dr. Vask.", "Sollner", "altered"),  # no pieces of both sentences
        ("We have been waiting for three decades for this piece of paper", "Verhun", "cut-altered"),
        ("Morrow said: “This is the worst day of my working life.”", "Morrow", "exact"),
        ("“This is the worst day of my working life,” Morrow told workers.", "Morrow", "exact"),
        ('"This is the worst day of my working life" — Tilda Morrow', "Morrow", "exact"),
        ('"They promised us ten years," he told the rally. "We got ten months."', "Rhos", "cut"),
    ],
)
def test_the_wording(record: Record, quote: str, speaker: str | None, wording: str) -> None:
    assert check(record, quote, speaker).wording == wording


@pytest.mark.parametrize(
    ("quote", "negation"),
    [
        ("The other side has said no", "dropped"),
        ("People will be forced to take it.", "dropped"),  # a cut inside, right behind the "nobody"
        ("If people don't want it … nobody will be forced", None),
        ("We’re not asking for a plan", "added"),  # the end of another sentence
        ("We’re not asking for charity. We got ten months.", None),
    ],
)
def test_a_negation_that_is_lost_is_pointed_out(record: Record, quote: str, negation: str | None) -> None:
    assert check(record, quote).negation == negation


def test_what_was_denied_does_not_stand_as_said(path: str, record: Record) -> None:
    found = check(record, "warnings had been ignored", "Anton Brusk")
    assert (found.wording, found.speaker, found.on_record, found.stands) == ("exact", "same", False, False)
    told = CliRunner().invoke(main, ["check", "warnings had been ignored", "--record", path])
    assert "! told as what Anton Brusk “denied”, not as said" in told.output
    assert told.exit_code == 1

"""Words that the layout alone gives to a speaker, and lines that only look like it."""

import pytest

from onrecord.articles import Article
from onrecord.reader import Reader
from onrecord.reader.turns import find_turns
from onrecord.reader.words import paragraphs


def turns(text: str) -> list[tuple[str, str, list[str]]]:
    """(source, cue, pieces of content), "" where the layout names none."""
    return [
        (t.source.of(text) if t.source else "", t.cue.of(text) if t.cue else "", [c.of(text) for c in t.content])
        for t in find_turns(text, paragraphs(text))
    ]


def who(text: str) -> list[str]:
    return [source for source, _, _ in turns(text)]


class TestTranscripts:
    @pytest.mark.parametrize(
        ("text", "speakers"),
        [
            ("MODERATOR: Who pays?\n\nOTT: We do.", ["MODERATOR", "OTT"]),
            ("MODERATOR: Who pays?\nOTT: We do.", ["MODERATOR", "OTT"]),
            ("JOHN O'HARA: Who pays?\n\nMS. OTT: We do.", ["JOHN O'HARA", "MS. OTT"]),
            ("LENA OTT, BAKER: Who pays?\n\nSPEAKER 2: We do.", ["LENA OTT, BAKER", "SPEAKER 2"]),
            ("Ott: Who pays?\n\nRook: We do.", ["Ott", "Rook"]),
            ("Mayor Lena Ott: Nobody pays.\n\nRook: Nobody?\n\nOtt: Nobody.", ["Mayor Lena Ott", "Rook", "Ott"]),
            ("OTT (via video): Who pays?\n\nROOK: We do.", ["OTT", "ROOK"]),
        ],
    )
    def test_labels_of_many_forms_are_speakers(self, text: str, speakers: list[str]) -> None:
        assert who(text) == speakers

    def test_the_colon_is_the_cue_and_the_rest_of_the_line_the_words(self) -> None:
        assert turns("OTT:  Who pays? \r\n\r\nROOK: We do.\r\n") == [
            ("OTT", ":", ["Who pays?"]),
            ("ROOK", ":", ["We do."]),
        ]

    def test_a_turn_runs_on_to_the_next_label_without_stage_directions(self) -> None:
        text = "OTT: We pay.\n\n(LAUGHTER)\n\nAnd gladly.\n\nROOK: Who is we?"
        assert turns(text)[0] == ("OTT", ":", ["We pay.", "And gladly."])

    def test_the_last_turn_ends_with_its_paragraph(self) -> None:
        text = "OTT: Who pays?\n\nROOK: We do.\n\nThe hall emptied slowly."
        assert turns(text)[-1] == ("ROOK", ":", ["We do."])

    def test_narration_between_distant_labels_is_nobodys(self) -> None:
        text = "OTT: Who pays?\n\nOne.\n\nTwo.\n\nThree.\n\nFour.\n\nROOK: We do.\n\nOTT: Do you?"
        assert turns(text)[0] == ("OTT", ":", ["Who pays?"])

    @pytest.mark.parametrize(
        "text",
        [
            "OTT: We pay.",
            "Pros: It is cheap.\n\nCons: It is slow.",
            "UPDATE: The road is open.\n\nNOTE: Drive slowly.",
            "MONDAY: Rain.\n\nTUESDAY: Sun.",
            "Home: 2\n\nAway: 1\n\nHome: 3",
            "OTT:\n\nROOK:",
            "Interview: Beno Achterling\n\nThe hall was cold. Who pays?",
        ],
    )
    def test_lists_boxes_and_lone_labels_are_none(self, text: str) -> None:
        assert turns(text) == []


class TestQuestionsAndAnswers:
    @pytest.mark.parametrize(
        ("text", "labels", "cue"),
        [
            ("Q: Who pays?\n\nA: We do.", ["Q", "A"], ":"),
            ("Q. Who pays?\n\nA. We do.", ["Q", "A"], ""),
            ("Question: Who pays?\n\nAnswer: We do.", ["Question", "Answer"], ":"),
            ("Q: Who pays?\n\nOTT: We do.", ["Q", "OTT"], ":"),
        ],
    )
    def test_labelled(self, text: str, labels: list[str], cue: str) -> None:
        assert [(source, sign) for source, sign, _ in turns(text)] == [(label, cue) for label in labels]

    @pytest.mark.parametrize("text", ["Q: Who pays?\n\nQ: And when?", "A: The bridge.\n\nB: The tunnel."])
    def test_questions_alone_and_lettered_lists_are_none(self, text: str) -> None:
        assert turns(text) == []

    def test_by_their_order_alone(self) -> None:
        text = "Why did you leave?\n\nI was tired.\n\nWhere did you go?\n\nWe went home."
        assert turns(text) == [("", "", [line]) for line in text.split("\n\n")]

    @pytest.mark.parametrize(
        "text",
        [
            "Why did you leave?\n\nI was tired.",
            "Why did he leave?\n\nNobody knows.\n\nWhere did he go?\n\nNobody knows.",
            "“Why did you leave?”\n\nI was tired.\n\n“Where did you go?”\n\nWe went home.",
            "“Go,” it said. Did you?\n\nI was tired.\n\n“Stay,” it said. Did you?\n\nWe went home.",
        ],
    )
    def test_one_question_rhetorical_or_quoted_ones_are_none(self, text: str) -> None:
        assert turns(text) == []


class TestSignatures:
    @pytest.mark.parametrize(
        ("text", "cue", "source"),
        [
            ("“The dough was saved.”\n\n— Lena Ott, baker", "—", "Lena Ott, baker"),
            ("“The dough was saved.”\n– Lena Ott", "–", "Lena Ott"),
            ("“The dough was saved.” — Lena Ott, baker.", "—", "Lena Ott, baker"),
            ('"The dough was saved." -- Lena Ott', "--", "Lena Ott"),
            ("„Nein.“\n\n— Léa d’Orn", "—", "Léa d’Orn"),
            ("“Never trust a quiet sea.” — inscription on a lighthouse", "—", "inscription on a lighthouse"),
        ],
    )
    def test_a_dash_and_a_name_after_a_quotation(self, text: str, cue: str, source: str) -> None:
        (turn,) = turns(text)
        assert turn[:2] == (source, cue)
        assert turn[2] == [text[: text.index(cue)].strip()]

    @pytest.mark.parametrize(
        "text",
        [
            "The gate fell.\n\n— Lena Ott",
            "— Lena Ott",
            "“We start” — and then he left the room",
            "“Nobody asked us.” — He left by the side door.",
            "“We start,” she said — Lena Ott was gone.",
            "The mayor opened the bridge — the third in nine years.",
            "“We start.”\n\n— which is what the council had feared",
            "“We start.”\n\nLena Ott",
        ],
    )
    def test_dashes_that_sign_nothing(self, text: str) -> None:
        assert turns(text) == []


def test_a_turn_takes_the_place_of_what_the_network_makes_of_the_same_words() -> None:
    text = (
        "The council met on Monday night to hear both sides of the plan for the bridge.\n\n"
        "MODERATOR: Who will pay for it?\n\nOTT: The bank told me last week that it would pay for all of it.\n"
    )
    found = Reader().read(Article(text, "x")).attributions
    outer = [a for a in found if a.source and a.source.of(text) in ("MODERATOR", "OTT")]
    assert [a.kind for a in outer] == ["direct", "direct"]
    inner = [a for a in found if a.cue and a.cue.of(text) == "told"]
    assert [a.inside for a in inner] == [outer[1].id]

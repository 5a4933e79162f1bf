"""The table as it is seen; and anything at all in every form."""

import json
import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rich.cells import cell_len

from onrecord.articles import Article, Furniture, Span
from onrecord.display.json_lines import json_line
from onrecord.display.marked import marked
from onrecord.display.safe import clean
from onrecord.display.table import table
from onrecord.findings import Attribution, Findings, Speaker
from tests.made_up import bridge, console, findings

WIDTHS = (40, 60, 80, 100, 120)


def shown(found: Findings, width: int = 100, by: str | None = None) -> str:
    return table(found, console(width), by)


def flat(text: str) -> str:
    return " ".join(text.split())


def entry(found: Findings, number: int = 1) -> str:
    """What the narrow table shows of one attribution, on one line."""
    blocks = shown(found, 60).split("\n\n")
    return flat(next(block for block in blocks if re.match(rf" *{number} ", block)))


class TestTable:
    def test_head_names_the_article(self) -> None:
        lines = shown(bridge()).splitlines()
        assert lines[0] == "Harbour board shuts swing bridge for eleven months"
        assert lines[1] == "The Marrowby Gazette · 3 March 2026 · by Tomas Ferrow · examples/bridge.html"

    def test_without_a_title_the_first_line_stands_in(self) -> None:
        assert shown(findings("\n  A first line.\nAnother.")).startswith("A first line.\n")

    def test_a_first_line_without_end_is_cut_and_says_so(self) -> None:
        assert shown(findings("word " * 10_000)).splitlines()[1].endswith("word …")

    @pytest.mark.parametrize(
        ("published", "seen"), [("2026-03", "2026-03"), ("2026-12-24T10:00:00Z", "24 December 2026")]
    )
    def test_dates_are_as_exact_as_they_are_known(self, published: str, seen: str) -> None:
        assert f"{seen} · report.txt" in shown(findings("x", published=published))

    @pytest.mark.parametrize("by", [None, "speaker"])
    @pytest.mark.parametrize("width", WIDTHS)
    def test_it_keeps_to_the_width_and_loses_no_word(self, width: int, by: str | None) -> None:
        out = shown(bridge(), width, by)
        assert all(cell_len(line) <= width for line in out.splitlines())
        assert all(line == line.rstrip() for line in out.splitlines())
        for a in bridge().attributions:
            for piece in a.content:
                for word in piece.of(bridge().article.text).split():
                    assert word.strip("“”,.") in out

    def test_words_longer_than_a_line_go_on_in_the_next(self) -> None:
        long = "x" * 300
        out = shown(findings(f"[1s:He] [1k:said] [1c:“{long}”]."), 40)
        assert long in "".join(out.split())

    def test_wide_characters_take_two_columns(self) -> None:
        out = shown(findings(f"[1s:市長] [1k:said] [1c:“{'橋は五月に閉じる' * 12}”]."), 80)
        assert all(cell_len(line) <= 80 for line in out.splitlines())

    def test_two_columns_where_there_is_room(self) -> None:
        line = next(line for line in shown(bridge(), 100).splitlines() if "its chair" in line)
        assert re.match(r" 2  its chair {4,}“long overdue”$", line)
        assert " 2  its chair · called" in shown(bridge(), 60)

    def test_pieces_are_joined_by_dots(self) -> None:
        assert "elected,” … “There is nothing left to patch.”" in entry(bridge(), 3)

    def test_an_attribution_inside_another_hangs_under_it(self) -> None:
        text = "[1s:A] [1k:said] [1c:that [3s:B] [3k:admitted] [3c:losses]]. [2s:C] [2k:said] [2c:no]."
        out = shown(findings(text, attributions={3: {"inside": "a1"}}))
        numbers = re.findall(r"(?m)^ (\d)  (\s*└)?", out)
        assert [n for n, _ in numbers] == ["1", "3", "2"]
        assert [bool(hook) for _, hook in numbers] == [False, True, False]
        assert "inside 1" in out

    def test_attributions_inside_each_other_are_not_lost(self) -> None:
        text = "[1s:A] [1k:said] [1c:x]. [2s:B] [2k:said] [2c:y]."
        out = shown(findings(text, attributions={1: {"inside": "a2"}, 2: {"inside": "a1"}}))
        assert " 1  A" in out and "└ B" in out

    def test_a_repeated_statement_points_at_its_first(self) -> None:
        assert entry(bridge(), 8).endswith("again, see 3")
        assert "again" not in entry(bridge(), 3)

    def test_low_confidence_is_told_in_words(self) -> None:
        assert entry(bridge(), 6).endswith("only 41% sure")

    def test_nothing_is_ever_wholly_sure(self) -> None:
        assert "100%" not in shown(bridge())

    def test_negation_is_told(self) -> None:
        assert "negated" in entry(bridge(), 7)

    def test_the_sources_words_stand_beside_a_name_found_elsewhere(self) -> None:
        assert entry(bridge(), 7).startswith("7 Ilse Corrigan · She: would not say")
        assert entry(bridge(), 3).startswith("3 Ilse Corrigan · said")

    def test_a_comma_at_a_sources_end_is_no_part_of_its_name(self) -> None:
        assert entry(findings("[1s:The mayor, who left,] [1k:said] [1c:no].")).startswith(
            "1 The mayor, who left · said"
        )

    def test_joined_speakers(self) -> None:
        speakers = tuple(Speaker(f"s{n}", name, None, ()) for n, name in enumerate(("Ada", "Ben", "Cleo")))
        found = findings(
            "[1s:They] [1k:said] [1c:no].", attributions={1: {"speakers": ("s0", "s1", "s2")}}, speakers=speakers
        )
        assert entry(found).startswith("1 Ada, Ben and Cleo · They: said")

    def test_without_source_and_cue(self) -> None:
        assert entry(findings("[1c:“We start in May.”]")).startswith("1 — “We start in May.” direct")

    def test_no_attributions(self) -> None:
        out = shown(findings("It rained."))
        assert "no attributions: nobody is quoted or reported here" in out
        assert "Left out  nothing" in out

    def test_what_was_left_out_and_why(self) -> None:
        out = flat(shown(bridge()))
        assert "Left out 1 promotion, 1 related (furniture; never read for statements)" in out
        assert "1,240 characters of page dropped by extraction" in out
        assert "Doubtful the text is too short to be sure that it is English" in out
        assert "Note 2 broken bytes replaced" in out

    def test_by_speaker_brings_together_what_each_said(self) -> None:
        out = shown(bridge(), 100, "speaker")
        group = next(block for block in out.split("\n\n") if block.startswith("Ilse Corrigan\n"))
        assert re.findall(r"(?m)^ (\d) ", group) == ["3", "7", "8"]

    def test_by_speaker_ends_with_what_nobody_is_named_for(self) -> None:
        out = shown(findings("[1c:“No.”] [2s:The mayor] [2k:said] [2c:“Yes.”]"), 100, "speaker")
        assert out.index("The mayor\n") < out.index("no source named\n")

    def test_it_is_clear_without_colour(self) -> None:
        assert "\x1b" not in shown(bridge())

    def test_verbatim_words_are_coloured_and_paraphrase_is_not(self) -> None:
        out = table(bridge(), console(100, colour=True))
        assert "\x1b[32m“cracked right through”\x1b[0m and that" in out


class TestVerbatim:
    """Verbatim words stand in quotation marks, whatever the article has."""

    @pytest.mark.parametrize(
        ("content", "seen"),
        [
            ("“We start,”", "“We start,”"),
            ('"We start,"', '"We start,"'),
            ("it was “a disgrace” and over", "it was “a disgrace” and over"),
            ("“One.” “Two.”", "“One.” “Two.”"),
        ],
    )
    def test_the_articles_own_marks(self, content: str, seen: str) -> None:
        assert f"· said {seen} " in entry(findings(f"[1s:He] [1k:said] [1c:{content}]"))

    def test_a_turn_without_marks_gets_some(self) -> None:
        found = findings("[1s:MODERATOR]: [1c:Shall we start?]\n", attributions={1: {"quoted": (Span(11, 26),)}})
        assert found.attributions[0].quoted[0].of(found.article.text) == "Shall we start?"
        assert "MODERATOR “Shall we start?” " in entry(found)

    def test_a_quote_over_paragraphs_keeps_its_paragraphs_and_its_reopened_mark(self) -> None:
        text = "“First one.\n\n“Second one,” he said."
        content, quoted = (Span(0, 26),), (Span(1, 11), Span(14, 25))
        a = Attribution("a1", "direct", None, None, content, quoted, (), None, None, "st1", 0.9)
        out = shown(Findings(Article(text, "x"), (), (), (), (a,), "1", "h"), 60)
        assert re.search(r"“First one\.\n +“Second one,”\n", out)


class TestPlaces:
    def place(self, text: str, **facts: str) -> str:
        match = re.search(r"(direct|indirect|mixed) · (.*?) · \d", shown(findings(text, **facts)))
        assert match
        return match[2]

    def test_paragraphs_are_counted_as_a_person_would(self) -> None:
        text = "Title\n\n[left out, caption: A bridge.]\n\nOne.\n\n[heading: More]\n\n[1s:He] [1k:said] [1c:no]."
        assert self.place(text, title="Title") == "¶2"

    def test_lines_are_paragraphs_without_blank_ones(self) -> None:
        assert self.place("One.\nTwo.\n[1s:He] [1k:said] [1c:no].") == "¶3"

    def test_lines_wrapped_by_hand_are_not(self) -> None:
        assert self.place("One that\ngoes on.\r\n\r\nTwo that\n[1s:He] [1k:said] [1c:no\nand no].") == "¶2"

    def test_headline_and_heading(self) -> None:
        assert self.place("[1s:Judge]: [1c:ban void]\n\nIt rained.", title="Judge: ban void") == "headline"
        assert self.place("It rained.\n\n[heading: [1s:Judge]: [1c:ban void]]\n\nIt snowed.") == "heading"

    def test_content_that_runs_over_paragraphs(self) -> None:
        assert self.place("One.\n\n[1c:no\n\nand no], [1s:he] [1k:said].") == "¶2–3"


@st.composite
def any_findings(draw: st.DrawFn) -> Findings:
    text = draw(st.text(alphabet=st.characters(codec=None), max_size=80))

    def span() -> Span:
        start = draw(st.integers(0, len(text)))
        return Span(start, draw(st.integers(start, len(text))))

    attributions = tuple(
        Attribution(
            f"a{n}",
            "mixed",
            draw(st.none() | st.just(span())),
            draw(st.none() | st.just(span())),
            tuple(sorted(span() for _ in range(draw(st.integers(0, 2))))),
            tuple(span() for _ in range(draw(st.integers(0, 2)))),
            (),
            None,
            draw(st.none() | st.sampled_from(["a1", "a2", "a9"])),
            "st1",
            draw(st.floats(0, 1)),
        )
        for n in range(1, draw(st.integers(1, 4)))
    )
    return Findings(Article(text, text), (), (Furniture(span(), "widget"),), (), attributions, "1", "h")


class TestAnything:
    @settings(max_examples=60, deadline=None)
    @given(any_findings(), st.sampled_from(WIDTHS))
    def test_anything_can_be_shown_and_nothing_acts_on_the_terminal(self, found: Findings, width: int) -> None:
        for out in (shown(found, width), shown(found, width, "speaker"), marked(found, console(width))):
            out.encode()
            assert clean(out) == out

    @settings(max_examples=60, deadline=None)
    @given(any_findings(), st.sampled_from(["utf-8", "ascii", "latin-1"]))
    def test_json_is_one_line_that_reads_back(self, found: Findings, encoding: str) -> None:
        line = json_line(found, encoding)
        assert len(line.encode(encoding).decode(encoding).splitlines()) == 1
        assert json.dumps(json.loads(line)) == json.dumps(found.to_dict())

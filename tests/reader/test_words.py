from hypothesis import given
from hypothesis import strategies as st

from onrecord.reader.words import LONG, cut_words, paragraphs


def strings(text: str) -> list[str]:
    return cut_words(text, paragraphs(text)).strings


def test_possessives_and_marks_stand_alone() -> None:
    assert strings("“Mayor’s”") == ["“", "Mayor", "’", "s", "”"]


def test_a_decomposed_accent_stays_with_its_letter() -> None:
    # NFD: the letter and a combining accent, two code points.
    text = "Zoe\u0301 said"
    w = cut_words(text, paragraphs(text))
    assert [text[a:b] for a, b in zip(w.starts, w.ends, strict=True)][-1] == "said"
    assert "".join(w.strings) == "Zoe\u0301said"


def test_lines_of_white_space_are_no_paragraphs() -> None:
    assert paragraphs("a\r\n \u00a0\r\n\r\nb") == [(0, 1), (9, 10)]


def test_a_line_that_no_report_has_is_cut_at_spaces() -> None:
    text = "word " * LONG
    found = paragraphs(text)
    assert all(b - a <= LONG for a, b in found)
    assert "".join(text[a:b] for a, b in found) == text


@given(st.text(max_size=200))
def test_words_are_exactly_the_characters_at_their_offsets(text: str) -> None:
    w = cut_words(text, paragraphs(text))
    assert [text[a:b] for a, b in zip(w.starts, w.ends, strict=True)] == w.strings
    assert all(b <= c for b, c in zip(w.ends[:-1], w.starts[1:], strict=True))

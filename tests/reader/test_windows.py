import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from onrecord.reader.windows import cut_windows
from onrecord.reader.words import cut_words, paragraphs


def cut(text: str, size: int) -> list[str]:
    w = cut_words(text, paragraphs(text))
    found = cut_windows(w, np.ones(len(w.strings), dtype=np.int64), size)
    return [" ".join(w.strings[f.start : f.end]) for f in found]


def test_windows_are_whole_paragraphs_where_they_fit() -> None:
    assert cut("a b c\n\nd e f\n\ng h i", 6) == ["a b c d e f", "g h i"]


def test_a_paragraph_that_does_not_fit_is_cut_at_the_end_of_a_sentence() -> None:
    assert cut("a b c d . e f g h i .", 8) == ["a b c d .", "e f g h i ."]


@given(st.lists(st.integers(1, 40), max_size=12), st.integers(5, 30))
def test_every_word_lies_in_exactly_one_window_within_its_size(lengths: list[int], size: int) -> None:
    text = "\n".join(" ".join(["w"] * n) for n in lengths)
    w = cut_words(text, paragraphs(text))
    found = cut_windows(w, np.ones(len(w.strings), dtype=np.int64), size)
    assert [i for f in found for i in range(f.start, f.end)] == list(range(len(w.strings)))
    assert all(f.end - f.start <= size for f in found)

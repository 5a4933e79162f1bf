"""What must hold for any chances and potentials; single cases are in test_relations.py."""

from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.reader.relations import INSIDE_CHANCE, cue_stretches, decode, stretches

_CHANCE = st.floats(0, 1, width=32)
_CHANCES = st.lists(st.tuples(_CHANCE, _CHANCE, _CHANCE), max_size=30).map(
    lambda rows: np.array(rows, dtype=np.float32).reshape(-1, 3)
)


@settings(max_examples=100, deadline=None)
@given(_CHANCES, st.floats(0.05, 0.95))
def test_cues_are_apart_and_hold_every_likely_begin(chances: np.ndarray, threshold: float) -> None:
    found = cue_stretches(chances, threshold)
    assert all(b <= c for ((_, b), _), ((c, _), _) in pairwise(found))
    for (a, b), chance in found:
        assert 0 <= a < b <= len(chances)
        assert chance == chances[a, 1] > threshold
        assert (chances[a + 1 : b, 2] > INSIDE_CHANCE).all()
        assert b == len(chances) or chances[b, 2] <= INSIDE_CHANCE
    inside = {i for (a, b), _ in found for i in range(a, b)}
    assert set(np.flatnonzero(chances[:, 1] > threshold).tolist()) <= inside


@settings(max_examples=100, deadline=None)
@given(st.lists(st.booleans(), max_size=40))
def test_stretches_give_back_what_was_marked(marked: list[bool]) -> None:
    found = stretches(np.array(marked, dtype=bool))
    assert [i for a, b in found for i in range(a, b)] == [i for i, m in enumerate(marked) if m]
    assert all(b < c for (_, b), (c, _) in pairwise(found))


@pytest.mark.parametrize("length", [1, 2, 15, 16, 17, 33])
def test_cues_decoded_side_by_side_come_out_as_alone(length: int) -> None:
    """Shorter ones are filled up with words that can only be outside."""
    draw = np.random.default_rng(length)
    longest = 40
    together = np.zeros((3, longest, 3, 3), dtype=np.float32)
    together[:, :, :, 1:] = -1e4
    alone = [draw.normal(size=(1, length + n, 3, 3)).astype(np.float32) for n in range(3)]
    for row, one in enumerate(alone):
        together[row, : one.shape[1]] = one[0]
    labels, sure, empty = decode(together)
    for row, one in enumerate(alone):
        mine, my_sure, my_empty = decode(one)
        assert labels[row, : one.shape[1]].tolist() == mine[0].tolist()
        assert not labels[row, one.shape[1] :].any()
        assert sure[row] == pytest.approx(my_sure[0], rel=1e-4)
        assert empty[row] == pytest.approx(my_empty[0], rel=1e-4)


def test_a_certain_labelling_is_sure_and_none_at_all_is_empty() -> None:
    wanted = [0, 1, 1, 0, 2, 2, 2]
    potentials = np.full((2, len(wanted), 3, 3), -50, dtype=np.float32)
    for t, label in enumerate(wanted):
        potentials[0, t, :, label] = 0
    potentials[1, :, :, 0] = 0
    labels, sure, empty = decode(potentials)
    assert labels.tolist() == [wanted, [0] * len(wanted)]
    assert sure == pytest.approx([1, 1], abs=1e-6)
    assert empty == pytest.approx([0, 1], abs=1e-6)


def test_a_long_text_is_as_sure_as_a_short_one() -> None:
    """What is likely but out of reach must not press the rest down to nothing, word by word."""
    potentials = np.full((1, 900, 3, 3), -1e4, dtype=np.float32)
    potentials[:, :, 0, 0] = 0
    potentials[:, :, 1, 2] = 5
    labels, sure, empty = decode(potentials)
    assert not labels.any()
    assert (sure[0], empty[0]) == (pytest.approx(1, abs=1e-5), pytest.approx(1, abs=1e-5))


def test_a_ban_on_a_change_of_label_is_kept() -> None:
    """The best label of each word alone would go from source to content at once."""
    potentials = np.zeros((1, 4, 3, 3), dtype=np.float32)
    for t, label in enumerate([0, 1, 2, 0]):
        potentials[0, t, :, label] = 2
    assert decode(potentials)[0][0].tolist() == [0, 1, 2, 0]
    potentials[0, :, 1, 2] = -1e4
    labels = decode(potentials)[0][0].tolist()
    assert (1, 2) not in list(pairwise(labels))
    assert labels.count(0) < 4

"""The decoder against trying every labelling; stretches of cues."""

from itertools import product

import numpy as np
import pytest

from onrecord.reader.relations import cue_stretches, decode, stretches


@pytest.mark.parametrize("seed", range(5))
def test_the_decoder_finds_the_best_labelling_and_its_chance(seed: int) -> None:
    length = 6
    potentials = np.random.default_rng(seed).normal(size=(4, length, 3, 3)).astype(np.float32)
    labels, sure, empty = decode(potentials)
    for row in range(4):
        scores = {
            way: sum(potentials[row, t, 0 if t == 0 else way[t - 1], way[t]] for t in range(length))
            for way in product(range(3), repeat=length)
        }
        total = np.logaddexp.reduce(list(scores.values()))
        best = max(scores, key=lambda way: scores[way])
        assert tuple(labels[row]) == best
        assert sure[row] == pytest.approx(np.exp(scores[best] - total), rel=1e-4)
        assert empty[row] == pytest.approx(np.exp(scores[(0,) * length] - total), rel=1e-4)


def test_long_sequences_neither_overflow_nor_vanish() -> None:
    potentials = np.random.default_rng(0).normal(scale=30, size=(2, 900, 3, 3)).astype(np.float32)
    _, sure, empty = decode(potentials)
    assert np.isfinite(sure).all()
    assert np.isfinite(empty).all()
    assert (sure >= 0).all() and (sure <= 1).all()


def test_a_cue_runs_on_while_its_words_are_likely_inside() -> None:
    chances = np.array(
        [[0.9, 0.1, 0], [0.1, 0.9, 0], [0.2, 0, 0.8], [0.9, 0.1, 0], [0.3, 0.7, 0], [0.2, 0.8, 0]], dtype=np.float32
    )
    assert [s for s, _ in cue_stretches(chances, 0.5)] == [(1, 3), (4, 5), (5, 6)]


def test_stretches_are_the_runs_of_true() -> None:
    assert stretches(np.array([True, True, False, True, False])) == [(0, 2), (3, 4)]
    assert stretches(np.zeros(3, dtype=bool)) == []

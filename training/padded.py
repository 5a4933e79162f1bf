"""Rows of different length → one tensor."""

import numpy as np
import torch
from torch import Tensor


def padded(rows: list[np.ndarray], value: int = 0) -> Tensor:
    """(rows, longest, ...) of integers."""
    length = max(len(r) for r in rows)
    out = np.full((len(rows), length, *np.shape(rows[0])[1:]), value, dtype=np.int64)
    for n, r in enumerate(rows):
        out[n, : len(r)] = r
    return torch.from_numpy(out)

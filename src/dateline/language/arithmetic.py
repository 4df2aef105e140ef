"""The arithmetic under spaCy's networks, for reading only: no gradients are kept."""

from __future__ import annotations

from typing import cast

import numpy as np
from numpy.typing import NDArray
from thinc.api import registry
from thinc.backends import NumpyOps
from thinc.types import Floats2d, Floats3d, Ints2d


@registry.ops("dateline.ReadingOps")
class ReadingOps(NumpyOps):  # type: ignore[misc]
    """thinc's numpy backend with the steps that take most of a reader's time done by numpy; the numbers are the same.

    See ``docs/decisions/004-matrices.md`` and ``020-language.md``.
    """

    name = "dateline"

    def __init__(self) -> None:
        super().__init__(use_blis=False)

    def maxout(self, X: Floats3d) -> tuple[Floats2d, Ints2d]:  # noqa: N803 (thinc's name)
        """The greatest of the pieces of each of (rows, units, pieces); which it was, is for training and left out."""
        pieces: NDArray[np.float32] = np.asarray(X)
        best = pieces[:, :, 0]
        for piece in range(1, pieces.shape[2]):
            best = np.maximum(best, pieces[:, :, piece])
        return cast(Floats2d, best), cast(Ints2d, np.empty((0, 0), dtype=np.int32))

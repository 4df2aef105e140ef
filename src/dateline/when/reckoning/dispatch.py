"""The one function that turns meanings into days; each kind of meaning registers its own way in the files beside."""

from __future__ import annotations

from functools import singledispatch

from dateline.when.circumstances import Circumstances
from dateline.when.meanings import Meaning
from dateline.when.stretches import Stretch


def unknown(value: str) -> Stretch:
    """A value of which the days cannot be told."""
    return Stretch(value, None, None, None, "span")


@singledispatch
def reckon(meaning: Meaning, at: Circumstances) -> Stretch | None:
    """The stretch that a meaning stands for, or None when it stands for none."""
    return None

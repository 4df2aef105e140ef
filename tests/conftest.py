"""What tests of all rooms share: a quick way from words to a parse."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import settings

from dateline.language import Parsed, parse
from dateline.reading import from_row

# How long an example takes is the machine's affair, not the code's.
settings.register_profile("any machine", deadline=None)
settings.load_profile("any machine")

Parse = Callable[..., Parsed]


@pytest.fixture(scope="session")
def parsed() -> Parse:
    """``parsed(text, published="2023-02-28")``: the text through reading and the real language pipeline."""

    def run(text: str, **row: object) -> Parsed:
        return next(parse([from_row({"text": text, **row})]))

    return run

"""When an event happens, and on what basis."""

from __future__ import annotations

from datetime import date

import pytest

from dateline.report import EventTime
from tests.what.conftest import Coding

DAY = date(2023, 2, 28)


@pytest.mark.parametrize(
    ("text", "basis", "start", "end"),
    [
        pytest.param("Russia attacked Ukraine.", "document", DAY, DAY, id="news of the day"),
        pytest.param("Russia will attack Ukraine.", "none", DAY, None, id="what is ahead is open"),
        pytest.param("Russia had attacked Ukraine.", "none", None, None, id="background"),
        pytest.param("Russia is attacking Ukraine.", "document", DAY, DAY, id="what goes on"),
    ],
)
def test_without_an_expression(events: Coding, text: str, basis: str, start: date | None, end: date | None) -> None:
    time: EventTime = events(text, "Russia", "Ukraine", published="2023-02-28")[0].time
    assert (time.basis, time.start, time.end, time.span) == (basis, start, end, None)

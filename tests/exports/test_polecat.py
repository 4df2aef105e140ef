from __future__ import annotations

import io
from dataclasses import replace

import pytest

from dateline.exports.polecat import COLUMNS, rows, write
from dateline.report import Factuality
from tests.record.written import CODED, EVENTS

MET, SHELLED, VISIT, BARE = EVENTS


def told(*events: object) -> list[dict[str, str]]:
    return [dict(zip(COLUMNS, row, strict=True)) for row in rows(replace(CODED, events=events))]  # type: ignore[arg-type]


def test_forty_columns_and_no_tab_or_line_end_in_a_cell() -> None:
    out = io.StringIO()
    write([CODED], out)
    lines = out.getvalue().splitlines()
    assert lines[0].split("\t") == list(COLUMNS) and len(COLUMNS) == 40
    assert [len(line.split("\t")) for line in lines] == [40] * 4


def test_a_row_tells_who_what_when_and_where() -> None:
    (row,) = told(SHELLED)
    assert (row["Event Type"], row["Event Mode"], row["Intensity"], row["Quad Code"]) == (
        "ASSAULT",
        "heavy-weapons",
        "-9.5",
        "4",
    )
    assert (row["Event Date"], row["Publication Date"]) == ("2023-03-01", "2023-03-03")
    assert (row["Actor Name"], row["Actor Country"], row["Primary Actor Sector"]) == ("Sudria’s army", "SDN", "MIL")
    assert (row["Recipient Name"], row["Recipient Country"], row["Recipient Title"]) == ("Oke Tamm", "None", "General")
    assert (row["Placename"], row["City"], row["Latitude"]) == ("Vell", "None", "None")
    assert row["Contexts"] == "military;territory" and row["Story People"] == "Ada Berg;Oke Tamm"


def test_sides_without_direction_are_a_list_and_never_multiplied_out() -> None:
    (row,) = told(MET)
    assert row["Actor Name"] == "Ada Berg;Oke Tamm" and row["Recipient Name"] == "None"
    assert (row["City"], row["Province"], row["GeoNames ID"]) == ("Luma", "Utrecht", "7")


@pytest.mark.parametrize(
    ("event", "factuality", "expected"),
    [
        (VISIT, Factuality(status="planned"), ["AGREE"]),
        (SHELLED, Factuality(status="hypothetical"), ["THREATEN"]),
        (SHELLED, Factuality(status="denied"), []),
        (SHELLED, Factuality(polarity="negative"), []),
        (VISIT, Factuality(status="demanded"), []),
        (SHELLED, Factuality(status="ongoing"), ["ASSAULT"]),
        (BARE, Factuality(), []),
    ],
)
def test_what_is_not_told_as_fact_is_folded_or_left_out(
    event: object, factuality: Factuality, expected: list[str]
) -> None:
    assert [row["Event Type"] for row in told(replace(event, factuality=factuality))] == expected  # type: ignore[type-var]

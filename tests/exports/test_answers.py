from __future__ import annotations

import io
from collections.abc import Iterator
from datetime import date
from itertools import pairwise
from pathlib import Path

import pytest

from dateline.errors import UsageError
from dateline.exports import table
from dateline.exports.answers import chosen, write
from dateline.exports.cells import cell
from dateline.exports.columns import Column
from dateline.exports.reading_copy import line, paragraphs
from dateline.exports.target import writing
from dateline.report import Report, View
from tests.record.written import CODED, REPORT

COLUMNS = (Column("name", width=1), Column("parts", "list", 1), Column("figures", "map"), Column("hidden"))


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (None, ""),
        (["a", "b; c"], "a; b; c"),
        ({"killed": "12"}, "killed=12"),
        (0.5, "0.5"),
        (date(2023, 2, 28), "2023-02-28"),
    ],
)
def test_cells(value: object, expected: str) -> None:
    assert cell(value) == expected


@pytest.mark.parametrize(
    ("form", "target", "expected"),
    [(None, "-", "jsonl"), (None, "rows.CSV", "csv"), (None, "rows.txt", "jsonl"), ("json", "rows.csv", "json")],
)
def test_the_format_suits_where_rows_go(form: str | None, target: str, expected: str) -> None:
    assert chosen(form, target) == expected


def test_a_terminal_gets_a_table(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdout.isatty", lambda: True, raising=False)
    assert chosen(None, "-") == "table"


def test_parquet_needs_a_file() -> None:
    with pytest.raises(UsageError, match="needs a file"):
        chosen("parquet", "-")


def test_rows_are_written_as_they_come(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    seen: list[str] = []

    def rows() -> Iterator[dict[str, object]]:
        for number in range(3):
            yield {"name": str(number)}
            seen.append(capsys.readouterr().out)

    write(rows(), COLUMNS, "jsonl", "-")
    assert seen == ['{"name": "0"}\n', '{"name": "1"}\n', '{"name": "2"}\n']


def test_a_file_appears_whole_or_not_at_all(tmp_path: Path) -> None:
    target = tmp_path / "rows.jsonl"
    target.write_text("old", encoding="utf-8")

    def broken() -> Iterator[dict[str, object]]:
        yield {"name": "a"}
        raise KeyError("half way")

    with pytest.raises(KeyError):
        write(broken(), COLUMNS, None, str(target))
    assert target.read_text(encoding="utf-8") == "old" and list(tmp_path.iterdir()) == [target]


def test_what_is_no_ordinary_file_is_written_directly() -> None:
    with writing("/dev/null") as out:
        out.write("x")
    assert Path("/dev/null").is_char_device()


def test_a_table_of_many_rows_has_one_header_and_columns_in_line() -> None:
    out = io.StringIO()
    rows = ({"name": f"n{n}", "parts": ["x" * (n % 7)], "hidden": "secret"} for n in range(120))
    assert table.write(rows, COLUMNS, out) == 120
    lines = [words for words in out.getvalue().splitlines() if words.strip()]
    assert sum("name" in words for words in lines) == 1 and "secret" not in out.getvalue()
    assert len({words.index("x") for words in lines if "x" in words}) == 1


def test_paragraphs_cover_the_text_and_end_with_it() -> None:
    found = list(paragraphs(REPORT))
    assert found[0].start == 0 and found[-1].end == len(REPORT.text)
    assert all(before.end == after.start for before, after in pairwise(found))
    bare = Report("x", "Some words.", View("Some words.", None, ()))
    assert [tuple(span) for span in paragraphs(bare)] == [(0, 11)]


def test_an_event_in_one_line() -> None:
    assert line(CODED, CODED.events[1]) == (
        "ASSAULT heavy-weapons · Sudria’s army → Oke Tamm [the port of Vell] · 2023-03-01 · Vell · happened · "
        "killed 12, injured 20/99 · according to Ada Berg · 0.50"
    )

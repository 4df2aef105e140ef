from __future__ import annotations

import io
import json
from datetime import date
from pathlib import Path

import pytest

import dateline
from dateline.errors import UsageError
from dateline.report import CodedReport, Report
from dateline.scale import rows as module
from dateline.scale.rows import rows, to_report
from tests.scale.deadly import report

GOOD = {"id": "good", "text": "Nothing happened.", "published": "2023-02-28"}


def read(tmp_path: Path, content: bytes) -> list[Report | CodedReport]:
    path = tmp_path / "in.jsonl"
    path.write_bytes(content)
    with rows(str(path)) as found:
        return list(found)


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        (b"not json", "no JSON"),
        (b"[1, 2]", "no JSON object"),
        (b'"words"', "no JSON object"),
        (b'{"id": "x"}', "text"),
        (b'{"text": 7}', "text"),
        (b'{"text": "x", "published": "31 February 2023"}', "published"),
        (b'{"text": "x", "pairs": [1]}', ""),
        (b'{"text": "\xff\xfe"}', "no JSON"),
        (b"[" * 100_000, "no JSON"),
        (b"\x00\x01\x02", "no JSON"),
    ],
)
def test_a_bad_line_keeps_its_place_and_says_why(tmp_path: Path, line: bytes, reason: str) -> None:
    good = json.dumps(GOOD).encode()
    before, bad, after = read(tmp_path, good + b"\n" + line + b"\n" + good)
    assert isinstance(before, Report) and isinstance(after, Report) and before.id == "good"
    assert isinstance(bad, CodedReport) and bad.not_coded and reason in bad.not_coded
    assert bad.report.text == "" and bad.report.origin and bad.report.origin.endswith("in.jsonl:2")


def test_the_callers_id_survives_a_bad_row(tmp_path: Path) -> None:
    (bad,) = read(tmp_path, b'{"id": "mine"}')
    assert isinstance(bad, CodedReport) and bad.report.id == "mine"


def test_blank_lines_and_a_byte_order_mark_are_no_rows(tmp_path: Path) -> None:
    good = json.dumps(GOOD).encode()
    assert len(read(tmp_path, b"\xef\xbb\xbf" + good + b"\r\n\r\n  \n" + good + b"\n")) == 2


def test_a_line_without_end_is_skipped_to_its_end(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "LONGEST_LINE", 1000)
    bad, good = read(tmp_path, b"x" * 5500 + b"\n" + json.dumps(GOOD).encode() + b"\n")
    assert isinstance(bad, CodedReport) and "longer than" in str(bad.not_coded)
    assert isinstance(good, Report)


def test_a_missing_file_is_a_usage_error(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="nowhere"), rows(str(tmp_path / "nowhere.jsonl")):
        pass


def test_standard_input(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(json.dumps(GOOD).encode())))
    with rows("-") as found:
        assert [r.id for r in found if isinstance(r, Report)] == ["good"]


def test_a_day_is_given_only_where_none_is() -> None:
    undated, dated = to_report("Nothing.", "x", "2020-01-02"), to_report(GOOD, "x", "2020-01-02")
    assert isinstance(undated, Report) and undated.published == date(2020, 1, 2)
    assert isinstance(dated, Report) and dated.published == date(2023, 2, 28)
    made = to_report(report("a"), "x", date(2020, 1, 2))
    assert isinstance(made, Report) and made.published == date(2020, 1, 2)


def test_code_takes_a_text_a_row_a_report_or_several() -> None:
    text = "The army shelled the village on Tuesday, officials said."
    assert dateline.code(text, published="2023-02-28").report.text == text
    one, two, three = dateline.code([text, {"id": "b", "text": text}, 7])  # type: ignore[list-item]
    assert (one.not_coded, two.report.id) == (None, "b")
    assert three.not_coded == "no JSON object"

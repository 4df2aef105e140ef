from __future__ import annotations

import json
from pathlib import Path

from dateline.exports.jsonl import line
from tests.cli.conftest import Run

ROWS = [
    {"id": "a", "text": "The army shelled a village on Monday.", "published": "2023-02-28", "language": "en"},
    "no row",
    {"id": "b", "text": "Le ministre est parti.", "language": "fr"},
    {"id": "c", "text": "The minister resigned on Monday.", "published": "2023-02-28", "language": "en"},
]


def test_a_line_a_document_in_order_whatever_happens(run: Run, tmp_path: Path) -> None:
    source, target = tmp_path / "in.jsonl", tmp_path / "out.jsonl"
    source.write_text("".join(json.dumps(row) + "\n" for row in ROWS), encoding="utf-8")
    result = run("code", "--input", str(source), "--output", str(target))
    rows = [json.loads(row) for row in target.read_text(encoding="utf-8").splitlines()]
    assert result.exit_code == 1 and result.stdout == ""
    assert [row["id"] for row in rows] == ["a", f"{source}:2", "b", "c"]
    assert [bool(row["not_coded"]) for row in rows] == [False, True, True, False]
    assert len(result.stderr.splitlines()) == 2


def test_a_report_in_another_language_is_no_failure(run: Run) -> None:
    result = run("code", input=json.dumps(ROWS[2]) + "\n")
    assert result.exit_code == 0 and "language fr" in json.loads(result.stdout)["not_coded"]


def test_from_standard_input_to_standard_output(run: Run) -> None:
    result = run("code", "--merge", input=json.dumps(ROWS[0]) + "\n")
    assert result.exit_code == 0 and json.loads(result.stdout)["id"] == "a"


def test_a_missing_pipeline_leaves_nothing_half_written(run: Run, tmp_path: Path) -> None:
    target = tmp_path / "out.jsonl"
    result = run("code", "--pipeline", "no_such", "--output", str(target), input=json.dumps(ROWS[0]) + "\n")
    assert result.exit_code == 1 and "no_such" in result.stderr
    assert list(tmp_path.iterdir()) == []


def test_a_lone_surrogate_does_not_break_a_line() -> None:
    assert json.loads(line({"name": "half \ud83d"}).encode("utf-8")) == {"name": "half \ud83d"}
    assert line({"name": "Łódź"}) == '{"name": "Łódź"}'

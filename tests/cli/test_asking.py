from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pyarrow.parquet as pq
import pytest

from dateline.exports.columns import ACTORS, CLAIMS, EVENTS
from dateline.exports.contract import to_row
from tests.cli.conftest import Run
from tests.record.written import CODED, FRENCH

QUESTIONS = [
    (["events"], 4),
    (["events", "--actor", "Berg", "--type", "CONSULT", "--mode", "visit"], 1),
    (["events", "--since", "2023-03-02", "--until", "2023-03-02"], 1),
    (["events", "--limit", "3"], 3),
    (["events", "--actor", "nobody"], 0),
    (["claims"], 2),
    (["claims", "--source", "Berg"], 1),
    (["actors"], 3),
    (["actors", "--country", "NLD"], 1),
    (["actor", "Ada Berg"], 5),
    (["calendar", "--on", "2023-03-10"], 1),
    (["calendar", "--on", "2030-01-01"], 0),
]


@pytest.mark.parametrize(("question", "rows"), QUESTIONS)
def test_json_lines_into_a_pipe(run: Run, db: str, question: list[str], rows: int) -> None:
    result = run(*question, "--db", db)
    assert result.exit_code == 0, result.output
    assert len([json.loads(line) for line in result.stdout.splitlines()]) == rows


@pytest.mark.parametrize(("question", "rows"), QUESTIONS)
def test_json_is_one_array(run: Run, db: str, question: list[str], rows: int) -> None:
    assert len(json.loads(run(*question, "--db", db, "--format", "json").stdout)) == rows


@pytest.mark.parametrize(("question", "rows"), [q for q in QUESTIONS if q[0][0] != "actor"])
def test_csv_and_parquet_hold_every_column(run: Run, db: str, question: list[str], rows: int, tmp_path: Path) -> None:
    columns = [c.name for c in {"claims": CLAIMS, "actors": ACTORS}.get(question[0], EVENTS)]
    lines = list(csv.reader(io.StringIO(run(*question, "--db", db, "--format", "csv").stdout)))
    assert lines[0] == columns and len(lines) == rows + 1
    file = tmp_path / "rows.parquet"
    assert run(*question, "--db", db, "--output", str(file)).exit_code == 0
    table = pq.read_table(file)
    assert table.column_names == columns and table.num_rows == rows


def test_rows_hold_exactly_the_columns_that_are_told(run: Run, db: str) -> None:
    for question, columns in (("events", EVENTS), ("claims", CLAIMS), ("actors", ACTORS)):
        row = json.loads(run(question, "--db", db, "--limit", "1").stdout)
        assert list(row) == [column.name for column in columns]


def test_a_table_shows_who_did_what(run: Run, db: str) -> None:
    shown = run("events", "--db", db, "--format", "table").stdout
    assert "Sudria’s army" in shown and "ASSAULT" in shown and "2023-03-01" in shown
    assert "nothing found" in run("events", "--db", db, "--format", "table", "--actor", "nobody").stdout


def test_a_dossier_has_sections(run: Run, db: str) -> None:
    sections = [json.loads(line)["section"] for line in run("actor", "Berg", "--db", db).stdout.splitlines()]
    assert sections == ["names", "roles", "as_actor", "as_actor", "claims"]
    shown = run("actor", "Berg", "--db", db, "--format", "table").stdout
    assert "foreign minister" in shown and "as actor" in shown
    refused = run("actor", "Berg", "--db", db, "--format", "csv")
    assert refused.exit_code == 2 and "several kinds" in refused.stderr


def test_show_marks_events_below_their_paragraph(run: Run, db: str) -> None:
    lines = run("show", "berg.txt", "--db", db).stdout.splitlines()
    assert lines[0].startswith("Berg meets Tamm · The Luma Post · 2023-03-03")
    met, shelled = (next(n for n, line in enumerate(lines) if words in line) for words in ("• CONSULT ·", "• ASSAULT"))
    assert met < next(n for n, line in enumerate(lines) if line.startswith("Sudria")) < shelled
    row = json.loads(run("show", "berg.txt", "--db", db, "--format", "json").stdout)
    assert row["title"] == "Berg meets Tamm" and len(row["events"]) == 4
    assert "not coded: language fr" in run("show", "fr", "--db", db).stdout


def test_the_database_may_be_named_by_the_environment(run: Run, db: str) -> None:
    assert len(run("events", env={"DATELINE_DB": db}).stdout.splitlines()) == 4


@pytest.mark.parametrize(
    ("arguments", "status", "said"),
    [
        (["events", "--db", "/nowhere/x.db"], 1, "no such database"),
        (["events", "--db", "{notes}"], 1, "not a database"),
        (["show", "--db", "{db}", "unheard"], 1, "no such document"),
        (["events", "--db", "{db}", "--since", "yesterday"], 2, "no day"),
        (["events", "--db", "{db}", "--status", "maybe"], 2, "maybe"),
        (["events", "--db", "{db}", "--format", "parquet"], 2, "needs a file"),
        (["events", "--db", "{db}", "--output", "/nowhere/rows.csv"], 2, "/nowhere/rows.csv"),
        (["events", "--db", "mysql://host/x"], 1, "SQLite or PostgreSQL"),
        (["unheard"], 2, "No such command"),
        (["read"], 2, "PATHS"),
    ],
)
def test_refusals_are_one_line_that_says_why(
    run: Run, db: str, tmp_path: Path, arguments: list[str], status: int, said: str
) -> None:
    notes = tmp_path / "notes.txt"
    notes.write_text("no database " * 100, encoding="utf-8")
    result = run(*(a.format(db=db, notes=notes) for a in arguments))
    assert result.exit_code == status and said in result.stderr and "Traceback" not in result.stderr
    assert result.stderr.splitlines()[-1].startswith("Error: ")


def test_an_output_that_fails_leaves_no_file(run: Run, tmp_path: Path) -> None:
    result = run("events", "--db", str(tmp_path / "none.db"), "--output", str(tmp_path / "rows.csv"))
    assert result.exit_code == 1 and list(tmp_path.iterdir()) == []


def test_export_gives_back_the_contract_and_polecats_table(run: Run, db: str) -> None:
    lines = run("export", "--db", db).stdout.splitlines()
    assert [json.loads(line) for line in lines] == [json.loads(json.dumps(to_row(c))) for c in (CODED, FRENCH)]
    table = run("export", "--db", db, "--format", "polecat", "--document", "berg.txt").stdout.splitlines()
    assert table[0].startswith("Event ID\t") and len(table) == 4

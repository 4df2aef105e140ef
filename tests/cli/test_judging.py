from __future__ import annotations

import json
from pathlib import Path

import pytest

from dateline.exports.columns import JUDGEMENTS
from dateline.record import open_record
from tests.cli.conftest import Run
from tests.record.reported import HOME, LAND, OTHER, Who, minister, reported


@pytest.fixture
def db(tmp_path: Path) -> str:
    """A record that has learnt of a minister and of a person of another country with her family name."""
    path = str(tmp_path / "record.db")
    with open_record(path, create=True) as record:
        record.store(
            [
                reported(1, "2023-01-01", minister("Ada Berg"), HOME),
                reported(2, "2023-02-01", Who("Ada Berg"), HOME),
                reported(3, "2023-02-02", Who("Ulf Berg", OTHER), HOME),
            ],
            "coder",
        )
        record.learn()
    return path


def names(run: Run, db: str) -> list[str]:
    rows = map(json.loads, run("actors", "--db", db).stdout.splitlines())
    return sorted(f"{row['name']} {row['country']} {row['documents']}" for row in rows if row["kind"] == "person")


BASE = [f"Ada Berg {LAND} 2", f"Ulf Berg {OTHER} 1"]


def test_the_list_is_still_there_without_a_command(run: Run, db: str) -> None:
    assert names(run, db) == BASE
    (row,) = map(json.loads, run("actors", "--actor", "Ulf", "--db", db).stdout.splitlines())
    assert row["name"] == "Ulf Berg"


@pytest.mark.parametrize(
    ("judgement", "said", "expected"),
    [
        (
            ["merge", "Ada Berg", "Ulf Berg", "--reason", "pen name"],
            f"merge Ada Berg ({LAND}) and Ulf Berg ({OTHER}); positive, by ann",
            [f"Ada Berg {LAND} 3"],
        ),
        (["merge", "Ada Berg", "Ulf Berg", "--verdict", "unsure"], "unsure", BASE),
        (["split", "r2", "a3-11"], "off as Ada Berg (2)", [f"Ada Berg {LAND} 1", "Ada Berg (2) None 1", BASE[1]]),
        (
            ["split", "r2", "a3-11", "--name", "Ida Lund"],
            "off as Ida Lund",
            [f"Ada Berg {LAND} 1", "Ida Lund None 1", BASE[1]],
        ),
        (["rename", "Ulf Berg", "Ulf Berg-Moor"], "to Ulf Berg-Moor", [BASE[0], f"Ulf Berg-Moor {OTHER} 1"]),
        (["pin", "Ulf", "--country", LAND, "--sector", "MED"], f"to {LAND} MED", [BASE[0], f"Ulf Berg {LAND} 1"]),
        (["pin", "Ulf", "--title", "judge", "--since", "2023-01-01", "--until", "2023-12-31"], "to judge from", BASE),
    ],
)
def test_a_judgement_is_told_in_one_line_and_undone(
    run: Run, db: str, judgement: list[str], said: str, expected: list[str]
) -> None:
    made = run("actors", *judgement, "--author", "ann", "--db", db)
    assert made.exit_code == 0, made.output
    assert made.stdout.startswith("judgement 1: ") and said in made.stdout and len(made.stdout.splitlines()) == 1
    assert names(run, db) == sorted(expected)
    undone = run("actors", "undo", "1", "--reason", "a slip", "--author", "ben", "--db", db)
    assert undone.stdout == f"undone: {made.stdout}" and names(run, db) == BASE


def test_judgements_are_listed_and_the_undone_when_told(run: Run, db: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LOGNAME", "cleo")
    run("actors", "pin", "Ulf", "--title", "judge", "--since", "2023-01-01", "--db", db)
    (row,) = map(json.loads, run("actors", "judgements", "--db", db).stdout.splitlines())
    assert list(row) == [column.name for column in JUDGEMENTS]
    assert (row["author"], row["new_title"], row["since"], row["undone"]) == ("cleo", "judge", "2023-01-01", None)
    run("actors", "undo", "1", "--reason", "a slip", "--db", db)
    assert run("actors", "judgements", "--db", db).stdout == ""
    (row,) = map(json.loads, run("actors", "judgements", "--all", "--db", db).stdout.splitlines())
    assert (row["undone_by"], row["undone_reason"]) == ("cleo", "a slip")


def test_a_dossier_shows_offices_and_judgements(run: Run, db: str) -> None:
    run("actors", "pin", "Ulf", "--title", "judge", "--author", "ann", "--db", db)
    shown = run("actor", "Berg", "--db", db, "--format", "table").stdout
    assert "trade minister" in shown and "reports" in shown and "2023-01-01" in shown
    assert "judgements" in shown and "judgement" in shown and "ann" in shown
    narrowed = map(json.loads, run("actor", f"Berg:{OTHER}", "--db", db).stdout.splitlines())
    assert {row["name"] for row in narrowed if row["section"] == "names"} == {"Ulf Berg"}


@pytest.mark.parametrize(
    ("arguments", "status", "said"),
    [
        (["merge", "Berg", "Ulf Berg"], 1, f"several actors have this name (Ada Berg:{LAND}, Ulf Berg:{OTHER})"),
        (["merge", "Nobody", "Ulf Berg"], 1, "Nobody: no such actor"),
        (["merge", "Ulf Berg"], 2, "Missing argument 'B'"),
        (["pin", "Ulf"], 2, "nothing to pin"),
        (["pin", "Ulf", "--country", "XYZ"], 2, "XYZ: no country code"),
        (["undo", "9", "--reason", "none"], 1, "judgement 9: no such judgement"),
        (["undo", "9"], 2, "--reason"),
        (["split", "r1", "a0-1"], 1, "a0-1: no such actor in r1"),
    ],
)
def test_refusals_are_one_line(run: Run, db: str, arguments: list[str], status: int, said: str) -> None:
    result = run("actors", *arguments, "--db", db)
    assert result.exit_code == status and said in result.stderr.splitlines()[-1]


def test_options_of_the_list_are_not_taken_for_a_judgements(run: Run, db: str) -> None:
    result = run("actors", "--db", db, "pin", "Ulf", "--title", "judge")
    assert result.exit_code == 2 and "--db: give options of pin after its name" in result.stderr

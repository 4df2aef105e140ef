from __future__ import annotations

import json
from pathlib import Path

import pytest

from dateline import code
from dateline.record import open_record
from tests.cli.conftest import Run

ACTORS = "TOLVA_KESTREN_ [DNKGOV >030409]\n"
LEFT = "Tolva Kestren met the Fjord Watch on Monday."


@pytest.fixture
def own(run: Run, tmp_path: Path) -> str:
    """A compiled dictionary of one actor."""
    return compiled(run, tmp_path / "actors.txt", ACTORS)


def compiled(run: Run, path: Path, text: str) -> str:
    path.write_text(text, encoding="utf-8")
    target = str(path.with_suffix(".dict"))
    assert run("dictionary", str(path), "--to", target).exit_code == 0
    return target


def test_it_compiles_and_says_what_it_holds(run: Run, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(ACTORS + "+T._KESTREN_\nODD_ [XX]\n", encoding="utf-8")
    (tmp_path / "b.txt").write_text("RIVER_GUARD_ [~COP]\n", encoding="utf-8")
    target = tmp_path / "own.dict"
    result = run("dictionary", str(tmp_path / "a.txt"), str(tmp_path / "b.txt"), "--to", str(target))
    assert result.exit_code == 0 and target.is_file()
    assert result.stdout == f"{target}: 2 names of 1 actors, 1 role nouns; 1 lines could not be read\n"
    assert result.stderr.splitlines() == [
        "a.txt, line 3: the code 'XX' is not made of parts of three letters",
        "a.txt, line 3: no code for 'ODD'",
    ]


def test_what_could_not_be_read_is_told_up_to_a_number(run: Run, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(ACTORS + "".join(f"ODD{n}_\n" for n in range(60)), encoding="utf-8")
    result = run("dictionary", str(tmp_path / "a.txt"), "--to", str(tmp_path / "own.dict"))
    assert result.exit_code == 0
    assert len(result.stderr.splitlines()) == 51 and result.stderr.splitlines()[-1] == "and 10 more"


def test_refusals(run: Run, tmp_path: Path, own: str) -> None:
    (tmp_path / "letter.txt").write_text("A letter to the editor\n", encoding="utf-8")
    for arguments, status, said in [
        (["dictionary", str(tmp_path / "letter.txt"), "--to", own], 1, "no format"),
        (["dictionary", str(tmp_path / "none.txt"), "--to", own], 1, "none.txt"),
        (["dictionary", str(tmp_path / "actors.txt"), "--to", str(tmp_path / "no" / "x.dict")], 1, "x.dict"),
        (["dictionary", str(tmp_path / "actors.txt")], 2, "--to"),
        (["code", "--actors", str(tmp_path / "actors.txt")], 1, "no compiled dictionary"),
        (["read", str(tmp_path), "--db", str(tmp_path / "x.db"), "--actors", "none.dict"], 1, "none.dict"),
    ]:
        result = run(*arguments)
        assert result.exit_code == status and said in result.stderr, arguments
        assert result.stderr.splitlines()[-1].startswith("Error: ")


def countries(stdout: str) -> set[str | None]:
    return {actor["country"] for line in stdout.splitlines() for actor in json.loads(line)["actors"]}


def test_coding_uses_it_by_option_and_by_environment(run: Run, own: str) -> None:
    row = json.dumps({"text": LEFT, "published": "2005-03-01", "language": "en"}) + "\n"
    assert "DNK" not in countries(run("code", input=row).stdout)
    assert "DNK" in countries(run("code", "--actors", own, input=row).stdout)
    assert "DNK" in countries(run("code", input=row, env={"DATELINE_ACTORS": own}).stdout)


def test_python_takes_a_path_too(own: str) -> None:
    assert "DNK" in {actor.country for actor in code(LEFT, published="2005-03-01", dictionary=own).actors}


def test_many_processes_code_as_one_does(run: Run, tmp_path: Path, own: str) -> None:
    source = tmp_path / "in.jsonl"
    rows = ({"text": f"{LEFT} Report {n}.", "published": "2005-03-01", "language": "en"} for n in range(70))
    source.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    one, two = (
        run("code", "--input", str(source), "--actors", own, "--workers", workers).stdout for workers in ("1", "2")
    )
    assert one == two and countries(one) >= {"DNK"}


def test_another_dictionary_recodes_and_the_same_does_not(run: Run, tmp_path: Path, own: str) -> None:
    report, db = tmp_path / "left.txt", str(tmp_path / "x.db")
    report.write_text(LEFT, encoding="utf-8")
    reading = ("read", str(report), "--db", db, "--published", "2005-03-01", "--language", "en")
    said = [run(*reading).stdout, run(*reading, "--actors", own).stdout, run(*reading, "--actors", own).stdout]
    other = compiled(run, tmp_path / "other.txt", ACTORS.replace("DNK", "ISL"))
    said.append(run(*reading, "--actors", other).stdout)
    for line, outcome in zip(said, ("1 new", "1 recoded", "1 unchanged", "1 recoded"), strict=True):
        assert outcome in line, said
    with open_record(db) as record:
        assert "ISL" in {actor.country for coded in record.coded() for actor in coded.actors}

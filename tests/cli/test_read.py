from __future__ import annotations

import json
import os
import signal
import sqlite3
import subprocess
import sys
import time
from pathlib import Path

from dateline import code
from dateline.cli.progress import Pile
from dateline.record import open_record
from tests.cli.conftest import Run

MET = "Foreign Minister Ada Berg met President Oke Tamm in Oslo on Tuesday, officials said."
SHELLED = "The army shelled a village near the border on Monday, killing three people."


def pile(tmp_path: Path, count: int) -> Path:
    path = tmp_path / "pile.jsonl"
    rows = (
        {"text": f"{SHELLED} Report {n} of many.", "published": "2023-02-28", "language": "en"} for n in range(count)
    )
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    return path


def test_read_then_ask(run: Run, tmp_path: Path) -> None:
    folder = tmp_path / "reports"
    folder.mkdir()
    (folder / "met.txt").write_text(MET, encoding="utf-8")
    (folder / "shelled.txt").write_text(SHELLED, encoding="utf-8")
    (folder / "empty.txt").write_bytes(b"")
    db = str(tmp_path / "x.db")
    first = run("read", str(folder), "--db", db, "--published", "2023-03-01", "--language", "en")
    assert first.exit_code == 1
    assert first.stdout.startswith("2 read: 2 new, 0 unchanged, 0 recoded; 0 not coded, 1 failed\n")
    assert len(first.stderr.splitlines()) == 1 and "empty.txt" in first.stderr
    again = run("read", str(folder), "--db", db, "--published", "2023-03-01", "--language", "en")
    assert again.stdout.startswith("2 read: 0 new, 2 unchanged")
    assert len(run("show", "met.txt", "--db", db).stdout.splitlines()) > 1
    with open_record(db) as record:
        assert [c.report.published.isoformat() for c in record.coded() if c.report.published] == ["2023-03-01"] * 2


def test_another_language_is_stored_and_told_but_no_failure(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "fr.txt"
    path.write_text("Le ministre est parti.", encoding="utf-8")
    result = run("read", str(path), "--db", str(tmp_path / "x.db"), "--language", "fr")
    assert result.exit_code == 0 and "1 not coded: language fr is not read yet" in result.stdout


def test_quiet_says_only_what_fails(run: Run, tmp_path: Path) -> None:
    result = run("read", str(tmp_path / "nowhere.txt"), "--db", str(tmp_path / "x.db"), "--quiet")
    assert result.exit_code == 1 and result.stdout == "" and "nowhere.txt" in result.stderr


def stored(db: Path) -> int:
    try:
        with sqlite3.connect(db) as connection:
            return int(connection.execute("SELECT count(*) FROM documents").fetchone()[0])
    except sqlite3.Error:
        return 0


def test_a_killed_run_loses_nothing_and_goes_on(tmp_path: Path) -> None:
    source, db = pile(tmp_path, 200), tmp_path / "x.db"
    command = [sys.executable, "-m", "dateline", "read", str(source), "--db", str(db), "--workers", "1"]
    process = subprocess.Popen(command)
    while stored(db) < 16 and process.poll() is None:
        time.sleep(0.02)
    os.kill(process.pid, signal.SIGKILL)
    assert process.wait() == -signal.SIGKILL
    safe = stored(db)
    with open_record(str(db)) as record:
        before = list(record.coded())
    again = subprocess.run(command, capture_output=True, text=True, check=True)
    assert 16 <= safe < 200
    rows = [json.loads(line) for line in source.read_text(encoding="utf-8").splitlines()[:safe]]
    assert [(c.events, c.actors, c.times) for c in before] == [(c.events, c.actors, c.times) for c in code(rows)]
    assert again.stdout.startswith(f"200 read: {200 - safe} new, {safe} unchanged, 0 recoded")
    with open_record(str(db)) as record:
        assert list(record.coded())[:safe] == before


def test_progress_goes_by_the_bytes_of_the_files() -> None:
    progress = Pile({"a.jsonl": 100, "b.zip": 50, "c.txt": 10})
    assert [progress.after(*step) for step in [("a.jsonl:1", 30), ("a.jsonl:2", 90), ("b.zip/x.txt", 500)]] == [
        30,
        100,
        150,
    ]
    assert progress.after("c.txt", 4) == 154

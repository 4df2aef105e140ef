"""Every command in the docs runs: lines that begin with ``dateline`` in ``sh`` fences, in order, file by file.

A fence with a name after its language ("text actors.txt") is a file that the page's commands find.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent.parent
PAGES = sorted([ROOT / "README.md", *ROOT.glob("docs/**/*.md")])
FENCE = re.compile(r"^```sh\n(.*?)^```", re.MULTILINE | re.DOTALL)
SHOWN = re.compile(r"^```\w+ ([\w.-]+)\n(.*?)^```", re.MULTILINE | re.DOTALL)
STATUS = re.compile(r"\s+# exit status (\d)$")


def commands(page: Path) -> list[str]:
    """The commands of a page, lines that end in a backslash joined."""
    fences = FENCE.findall(page.read_text(encoding="utf-8"))
    lines = "\n".join(fences).replace("\\\n", " ").splitlines()
    return [line for line in lines if re.match(r"(\w+=\S+ )*((cat|echo) .*\| *)?dateline ", line)]


WITH_COMMANDS = [page for page in PAGES if commands(page)]


@pytest.mark.parametrize("page", WITH_COMMANDS, ids=lambda page: str(page.relative_to(ROOT)))
def test_commands_of_a_page_run(page: Path, tmp_path: Path) -> None:
    shutil.copytree(ROOT / "examples", tmp_path / "examples")
    for name, content in SHOWN.findall(page.read_text(encoding="utf-8")):
        (tmp_path / name).write_text(content, encoding="utf-8")
    path = os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]])
    for command in commands(page):
        expected = int(found.group(1)) if (found := STATUS.search(command)) else 0
        run = subprocess.run(
            STATUS.sub("", command),
            shell=True,
            cwd=tmp_path,
            env=os.environ | {"PATH": path},
            capture_output=True,
            text=True,
            check=False,
        )
        assert run.returncode == expected, f"{command}\n{run.stdout}\n{run.stderr}"


def test_the_readme_has_commands() -> None:
    assert commands(ROOT / "README.md")

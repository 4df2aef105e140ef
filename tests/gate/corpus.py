"""The project's own annotated reports: reading them, and finding quoted words in their texts."""

from __future__ import annotations

import hashlib
import re
import tomllib
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from dateline.report import Span

FOLDER = Path(__file__).parent / "reports"


@dataclass(frozen=True, slots=True)
class Annotated:
    """A report of the gate with what a careful reader found in it."""

    name: str
    text: str
    published: date
    given: bool
    kind: str
    times: tuple[dict[str, Any], ...]
    places: tuple[dict[str, Any], ...]
    claims: tuple[dict[str, Any], ...]
    events: tuple[dict[str, Any], ...]


def load() -> list[Annotated]:
    """Every report of the corpus, by name."""
    return [read(path) for path in sorted(FOLDER.glob("*.toml"))]


def read(path: Path) -> Annotated:
    """One report, its quoted words turned to spans under ``span``, ``sides`` and the like."""
    raw = tomllib.loads(path.read_text(encoding="utf-8"))
    text = raw["text"].removeprefix("\n")

    def spans(found: list[str]) -> list[Span]:
        return [find(text, words, path.stem) for words in found]

    return Annotated(
        name=path.stem,
        text=text,
        published=date.fromisoformat(str(raw["published"])),
        given=raw.get("given", True),
        kind=raw["kind"],
        times=tuple(t | {"span": find(text, t["words"], path.stem)} for t in raw.get("times", [])),
        places=tuple(p | {"span": find(text, p["words"], path.stem)} for p in raw.get("places", [])),
        claims=tuple(
            c
            | {
                "source": spans([c["source"]]) if c.get("source") else [],
                "cue": find(text, c["cue"], path.stem) if c.get("cue") else None,
                "content": find(text, c["content"], path.stem),
            }
            for c in raw.get("claims", [])
        ),
        events=tuple(
            e
            | {
                "trigger": find(text, e["trigger"], path.stem),
                "actors": spans(e.get("actors", [])),
                "recipients": spans(e.get("recipients", [])),
                "places": spans(e.get("places", [])),
                "sources": spans(e.get("sources", [])),
            }
            for e in raw.get("events", [])
        ),
    )


def find(text: str, words: str, name: str) -> Span:
    """Where quoted words stand: ``words``, ``words#2`` for the second time, ``first ... last`` for a stretch.

    Words are whole: "he" is not found in "the".
    """
    if " ... " in words:
        first, last = words.split(" ... ", 1)
        start = find(text, first, name).start
        return Span(start, start + find(text[start:], last, name).end)
    quoted, mark, which = words.rpartition("#")
    if not mark or not which.isdigit():
        quoted, which = words, "1"
    found = list(re.finditer(rf"(?<!\w){re.escape(quoted)}(?!\w)", text))
    assert len(found) >= int(which), f"{name}: {words!r} does not stand in the text"
    return Span(*found[int(which) - 1].span())


def fingerprint() -> str:
    """The hash of the corpus that the floors are pinned with."""
    digest = hashlib.sha256()
    for path in sorted(FOLDER.glob("*.toml")):
        digest.update(path.name.encode() + b"\0" + path.read_bytes().replace(b"\r\n", b"\n") + b"\0")
    return digest.hexdigest()

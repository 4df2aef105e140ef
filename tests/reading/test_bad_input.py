"""Whatever is wrong with one input, it costs one line, and the next is read."""

from __future__ import annotations

import gzip
import os
import tracemalloc
import zipfile
from pathlib import Path
from typing import Any

import pytest

from dateline.errors import ReadingError
from dateline.reading import Limits, read
from dateline.report import Report
from tests.reading import making

GOOD = making.TEXT.encode()


def _errors(tmp_path: Path, limits: Limits | None = None) -> list[str]:
    """The errors of a folder into which one good file is put, which must be read in any case."""
    (tmp_path / "zz.txt").write_bytes(GOOD)
    found = list(read(tmp_path, limits=limits))
    assert isinstance(found[-1], Report) and found[-1].text.encode() == GOOD
    errors = [str(e).removeprefix(f"{tmp_path}/") for e in found if isinstance(e, ReadingError)]
    assert all("\n" not in error for error in errors)
    return errors


@pytest.mark.parametrize(
    ("name", "data", "error"),
    [
        ("a.txt", b"", "the file is empty"),
        ("a.txt", b" \n\t\n", "no text in it"),
        ("a.txt", bytes(range(256)) * 20, "binary data, and no format that is known"),
        ("a.png", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + bytes(500), "binary data, and no format that is known"),
        ("a.pdf", making.pdf_bytes(["x"], password="secret"), "encrypted PDF; save it without its password first"),
        ("a.pdf", making.pdf_bytes([]), "no text in the PDF (scanned pages, perhaps)"),
        ("a.json", b'{"text": ', "no JSON (Expecting value: line 1 column 10 (char 9))"),
        ("a.json", b"[" * 100_000, "no JSON (nested too deeply)"),
        ("a.csv", b"a,b\n1,2\n", "no column with text in the first row (looked for text, body, content, article, "
         "full_text, fulltext, article_text, article_body, articlebody, story, maintext)"),
        ("a.eml", b"Hello there", "no e-mail: it has none of the usual headers"),
        ("a.html", b"<html><body></body></html>", "no text in the page"),
        ("a.gz", gzip.compress(GOOD * 50, mtime=0)[:60], "a broken archive "
         "(Compressed file ended before the end-of-stream marker was reached)"),
        ("a.zip", making.zip_bytes({"a.txt": GOOD})[:-30], "a broken archive (File is not a zip file)"),
    ],
)  # fmt: skip
def test_one_line_names_the_file_and_the_reason(tmp_path: Path, name: str, data: bytes, error: str) -> None:
    (tmp_path / name).write_bytes(data)
    assert _errors(tmp_path) == [f"{name}: {error}"]


@pytest.mark.parametrize("size", [20, 200, 400])
def test_a_truncated_pdf(tmp_path: Path, size: int) -> None:
    (tmp_path / "a.pdf").write_bytes(making.pdf_bytes(["The council met."])[:size])
    (error,) = _errors(tmp_path)
    assert error.startswith("a.pdf: a broken or truncated PDF (")


@pytest.mark.parametrize("name", ["a.docx", "a.parquet", "a.warc", "a.feed.xml", "a.parquet.gz"])
def test_garbage_under_a_known_name(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_bytes(b"no such thing " * 10)
    (error,) = _errors(tmp_path)
    assert error.startswith(f"{name}: ")


def test_a_broken_row_names_its_line(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_text(
        making.row() + "{broken\n[1]\n" + making.row(published="2023-02-30") + making.row()
    )
    assert _errors(tmp_path) == [
        "a.jsonl:2: no JSON (Expecting property name enclosed in double quotes: line 1 column 2 (char 1))",
        "a.jsonl:3: no JSON object",
        "a.jsonl:4: published '2023-02-30' is no day; write it as YYYY-MM-DD",
    ]


@pytest.mark.parametrize("name", ["a.jsonl", "a.csv", "a.txt"])
def test_an_endless_line_never_fills_memory(tmp_path: Path, name: str) -> None:
    with (tmp_path / name).open("wb") as file:
        file.write(b"text\n" if name == "a.csv" else b"")
        for _ in range(60):
            file.write(b"x" * 1_000_000)
        file.write(b"\n")
    tracemalloc.start()
    try:
        (error,) = _errors(tmp_path, Limits(line=1_000_000, characters=1_000_000))
        assert tracemalloc.get_traced_memory()[1] < 25_000_000
    finally:
        tracemalloc.stop()
    assert "longer than the 1 MB" in error or "line is longer than 1 MB" in error or "larger than the 4 MB" in error


def test_after_a_line_that_is_too_long_the_next_is_read(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_text(making.row() + making.row("x" * 5_000) + making.row())
    found = list(read(tmp_path, limits=Limits(line=2_000)))
    assert [isinstance(r, Report) for r in found] == [True, False, True]


def test_a_text_above_the_limit(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"x " * 300)
    assert _errors(tmp_path, Limits(characters=500)) == ["a.txt: 600 characters of text are more than the 500 allowed"]


SMALL = Limits(ratio_from=10_000, total=2_000_000_000)


@pytest.mark.parametrize("name", ["a.zip", "a.gz", "a.zip.gz"])
def test_a_bomb_is_left(tmp_path: Path, name: str) -> None:
    data = b"\n" * 6_000_000
    packed = making.zip_bytes({"a.jsonl": data}) if "zip" in name else gzip.compress(data)
    (tmp_path / name).write_bytes(gzip.compress(packed) if name == "a.zip.gz" else packed)
    (error,) = _errors(tmp_path, SMALL)
    assert error.endswith("unpacks to more than 200 times its size, like a zip bomb")


def test_what_comes_out_of_one_archive_is_limited_as_a_whole(tmp_path: Path) -> None:
    members = {f"{n}.txt": os.urandom(20_000).hex().encode() for n in range(10)}
    (tmp_path / "a.zip").write_bytes(making.zip_bytes(members))
    errors = _errors(tmp_path, Limits(total=150_000))
    assert [e.split(": ")[1].split(" ")[0] for e in errors] == ["more"]


def test_depth_and_number_of_members_are_limited(tmp_path: Path) -> None:
    data = GOOD
    for _ in range(5):
        data = gzip.compress(data)
    (tmp_path / "a.gz").write_bytes(data)
    (tmp_path / "b.zip").write_bytes(making.zip_bytes({f"{n}.txt": GOOD for n in range(6)}))
    deep, many = _errors(tmp_path, Limits(members=5))
    assert deep.endswith("archives within archives deeper than 3 are not opened")
    assert many == "b.zip: 6 members are more than the 5 allowed"


def test_a_member_that_is_encrypted_or_broken_costs_only_itself(tmp_path: Path) -> None:
    data = bytearray(making.zip_bytes({"a.txt": GOOD, "b.txt": GOOD}))
    with zipfile.ZipFile(tmp_path / "a.zip", "w") as archive:
        archive.writestr("a.txt", GOOD)
    # The flag of encryption, in the local header and in the directory.
    for place in (data.index(b"PK\x03\x04") + 6, data.index(b"PK\x01\x02") + 8):
        data[place] |= 1
    (tmp_path / "a.zip").write_bytes(bytes(data))
    found = list(read(tmp_path))
    assert [isinstance(r, Report) for r in found] == [False, True]
    assert str(found[0]).endswith("a.zip/a.txt: encrypted; unpack it with its password first")


def test_links_that_lead_round_and_files_that_are_none(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "up").symlink_to(tmp_path)
    (tmp_path / "self").symlink_to(tmp_path / "self")
    (tmp_path / "none").symlink_to(tmp_path / "gone")
    os.mkfifo(tmp_path / "pipe")
    assert _errors(tmp_path) == [
        "in/up: a link back to a folder that it is in; not followed",
        "none: it is not there any more, or a link to nothing",
        "pipe: no ordinary file",
        "self: a link that leads back to itself",
    ]


def test_a_file_that_vanishes_while_others_are_read(tmp_path: Path) -> None:
    for name in ("a.txt", "b.txt", "c.txt"):
        (tmp_path / name).write_bytes(GOOD)
    reading = read(sorted(tmp_path.iterdir()))
    assert isinstance(next(reading), Report)
    (tmp_path / "b.txt").unlink()
    error, last = reading
    assert str(error) == f"{tmp_path}/b.txt: no such file or folder"
    assert isinstance(last, Report)


def test_a_file_that_may_not_be_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    # Root may read everything, so the refusal is played.
    (tmp_path / "a.txt").write_bytes(GOOD)
    as_it_is = Path.open

    def refuse(path: Path, *how: Any, **more: Any) -> Any:
        if path.name == "a.txt":
            raise PermissionError(13, "Permission denied", str(path))
        return as_it_is(path, *how, **more)

    monkeypatch.setattr(Path, "open", refuse)
    assert _errors(tmp_path) == ["a.txt: no permission to read it"]


def test_paths_behind_which_there_is_nothing(tmp_path: Path) -> None:
    errors = [str(e).removeprefix(f"{tmp_path}/") for e in read([tmp_path / "none", f"{tmp_path}/*.txt"])]
    assert errors == ["none: no such file or folder", "*.txt: no file matches"]

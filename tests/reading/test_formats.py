from __future__ import annotations

import gzip
import io
import sys
from datetime import date
from pathlib import Path

import pytest

from dateline.errors import UsageError
from dateline.reading import read
from dateline.report import Report
from tests.reading import making

DAY = date(2021, 5, 6)


def _one(path: Path, data: bytes) -> Report:
    path.write_bytes(data)
    (report,) = read(path)
    assert isinstance(report, Report), report
    assert report.origin == str(path) or str(report.origin).startswith(f"{path}:")
    return report


def test_plain_text_is_kept_as_decoded(tmp_path: Path) -> None:
    text = "Fire in the port\r\n\r\nPIRAEUS (AP) - A fire broke out in the caf\u00e9.\r\n"
    report = _one(tmp_path / "2021-05-06.txt", text.encode())
    assert (report.text, report.title, report.source) == (text, "Fire in the port", "Associated Press")
    assert report.published == DAY


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-32", "cp1251", "koi8-r"])
def test_encodings_are_told(tmp_path: Path, encoding: str) -> None:
    text = "Президент прибыл с официальным визитом в столицу и встретился с министрами. " * 4
    report = _one(tmp_path / "a.txt", text.encode(encoding))
    assert (report.text, report.language) == (text, "ru")


def test_stray_lines_in_another_encoding_are_read_by_themselves(tmp_path: Path) -> None:
    texts = ["The café in Bouaké.", "Another café in Bouaké.", "é is é.", "One more café."]
    lines = [*(text.encode() for text in texts[:3]), texts[3].encode("cp1252")]
    assert _one(tmp_path / "a.txt", b"\n".join(lines)).text.count("é") == 7


def test_markdown_gives_front_matter_and_a_clean_view(tmp_path: Path) -> None:
    front = "---\ntitle: Council meets\ndate: 2021-05-06\nsource: Coast Daily\n---\n"
    text = f"{front}# Council meets\n\nThe **council** met.\n"
    report = _one(tmp_path / "a.md", text.encode())
    assert (report.text, report.title, report.published, report.source) == (text, "Council meets", DAY, "Coast Daily")
    assert report.view.text == "Council meets\n\nThe council met.\n"


@pytest.mark.parametrize("charset", ["utf-8", "windows-1252"])
def test_a_page_gives_its_article(tmp_path: Path, charset: str) -> None:
    report = _one(tmp_path / "a.html", making.PAGE.format(charset=charset).encode(charset))
    assert (report.published, report.source) == (DAY, "Coast Daily")
    assert "the café said" in report.text and "Home" not in report.text
    assert report.title is not None and report.title.startswith("Council meets")


def test_a_pdf_gives_its_text_title_and_day(tmp_path: Path) -> None:
    lines = ["The council of the island met on Monday", "and agreed on the plan."]
    report = _one(tmp_path / "a.pdf", making.pdf_bytes(lines))
    assert report.view.text.split("\n") == ["The council of the island met on Monday and agreed on the plan."]
    assert (report.title, report.published, report.dates[0].basis) == ("Council meets today", date(2021, 5, 7), "file")


def test_a_docx_gives_paragraphs_and_tables(tmp_path: Path) -> None:
    making.write_docx(tmp_path / "a.docx", "The council met.", "It agreed.")
    report = _one(tmp_path / "a.docx", (tmp_path / "a.docx").read_bytes())
    assert report.text.split("\n") == ["The council met.", "It agreed.", "Votes | 12"]
    assert report.title == "Council meets"


def test_an_email_gives_its_plain_part(tmp_path: Path) -> None:
    report = _one(tmp_path / "a.eml", making.MAIL.encode())
    assert (report.title, report.published) == ("Council meets", DAY)
    assert report.text.strip() == "The council met in the café."


def test_a_feed_gives_an_entry_a_report(tmp_path: Path) -> None:
    (tmp_path / "a.rss").write_text(making.FEED)
    report, error = read(tmp_path)
    assert isinstance(report, Report)
    assert (report.text, report.published, report.source) == ("The council met.\nIt agreed.", DAY, "Coast Daily")
    assert str(error) == f"{tmp_path}/a.rss:2: the entry has no text"


@pytest.mark.parametrize("mark", [",", ";", "\t"])
def test_csv_of_any_delimiter(tmp_path: Path, mark: str) -> None:
    first = ["A", '"The mayor left.\nHe\u00a0said ""no""."', "2021-05-06"]
    lines = [["Headline", "Body", "Date"], first, ["B", "x", "y", "z"]]
    (tmp_path / "a.csv").write_text("\n".join(mark.join(cells) for cells in lines), encoding="cp1252")
    report, error = read(tmp_path)
    assert isinstance(report, Report)
    assert (report.text, report.published, report.title) == ('The mayor left.\nHe\u00a0said "no".', DAY, "A")
    assert str(error) == f"{tmp_path}/a.csv:4: 4 cells for 3 columns"


def test_parquet_is_read_row_by_row(tmp_path: Path) -> None:
    making.write_parquet(tmp_path / "a.parquet", 300)
    reports = [r for r in read(tmp_path) if isinstance(r, Report)]
    assert len(reports) == 300
    assert (reports[299].text, reports[299].published) == (f"{making.TEXT} 299", DAY)


@pytest.mark.parametrize(("name", "packed"), [("a.warc", False), ("a.warc.gz", True)])
def test_a_warc_gives_its_pages(tmp_path: Path, name: str, packed: bool) -> None:
    (tmp_path / name).write_bytes(making.warc_bytes(packed))
    (report,) = read(tmp_path)
    assert isinstance(report, Report)
    assert (report.url, report.published) == ("https://example.org/a.html", DAY)
    assert (date(2021, 5, 8), "file") in [(c.value, c.basis) for c in report.dates]


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("a.json", '[{"text": "The mayor left."}, {"text": "The mayor came."}]'),
        ("b.json", '{"articles": [{"content": "The mayor left."}, {"content": "The mayor came."}]}'),
        ("c.json", '{"text": "The mayor left."}\n{"text": "The mayor came."}'),
        ("d.jsonl", '\ufeff{"text": "The mayor left."}\n\n{"text": "The mayor came."}'),
        ("e", '{"text": "The mayor left."}\n{"text": "The mayor came."}\n'),
    ],
)
def test_json_in_all_its_forms(tmp_path: Path, name: str, data: str) -> None:
    (tmp_path / name).write_text(data)
    assert [r.text for r in read(tmp_path) if isinstance(r, Report)] == ["The mayor left.", "The mayor came."]


def test_archives_within_archives(tmp_path: Path) -> None:
    inner = making.zip_bytes({"a.txt": making.TEXT.encode(), "b.jsonl.gz": gzip.compress(making.row().encode() * 2)})
    members = {"in.zip": inner, "__MACOSX/a.txt": b"x", "c.txt": b"The mayor left."}
    (tmp_path / "news.zip").write_bytes(making.zip_bytes(members))
    assert [r.origin.removeprefix(f"{tmp_path}/") for r in read(tmp_path) if isinstance(r, Report) and r.origin] == [
        "news.zip/in.zip/a.txt", "news.zip/in.zip/b.jsonl:1", "news.zip/in.zip/b.jsonl:2", "news.zip/c.txt",
    ]  # fmt: skip


def test_a_docx_in_a_zip_is_a_document(tmp_path: Path) -> None:
    making.write_docx(tmp_path / "a.docx", "The council met.")
    data = making.zip_bytes({"a.docx": (tmp_path / "a.docx").read_bytes()})
    (tmp_path / "b.zip").write_bytes(data)
    (report,) = read(tmp_path / "b.zip")
    assert isinstance(report, Report) and report.title == "Council meets"


def test_standard_input(monkeypatch: pytest.MonkeyPatch) -> None:
    piped = making.row(id="a") + making.row(id="b")
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(piped.encode())))
    assert [r.id for r in read("-") if isinstance(r, Report)] == ["a", "b"]


def test_folders_are_walked_in_order_and_globs_matched(tmp_path: Path) -> None:
    for name in ("b.txt", "a/2.txt", "a/1.txt", ".hidden.txt", "c.md"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(making.TEXT)
    names = [Path(str(r.origin)).name for r in read(tmp_path) if isinstance(r, Report)]
    assert names == ["1.txt", "2.txt", "b.txt", "c.md"]
    globbed = [Path(str(r.origin)).name for r in read(f"{tmp_path}/**/*.txt") if isinstance(r, Report)]
    assert globbed == ["1.txt", "2.txt", "b.txt"]


def test_what_the_caller_states_beats_what_a_report_says(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_text(making.row(published="2021-05-06"))
    (report,) = read(tmp_path, published="2021-05-07", language="de")
    assert isinstance(report, Report)
    assert (report.published, report.language) == (date(2021, 5, 7), "de")
    assert [(c.value, c.basis) for c in report.dates] == [(date(2021, 5, 7), "given"), (DAY, "metadata")]


def test_a_stated_day_that_cannot_be_is_a_usage_error() -> None:
    with pytest.raises(UsageError, match="'2023-02-30' is no day"):
        read("x", published="2023-02-30")

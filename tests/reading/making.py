"""Files that the tests read, made on the spot."""

from __future__ import annotations

import io
import json
import zipfile
from pathlib import Path

import docx
import pyarrow as pa
import pyarrow.parquet as pq
from pypdf import PdfReader, PdfWriter
from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

TEXT = "The council of the island met on Monday and agreed on the plan of the mayor."
PAGE = """<!doctype html><html lang="en"><head><meta charset="{charset}"><title>Council meets | Coast Daily</title>
<meta property="article:modified_time" content="2021-05-09"><script type="application/ld+json">
{{"@graph": [{{"@type": "NewsArticle", "datePublished": "2021-05-06T10:00:00+02:00",
"publisher": {{"name": "Coast Daily"}}}}]}}</script></head><body><nav><a href="/">Home</a></nav><article>
<h1>Council meets</h1><p>The council of the island met on Monday and agreed on the plan of the mayor,
the café said.</p>
<p>Nobody had thought that the members would come to an agreement before the end of the year.</p></article>
</body></html>
"""
FEED = """<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel><title>Coast Daily</title>
<item><title>Council meets</title><link>https://example.org/1</link><pubDate>Thu, 06 May 2021 23:30:00 -0400</pubDate>
<description>&lt;p&gt;The council met.&lt;/p&gt;&lt;p&gt;It agreed.&lt;/p&gt;</description></item>
<item><link>https://example.org/2</link></item></channel></rss>
"""
MAIL = """From: Reuters Alerts <alerts@example.org>
To: desk@example.org
Subject: Council
 meets
Date: Thu, 06 May 2021 23:30:00 -0400
MIME-Version: 1.0
Content-Type: multipart/alternative; boundary=X

--X
Content-Type: text/plain; charset=iso-8859-1
Content-Transfer-Encoding: quoted-printable

The council met in the caf=E9.
--X
Content-Type: text/html; charset=utf-8

<p>No.</p>
--X--
"""


def pdf_bytes(lines: list[str], password: str | None = None) -> bytes:
    """A PDF of one page with these lines."""
    shown = "".join(f"({line}) Tj 0 -14 Td " for line in lines)
    stream = f"BT /F1 11 Tf 50 700 Td {shown}ET".encode("latin-1")
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R "
        b"/Resources << /Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> >> >>",
        b"<< /Length %d >>\nstream\n%s\nendstream" % (len(stream), stream),
        b"<< /Title (Council meets today) /CreationDate (D:20210507120000Z) >>",
    ]
    out, places = b"%PDF-1.4\n", []
    for number, body in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    trailer = b"trailer << /Size 6 /Root 1 0 R /Info 5 0 R >>\nstartxref\n%d\n%%%%EOF\n" % len(out)
    plain = out + b"xref\n0 6\n0000000000 65535 f \n" + table + trailer
    return plain if password is None else _encrypted(plain, password)


def _encrypted(plain: bytes, password: str) -> bytes:
    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(plain)))
    writer.encrypt(password, algorithm="RC4-128")
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


def write_docx(path: Path, *paragraphs: str) -> None:
    """A DOCX with a title, paragraphs and a table of one row."""
    document = docx.Document()
    document.core_properties.title = "Council meets"
    for paragraph in paragraphs:
        document.add_paragraph(paragraph)
    cells = document.add_table(rows=1, cols=2).rows[0].cells
    cells[0].text, cells[1].text = "Votes", "12"
    document.save(str(path))


def write_parquet(path: Path, rows: int) -> None:
    """A Parquet file with columns that reading knows and one that it does not."""
    columns = {
        "content": [f"{TEXT} {n}" for n in range(rows)],
        "date": ["2021-05-06"] * rows,
        "votes": list(range(rows)),
    }
    pq.write_table(pa.table(columns), path, row_group_size=50)


def warc_bytes(packed: bool) -> bytes:
    """A WARC with a page, a picture and a page that was not found."""
    out = io.BytesIO()
    writer = WARCWriter(out, gzip=packed)
    for url, status, kind, body in (
        ("https://example.org/a.html", "200 OK", "text/html; charset=utf-8", PAGE.format(charset="utf-8").encode()),
        ("https://example.org/a.png", "200 OK", "image/png", b"\x89PNG\r\n"),
        ("https://example.org/b.html", "404 Not Found", "text/html", b"<p>gone</p>"),
    ):
        headers = StatusAndHeaders(status, [("Content-Type", kind)], protocol="HTTP/1.1")
        record = writer.create_warc_record(
            url,
            "response",
            payload=io.BytesIO(body),
            http_headers=headers,
            warc_headers_dict={"WARC-Date": "2021-05-08T00:00:00Z"},
        )
        writer.write_record(record)
    return out.getvalue()


def zip_bytes(members: dict[str, bytes]) -> bytes:
    """A zip of these members."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return out.getvalue()


def row(text: str = TEXT, **fields: object) -> str:
    """A line of JSON Lines."""
    return json.dumps({"text": text, **fields}) + "\n"

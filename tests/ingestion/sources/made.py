"""Files of the formats that need a program to write, made small."""

from __future__ import annotations

import io
import zipfile

from docx import Document
from openpyxl import Workbook

PAGE = """<!DOCTYPE html><html lang="en"><head><title>Envoys meet - The Courier</title>
<meta property="og:title" content="Envoys meet"><meta property="og:site_name" content="The Courier">
<link rel="canonical" href="https://courier.example/2021/12/05/envoys">
<meta property="article:published_time" content="2021-12-05T08:00:00Z"></head><body>
<nav><a href="/">Home</a> <a href="/world">World</a></nav>
<article><h1>Envoys meet</h1>
<p>The envoys of the two governments met in the capital on Sunday, the foreign ministry said in a statement.</p>
<p>They will meet again on Tuesday. Neither side gave details of what they had spoken about for three hours.</p>
<script>alert(1)</script></article>
<footer>All rights reserved</footer></body></html>"""

FEED = """<?xml version="1.0"?><rss version="2.0"><channel><title>The Courier</title>
<item><title>Envoys meet</title><link>https://courier.example/1</link><guid>g1</guid>
<pubDate>Sun, 05 Dec 2021 08:00:00 GMT</pubDate>
<description>&lt;p&gt;The envoys &lt;b&gt;met&lt;/b&gt; on Sunday.&lt;/p&gt;&lt;p&gt;They will meet again.&lt;/p&gt;</description></item>
<item><title>Undated</title><description>Nobody knows when.</description></item>
</channel></rss>"""

ATOM = """<?xml version="1.0" encoding="utf-8"?><feed xmlns="http://www.w3.org/2005/Atom"><title>The Courier</title>
<entry><title>Envoys meet</title><link href="https://courier.example/1"/><id>tag:1</id>
<published>2021-12-05T08:00:00Z</published><content type="html">&lt;p&gt;The envoys met on Sunday.&lt;/p&gt;</content></entry>
</feed>"""

MAIL = """From: The Courier <news@courier.example>
To: reader@example.org
Subject: Envoys meet
Date: Sun, 05 Dec 2021 08:00:00 +0000
Message-ID: <m1@courier.example>
MIME-Version: 1.0
Content-Type: text/plain; charset=utf-8

The envoys of the two governments met in the capital on Sunday, the foreign
ministry said.

They will meet again on Tuesday.
"""

ARCHIVED = f"""From: <Saved by a browser>
Snapshot-Content-Location: https://courier.example/2021/12/05/envoys
Subject: Envoys meet
Date: Fri, 10 Dec 2021 10:00:00 -0000
MIME-Version: 1.0
Content-Type: multipart/related; type="text/html"; boundary="----b"

------b
Content-Type: text/html
Content-Transfer-Encoding: 8bit
Content-Location: https://courier.example/2021/12/05/envoys

{PAGE}
------b--
"""


def pdf(*pages: str, made: str = "") -> bytes:
    """A PDF with a text layer: a page of lines each."""
    kids = " ".join(f"{4 + 2 * at} 0 R" for at in range(len(pages)))
    info = f" /CreationDate (D:{made}120000Z)" if made else ""
    objects = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Kids [{kids}] /Count {len(pages)} >>",
        f"<< /Title (Envoys meet){info} >>",
    ]
    for at, page in enumerate(pages):
        lines = " ".join(f"({line}) Tj T*" for line in page.split("\n"))
        stream = f"BT /F1 12 Tf 14 TL 72 720 Td {lines} ET"
        font = "<< /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >>"
        objects += [
            f"<< /Type /Page /Parent 2 0 R /Contents {5 + 2 * at} 0 R /Resources << /Font {font} >> >>",
            f"<< /Length {len(stream)} >>\nstream\n{stream}\nendstream",
        ]
    out, places = b"%PDF-1.4\n", []
    for number, body in enumerate(objects, 1):
        places.append(len(out))
        out += f"{number} 0 obj\n{body}\nendobj\n".encode()
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    size = len(objects) + 1
    tail = f"xref\n0 {size}\n0000000000 65535 f \n{table}trailer << /Size {size} /Root 1 0 R /Info 3 0 R >>\n"
    return out + f"{tail}startxref\n{len(out)}\n%%EOF".encode()


def docx(*paragraphs: str, title: str = "Envoys meet") -> bytes:
    """A Word document."""
    document = Document()
    document.core_properties.title = title
    for each in paragraphs:
        document.add_paragraph(each)
    return _saved(document)


def xlsx(*rows: tuple[object, ...]) -> bytes:
    """A workbook with an empty sheet before the table."""
    book = Workbook()
    sheet = book.create_sheet("Articles")
    for row in rows:
        sheet.append(row)
    return _saved(book)


def packed(files: dict[str, str | bytes]) -> bytes:
    """A ZIP archive."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return out.getvalue()


def _saved(document) -> bytes:
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()

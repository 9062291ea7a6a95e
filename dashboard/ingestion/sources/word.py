"""Word documents: one article a file."""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

from dashboard.errors import SourceError
from dashboard.ingestion.sources import stream, text
from dashboard.ingestion.sources.article import Defaults, Found, Record, named, tidied
from dashboard.ingestion.sources.packed import bounded

NAME = "Word document (.docx)"
REMEDY = "put its day into the file's name, begin it with '---', 'published: 2021-12-05', '---', or give --published"


def identify(path: Path) -> bool:
    """Tell a Word document by the file's name: inside it is a ZIP archive."""
    return path.name.lower().endswith(".docx")


def read(path: Path, defaults: Defaults) -> Iterator[Found]:
    """Read the file's one article: its paragraphs and the cells of its tables, after a front matter if it has one."""
    from docx import Document
    from docx.table import Table

    data = stream.whole(path)
    bounded(data)
    try:
        document = Document(BytesIO(data))
        blocks = list(document.iter_inner_content())
        rows = [
            " ".join(cell.text for cell in row.cells) for each in blocks if isinstance(each, Table) for row in each.rows
        ]
        parts = [each.text for each in blocks if not isinstance(each, Table)]
        title = document.core_properties.title or ""
    except Exception as error:  # the library lets those of ZIP, XML and its own through
        raise SourceError(f"no Word document that can be read ({error}); save it again as .docx") from error
    values, body = text.front_matter("\n".join(parts + rows))
    told = Record(text="\n\n".join(line for line in body.split("\n") if line.strip()), **{"title": title, **values})
    yield named(tidied(told), defaults, path.name, REMEDY)

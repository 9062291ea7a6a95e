"""PDF: one article a file, from its text layer; a form feed in the text stands for the end of a page."""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

from dashboard.errors import SourceError
from dashboard.ingestion.sources import stream
from dashboard.ingestion.sources.article import Defaults, Found, Record, named, tidied
from dashboard.ingestion.sources.reflow import bound, reflowed

if TYPE_CHECKING:
    from pypdf import PdfReader

NAME = "PDF (.pdf)"
PAGES = 2_000
"""More are a book, or an attack."""


def identify(path: Path) -> bool:
    """Tell a PDF by its first bytes, or by the file's name."""
    return stream.head(path).lstrip().startswith(b"%PDF-") or path.name.lower().endswith(".pdf")


def read(path: Path, defaults: Defaults) -> Iterator[Found]:
    """Read the file's one article."""
    from pypdf import PdfReader

    try:
        reader = PdfReader(BytesIO(stream.whole(path)))
        pages = _pages(reader)
        made = reader.metadata.creation_date if reader.metadata else None
        title = (reader.metadata.title or "") if reader.metadata else ""
    except SourceError:
        raise
    except Exception as error:  # the library lets those of numbers, fonts and streams through
        raise SourceError(f"damaged PDF ({error}); save or print it again") from error
    if not any(map(str.strip, pages)):
        raise SourceError("its pages are pictures without text; run a text recognition (OCR) over it first")
    day = f"; it was made on {made:%Y-%m-%d}: if it was published then, give that day" if made else ""
    told = Record(text=bound(pages), title=title.replace("\0", ""))
    remedy = f"a PDF does not say its day; put it into the file's name, or give --published 2021-12-05{day}"
    yield named(tidied(told), defaults, path.name, remedy)


def _pages(reader: PdfReader) -> list[str]:
    if reader.is_encrypted and not reader.decrypt(""):
        raise SourceError("it asks for a password; save it without one")
    if len(reader.pages) > PAGES:
        raise SourceError(f"more than {PAGES:,} pages; split it into articles")
    return [reflowed(page.extract_text().replace("\0", "")) for page in reader.pages]

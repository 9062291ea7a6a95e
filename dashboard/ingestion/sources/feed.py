"""RSS and Atom: an article from each entry."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from io import BytesIO
from pathlib import Path
from typing import Any

from dashboard.errors import SourceError
from dashboard.ingestion.sources import stream
from dashboard.ingestion.sources.article import Defaults, Found, Record, article, tidied
from dashboard.ingestion.sources.webpage import plain

NAME = "RSS or Atom feed (.xml, .rss, .atom)"
SUFFIXES = (".rss", ".atom")
OPENING = re.compile(rb"<(?:rss|feed|rdf:RDF)[\s>]", re.IGNORECASE)
REMEDY = "the entry has no pubDate or published; give --published 2021-12-05"

Entry = Mapping[str, Any]


def identify(path: Path) -> bool:
    """Tell a feed by the file's name, or by its first tags."""
    return path.name.lower().endswith(SUFFIXES) or (
        stream.head(path).lstrip().startswith(b"<") and OPENING.search(stream.head(path)) is not None
    )


def read(path: Path, defaults: Defaults) -> Iterator[Found]:
    """Read an article from each entry."""
    import feedparser

    data = stream.whole(path)
    if b"<!ENTITY" in data:
        raise SourceError("it defines entities of its own, which feeds have no use for; save it without them")
    try:
        # As a stream: bytes that look like an address would be fetched, and like a path opened.
        feed = feedparser.parse(BytesIO(data), sanitize_html=False, resolve_relative_uris=False)
    except Exception as error:  # the library lets those of encodings and dates through
        raise SourceError(f"no feed that can be read ({error}); save it again, as a whole") from error
    if not feed.entries:
        reason = f" ({feed.bozo_exception})" if feed.bozo else ""
        raise SourceError(f"no entries{reason}; save the feed again, as a whole")
    for number, entry in enumerate(feed.entries, 1):
        try:
            yield article(tidied(_record(entry, _text(feed.feed, "title"))), defaults, f"{path.name}:{number}", REMEDY)
        except SourceError as error:
            yield error.at(f"entry {number}")


def _record(entry: Entry, outlet: str) -> Record:
    origin = entry.get("source")
    return Record(
        text=max((plain(html) for html in _bodies(entry)), key=len, default=""),
        published=_text(entry, "published") or _text(entry, "updated") or _text(entry, "date"),
        title=plain(_text(entry, "title")),
        source=(_text(origin, "title") if isinstance(origin, Mapping) else "") or outlet,
        url=_text(entry, "link"),
        id=_text(entry, "id") or None,
    )


def _bodies(entry: Entry) -> Iterator[str]:
    yield from (_text(content, "value") for content in entry.get("content", ()) if isinstance(content, Mapping))
    yield _text(entry, "summary")


def _text(entry: Entry, name: str) -> str:
    """Return a value that is text: in a broken feed it may be anything."""
    value = entry.get(name)
    return value if isinstance(value, str) else ""

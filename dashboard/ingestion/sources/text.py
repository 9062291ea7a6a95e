"""Plain text: one article a file, with or without a front matter between `---` lines."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from dashboard.errors import SourceError
from dashboard.ingestion.sources import coded, stream
from dashboard.ingestion.sources.article import Defaults, Record, article, tidied
from dashboard.model import Article

NAME = "plain text (.txt, .md)"
SUFFIXES = (".txt", ".text", ".md")
KEYS = ("title", "published", "source", "url", "language")
FENCE = "---"
REMEDY = "add a line 'published: 2021-12-05' between '---' lines at the top, or give --published 2021-12-05"


def identify(path: Path) -> bool:
    """Tell plain text by the file's name, or by the fence it begins with."""
    named = path.name.lower().endswith(SUFFIXES) and not coded.recognised(path)
    return named or is_fenced(path)


def is_fenced(path: Path) -> bool:
    """Whether it begins with a front matter."""
    return stream.head(path).split(b"\n")[0].rstrip() == FENCE.encode()


def read(path: Path, defaults: Defaults) -> Iterator[Article | SourceError]:
    """Read the file's one article."""
    with stream.opened(path) as file:
        data = file.read(stream.LIMIT + 1)
    if len(data) > stream.LIMIT:
        raise SourceError(f"longer than {stream.LIMIT:,} bytes; split it into articles")
    values, body = front_matter(stream.decode(data))
    yield article(tidied(Record(text=body, **values)), defaults, path.name, REMEDY)


def front_matter(content: str) -> tuple[dict[str, str], str]:
    """Split a text into the values between its `---` lines and the body after them."""
    rows = content.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    if rows[0].rstrip() != FENCE:
        return {}, content
    ends = (number for number, row in enumerate(rows[1:], 1) if row.rstrip() == FENCE)
    if not (end := next(ends, 0)):
        raise SourceError("line 1: the front matter does not end; close it with a line '---'")
    return _values(rows[1:end]), "\n".join(rows[end + 1 :])


def _values(rows: list[str]) -> dict[str, str]:
    values: dict[str, str] = {}
    for number, row in enumerate(rows, 2):
        if row.strip():
            key, value = _pair(row, number)
            if key in values:
                raise SourceError(f"line {number}: a second {key!r}; keep one")
            values[key] = value
    return values


def _pair(row: str, number: int) -> tuple[str, str]:
    key, colon, value = row.partition(":")
    key = key.strip().lower()
    if not colon:
        raise SourceError(f"line {number}: no 'key: value'; write for example 'published: 2021-12-05'")
    if key not in KEYS:
        raise SourceError(f"line {number}: unknown key {key[:60]!r}; use {', '.join(KEYS)}")
    return key, _unquoted(value.strip())


def _unquoted(value: str) -> str:
    quoted = len(value) > 1 and value[0] == value[-1] and value[0] in "'\""
    return value[1:-1] if quoted else value

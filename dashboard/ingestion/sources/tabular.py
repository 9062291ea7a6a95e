"""CSV: one article a row, under a header that names the columns."""

from __future__ import annotations

import csv
from collections.abc import Iterator, Sequence
from pathlib import Path

from dashboard.errors import SourceError
from dashboard.ingestion.sources import stream
from dashboard.ingestion.sources.article import Defaults, Record, article, tidied
from dashboard.model import Article

NAME = "CSV (.csv)"
SUFFIXES = (".csv",)
DELIMITERS = ",;\t"
COLUMNS = Record.__struct_fields__
REMEDY = "fill its 'published' column, or give --published 2021-12-05"


class Rows:
    """The rows of a CSV file. A line that cannot be decoded spoils its own row only."""

    def __init__(self, lines: Iterator[tuple[int, str | SourceError]], delimiter: str) -> None:
        self._lines = lines
        self._number = 1
        self._spoilt: SourceError | None = None
        self._reader = csv.reader(self._decoded(), delimiter=delimiter, strict=True)

    def __iter__(self) -> Iterator[tuple[int, list[str] | SourceError]]:
        """Yield the number of the line where each row starts, and its cells or what is wrong with it."""
        while True:
            start, self._spoilt = self._number + 1, None
            try:
                row: list[str] | SourceError = next(self._reader)
            except StopIteration:
                return
            except csv.Error as error:
                row = SourceError(f"broken CSV ({error}); double the quotes inside a value, and close it")
            yield start, self._spoilt or row

    def _decoded(self) -> Iterator[str]:
        for number, line in self._lines:
            self._number = number
            self._spoilt = line if isinstance(line, SourceError) else self._spoilt
            yield "" if isinstance(line, SourceError) else line


def identify(path: Path) -> bool:
    """Tell CSV by the file's name, or by a header with the two columns that an article needs."""
    if path.name.lower().endswith(SUFFIXES):
        return True
    header = stream.head(path).split(b"\n")[0].decode(errors="replace")
    try:
        return {"text", "published"} <= set(_columns(header))
    except SourceError:
        return False


def read(path: Path, defaults: Defaults) -> Iterator[Article | SourceError]:
    """Read an article from each row."""
    csv.field_size_limit(stream.LIMIT)
    with stream.opened(path) as file:
        lines = stream.lines(file)
        _, header = next(lines, (1, ""))
        columns = _header(header, defaults)
        for number, row in Rows(lines, _delimiter(str(header))):
            try:
                if row:
                    yield article(tidied(_record(row, columns)), defaults, f"{path.name}:{number}", REMEDY)
            except SourceError as error:
                yield SourceError(f"line {number}: {error}")


def _delimiter(header: str) -> str:
    return max(DELIMITERS, key=header.count)


def _columns(header: str) -> list[str]:
    try:
        names = next(csv.reader([header], delimiter=_delimiter(header)), [])
    except csv.Error as error:
        raise SourceError(f"line 1: broken CSV ({error}); end each row with a line feed") from error
    return [name.strip().lower() for name in names]


def _header(line: str | SourceError, defaults: Defaults) -> list[str]:
    """Return the names of the columns. Raises SourceError where they do not make an article."""
    if isinstance(line, SourceError):
        raise SourceError(f"line 1: {line}")
    columns = _columns(line)
    needed = {"text"} if defaults.published else {"text", "published"}
    if missing := sorted(needed - set(columns)):
        what = f"no column {' or '.join(missing)} among {', '.join(columns)[:200]}"
        raise SourceError(f"line 1: {what}; name it in the first line")
    if double := next((name for name in COLUMNS if columns.count(name) > 1), ""):
        raise SourceError(f"line 1: two columns {double!r}; rename one")
    return columns


def _record(row: list[str] | SourceError, columns: Sequence[str]) -> Record:
    if isinstance(row, SourceError):
        raise row
    if len(row) != len(columns):
        counts = f"{len(row)} cells under {len(columns)} columns"
        raise SourceError(f"{counts}; put values that hold a delimiter between double quotes")
    return Record(**{name: cell for name, cell in zip(columns, row, strict=True) if name in COLUMNS})

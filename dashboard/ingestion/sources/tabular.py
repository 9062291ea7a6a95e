"""CSV: one article a row, under a header that names the columns."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path

from dashboard.errors import SourceError
from dashboard.ingestion.sources import coded, stream
from dashboard.ingestion.sources.article import Defaults, Found, Notice, Record, article, tidied
from dashboard.ingestion.sources.mapping import mapped, told

NAME = "CSV (.csv, .tsv)"
SUFFIXES = (".csv", ".tsv")
DELIMITERS = ",;\t"
WIDEST = 500
REMEDY = "fill its column of dates, or give --published 2021-12-05"

Row = tuple[int, list[str] | SourceError]
"""The number of the line on which a row begins, and its cells or what is wrong with it."""


class Rows:
    """The rows of a CSV file. A line that cannot be decoded spoils its own row only."""

    def __init__(self, lines: Iterator[tuple[int, str | SourceError]], delimiter: str, read: int = 1) -> None:
        """Go on after the first `read` lines."""
        self._lines = lines
        self._number = read
        self._spoilt: SourceError | None = None
        self._reader = csv.reader(self._decoded(), delimiter=delimiter, strict=True)

    def __iter__(self) -> Iterator[Row]:
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
        return not coded.recognised(path)
    header = stream.head(path).split(b"\n")[0].decode(errors="replace")
    try:
        return {"text", "published"} <= {name.lower() for name in _columns(header)}
    except SourceError:
        return False


def read(path: Path, defaults: Defaults) -> Iterator[Found]:
    """Read an article from each row."""
    csv.field_size_limit(stream.LIMIT)
    with stream.opened(path) as file:
        lines = stream.lines(file)
        _, header = next(lines, (1, ""))
        if isinstance(header, SourceError):
            raise SourceError(f"line 1: {header}")
        columns = _columns(header)
        yield from articles(columns, Rows(lines, _delimiter(header)), defaults, path.name)


def articles(columns: Sequence[str], rows: Iterable[Row], defaults: Defaults, name: str) -> Iterator[Found]:
    """Read an article from each row of a table whose columns are told by their names."""
    try:
        places = mapped(columns, defaults)
    except SourceError as error:
        raise SourceError(f"line 1: {error}") from error
    if notice := told(columns, places):
        yield Notice(f"{name}: {notice}")
    for number, row in rows:
        try:
            if row:
                yield article(tidied(_record(row, columns, places)), defaults, f"{name}:{number}", REMEDY)
        except SourceError as error:
            yield error.at(f"line {number}")


def _delimiter(header: str) -> str:
    return max(DELIMITERS, key=header.count)


def _columns(header: str) -> list[str]:
    try:
        names = next(csv.reader([header], delimiter=_delimiter(header)), [])
    except csv.Error as error:
        raise SourceError(f"line 1: broken CSV ({error}); end each row with a line feed") from error
    if len(names) > WIDEST:
        raise SourceError(f"line 1: {len(names):,} columns; a table of articles has a few")
    return [name.strip() for name in names]


def _record(row: list[str] | SourceError, columns: Sequence[str], places: Mapping[str, int]) -> Record:
    if isinstance(row, SourceError):
        raise row
    if len(row) != len(columns):
        counts = f"{len(row)} cells under {len(columns)} columns"
        raise SourceError(f"{counts}; put values that hold a delimiter between double quotes")
    return Record(**{field: row[at] for field, at in places.items()})

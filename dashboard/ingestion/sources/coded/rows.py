"""Rows of a table of coded events by the names of their columns, whatever parts them."""

from __future__ import annotations

import csv
from collections.abc import Callable, Iterator, Mapping, Set
from dataclasses import replace
from pathlib import Path

from dashboard.errors import SourceError
from dashboard.ingestion.sources import stream
from dashboard.ingestion.sources.coded.build import Coded, Row, coded

Cells = Mapping[str, str]
"""A row's cells by the names of their columns, in lower case with blanks for underscores; missing ones are empty."""


class Named(dict[str, str]):
    """Cells by name; one that the table lacks is empty."""

    def __missing__(self, key: str) -> str:
        return ""


def plain(name: str) -> str:
    """Return a column's name as it is compared: "Actor_1_Name" is "actor 1 name"."""
    return " ".join(name.replace("_", " ").replace("\ufeff", "").strip().lower().split())


def header(path: Path) -> tuple[list[str], str]:
    """Return the cells of a table's first line and what parts them; neither for a file that has none."""
    line = stream.head(path).split(b"\n")[0].decode(errors="replace").rstrip("\r")
    delimiter = max(",;\t", key=line.count)
    try:
        return next(csv.reader([line], delimiter=delimiter), []), delimiter
    except csv.Error:
        return [], delimiter


def has(path: Path, needed: Set[str]) -> bool:
    """Whether a table's header has these plain names."""
    return needed <= set(map(plain, header(path)[0]))


def read_named(path: Path, row: Callable[[Cells], Row]) -> Iterator[Coded | SourceError]:
    """Read an event from each row of a table whose header names its columns."""
    yield from read(path, [plain(cell) for cell in header(path)[0]], 1, row)


def read(path: Path, columns: list[str], skip: int, row: Callable[[Cells], Row]) -> Iterator[Coded | SourceError]:
    """Read an event from each row after the first `skip`; `columns` are the plain names of its cells.

    A row may end before the last columns: older tables lack those that were added.
    """
    from dashboard.ingestion.sources.tabular import Rows

    csv.field_size_limit(stream.LIMIT)
    _, delimiter = header(path)
    with stream.opened(path) as file:
        lines = stream.lines(file)
        for _ in range(skip):
            next(lines, None)
        for number, cells in Rows(lines, delimiter, skip):
            try:
                if isinstance(cells, SourceError):
                    raise cells
                if any(cells):
                    yield coded(_placed(row(_named(columns, cells)), f"{path.name}:{number}"))
            except SourceError as error:
                yield error.at(f"line {number}")
            except ValueError as error:
                yield SourceError(f"line {number}: {error}")


def _named(columns: list[str], cells: list[str]) -> Cells:
    if len(cells) > len(columns):
        raise SourceError(f"{len(cells)} cells under {len(columns)} columns; quote values that hold a delimiter")
    return Named(zip(columns, cells, strict=False))


def _placed(row: Row, origin: str) -> Row:
    return replace(row, origin=origin)

"""Excel: one article a row of the first sheet that has a header like that of a table of articles."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime
from io import BytesIO
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Any

from dashboard.errors import SourceError
from dashboard.ingestion.sources import stream
from dashboard.ingestion.sources.article import Defaults, Found
from dashboard.ingestion.sources.packed import bounded
from dashboard.ingestion.sources.tabular import WIDEST, Row, articles
from dashboard.lexicon.headers import headers

if TYPE_CHECKING:
    from openpyxl.worksheet._read_only import ReadOnlyWorksheet

NAME = "Excel (.xlsx)"


def identify(path: Path) -> bool:
    """Tell Excel by the file's name: inside it is a ZIP archive."""
    return path.name.lower().endswith((".xlsx", ".xlsm"))


def read(path: Path, defaults: Defaults) -> Iterator[Found]:
    """Read an article from each row; dates may be cells of dates or texts."""
    from openpyxl import load_workbook

    data = stream.whole(path)
    bounded(data)
    try:
        sheets = load_workbook(BytesIO(data), read_only=True, data_only=True).worksheets
        columns, rows = _table(sheets)
    except SourceError:
        raise
    except Exception as error:  # the library lets those of ZIP, XML and its own through
        raise SourceError(f"no workbook that can be read ({error}); save it again as .xlsx") from error
    yield from articles(columns, rows, defaults, path.name)


def _table(sheets: list[ReadOnlyWorksheet]) -> tuple[list[str], Iterator[Row]]:
    """Return the header and the rows of the sheet whose header says most."""
    heads = [(sheet, _cells(next(sheet.iter_rows(values_only=True, max_col=WIDEST), ()))) for sheet in sheets]
    if not heads:
        raise SourceError("no sheet in it; save the table again as .xlsx")
    sheet, columns = max(heads, key=lambda each: (len(headers().guess(each[1])), len(each[1])))
    return columns, _rows(sheet, len(columns))


def _rows(sheet: ReadOnlyWorksheet, width: int) -> Iterator[Row]:
    for number, row in enumerate(islice(sheet.iter_rows(values_only=True, max_col=width), 1, None), 2):
        cells = _cells(row)
        if any(cells):
            yield number, cells + [""] * (width - len(cells))


def _cells(row: tuple[Any, ...]) -> list[str]:
    return [_text(value) for value in row]


def _text(value: object) -> str:
    if isinstance(value, datetime):
        return value.date().isoformat() if value.time() == value.time().min else value.isoformat()
    return value.isoformat() if isinstance(value, date) else "" if value is None else str(value).strip()

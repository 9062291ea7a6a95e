"""Rows to CSV that a spreadsheet cannot mistake for formulas."""

from __future__ import annotations

from io import BytesIO

import pandas as pd
import pyarrow as pa
import pyarrow.compute as pc
from pyarrow.csv import write_csv

from dashboard.export.columns import COLUMNS

BOM = b"\xef\xbb\xbf"
"""Without it Excel takes UTF-8 for the machine's old code page."""
BREAKS = r"[\x00-\x1F\x7F\x{85}\x{2028}\x{2029}]+"
"""Line breaks and other control characters: a space stands for them, so that a row is a line."""
FORMULA = r"^('*[\pZ\x{FEFF}\x{200B}-\x{200F}\x{2060}]*[=+\-@|\x{FF1D}\x{FF0B}\x{FF0D}\x{FF20}\x{FF5C}])"
"""What a spreadsheet may run: = + - @ | (or their full-width forms) after any white space.

Text that has such a start after apostrophes of its own gets one more too, so that taking one away undoes it.
"""


def csv(rows: pd.DataFrame) -> bytes:
    """Write the rows in COLUMNS' order: UTF-8 with a byte order mark, commas, CRLF (RFC 4180).

    Text that begins like a formula gets a leading apostrophe; numbers are left alone. To undo it, take one
    apostrophe from cells that begin with apostrophes, maybe white space, and then = + - @ or |.
    """
    names = [column.name for column in COLUMNS]
    table = pa.Table.from_pandas(rows[names], preserve_index=False)
    safe = pa.table([_safe(column) for column in table.columns], names=names)
    lines = BytesIO()
    write_csv(safe, lines)
    return BOM + lines.getvalue().replace(b"\n", b"\r\n")


def _safe(column: pa.ChunkedArray) -> pa.ChunkedArray:
    """Make a column's text harmless."""
    if not (pa.types.is_string(column.type) or pa.types.is_large_string(column.type)):
        return column
    return _replaced(_replaced(column, BREAKS, " "), FORMULA, r"'\1")


def _replaced(column: pa.ChunkedArray, pattern: str, by: str) -> pa.ChunkedArray:
    """Replace where there is something to replace: looking takes a fraction of the time."""
    if not pc.any(pc.match_substring_regex(column, pattern)).as_py():
        return column
    return pc.replace_substring_regex(column, pattern, by)

"""Rows to CSV that a spreadsheet cannot mistake for formulas."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from io import BytesIO

import numpy as np
import numpy.typing as npt
import pandas as pd
import pyarrow as pa
import pyarrow.compute as pc
from pyarrow.csv import WriteOptions, write_csv

from dashboard.export.columns import COLUMNS

BOM = b"\xef\xbb\xbf"
"""Without it Excel takes UTF-8 for the machine's old code page."""
BREAKS = r"[\x00-\x1F\x7F\x{85}\x{2028}\x{2029}]+"
"""Line breaks and other control characters: a space stands for them, so that a row is a line."""
FORMULA = r"^('*[\pZ\x{FEFF}\x{200B}-\x{200F}\x{2060}]*[=+\-@|\x{FF1D}\x{FF0B}\x{FF0D}\x{FF20}\x{FF5C}])"
"""What a spreadsheet may run: = + - @ | (or their full-width forms) after any white space.

Text that has such a start after apostrophes of its own gets one more too, so that taking one away undoes it.
"""

_SPACE, _DELETE = 0x20, 0x7F
_WAITING = 2
_RISKY = np.zeros(256, bool)
_RISKY[list(b" '=+-@|")] = True
_RISKY[0x80:] = True


def csv(rows: pd.DataFrame | Iterable[pa.Table]) -> bytes:
    """Write the rows, or parts of them, in COLUMNS' order: UTF-8 with a byte order mark, commas, CRLF (RFC 4180).

    Text that begins like a formula gets a leading apostrophe; numbers are left alone. To undo it, take one
    apostrophe from cells that begin with apostrophes, maybe white space, and then = + - @ or |.
    """
    parts = [pa.Table.from_pandas(rows, preserve_index=False)] if isinstance(rows, pd.DataFrame) else rows
    return b"".join([BOM, *_written(parts)])


def _written(parts: Iterable[pa.Table]) -> Iterator[bytes]:
    """Yield the lines of each part, written while the next one is made; few wait at a time."""
    with ThreadPoolExecutor(2) as pool:
        waiting: deque[Future[bytes]] = deque()
        for number, part in enumerate(parts):
            waiting.append(pool.submit(_lines, part, header=number == 0))
            if len(waiting) > _WAITING:
                yield waiting.popleft().result()
        yield from (each.result() for each in waiting)


def _lines(table: pa.Table, *, header: bool) -> bytes:
    names = [column.name for column in COLUMNS]
    safe = pa.table([_safe(table[name]) for name in names], names=names)
    lines = BytesIO()
    write_csv(safe, lines, WriteOptions(include_header=header))
    return lines.getvalue().replace(b"\n", b"\r\n")


def _safe(column: pa.ChunkedArray) -> pa.ChunkedArray:
    """Make a column's text harmless; looking at its bytes first takes a hundredth of the time."""
    if not (pa.types.is_string(column.type) or pa.types.is_large_string(column.type)):
        return column
    if any(map(_may_break, column.chunks)):
        column = pc.replace_substring_regex(column, BREAKS, " ")
    return pc.replace_substring_regex(column, FORMULA, r"'\1") if any(map(_may_run, column.chunks)) else column


def _may_break(texts: pa.Array) -> bool:
    """Whether any of BREAKS may be in there: a byte below a space, or what encodes one of the others."""
    data, _ = _bytes(texts)
    if not len(data) or (data.min() >= _SPACE and data.max() < _DELETE):
        return False
    raw = data.tobytes()
    return bool(data.min() < _SPACE) or any(mark.encode() in raw for mark in "\x7f\x85\u2028\u2029")


def _may_run(texts: pa.Array) -> bool:
    """Whether any text may match FORMULA: by its first byte, where any but an ASCII one may be white space."""
    data, offsets = _bytes(texts)
    begins = offsets[:-1][np.diff(offsets) > 0]
    return bool(_RISKY[data[begins]].any())


def _bytes(texts: pa.Array) -> tuple[npt.NDArray[np.uint8], npt.NDArray[np.integer]]:
    """Return the texts' bytes, and where each begins and the last one ends."""
    width = np.dtype(np.int64 if pa.types.is_large_string(texts.type) else np.int32)
    _, where, data = texts.buffers()
    if where is None or not len(texts):
        return np.empty(0, np.uint8), np.zeros(1, width)
    offsets = np.frombuffer(where, width, len(texts) + 1, texts.offset * width.itemsize)
    first, last = int(offsets[0]), int(offsets[-1])
    return np.frombuffer(data or b"", np.uint8)[first:last], offsets - first

"""What charts and lists show of events, in a file that is mapped into memory: some rows cost what they hold.

DuckDB passes over the whole table for a hundred scattered rows: 45 ms of a million, where this takes 10.
"""

from __future__ import annotations

import mmap
import sys
from pathlib import Path

import numpy as np
import pyarrow as pa

from dashboard.snapshot.columns import Rows

COLUMNS = """
    id, title, date_start::TIMESTAMP AS date_start, date_end::TIMESTAMP AS date_end, precision, basis, status,
    initiators, initiator_ids, initiator_countries, targets, target_ids, target_countries, countries,
    action, mode, level, level_name, goldstein, confidence, sources, contested, follows, coder
"""
TOGETHER = 122_880
"""Rows of a part; DuckDB keeps so many together."""


class Shown:
    """The rows of one revision."""

    def __init__(self, path: Path, revision: int) -> None:
        self.revision = revision
        with path.open("rb") as file:
            self._pages = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
        self._file = pa.ipc.open_file(pa.py_buffer(self._pages))
        sizes = [self._file.get_batch(part).num_rows for part in range(self._file.num_record_batches)]
        self._starts = np.cumsum([0, *sizes])

    @classmethod
    def write(cls, path: Path, revision: int, parts: pa.RecordBatchReader) -> Shown:
        """Make the file of all rows, in their order."""
        with pa.OSFile(str(path), "wb") as file, pa.ipc.new_file(file, parts.schema) as writer:
            for part in parts:
                writer.write_batch(part)
        return cls(path, revision)

    def take(self, rows: Rows) -> pa.Table:
        """Return COLUMNS of some rows, in the order that is given."""
        part = np.searchsorted(self._starts, rows, "right") - 1
        found = [self._file.get_batch(at).take(pa.array(rows[part == at] - self._starts[at])) for at in np.unique(part)]
        table = pa.Table.from_batches(found, self._file.schema).combine_chunks()
        self._give_back()
        order = np.argsort(part, kind="stable")
        return table if (order[:-1] < order[1:]).all() else table.take(pa.array(np.argsort(order)))

    def _give_back(self) -> None:
        """Leave the file to the system's cache, where it can; else all of it would count as this process's memory."""
        if sys.platform == "linux":
            self._pages.madvise(mmap.MADV_DONTNEED)

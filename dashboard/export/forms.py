"""Rows to the formats of other programs; where a format has a place for it, the manifest is inside."""

from __future__ import annotations

import json
from collections.abc import Mapping
from io import BytesIO

import msgspec
import pandas as pd
import pyarrow as pa

from dashboard.errors import TensionError
from dashboard.export.columns import COLUMNS

NAMES = [column.name for column in COLUMNS]
SHEET_ROWS = 1_048_575
"""Rows of a sheet below its header."""
MANIFEST = "manifest"

Manifest = Mapping[str, object]


def jsonl(rows: pd.DataFrame) -> bytes:
    """Write a JSON object a line, with the columns of the CSV; numbers are numbers, text is as it is."""
    encode = msgspec.json.Encoder().encode
    return b"".join(encode(row) + b"\n" for row in rows[NAMES].to_dict("records"))


def parquet(rows: pd.DataFrame, described: Manifest) -> bytes:
    """Write Apache Parquet; its metadata has the manifest as JSON under `manifest`."""
    import pyarrow.parquet as pq

    table = pa.Table.from_pandas(rows[NAMES], preserve_index=False)
    table = table.replace_schema_metadata({MANIFEST: json.dumps(described, ensure_ascii=False)})
    out = BytesIO()
    pq.write_table(table, out, compression="zstd")
    return out.getvalue()


def xlsx(rows: pd.DataFrame, described: Manifest) -> bytes:
    """Write an Excel workbook: the events, and the manifest on a second sheet. Text is text, never a formula.

    Raises TensionError for more rows than a sheet has.
    """
    from openpyxl import Workbook

    if len(rows) > SHEET_ROWS:
        raise TensionError(
            f"{len(rows):,} events are more than a sheet holds; narrow the filter, or take CSV or Parquet"
        )
    book = Workbook(write_only=True)
    events = book.create_sheet("Events")
    events.freeze_panes = "A2"
    events.append(NAMES)
    for row in rows[NAMES].itertuples(index=False):
        events.append([_cell(events, value) for value in row])
    about = book.create_sheet("Manifest")
    for key, value in described.items():
        text = value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
        about.append([_cell(about, key), _cell(about, text)])
    out = BytesIO()
    book.save(out)
    return out.getvalue()


def _cell(sheet: object, value: object) -> object:
    """Return what a sheet takes: text in a cell that says that it is text, without what XML has no place for."""
    from openpyxl.cell import WriteOnlyCell
    from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE

    if not isinstance(value, str):
        return value.item() if hasattr(value, "item") else value
    cell = WriteOnlyCell(sheet, ILLEGAL_CHARACTERS_RE.sub(" ", value)[:32_767])
    cell.data_type = "s"
    return cell

"""The rows of the chart as a table and as files: what is exported is what is shown, in its order."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime

import pandas as pd
import streamlit as st
from streamlit.elements.lib.column_types import ColumnConfig

from dashboard.filters import Filter
from dashboard.store import Store

COLUMNS: dict[str, ColumnConfig | str | None] = {
    "date_start": st.column_config.DateColumn("First day", format="YYYY-MM-DD"),
    "date_end": st.column_config.DateColumn("Last day", format="YYYY-MM-DD"),
    "precision": "Precision",
    "title": st.column_config.TextColumn("Event", width="medium"),
    "status": "Status",
    "level_name": "Level",
    "initiators": "Initiators",
    "targets": "Targets",
    "action": "Action",
    "mode": "Mode",
    "confidence": st.column_config.NumberColumn("Confidence", format="%.2f"),
    "sources": "Sources",
    "contested": "Contested",
    "id": "Id",
}
SIDES = ("initiators", "targets")


def table(frame: pd.DataFrame) -> None:
    """Draw the same rows as a table, for those who rather read than look."""
    with st.expander("The same as a table"):
        st.dataframe(
            readable(frame),
            hide_index=True,
            column_config=COLUMNS,
            alt="The chart's events",
            key="table",
        )


def readable(frame: pd.DataFrame) -> pd.DataFrame:
    """Return the columns of a table that people read, names as one text."""
    return frame[list(COLUMNS)].assign(**{side: _joined(frame[side]) for side in SIDES})


def _joined(names: pd.Series[str]) -> list[str]:
    """Each row's names as one text."""
    return [", ".join(each) for each in names]


def downloads(store: Store, frame: pd.DataFrame, chosen: Filter, names: Mapping[str, str]) -> None:
    """Draw the buttons; a file is made only when it is asked for."""

    def csv() -> bytes:
        from dashboard import export, queries

        return export.csv(queries.export_rows(store, frame))

    def archive() -> bytes:
        from dashboard import export, queries

        rows = queries.export_rows(store, frame)
        now = datetime.now(UTC)
        described = export.manifest(rows, chosen, queries.dataset(store), now, base=address, names=names)
        return export.archive(rows, described)

    address = (st.context.url or "").partition("?")[0]
    with st.container(horizontal=True):
        st.download_button("Download CSV", csv, "timeline.csv", "text/csv", on_click="ignore")
        st.download_button("Download ZIP with manifest", archive, "timeline.zip", "application/zip", on_click="ignore")

"""The rows of the chart as a table and as files: what is exported is what is shown, in its order."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime

import pandas as pd
import streamlit as st
from streamlit.elements.lib.column_types import ColumnConfig

from dashboard.views.frame import Shown

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
OTHERS = {
    "Excel": ("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    "JSON lines": ("jsonl", "application/jsonl"),
    "Parquet": ("parquet", "application/vnd.apache.parquet"),
    "Calendar of what is planned": ("ics", "text/calendar"),
    "Network for Gephi": ("gexf", "application/xml"),
}
"""Formats beside CSV: their endings and types."""


def table(shown: Shown) -> None:
    """Draw the same rows as a table, for those who rather read than look."""
    unfolded = st.expander("The same as a table", key="table_unfolded", on_change="rerun")
    if not unfolded.open:  # what nobody looks at costs every click a tenth of a second
        return
    with unfolded:
        if len(shown.marks) < len(shown.selection):
            st.caption(
                f"The {len(shown.marks):,} events that have marks; the Events page has all of them, page by page."
            )
        st.dataframe(
            readable(shown.marks),
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


def downloads(shown: Shown) -> None:
    """Draw the buttons; a file is made only when it is asked for."""

    def csv() -> bytes:
        from dashboard import export, queries

        return export.csv(queries.export_parts(shown.opened.snapshot, shown.selection))

    def archive() -> bytes:
        from dashboard import export

        return export.archive(*_described())

    def of(form: str) -> Callable[[], bytes]:
        return lambda: _other(form, *_described())

    def _described() -> tuple[pd.DataFrame, dict[str, object]]:
        from dashboard import export, queries

        rows = queries.export_rows(shown.opened.snapshot, shown.selection)
        now, of = datetime.now(UTC), queries.dataset(shown.opened.store)
        return rows, export.manifest(rows, shown.chosen, of, now, base=address, names=shown.names)

    address = (st.context.url or "").partition("?")[0]
    with st.container(horizontal=True):
        st.download_button("Download CSV", csv, "timeline.csv", "text/csv", on_click="ignore")
        st.download_button("Download ZIP with manifest", archive, "timeline.zip", "application/zip", on_click="ignore")
        more = st.popover("More formats", key="more_formats", on_change="rerun")
        with more:
            for label, (ending, kind) in OTHERS.items() if more.open else ():
                made = of(ending)
                st.download_button(
                    label, made, f"timeline.{ending}", kind, on_click="ignore", key=f"as_{ending}", width="stretch"
                )


def _other(form: str, rows: pd.DataFrame, described: dict[str, object]) -> bytes:
    from dashboard import export

    made: dict[str, Callable[[], bytes]] = {
        "jsonl": lambda: export.jsonl(rows),
        "parquet": lambda: export.parquet(rows, described),
        "xlsx": lambda: export.xlsx(rows, described),
        "ics": lambda: export.ics(rows, datetime.now(UTC), str(described["link"])),
        "gexf": lambda: export.gexf(rows, described),
    }
    return made[form]()

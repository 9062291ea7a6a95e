"""Questions to the snapshot and the record; the answers are selections, frames, sentences and evidence."""

from __future__ import annotations

from dashboard.queries import profile, totals
from dashboard.queries.citations import dataset, export_parts, export_rows
from dashboard.queries.crowd import UNITS, Unit, crowd, fitting, within
from dashboard.queries.evidence import Evidence, Span, evidence
from dashboard.queries.key_dates import key_dates
from dashboard.queries.options import Options, extent, names, options
from dashboard.queries.selection import Selection, row_of, select
from dashboard.queries.story import Step, rivals, story
from dashboard.queries.summary import summary
from dashboard.queries.timeline import count, events, timeline

__all__ = [
    "UNITS",
    "Evidence",
    "Options",
    "Selection",
    "Span",
    "Step",
    "Unit",
    "count",
    "crowd",
    "dataset",
    "events",
    "evidence",
    "export_parts",
    "export_rows",
    "extent",
    "fitting",
    "key_dates",
    "names",
    "options",
    "profile",
    "rivals",
    "row_of",
    "select",
    "story",
    "summary",
    "timeline",
    "totals",
    "within",
]

"""Questions to the snapshot and the record; the answers are frames, sentences and evidence."""

from __future__ import annotations

from dashboard.queries.citations import dataset, export_rows
from dashboard.queries.evidence import Evidence, Span, evidence
from dashboard.queries.key_dates import key_dates
from dashboard.queries.options import Options, extent, names, options
from dashboard.queries.story import Step, rivals, story
from dashboard.queries.summary import summary
from dashboard.queries.timeline import count, timeline

__all__ = [
    "Evidence",
    "Options",
    "Span",
    "Step",
    "count",
    "dataset",
    "evidence",
    "export_rows",
    "extent",
    "key_dates",
    "names",
    "options",
    "rivals",
    "story",
    "summary",
    "timeline",
]

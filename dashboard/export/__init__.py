"""Frames to files: a CSV that equals the screen, and a manifest that says what it is of."""

from __future__ import annotations

from dashboard.export.archive import archive, link, manifest
from dashboard.export.calendar import ics
from dashboard.export.columns import COLUMNS, Column
from dashboard.export.forms import jsonl, parquet, xlsx
from dashboard.export.network import gexf
from dashboard.export.table import csv

__all__ = ["COLUMNS", "Column", "archive", "csv", "gexf", "ics", "jsonl", "link", "manifest", "parquet", "xlsx"]

"""The manifest, which says what an export is of, and the ZIP that holds both."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import UTC, datetime
from hashlib import sha256
from io import BytesIO
from urllib.parse import urlencode
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

import pandas as pd

from dashboard import __version__
from dashboard.export.columns import COLUMNS
from dashboard.export.table import csv
from dashboard.filters import Filter
from dashboard.lexicon.files import digest

TABLE = "timeline.csv"
MANIFEST = "manifest.json"
UNIX = 3
"""The system that a ZIP's entries name, the same wherever it is made."""
READABLE = 0o644 << 16
NOTE = "Text that would begin like a formula has one more apostrophe in front; numbers are numbers."


def manifest(
    rows: pd.DataFrame,
    chosen: Filter,
    dataset: Mapping[str, object],
    at: datetime,
    *,
    base: str = "",
    names: Mapping[str, str] | None = None,
) -> dict[str, object]:
    """Describe an export of `rows`: JSON values only.

    `dataset` is what `queries.dataset` says of the record, `at` the time of the export, `base` the address of
    the page that the link shall open (else the link is relative), `names` the display names of countries and
    actors.
    """
    table = csv(rows)
    return {
        "created": at.astimezone(UTC).isoformat(timespec="seconds"),
        "filter": {
            "words": chosen.describe(names),
            "query": chosen.to_query(),
            "statuses": [status.value for status in chosen.statuses],
            "confidence": chosen.confidence,
        },
        "link": link(chosen, base),
        "counts": {
            "events": len(rows),
            "claims": int(rows["claims"].sum()),
            "articles": int(rows["article_id"].nunique()),
        },
        "record": dict(dataset),
        "version": __version__,
        "lexicon": digest(),
        "file": {"name": TABLE, "bytes": len(table), "sha256": sha256(table).hexdigest(), "note": NOTE},
        "columns": [column._asdict() for column in COLUMNS],
    }


def link(chosen: Filter, base: str = "") -> str:
    """Give the link that restores the filter: `?country=UKR`, after the page's address if one is given."""
    query = urlencode(chosen.to_query(), doseq=True)
    page = f"{base.rstrip('/')}/" if base else ""
    return f"{page}?{query}" if query or not base else page


def archive(rows: pd.DataFrame, described: Mapping[str, object]) -> bytes:
    """Pack the CSV with its manifest; the same rows and manifest give the same bytes.

    Raises ValueError for a manifest of other rows.
    """
    table = csv(rows)
    file = described["file"]
    if not isinstance(file, Mapping) or file["sha256"] != sha256(table).hexdigest():
        raise ValueError("the manifest describes other rows")
    at = datetime.fromisoformat(str(described["created"]))
    text = json.dumps(described, ensure_ascii=False, indent=2) + "\n"
    packed = BytesIO()
    with ZipFile(packed, "w") as bundle:
        for name, content in ((TABLE, table), (MANIFEST, text.encode())):
            bundle.writestr(_entry(name, at), content, ZIP_DEFLATED, compresslevel=6)
    return packed.getvalue()


def _entry(name: str, at: datetime) -> ZipInfo:
    entry = ZipInfo(name, at.timetuple()[:6])
    entry.create_system, entry.external_attr = UNIX, READABLE
    return entry

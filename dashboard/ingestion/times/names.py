"""Names that only look like a time: "the Sunday Times", "the Six-Day War"."""

from __future__ import annotations

from dashboard.ingestion.times.frame import Frame, Meaning
from dashboard.ingestion.times.recognise import Found


def nothing(found: Found, frame: Frame) -> Meaning | None:
    """A name denotes no time."""
    return None

"""Names that only look like a time: "the Sunday Times", "the Six-Day War"."""

from __future__ import annotations

from dashboard.ingestion.times.recognition.recognise import Found
from dashboard.ingestion.times.resolution.frame import Frame, Meaning


def nothing(found: Found, frame: Frame) -> Meaning | None:
    """A name denotes no time."""
    return None

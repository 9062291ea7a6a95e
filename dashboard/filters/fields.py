"""The fields of a filter: their names in a link, and what they are where nobody says."""

from __future__ import annotations

from enum import StrEnum

from dashboard.model import Status


class Role(StrEnum):
    """On which side of an event a country or an actor is asked for."""

    EITHER = "either"
    INITIATOR = "initiator"
    TARGET = "target"


KEYS = (
    "country", "actor", "role", "from", "to", "level", "action", "status", "confidence", "precision", "coder",
    "sources", "text",
)  # fmt: skip
"""The keys of a link that make a filter; a page's own keys must be taken out first."""
ONCE = frozenset({"role", "from", "to", "confidence", "sources", "text"})
STATUSES = (Status.OCCURRED, Status.PLANNED, Status.ALLEGED)
"""On by default: what is only conditional or denied never shows unasked."""
CONFIDENCE = 0.5
"""The minimum by default."""

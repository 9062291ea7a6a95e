"""What a run of the ingestion did, file by file where something is to be said."""

from __future__ import annotations

from dataclasses import dataclass, field

import msgspec


@dataclass(slots=True)
class Report:
    """Counts, and a message for each article or file of which something is to be said: which one, and why."""

    read: int = 0
    """Articles and rows of coded events that could be read."""
    new: int = 0
    unchanged: int = 0
    claims: int = 0
    events: int = 0
    coded: int = 0
    """Of the new ones, events that others coded."""
    failed: list[str] = field(default_factory=list)
    undated: list[str] = field(default_factory=list)
    """Refused, for they name no publication date."""
    doubtful: list[str] = field(default_factory=list)
    """Kept, though their words contradict their publication date."""
    foreign: list[str] = field(default_factory=list)
    """Kept, but not read for events: not in English."""
    repeated: list[str] = field(default_factory=list)
    """Kept, though they say in nearly the same words what another says."""
    notices: list[str] = field(default_factory=list)

    @property
    def broken(self) -> bool:
        """Whether something given could not be taken in."""
        return bool(self.failed or self.undated)

    def json(self) -> bytes:
        """Give the report as a JSON object, its fields in this order."""
        return msgspec.json.format(msgspec.json.encode(self), indent=2)

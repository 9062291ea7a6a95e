"""Why an expression means what it does, in an analyst's words."""

from __future__ import annotations

from dashboard.ingestion.times.resolution.frame import Meaning
from dashboard.model import Basis
from dashboard.wording import weekday

KINDS = {"duration": "a length of time", "set": "a repeated time", "reference": "a vague time"}


def reason(text: str, denoted: Meaning, note: str) -> str:
    """Return "'next Tuesday', counted from Sunday 5 December 2021" and the like."""
    told = "; ".join(part for part in (note, denoted.note) if part)
    head = f"'{' '.join(text.split())}'" + (f": {told}" if told else "")
    return f"{head}, {_rests_on(denoted)}"


def _rests_on(denoted: Meaning) -> str:
    if denoted.interval is None:
        return KINDS.get(denoted.unit, "no day given")
    if denoted.basis is Basis.STATED or denoted.anchor is None:
        return "as stated"
    counted = f"counted from {weekday(denoted.anchor)}"
    return counted + (", the date before it" if denoted.basis is Basis.NARRATIVE else "")

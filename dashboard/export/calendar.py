"""Planned events as a calendar (RFC 5545)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta

import pandas as pd

from dashboard.model import Status

WIDTH = 73
"""Octets of a line before it is folded, without its end."""


def ics(rows: pd.DataFrame, at: datetime, link: str = "") -> bytes:
    """Write the planned events among the rows, each over all of its days; `link` restores the view they are of."""
    planned = rows[rows["status"] == Status.PLANNED.value]
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Tension Timeline//EN", f"X-WR-CALDESC:{_text(link)}"]
    for row in planned.to_dict("records"):
        lines += _event({str(key): str(value) for key, value in row.items()}, at)
    folded = (part for line in [*lines, "END:VCALENDAR"] for part in _folded(line))
    return "".join(f"{part}\r\n" for part in folded).encode()


def _event(row: dict[str, str], at: datetime) -> list[str]:
    first, last = (date.fromisoformat(row[name]) for name in ("date_start", "date_end"))
    told = f"{row['sentence']} ({row['source']}, {row['published']})"
    return [
        "BEGIN:VEVENT",
        f"UID:{row['event_id']}@tension-timeline",
        f"DTSTAMP:{at.astimezone(UTC):%Y%m%dT%H%M%SZ}",
        f"DTSTART;VALUE=DATE:{first:%Y%m%d}",
        f"DTEND;VALUE=DATE:{last + timedelta(1):%Y%m%d}",
        f"SUMMARY:{_text(row['title'])}",
        f"DESCRIPTION:{_text(told)}",
        *([f"URL:{''.join(row['url'].split())}"] if row["url"] else []),
        "STATUS:TENTATIVE",
        "END:VEVENT",
    ]


def _text(value: str) -> str:
    escaped = value.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,")
    return " ".join(escaped.split())


def _folded(line: str) -> Iterator[str]:
    """Yield a line in parts that are short enough, none of them ending within a letter."""
    part, size = "", 0
    for letter in line:
        octets = len(letter.encode())
        if size + octets > WIDTH:
            yield part
            part, size = " ", 1
        part, size = part + letter, size + octets
    yield part

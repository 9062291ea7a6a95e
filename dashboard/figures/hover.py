"""What a mark says when pointed at. plotly renders tags in text: what comes from outside is escaped here."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape
from textwrap import shorten, wrap

from dashboard import wording
from dashboard.figures.dates import dated
from dashboard.figures.rows import Row
from dashboard.lexicon.scale import scale
from dashboard.model import Status

LINE = 52
"""Characters: plotly breaks no line by itself."""
NAMES = 4
"""More than these are counted."""


def plain(text: str) -> str:
    """Give text that plotly shows as it is: it knows no entity for a quotation mark, and needs none."""
    return escape(text, quote=False)


def cut(text: str, most: int) -> str:
    """Shorten a text to that many characters, at a word where there is one."""
    text = " ".join(text.split())
    if len(text) <= most:
        return text
    at_word = shorten(text, most, placeholder="…")
    return at_word if len(at_word) > most // 2 else f"{text[: most - 1].rstrip()}…"


def hover(row: Row) -> str:
    """Say when, who, what, to whom, how far it goes and who tells of it."""
    lines = (
        f"<b>{_broken(row.title)}</b>",
        plain(dated(row.first, row.last, row.precision)),
        _broken(sides(row.initiators, row.targets)),
        plain(_what(row)),
        plain(_told(row)),
    )
    return "<br>".join(line for line in lines if line)


def sides(initiators: Sequence[str], targets: Sequence[str]) -> str:
    """Say who to whom: `Russia → Ukraine and NATO`; one list where both sides are the same."""
    if set(initiators) == set(targets) or not targets:
        return _names(initiators)
    return f"{_names(initiators)} → {_names(targets)}"


def _names(names: Sequence[str]) -> str:
    shown = list(dict.fromkeys(names))
    rest = len(shown) - NAMES
    return wording.listed([*shown[:NAMES], f"{rest} more"] if rest > 0 else shown)


def _what(row: Row) -> str:
    action = scale().action.get(row.action)
    meaning = action.meaning.split(",")[0] if action else row.action
    status = "" if row.status is Status.OCCURRED else f" · {row.status}"
    mode = f", {row.mode}" if row.mode else ""
    return f"{row.level_name} · {meaning}{mode}{status}"


def _told(row: Row) -> str:
    return wording.counted(row.sources, "source") + (" · contested" if row.contested else "")


def _broken(text: str) -> str:
    text = " ".join(text.split())
    if len(text) <= LINE:
        return plain(text)
    return "<br>".join(plain(line) for line in wrap(text, LINE))

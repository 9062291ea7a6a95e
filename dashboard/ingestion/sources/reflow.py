"""Lines that were broken to fit a page, put together into paragraphs again."""

from __future__ import annotations

import re
from itertools import pairwise

from dashboard.model import PAGE

_HYPHEN = re.compile(r"(?<=[a-z])[-\u00ad]$")
_END = re.compile(r"[.!?:][\"'”’)]*$")
_SHORT = 0.75
"""A line that ends a sentence and is shorter than this share of the longest one ends its paragraph."""


def reflowed(text: str) -> str:
    """Return paragraphs apart by blank lines, each on one line; words that a hyphen broke are whole again."""
    lines = [line.strip() for line in text.split("\n")]
    width = max(map(len, lines), default=0)
    parts: list[str] = []
    for before, line in pairwise(["", *lines]):
        if not line:
            continue
        if not before or (_END.search(before) and len(before) < width * _SHORT) or not parts:
            parts.append(line)
        else:
            parts[-1] = _joined(parts[-1], line)
    return "\n\n".join(parts)


def bound(pages: list[str]) -> str:
    """Return the pages as one text; a sentence that runs over the edge of a page stays whole."""
    text = ""
    for page in filter(str.strip, pages):
        edge = "" if not text else f"\n\n{PAGE}" if _END.search(text) else PAGE
        text += edge + page.strip()
    return text


def _joined(before: str, line: str) -> str:
    return _HYPHEN.sub("", before) + line if _HYPHEN.search(before) and line[:1].islower() else f"{before} {line}"

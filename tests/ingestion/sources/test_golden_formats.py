"""What each sample of a format gives, as a golden file.

`UPDATE_GOLDEN=1 pytest tests/ingestion/sources/test_golden_formats.py` writes it anew; read the difference first.
"""

from __future__ import annotations

import os
from pathlib import Path

from annotated import DATA

from dashboard.ingestion import sources
from dashboard.ingestion.sources import Coded, Notice
from dashboard.model import Article

GOLDEN = Path(__file__).parents[2] / "cases" / "formats.txt"
FOLDER = DATA / "samples" / "formats"


def lines() -> list[str]:
    return [line(found) for path in sources.find([FOLDER]) for found in sources.read(path)]


def line(found: sources.Found) -> str:
    if isinstance(found, Notice):
        return f"notice: {found.text}"
    if isinstance(found, Coded):
        claim = found.claim
        days = f"{claim.interval.start}..{claim.interval.last}"
        return f"{found.article.origin} | {claim.rule} | {days} | {claim.title} | {found.article.text}"
    assert isinstance(found, Article), found
    text = found.text.replace("\n", "/").replace("\f", "^")
    return f"{found.origin} | {found.source} | {found.published_text} | {found.title} | {found.url} | {text}"


def test_the_samples_of_formats_are_as_they_were():
    found = "\n".join(lines()) + "\n"
    if os.environ.get("UPDATE_GOLDEN") == "1":
        GOLDEN.write_text(found, encoding="utf-8")
    assert found == GOLDEN.read_text(encoding="utf-8")

"""Our own annotated articles: the sample dispatches and those of `data/gold/articles.jsonl`."""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

from dashboard.ingestion import sources
from dashboard.model import Article

DATA = Path(__file__).parents[1] / "data"
DISPATCHES = [DATA / "samples" / name for name in ("dispatches", "digest.csv", "wire.jsonl")]
"""The sample dispatches; beside them stand small files of every format."""
GOLD = DATA / "gold"


def rows(name: str) -> list[dict[str, Any]]:
    """Return the rows of a file of the gold."""
    return [json.loads(line) for line in (GOLD / name).read_text(encoding="utf-8").splitlines()]


@cache
def articles() -> dict[str, Article]:
    """Return all annotated articles by file name or by the id that their file gives them."""
    paths = [*DISPATCHES, GOLD / "articles.jsonl"]
    found = [each for path in sources.find(paths) for each in sources.read(path)]
    return {each.given_id or each.origin: each for each in found if isinstance(each, Article)}


def quiet() -> list[str]:
    """Return the sentences that tell of no diplomatic event."""
    lines = (GOLD / "quiet.txt").read_text(encoding="utf-8").splitlines()
    return [line for line in lines if line and not line.startswith("#")]


def annotated() -> Iterator[tuple[Article, dict[str, Any]]]:
    """Yield each article with its annotation, the samples first."""
    for name in ("dispatches.jsonl", "claims.jsonl"):
        for row in rows(name):
            yield articles()[row["article"]], row

"""Time expressions against annotated texts: our own dispatches always, published news sets where they are at hand.

`pytest tests/test_gold_times.py -s` prints the figures.
"""

from __future__ import annotations

import importlib.util
import json
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from annotated import DISPATCHES
from timex_scores import Scores

from dashboard.cli.rows import Timex, timexes
from dashboard.ingestion import sources
from dashboard.ingestion.times import tag
from dashboard.model import Article

ROOT = Path(__file__).parents[1]
GOLD = [json.loads(line) for line in (ROOT / "data/gold/times.jsonl").read_text(encoding="utf-8").splitlines()]
FLOORS = json.loads((ROOT / "data/gold/floors.json").read_text(encoding="utf-8"))["times"]
SHARED = ROOT.parent / "shared"
SETS = ("timebank", "aquaint", "wikiwars_dev")
PARTS = {"development": (0, 2), "validation": (1,), "all": (0, 1, 2)}
"""Documents in the order of their names, dealt out in threes: every second of three is kept for validation."""


@cache
def articles() -> dict[str, Article]:
    found = [each for path in sources.find(DISPATCHES) for each in sources.read(path)]
    return {each.given_id or each.origin: each for each in found if isinstance(each, Article)}


def annotated(row: dict[str, Any]) -> list[Timex]:
    text = articles()[row["article"]].text
    made = [Timex(t["start"], t["start"] + len(t["words"]), t["type"], t["value"]) for t in row["timexes"]]
    assert [text[each.start : each.end] for each in made] == [t["words"] for t in row["timexes"]]
    return made


def test_every_dispatch_is_annotated():
    assert {row["article"] for row in GOLD} == set(articles())
    assert sum(len(row["timexes"]) for row in GOLD) >= 290


def test_our_own_dispatches():
    scores = Scores()
    for row in GOLD:
        article = articles()[row["article"]]
        scores.add(annotated(row), timexes(tag(article.text, article.published, source=article.source)))
    hold("dispatches", scores.figures())


@cache
def scorer() -> Any:
    place = SHARED / "bench" / "score_times.py"
    spec = importlib.util.spec_from_file_location("score_times", place)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@cache
def predicted(name: str) -> tuple[dict[str, Any], dict[str, Any]]:
    documents = scorer().load(SHARED / "gold" / "times" / f"{name}.jsonl")
    found = {}
    for key, document in documents.items():
        told = timexes(tag(document["text"], date.fromisoformat(document["dct"])))
        each = [{"start": t.start, "end": t.end, "type": t.type, "value": t.value} for t in told]
        found[key] = {"doc": key, "timexes": each}
    return documents, found


@pytest.mark.skipif(not SHARED.exists(), reason="the published news sets are not beside the project")
@pytest.mark.parametrize("part", PARTS)
@pytest.mark.parametrize("name", SETS)
def test_published_sets(name, part):
    documents, found = predicted(name)
    chosen = {key: documents[key] for number, key in enumerate(sorted(documents)) if number % 3 in PARTS[part]}
    figures, _ = scorer().score(chosen, found)
    hold(f"{name} {part}", figures)


def hold(what: str, figures: dict[str, float]) -> None:
    """Hold figures to their floors, which only rise."""
    print(f"{what:24}", *(f"{name} {100 * figures[name]:.1f}" for name in ("value_F1", "strict_F1", "interval_recall")))
    for name, floor in FLOORS.get(what, {}).items():
        assert figures[name] >= floor, (what, name)

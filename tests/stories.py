"""Our own stories: which claims tell of one event, which event follows which, and how far the merging agrees."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import date
from itertools import combinations
from typing import Any

from annotated import rows

from dashboard.ingestion import read_article
from dashboard.ingestion.events import fold_all
from dashboard.model import Article, Claim, Event

Labelled = list[tuple[str, Event]]
"""What was found of a story: the label of each told act, and the event that its claim became."""


def stories() -> Iterator[dict[str, Any]]:
    """Yield the stories."""
    yield from rows("stories.jsonl")


def read(story: dict[str, Any]) -> tuple[Labelled, int]:
    """Return what was found of a story, and how much was not."""
    claims = [claim for one in story["articles"] for claim in read_article(_article(one))]
    event_of = {claim_id: event for event in fold_all(claims) for claim_id in event.claim_ids}
    found = [(told["event"], _claim(told, claims)) for told in story["told"]]
    return [(label, event_of[claim.id]) for label, claim in found if claim], sum(claim is None for _, claim in found)


def _article(one: dict[str, str]) -> Article:
    day = date.fromisoformat(one["published"])
    return Article(one["id"], "", one["text"], day, one["published"], source=one["source"])


def _claim(told: dict[str, str], claims: list[Claim]) -> Claim | None:
    """Return the claim of a told act; None where the reading has not found it."""
    fitting = (
        claim
        for claim in claims
        if claim.article_id == told["article"]
        and claim.action == told["action"]
        and claim.sentence.text.strip() == told["sentence"]
    )
    return next(fitting, None)


def pairs(found: Labelled) -> Counter[str]:
    """Count the pairs that are one event by label and merging (`both`), by label only, by merging only."""
    counts: Counter[str] = Counter()
    for (one, event), (other, another) in combinations(found, 2):
        same, merged = one == other, event.id == another.id
        counts["both" if same and merged else "label" if same else "merging" if merged else "neither"] += 1
    return counts


def links(story: dict[str, Any], found: Labelled) -> Counter[str]:
    """Count the links between labelled events in the same way."""
    told = {tuple(chain) for chain in story["chains"]}
    label_of = {event.id: label for label, event in found}
    made = {(label_of.get(event.follows, ""), label) for label, event in found if event.follows}
    made = {(before, after) for before, after in made if before}
    known = set(label_of.values())
    told = {(before, after) for before, after in told if {before, after} <= known}
    return Counter(both=len(told & made), label=len(told - made), merging=len(made - told))


def f1(counts: Counter[str]) -> float:
    """Return the harmonic mean of precision and recall."""
    wrong = counts["label"] + counts["merging"]
    return 2 * counts["both"] / (2 * counts["both"] + wrong) if counts["both"] else 0.0

"""A parsed sentence with all that was found in it."""

from __future__ import annotations

from dataclasses import dataclass

from dashboard.ingestion.claims.dating import Clock
from dashboard.ingestion.claims.participants import Places
from dashboard.ingestion.claims.tree import Tree
from dashboard.model import Article, Claim, Sentence


@dataclass(frozen=True, slots=True)
class Scene:
    """A parsed sentence with all that was found in it."""

    article: Article
    sentence: Sentence
    tree: Tree
    places: Places
    clock: Clock
    before: tuple[Claim, ...] = ()
    """What the article has told before, the latest last."""

"""Sentences -> mentions of actors: who is named, titled or pointed at, and how surely."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from dashboard.ingestion.actors.anaphora import Memory
from dashboard.ingestion.actors.hits import hits
from dashboard.ingestion.actors.phrases import phrases
from dashboard.ingestion.actors.support import support
from dashboard.lexicon.gazetteer import Gazetteer
from dashboard.model import Article, Mention, Sentence


def find(
    article: Article, sentences: Sequence[Sentence], gazetteer: Gazetteer
) -> tuple[tuple[Mention, ...], ...]:
    """Return the mentions of each sentence, with offsets into the article's text.

    Weak names are weighed against the whole article, and what points backwards is resolved in the order
    of the text. Two mentions may have the same words: "the two leaders".
    """
    found = list(hits(article.text, gazetteer))
    known = support(found, article.published)
    starts = [hit.start for hit in found]
    memory = Memory(gazetteer)
    mentions = []
    for sentence in sentences:
        inside = found[bisect_left(starts, sentence.start) : bisect_left(starts, sentence.end)]
        read = list(phrases(article.text, inside, known, gazetteer))
        mentions.append(memory.resolve(read, article.text, sentence.start))
    return tuple(mentions)

"""Sentences -> mentions of actors: who is named, titled or pointed at, and how surely."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence

from dashboard.ingestion.actors.anaphora import resolve
from dashboard.ingestion.actors.clauses import clause
from dashboard.ingestion.actors.hits import Hit, hits
from dashboard.ingestion.actors.memory import Memory
from dashboard.ingestion.actors.phrases import phrases
from dashboard.ingestion.actors.strangers import Acquaintances, strangers
from dashboard.ingestion.actors.support import Support, support
from dashboard.lexicon.gazetteer import Gazetteer
from dashboard.model import Article, Mention, Sentence


def find(article: Article, sentences: Sequence[Sentence], gazetteer: Gazetteer) -> tuple[tuple[Mention, ...], ...]:
    """Return the mentions of each sentence, with offsets into the article's text.

    Weak names are weighed against the whole article, and what points backwards is resolved in the order
    of the text. Two mentions may have the same words: "the two leaders".
    """
    found = list(hits(article.text, gazetteer))
    known = support(found, article.published)
    starts = [hit.start for hit in found]
    memory = Memory(gazetteer, known)
    met = Acquaintances(gazetteer)
    mentions: list[tuple[Mention, ...]] = []
    for sentence in sentences:
        inside = found[bisect_left(starts, sentence.start) : bisect_left(starts, sentence.end)]
        inside = [hit for hit in inside if not met.mean(hit, known)]
        read = _read(article.text, sentence, inside, known, gazetteer)
        read = _sorted([*read, *met.again(article.text, sentence.start, sentence.end, read)])
        if not read and not memory.last.plural:  # "the ministers", who are not named, may go on as "they"
            memory.pass_by()
            mentions.append(())
            continue
        told = resolve(read, clause(article.text, sentence, read, gazetteer), memory)
        met.meet(told)
        mentions.append(told)
    return tuple(mentions)


def _read(
    text: str, sentence: Sentence, inside: Sequence[Hit], known: Support, gazetteer: Gazetteer
) -> list[Mention | Hit]:
    named = list(phrases(text, inside, known, gazetteer))
    return [*named, *strangers(text, sentence.start, sentence.end, inside, named, gazetteer)]


def _sorted(read: Iterable[Mention | Hit]) -> list[Mention | Hit]:
    return sorted(read, key=lambda each: each.start)

"""Sentence + mentions + times -> claims: one walk over the parse for each word that tells of an action."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from dashboard.ingestion.claims.build import Weighed, claim
from dashboard.ingestion.claims.dating import clock
from dashboard.ingestion.claims.discourse import Thread, carried, follow
from dashboard.ingestion.claims.parsing import parse
from dashboard.ingestion.claims.participants import at_words, participant
from dashboard.ingestion.claims.predicates import Predicate, predicates, triggers
from dashboard.ingestion.claims.scene import Scene
from dashboard.ingestion.claims.shortening import long_names, restored, shorten
from dashboard.ingestion.claims.tree import Tree
from dashboard.lexicon import Lexicon
from dashboard.lexicon.words import about_sport
from dashboard.model import ActorKind, Article, Claim, Mention, Run, Sentence, Status, TimeExpression

Told = tuple[Sentence, Sequence[Mention]]
_REMEMBERED = 60
"""Claims: how far back an article's own words are looked up."""
_LONGEST = 3_000
"""Characters: what is longer is a list or a broken page, and the parser's time and memory grow with it."""


_PURPOSE = "purpose"
CANCELLED = "cancelled"
"""The operator of what was called off or put off."""
_LEAST = 0.3
"""What is less likely than this is not told: saying nothing is a result."""


def read_claims(
    article: Article,
    told: Sequence[Told],
    times: Sequence[TimeExpression],
    lexicon: Lexicon,
    run: Run,
) -> tuple[Claim, ...]:
    """Return an article's claims in the order of its text; only sentences that may hold one are parsed."""
    weighed = weigh(article, told, times, lexicon, run)
    return tuple(each.claim for each in weighed if each.claim.confidence >= _LEAST)


def weigh(
    article: Article,
    told: Sequence[Told],
    times: Sequence[TimeExpression],
    lexicon: Lexicon,
    run: Run,
) -> Iterator[Weighed]:
    """Yield all that an article may tell, each with the signals by which it was weighed."""
    gated = [(sentence, mentions) for sentence, mentions in told if _may_tell(sentence.text, mentions, lexicon)]
    trees = _trees(gated)
    claims: list[Claim] = []
    for scene in _scenes(article, zip(gated, trees, strict=True), times, lexicon):
        found = _distinct(_claims(replace(scene, before=tuple(claims[-_REMEMBERED:])), lexicon, run))
        claims += [each.claim for each in found if each.claim.confidence >= _LEAST]
        yield from found


def _trees(gated: Sequence[Told]) -> Iterator[Tree]:
    shorts = [shorten(sentence.text, long_names(mentions, sentence.start)) for sentence, mentions in gated]
    for tree, short, (sentence, _) in zip(parse(short.text for short in shorts), shorts, gated, strict=True):
        yield restored(tree, short, sentence.text)


def _may_tell(text: str, mentions: Sequence[Mention], lexicon: Lexicon) -> bool:
    """Whether a sentence is worth its parse: two sides in it, or one of which a rule tells by itself."""
    sides = {participant(mention).side for mention in mentions if mention.actor.kind is not ActorKind.MEDIA}
    if not sides or len(text) > _LONGEST:
        return False
    found = {text[start:end].lower() for start, end in triggers(text, lexicon.grammar)}
    enough = found if len(sides) > 1 else found & lexicon.grammar.alone
    return bool(enough) and not about_sport().search(text)


def _scenes(
    article: Article,
    parsed: Iterable[tuple[Told, Tree]],
    times: Sequence[TimeExpression],
    lexicon: Lexicon,
) -> Iterator[Scene]:
    """Yield the sentences with what was found in each; a date may be carried from one to the next."""
    thread, starts = Thread(), [time.start for time in times]
    for (sentence, mentions), tree in parsed:
        places = at_words(tree, mentions, sentence.start)
        first, last = bisect_left(starts, sentence.start), bisect_left(starts, sentence.end)
        inside = [time for time in times[first:last] if time.end <= sentence.end]
        hands = clock(tree, inside, sentence.start, article.published)
        if not hands.times:
            kept = carried(thread, sentence, tree, places, lexicon.grammar)
            hands = replace(hands, carried=kept)
        thread = follow(thread, sentence, tree, places, hands)
        yield Scene(article, sentence, tree, places, hands)


def _claims(scene: Scene, lexicon: Lexicon, run: Run) -> Iterator[Weighed]:
    """Yield what each word tells, by the first of its readings that names two sides."""
    read: set[int] = set()
    for readings in predicates(scene.tree, scene.sentence.text, lexicon.grammar):
        told = ((each, claim(scene, each, lexicon, run)) for each in readings if each.word.index not in read)
        for predicate, found in told:
            if found is not None:
                read |= set(_used(predicate, lexicon))
                yield found
                break


def _used(predicate: Predicate, lexicon: Lexicon) -> Iterator[int]:
    """Yield the words that a reading has used up; what is called off is told of itself as well: "cancelled a visit"."""
    yield predicate.word.index
    verb = " ".join((predicate.word.lower, *predicate.particles))
    ends = any(op.id == CANCELLED for op in lexicon.grammar.governors.get(verb, ()))
    if predicate.object and not ends:
        yield predicate.object.index


def _distinct(found: Iterable[Weighed]) -> list[Weighed]:
    """Keep one of a sentence's claims that say the same, the one that names most people: a warning and its words."""
    best: dict[object, Weighed] = {}
    for weighed in found:
        each = weighed.claim
        key = each.action, each.status, each.interval, _sides(each)
        other = best[key].claim if key in best else None
        if other is None or (other.people, other.confidence) < (each.people, each.confidence):
            best[key] = weighed
    return [weighed for weighed in best.values() if not _is_what_for(weighed.claim, best.values())]


def _sides(claim: Claim) -> tuple[frozenset[str], frozenset[str]]:
    return frozenset(p.side for p in claim.initiators), frozenset(p.side for p in claim.targets)


def _is_what_for(claim: Claim, others: Iterable[Weighed]) -> bool:
    """Whether it only says what the same act of the same people was for: "held a meeting to discuss"."""
    if claim.operators != (_PURPOSE,):
        return False
    done = (each.claim for each in others if each.claim.status is Status.OCCURRED)
    alike = (each for each in done if each.action == claim.action and _sides(each) == _sides(claim))
    return any(each.people >= claim.people for each in alike)

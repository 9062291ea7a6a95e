"""One predicate of a sentence -> a claim, or nothing."""

from __future__ import annotations

from dataclasses import dataclass
from hashlib import sha256

from dashboard.ingestion.claims.dating import Dated, dated, governor, lies_ahead
from dashboard.ingestion.claims.predicates import Predicate
from dashboard.ingestion.claims.scene import Scene
from dashboard.ingestion.claims.sides import Sides, find_sides
from dashboard.ingestion.claims.signals import signals
from dashboard.ingestion.claims.stance import Stance, stance
from dashboard.ingestion.titles import title
from dashboard.lexicon import Lexicon
from dashboard.lexicon.grammar import Rule
from dashboard.lexicon.trust import trust
from dashboard.lexicon.words import words
from dashboard.model import Basis, Claim, Run, Status


@dataclass(frozen=True, slots=True)
class Weighed:
    """A claim, and the signals by which its confidence was weighed."""

    claim: Claim
    signals: tuple[str, ...]
    sureness: float
    """How surely its sides were found, 0..1."""


def claim(scene: Scene, predicate: Predicate, lexicon: Lexicon, run: Run) -> Weighed | None:
    """Read what a predicate tells; None where no two sides can be named."""
    rule, held = predicate.rule, _stance(scene, predicate, lexicon)
    sides = find_sides(scene, predicate, lexicon) if held else None
    if sides is None or held is None or _is_background(scene, predicate):
        return None
    when = dated(scene.tree, predicate.word, held.status, scene.clock)
    if when.basis is Basis.PUBLICATION:
        when = _told_before(scene, rule, held, sides) or when
    told = signals(scene, predicate, held, sides, when)
    read = Claim(
        id=_id(scene, predicate, sides),
        article_id=scene.article.id,
        source=scene.article.source,
        published=scene.article.published,
        sentence=scene.sentence,
        initiators=sides.initiators,
        targets=sides.targets,
        action=rule.action,
        mode=rule.mode,
        status=held.status,
        level=lexicon.scale.level_of(rule.action, rule.mode),
        goldstein=lexicon.scale.action[rule.action].goldstein,
        interval=when.interval,
        basis=when.basis,
        time=when.time,
        attribution=_sayer(scene, held),
        trigger=_trigger(predicate),
        trigger_start=scene.sentence.start + predicate.word.start,
        rule=rule.id,
        operators=held.operators,
        title=_title(rule, lexicon, sides),
        confidence=trust().confidence(told, sides.sureness),
        run=run,
    )
    return Weighed(read, told, sides.sureness)


def _title(rule: Rule, lexicon: Lexicon, sides: Sides) -> str:
    pattern = rule.label or lexicon.scale.label_of(rule.action, rule.mode)
    return title(pattern, lexicon.gazetteer, sides.initiators, sides.targets)


def _is_background(scene: Scene, predicate: Predicate) -> bool:
    """Whether it only describes: "lifted a ban that it had placed", "separatists backed by Russia"."""
    word = predicate.carrier or predicate.word
    had = any(child.lower in words().background for child in scene.tree.children(word, "aux"))
    of_thing = word.dep == "relcl" and word.head not in scene.places
    dated_itself = any(governor(scene.tree, at) == word for at, _ in scene.clock.times)
    return not dated_itself and ((of_thing and had) or (predicate.rule.stative and word.dep == "acl"))


def _told_before(scene: Scene, rule: Rule, held: Stance, sides: Sides) -> Dated | None:
    """Return when the article has dated the same act before: "will call on Tuesday. ... The two will discuss"."""
    own = {p.side for p in (*sides.initiators, *sides.targets)}
    for one in reversed(scene.before):
        same = one.action == rule.action and one.status is held.status and one.time is not None
        if same and {p.side for p in (*one.initiators, *one.targets)} == own:
            return Dated(one.interval, Basis.NARRATIVE, one.time)
    return None


def _stance(scene: Scene, predicate: Predicate, lexicon: Lexicon) -> Stance | None:
    held = stance(scene.tree, predicate.word, predicate.rule, lexicon.grammar)
    if held is None or held.status is not Status.OCCURRED:
        return held
    ahead = lies_ahead(scene.tree, predicate.word, predicate.carrier, scene.clock)
    return Stance(Status.PLANNED, (*held.operators, "lies-ahead"), held.sayer) if ahead else held


def _sayer(scene: Scene, held: Stance) -> str:
    """Return the words that name who says so: the whole subject of the verb of saying."""
    if held.sayer is None:
        return ""
    for subject in scene.tree.children(held.sayer, "nsubj"):
        inside = [subject, *scene.tree.below(subject)]
        return scene.sentence.text[min(w.start for w in inside) : max(w.end for w in inside)]
    return ""


def _trigger(predicate: Predicate) -> str:
    parts = [predicate.carrier, predicate.word, predicate.object if predicate.rule.object else None]
    return " ".join(word.text for word in sorted(filter(None, parts), key=lambda word: word.start))


def _id(scene: Scene, predicate: Predicate, sides: Sides) -> str:
    names = ("+".join(p.actor for p in side) for side in (sides.initiators, sides.targets))
    start = scene.sentence.start + predicate.word.start
    content = "\x1f".join([scene.article.id, str(start), predicate.rule.id, *names])
    return sha256(content.encode()).hexdigest()[:16]

"""A row of somebody's coded events -> the article that stands for it and the claim that it makes."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from hashlib import sha256

from dashboard import __version__
from dashboard.errors import SourceError
from dashboard.ingestion.sources.published import publication_day
from dashboard.ingestion.titles import title
from dashboard.lexicon import load
from dashboard.lexicon.files import digest
from dashboard.lexicon.scale import scale
from dashboard.model import ActorKind, Article, Basis, Claim, Interval, Participant, Run, Sentence, Status

UNSURE = 0.5
"""The confidence of data sets that give none: they are shown by default, at its edge."""
_WEB = re.compile(r"https?://\S+", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Coded:
    """An event that others coded: its row as an article, and what it claims."""

    article: Article
    claim: Claim


@dataclass(frozen=True, slots=True)
class Row:
    """What a coder's row says, in our words. `code` is the coder's own, `words` what its evidence is."""

    coder: str
    id: str
    interval: Interval
    action: str
    mode: str
    code: str
    words: str
    initiators: tuple[Participant, ...]
    targets: tuple[Participant, ...]
    goldstein: float | None = None
    level: int | None = None
    status: Status = Status.OCCURRED
    confidence: float = UNSURE
    source: str = ""
    url: str = ""
    title: str = ""
    published: str = ""
    dated: Basis = Basis.STATED
    origin: str = field(default="", compare=False)


def coded(row: Row) -> Coded:
    """Make article and claim. Raises SourceError where the row cannot be shown."""
    if row.action not in scale().action:
        raise SourceError(f"no action {row.action!r}; PLOVER has {', '.join(scale().action)}")
    article = _article(row)
    return Coded(article, _claim(row, article))


def _article(row: Row) -> Article:
    published = row.published or row.interval.start.isoformat()
    return Article(
        id=_hash(row.coder, row.id, row.words, row.code, row.interval.start.isoformat()),
        title=row.title or f"{row.coder} {row.id}".strip(),
        text=row.words,
        published=publication_day(published),
        published_text=published,
        source=row.source or row.coder,
        url=row.url if _WEB.fullmatch(row.url) else "",
        origin=row.origin,
        given_id=row.id,
    )


def _claim(row: Row, article: Article) -> Claim:
    kind = scale().action[row.action]
    mode = row.mode if row.mode in kind.modes else ""
    name = title(scale().label_of(row.action, mode), load().gazetteer, row.initiators, row.targets)
    return Claim(
        id=_hash(article.id, row.code),
        article_id=article.id,
        source=article.source,
        published=article.published,
        sentence=Sentence(article.id, 0, 0, 0, len(row.words), row.words),
        initiators=row.initiators,
        targets=row.targets,
        action=row.action,
        mode=mode,
        status=row.status,
        level=scale().level_of(row.action, mode) if row.level is None else row.level,
        goldstein=kind.goldstein if row.goldstein is None else row.goldstein,
        interval=row.interval,
        basis=row.dated,
        time=None,
        attribution="",
        trigger=row.code,
        trigger_start=0,
        rule=f"{row.coder}.{row.code}",
        operators=(),
        title=name,
        confidence=row.confidence,
        run=Run(__version__, digest()),
        coder=row.coder,
    )


def party(text: str, country: str = "", body: str = "") -> tuple[Participant, ...]:
    """Return who a row names: the body or the state where it gives one, else a group of that name; none for neither."""
    known = load().gazetteer.actors.get(body or country)
    words = " ".join(text.split()) or (known.name if known else country)
    if known:
        return (Participant(known.id, known.name, known.kind, known.country, words),)
    if country:
        return (Participant(country, words, ActorKind.STATE, country, words),)
    return (Participant(words, words, ActorKind.GROUP, "", words),) if words else ()


def state(text: str) -> str:
    """Return the ISO code of the country that has a name; empty for none."""
    entries = load().gazetteer.entries.get(text.strip(), ())
    return next((e.actor.country for e in entries if e.form == "name" and e.actor and e.actor.country), "")


def state_within(text: str) -> str:
    """Return the ISO code of the country in a description: "Military Forces of Russia (2000-)"."""
    words = re.sub(r"\(.*", "", text).split()
    spans = (words[start:end] for end in range(len(words), 0, -1) for start in range(end))
    return next(filter(None, (state(" ".join(span)) for span in spans)), "")


def told(facts: Sequence[tuple[str, str]]) -> str:
    """Say a row's facts in a line, those that are not empty: "Place: Geneva; Mentions: 12"."""
    return "; ".join(f"{name}: {_line(value)}" for name, value in facts if value.strip())


def sentence(who: Sequence[Participant], what: str, whom: Sequence[Participant], facts: str = "") -> str:
    """Say a row in words: what a coder saw is all the evidence that there is."""
    named = f"{_names(who)} > {_names(whom)}" if whom else _names(who)
    return f"{named}: {what}." + (f" {facts}." if facts else "")


def _names(side: Sequence[Participant]) -> str:
    return ", ".join(p.text for p in side) or "(nobody named)"


def _line(value: str) -> str:
    return " ".join(value.split())


def _hash(*parts: str) -> str:
    return sha256("\x1f".join(parts).encode()).hexdigest()[:16]


def number(text: str, name: str) -> float | None:
    """Read a number that may be missing. Raises SourceError for what is none."""
    try:
        return float(text) if text.strip() else None
    except ValueError as error:
        raise SourceError(f"{name} {text[:40]!r} is no number") from error


def sides(names: Sequence[str]) -> Iterator[str]:
    """Yield the names in a cell that has several."""
    return (name.strip() for cell in names for name in cell.split(";") if name.strip())

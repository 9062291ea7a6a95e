"""From files of articles to claims and events: the whole way in one function."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import replace
from datetime import date
from itertools import groupby, islice
from pathlib import Path
from typing import Protocol

from dashboard import __version__
from dashboard.errors import SourceError, TensionError, UndatedError
from dashboard.ingestion import actors, sources, times
from dashboard.ingestion.claims import read_claims, weigh
from dashboard.ingestion.events import alone, block, fold
from dashboard.ingestion.fingerprint import fingerprint, repeats
from dashboard.ingestion.joining import Told, joined
from dashboard.ingestion.report import Report as Report
from dashboard.ingestion.sentences import split
from dashboard.ingestion.sources import Coded, Defaults, Notice
from dashboard.ingestion.sources.language import ENGLISH
from dashboard.ingestion.times import Dates
from dashboard.lexicon import load
from dashboard.lexicon.files import digest
from dashboard.model import Article, Claim, Event, Mention, Run, Sentence

_BATCH = 128
"""Articles in a transaction: what a killed run loses at most, and reads again."""
_ROWS = 5_000
"""Rows of coded events in a transaction."""


Place = tuple[str, date]
"""Where events of several blocks may meet: an action, and the day on which they begin."""

Reading = tuple[Article, tuple[Claim, ...]]
"""An article as it was read, and its claims."""


class Writing(Protocol):
    """One transaction of the record."""

    def add(self, article: Article, claims: Sequence[tuple[str, Claim]]) -> None:
        """Store an article with its claims, each with its block."""

    def claims(self, block: str) -> list[Claim]:
        """Return all claims of a block, this transaction's included."""

    def replace_events(self, block: str, events: Sequence[Event]) -> set[Place]:
        """Put these in the place of the block's events; return the actions and days on which something changed."""

    def events(self, place: Place) -> list[tuple[str, Event, tuple[str, ...]]]:
        """Return the events of an action and day: block, event, and the ids of its claims of that block."""

    def told(self, claim_ids: Sequence[str]) -> list[Claim]:
        """Return the claims of these ids, in their order."""

    def add_coded(self, rows: Sequence[tuple[str, Article, Claim, Event]]) -> None:
        """Store events that others coded: block, article, claim and event of each."""

    def alike(self, article_id: str, pieces: Sequence[int]) -> Mapping[str, int]:
        """Store an article's fingerprint; return how many pieces it shares with each other article."""

    def named(self, article_id: str) -> str:
        """Return an article's source and title, to name it by."""

    def replace_event(self, block: str, event: Event) -> None:
        """Put an event in the place of the one with its id."""


class Record(Protocol):
    """What is written to: articles, claims and events."""

    def known(self, ids: Collection[str]) -> set[str]:
        """Return which of these articles are stored already."""

    def writing(self) -> AbstractContextManager[Writing]:
        """Open a transaction; it commits on leaving and rolls back on an error."""


def ingest(
    paths: Iterable[Path | str],
    record: Record,
    defaults: Defaults | None = None,
    progress: Callable[[str], None] = lambda origin: None,
    fetch: Callable[[str], Path] | None = None,
) -> Report:
    """Read files, folders and web addresses (as texts) into the record; what is known already changes nothing.

    `progress` is called with the origin of each article when it has been read; `fetch` gives the file of an
    address, and without it none is asked for. What cannot be read is reported, and the rest goes on.
    """
    report, told = Report(), set[str]()
    found = _found(paths, defaults or Defaults(), report, fetch or _unasked)
    for kind, run in groupby(found, type):
        while batch := list(islice(run, _ROWS if kind is Coded else _BATCH)):
            _enter([each for each in batch if isinstance(each, Coded)], record, report, progress)
            told |= _take([each for each in batch if isinstance(each, Article)], record, report, progress)
    report.events = len(told) + report.coded
    return report


def _take(batch: list[Article], record: Record, report: Report, progress: Callable[[str], None]) -> set[str]:
    """Read a batch of articles into the record; return the events that they tell of."""
    readings = []
    for article in _fresh(batch, record, report):
        if (reading := _read(article, report)) is not None:
            readings.append(reading)
        progress(article.origin)
    report.new += len(readings)
    report.claims += sum(len(claims) for _, claims in readings)
    report.doubtful += [f"{each.origin}: {each.doubt.reason}" for each, _ in readings if each.doubt]
    report.foreign += [f"{each.origin}: in '{each.language}'" for each, _ in readings if not _is_read(each)]
    return _store(readings, record, report)


def _enter(batch: list[Coded], record: Record, report: Report, progress: Callable[[str], None]) -> None:
    """Put a batch of events that others coded into the record, each as it is."""
    by_id = {each.article.id: each for each in batch}
    if not batch:
        return
    known = record.known(by_id.keys())
    fresh = [each for id, each in by_id.items() if id not in known]
    with record.writing() as writing:
        writing.add_coded([(_month(each.claim), each.article, each.claim, alone(each.claim)) for each in fresh])
    for each in batch:
        progress(each.article.origin)
    report.new += len(fresh)
    report.coded += len(fresh)
    report.claims += len(fresh)
    report.unchanged += len(batch) - len(fresh)


def _month(claim: Claim) -> str:
    """Return the block of a coded event: those of a month are read again together."""
    return f"{claim.coder}:{claim.interval.start:%Y-%m}"


def read_article(article: Article) -> tuple[Claim, ...]:
    """Return the claims of an article."""
    return read_whole(article)[1]


def _is_read(article: Article) -> bool:
    """Whether it is in the language that we read for events."""
    return article.language.partition("-")[0] == ENGLISH


def read_whole(article: Article) -> Reading:
    """Read an article: sentences, actors, times and claims; pure, so that it can run anywhere.

    The article comes back with what its own words say against its publication date.
    """
    told, dates = _prepared(article)
    claims = read_claims(article, told, dates.expressions, load(), _run()) if _is_read(article) else ()
    return replace(article, doubt=dates.doubt), claims


def weigh_article(article: Article) -> Iterator[tuple[Claim, tuple[str, ...], float]]:
    """Yield all that an article may tell, unlikely or not: the claim, its signals and the sureness of its sides."""
    told, dates = _prepared(article)
    for each in weigh(article, told, dates.expressions, load(), _run()):
        yield each.claim, each.signals, each.sureness


def _prepared(article: Article) -> tuple[list[tuple[Sentence, tuple[Mention, ...]]], Dates]:
    sentences = split(article)
    mentions = actors.find(article, sentences, load().gazetteer)
    dates = times.read(article.text, article.published, sentences, article.source)
    return list(zip(sentences, mentions, strict=True)), dates


def _run() -> Run:
    return Run(__version__, digest())


def _read(article: Article, report: Report) -> Reading | None:
    """Read an article; one on which the reading breaks is reported, and the others go on."""
    try:
        return read_whole(article)
    except TensionError:
        raise  # the lexicon is broken, not the article
    except Exception as error:  # whatever it is, it must not cost the run
        reason = f"{type(error).__name__}: {error}"
        report.failed.append(f"{article.origin}: the article could not be read ({reason[:200]}); please report it")
        return None


def _unasked(url: str) -> Path:
    raise SourceError("pages are fetched only when asked for; give --fetch, or save the page and give the file")


def _found(
    paths: Iterable[Path | str], defaults: Defaults, report: Report, fetch: Callable[[str], Path]
) -> Iterator[Article | Coded]:
    for place in paths:
        for found in sources.fetched(place, defaults, fetch) if isinstance(place, str) else _read_all(place, defaults):
            if isinstance(found, UndatedError):
                report.undated.append(str(found))
            elif isinstance(found, SourceError):
                report.failed.append(str(found))
            elif isinstance(found, Notice):
                report.notices.append(found.text)
            else:
                report.read += 1
                yield found


def _read_all(place: Path, defaults: Defaults) -> Iterator[sources.Found]:
    return (found for path in sources.find([place]) for found in sources.read(path, defaults))


def _fresh(batch: Sequence[Article], record: Record, report: Report) -> list[Article]:
    """Return the articles that are not stored yet, each once."""
    by_id = {article.id: article for article in batch}
    known = record.known(by_id.keys())
    fresh = [article for key, article in by_id.items() if key not in known]
    report.unchanged += len(batch) - len(fresh)
    return fresh


def _store(readings: Sequence[Reading], record: Record, report: Report) -> set[str]:
    """Store a batch and fold the blocks that it touches; return the ids of the events that it tells of."""
    ids = {claim.id for _, claims in readings for claim in claims}
    told: set[str] = set()
    if not readings:
        return told
    with record.writing() as writing:
        for article, claims in readings:
            writing.add(article, [(block(claim), claim) for claim in claims])
            report.repeated += _repeated(article, writing)
        places: set[Place] = set()
        for key in sorted({block(claim) for _, claims in readings for claim in claims}):
            events = fold(writing.claims(key))
            places |= writing.replace_events(key, events)
            told |= {event.id for event in events if not ids.isdisjoint(event.claim_ids)}
        homes = {part: whole for place in sorted(places) for part, whole in _join(writing, place)}
    return {homes.get(id, id) for id in told}


def _repeated(article: Article, writing: Writing) -> Iterator[str]:
    """Yield which article this one repeats, if any."""
    pieces = fingerprint(article.text)
    if pieces and (other := repeats(writing.alike(article.id, pieces))):
        yield f"{article.origin}: in nearly the same words as {writing.named(other)}"


def _join(writing: Writing, place: Place) -> Iterator[tuple[str, str]]:
    """Join what tells of a part of an event with it, over the blocks; yield which is part of which."""
    found = writing.events(place)
    events = joined([Told(event, own, writing.told) for _, event, own in found])
    for (key, before, _), event in zip(found, events, strict=True):
        if event != before:
            writing.replace_event(key, event)
        if event.part_of:
            yield event.id, event.part_of

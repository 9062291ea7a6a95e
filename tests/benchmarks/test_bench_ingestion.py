"""How many articles a processor second reads, where the time goes, and that memory does not grow with the stream.

`pytest tests/benchmarks -s` prints the figures. Seconds depend on the machine and are only printed; what is asserted
are ratios: an article that tells of few acts is read several times as fast, for most of its sentences are not parsed.
"""

from __future__ import annotations

import resource
import time
from collections.abc import Callable, Iterable
from functools import cache

import pytest
from made_articles import diplomatic, general

from dashboard import ingestion
from dashboard.ingestion import actors, read_whole, sentences, times
from dashboard.ingestion.claims import parsing
from dashboard.model import Article

COUNT = 60
_KINDS = {"diplomatic": diplomatic, "general": general}


def seconds(work: Callable[[], object]) -> float:
    """Processor seconds of a call."""
    begin = time.process_time()
    work()
    return time.process_time() - begin


def read(articles: Iterable[Article]) -> None:
    parsing.forget()
    for article in articles:
        read_whole(article)


@cache
def rate(kind: str) -> float:
    """Articles that a processor second reads."""
    read(_KINDS[kind](3))  # what is loaded on first use is not the articles'
    some = list(_KINDS[kind](COUNT))
    return COUNT / min(seconds(lambda: read(some)) for _ in range(2))


@pytest.mark.parametrize("kind", _KINDS)
def test_articles_a_processor_second(kind):
    print(f"\n{rate(kind):.0f} {kind} articles of 300 words a processor second")
    assert rate("general") > 2 * rate("diplomatic")


def test_where_the_time_goes(monkeypatch):
    """Each stage is timed where the ingestion calls it; the parse inside the claims is told apart."""
    some, spent = list(diplomatic(COUNT)), dict.fromkeys(("sentences", "actors", "times", "parse"), 0.0)

    def timed(name: str, work: Callable) -> Callable:
        def run(*given, **named):
            begin = time.process_time()
            found = work(*given, **named)
            spent[name] += time.process_time() - begin
            return found

        return run

    def parsed(texts):
        return iter(timed("parse", lambda: list(parsing.parse(texts)))())

    monkeypatch.setattr(ingestion, "split", timed("sentences", sentences.split))
    monkeypatch.setattr(ingestion.actors, "find", timed("actors", actors.find))
    monkeypatch.setattr(ingestion.times, "read", timed("times", times.read))
    monkeypatch.setattr("dashboard.ingestion.claims.parse", parsed)
    whole = seconds(lambda: read(some))
    spent["walk"] = whole - sum(spent.values())
    print("\n" + ", ".join(f"{name} {part / whole:.0%}" for name, part in spent.items()))
    assert 0.2 < spent["parse"] / whole < 0.95
    assert all(part >= 0 for part in spent.values())


def test_memory_does_not_grow_with_the_stream():
    read(general(200))
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    read(general(800))
    grown = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / before
    print(f"\nmemory after 800 further articles: {grown:.2f} times that after 200")
    assert grown < 1.15

"""How fast time expressions are read, against dateparser's own search on the same text in the same run.

`pytest tests/benchmarks -s` prints the figures. What is asserted are ratios, which hold on a slow machine too.
"""

from __future__ import annotations

import inspect
import time
from collections.abc import Callable
from datetime import date
from functools import cache
from pathlib import Path

import pytest
from dateparser.search import search_dates

from dashboard.ingestion import sources
from dashboard.ingestion.times import tag
from dashboard.model import Article

SAMPLES = Path(__file__).parents[2] / "data" / "samples"


@cache
def texts() -> tuple[str, ...]:
    found = [each for path in sources.find([SAMPLES]) for each in sources.read(path)]
    return tuple(each.text for each in found if isinstance(each, Article))


def seconds(read: Callable[[str], object], some: tuple[str, ...]) -> float:
    """Processor seconds for one megabyte of these texts."""
    read(texts()[0])  # what is compiled or loaded on first use is not the text's
    begin = time.process_time()
    for text in some:
        read(text)
    return (time.process_time() - begin) / sum(len(text.encode()) for text in some) * 1e6


def ours(text: str) -> object:
    return tag(text, date(2021, 12, 5))


@pytest.mark.parametrize(("strategy", "times", "sample"), [("split", 10, 6), ("ngram", 150, 1)])
def test_against_dateparsers_search(strategy, times, sample):
    if "strategy" not in inspect.signature(search_dates).parameters:
        pytest.skip("this dateparser has one strategy only; 1.5 has two")
    own = min(seconds(ours, texts()) for _ in range(3))
    other = seconds(lambda text: search_dates(text, languages=["en"], strategy=strategy), texts()[:sample])
    print(f"\n{1 / own:.1f} MB a second; dateparser ({strategy}) {1e6 / other:,.0f} bytes: {other / own:,.0f} times")
    assert other / own > times


HARMLESS = 0.2
"""Seconds for a megabyte that no one notices; below, the clock's own noise decides."""

HOSTILE = {
    "digits": "7",
    "letters": "a",
    "commas": "1,",
    "months": "May ",
    "ranges": "3 May to ",
    "nested": "1,(2,(3,",
    "stops": "It. ",
    "quotes": '."',
}


@pytest.mark.parametrize("unit", HOSTILE.values(), ids=HOSTILE)
def test_a_hostile_line_takes_as_long_as_it_is(unit):
    """A megabyte in a line against an eighth of it: were the work quadratic, a byte would cost eight times as much."""
    short, long = (unit * (size // len(unit)) for size in (125_000, 1_000_000))
    cost = seconds(ours, (long,))
    ratio = cost / min(seconds(ours, (short,)) for _ in range(3))
    print(f"\n{unit!r}: {cost:.2f} seconds, {ratio:.2f} times an eighth's")
    assert ratio < 4 or cost < HARMLESS

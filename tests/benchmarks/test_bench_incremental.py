"""What new articles cost on a record that holds many events already, against an empty one.

A new article touches only the blocks of its claims. `pytest tests/benchmarks -s` prints the figures; with
`TENSION_BENCH_EVENTS=100000 TENSION_BENCH_ARTICLES=1000` it is the measurement of the README.
"""

from __future__ import annotations

import os
import random
import time
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from itertools import islice

from builders import article, claim
from made_articles import diplomatic

from dashboard import ingestion
from dashboard.ingestion import read_whole
from dashboard.ingestion.claims import parsing
from dashboard.ingestion.events import block, fold
from dashboard.lexicon import load
from dashboard.model import ActorKind, Claim, Interval, Participant, Precision, Status
from dashboard.store import Store

EVENTS = int(os.environ.get("TENSION_BENCH_EVENTS", "8000"))
ARTICLES = int(os.environ.get("TENSION_BENCH_ARTICLES", "60"))
OFTEN = ("USA", "RUS", "UKR", "CHN", "IRN", "ISR", "GBR", "FRA", "DEU", "TUR")
ACTIONS = ("CONSULT", "ACCUSE", "REQUEST", "REJECT", "THREATEN", "SANCTION", "AID", "SUPPORT", "AGREE", "ASSAULT")


def claims() -> Iterator[Claim]:
    """Yield claims of two decades: the states that are told of most are in a tenth of them."""
    chance = random.Random(1)  # noqa: S311  made data
    actors = [each for each in load().gazetteer.actors.values() if each.kind is ActorKind.STATE]
    actors.sort(key=lambda each: (OFTEN.index(each.id) if each.id in OFTEN else len(OFTEN), each.id))
    weights = [1 / (at + 1) for at in range(len(actors))]
    for number in range(EVENTS):
        one, other = chance.choices(actors, weights, k=2)
        day = date(2000, 1, 1) + timedelta(chance.randrange(8_000))
        sides = ((Participant(each.id, each.name, each.kind, each.country, each.name),) for each in (one, other))
        made = claim(f"c{number}", article(f"x{number}", published=day), action=chance.choice(ACTIONS))
        interval = Interval(day, day + timedelta(1), Precision.DAY)
        yield replace(made, initiators=next(sides), targets=next(sides), interval=interval, status=Status.OCCURRED)


def fill(store: Store) -> None:
    """Put the made claims and their events into a record."""
    made = [each for each in claims() if each.initiators != each.targets]
    with store.writing() as writing:
        for each in made:
            writing.add(article(each.article_id, published=each.published), [(block(each), each)])
        for key in sorted({block(each) for each in made}):
            writing.replace_events(key, fold(writing.claims(key)))


def seconds(store: Store) -> float:
    """Processor seconds of reading the articles and storing what they tell."""
    parsing.forget()
    begin = time.process_time()
    waiting = iter(diplomatic(ARTICLES))
    while batch := list(islice(waiting, ingestion._BATCH)):
        ingestion._store([read_whole(each) for each in batch], store, ingestion.Report())
    return time.process_time() - begin


def test_new_articles_cost_little_more_on_a_full_record(tmp_path):
    empty, full = (Store.open(str(tmp_path / f"{name}.sqlite")) for name in ("empty", "full"))
    fill(full)
    seconds(Store.open(str(tmp_path / "warm.sqlite")))
    ratio = seconds(full) / seconds(empty)
    print(f"\n{ARTICLES} articles on a record of {EVENTS:,} events take {ratio:.2f} times as long as on an empty one")
    assert ratio < 1.4

"""Forty-three events between the Geneva summit and the invasion: as a timeline's frame, and as a record.

Their titles, days and actors stand in `cases/summit_to_war.csv`; every sentence is our own.
"""

from __future__ import annotations

import csv
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pandas as pd

from dashboard.lexicon.scale import scale
from dashboard.model import (
    ActorKind,
    Article,
    Basis,
    Claim,
    Event,
    Interval,
    Participant,
    Precision,
    Run,
    Sentence,
    Status,
)

CASES = Path(__file__).parent / "cases"
PAPERS = ("The Courier", "Northern Wire", "Daily Ledger", "Harbour Post", "The Observer of Towns")
HORIZON = date(2022, 2, 24)


def read(name: str) -> list[dict[str, str]]:
    with (CASES / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


ACTORS = {row["id"]: row for row in read("summit_to_war_actors.csv")}
NAMES = {id: row["name"] for id, row in ACTORS.items()}


def participants(ids: str) -> tuple[Participant, ...]:
    return tuple(_participant(id) for id in ids.split(";") if id)


def _participant(id: str) -> Participant:
    state, _, person = id.partition("/")
    row = ACTORS[state]
    kind = ActorKind.PERSON if person else ActorKind(row["kind"])
    return Participant(id, person or row["name"], kind, row["country"], person or row["name"])


def event(case: dict[str, str]) -> Event:
    first, last = date.fromisoformat(case["first"]), date.fromisoformat(case["last"])
    return Event(
        id=case["id"],
        title=case["title"],
        initiators=participants(case["initiators"]),
        targets=participants(case["targets"]),
        action=case["action"],
        mode=case["mode"],
        status=Status(case["status"]),
        level=scale().level_of(case["action"], case["mode"]),
        goldstein=scale().action[case["action"]].goldstein,
        interval=Interval(first, last + timedelta(days=1), Precision(case["precision"])),
        basis=Basis(case["basis"]),
        confidence=float(case["confidence"]),
        contested=case["contested"] == "yes",
        follows=case["follows"],
        sources=int(case["sources"]),
        claim_ids=tuple(f"{case['id']}-c{at}" for at in range(min(6, int(case["sources"])))),
    )


EVENTS = [event(case) for case in read("summit_to_war.csv")]


def frame(events: list[Event] = EVENTS) -> pd.DataFrame:
    """What `queries.timeline` gives of these events."""
    order = ["date_start", "date_end", "level", "id"]
    return pd.DataFrame([row(event) for event in events]).sort_values(order, ignore_index=True)


def row(event: Event) -> dict[str, object]:
    countries = {one.country for one in (*event.initiators, *event.targets)}
    return {
        "id": event.id,
        "title": event.title,
        "date_start": pd.Timestamp(event.interval.start),
        "date_end": pd.Timestamp(event.interval.last),
        "precision": event.interval.precision.value,
        "basis": event.basis.value,
        "status": event.status.value,
        **_side("initiator", event.initiators),
        **_side("target", event.targets),
        "countries": sorted(countries - {""}),
        "action": event.action,
        "mode": event.mode,
        "level": event.level,
        "level_name": scale().rung(event.level).name,
        "goldstein": event.goldstein,
        "confidence": event.confidence,
        "sources": event.sources,
        "contested": event.contested,
        "follows": event.follows,
    }


def _side(side: str, actors: tuple[Participant, ...]) -> dict[str, list[str]]:
    return {
        f"{side}s": [actor.name for actor in actors],
        f"{side}_ids": [actor.actor for actor in actors],
        f"{side}_countries": [actor.country for actor in actors],
    }


def told(case: dict[str, str], at: int) -> tuple[Article, Claim]:
    """The article and the claim of one of an event's sources."""
    shown, sentence, paper = event(case), case["sentence"], PAPERS[at % len(PAPERS)]
    before, after = f"{paper} has it from two people who were there. ", " Neither side said more that day."
    text = f"A report from our correspondents.\n\n{before}{sentence}{after}\n\nMore follows."
    published = min(shown.interval.start + timedelta(days=at % 3), HORIZON)
    article = Article(
        id=f"{shown.id}-a{at}",
        title=f"{shown.title}, as seen from the capital",
        text=text,
        published=published,
        published_text=published.isoformat(),
        source=paper,
        url=f"https://{paper.split()[-1].lower()}.example/{shown.id}/{at}",
    )
    start = text.index(sentence)
    claim = Claim(
        id=shown.claim_ids[at],
        article_id=article.id,
        source=paper,
        published=published,
        sentence=Sentence(article.id, 2, 1, start, start + len(sentence), sentence),
        initiators=shown.initiators,
        targets=shown.targets,
        action=shown.action,
        mode=shown.mode,
        status=shown.status,
        level=shown.level,
        goldstein=shown.goldstein,
        interval=shown.interval,
        basis=shown.basis,
        time=None,
        attribution="",
        trigger=case["trigger"],
        trigger_start=start + sentence.index(case["trigger"].split()[0]),
        rule=f"{shown.action.lower()}.{case['trigger'].split()[0]}",
        operators=() if shown.status is Status.OCCURRED else (f"{shown.status}.case",),
        title=shown.title,
        confidence=round(shown.confidence - at / 50, 2),
        run=Run("0.1.0", "0123456789abcdef"),
    )
    return article, claim


def fill(store, cases: list[dict[str, str]] | None = None, **changes) -> None:
    """Put the events into a record; `changes` are made to every event."""
    with store.writing() as writing:
        for case in read("summit_to_war.csv") if cases is None else cases:
            made = replace(event(case), **changes)
            for at in range(len(made.claim_ids)):
                article, claim = told(case, at)
                writing.add(article, [(f"block-{made.id}", claim)])
            writing.replace_events(f"block-{made.id}", [made])

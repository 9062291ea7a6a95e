"""The article that this project was made for."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from expectations import missing

from dashboard.ingestion import read_article, sources
from dashboard.ingestion.events import fold_all
from dashboard.model import Event, Status

SEED = Path(__file__).parents[2] / "shared" / "seed"
pytestmark = pytest.mark.skipif(not SEED.exists(), reason="the seed article is not beside this checkout")

# What the notes of the expected events accept besides.
ACCEPTED = {
    "us-weighs-sanctions": {"accept_status": ["conditional"]},
    "alleged-attack-plan": {"accept_status": ["planned"]},
    "moscow-denies": {"accept_actions": ["ACCUSE"]},
}
MEDIA = {"Reuters", "Interfax", "RIA Novosti", "Bloomberg"}


def _before(event: Event) -> bool:
    return event.interval.start.isoformat() < "2021-12-07"


@pytest.fixture(scope="module")
def events() -> tuple[Event, ...]:
    (article,) = sources.read(SEED / "article.txt", sources.Defaults(published="2021-12-05"))
    return fold_all(read_article(article))


@pytest.fixture(scope="module")
def expected() -> list[dict[str, object]]:
    rows = json.loads((SEED / "expected.json").read_text())["events"]
    return [row | ACCEPTED.get(row["id"], {}) for row in rows if row["expect"] == "required"]


def test_every_required_event_is_found(events, expected):
    assert missing(expected, events) == []


def test_precision_and_basis_are_those_of_the_text(events, expected):
    call = next(event for event in events if event.mode == "phone" and event.status is Status.PLANNED)
    assert (call.interval.precision, call.basis) == ("day", "relative")
    summit = next(event for event in events if event.interval.start.month == 6)
    assert (summit.interval.precision, summit.interval.days) == ("month", 30)


@pytest.mark.parametrize(
    ("why", "breaks"),
    [
        ("violence", lambda e: e.action == "ASSAULT" and e.status is Status.OCCURRED),
        ("media as actors", lambda e: MEDIA & {p.name for p in (*e.initiators, *e.targets)}),
        ("a plan to talk in the past", lambda e: e.action == "CONSULT" and e.status is Status.PLANNED and _before(e)),
        ("June 2022", lambda e: e.interval.start.isoformat()[:7] == "2022-06"),
        ("sanctions imposed", lambda e: e.action == "SANCTION" and e.status is Status.OCCURRED),
        ("a far year", lambda e: not 2014 <= e.interval.start.year <= 2022),
    ],
)
def test_nothing_forbidden(why, breaks, events):
    assert [event.title for event in events if breaks(event)] == []

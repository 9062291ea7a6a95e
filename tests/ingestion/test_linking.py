"""What became of a plan: carried out, called off, renewed; and that a visit called off is no contest."""

from __future__ import annotations

from itertools import permutations

import pytest
from ingestion.test_events import articles

from dashboard.ingestion import read_article
from dashboard.ingestion.events import fold_all
from dashboard.model import Event, Status

PLAN = ("2021-12-01", "Merkel will visit Israel on 10 December.")
OFF = ("2021-12-06", "Merkel cancelled a visit to Israel.")
NEW = ("2021-12-08", "Merkel will visit Israel on 20 December.")
DONE = ("2021-12-21", "Merkel visited Israel on 20 December.")

CHAINS = [
    # what is told; the days and statuses that follow one another
    ([PLAN, OFF], [("2021-12-10", "planned"), ("2021-12-06", "denied")]),
    ([PLAN, OFF, NEW], [("2021-12-10", "planned"), ("2021-12-06", "denied"), ("2021-12-20", "planned")]),
    ([NEW, DONE], [("2021-12-20", "planned"), ("2021-12-20", "occurred")]),
    (
        [PLAN, OFF, NEW, DONE],
        [("2021-12-10", "planned"), ("2021-12-06", "denied"), ("2021-12-20", "planned"), ("2021-12-20", "occurred")],
    ),
    ([OFF, ("2022-06-01", "Merkel will visit Israel on 20 June.")], [("2021-12-06", "denied")]),
]


def consultations(told) -> list[Event]:
    claims = [claim for each in articles(*told) for claim in read_article(each) if claim.action == "CONSULT"]
    return list(fold_all(claims))


def chain(events: list[Event]) -> list[tuple[str, str]]:
    """Follow the links back from the end of the only chain; without a link, give the earliest event."""
    by_id = {event.id: event for event in events}
    followed = {event.follows for event in events if event.follows}
    ends = [each for each in events if each.follows and each.id not in followed]
    found = ends or [min(events, key=lambda each: each.interval)]
    while found[0].follows:
        found.insert(0, by_id[found[0].follows])
    return [(each.interval.start.isoformat(), each.status.value) for each in found]


@pytest.mark.parametrize(("told", "expected"), CHAINS)
def test_chains(told, expected):
    assert chain(consultations(told)) == expected


def test_the_order_of_reading_does_not_change_a_chain():
    claims = [claim for each in articles(PLAN, OFF, NEW, DONE) for claim in read_article(each)]
    consult = [claim for claim in claims if claim.action == "CONSULT"]
    assert len({fold_all(order) for order in permutations(consult)}) == 1


def test_a_plain_denial_follows_no_plan():
    told = [PLAN, ("2021-12-12", "Merkel did not visit Israel on 3 December.")]
    assert [event.follows for event in consultations(told)] == ["", ""]


def test_what_is_called_off_is_not_contested():
    assert not any(event.contested for event in consultations([PLAN, OFF]))


def test_a_threat_that_has_come_true_is_followed():
    told = [
        ("2021-12-01", "The European Union threatened to impose sanctions on Belarus."),
        ("2021-12-20", "The European Union imposed sanctions on Belarus on Monday."),
    ]
    by_id = {event.id: event for event in fold_all(claim for each in articles(*told) for claim in read_article(each))}
    (act,) = [event for event in by_id.values() if event.status is Status.OCCURRED and event.action == "SANCTION"]
    assert by_id[act.follows].status is Status.CONDITIONAL
    assert by_id[act.follows].action == "SANCTION"

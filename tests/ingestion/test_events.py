"""What becomes one event, what stays apart, and that the order of reading does not matter."""

from __future__ import annotations

from datetime import date
from itertools import permutations

import pytest

from dashboard.ingestion import read_article
from dashboard.ingestion.events import block, fold_all
from dashboard.model import Article, Event, Status


def articles(*texts: tuple[str, str]) -> list[Article]:
    """Make an article of each (publication day, text), every one from a source of its own."""
    return [
        Article(f"a{n}", "", text, date.fromisoformat(day), day, source=f"Source {n}")
        for n, (day, text) in enumerate(texts)
    ]


def events(*texts: tuple[str, str]) -> tuple[Event, ...]:
    return fold_all(claim for article in articles(*texts) for claim in read_article(article))


@pytest.mark.parametrize(
    ("why", "texts", "expected"),
    [
        (
            "two sources tell of one call",
            [
                ("2021-12-08", "Biden held a video call with Putin on Tuesday."),
                ("2021-12-07", "Putin spoke with Biden on Tuesday."),
            ],
            [("2021-12-07", "occurred", 2)],
        ),
        (
            "a vaguer date joins the better one and does not move it",
            [
                ("2021-12-20", "Biden met Putin in June."),
                ("2021-06-17", "Biden met Putin on 16 June."),
            ],
            [("2021-06-16", "occurred", 2)],
        ),
        (
            "a plan and its doing are two events",
            [
                ("2021-12-05", "Biden will call Putin on Tuesday."),
                ("2021-12-08", "Biden called Putin on Tuesday."),
            ],
            [("2021-12-07", "occurred", 1), ("2021-12-07", "planned", 1)],
        ),
        (
            "an undated report tells of the day before",
            [
                ("2021-12-07", "Biden warned Putin on Tuesday."),
                ("2021-12-08", "Biden warned Putin of sanctions."),
            ],
            [("2021-12-07", "occurred", 2)],
        ),
        (
            "accusations in both directions are two events",
            [("2021-12-05", "Russia accused Ukraine of lying. Ukraine accused Russia of lying.")],
            [("2021-12-05", "occurred", 1), ("2021-12-05", "occurred", 1)],
        ),
        (
            "two weeks apart are two events",
            [
                ("2021-12-01", "Blinken met Lavrov on Wednesday."),
                ("2021-12-15", "Blinken met Lavrov on Wednesday."),
            ],
            [("2021-12-01", "occurred", 1), ("2021-12-15", "occurred", 1)],
        ),
    ],
)
def test_fold(why, texts, expected):
    found = sorted((str(e.interval.start), str(e.status), e.sources) for e in events(*texts))
    assert found == sorted(expected), why


def test_what_occurred_follows_its_plan():
    found = events(
        ("2021-12-05", "Biden will call Putin on Tuesday."), ("2021-12-08", "Biden called Putin on Tuesday.")
    )
    by_status = {event.status: event for event in found}
    assert by_status[Status.OCCURRED].follows == by_status[Status.PLANNED].id


def test_what_one_says_and_another_denies_is_contested():
    found = events(
        ("2021-12-05", "Russia attacked Ukraine on Saturday."),
        ("2021-12-05", "Russia did not attack Ukraine on Saturday."),
        ("2021-12-05", "Israel attacked Syria on Saturday."),
    )
    assert {(event.title, event.contested) for event in found} == {
        ("Russia attacks Ukraine", True),
        ("Israel attacks Syria", False),
    }


def test_an_act_of_the_other_side_does_not_carry_out_the_plan():
    found = events(
        ("2021-12-01", "Russia will impose sanctions on the United States in December."),
        ("2021-12-05", "The United States imposed sanctions on Russia on Thursday."),
    )
    assert [event.follows for event in found] == ["", ""]


def test_other_people_hold_other_meetings():
    found = events(
        ("2021-12-31", "Biden met Putin in December."),
        ("2021-12-03", "Blinken met Lavrov on Thursday."),
    )
    assert sorted(event.title for event in found) == ["Biden–Putin meeting", "Blinken–Lavrov meeting"]


def test_a_later_report_does_not_change_the_id():
    first = ("2021-12-07", "Biden called Putin on Tuesday.")
    later = [
        ("2021-12-08", f"{opening} Biden spoke with Putin on Tuesday.") for opening in ("It is said:", "So:", "Well:")
    ]
    assert {event.id for reports in ([], later[:1], later) for event in events(first, *reports)} == {
        events(first)[0].id
    }


def test_the_order_of_claims_does_not_matter():
    claims = [
        claim
        for article in articles(
            ("2021-12-08", "Biden held a video call with Putin on Tuesday."),
            ("2021-12-07", "Putin spoke with Biden on Tuesday."),
            ("2021-12-20", "Biden and Putin spoke in December."),
            ("2021-12-05", "Biden will call Putin on Tuesday."),
        )
        for claim in read_article(article)
    ]
    assert len({fold_all(order) for order in permutations(claims)}) == 1


def test_claims_of_one_event_share_a_block():
    (one,) = read_article(*articles(("2021-12-05", "Biden met Putin on Friday.")))
    (other,) = read_article(*articles(("2021-12-05", "Putin met Biden on Friday.")))
    assert block(one) == block(other) == "CONSULT:RUS+USA"

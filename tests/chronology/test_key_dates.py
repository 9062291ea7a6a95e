"""Which dates a collection remembers, and what is told of them."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import islice, permutations

import pytest
from builders import article
from hypothesis import given
from hypothesis import strategies as st

from dashboard.chronology import key_dates
from dashboard.chronology.importance import ranked, remembered
from dashboard.chronology.tally import Tally

SUMMIT = date(2021, 6, 16)


def told(day: date, text: str, name: str):
    return article(name, text=text, published=day, source="Wire", given_id=name)


def news() -> list:
    """A summit that is spoken of for months, and a dinner that is not."""
    after = [SUMMIT + timedelta(days) for days in (1, 9, 40, 80)]
    return [
        told(SUMMIT, "The presidents of both countries met in the villa by the lake on Wednesday.", "a"),
        *(
            told(
                day, f"The presidents had met in the villa by the lake on June 16 for the first time; {day}.", f"b{day}"
            )
            for day in after
        ),
        told(date(2021, 7, 20), "The ministers of both countries had dinner in the old town on Tuesday.", "c"),
    ]


def test_what_is_still_spoken_of_comes_first():
    found = key_dates(news(), 9)
    assert found[0].day == SUMMIT
    assert found[0].importance > 5 * found[1].importance
    assert "villa by the lake" in found[0].summary
    assert found[0].sentences[0].source == "Wire"


def test_the_order_of_reading_does_not_matter():
    expected = key_dates(news(), 9)
    for shuffled in islice(permutations(news()), 0, 720, 97):
        assert key_dates(shuffled, 9) == expected


def test_history_is_no_key_date():
    """What lies years before the articles is not what they tell of."""
    texts = [
        told(SUMMIT + timedelta(n), "He took power in a coup on September 1, 1969, they said.", f"h{n}")
        for n in range(9)
    ]
    assert all(each.day.year == 2021 for each in key_dates([*news(), *texts], 20))


def test_a_copied_sentence_stands_once():
    copies = [
        told(SUMMIT, "The presidents of both countries met in the villa by the lake.", f"copy{n}") for n in range(5)
    ]
    (found,) = key_dates(copies, 5)
    assert len(found.sentences) == 1


def test_no_articles_have_no_dates():
    assert key_dates([], 5) == []


LATER = [
    # days after the day on which it is mentioned; the day that is remembered better
    ([0, 0, 0], [30], "second"),
    ([1], [1, 1], "second"),
    ([7], [1], "first"),
    ([-3, -3], [1], "second"),
]


@pytest.mark.parametrize(("first", "second", "better"), LATER)
def test_mentions_weigh_by_the_time_gone_by(first, second, better):
    one, other = (sum(map(remembered, days)) for days in (first, second))
    assert ("first" if one > other else "second") == better


def test_a_silent_month_makes_a_day_stand_out():
    loud = {date(2021, 3, day): 5.0 for day in range(1, 29)}
    order = [day for day, _ in ranked({**loud, date(2021, 9, 1): 4.0}, {})]
    assert order[0] == date(2021, 9, 1)


@given(st.dictionaries(st.dates(), st.floats(0, 1e6), max_size=30))
def test_ranking_keeps_every_day_once(mentioned):
    found = ranked(mentioned, {})
    assert sorted(day for day, _ in found) == sorted(mentioned)
    assert [weight for _, weight in found] == sorted((weight for _, weight in found), reverse=True)


def test_memory_is_bounded_by_days_not_by_articles():
    tally = Tally()
    for number in range(400):
        tally.add(
            told(SUMMIT, f"Delegate number {number} of the many delegations spoke in the hall today.", f"d{number}")
        )
    assert len(tally.candidates[SUMMIT]) == 120

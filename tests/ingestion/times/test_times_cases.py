"""One line a case: what is found in a sentence, what it denotes, and what it rests on."""

from __future__ import annotations

import csv
from datetime import date
from pathlib import Path

import pytest

from dashboard.ingestion.times import tag
from dashboard.model import Precision, TimeExpression

TABLE = Path(__file__).parents[2] / "cases" / "times.csv"
CASES = list(csv.DictReader(TABLE.open(encoding="utf-8"), delimiter="|", quoting=csv.QUOTE_NONE))
SUNDAY = date(2021, 12, 5)


def written(found: TimeExpression) -> str:
    days = f"{found.interval.start}..{found.interval.last}" if found.interval else "-"
    return f"{found.text}={found.type}:{found.value}:{days}:{found.basis}"


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case['family']}: {case['text']}")
def test_a_sentence(case):
    found = tag(case["text"], date.fromisoformat(case["published"]))
    assert " ; ".join(map(written, found)) == case["expected"]


@pytest.mark.parametrize(
    ("text", "mod"),
    [
        ("in early March", "START"),
        ("in late November", "END"),
        ("in mid-November", "MID"),
        ("by the end of the month", "BEFORE"),
        ("at the end of October", "END"),
        ("since 2014", "AFTER"),
        ("earlier this year", "START"),
        ("later this year", "END"),
        ("about two years", "APPROX"),
        ("more than two years", "MORE_THAN"),
        ("at most two years", "LESS_THAN"),
        ("in March", ""),
    ],
)
def test_a_modifier(text, mod):
    assert [found.mod for found in tag(text, SUNDAY)] == [mod]


@pytest.mark.parametrize(
    ("text", "precision"),
    [
        ("on Friday", Precision.DAY),
        ("on Friday evening", Precision.DAY),
        ("last week", Precision.WEEK),
        ("over the weekend", Precision.WEEKEND),
        ("last June", Precision.MONTH),
        ("in late November", Precision.MONTH),
        ("in the third quarter", Precision.QUARTER),
        ("in the first half of 2021", Precision.HALF),
        ("last summer", Precision.SEASON),
        ("next year", Precision.YEAR),
        ("in the 1990s", Precision.DECADE),
        ("in the 19th century", Precision.CENTURY),
        ("since March", Precision.OPEN),
        ("until Friday", Precision.OPEN),
        ("from 9 to 13 January", Precision.DAY),
    ],
)
def test_a_precision(text, precision):
    (found,) = tag(text, SUNDAY)
    assert found.interval is not None
    assert found.interval.precision is precision


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("7 December 2021", "'7 December 2021', as stated"),
        ("next Tuesday", "'next Tuesday', counted from Sunday 5 December 2021"),
        ("last June", "'last June': the latest June that is over, counted from Sunday 5 December 2021"),
        (
            "last week",
            "'last week': in a weekend paper the seven days before, counted from Sunday 5 December 2021",
        ),
        ("two\nhours", "'two hours', a length of time"),
        (
            "yesterday, Friday",
            "'yesterday, Friday': Saturday 4 December 2021 is no Friday: the date is suspect, "
            "counted from Sunday 5 December 2021",
        ),
        (
            "on 3/4/2022",
            "'3/4/2022': day and month could be the other way round, read day first, as stated",
        ),
    ],
)
def test_a_reason_in_words(text, reason):
    assert [found.reason for found in tag(text, SUNDAY)] == [reason]


def test_the_date_before_is_named_in_the_reason():
    *_, last = tag("He came on 3 May 2020. The next day he left.", SUNDAY)
    assert last.reason == "'The next day', counted from Sunday 3 May 2020, the date before it"


def test_a_narrative_follows_its_own_dates_and_not_the_publication():
    years = "They met in 1961, 1962, 1963, 1964, 1965, 1966, 1967 and in 1968. "
    *_, april, june = tag(years + "In April they parted. On 3 June they met again.", SUNDAY)
    assert (april.value, june.value) == ("1968-04", "1968-06-03")


def test_a_narrative_says_why_a_date_is_in_its_year():
    years = "They met in 1961, 1962, 1963, 1964, 1965, 1966, 1967 and in 1968. "
    *_, april = tag(years + "In April they parted.", SUNDAY)
    assert "in the year that fits the dates before and after it" in april.reason


def test_a_range_has_its_two_ends():
    (found,) = tag("from 9 to 13 January", SUNDAY)
    assert [(each.text, each.value) for each in found.ends] == [("9", "2022-01-09"), ("13 January", "2022-01-13")]
    (single,) = tag("on 9 January", SUNDAY)
    assert single.ends == ()


def test_a_zone_is_told_in_utc_and_the_value_as_it_stands():
    (found,) = tag("at 1 a.m. Moscow time on 7 December", SUNDAY)
    assert found.value == "2021-12-07T01:00"
    assert "Moscow time, which is 22:00 UTC on Monday 6 December 2021" in found.reason


def test_no_expression_reaches_over_a_sentence():
    text = "He fell in May 2021 troops came"
    (whole,) = tag(text, SUNDAY)
    from dashboard.model import Sentence

    cut = text.index("2021")
    sentences = [
        Sentence("a", 0, 0, 0, cut - 1, text[: cut - 1]),
        Sentence("a", 1, 0, cut, len(text), text[cut:]),
    ]
    assert whole.text == "May 2021"
    assert tag(text, SUNDAY, sentences)[0].text == "May"


@pytest.mark.parametrize(
    ("source", "text", "published", "days"),
    [
        ("", "on 3/4/2022", "2022-05-01", ["2022-04-03", "2022-04-03"]),
        ("The New York Times", "on 3/4/2022", "2022-05-01", ["2022-03-04", "2022-03-04"]),
        ("www.nytimes.com", "on 3/4/2022", "2022-05-01", ["2022-03-04", "2022-03-04"]),
        ("Example Wire", "last week", "2021-12-08", ["2021-11-29", "2021-12-05"]),
        ("Washington Post", "last week", "2021-12-08", ["2021-11-28", "2021-12-04"]),
        ("Al Jazeera", "this week", "2021-12-08", ["2021-12-05", "2021-12-11"]),
        ("IRNA", "this week", "2021-12-08", ["2021-12-04", "2021-12-10"]),
    ],
)
def test_a_source_has_its_own_weeks_and_order_of_numbers(source, text, published, days):
    (found,) = tag(text, date.fromisoformat(published), source=source)
    assert found.interval is not None
    assert [str(found.interval.start), str(found.interval.last)] == days

from __future__ import annotations

from datetime import date

import pytest

from dashboard import wording

DAYS = [
    ("2021-12-07", "2021-12-07", "7 December 2021"),
    ("2021-12-01", "2021-12-31", "1 to 31 December 2021"),
    ("2021-11-28", "2021-12-04", "28 November to 4 December 2021"),
    ("2021-12-28", "2022-01-03", "28 December 2021 to 3 January 2022"),
    ("0001-01-01", "9999-12-31", "1 January 1 to 31 December 9999"),
]
WHEN = [
    ("2021-12-01", "2021-12-31", "month", "December 2021"),
    ("2021-01-01", "2021-12-31", "year", "2021"),
    ("2021-11-01", "2021-11-10", "month", "early November 2021"),
    ("2021-11-11", "2021-11-20", "month", "mid-November 2021"),
    ("2021-11-21", "2021-11-30", "month", "late November 2021"),
    ("2022-02-21", "2022-02-28", "month", "late February 2022"),
    ("2021-12-01", "2021-12-19", "month", "1 to 19 December 2021"),
    ("2022-01-01", "2022-04-30", "year", "early 2022"),
    ("2022-05-01", "2022-08-31", "year", "mid-2022"),
    ("2022-09-01", "2022-12-31", "year", "late 2022"),
    ("2021-01-01", "2021-12-04", "year", "1 January to 4 December 2021"),
    ("2021-12-06", "2021-12-12", "week", "6 to 12 December 2021"),
    ("2021-12-07", "2021-12-07", "day", "7 December 2021"),
    ("2021-11-01", "2021-12-31", "month", "1 November to 31 December 2021"),
    ("2020-01-01", "2021-12-31", "year", "1 January 2020 to 31 December 2021"),
]
LISTS = [
    ([], "and", ""),
    (["Russia"], "and", "Russia"),
    (["Russia", "Ukraine"], "and", "Russia and Ukraine"),
    (["Russia", "Ukraine", "NATO"], "or", "Russia, Ukraine or NATO"),
]
COUNTRIES = [
    ("Russia", "Russia"),
    ("United States", "the United States"),
    ("United Arab Emirates", "the United Arab Emirates"),
    ("Netherlands", "the Netherlands"),
    ("Czech Republic", "the Czech Republic"),
    ("Marshall Islands", "the Marshall Islands"),
    ("NATO", "NATO"),
]


@pytest.mark.parametrize(("first", "last", "said"), DAYS)
def test_days_are_said_without_repeating_month_or_year(first, last, said):
    assert wording.days(date.fromisoformat(first), date.fromisoformat(last)) == said


@pytest.mark.parametrize(("first", "last", "precision", "said"), WHEN)
def test_a_date_is_said_as_finely_as_it_is_known(first, last, precision, said):
    assert wording.when(date.fromisoformat(first), date.fromisoformat(last), precision) == said


@pytest.mark.parametrize(("words", "conjunction", "said"), LISTS)
def test_a_list_ends_with_its_conjunction(words, conjunction, said):
    assert wording.listed(words, conjunction) == said


@pytest.mark.parametrize(("name", "said"), COUNTRIES)
def test_some_countries_take_an_article(name, said):
    assert wording.definite(name) == said


@pytest.mark.parametrize(
    ("number", "said"), [(0, "no events"), (1, "1 event"), (2, "2 events"), (1200, "1,200 events")]
)
def test_a_number_goes_with_its_noun(number, said):
    assert wording.counted(number, "event") == said


def test_a_weekday_is_said_in_english_whatever_the_locale():
    assert wording.weekday(date(2021, 12, 5)) == "Sunday 5 December 2021"

"""The running date of a narrative: which year a date without one belongs to."""

from __future__ import annotations

from datetime import date

import pytest

from dashboard.ingestion.times import tag

PAST = "They met in 1955, 1956, 1957, 1958, 1959, 1960, 1961 and 1962. "
"""Enough dates in years past to make a narrative of what follows."""


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("In March 1963 they parted. In May they met.", ["1963-03", "1963-05"]),
        ("In November 1963 he died. In January she came.", ["1963-11", "1964-01"]),
        ("On 11 March 1975 it fell, and on 9 April, another.", ["1975-03-11", "1975-04-09"]),
        # a date told ahead is a glance aside when what follows leads on from before it
        ("On 2 March 1975 he planned for 1976. On 20 March it fell; in April 1975 all fell.",
         ["1975-03-02", "1976", "1975-03-20", "1975-04"]),
        # what comes after decides too
        ("It began in 1963. In October he left. In December 1962 he had come.", ["1963", "1962-10", "1962-12"]),
        ("A study of 2005 doubts it. On 4 August 1964 they fired. On 7 August it passed.",
         ["2005", "1964-08-04", "1964-08-07"]),
        ("On 3 May 1964 they met. The next day he left.", ["1964-05-03", "1964-05-04"]),
        ("In May 1964 it began. Later that year it ended.", ["1964-05", "1964"]),
        ("In 1964 he won. The next year he lost.", ["1964", "1965"]),
    ],
)  # fmt: skip
def test_a_running_date(text, values):
    found = [each.value for each in tag(PAST + text, date(2009, 12, 19))]
    assert found[-len(values) :] == values


def test_news_counts_from_its_publication_though_it_tells_of_the_past():
    news = PAST + "He said on Friday that they had met yesterday and would meet today and on Monday. It began in May."
    assert tag(news, date(2021, 12, 5))[-1].value == "2021-05"


def test_a_narratives_today_is_no_date():
    *_, today = tag(2 * PAST + "The border is open today.", date(2009, 12, 19))
    assert (today.value, today.interval) == ("PRESENT_REF", None)


def test_the_work_grows_with_the_dates_and_no_faster():
    text = PAST + "In March they met. On 3 June 1963 they parted. " * 400
    assert len(tag(text, date(2009, 12, 19))) == 8 + 800

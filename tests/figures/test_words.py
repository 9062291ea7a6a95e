"""What charts say: dates, hovers, captions."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
import summit

from dashboard.figures import Period, dated, explained, rows, sides, spoken
from dashboard.figures.hover import cut, hover
from dashboard.figures.inks import faded
from dashboard.model import Status

DATES = [
    ("2021-12-05", "2021-12-05", "day", "Sunday 5 December 2021"),
    ("2021-11-29", "2021-12-05", "week", "week of 29 November to 5 December 2021"),
    ("2021-12-11", "2021-12-12", "weekend", "weekend of 11 to 12 December 2021"),
    ("2021-12-01", "2021-12-31", "month", "December 2021, the day is not known"),
    ("2021-10-01", "2021-12-31", "quarter", "quarter of 1 October to 31 December 2021"),
    ("2021-01-01", "2021-12-31", "year", "2021, the day is not known"),
    ("2022-01-01", "2022-12-31", "open", "some time from 1 January to 31 December 2022, one end open"),
    ("2021-11-02", "2021-11-03", "day", "2 to 3 November 2021"),
]


@pytest.mark.parametrize(("first", "last", "precision", "words"), DATES)
def test_a_date_is_said_as_finely_as_it_is_known(first, last, precision, words):
    assert dated(date.fromisoformat(first), date.fromisoformat(last), precision) == words


SIDES = [
    (["Russia"], ["Ukraine"], "Russia → Ukraine"),
    (["Russia", "Ukraine"], ["Ukraine", "Russia"], "Russia and Ukraine"),
    (["Russia"], [], "Russia"),
    (list("abcdef"), ["g"], "a, b, c, d and 2 more → g"),
]


@pytest.mark.parametrize(("initiators", "targets", "words"), SIDES)
def test_sides(initiators, targets, words):
    assert sides(initiators, targets) == words


CUTS = [
    ("short", 10, "short"),
    ("a sentence of several words", 15, "a sentence of…"),
    ("Donaudampfschifffahrtsgesellschaft", 12, "Donaudampfs…"),
    ("two\nlines", 20, "two lines"),
]


@pytest.mark.parametrize(("text", "most", "words"), CUTS)
def test_cut(text, most, words):
    assert cut(text, most) == words
    assert len(cut(text, most)) <= most


def test_a_hover_says_when_who_what_and_who_tells_of_it():
    event = next(event for event in summit.EVENTS if event.id == "e27")
    (row,) = rows(summit.frame([event]))
    assert hover(row).split("<br>") == [
        "<b>Cyber-attack on Ukraine</b>",
        "Friday 14 January 2022",
        "Russia → Ukraine",
        "Coercion · seize, cyber · alleged",
        "3 sources · contested",
    ]


def test_a_caption_explains_only_what_occurs():
    plain = [replace(summit.EVENTS[0], contested=False)]
    assert explained(summit.frame(plain), "level") == ""
    said = explained(summit.frame(), "actor", Period(horizon=summit.HORIZON))
    for words in ("hollow: planned", "faint: alleged", "crossed", "ring:", "bar:", "24 February 2022", "Others: "):
        assert words in said


def test_a_caption_of_planned_events_speaks_of_hollow_marks():
    assert "ollow: planned" in explained(summit.frame([replace(summit.EVENTS[0], status=Status.PLANNED)]), "level")


def test_the_spoken_name_counts_and_dates():
    said = spoken(summit.frame(), "actor")
    assert said.startswith("Timeline of 43 events by actor, 16 June 2021 to")


def test_faded():
    assert faded("#e0812f", 0.4) == "rgba(224, 129, 47, 0.4)"

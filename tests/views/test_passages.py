from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
import summit

from dashboard import figures, queries
from dashboard.model import Precision
from dashboard.queries import Span, Step
from dashboard.views import passages


@pytest.fixture
def told(filled):
    """The evidence for the warning in Stockholm."""
    return queries.evidence(filled, "e17")


def row(id):
    return next(row for row in figures.rows(summit.frame()) if row.id == id)


def test_the_sentence_stands_in_its_paragraph_with_its_words_marked(told):
    shown = passages.claim(told[0])
    assert 'class="told">Blinken <mark class="trigger">warned</mark> Lavrov face to face' in shown
    assert "The Courier has it from two people who were there." in shown


def test_a_claim_says_where_it_stands_and_how_it_was_read(told):
    shown = passages.claim(told[0])
    for words in ("The Courier", "2 December 2021", "threaten.warned", "95%", told[0].reasoning):
        assert words in shown
    assert '<a href="https://courier.example/e17/0"' in shown


def test_operators_and_attribution_show_where_there_are_any(told):
    claim = replace(told[0].claim, operators=("planned.will",), attribution="a spokesman")
    shown = passages.claim(replace(told[0], claim=claim))
    assert "<code>planned.will</code>" in shown
    assert "a spokesman" in shown
    assert "Changed by" not in passages.claim(told[0])


def test_nothing_from_an_article_is_markup(told):
    evil = "<script>x</script>"
    claim = replace(told[0].claim, rule=evil, attribution=evil, operators=(evil,), title=evil)
    shown = passages.claim(
        replace(
            told[0],
            claim=claim,
            title=evil,
            source=evil,
            url=evil,
            before=evil,
            sentence=evil,
            after=evil,
            reasoning=evil,
            spans=(Span(0, 4, "trigger"),),
        )
    )
    assert "<script" not in shown
    assert "&lt;scr</mark>" in shown


def test_long_paragraphs_are_cut_around_the_sentence(told):
    shown = passages.claim(replace(told[0], before="long " * 500, after=" tail" * 500))
    assert len(shown) < 3000
    assert shown.count("…") == 2


def test_the_event_says_what_it_is():
    shown = passages.event(row("e27"), dark=False)
    for words in (
        "Cyber-attack on Ukraine",
        "Friday 14 January 2022",
        "Russia → Ukraine",
        "alleged",
        "contested",
        "68%",
    ):
        assert words in shown


def test_the_heading_counts(told):
    assert "5 sentences in 5 articles" in passages.heading(told)


def test_a_publication_date_in_doubt_is_said_with_each_sentence(told):
    reason = "'today, Monday' cannot be said on Sunday 5 December 2021"
    assert "In doubt" not in passages.claim(told[0])
    shown = passages.claim(replace(told[0], doubt=f"{reason} <b>"))
    assert "the publication date: &#x27;today, Monday&#x27; cannot" in shown
    assert "<b>" not in shown


def test_a_story_marks_the_chosen_event_and_what_has_not_occurred():
    day = date(2021, 12, 7)
    steps = (Step("a", "<b>call</b>", "planned", day, day, "day"), Step("b", "call", "occurred", day, day, "day"))
    told = passages.story(steps, "b")
    assert "7 December 2021: &lt;b&gt;call&lt;/b&gt; (planned)" in told
    assert '<li aria-current="true"><strong>7 December 2021: call</strong></li>' in told


def test_different_dates_of_one_event_are_told(told):
    (one, *_) = told
    week = replace(one.claim.interval, end=one.claim.interval.end + timedelta(6), precision=Precision.WEEK)
    other = replace(one, claim=replace(one.claim, interval=week))
    assert "Dated as" not in passages.heading([one, one])
    assert "Dated as Thursday 2 December 2021 and " in passages.heading([other, one])

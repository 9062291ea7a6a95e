from __future__ import annotations

from dataclasses import fields
from uuid import uuid4

import pytest
from builders import actors, article, claim, day, event, time
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dashboard.model import Article, Basis, Claim, Event, Interval, Precision, Status
from dashboard.store import rows

ARTICLES = [
    article(),
    article(title="", source="", url="", origin="", given_id="", published_text="", language="uk"),
    article(text="Zürich – “кириллица” 🕊️\r\n\ttabs"),
]
CLAIMS = [
    claim(),
    claim(time=None, basis=Basis.PUBLICATION, operators=(), attribution="Reuters, citing officials", mode=""),
    claim(time=time(interval=None, value="PRESENT_REF", mod="APPROX")),
    claim(initiators=actors("USA", "RUS"), targets=(), status=Status.DENIED, confidence=1 / 3, goldstein=-9.5),
    claim(interval=day("0001-01-01/9999-12-30", Precision.OPEN), level=-3),
]
EVENTS = [event(), event(claim_ids=("c2", "c1", "c3"), contested=True, follows="e0", sources=3)]


def stored(store, article, *claims):
    with store.writing() as writing:
        writing.add(article, [("block", claim) for claim in claims])


@pytest.mark.parametrize("given", ARTICLES)
def test_an_article_comes_back_as_it_was_given(store, given):
    told = claim(sentence=claim().sentence, published=given.published, source=given.source)
    stored(store, given, told)
    with store.writing() as writing:
        writing.replace_events("block", [event()])
    assert store.evidence("e1") == [(told, given)]


@pytest.mark.parametrize("given", CLAIMS)
def test_a_claim_comes_back_as_it_was_given(store, given):
    stored(store, article(), given)
    with store.writing() as writing:
        assert writing.claims("block") == [given]


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_any_claim_comes_back_as_it_was_given(store, data):
    text = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"))
    id = uuid4().hex
    start, end = sorted(data.draw(st.tuples(st.dates(), st.dates())))
    given = claim(
        id,
        interval=Interval(start, end, data.draw(st.sampled_from(Precision))),
        attribution=data.draw(text),
        trigger=data.draw(text),
        trigger_start=data.draw(st.integers(0, 10**6)),
        operators=tuple(data.draw(st.lists(text))),
        confidence=data.draw(st.floats(0, 1)),
        article_id=id,
        sentence=claim(of=article(id)).sentence,
    )
    with store.writing() as writing:
        writing.add(article(id), [(id, given)])
        assert writing.claims(id) == [given]


@pytest.mark.parametrize("given", EVENTS)
def test_an_event_comes_back_as_it_was_given(given):
    row = rows.from_event("block", given)
    links = [link["claim_id"] for link in rows.from_evidence(given)]
    assert rows.to_event(row, links) == given


@pytest.mark.parametrize(("kind", "named"), [(Article, rows.ARTICLE), (Claim, rows.CLAIM), (Event, rows.EVENT)])
def test_no_field_of_the_model_is_forgotten(kind, named):
    assert {field.name for field in fields(kind)} - set(named) <= rows.SPREAD

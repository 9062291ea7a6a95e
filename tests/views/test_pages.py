"""The pages beside the timeline: what each draws of the record, and that a view goes along."""

from __future__ import annotations

import json

import pytest
import summit
from streamlit.testing.v1 import AppTest

from dashboard.views import actors, chronology, compare, events, guide, sources
from dashboard.views.intake import ingest

PAGES = {
    "events": events,
    "actors": actors,
    "compare": compare,
    "chronology": chronology,
    "sources": sources,
    "help": guide,
}


@pytest.fixture
def open_page(place, monkeypatch):
    def opened(name: str, **query) -> AppTest:
        monkeypatch.setenv("TENSION_STORE", place)
        app = AppTest.from_string(
            f"from dashboard.views import {PAGES[name].__name__.split('.')[-1]} as it\nit.page()", default_timeout=30
        )
        for key, values in query.items():
            app.query_params[key] = values
        app.run()
        assert not app.exception, app.exception
        return app

    return opened


def words(app: AppTest) -> str:
    return " ".join(each.value for kind in (app.text, app.markdown, app.title, app.subheader) for each in kind)


@pytest.mark.parametrize("name", list(PAGES))
def test_a_page_opens_on_an_empty_record(open_page, store, name):
    assert open_page(name).title


def test_the_events_are_those_of_the_filter_in_the_order_chosen(open_page, store):
    summit.fill(store)
    app = open_page("events", country=["UKR"])
    table = app.dataframe[0].value
    assert "Ukraine" in words(app)
    assert list(table["date_start"]) == sorted(table["date_start"])
    app.selectbox(key="order").select("Latest first").run()
    assert list(app.dataframe[0].value["date_start"]) == sorted(table["date_start"], reverse=True)
    app.text_input(key="words").input("no such word").run()
    assert "None of the" in words(app)


def test_the_chronology_has_so_many_dates_with_sources(open_page, store):
    summit.fill(store)
    app = open_page("chronology")
    app.slider(key="dates").set_value(3).run()
    (text,) = [each.value for each in app.markdown if "## Sources" in each.value]
    assert text.count("**") == 6
    assert "1. " in text


def test_the_actors_page_has_a_square_a_web_and_months_each_with_a_table(open_page, store):
    summit.fill(store)
    app = open_page("actors")
    assert len(app.get("plotly_chart")) == 3
    pairs, months = (each.value for each in app.dataframe)
    assert pairs.iloc[0][["one", "other"]].tolist() == ["Russia", "United States"]
    assert months["events"].sum() > 0
    app.segmented_control(key="shade").select("events").run()
    assert not app.exception


def test_an_actor_has_a_page_of_its_own(open_page, store):
    summit.fill(store)
    app = open_page("actors", who=["RUS"])
    assert "Russia" in [each.value for each in app.subheader]
    partners, listed = (each.value for each in app.dataframe)
    assert partners.iloc[0]["id"] == "United States"
    assert len(listed) > 3
    assert open_page("actors", who=["ZZZ"]).selectbox(key="who").value == "ZZZ"


def test_two_views_stand_side_by_side_and_what_only_one_has_below(open_page, store):
    summit.fill(store)
    alone = open_page("compare", country=["USA"])
    assert "Choose other countries" in alone.info[0].value
    app = open_page("compare", **{"country": ["USA"], "b.country": ["UKR"]})
    assert [each.value for each in app.subheader[:2]] == ["United States", "Ukraine"]
    first, second = (json.loads(each.proto.spec)["layout"]["xaxis"]["range"] for each in app.get("plotly_chart"))
    assert first == second
    assert "in both views." in words(app)
    days = open_page(
        "compare", **{"from": ["2021-12-01"], "to": ["2021-12-07"], "b.from": ["2022-01-01"], "b.to": ["2022-01-07"]}
    )
    assert [each.value for each in days.subheader[:2]] == ["1 to 7 December 2021", "1 to 7 January 2022"]


def test_the_help_names_every_level_and_action(open_page, store):
    from dashboard.lexicon.scale import scale

    shown = " ".join(each.proto.body for each in open_page("help").get("html"))
    assert all(rung.name in shown and rung.meaning in shown for rung in scale().level)
    assert all(name in shown for name in scale().action)


def test_a_pasted_text_becomes_events(open_page, store):
    app = open_page("sources")
    app.text_area(key="pasted").input("Blinken met Lavrov on Thursday. Scholz warned Putin.")
    app.date_input(key="pasted_day").set_value("2021-12-05")
    app.text_input(key="pasted_source").input("The Courier")
    next(button for button in app.button if button.label == "Read the text").click().run(timeout=60)
    assert not app.exception
    assert {each.label: each.value for each in app.metric} == {
        "Read": "1",
        "New": "1",
        "Known already": "0",
        "Claims": "2",
        "Events": "2",
    }
    assert store.counts().events == 2
    assert store.runs()


def test_a_text_without_its_day_is_asked_for(open_page, store):
    app = open_page("sources")
    app.text_area(key="pasted").input("Blinken met Lavrov on Thursday.")
    next(button for button in app.button if button.label == "Read the text").click().run()
    assert "An article needs its text and the day" in app.warning[0].value
    assert store.counts().articles == 0


def test_messages_name_a_file_as_its_giver_does(tmp_path, place, store, monkeypatch):
    monkeypatch.setenv("TENSION_STORE", place)
    path = tmp_path / "0" / "talks.txt"
    path.parent.mkdir()
    path.write_text("Blinken met Lavrov.", encoding="utf-8")
    ticks: list[int] = []
    outcome = ingest([str(path)], [], str(tmp_path), lambda: ticks.append(1))
    assert outcome.messages("undated")[0].startswith("talks.txt: no publication date; ")
    assert ticks
    flawed = ingest([str(path)], [("--published", "never")], str(tmp_path), lambda: None)
    assert "does not name one day" in flawed.flaw


def test_the_evidence_can_be_cited_linked_and_stepped_through(open_app, filled):
    app = open_app(event=["e12"], country=["UKR"])
    cited, linked = (each.value for each in app.code)
    assert cited.startswith("“")
    assert cited.endswith(")")
    assert "massed armour" in cited
    assert linked.endswith("?country=UKR&event=e12")
    title = app.selectbox(key="event").value
    app.button(key="later").click().run()
    assert app.selectbox(key="event").value != title
    app.button(key="earlier").click().run()
    assert app.selectbox(key="event").value == title

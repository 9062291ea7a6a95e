from __future__ import annotations

import json

import pytest
import summit

from dashboard import queries
from dashboard.filters import Filter
from dashboard.snapshot import Snapshot


def figure(app):
    return json.loads(app.get("plotly_chart")[0].proto.spec)


def shown(app):
    """The ids of the marks, in their order."""
    (events,) = [trace for trace in figure(app)["data"] if trace["name"] == "events"]
    return [cells[0] for cells in events["customdata"]]


def texts(app):
    return " ".join(element.value for element in app.text)


def link(app):
    """The address as lists: a test's address gives a single value bare."""
    values = dict(app.query_params)
    return {key: [value] if isinstance(value, str) else list(value) for key, value in values.items()}


def html(app):
    return " ".join(element.proto.body for element in app.get("html"))


def test_an_empty_record_says_how_to_fill_it(open_app, store):
    app = open_app()
    assert [code.value for code in app.code] == ["tension demo", "tension ingest PATH"]
    assert not app.get("plotly_chart")


def test_the_chart_shows_what_the_query_gives(open_app, filled):
    app = open_app()
    frame = queries.timeline(Snapshot.load(filled), Filter())
    assert sorted(shown(app)) == sorted(frame["id"])
    assert "e37" not in shown(app), "conditional events are off by default"
    assert texts(app).startswith("41 events, 16 June 2021 to")


def traces(app):
    (chart,) = app.get("plotly_chart")
    return {trace["name"] for trace in json.loads(chart.proto.spec)["data"]}


def test_the_index_stands_below_on_the_same_days(open_app, filled):
    app = open_app()
    assert "index" in traces(app)
    assert " in 7 days, " in texts(app)
    assert "What moved it in the last four weeks" in [each.value for each in app.caption]


def test_what_moved_the_index_is_chosen_by_a_click(open_app, filled):
    app = open_app()
    mover = next(each for each in app.button if (each.key or "").startswith("mover "))
    mover.click().run()
    assert app.session_state.event == mover.key.removeprefix("mover ")
    assert app.selectbox(key="event").value == mover.key.removeprefix("mover ")


def test_what_has_not_occurred_has_no_index(open_app, filled):
    assert "index" not in traces(open_app(status=["planned"]))


def test_the_table_holds_the_same_rows(open_app, filled):
    app = open_app(country=["UKR"])
    assert not app.dataframe, "what nobody unfolds is not drawn"
    app.session_state["table_unfolded"] = True
    app.run()
    assert set(app.dataframe[0].value["id"]) == set(shown(app))


LINKS = [
    {"country": ["UKR"]},
    {"actor": ["NATO"], "level": ["2", "3"]},
    {"from": ["2021-12-01"], "to": ["2021-12-31"]},
    {"status": ["denied"]},
    {"confidence": ["0.9"], "y": ["actor"]},
    {"event": ["e17"]},
    {"country": ["USA"], "event": ["e17"], "y": ["actor"]},
]


@pytest.mark.parametrize("query", LINKS, ids=str)
def test_a_link_restores_the_view_and_stays_as_it_is(open_app, filled, query):
    app = open_app(**query)
    filters = {key: values for key, values in query.items() if key not in ("y", "event")}
    expected = queries.timeline(Snapshot.load(filled), Filter.from_query(filters))
    assert set(shown(app)) == set(expected["id"])
    assert link(app) == query


def test_a_widget_writes_the_link(open_app, filled):
    app = open_app()
    app.multiselect(key="countries").select("UKR").run()
    assert link(app)["country"] == ["UKR"]
    assert "e01" not in shown(app)
    app.segmented_control(key="by").set_value("actor").run()
    assert link(app)["y"] == ["actor"]
    app.multiselect(key="actors").select("NATO").run()
    assert link(app) == {"country": ["UKR"], "actor": ["NATO"], "y": ["actor"]}


def test_the_rows_stay_chosen_where_nothing_matches(open_app, filled):
    app = open_app(country=["TUR"], level=["5"], y=["actor"])
    app.run()
    next(button for button in app.button if button.label == "Clear filters").click().run()
    assert link(app) == {"y": ["actor"]}


def test_clear_filters_goes_back_to_the_default_and_keeps_the_rest(open_app, filled):
    app = open_app(country=["UKR"], confidence=["0.9"], y=["actor"], event=["e43"])
    next(button for button in app.button if button.label == "Clear filters").click().run()
    assert link(app) == {"y": ["actor"], "event": ["e43"]}
    assert len(set(shown(app))) == 41


BAD = [
    ({"level": ["99"]}, "level=99"),
    ({"from": ["tomorrow"]}, "from=tomorrow"),
    ({"from": ["2022-01-01"], "to": ["2021-01-01"]}, "2021-01-01"),
    ({"colour": ["red"]}, "no such filter"),
    ({"y": ["sideways"]}, "y=sideways"),
    ({"event": ["e1", "e2"]}, "one event's id"),
]


@pytest.mark.parametrize(("query", "why"), BAD, ids=str)
def test_a_bad_link_is_said_once_and_the_default_is_shown(open_app, filled, query, why):
    app = open_app(**query)
    (warning,) = app.warning
    assert why in warning.value.replace("\\", "")
    assert "default view is shown" in warning.value
    assert len(shown(app)) == 41
    app.multiselect(key="countries").select("UKR").run()
    assert not app.warning


def test_an_event_of_a_link_that_is_not_shown_is_said(open_app, filled):
    app = open_app(event=["e38"])
    assert "e38" in app.info[0].value
    assert "event" not in link(app)


def test_a_country_of_a_link_that_nothing_has_stays_in_the_filter(open_app, filled):
    app = open_app(country=["BRA"])
    assert app.multiselect(key="countries").value == ["BRA"]
    assert "No events match" in texts(app)


def test_no_match_offers_what_to_loosen(open_app, filled):
    app = open_app(country=["TUR"], level=["5"])
    labels = [button.label.replace("\\", "") for button in app.button]
    assert "Drop “Turkey”: 2 events" in labels
    assert "Drop “level Violence”: 1 event" in labels
    app.button(key="drop Turkey").click().run()
    assert sorted(shown(app)) == ["e19", "e43"]


def test_days_in_the_wrong_order_are_swapped(open_app, filled):
    from datetime import date

    app = open_app(to=["2021-12-01"])
    app.date_input(key="start").set_value(date(2021, 12, 31)).run()
    assert not app.exception
    assert link(app) == {"from": ["2021-12-01"], "to": ["2021-12-31"]}


def test_the_list_of_events_chooses_one(open_app, filled):
    app = open_app()
    assert "Click a mark" in html(app)
    app.selectbox(key="event").select("e17").run()
    assert link(app)["event"] == ["e17"]
    assert "Blinken warns Lavrov" in html(app)
    assert '<mark class="trigger">warned</mark>' in html(app)


def test_text_of_an_article_is_never_markup(open_app, store):
    cases = [
        case | {"title": "<img src=x onerror=alert(1)> **bold** $x$"} for case in summit.read("summit_to_war.csv")[:1]
    ]
    cases = [case | {"sentence": "They <script>alert(1)</script> sat down in Geneva."} for case in cases]
    summit.fill(store, cases)
    app = open_app(event=["e01"])
    assert "<script" not in html(app)
    assert "<img" not in html(app)
    assert "&lt;script&gt;" in html(app)


def test_newly_ingested_events_show_at_the_next_interaction(open_app, store):
    cases = summit.read("summit_to_war.csv")
    summit.fill(store, cases[:5])
    app = open_app()
    assert len(shown(app)) == 5
    summit.fill(store, cases[5:10])
    app.run()
    assert len(shown(app)) == 10


def test_a_record_that_cannot_be_read_is_one_clear_sentence(open_app, tmp_path, monkeypatch):
    broken = tmp_path / "broken.sqlite"
    broken.write_text("this is no database, and never was one, however long it may be")
    app = open_app(store=str(broken))
    assert "broken" in app.error[0].value

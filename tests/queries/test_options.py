from __future__ import annotations

from datetime import date

from builders import actors, event, fill

from dashboard.filters import Filter
from dashboard.queries import extent, names, options
from dashboard.snapshot import Snapshot


def counts(frame):
    return dict(zip(frame["id"], frame["events"], strict=True))


def test_all_that_occurs_is_there_with_its_number_of_events(snapshot):
    found = options(snapshot)
    assert counts(found.countries) == {"RUS": 4, "USA": 2, "UKR": 1, "POL": 0}
    assert counts(found.actors) == {"RUS": 3, "USA": 2, "NATO": 1, "RUS/Sergei Lavrov": 1, "UKR": 1, "POL": 0}
    assert list(found.countries["id"]) == ["RUS", "USA", "UKR", "POL"]


def test_a_choice_does_not_hide_the_others_of_its_kind(snapshot):
    found = options(snapshot, Filter(countries=("UKR",)))
    assert counts(found.countries) == {"RUS": 4, "USA": 2, "UKR": 1, "POL": 0}
    assert counts(found.actors) == {"RUS": 1, "UKR": 1, "NATO": 0, "POL": 0, "RUS/Sergei Lavrov": 0, "USA": 0}


def test_the_rest_of_the_filter_counts(snapshot):
    found = options(snapshot, Filter(levels=(5,), actors=("NATO",)))
    assert counts(found.countries) == {"RUS": 0, "USA": 0, "UKR": 0, "POL": 0}
    assert counts(found.actors)["UKR"] == 1


def test_countries_and_actors_have_names(snapshot):
    found = options(snapshot)
    assert dict(zip(found.countries["id"], found.countries["name"], strict=True))["USA"] == "United States"
    assert list(found.actors.columns) == ["id", "name", "kind", "country", "events"]
    assert names(snapshot)["RUS/Sergei Lavrov"] == "Sergei Lavrov"


def test_a_country_without_a_state_shows_its_code(store):
    fill(store, event(initiators=actors("DEU/Annalena Baerbock"), targets=()))
    found = options(Snapshot.load(store)).countries
    assert found.to_dict("records") == [{"id": "DEU", "name": "DEU", "events": 1}]


def test_the_extent_is_of_all_events(snapshot):
    assert extent(snapshot) == (date(2021, 6, 1), date(2021, 12, 7))


def test_nothing_has_no_extent_and_no_options(store):
    empty = Snapshot.load(store)
    assert extent(empty) is None
    assert options(empty).countries.empty
    assert options(empty).actors.empty

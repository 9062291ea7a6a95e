from __future__ import annotations

from dataclasses import replace

import summit

from dashboard.figures import rows
from dashboard.figures.lanes import MOST, by_actor, by_level
from dashboard.lexicon.scale import scale


def lanes(events=summit.EVENTS, names=summit.NAMES):
    return by_actor(rows(summit.frame(events)), names)


def event(initiators, targets="", id="x"):
    return replace(
        summit.EVENTS[0],
        id=id,
        initiators=summit.participants(initiators),
        targets=summit.participants(targets),
    )


def test_the_busiest_actor_has_the_top_lane():
    assert lanes().names[-1] == "Russia"


def test_an_event_stands_in_the_lane_of_each_side():
    found = lanes([event("USA/Antony Blinken", "RUS/Sergei Lavrov")])
    assert sorted(found.names) == ["Russia", "United States"]
    assert found.places["x"] == (0, 1)


def test_a_person_stands_for_the_country_also_where_only_persons_act():
    names = lanes([event("FRA/Emmanuel Macron")], {"FRA": "France"}).names
    assert names == ("France",)


def test_a_country_without_a_known_name_has_its_code():
    assert lanes([event("FRA/Emmanuel Macron")], {}).names == ("FRA",)


def test_a_body_of_many_states_has_a_lane_of_its_own():
    assert "NATO" in lanes([event("NATO", "RUS")]).names


def test_above_twelve_the_rest_share_a_lane_and_are_named():
    found = lanes()
    assert len(found.names) == MOST
    assert found.names[0] == f"Others ({len(found.merged)})"
    assert "Turkey" in found.merged
    assert not set(found.names) & set(found.merged)
    assert all(found.places[event.id] for event in summit.EVENTS)


def test_every_rung_has_a_row_though_nothing_stands_on_it():
    found = by_level(rows(summit.frame([event("RUS")])))
    assert found.names == tuple(rung.name for rung in scale().level)

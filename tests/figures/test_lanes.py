from __future__ import annotations

from dataclasses import replace

import summit

from dashboard.figures.lanes import MOST, lanes
from dashboard.lexicon.scale import scale


def by_actor(events=summit.EVENTS):
    return lanes(summit.frame(events), "actor")


def event(initiators, targets="", id="x"):
    return replace(
        summit.EVENTS[0],
        id=id,
        initiators=summit.participants(initiators),
        targets=summit.participants(targets),
    )


def test_the_busiest_actor_has_the_top_lane():
    assert by_actor().names[-1] == "Russia"


def test_an_event_stands_in_the_lane_of_each_side():
    found = by_actor([event("USA/Antony Blinken", "RUS/Sergei Lavrov")])
    assert sorted(found.names) == ["Russia", "United States"]
    assert found.places(["x"]) == {"x": [0, 1]}


def test_a_country_of_which_only_persons_act_has_the_gazetteers_name():
    assert by_actor([event("FRA/Emmanuel Macron")]).names == ("France",)


def test_a_country_without_a_known_name_has_its_code():
    unknown = replace(summit.participants("FRA/Emmanuel Macron")[0], actor="ZZZ/Nobody")
    assert by_actor([replace(event("FRA"), initiators=(unknown,))]).names == ("ZZZ",)


def test_a_body_of_many_states_has_a_lane_of_its_own():
    assert "NATO" in by_actor([event("NATO", "RUS")]).names


def test_above_twelve_the_rest_share_a_lane_and_are_named():
    found = by_actor()
    assert len(found.names) == MOST
    assert found.names[0] == f"Others ({len(found.merged)})"
    assert "Turkey" in found.merged
    assert not set(found.names) & set(found.merged)
    ids = {event.id for event in summit.EVENTS}
    assert set(found.places(ids)) == ids


def test_every_rung_has_a_row_though_nothing_stands_on_it():
    found = lanes(summit.frame([event("RUS")]), "level")
    assert found.names == tuple(rung.name for rung in scale().level)

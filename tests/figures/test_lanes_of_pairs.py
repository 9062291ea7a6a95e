"""Lanes of dyads and of actions."""

from __future__ import annotations

import summit

from dashboard.figures.lanes import MOST, lanes


def test_a_dyad_has_a_lane_with_the_events_of_both():
    frame = summit.frame()
    found = lanes(frame, "dyad")
    assert found.names[-1] == "Russia – USA"
    assert len(found.names) <= MOST
    both = [
        id
        for id, who, whom in zip(frame["id"], frame["initiator_countries"], frame["target_countries"], strict=True)
        if {"RUS", "USA"} <= {*who, *whom}
    ]
    row = len(found.names) - 1
    assert set(both) <= set(found.spots["id"][found.spots["row"] == row])
    assert set(found.spots["id"]) == set(frame["id"])


def test_an_action_has_a_lane():
    frame = summit.frame()
    found = lanes(frame, "action")
    assert set(found.names) <= {each.capitalize() for each in frame["action"]} | {f"Others ({len(found.merged)})"}
    assert found.spots["id"].is_unique

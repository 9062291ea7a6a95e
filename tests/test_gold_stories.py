"""Merging and linking are held to our own stories (`data/gold/stories.jsonl`); the floors only rise."""

from __future__ import annotations

import json
from collections import Counter
from itertools import permutations

import pytest
from annotated import GOLD
from stories import f1, links, pairs, read, stories

FLOORS = json.loads((GOLD / "floors.json").read_text(encoding="utf-8"))["stories"]
STORIES = list(stories())


def total(count) -> Counter[str]:
    return sum((count(story) for story in STORIES), Counter())


def test_the_gold_is_large_enough_and_names_what_it_has():
    assert sum(len(story["chains"]) for story in STORIES) >= 20
    assert sum(pairs(read(story)[0]).total() for story in STORIES) >= 150
    for story in STORIES:
        labels, texts = (
            {told["event"] for told in story["told"]},
            {each["id"]: each["text"] for each in story["articles"]},
        )
        assert {label for link in (*story["chains"], *story["contested"]) for label in link} <= labels
        assert all(told["sentence"] in texts[told["article"]] for told in story["told"])


def test_nearly_all_that_is_told_is_found():
    missed = sum(read(story)[1] for story in STORIES)
    assert missed / sum(len(story["told"]) for story in STORIES) <= FLOORS["missed"]


def test_claims_of_one_event_are_merged_and_others_are_not():
    counts = total(lambda story: pairs(read(story)[0]))
    print(f"\npairs: F1 {f1(counts):.3f}, {dict(counts)}")
    assert f1(counts) >= FLOORS["pairs_F1"]


def test_events_are_linked_to_what_they_follow():
    counts = total(lambda story: links(story, read(story)[0]))
    print(f"\nlinks: F1 {f1(counts):.3f}, {dict(counts)}")
    assert f1(counts) >= FLOORS["links_F1"]


def test_what_one_side_denies_is_contested():
    for story in STORIES:
        by_label = dict(read(story)[0])
        for link in story["contested"]:
            assert all(by_label[label].contested for label in link), story["story"]


@pytest.mark.parametrize("name", ["berlin-off", "paris-call"])
def test_the_order_of_reading_does_not_change_a_story(name):
    (story,) = [each for each in STORIES if each["story"] == name]
    expected = read(story)[0]
    for order in list(permutations(story["articles"]))[::17]:
        assert read({**story, "articles": list(order)})[0] == expected

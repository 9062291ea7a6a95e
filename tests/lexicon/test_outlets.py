"""Who a source is, by name and by domain, and whom it belongs to."""

from __future__ import annotations

import pytest

from dashboard.lexicon.outlets import outlets

KNOWN = [
    # as a source is given; who it is
    ("Reuters", "Reuters"),
    ("The Guardian", "The Guardian"),
    ("guardian", "The Guardian"),
    ("www.theguardian.com", "The Guardian"),
    ("edition.cnn.com", "CNN"),
    ("BBC News", "BBC"),
    ("bbc.com.evil.example", ""),
    ("The Courier", ""),
    ("", ""),
]


@pytest.mark.parametrize(("given", "name"), KNOWN)
def test_who_it_is(given, name):
    found = outlets().of(given)
    assert (found.name if found else "") == name


def test_papers_of_one_house_are_one():
    assert outlets().house("NBC News") == outlets().house("msnbc.com")
    assert outlets().house("Reuters") != outlets().house("AFP")
    assert outlets().house("The Courier") == "courier"


@pytest.mark.parametrize(
    ("url", "name"),
    [
        ("https://www.bbc.co.uk/news/world-1", "BBC"),
        ("https://courier.example/a", "courier.example"),
        ("https://[broken", ""),
        ("", ""),
    ],
)
def test_an_address_tells_who_publishes(url, name):
    assert outlets().at(url) == name

"""Every state that a reader can meet: nothing goes wrong, and a screenshot is left for the eye."""

from __future__ import annotations

import re

import pytest
import summit

LOOKS = [
    # name, query, width, height, scheme
    ("light", "event=e17", 1440, 900, "light"),
    ("dark", "event=e17", 1440, 900, "dark"),
    ("wide", "event=e20", 1920, 1080, "light"),
    ("lanes-light", "y=actor&event=e43", 1440, 1000, "light"),
    ("lanes-dark", "y=actor", 1440, 1000, "dark"),
    ("narrow", "event=e17", 800, 1000, "light"),
    ("telephone", "event=e17", 400, 900, "dark"),
    ("one-event", "level=-2", 1440, 900, "light"),
    (
        "every-status",
        "status=occurred&status=planned&status=alleged&status=conditional&status=denied",
        1440,
        900,
        "dark",
    ),
    ("contested", "event=e27&country=UKR", 1440, 900, "light"),
]


@pytest.mark.parametrize("look", LOOKS, ids=[look[0] for look in LOOKS])
def test_look(site, visit, look, expect):
    name, query, width, height, scheme = look
    reader = visit(f"{site}?{query}", width, height, scheme)
    assert reader.chart()
    paper = "rgb(17, 21, 27)" if scheme == "dark" else "rgb(252, 251, 248)"
    expect(reader.page.locator("[data-testid=stApp]")).to_have_css("background-color", paper)
    assert reader.page.evaluate("document.querySelector('.st-key-chart .js-plotly-plot').layout.paper_bgcolor") in (
        "#11151b",
        "#fcfbf8",
    )
    reader.shot(name)


def test_nothing_is_wider_than_a_telephone(site, visit):
    reader = visit(f"{site}?event=e17", 400, 900)
    reader.chart()
    assert reader.page.evaluate("document.documentElement.scrollWidth") <= 400


def test_an_empty_record(empty_site, visit, expect):
    reader = visit(empty_site)
    expect(reader.page.get_by_text("tension demo")).to_be_visible()
    reader.shot("empty")


def test_no_match(site, visit, expect):
    for scheme in ("light", "dark"):
        reader = visit(f"{site}?country=TUR&from=2022-01-01&level=5", scheme=scheme)
        expect(reader.page.get_by_text(re.compile("No events match"))).to_be_visible()
        reader.shot(f"no-match-{scheme}")


def test_a_bad_link(site, visit, expect):
    reader = visit(f"{site}?level=99")
    expect(reader.page.get_by_text(re.compile("default view is shown"))).to_be_visible()
    reader.shot("bad-link")


def test_long_names(site_of, visit, expect):
    title = "The Interparliamentary Commission for the Donaudampfschifffahrtsgesellschaft denounces everybody else"
    cases = [
        case | {"title": title} if case["id"] in ("e12", "e17") else case for case in summit.read("summit_to_war.csv")
    ]
    reader = visit(f"{site_of(cases)}?event=e17", scheme="dark")
    reader.chart()
    reader.shot("long-names")
    wide = reader.page.evaluate("[document.documentElement.scrollWidth, innerWidth]")
    assert wide[0] <= wide[1], "nothing sticks out"
    expect(reader.page.locator(".evidence h2")).to_have_text(title)

"""A desk for days: notes, saved views, closer and farther, an actor's own page, what is asked for less often."""

from __future__ import annotations

import re

import pytest
import summit

QUIET = "[data-testid=stApp][data-test-script-state=notRunning]"


@pytest.fixture
def own(site_of):
    """A record that this test may write to."""
    return site_of(summit.read("summit_to_war.csv"))


def press(reader, name):
    reader.page.get_by_role("button", name=name, exact=True).click()
    reader.page.wait_for_selector(QUIET)


def date(reader, label, digits):
    reader.page.get_by_role("spinbutton", name=f"year, {label}").click()
    reader.page.keyboard.type(digits)
    reader.page.keyboard.press("Tab")


def test_a_note_stands_in_the_chart_until_it_is_taken_away(own, visit, expect):
    reader = visit(own)
    reader.chart()
    reader.page.get_by_text("Notes on days").click()
    date(reader, "Day", "20211207")
    box = reader.page.get_by_role("textbox", name="Note")
    box.fill("Our minister was briefed")
    box.press("Tab")
    expect(reader.page.get_by_role("button", name="Add", exact=True)).to_be_enabled()
    press(reader, "Add")
    said = reader.page.locator(".st-key-chart .annotation-text", has_text="Our minister was briefed")
    expect(said).to_be_visible()
    other = visit(own)
    expect(other.page.locator(".st-key-chart .annotation-text", has_text="Our minister")).to_be_visible()
    press(reader, "Remove")
    expect(said).to_have_count(0)


def test_a_view_is_kept_by_name_and_opened_again(own, visit, expect):
    reader = visit(f"{own}?country=UKR&level=4&level=5&y=actor")
    shown = reader.chart()
    reader.page.get_by_text("Saved views").click()
    box = reader.page.get_by_role("textbox", name="Name")
    box.fill("Ukraine, force")
    box.press("Tab")
    expect(reader.page.get_by_role("button", name="Save this view")).to_be_enabled()
    press(reader, "Save this view")
    other = visit(own)
    assert len(other.chart()) > len(shown)
    other.page.get_by_text("Saved views").click()
    press(other, "Ukraine, force")
    other.wait_for_marks(len(reader.chart()))
    expect(other.page).to_have_url(re.compile("country=UKR"))
    expect(other.page).to_have_url(re.compile("y=actor"))


def test_closer_to_an_event_back_and_all_days_again(site, visit, expect):
    reader = visit(f"{site}?event=e12")
    every = len(reader.chart())
    press(reader, "Zoom to the event")
    expect(reader.page).to_have_url(re.compile(r"from=2021-10-17&to=2021-12-15"))
    near = len(reader.chart())
    assert near < every
    press(reader, "Back to the days before")
    reader.wait_for_marks(every)
    expect(reader.page).not_to_have_url(re.compile("from="))
    press(reader, "Zoom to the event")
    expect(reader.page).to_have_url(re.compile("from="))
    press(reader, "All days")
    reader.wait_for_marks(every)


def test_events_are_counted_by_month_and_a_circle_leads_to_its_days(site, visit, expect):
    reader = visit(f"{site}?unit=month")
    reader.page.wait_for_selector(".st-key-chart .js-plotly-plot .point")
    data = "document.querySelector('.st-key-chart .js-plotly-plot').data.find(t => t.name == 'counts')"
    assert "month" in reader.page.locator(".st-key-chart [role=img], .st-key-chart [aria-label]").first.get_attribute(
        "aria-label"
    )
    spot = reader.page.evaluate(
        f"""() => {{ const plot = document.querySelector('.st-key-chart .js-plotly-plot'), counts = {data};
        const at = counts.customdata.findIndex(days => days[0] == '2021-12-01'), layout = plot._fullLayout;
        const area = plot.querySelector('.nsewdrag').getBoundingClientRect();
        return {{x: area.x + layout.xaxis.d2p(counts.x[at]), y: area.y + layout.yaxis.d2p(counts.y[at])}} }}"""
    )
    reader.page.mouse.move(spot["x"], spot["y"])
    reader.page.mouse.click(spot["x"], spot["y"])
    expect(reader.page).to_have_url(re.compile("from=2021-12-01&to=2021-12-31"))


def test_an_actor_has_a_page_and_its_link_opens_it(site, visit, expect):
    reader = visit(f"{site}actors")
    box = reader.page.get_by_label("An actor's own page")
    box.click()
    box.fill("NATO")
    reader.page.get_by_role("option", name=re.compile("NATO")).first.click()
    expect(reader.page.get_by_role("heading", name="NATO", exact=True)).to_be_visible()
    expect(reader.page).to_have_url(re.compile("who=NATO"))
    again = visit(reader.page.url)
    expect(again.page.get_by_role("heading", name="NATO", exact=True)).to_be_visible()
    expect(again.page.get_by_text(re.compile("acted on in"))).to_be_visible()


def test_only_where_a_country_is_acted_on(site, visit, expect):
    reader = visit(f"{site}?country=UKR")
    either = len(reader.chart())
    reader.page.get_by_text("More filters").click()
    reader.page.get_by_role("radio", name="Target").click()
    expect(reader.page).to_have_url(re.compile("role=target"))
    reader.settle()
    assert 0 < len(reader.chart()) < either
    reader.page.get_by_text("More filters").click()  # folded, it goes on to hold
    reader.page.wait_for_selector(QUIET)
    expect(reader.page).to_have_url(re.compile("role=target"))

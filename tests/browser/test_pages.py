"""A walk through the pages: the filter goes along, each page draws, files go in and come out."""

from __future__ import annotations

import re

import pytest

PAGES = ["Events", "Actors", "Compare", "Chronology"]


def turn(reader, name, expect):
    """Go to a page by its name at the top."""
    reader.page.get_by_role("link", name=name, exact=True).click()
    expect(reader.page.get_by_role("heading", name=name, exact=True, level=1)).to_be_visible()
    reader.page.wait_for_selector("[data-testid=stApp][data-test-script-state=notRunning]")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_filter_goes_along_from_page_to_page(site, visit, expect, scheme):
    reader = visit(f"{site}?country=UKR", scheme=scheme)
    said = reader.page.get_by_text(re.compile(r"^\d+ events?, .*Ukraine")).first.inner_text()
    for name in PAGES:
        turn(reader, name, expect)
        expect(reader.page.get_by_text(said, exact=True).first).to_be_visible()
        expect(reader.page).to_have_url(re.compile(f"/{name.lower()}.*country=UKR"))
    turn(reader, "Timeline", expect)
    expect(reader.page).to_have_url(re.compile("country=UKR"))
    assert reader.chart()


def test_the_square_and_the_web_are_drawn_and_coloured_otherwise(site, visit, expect):
    reader = visit(site)
    turn(reader, "Actors", expect)
    for key in ("dyads", "network", "trends"):
        reader.page.wait_for_selector(f".st-key-{key} .js-plotly-plot .main-svg")
    named = "document.querySelector('.st-key-dyads .js-plotly-plot').data[0].colorbar.title.text"
    assert reader.page.evaluate(named) == "Mean level"
    reader.page.get_by_role("radio", name="Number of events").click()
    reader.page.wait_for_function(f"{named} == 'Events'")


def test_a_copied_link_restores_a_comparison(site, visit, expect):
    reader = visit(site)
    turn(reader, "Compare", expect)
    box = reader.page.get_by_label("Other countries")
    box.click()
    box.fill("Ukraine")
    reader.page.get_by_role("option", name="Ukraine").first.click()
    reader.page.keyboard.press("Escape")
    expect(reader.page.get_by_role("heading", name="Ukraine")).to_be_visible()
    expect(reader.page).to_have_url(re.compile(r"b\.country=UKR"))
    again = visit(reader.page.url)
    expect(again.page.get_by_role("heading", name="Ukraine")).to_be_visible()
    expect(again.page.get_by_text("in both views.")).to_be_visible()


def test_the_chronology_is_taken_home(site, visit, expect, tmp_path):
    reader = visit(site)
    turn(reader, "Chronology", expect)
    for label, ending, opening in (
        ("Markdown", "md", b"# Chronology"),
        ("Word", "docx", b"PK"),
        ("HTML", "html", b"<!DOCTYPE"),
    ):
        with reader.page.expect_download() as pending:
            reader.page.get_by_role("button", name=f"Download {label}").click()
        pending.value.save_as(tmp_path / f"c.{ending}")
        assert (tmp_path / f"c.{ending}").read_bytes().startswith(opening)


def test_a_file_goes_in_and_its_event_is_on_the_timeline(empty_site, visit, expect, tmp_path):
    (tmp_path / "talks.txt").write_text("Blinken met Lavrov on Thursday.", encoding="utf-8")
    (tmp_path / "broken.pdf").write_bytes(b"%PDF-1.4 nothing")
    reader = visit(empty_site)
    turn(reader, "Sources", expect)
    reader.page.locator("input[type=file]").set_input_files([tmp_path / "talks.txt", tmp_path / "broken.pdf"])
    reader.page.get_by_role("spinbutton", name="year, Day of articles that give none").click()
    reader.page.keyboard.type("20211205")
    reader.page.keyboard.press("Escape")
    reader.page.keyboard.press("Tab")
    button = reader.page.get_by_role("button", name="Read the files")
    expect(button).to_be_enabled()
    button.click()
    expect(reader.page.get_by_text("What became of it")).to_be_visible(timeout=60_000)
    expect(reader.page.get_by_text(re.compile(r"broken\.pdf: damaged PDF"))).to_be_visible()
    reader.page.get_by_role("link", name="Timeline", exact=True).click()
    expect(reader.page.get_by_text(re.compile("^1 event, 2 December 2021"))).to_be_visible()


def test_the_help_is_there(site, visit, expect):
    reader = visit(site)
    turn(reader, "Help", expect)
    expect(reader.page.get_by_text("Troops or weapons are moved or readied")).to_be_visible()

"""What an analyst does: filter, click, read, download, share the link."""

from __future__ import annotations

import csv
import io
import re
from zipfile import ZipFile

import summit

SHOWN = [event for event in summit.EVENTS if event.status not in ("conditional", "denied")]
UKRAINE = sum("UKR" in {one.country for one in (*event.initiators, *event.targets)} for event in SHOWN)
TOLD = ".evidence .told"


def filter_by_ukraine(reader):
    reader.chart()
    box = reader.page.get_by_label("Countries")
    box.click()
    box.fill("Ukraine")
    reader.page.get_by_role("option", name=re.compile("Ukraine")).first.click()
    reader.page.keyboard.press("Escape")
    reader.wait_for_marks(UKRAINE)


def rows(download):
    return list(csv.DictReader(io.StringIO(download.read_text("utf-8-sig"))))


def test_filter_click_read_download_and_share(site, visit, tmp_path, expect):
    reader = visit(site)
    filter_by_ukraine(reader)
    expect(reader.page).to_have_url(re.compile("country=UKR"))

    reader.click("e12")
    expect(reader.page.locator(TOLD).first).to_contain_text("massed armour within reach")
    expect(reader.page.locator(f"{TOLD} mark").first).to_have_text("massed")
    expect(reader.page).to_have_url(re.compile("event=e12"))
    reader.settle()
    on_screen = reader.chart()

    with reader.page.expect_download() as pending:
        reader.page.get_by_role("button", name="Download CSV").click()
    pending.value.save_as(tmp_path / "timeline.csv")
    exported = [row["event_id"] for row in rows(tmp_path / "timeline.csv")]
    assert sorted(exported) == sorted(on_screen)
    assert len(exported) == UKRAINE

    with reader.page.expect_download() as pending:
        reader.page.get_by_role("button", name="Download ZIP").click()
    pending.value.save_as(tmp_path / "timeline.zip")
    with ZipFile(tmp_path / "timeline.zip") as bundle:
        assert bundle.read("timeline.csv") == (tmp_path / "timeline.csv").read_bytes()
        assert "country=UKR" in bundle.read("manifest.json").decode()

    link = reader.page.url
    for again in (visit(link), visit(link, scheme="dark")):
        assert again.chart() == on_screen
        expect(again.page.locator(".evidence h2")).to_have_text("Build-up near Ukraine")
        assert again.page.url == link


def test_the_table_holds_the_rows_of_the_file_in_its_order(site, visit, tmp_path, expect):
    reader = visit(f"{site}?country=UKR&level=1")
    marks = reader.chart()
    with reader.page.expect_download() as pending:
        reader.page.get_by_role("button", name="Download CSV").click()
    pending.value.save_as(tmp_path / "timeline.csv")
    reader.page.get_by_text("The same as a table").click()
    table = reader.page.locator("[data-testid=stDataFrame] canvas + div table, [data-testid=stDataFrame] table").first
    expect(table).to_be_attached()
    cells = reader.page.evaluate(
        "[...document.querySelectorAll('[data-testid=stDataFrame] [role=row]')]"
        ".map(row => [...row.querySelectorAll('[role=gridcell]')].map(cell => cell.textContent))"
    )
    exported = rows(tmp_path / "timeline.csv")
    starts = [row[0] for row in cells if row]
    assert starts == [row["date_start"] for row in exported]
    assert sorted(row["event_id"] for row in exported) == sorted(marks)


def test_back_returns_to_the_view_before(site, visit, expect):
    reader = visit(site)
    reader.click("e17")
    expect(reader.page.locator(".evidence h2")).to_have_text("Blinken warns Lavrov")
    reader.settle()
    reader.click("e43")
    expect(reader.page.locator(".evidence h2")).to_have_text("Invasion")
    reader.settle()
    reader.page.go_back()
    expect(reader.page.locator(".evidence h2")).to_have_text("Blinken warns Lavrov")


def test_the_same_mark_twice_and_by_its_name(site, visit, expect):
    """However an event was chosen before, a click on a mark chooses its event."""
    reader = visit(site)
    for chosen, title in (("e17", "Blinken warns Lavrov"), ("e43", "Invasion"), ("e17", "Blinken warns Lavrov")):
        reader.click(chosen)
        expect(reader.page.locator(".evidence h2")).to_have_text(title)
        reader.settle()
    box = reader.page.get_by_label("Event", exact=True)
    box.click()
    box.fill("Draft treaties")
    reader.page.get_by_role("option", name=re.compile("Draft treaties")).click()
    expect(reader.page.locator(".evidence h2")).to_have_text("Draft treaties")
    reader.settle()
    reader.click("e17")
    expect(reader.page.locator(".evidence h2")).to_have_text("Blinken warns Lavrov")


def test_a_box_narrows_the_dates(site, visit, expect):
    reader = visit(site)
    reader.chart()
    reader.page.locator(".st-key-chart .js-plotly-plot").hover()
    reader.page.get_by_role("button", name="Box Select").click()
    area = reader.page.locator(".st-key-chart .nsewdrag").first.bounding_box()
    reader.page.mouse.move(area["x"] + area["width"] * 0.5, area["y"] + 90)
    reader.page.mouse.down()
    reader.page.mouse.move(area["x"] + area["width"] * 0.8, area["y"] + 200, steps=6)
    reader.page.mouse.up()
    expect(reader.page).to_have_url(re.compile(r"from=2021-1\d-\d\d&to=202[12]-\d\d-\d\d"))
    reader.settle()
    assert len(reader.chart()) < len(summit.EVENTS)


def test_the_chart_has_a_name_that_is_read_out(site, visit, expect):
    reader = visit(site)
    reader.chart()
    expect(
        reader.page.get_by_role("figure", name=re.compile("Timeline of 41 events by escalation level"))
    ).to_be_visible()


def test_text_is_shown_as_it_was_written(site_of, visit, expect):
    title = """<b>bold</b> "quoted" & 'so' %{y}"""
    case = summit.read("summit_to_war.csv")[0] | {"title": title, "sentence": "They <i>sat down</i> & talked."}
    reader = visit(f"{site_of([case])}?event=e01")
    reader.chart()
    assert reader.page.locator(".st-key-chart .js-plotly-plot .textpoint").all_text_contents() == [title]
    spot = reader.point("e01")
    reader.page.mouse.move(spot["x"], spot["y"])
    expect(reader.page.locator(".hoverlayer .hovertext").first).to_contain_text(title)
    expect(reader.page.locator(TOLD).first).to_have_text("They <i>sat down</i> & talked.")


TOUCHING = """() => {
  const boxes = [...document.querySelectorAll('.st-key-chart .js-plotly-plot .textpoint text')].map(label => {
    const {left, right, top, bottom} = label.getBoundingClientRect(), text = label.textContent;
    const before = 2.3 * (text.length - text.trimStart().length), after = 2.3 * (text.length - text.trimEnd().length);
    return {text, left: left + before, right: right - after, top: top + 2, bottom: bottom - 2};
  });
  const touch = (a, b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
  return boxes.flatMap((a, at) => boxes.slice(at + 1).filter(b => touch(a, b)).map(b => [a.text, b.text]));
}"""


def test_labels_do_not_touch(site, visit):
    """What the figure promises by its own measure holds in the browser's type."""
    for address in (site, f"{site}?y=actor"):
        reader = visit(address)
        reader.chart()
        touching = reader.page.evaluate(TOUCHING)
        assert touching == []

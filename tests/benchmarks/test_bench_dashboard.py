"""From a click to the painted page, in a real Chromium: `pytest tests/benchmarks/test_bench_dashboard.py -s`.

The events come from a table, as `tension ingest` takes it: `TENSION_BENCH_TABLES` names files, parted by colons, and
`TENSION_BENCH_STORES` records that hold them already. Without either there is nothing to measure.
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import time
from pathlib import Path

import pytest
from browsing import MAIN, launched, serving

STORES = [Path(each) for each in os.environ.get("TENSION_BENCH_STORES", "").split(":") if each]
TABLES = [Path(each) for each in os.environ.get("TENSION_BENCH_TABLES", "").split(":") if each]
ROUNDS = int(os.environ.get("TENSION_BENCH_ROUNDS", "5"))
SESSIONS = 8

# The sentence above says what is shown; the chart is painted two frames after the page has it.
PAINTED = """
([what, before]) => new Promise(done => {
  const look = () => {
    const app = document.querySelector('[data-testid=stApp]');
    const now = eval(what);
    if (now && now !== before && app.dataset.testScriptState === 'notRunning')
      requestAnimationFrame(() => requestAnimationFrame(() => done(performance.now())));
    else requestAnimationFrame(look);
  };
  look();
})
"""
SENTENCE = "document.querySelector('.stMain [data-testid=stText]')?.textContent"
CHART = "document.querySelector('.st-key-chart .js-plotly-plot')"
MARKS = f"JSON.stringify([{SENTENCE}, {CHART}?.data?.find(t => t.name == 'events')?.customdata])"
ROWS = "document.querySelector('[data-testid=stDataFrame] [role=row]:nth-child(2) [role=gridcell]:last-child')?.textContent"
FIRST_CLICK = "addEventListener('pointerdown', e => window.clicked = performance.now(), true)"
LAST_RELEASE = "addEventListener('mouseup', e => window.clicked = performance.now(), true)"


class Stopwatch:
    """Times what a reader does, from the press of the button to the second frame after everything is there."""

    def __init__(self, page):
        self.page = page
        self.found: dict[str, list[float]] = {}

    def time(self, name, act, what=MARKS):
        before = self.page.evaluate(what)
        self.page.wait_for_timeout(300)  # a reader looks at what is there before the next click
        act()
        painted = self.page.evaluate(PAINTED, [what, before])
        self.found.setdefault(name, []).append(painted - self.page.evaluate("window.clicked"))


def choose(page, label, number):
    """Open a list, of which the first option is all, and then the busiest; return how to click one of its options."""
    page.get_by_role("combobox", name=label).click()
    return page.get_by_role("option").nth(number + 1).click


def brush(page):
    page.locator(".st-key-chart .js-plotly-plot").hover()
    page.get_by_role("button", name="Box Select").click()
    box = page.locator(".st-key-chart .nsewdrag").first.bounding_box()
    middle = box["y"] + box["height"] / 2
    page.mouse.move(box["x"] + box["width"] * 0.4, middle)
    page.mouse.down()
    page.mouse.move(box["x"] + box["width"] * 0.6, middle, steps=4)
    return page.mouse.up


def begin(page, address):
    """Open the whole record anew, and look at it for a while as a reader would."""
    page.goto(address)
    page.evaluate(PAINTED, [MARKS, "[null,null]"])
    page.evaluate(f"{FIRST_CLICK}; {LAST_RELEASE}")
    page.wait_for_timeout(1_000)


def filters(page, address, watch, number):
    """Each way to filter, from the whole record on; every round asks for something new."""
    levels = ["Threat", "Coercion", "Violence", "Appeal", "Dispute", "Dialogue", "Cooperation"]
    for name, start in (
        ("country", lambda: choose(page, "Countries", number)),
        ("actor", lambda: choose(page, "Actors", number)),
        ("level", lambda: page.get_by_role("button", name=levels[number % 7]).first.click),
        ("date brush", lambda: brush(page)),
    ):
        begin(page, address)
        watch.time(name, start())


def turn_pages(page, watch):
    page.get_by_role("link", name="Events", exact=True).click()
    page.evaluate(f"{FIRST_CLICK}; {LAST_RELEASE}")
    page.wait_for_selector("[data-testid=stDataFrame] [role=gridcell]", state="attached")
    page.wait_for_timeout(500)
    for _ in range(ROUNDS):
        watch.time("page turn", page.get_by_test_id("stNumberInputStepUp").last.click, ROWS)


def memory(pid):
    """Megabytes that a process holds now."""
    text = Path(f"/proc/{pid}/status").read_text()
    return next(int(line.split()[1]) // 1024 for line in text.splitlines() if line.startswith("VmRSS"))


@pytest.mark.parametrize("given", [*STORES, *TABLES], ids=lambda path: path.name)
def test_a_click_is_answered_at_once(given, tmp_path):
    store = given if given in STORES else tmp_path / "record.sqlite"
    if store is not given:
        subprocess.run([sys.executable, "-c", MAIN, "ingest", given, "--store", store], check=True)
    with launched() as browser, serving(store) as (address, server):
        begun = time.perf_counter()
        pages = [open_page(browser, address)]
        first = time.perf_counter() - begun
        watch = Stopwatch(pages[0])
        for number in range(ROUNDS):
            filters(pages[0], address, watch, number)
        turn_pages(pages[0], watch)
        alone = memory(server.pid)
        pages += [open_page(browser, f"{address}?level={level}") for level in range(-3, 4)]
        print(f"\n{given.name}: first page {first:.1f} s; {alone} MB, with {SESSIONS} sessions {memory(server.pid)} MB")
    for name, times in watch.found.items():
        print(f"  {name:12} median {statistics.median(times):4.0f} ms, worst {max(times):4.0f} ms")
    assert statistics.median([each for times in watch.found.values() for each in times]) < 2_000


def open_page(browser, address):
    page = browser.new_page(viewport={"width": 1440, "height": 900})
    page.goto(address)
    page.evaluate(PAINTED, [MARKS, "[null,null]"])
    return page

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

# What was asked for is there when all that is looked at is new, and settled when the server has said all. A frame
# later the browser has painted it.
PAINTED = """
([look, before]) => new Promise(done => {
  const running = () => document.querySelector('[data-testid=stApp]').dataset.testScriptState !== 'notRunning';
  const after = act => requestAnimationFrame(() => {
    const next = new MessageChannel();
    next.port1.onmessage = act;
    next.port2.postMessage(0);
  });
  let answered = 0;
  const watch = () => {
    const fresh = eval(look).every((each, at) => each && each !== before[at]);
    if (!answered && fresh) after(() => answered = answered || performance.now());
    if (answered && !running()) after(() => done([answered, performance.now()]));
    else requestAnimationFrame(watch);
  };
  watch();
})
"""
SENTENCE = "document.querySelector('.stMain [data-testid=stText]')?.textContent"
MARKS = "document.querySelector('.st-key-chart .js-plotly-plot')?._fullData?.find(t => t.name == 'events')?.customdata"
DRAWN = "document.querySelector('.st-key-chart .points path') && "
VIEW = f"[{SENTENCE}, {DRAWN} JSON.stringify({MARKS})]"
ROWS = "[document.querySelector('[data-testid=stDataFrame] table')?.textContent]"
CLICKED = """
for (const press of ['pointerdown', 'mouseup']) addEventListener(press, () => window.clicked = performance.now(), true);
"""


class Stopwatch:
    """Times what a reader does: to the paint of what was asked for, and until all else has followed."""

    def __init__(self, page):
        self.page = page
        self.found: dict[str, list[tuple[float, float]]] = {}

    def time(self, name, act, look=VIEW):
        before = self.page.evaluate(look)
        self.page.wait_for_timeout(300)  # a reader looks at what is there before the next click
        act()
        answered, settled = self.page.evaluate(PAINTED, [look, before])
        clicked = self.page.evaluate("window.clicked")
        self.found.setdefault(name, []).append((answered - clicked, settled - clicked))


def choose(page, label, number):
    """Open a list, and return how to click one of its options: the busiest come first."""
    field = page.get_by_role("combobox", name=label)
    field.scroll_into_view_if_needed()
    page.wait_for_timeout(300)  # a list closes when what is around it scrolls
    field.click()
    return page.get_by_role("option").nth(number).click


def brush(page):
    page.locator(".st-key-chart .js-plotly-plot").hover()
    page.get_by_role("button", name="Box Select").click()
    box = page.locator(".st-key-chart .nsewdrag").first.bounding_box()
    middle = box["y"] + box["height"] / 2
    page.mouse.move(box["x"] + box["width"] * 0.4, middle)
    page.mouse.down()
    page.mouse.move(box["x"] + box["width"] * 0.6, middle, steps=4)
    return page.mouse.up


def filters(page, watch, number):
    """Each way to filter, from the whole record on; every round asks for something new."""
    levels = ["Threat", "Coercion", "Violence", "Appeal", "Dispute", "Dialogue", "Cooperation"]
    for name, begun in (
        ("country", lambda: choose(page, "Countries", number)),
        ("actor", lambda: choose(page, "Actors", number)),
        ("level", lambda: page.get_by_role("button", name=levels[number % 7]).first.click),
        ("date brush", lambda: brush(page)),
    ):
        watch.time(name, begun())
        page.keyboard.press("Escape")
        page.wait_for_timeout(500)
        before = page.evaluate(VIEW)
        page.get_by_role("button", name="Clear filters").click()
        page.evaluate(PAINTED, [VIEW, before])
        page.wait_for_timeout(1_000)


def turn_pages(page, watch):
    page.get_by_role("link", name="Events", exact=True).click()
    page.wait_for_selector("[data-testid=stDataFrame] [role=gridcell]", state="attached")
    page.wait_for_timeout(1_000)
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
        filters(pages[0], Stopwatch(pages[0]), 6)  # the browser has yet to compile what it runs
        for number in range(ROUNDS):
            filters(pages[0], watch, number)
        turn_pages(pages[0], watch)
        alone = memory(server.pid)
        pages += [open_page(browser, f"{address}?level={level}") for level in range(-3, 4)]
        print(f"\n{given.name}: first page {first:.1f} s; {alone} MB, with {SESSIONS} sessions {memory(server.pid)} MB")
    for name, times in watch.found.items():
        answered, settled = zip(*times, strict=True)
        print(f"  {name:12} {said(answered)}; all the rest {said(settled)}")
    assert statistics.median([answered for times in watch.found.values() for answered, _ in times]) < 2_000


def said(times):
    return f"median {statistics.median(times):4.0f} ms, worst {max(times):4.0f} ms"


def open_page(browser, address):
    page = browser.new_page(viewport={"width": 1440, "height": 900})
    page.goto(address)
    page.evaluate(PAINTED, [VIEW, [None, None]])
    page.evaluate(CLICKED)
    return page

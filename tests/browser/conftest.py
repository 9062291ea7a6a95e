"""A real server and a real Chromium. Without one the tests skip, unless CI_REQUIRE_BROWSER=1 asks for it."""

from __future__ import annotations

import os
import re
from pathlib import Path

import pytest
import summit
from browsing import launched, serving

OURS = ("http://127.0.0.1:", "ws://127.0.0.1:", "data:", "blob:")
SHOTS = os.environ.get("TENSION_SCREENSHOTS", "")
"""A folder to leave screenshots in; none are taken without it."""


def pytest_collection_modifyitems(items):
    here = Path(__file__).parent
    for item in items:
        if here in item.path.parents:
            item.add_marker(pytest.mark.browser)


@pytest.fixture(scope="session")
def chromium():
    with launched() as browser:
        yield browser


@pytest.fixture
def expect(chromium):
    """Assertions that wait until they hold."""
    from playwright.sync_api import expect

    return expect


@pytest.fixture(scope="session")
def site(chromium, tmp_path_factory):
    """The dashboard over the events between the Geneva summit and the invasion."""
    with serving(filled(tmp_path_factory.mktemp("record") / "summit.sqlite")) as (address, _):
        yield address


@pytest.fixture
def empty_site(chromium, tmp_path):
    with serving(filled(tmp_path / "empty.sqlite", [])) as (address, _):
        yield address


@pytest.fixture
def site_of(chromium, tmp_path):
    """Give a function that serves some events."""
    opened = []

    def serve(cases):
        context = serving(filled(tmp_path / "some.sqlite", cases))
        opened.append(context)
        return context.__enter__()[0]

    yield serve
    for context in opened:
        context.__exit__(None, None, None)


def filled(path, cases=None):
    from dashboard.store import Store

    with Store.open(str(path)) as store:
        summit.fill(store, cases)
    return path


@pytest.fixture
def visit(chromium):
    """Give a function that opens a page; afterwards nothing foreign was asked for and nothing went wrong."""
    contexts, foreign, wrong = [], [], []

    def opened(address, width=1440, height=900, scheme="light"):
        context = chromium.new_context(
            viewport={"width": width, "height": height}, color_scheme=scheme, accept_downloads=True
        )
        contexts.append(context)
        page = context.new_page()
        page.on("request", lambda request: request.url.startswith(OURS) or foreign.append(request.url))
        page.on("websocket", lambda socket: socket.url.startswith(OURS) or foreign.append(socket.url))
        page.on("console", lambda message: is_wrong(message) and wrong.append(message.text))
        page.on("pageerror", lambda error: wrong.append(str(error)))
        return Reader(page, address)

    yield opened
    for context in contexts:
        context.close()
    assert foreign == []
    assert wrong == []


def is_wrong(message):
    """An error; but Streamlit looks for its server below a page's own address first, and is told that it is not there."""
    return message.type == "error" and not re.search(r"//[^/]+/\w+/_stcore/", message.location["url"])


class Reader:
    """What an analyst does at the screen."""

    def __init__(self, page, address):
        self.page = page
        page.goto(address)
        self.settle()

    def settle(self):
        """Wait until the page has been drawn."""
        self.page.wait_for_selector("[data-testid=stApp][data-test-script-state=notRunning]")
        self.page.wait_for_selector(".stMain h1")

    def chart(self):
        """The ids of the marks, as the browser has them."""
        self.page.wait_for_selector(".st-key-chart .js-plotly-plot .scatterlayer .point")
        return self.page.evaluate(
            "document.querySelector('.st-key-chart .js-plotly-plot').data"
            ".find(t => t.name == 'events').customdata.map(c => c[0])"
        )

    def wait_for_marks(self, number):
        self.page.wait_for_function(
            """number => { const plot = document.querySelector('.st-key-chart .js-plotly-plot');
            return plot && plot.data && plot.data.find(t => t.name == 'events').x.length == number }""",
            arg=number,
        )
        self.settle()

    def point(self, id):
        """Where an event's mark is."""
        self.chart()
        return self.page.evaluate(
            """id => { const plot = document.querySelector('.st-key-chart .js-plotly-plot');
            const marks = plot.data.find(t => t.name == 'events'), at = marks.customdata.findIndex(c => c[0] == id);
            const layout = plot._fullLayout, area = plot.querySelector('.nsewdrag').getBoundingClientRect();
            return {x: area.x + layout.xaxis.d2p(marks.x[at]), y: area.y + layout.yaxis.d2p(marks.y[at])} }""",
            id,
        )

    def click(self, id):
        spot = self.point(id)
        self.page.mouse.move(spot["x"], spot["y"])
        self.page.mouse.click(spot["x"], spot["y"])

    def shot(self, name):
        """Leave a screenshot, where a folder is given."""
        if SHOTS:
            Path(SHOTS).mkdir(parents=True, exist_ok=True)
            self.page.wait_for_timeout(800)  # fonts and skeletons, for the eye only
            self.page.screenshot(path=Path(SHOTS) / f"{name}.png")

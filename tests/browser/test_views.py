"""Ten views drawn by lot: what is exported is what is shown, and a copied link brings each of them back."""

from __future__ import annotations

import csv
import io
import random
from urllib.parse import urlencode

import pytest
import summit

from dashboard.filters import Filter, Role
from dashboard.model import Status
from dashboard.queries import timeline
from dashboard.snapshot import Snapshot
from dashboard.store import Store

LINES = ["level", "actor", "dyad", "action"]


def drawn(chance):
    """Make a filter of one to three parts."""
    parts = {
        "country": lambda: chance.sample(["RUS", "USA", "UKR", "FRA", "DEU", "GBR"], chance.randint(1, 2)),
        "actor": lambda: [chance.choice(["NATO", "RUS", "USA", "UKR"])],
        "level": lambda: [str(each) for each in chance.sample(range(-3, 6), chance.randint(2, 5))],
        "status": lambda: chance.sample([status.value for status in Status], chance.randint(1, 4)),
        "from": lambda: [chance.choice(["2021-07-01", "2021-12-01"])],
        "to": lambda: [chance.choice(["2021-12-31", "2022-02-01"])],
        "confidence": lambda: [chance.choice(["0.0", "0.7", "0.85"])],
        "sources": lambda: ["2"],
        "precision": lambda: ["day", "month"],
        "action": lambda: chance.sample(["CONSULT", "THREATEN", "ACCUSE", "MOBILIZE", "REJECT"], 3),
    }
    chosen = {key: parts[key]() for key in chance.sample(list(parts), chance.randint(1, 3))}
    if "country" in chosen and chance.random() < 0.4:
        chosen["role"] = [chance.choice([Role.INITIATOR, Role.TARGET])]
    return chosen


@pytest.fixture(scope="module")
def ten(tmp_path_factory):
    """Ten views that show anything, each with the ids of its events as the query gives them."""
    chance, found = random.Random(7), []  # noqa: S311  made data
    with Store.open(str(tmp_path_factory.mktemp("views") / "summit.sqlite")) as store:
        summit.fill(store)
        snapshot = Snapshot.load(store)
        while len(found) < 10:
            query = drawn(chance)
            ids = list(timeline(snapshot, Filter.from_query(query))["id"])
            if ids:
                found.append((query | {"y": [chance.choice(LINES)]}, ids))
    return found


def test_what_is_exported_is_what_is_shown_and_a_copied_link_restores_it(site, visit, ten, tmp_path):
    for number, (query, ids) in enumerate(ten):
        one = visit(f"{site}?{urlencode(query, doseq=True)}")
        with one.page.expect_download() as pending:
            one.page.get_by_role("button", name="Download CSV").click()
        pending.value.save_as(tmp_path / f"{number}.csv")
        table = io.StringIO((tmp_path / f"{number}.csv").read_text("utf-8-sig"))
        assert [row["event_id"] for row in csv.DictReader(table)] == ids
        assert set(one.chart()) == set(ids)
        said = one.page.get_by_test_id("stText").first.inner_text()
        other = visit(one.page.url)
        assert set(other.chart()) == set(ids)
        assert other.page.get_by_test_id("stText").first.inner_text() == said
        assert other.page.url == one.page.url

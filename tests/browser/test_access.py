"""Who reads by ear or sees little: axe-core finds nothing serious on any page, light or dark.

`TENSION_SCREENSHOTS=shots pytest tests/browser/test_access.py` leaves a picture of each.
"""

from __future__ import annotations

import pytest

PAGES = ["", "events", "actors", "compare", "chronology", "sources", "help"]
GRAVE = {"serious", "critical"}


def flaws(page):
    """What axe-core finds, each with the first place where it does."""
    from axe_playwright_python.sync_playwright import Axe

    found = Axe().run(page).response["violations"]
    return [
        f"{each['id']}: {each['help']}: {node['html'][:160]} {node['target']}"
        for each in found
        if each["impact"] in GRAVE
        for node in each["nodes"][:3]
    ]


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("page", PAGES)
def test_nothing_serious_keeps_anyone_out(site, visit, page, scheme):
    reader = visit(f"{site}{page}?event=e12&country=UKR", height=1250, scheme=scheme)
    reader.page.wait_for_timeout(800)
    reader.shot(f"{page or 'timeline'}-{scheme}")
    assert flaws(reader.page) == []

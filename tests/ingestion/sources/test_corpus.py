"""Real pages: every one goes in, on the day that people noted for it."""

from __future__ import annotations

import json

import pytest
from annotated import DATA

from dashboard.ingestion.sources import read
from dashboard.model import Article

PAGES = DATA.parent.parent / "shared" / "corpus" / "html"


@pytest.mark.skipif(not PAGES.exists(), reason="the shared corpus is not beside this checkout")
def test_nearly_all_days_are_those_noted():
    noted = [json.loads(line) for line in (PAGES / "html_gold.jsonl").read_text(encoding="utf-8").splitlines()]
    right = 0
    for each in noted:
        articles = [found for found in read(PAGES / each["file"]) if isinstance(found, Article)]
        assert len(articles) == 1, each["file"]
        assert len(articles[0].text) > 100
        assert articles[0].source
        right += str(articles[0].published) == each["published"]
    assert right >= 0.95 * len(noted)

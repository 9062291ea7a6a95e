"""The article that the project was made for, where it is at hand."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from dashboard.ingestion.times import tag

ARTICLE = Path(__file__).parents[4] / "shared" / "seed" / "article.txt"


@pytest.mark.skipif(not ARTICLE.exists(), reason="../shared/seed is not here")
def test_the_first_article():
    found = tag(ARTICLE.read_text(encoding="utf-8"), date(2021, 12, 5))
    days = [(each.interval.start.isoformat(), each.interval.last.isoformat()) for each in found if each.interval]
    assert days == [
        ("2021-12-04", "2021-12-04"),
        ("2021-12-07", "2021-12-07"),
        ("2021-06-01", "2021-06-30"),
        ("2021-12-07", "2021-12-07"),
        ("2021-12-07", "2021-12-07"),
        ("2021-12-03", "2021-12-03"),
        ("2021-12-03", "2021-12-03"),
        ("2022-01-01", "2022-12-31"),
        ("2021-11-28", "2021-12-04"),
    ]
    assert [each.value for each in found if not each.interval] == ["PXD"]

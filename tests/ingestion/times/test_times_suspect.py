"""Publication dates that the article's own words contradict: the reason, and the day that would fit."""

from __future__ import annotations

from datetime import date

import pytest

from dashboard.ingestion.times import read

CASES = [
    # text, published, proposed ("" for no doubt, "?" for a doubt that names no day)
    ("He resigned yesterday, Saturday.", "2021-12-08", "2021-12-05"),
    ("He resigned yesterday, Saturday.", "2021-12-05", ""),
    ("He resigned yesterday (Saturday).", "2021-12-06", "2021-12-05"),
    ("They met today, Monday, in Geneva.", "2021-12-05", "2021-12-06"),
    ("They meet tomorrow, Tuesday.", "2021-12-06", ""),
    ("They meet tomorrow, Tuesday.", "2021-12-08", "2021-12-06"),
    ("On Friday (yesterday) he left.", "2021-12-05", "2021-12-04"),
    ("Today, 24 March 2011, the bombing began.", "2011-04-03", "2011-03-24"),
    ("Yesterday, 4 December, he left.", "2021-12-05", ""),
    ("Yesterday, 3 December, he left.", "2021-12-05", "2021-12-04"),
    ("The day before yesterday, Friday, he left.", "2021-12-05", ""),
    ("The day after tomorrow, Friday, he leaves.", "2021-12-05", "2021-12-08"),
    ("Yesterday, Saturday, he left. Today, Sunday, she came. Yesterday, Friday, they met.", "2021-12-05", ""),
    ("Yesterday, Saturday, he left. Today, Tuesday, she came.", "2021-12-08", "?"),
    ("MOSCOW, Dec. 4 (Interfax) - The minister said so.", "2021-12-05", ""),
    ("MOSCOW, Dec. 4 (Interfax) - The minister said so.", "2021-12-14", "2021-12-04"),
    ("KYIV, 6 December — The minister said so.", "2021-12-05", "2021-12-06"),
    ("The envoy came to Moscow, Dec. 4 (Saturday) being a holiday.", "2021-11-05", ""),
    ("He met them in Moscow on 4 December 2021.", "2021-11-05", ""),
    ("On Saturday he left.", "2021-12-08", ""),
]


@pytest.mark.parametrize(("text", "published", "proposed"), CASES)
def test_a_publication_date(text, published, proposed):
    doubt = read(text, date.fromisoformat(published)).doubt
    if not proposed:
        assert doubt is None
        return
    assert doubt is not None
    assert str(doubt.proposed or "?") == proposed


def test_the_reason_says_what_cannot_be_and_what_could():
    doubt = read("He resigned yesterday, Saturday.", date(2021, 12, 8)).doubt
    assert doubt is not None
    assert doubt.reason == (
        "'yesterday, Saturday' cannot be said on Wednesday 8 December 2021; Sunday 5 December 2021 would fit"
    )


def test_nothing_is_changed_silently():
    (found,) = read("He resigned yesterday, Saturday.", date(2021, 12, 8)).expressions
    assert found.value == "2021-12-07"
    assert "Tuesday 7 December 2021 is no Saturday: the date is suspect" in found.reason

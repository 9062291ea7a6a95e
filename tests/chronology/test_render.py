"""A chronology in each of its forms: what articles say stays text."""

from __future__ import annotations

import json
from datetime import date

from dashboard.chronology import KeyDate
from dashboard.chronology.render import html, jsonl, markdown
from dashboard.chronology.tally import Candidate

HOSTILE = "<script>alert(1)</script> said *so* in [a link](javascript:x) on Monday."


def key(day: date, *texts: str) -> KeyDate:
    cited = tuple(Candidate(text, day, "a1", text, "Wire", "https://example.org/a1", True) for text in texts)
    return KeyDate(day, 2.0, cited)


DATES = [key(date(2021, 12, 7), "They spoke for two hours.", HOSTILE), key(date(2021, 6, 16), "They met.")]


def test_lines_keep_the_order_of_importance():
    rows = [json.loads(line) for line in jsonl(DATES).splitlines()]
    assert [row["date"] for row in rows] == ["2021-12-07", "2021-06-16"]
    assert rows[1]["summary"] == "They met."
    assert rows[0]["sentences"][0]["article"] == "a1"


def test_markdown_is_in_the_order_of_days_with_numbered_sources():
    text = markdown(DATES)
    assert text.index("16 June 2021") < text.index("7 December 2021")
    assert "**16 June 2021**: They met. [1]" in text
    assert "2. Wire, a1, 7 December 2021, https://example.org/a1" in text
    assert "<script>" not in text
    assert r"\[a link\]" in text


def test_html_stands_by_itself_and_runs_nothing():
    page = html(DATES)
    assert page.startswith("<!DOCTYPE html>")
    assert '<html lang="en">' in page
    assert "<script" not in page
    assert "&lt;script&gt;" in page
    assert 'href="javascript' not in page
    assert 'href="#source-1"' in page


def test_nothing_found_is_said_by_an_empty_list():
    assert jsonl([]) == ""
    assert "# Chronology" in markdown([])

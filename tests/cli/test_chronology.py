"""`tension chronology`."""

from __future__ import annotations

import json

import pytest

ARTICLES = [
    {"id": "a", "published": "2021-06-16", "text": "The presidents met in the villa by the lake on Wednesday."},
    {"id": "b", "published": "2021-07-16", "text": "The presidents had met in the villa by the lake on June 16."},
    {"id": "c", "published": "2021-07-20", "text": "The ministers of both countries had dinner on Tuesday."},
]


@pytest.fixture
def articles(tmp_path):
    path = tmp_path / "articles.jsonl"
    path.write_text("".join(json.dumps(each) + "\n" for each in ARTICLES))
    return path


def test_the_most_important_date_comes_first(tension, articles):
    result = tension("chronology", articles, "--dates", "1")
    assert result.exit_code == 0
    (row,) = map(json.loads, result.stdout.splitlines())
    assert row["date"] == "2021-06-16"
    assert "villa by the lake" in row["summary"]


@pytest.mark.parametrize(
    ("ending", "begins"), [("md", "# Chronology"), ("html", "<!DOCTYPE html>"), ("jsonl", '{"date"')]
)
def test_the_ending_says_the_form(tension, articles, tmp_path, ending, begins):
    out = tmp_path / f"out.{ending}"
    assert tension("chronology", articles, "-o", out).exit_code == 0
    assert out.read_text().startswith(begins)


def test_a_broken_line_is_named_and_the_rest_goes_on(tension, articles):
    articles.write_text(articles.read_text() + '{"id": "d", "text": "no date"}\n')
    result = tension("chronology", articles)
    assert result.exit_code == 1
    assert "line 4" in result.stderr
    assert len(result.stdout.splitlines()) == 2


def test_no_dates_at_all_is_refused(tension, articles):
    assert tension("chronology", articles, "--dates", "0").exit_code == 2


def test_a_view_of_the_record_has_key_dates_too(tension, record):
    result = tension("chronology", "--link", "?country=UKR", "--store", record)
    assert result.exit_code == 0
    rows = [json.loads(line) for line in result.stdout.splitlines()]
    assert len(rows) == 2
    assert all(row["sentences"][0]["text"] in row["summary"] for row in rows)


@pytest.mark.parametrize("given", [[], ["--link", "?"]])
def test_articles_or_a_view_not_both(tension, articles, given):
    paths = [articles] if given else []
    assert tension("chronology", *paths, *given).exit_code == 2


def test_a_link_that_cannot_be_read_says_why(tension, record):
    result = tension("chronology", "--link", "?level=99", "--store", record)
    assert result.exit_code == 2
    assert "level" in result.stderr

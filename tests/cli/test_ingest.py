"""`tension ingest` tells in a line what a run did, and names what could not be read."""

from __future__ import annotations

import pytest

from dashboard.ingestion import Report
from dashboard.ingestion.sources import Defaults

SAID = [
    # report, (stdout, stderr), exit code
    (
        Report(46, 46, 0, 310, 212),
        ("46 articles read: 46 new, 0 unchanged; 310 claims, 212 events\n", ""),
        0,
    ),
    (Report(46, 0, 46), ("nothing new: 46 articles unchanged\n", ""), 0),
    (Report(1, 1, 0, 1, 1), ("1 article read: 1 new, 0 unchanged; 1 claim, 1 event\n", ""), 0),
    (
        Report(1200, 1200),
        ("1,200 articles read: 1,200 new, 0 unchanged; no claims, no events\n", ""),
        0,
    ),
    (
        Report(2, 1, 1, 3, 2, failed=["a.txt: no text; give it one"]),
        (
            "2 articles read: 1 new, 1 unchanged; 3 claims, 2 events; 1 error\n",
            "tension: a.txt: no text; give it one\n",
        ),
        1,
    ),
    (
        Report(1, 1, 0, 1, 1, doubtful=["a.txt: 'today, Monday' cannot be said on Sunday 5 December 2021"]),
        (
            "1 article read: 1 new, 0 unchanged; 1 claim, 1 event; 1 publication date in doubt\n",
            "tension: publication date in doubt, kept as it is: a.txt: 'today, Monday' cannot be said on "
            "Sunday 5 December 2021\n",
        ),
        0,
    ),
    (
        Report(failed=["a.txt: x; y", "b.txt: x; y"]),
        ("nothing new: no articles unchanged; 2 errors\n", "tension: a.txt: x; y\ntension: b.txt: x; y\n"),
        1,
    ),
]


@pytest.fixture
def ingested(monkeypatch):
    """Replace the ingestion by a report; collect what it was asked for."""
    asked = []

    def replace(report):
        def ingest(paths, record, defaults, progress, fetch):
            asked.append(([str(path) for path in paths], record.place, defaults))
            progress("wire.jsonl:1")
            return report

        monkeypatch.setattr("dashboard.ingestion.ingest", ingest, raising=False)
        return asked

    return replace


@pytest.mark.parametrize(("report", "said", "code"), SAID)
def test_a_run_is_told_in_a_line(tension, ingested, tmp_path, report, said, code):
    ingested(report)
    result = tension("ingest", "news", "--store", tmp_path / "a.sqlite")
    assert ((result.stdout, result.stderr), result.exit_code) == (said, code)


def test_options_are_what_articles_do_not_say_themselves(tension, ingested, tmp_path):
    asked = ingested(Report(1, 1))
    given = ("--published", "5 December 2021", "--source", "S", "--url", "https://u", "--title", "T")
    tension("ingest", "a.txt", "b", *given, "--language", "fr", "--store", tmp_path / "a.sqlite")
    defaults = Defaults("5 December 2021", "S", "https://u", "T", "fr")
    assert asked == [(["a.txt", "b"], str(tmp_path / "a.sqlite"), defaults)]


def test_the_record_comes_from_the_environment(tension, ingested, tmp_path, monkeypatch):
    asked = ingested(Report(1, 1))
    monkeypatch.setenv("TENSION_STORE", str(tmp_path / "env.sqlite"))
    tension("ingest", "a.txt")
    assert asked[0][1] == str(tmp_path / "env.sqlite")


def test_no_articles_at_all_is_an_error(tension, ingested, tmp_path):
    ingested(Report())
    result = tension("ingest", "news", "--store", tmp_path / "a.sqlite")
    assert result.exit_code == 1
    assert result.stderr.startswith("tension: news: no articles; give files, or folders of .txt")

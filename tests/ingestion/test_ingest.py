"""Files in, a report out: what is known changes nothing, and what breaks does not stop the rest."""

from __future__ import annotations

from pathlib import Path

import pytest

from dashboard import ingestion
from dashboard.ingestion import ingest, read_whole
from dashboard.ingestion.sources import Defaults
from dashboard.store import Store

DATED = Defaults(published="2021-12-05")


@pytest.fixture
def record(tmp_path):
    with Store.open(str(tmp_path / "record.sqlite")) as store:
        yield store


@pytest.fixture
def folder(tmp_path) -> Path:
    texts = {"a": "Blinken met Lavrov on Thursday.", "b": "Biden called Putin on Friday.", "c": "Russia accused NATO."}
    (tmp_path / "articles").mkdir()
    for name, text in texts.items():
        (tmp_path / "articles" / f"{name}.txt").write_text(text, encoding="utf-8")
    return tmp_path / "articles"


def test_the_second_time_changes_nothing(record, folder):
    first, before = ingest([folder], record, DATED), record.digest()
    again = ingest([folder], record, DATED)
    assert (first.read, first.new, first.unchanged, first.claims, first.events) == (3, 3, 0, 3, 3)
    assert (again.read, again.new, again.unchanged, again.claims, again.events) == (3, 0, 3, 0, 0)
    assert record.digest() == before


def test_an_article_on_which_the_reading_breaks_is_reported_and_the_rest_goes_on(record, folder, monkeypatch):
    def breaking(article):
        if "Biden" in article.text:
            raise RecursionError("too deep")
        return read_whole(article)

    monkeypatch.setattr(ingestion, "read_whole", breaking)
    report = ingest([folder], record, DATED)
    assert (report.read, report.new, report.events) == (3, 2, 2)
    (message,) = report.failed
    assert "b.txt" in message
    assert "too deep" in message
    monkeypatch.undo()
    assert ingest([folder], record, DATED).new == 1


@pytest.mark.parametrize(
    "text",
    [
        "Russia attacked Ukraine" + ", Poland" * 1000 + " and Georgia.",
        "Russia attacked Ukraine" + " and more" * 20_000 + ".",
        "Blinken met Lavrov on Friday, 900,000 days after Russia had warned Ukraine.",
        "Russia attacked Ukraine in the 1st century.",
        "((((" * 500 + " Russia attacked Ukraine.",
        ". . . ! ? … Russia",
        "İİİ Russia attacked ẞ Ukraine 🕊️.",
    ],
    ids=["a list", "no end", "a far date", "long ago", "brackets", "stops", "letters"],
)
def test_odd_texts_break_nothing(text, record, tmp_path):
    (tmp_path / "odd.txt").write_text(text, encoding="utf-8")
    assert ingest([tmp_path / "odd.txt"], record, DATED).failed == []

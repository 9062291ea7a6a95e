"""The rows of `tension annotate`: their keys are a public interface."""

from __future__ import annotations

import json
from dataclasses import replace

import msgspec
import pytest
from builders import actors, claim, day

from dashboard.cli import rows
from dashboard.cli.rows import Document, Dyad, action_of, claims_of, times_of
from dashboard.errors import SourceError
from dashboard.ingestion.claims.dyads import Coded
from dashboard.ingestion.sources.article import Record
from dashboard.model import Basis, Precision, Sentence, Status

TEXT = "Lavrov met Stoltenberg.\r\nThey will meet again next week."
SECOND = "They will meet again next week."
WEEK = day("2021-12-06/2021-12-12", Precision.WEEK)


def plain(found) -> list[dict]:
    return json.loads(msgspec.json.encode(list(found)))


@pytest.fixture
def read(monkeypatch):
    """Replace the reading of articles; collect the texts that were read."""
    texts = []

    def read_article(article):
        texts.append(article.text)
        sentence = Sentence("", 1, 0, TEXT.index(SECOND), len(TEXT), SECOND)
        said = claim(sentence=sentence, targets=actors("NATO"), interval=WEEK, basis=Basis.RELATIVE)
        later = day("2022-01-06")
        return (said, replace(said, id="c2"), replace(said, id="c3", interval=later))

    monkeypatch.setattr(rows, "read_article", read_article)
    return texts


def test_a_claim_is_a_row_with_inclusive_days_and_its_event(read):
    first, same, other = plain(claims_of(Record(id="a1", published="2021-12-05", text=TEXT)))
    assert first["event"] == same["event"] != other["event"]
    del first["event"]
    assert first == {
        "article": "a1",
        "start": TEXT.index(SECOND),
        "end": len(TEXT),
        "sentence": SECOND,
        "date_start": "2021-12-06",
        "date_end": "2021-12-12",
        "precision": "week",
        "basis": "relative",
        "status": "planned",
        "initiators": [{"actor": "Annalena Baerbock", "country": "DEU"}],
        "targets": [{"actor": "NATO", "country": ""}],
        "action": "CONSULT",
        "mode": "visit",
        "level": -1,
        "confidence": 0.8,
        "rule": "consult.meet",
    }


def test_the_text_keeps_its_length_so_that_offsets_hold(read):
    text = "  Lavrov met Stoltenberg.\r\n\r\nThey talked.\rTwice. \n"
    list(claims_of(Record(published="2021-12-05", text=text)))
    assert len(read[0]) == len(text)
    assert read[0].split() == text.split()
    assert "\r" not in read[0]


def test_an_article_without_id_is_named_by_its_content(read):
    (first, *_), (other, *_) = (
        plain(claims_of(Record(published="2021-12-05", text=text))) for text in ("One.", "Two.")
    )
    assert len(first["article"]) == 16
    assert first["article"] != other["article"]


@pytest.mark.parametrize(
    ("record", "message"),
    [
        (Record(text="x"), "no publication date; "),
        (Record(text=" ", published="2021-12-05"), "no text; "),
        (Record(text="x", published="03/04/2021"), "can mean two days"),
    ],
)
def test_an_article_without_day_or_text_is_refused(read, record, message):
    with pytest.raises(SourceError, match=message):
        list(claims_of(record))


def test_an_act_is_a_row_with_its_quad(monkeypatch):
    asked = []
    coded = Coded("CONSULT", "visit", Status.PLANNED, "consult.meet", ())
    monkeypatch.setattr(rows, "code_sentence", lambda *given: asked.append(given[:3]) or coded)
    (row,) = plain(action_of(Dyad("s1", "A met B.", 0, 1, 6, 7)))
    assert asked == [("A met B.", (0, 1), (6, 7))]
    assert row == {
        "id": "s1",
        "code": "CONSULT",
        "mode": "visit",
        "quad": 1,
        "level": -1,
        "status": "planned",
        "rule": "consult.meet",
    }


def test_no_act_is_a_null_code(monkeypatch):
    asked = []
    monkeypatch.setattr(rows, "code_sentence", lambda *given: asked.append(given[:3]))
    (row,) = plain(action_of(Dyad(7, "A met.", 0, 1)))
    assert asked == [("A met.", (0, 1), None)]
    assert (row["id"], row["code"], row["quad"], row["level"]) == (7, None, None, None)


@pytest.mark.parametrize(("start", "end"), [(-1, 2), (2, 2), (3, 2), (0, 99)])
def test_offsets_outside_the_text_are_refused(start, end):
    with pytest.raises(SourceError, match=f"source_start {start}, source_end {end} are not in the text"):
        list(action_of(Dyad("s1", "A met B.", start, end, 6, 7)))


def test_time_expressions_have_offsets_type_and_value():
    text = "\nThe envoys met on 2 December 2021."
    (row,) = plain(times_of(Document("d1", "2021-12-05", text)))
    (timex,) = row["timexes"]
    assert row["doc"] == "d1"
    assert text[timex["start"] : timex["end"]] == "2 December 2021"
    assert (timex["type"], timex["value"]) == ("DATE", "2021-12-02")

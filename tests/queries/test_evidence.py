from __future__ import annotations

import pytest
from builders import SENTENCE, TEXT, WORDS, article, claim, event, time

from dashboard.model import Basis, Sentence
from dashboard.queries import evidence


def put(store, of=None, **changes):
    of = of or article()
    with store.writing() as writing:
        writing.add(of, [("block", claim("c1", of, **changes))])
        writing.replace_events("block", [event()])
    (found,) = evidence(store, "e1")
    return found


def highlighted(found):
    return [(found.sentence[span.start : span.end], span.kind) for span in found.spans]


def test_the_sentence_stands_in_its_paragraph(store):
    found = put(store)
    assert found.before == "Talks had stalled for weeks. "
    assert found.sentence == SENTENCE
    assert found.after == " Neither side gave details."
    assert found.before + found.sentence + found.after in TEXT


@pytest.mark.parametrize(
    ("text", "before", "after"),
    [
        (SENTENCE, "", ""),
        (f"One.\n \t\n{SENTENCE}\n\n\nThree.", "", ""),
        (f"One\nline. {SENTENCE} More\nlines.", "One\nline. ", " More\nlines."),
    ],
)
def test_a_paragraph_ends_with_an_empty_line(store, text, before, after):
    found = put(store, article(text=text), time=None)
    assert (found.before, found.after) == (before, after)


def test_it_has_its_articles_header(store):
    found = put(store)
    header = (found.title, found.source, found.url, str(found.published), found.published_text)
    assert header == (
        "Ministers to meet",
        "The Courier",
        "https://courier.example/a1",
        "2021-12-05",
        "2021-12-05T09:30:00+01:00",
    )


def test_trigger_and_time_are_highlighted(store):
    assert highlighted(put(store)) == [("meet", "trigger"), (WORDS, "time")]


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({"time": None}, ["meet"]),
        ({"time": time(start=0, end=9)}, ["meet"]),
        ({"trigger": ""}, [WORDS]),
        ({"trigger": "broke off"}, [WORDS]),
        ({"trigger": "will meet"}, ["will", "meet", WORDS]),
        ({"trigger": "meet", "trigger_start": 0}, ["meet", WORDS]),
        ({"trigger": "inister"}, [WORDS]),
        ({"trigger": "2021"}, [WORDS]),
        ({"trigger": "(.*"}, [WORDS]),
    ],
)
def test_what_is_not_in_the_sentence_or_overlaps_is_left_out(store, changes, expected):
    assert [words for words, _ in highlighted(put(store, **changes))] == expected


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({}, "'7 December 2021', as the sentence says"),
        (
            {"time": None, "basis": Basis.PUBLICATION},
            "No date goes with this act: the publication date, Sunday 5 December 2021, is used",
        ),
    ],
)
def test_the_date_is_reasoned(store, changes, said):
    assert put(store, **changes).reasoning == said


def test_an_unknown_event_has_none(store):
    assert evidence(store, "e1") == ()


def test_the_best_comes_first(filled):
    assert [found.claim.id for found in evidence(filled, "call")] == ["c1", "c2"]


def test_a_sentence_at_the_very_end_has_nothing_after(store):
    text = f"Before. {SENTENCE}"
    sentence = Sentence("a1", 1, 0, 8, len(text), SENTENCE)
    found = put(store, article(text=text), sentence=sentence, time=None)
    assert (found.before, found.after) == ("Before. ", "")

"""Which articles repeat others."""

from __future__ import annotations

import pytest

from dashboard.ingestion.fingerprint import KEPT, fingerprint, repeats

TEXT = " ".join(f"word{number}" for number in range(200))
CASES = [
    ("the same", TEXT, True),
    ("another ending", TEXT.rsplit(" ", 10)[0] + " and so it ended at last on a quiet evening in May", True),
    ("half of it", " ".join(TEXT.split()[:100]) + " " + " ".join(f"other{number}" for number in range(100)), False),
    ("something else", " ".join(f"other{number}" for number in range(200)), False),
]


@pytest.mark.parametrize(("other", "expected"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_an_article_repeats_another_in_nearly_the_same_words(other, expected):
    shared = len(set(fingerprint(TEXT)) & set(fingerprint(other)))
    assert (repeats({"a": shared, "b": 1}) == "a") is expected


def test_a_fingerprint_is_what_a_database_can_hold():
    found = fingerprint(TEXT)
    assert len(found) == KEPT
    assert found == tuple(sorted(found))
    assert all(0 <= each < 2**63 for each in found)
    assert fingerprint("too short to tell") == ()
    assert repeats({}) == ""

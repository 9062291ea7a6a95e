from __future__ import annotations

import sqlite3

import pytest
from builders import event, fill

from dashboard.store import Store

WRONG = [
    ("DELETE FROM articles", "1 claims of no article"),
    ("DELETE FROM event_claims", "1 events of no claim"),
    ("DELETE FROM events", "1 evidence for no event"),
    ("DELETE FROM claims", "1 evidence of no claim"),
    ("UPDATE articles SET text = 'Something else.'", "1 claims whose sentence is not in its article"),
    ("UPDATE alembic_version SET version_num = '0000'", "the schema is 0000, not 0007"),
]


@pytest.fixture
def tamper(store, place):
    """Give a function that changes the file behind the record's back."""
    if "://" in place:
        pytest.skip("a server keeps its tables whole itself")
    fill(store, event())

    def change(statement):
        with sqlite3.connect(place) as database:
            database.execute(statement)

    return change


def test_a_sound_record_has_nothing_to_say(store):
    fill(store, event("e1", ("c1", "c2")), event("e2", ("c3",)))
    assert store.check() == []


@pytest.mark.parametrize(("statement", "message"), WRONG)
def test_what_is_broken_is_said(store, tamper, statement, message):
    tamper(statement)
    assert message in store.check()


def test_a_damaged_file_is_said(store, tamper, place):
    tamper("PRAGMA wal_checkpoint(TRUNCATE)")
    with open(place, "r+b") as file:
        page = int.from_bytes(file.read(18)[16:18])
        for start in range(3 * page, 12 * page, page):
            file.seek(start + page - 200)
            file.write(b"\x07" * 200)
    store.close()
    with Store.open(place) as again:
        (first, *_) = again.check()
    assert first.startswith("the file is damaged: ")

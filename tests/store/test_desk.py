"""What readers leave in a record: it is theirs, and changes no event."""

from __future__ import annotations

from datetime import date

from builders import event, fill


def test_a_view_is_kept_by_its_name_and_forgotten(store, another):
    store.desk.keep_view("December", "from=2021-12-01")
    store.desk.keep_view(" A  crisis ", "level=5")
    store.desk.keep_view("December", "from=2021-12-02")
    assert another.desk.views() == {"A crisis": "level=5", "December": "from=2021-12-02"}
    another.desk.drop_view("A crisis")
    assert list(store.desk.views()) == ["December"]


def test_notes_stand_in_the_order_of_their_days(store):
    store.desk.add_note(date(2021, 12, 7), "The call")
    store.desk.add_note(date(2021, 6, 16), "Geneva\nagain")
    first, second = store.desk.notes()
    assert [(first.day, first.text), (second.day, second.text)] == [
        (date(2021, 6, 16), "Geneva again"),
        (date(2021, 12, 7), "The call"),
    ]
    store.desk.drop_note(first.id)
    assert store.desk.notes() == [second]


def test_nothing_of_it_changes_the_record(store):
    fill(store, event())
    before = store.revision, store.digest()
    store.desk.add_note(date(2021, 12, 7), "The call")
    store.desk.keep_view("All", "")
    assert (store.revision, store.digest()) == before
    assert store.check() == []

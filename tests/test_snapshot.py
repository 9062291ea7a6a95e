from __future__ import annotations

import shutil
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from datetime import date, timedelta

import numpy as np
import pyarrow as pa
import pytest
from builders import actors, day, event, fill
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dashboard.errors import RecordChangedError
from dashboard.filters import Filter
from dashboard.queries import timeline
from dashboard.snapshot import Snapshot, columns, copies
from dashboard.snapshot.columns import PAIR
from dashboard.store import Store

EVENTS = "SELECT * EXCLUDE (block) FROM events"


def ids(snapshot):
    return snapshot.ask("SELECT id FROM events")["id"].to_pylist()


def test_events_stand_sorted_by_date_and_level(store):
    days = ["2021-12-07", "2021-12-01/2021-12-31", "2021-12-01", "2021-12-07"]
    levels = [3, 5, 1, -1]
    made = [event(f"e{n}", (f"c{n}",), interval=day(days[n]), level=levels[n]) for n in (3, 1, 0, 2)]
    fill(store, *made)
    assert ids(Snapshot.load(store)) == ["e2", "e1", "e3", "e0"]


def test_an_event_is_decoded_whole(store):
    fill(
        store,
        event(
            initiators=actors("USA", "NATO"),
            targets=actors("RUS/Sergei Lavrov", "USA"),
            interval=day("2021-12-01/2021-12-31"),
            sources=2,
            contested=True,
            follows="e0",
        ),
    )
    (row,) = Snapshot.load(store).ask(EVENTS).to_pylist()
    assert row == {
        "id": "e1",
        "title": "Annalena Baerbock, Sergei Lavrov meeting",
        "date_start": date(2021, 12, 1),
        "date_end": date(2021, 12, 31),
        "precision": "day",
        "basis": "stated",
        "status": "planned",
        "initiators": ["United States", "NATO"],
        "initiator_ids": ["USA", "NATO"],
        "initiator_countries": ["USA", ""],
        "initiator_kinds": ["state", "organisation"],
        "targets": ["Sergei Lavrov", "United States"],
        "target_ids": ["RUS/Sergei Lavrov", "USA"],
        "target_countries": ["RUS", "USA"],
        "target_kinds": ["person", "state"],
        "countries": ["RUS", "USA"],
        "actors": ["NATO", "RUS/Sergei Lavrov", "USA"],
        "action": "CONSULT",
        "mode": "visit",
        "level": -1,
        "level_name": "Dialogue",
        "goldstein": 2.5,
        "confidence": 0.8,
        "sources": 2,
        "contested": True,
        "follows": "e0",
        "coder": "tension",
        "claims": 1,
        "claim_id": "c1",
        "rule": "consult.meet",
        "sentence": "The minister will meet her counterpart on 7 December 2021.",
        "article_id": "a-c1",
        "source": "The Courier",
        "published": "2021-12-05",
        "article_title": "Ministers to meet",
        "url": "https://courier.example/a-c1",
        "published_doubt": "",
    }


def test_days_at_the_ends_of_the_calendar_are_kept(store):
    fill(store, event(interval=day("0001-01-01/9999-12-30")))
    (row,) = Snapshot.load(store).ask(EVENTS).to_pylist()
    assert (row["date_start"], row["date_end"]) == (date.min, date.max - timedelta(days=1))


def test_a_level_of_an_older_ladder_shows_its_number(store):
    fill(store, event(level=9))
    assert Snapshot.load(store).ask(EVENTS)["level_name"].to_pylist() == ["9"]


def test_actors_are_those_of_the_events(store):
    fill(store, event("e1"), event("e2", ("c2",), initiators=actors("NATO"), targets=()))
    assert Snapshot.load(store).ask("SELECT * FROM actors ORDER BY id").to_pylist() == [
        {"id": "DEU/Annalena Baerbock", "name": "Annalena Baerbock", "kind": "person", "country": "DEU"},
        {"id": "NATO", "name": "NATO", "kind": "organisation", "country": ""},
        {"id": "RUS/Sergei Lavrov", "name": "Sergei Lavrov", "kind": "person", "country": "RUS"},
    ]


def test_an_empty_record_gives_an_empty_snapshot(store):
    snapshot = Snapshot.load(store)
    assert ids(snapshot) == []
    assert not snapshot.refresh(store)


def test_it_refreshes_only_when_the_record_has_changed(store, another):
    snapshot = Snapshot.load(store)
    fill(another, event())
    assert snapshot.refresh(store)
    assert ids(snapshot) == ["e1"]
    assert not snapshot.refresh(store)


def test_another_record_in_the_old_ones_place_replaces_all(store, tmp_path):
    for number in range(3):
        fill(store, event(f"e{number}", (f"c{number}",)))
    snapshot = Snapshot.load(store)
    with Store.open(str(tmp_path / "other.sqlite")) as other:
        fill(other, event("e9", ("c9",)))
        assert snapshot.refresh(other)
    assert ids(snapshot) == ["e9"]


@settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.dictionaries(st.integers(0, 5), st.integers(0, 3), min_size=1), min_size=1, max_size=5))
def test_refreshing_gives_what_loading_does(store, transactions):
    refreshed = Snapshot.load(store)
    for changes in transactions:
        with store.writing() as writing:
            for block, number in changes.items():
                writing.replace_events(f"b{block}", [event(f"e{block}-{n}", (), level=n - 2) for n in range(number)])
        refreshed.refresh(store)
    loaded = Snapshot.load(store)
    assert refreshed.revision == loaded.revision == store.revision
    for query in (EVENTS, "SELECT * FROM actors ORDER BY id"):
        assert refreshed.ask(query).equals(loaded.ask(query))


def test_answers_stay_sorted_over_many_threads_and_row_groups(store):
    fill(store, event())
    snapshot = Snapshot.load(store)
    with snapshot._database.cursor() as cursor:
        cursor.execute(
            "CREATE OR REPLACE TABLE events AS SELECT * REPLACE ("
            "lpad(n::VARCHAR, 7, '0') AS id, DATE '2000-01-01' + (n // 50)::INTEGER AS date_start)"
            " FROM events, range(400_000) AS numbers(n) ORDER BY n"
        )
    found = timeline(snapshot, Filter(countries=("RUS",)))["id"]
    assert len(found) == 400_000
    assert found.is_monotonic_increasing


def test_many_threads_may_ask_while_one_refreshes(store, another):
    fill(store, *(event(f"e{n}", (f"c{n}",)) for n in range(50)))
    snapshot = Snapshot.load(store)

    def ask(number):
        snapshot.refresh(store)
        return len(timeline(snapshot, Filter()))

    with ThreadPoolExecutor(8) as pool:
        counts = pool.map(ask, range(200))
        fill(another, *(event(f"f{n}", (f"d{n}",)) for n in range(50)))
        assert set(counts) <= {50, 100}
    snapshot.refresh(store)
    assert ask(0) == 100


@pytest.mark.parametrize("step", [-1, 5, 7])
def test_the_order_of_ingestion_does_not_show(store, tmp_path, step):
    made = [event(f"e{n}", (f"c{n}",), interval=day(f"2021-12-{n % 4 + 1:02}"), level=n % 3) for n in range(12)]
    fill(store, *made)
    with Store.open(str(tmp_path / "other.sqlite")) as other:
        for number in range(12):
            fill(other, made[step * number % 12])
        assert Snapshot.load(other).ask(EVENTS).equals(Snapshot.load(store).ask(EVENTS))


@pytest.fixture
def kept(store, monkeypatch):
    """A record of which a copy of the snapshot is kept, however small it is; and whether copies were of use."""
    monkeypatch.setattr(copies, "WORTH", 1)
    fill(store, *(event(f"e{n}", (f"c{n}",)) for n in range(3)))
    Snapshot.load(store)
    used = []
    monkeypatch.setattr(copies, "take", lambda *args: used.append(take(*args)) or used[-1])
    return store, used


take = copies.take


def test_a_kept_copy_saves_reading_and_is_caught_up(kept):
    store, used = kept
    assert ids(Snapshot.load(store)) == ["e0", "e1", "e2"]
    fill(store, event("e3", ("c3",)))
    snapshot = Snapshot.load(store)
    assert used == [True, True]
    assert ids(snapshot) == ["e0", "e1", "e2", "e3"]
    assert snapshot.revision == store.revision


def test_the_copy_holds_what_the_record_does_and_only_its_owner_may_read_it(kept):
    store, _ = kept
    assert copies.place(store).stat().st_mode & 0o077 == 0


@pytest.mark.parametrize("damage", [b"", b"no database", None])
def test_a_copy_that_cannot_be_used_is_made_again(kept, damage):
    store, used = kept
    place = copies.place(store)
    place.write_bytes(place.read_bytes()[:8192] if damage is None else damage)
    assert ids(Snapshot.load(store)) == ["e0", "e1", "e2"]
    assert used == [False]
    assert ids(Snapshot.load(store)) == ["e0", "e1", "e2"]
    assert used == [False, True]


def test_the_copy_of_another_record_is_not_taken(kept, tmp_path):
    store, used = kept
    with Store.open(str(tmp_path / "other.sqlite")) as other:
        fill(other, event("e9", ("c9",)))
        shutil.copyfile(copies.place(store), copies.place(other))
        assert ids(Snapshot.load(other)) == ["e9"]
    assert used == [False]


def test_a_folder_that_takes_no_copy_is_no_error(store, monkeypatch, tmp_path):
    monkeypatch.setattr(copies, "WORTH", 1)
    monkeypatch.setattr(copies, "place", lambda store: tmp_path / "file" / "copy")
    (tmp_path / "file").write_text("in the way")
    fill(store, event())
    assert ids(Snapshot.load(store)) == ["e1"]


def test_columns_are_those_of_the_events(store):
    first = event("e1", initiators=actors("USA", "NATO"), targets=actors("RUS/Sergei Lavrov"), level=3)
    fill(store, first, event("e2", ("c2",), initiators=actors("USA"), targets=(), interval=day("2021-12-01")))
    own = Snapshot.load(store).columns
    assert own.level.tolist() == [-1, 3]
    assert [date.fromordinal(each) for each in own.first] == [date(2021, 12, 1), date(2021, 12, 7)]
    every = np.arange(2, dtype=np.int32)
    assert own.link("country").counts(every) == {"USA": 2, "RUS": 1}
    assert own.link("lane").counts(every) == {"USA": 2, "RUS": 1, "NATO": 1}
    assert own.link("initiator actor").counts(every) == {"USA": 2, "NATO": 1}
    pairs = {tuple(each.split(PAIR)) for each, number in own.link("dyad").counts(every).items() if number}
    assert pairs == {("USA",), ("NATO", "RUS"), ("NATO", "USA"), ("RUS", "USA")}
    assert own.link("pair").counts(every) == {f"RUS{PAIR}USA": 1}
    assert own.having("status", ("planned",)).tolist() == [True, True]


HAVING = [[], ["a"], ["b", "c"], ["a", "c"], [], ["c"], ["a"]]


@pytest.mark.parametrize("many", [0, 5, 10**6])  # each row by itself, or all at once
@pytest.mark.parametrize("rows", [[], [0], [2], [1, 2, 3], [0, 4], [2, 6], list(range(7))])
def test_few_and_many_rows_are_counted_alike(rows, many, monkeypatch):
    monkeypatch.setattr(columns, "_MANY", many)
    link = columns._link(pa.table({"row": [6, 1, 2, 2, 3, 3, 5], "value": ["a", "a", "b", "c", "a", "c", "c"]}), 7)
    expected = Counter(value for row in rows for value in HAVING[row])
    assert +Counter(link.counts(np.array(rows, np.int32))) == expected
    codes, which = link.within(np.array(rows, np.int32))
    assert [(rows[at], link.values[code]) for code, at in zip(codes, which, strict=True)] == [
        (row, value) for row in rows for value in HAVING[row]
    ]


@pytest.mark.parametrize("together", [1, 2, 100])
def test_what_is_shown_comes_in_the_order_that_is_asked_for(store, together, monkeypatch):
    monkeypatch.setattr("dashboard.snapshot.TOGETHER", together)
    fill(store, *(event(f"e{number}", (f"c{number}",), level=number) for number in range(5)))
    snapshot = Snapshot.load(store)
    listed = snapshot.ask("SELECT id FROM events")["id"].to_pylist()
    for rows in ([], [0], [0, 1, 2, 3, 4], [4, 0, 2], [3, 3]):
        found = snapshot.shown(np.array(rows, np.int32), snapshot.revision)
        assert found["id"].to_pylist() == [listed[row] for row in rows]


def test_what_is_shown_is_of_one_revision(store):
    fill(store, event("e1"))
    snapshot = Snapshot.load(store)
    first = snapshot.revision
    snapshot.shown(np.array([0], np.int32), first)
    fill(store, event("e2", ("c2",)))
    snapshot.refresh(store)
    assert len(snapshot.shown(np.array([0, 1], np.int32), snapshot.revision)) == 2
    with pytest.raises(RecordChangedError):
        snapshot.shown(np.array([0], np.int32), first)

from __future__ import annotations

import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor

from builders import article, claim, event, fill

from dashboard.store import Store

WRITER = """
import sys
sys.path.insert(0, sys.argv[2])
from builders import event, fill
from dashboard.store import Store
with Store.open(sys.argv[1]) as store:
    for number in range(20):
        fill(store, event(f"{sys.argv[3]}{number}", (f"{sys.argv[3]}{number}",)))
"""


def writer(place, name):
    tests = __file__.rsplit("store", 1)[0]
    return subprocess.Popen([sys.executable, "-c", WRITER, place, tests, name])


def test_a_reader_sees_what_another_has_written(store, another):
    fill(store, event())
    assert another.revision == 1
    assert another.evidence("e1") == store.evidence("e1")


def test_a_reader_does_not_see_what_is_not_committed(store, another):
    with store.writing() as writing:
        writing.add(article(), [("block", claim())])
        assert another.counts().articles == 0
        assert another.revision == 0
    assert another.counts().articles == 1


def test_a_reader_keeps_its_moment_while_another_writes(store, another):
    fill(store, event("e1"))
    with another.reading() as reading:
        fill(store, event("e2", ("c2",)))
        assert reading.revision == 1
        assert sum(map(len, reading.events())) == 1
        assert reading.counts().events == 1
    assert another.counts().events == 2


def test_two_processes_write_while_a_third_reads(store, place):
    processes = [writer(place, name) for name in "xy"]
    seen = [store.revision]
    while any(process.poll() is None for process in processes):
        with store.reading() as reading:
            assert reading.counts().events == sum(map(len, reading.events())) == reading.revision
            seen.append(reading.revision)
    assert [process.returncode for process in processes] == [0, 0]
    assert seen == sorted(seen)
    assert store.revision == store.counts().events == 40
    assert store.check() == []


def test_many_threads_may_share_a_store(store):
    with ThreadPoolExecutor(8) as pool:
        list(pool.map(lambda number: fill(store, event(f"e{number}", (f"c{number}",))), range(24)))
        counts = list(pool.map(lambda _: store.counts().events, range(24)))
    assert counts == [24] * 24
    assert store.revision == 24


def test_several_may_open_a_new_record_at_once(place):
    with ThreadPoolExecutor(4) as pool:
        stores = list(pool.map(Store.open, [place] * 4))
    assert [store.check() for store in stores] == [[]] * 4
    for store in stores:
        store.close()

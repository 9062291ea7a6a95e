"""A run that is killed at any moment and started again ends in the same record as one quiet run.

`TENSION_KILLS=50 pytest tests/ingestion/test_killing.py` kills as often as that.
"""

from __future__ import annotations

import os
import random
import subprocess
import sys
import time

from annotated import DISPATCHES
from ingestion.sources.test_coded import gdelt

from dashboard.store import Store

KILLS = int(os.environ.get("TENSION_KILLS", "2"))
INGEST = (sys.executable, "-c", "from dashboard.cli import main; main()", "ingest")


def start(paths, store) -> subprocess.Popen[bytes]:
    quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
    return subprocess.Popen([*INGEST, *map(str, paths), "--store", str(store)], **quiet)


def outcome(store) -> tuple[str, object]:
    with Store.open(str(store)) as record:
        assert record.check() == []
        return record.digest(), record.counts()


def test_a_killed_run_goes_on_where_it_stopped(tmp_path):
    rows = tmp_path / "coded.CSV"
    rows.write_text("".join(gdelt(58, globaleventid=str(number)) for number in range(20_000)), encoding="utf-8")
    paths = [rows, *DISPATCHES]
    begin = time.monotonic()
    assert start(paths, tmp_path / "quiet.sqlite").wait(timeout=120) == 0
    whole = time.monotonic() - begin
    expected = outcome(tmp_path / "quiet.sqlite")
    chance = random.Random(3)  # noqa: S311  made moments
    for number in range(KILLS):
        store = tmp_path / f"killed-{number}.sqlite"
        running = start(paths, store)
        time.sleep(chance.uniform(0.2, whole))
        running.kill()
        running.wait()
        assert start(paths, store).wait(timeout=120) == 0
        assert outcome(store) == expected

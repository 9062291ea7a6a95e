"""The whole demo timeline as a golden file: what changes in it must be meant.

`UPDATE_GOLDEN=1 pytest tests/test_golden_timeline.py` writes it anew; read the difference before you commit it.
"""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from annotated import DATA, DISPATCHES

from dashboard.ingestion import read_article, sources
from dashboard.ingestion.events import fold_all
from dashboard.model import Article, Event

TENSION = (sys.executable, "-c", "from dashboard.cli import main; main()")
GOLDEN = Path(__file__).parent / "cases" / "demo-timeline.txt"


def line(event: Event, titles: dict[str, str]) -> str:
    days = f"{event.interval.start}..{event.interval.last}"
    more = [f"{event.sources} sources"] if event.sources > 1 else []
    more += ["contested"] if event.contested else []
    more += [f"after: {titles[event.follows]}"] if event.follows else []
    told = f"{days} {event.level:+d} {event.status} {event.title} ({event.confidence:.2f})"
    return "; ".join([told, *more])


def timeline() -> str:
    paths = sources.find(DISPATCHES)
    articles = [each for path in paths for each in sources.read(path) if isinstance(each, Article)]
    events = fold_all(claim for article in articles for claim in read_article(article))
    titles = {event.id: f"{event.title}, {event.status}, {event.interval.start}" for event in events}
    return "".join(sorted(f"{line(event, titles)}\n" for event in events))


def test_the_demo_timeline_is_as_it_was():
    found = timeline()
    if os.environ.get("UPDATE_GOLDEN") == "1":
        GOLDEN.write_text(found, encoding="utf-8")
    assert found == GOLDEN.read_text(encoding="utf-8")


def test_another_run_gives_the_same_bytes(tmp_path):
    """Sets of texts have another order in each process: nothing that is written may hang on it."""
    out = [tmp_path / f"{seed}.jsonl" for seed in ("1", "2")]
    for path in out:
        command = [*TENSION, "annotate", "events", str(DATA / "samples" / "wire.jsonl"), "-o", str(path)]
        subprocess.run(command, check=True, env={**os.environ, "PYTHONHASHSEED": path.stem})
    assert out[0].read_bytes() == out[1].read_bytes() != b""

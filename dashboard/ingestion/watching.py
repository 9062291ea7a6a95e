"""A folder that is looked at again and again: files that are new or have changed, once they are whole."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from pathlib import Path

from dashboard.ingestion import sources

PAUSE = 2.0
"""Seconds between two looks. A file whose size or time changed between them is still being written."""

Mark = tuple[int, int]
"""A file's size and time of change, in nanoseconds."""


def changes(paths: list[Path], pause: Callable[[float], None] = time.sleep) -> Iterator[list[Path]]:
    """Yield the files that came or changed since the look before, all of them at first; it never ends."""
    taken: dict[Path, Mark] = {}
    before: dict[Path, Mark] = {}
    while True:
        now = dict(_marks(paths))
        ready = [
            path for path, mark in now.items() if taken.get(path) != mark and (before.get(path) == mark or not taken)
        ]
        taken |= {path: now[path] for path in ready}
        before = now
        if ready:
            yield ready
        pause(PAUSE)


def _marks(paths: list[Path]) -> Iterator[tuple[Path, Mark]]:
    for path in sources.find(paths):
        try:
            found = path.stat()
        except OSError:
            continue  # gone between two looks
        yield path, (found.st_size, found.st_mtime_ns)

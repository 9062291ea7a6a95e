"""Ingesting from a page, in a process of its own: the server stays small, and what breaks there does not break it."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import msgspec

from dashboard.store import default_url

COMMAND = (sys.executable, "-c", "from dashboard.cli import main; main()", "ingest")
LOOK = 0.5
"""Seconds between two looks at how far it is."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """A run's report, or why there is none."""

    report: Mapping[str, int | list[str]] = field(default_factory=dict)
    flaw: str = ""

    def count(self, name: str) -> int:
        """Return a number of the report."""
        value = self.report.get(name, 0)
        return value if isinstance(value, int) else 0

    def messages(self, name: str) -> list[str]:
        """Return a list of the report."""
        value = self.report.get(name, [])
        return value if isinstance(value, list) else []


def ingest(places: Sequence[str], options: Sequence[tuple[str, str]], folder: str, tick: Callable[[], None]) -> Outcome:
    """Run `tension ingest` on places with the options that are given; `tick` is called now and then.

    `folder` is a temporary one, whose name the messages leave out.
    """
    report, said = Path(folder, "report.json"), Path(folder, "said.txt")
    report.unlink(missing_ok=True)
    given = [f"{name}={value}" for name, value in options if value.strip()]
    with said.open("wb") as out:
        running = subprocess.Popen(  # noqa: S603  our own command; its arguments are no shell's
            [*COMMAND, f"--report={report}", *given, *places],
            env=os.environ | {"TENSION_STORE": default_url()},
            stdout=out,
            stderr=out,
        )
        while running.poll() is None:
            tick()
            time.sleep(LOOK)
    if not report.exists():
        lines = said.read_text(encoding="utf-8", errors="replace").strip().splitlines()
        return Outcome(flaw=_plain(lines[-1] if lines else "the run ended without a word", folder))
    found = msgspec.json.decode(report.read_bytes(), type=dict[str, int | list[str]])
    return Outcome({name: _all_plain(value, folder) for name, value in found.items()})


def _all_plain(value: int | list[str], folder: str) -> int | list[str]:
    return value if isinstance(value, int) else [_plain(message, folder) for message in value]


def _plain(message: str, folder: str) -> str:
    """Leave out where a file was saved for the run: who gave it knows it by its name."""
    for number in range(message.count(folder) and 1_000):
        message = message.replace(f"{folder}{os.sep}{number}{os.sep}", "")
        if folder not in message:
            break
    return message

"""The record that a command works on, and filling it."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from dashboard.cli.terminal import complain, progress
from dashboard.errors import SourceError, StoreError
from dashboard.wording import counted

if TYPE_CHECKING:
    from dashboard.ingestion import Report
    from dashboard.ingestion.sources import Defaults
    from dashboard.store import Store


def place(given: str) -> str:
    """Return the record's path or URL: as given, or where it is by default."""
    from dashboard.store import default_url

    return given or default_url()


def opened(given: str) -> str:
    """Return the place of a record that can be opened, made or migrated if need be."""
    from dashboard.store import Store

    where = place(given)
    Store.open(where).close()
    return where


def existing(given: str) -> Store:
    """Open a record that is there. Raises StoreError rather than making an empty one."""
    from dashboard.store import Store

    where = place(given)
    if "://" not in where and not Path(where).expanduser().exists():
        raise StoreError(f"{where}: no record there yet; fill it with 'tension ingest', or give another --store")
    return Store.open(where)


def filled(given: str, paths: Sequence[Path], defaults: Defaults) -> bool:
    """Ingest files into the record and report it; return whether something could not be read."""
    from dashboard.ingestion import ingest
    from dashboard.store import Store

    with Store.open(place(given)) as record, progress("articles") as show:
        report = ingest(paths, record, defaults, show)
    for message in report.failed:
        complain(message)
    for message in report.doubtful:
        complain(f"publication date in doubt, kept as it is: {message}")
    if not report.read and not report.failed:
        names = ", ".join(str(path) for path in paths)
        raise SourceError(f"{names}: no articles; give files or folders of .txt, .jsonl, .jsonl.gz or .csv")
    typer.echo(told(report))
    return bool(report.failed)


def told(report: Report) -> str:
    """Say in a line what a run did."""
    failures = f"; {counted(len(report.failed), 'error')}" if report.failed else ""
    failures += f"; {counted(len(report.doubtful), 'publication date')} in doubt" if report.doubtful else ""
    if not report.new:
        return f"nothing new: {counted(report.unchanged, 'article')} unchanged{failures}"
    articles = f"{counted(report.read, 'article')} read: {report.new:,} new, {report.unchanged:,} unchanged"
    return f"{articles}; {counted(report.claims, 'claim')}, {counted(report.events, 'event')}{failures}"

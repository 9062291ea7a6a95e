"""The record that a command works on, and filling it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
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


Fetch = Callable[[str], Path]
"""Gives the file of a page by its address."""
_SAID = 20
"""Messages of one kind in the terminal."""


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


def filled(given: str, paths: Sequence[Path | str], defaults: Defaults, fetch: Fetch | None = None) -> Report:
    """Ingest files and addresses into the record and say what became of them."""
    from dashboard.ingestion import ingest
    from dashboard.ingestion.sources import WALKED
    from dashboard.store import Store

    with Store.open(place(given)) as record, progress("articles") as show:
        report = ingest(paths, record, defaults, show, fetch)
        record.keep_run(report.json().decode())
        _prepare(record, report)
    complained(report)
    if not report.read and not report.broken:
        names = ", ".join(str(path) for path in paths)
        raise SourceError(f"{names}: no articles; give files, or folders of {', '.join(WALKED)}")
    typer.echo(told(report))
    return report


def _prepare(record: Store, report: Report) -> None:
    """Keep the copy that the dashboard opens at once, where it would have to read very much otherwise."""
    from dashboard.snapshot import Snapshot, copies

    if report.new >= copies.WORTH:
        typer.echo("preparing the events for the dashboard", err=True)
        Snapshot.load(record)


def complained(report: Report) -> None:
    """Name what is to be said of single files and articles, the worst first; much of one kind is cut short."""
    kinds = [
        ("", report.failed),
        ("", report.undated),
        ("publication date in doubt, kept as it is: ", report.doubtful),
        ("kept, not read for events: ", report.foreign),
        ("kept, one source with another: ", report.repeated),
        ("", report.notices),
    ]
    for words, messages in kinds:
        for message in messages[:_SAID]:
            complain(words + message)
        if len(messages) > _SAID:
            complain(f"{words}{len(messages) - _SAID:,} more of this kind; --report FILE lists them all")


def told(report: Report) -> str:
    """Say in a line what a run did."""
    kinds = [
        (report.failed, "error", ""),
        (report.undated, "article", " without a date"),
        (report.doubtful, "publication date", " in doubt"),
        (report.foreign, "article", " not in English"),
        (report.repeated, "article", " in the words of another"),
    ]
    more = "".join(f"; {counted(len(found), noun)}{rest}" for found, noun, rest in kinds if found)
    if not report.new:
        return f"nothing new: {counted(report.unchanged, 'article')} unchanged{more}"
    articles = f"{counted(report.read, 'article')} read: {report.new:,} new, {report.unchanged:,} unchanged"
    return f"{articles}; {counted(report.claims, 'claim')}, {counted(report.events, 'event')}{more}"

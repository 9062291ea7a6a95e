"""`tension ingest`: files, folders and pages into the record."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from dashboard.cli import options
from dashboard.cli.record import Fetch, filled
from dashboard.cli.terminal import invalid
from dashboard.errors import SourceError

if TYPE_CHECKING:
    from dashboard.ingestion import Report
    from dashboard.ingestion.sources import Defaults


def _day(published: str) -> str:
    from dashboard.ingestion.sources.published import publication_day

    try:
        return published and str(publication_day(published)) and published
    except SourceError as error:
        invalid(error)


Paths = Annotated[
    list[str], typer.Argument(metavar="PATH", help="Files, folders, ZIP archives; with --fetch addresses of pages.")
]
Published = Annotated[
    str, typer.Option(metavar="DATE", callback=_day, help="The day of articles that give none: 2021-12-05.")
]


def ingest(  # noqa: PLR0913  a command's options are its arguments
    *,
    paths: Paths,
    published: Published = "",
    source: options.Source = "",
    url: options.Url = "",
    title: options.Title = "",
    language: options.Language = "",
    column: options.Columns = None,
    fetch: options.Fetching = False,
    watch: options.Watching = False,
    report: options.ReportFile = "",
    store: options.Store = "",
) -> None:
    """Read articles into the record and find the events in them.

    Takes text, Markdown, JSONL, CSV, Excel, saved web pages, RSS and Atom, e-mail, Word, PDF and ZIP archives of
    them; and events that others coded: GDELT, ACLED, ICEWS, POLECAT, and CSV that was exported here. What the record
    knows already changes nothing. An article without a publication date is refused; what cannot be read is named, the
    rest goes on, and the exit code is 1. A run that was cut off goes on where it stopped.

    \b
    Examples:
      tension ingest news/ wire.jsonl.gz table.xlsx pages.zip
      tension ingest notes.txt --published 2021-12-05 --source "Example Wire"
      tension ingest clippings.csv --column text=Body --column published=Day
      tension ingest --fetch https://news.example/2021/12/05/talks
      tension ingest inbox/ --watch --store ukraine.sqlite
      tension ingest 20211207.export.CSV --report report.json
    """
    from dashboard.ingestion.sources import Defaults

    given = Defaults(published, source, url, title, language, tuple(map(_pair, column or ())))
    places = [place if "://" in place else Path(place) for place in paths]
    getting = _fetch() if fetch else None
    broken = False
    if watch:
        broken = _watched([place for place in places if isinstance(place, Path)], store, given)
    else:
        done = filled(store, places, given, getting)
        broken = done.broken
        _written(done, report)
    if broken:
        raise typer.Exit(1)


def _pair(text: str) -> tuple[str, str]:
    field, equals, column = text.partition("=")
    if not equals:
        invalid(SourceError(f"--column {text}: write FIELD=NAME, such as text=Body"))
    return field.strip().lower(), column.strip()


def _fetch() -> Fetch:
    from platformdirs import user_cache_path

    from dashboard.ingestion.fetching import Fetcher

    return Fetcher(user_cache_path("tension-timeline", appauthor=False) / "pages").fetch


def _watched(folders: list[Path], store: str, given: Defaults) -> bool:
    """Take in what comes until it is stopped; return whether something could not be taken."""
    from dashboard.ingestion.watching import changes

    broken = False
    typer.echo("watching; Ctrl+C stops", err=True)
    try:
        for paths in changes(folders):
            broken |= filled(store, paths, given).broken
    except KeyboardInterrupt:
        typer.echo("stopped", err=True)
    return broken


def _written(report: Report, place: str) -> None:
    if place == "-":
        typer.echo(report.json())
    elif place:
        Path(place).write_bytes(report.json())

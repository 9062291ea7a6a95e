"""`tension ingest`: articles into the record."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from dashboard.cli import options
from dashboard.cli.record import filled
from dashboard.cli.terminal import invalid
from dashboard.errors import SourceError


def _day(published: str) -> str:
    from dashboard.ingestion.sources.published import publication_day

    try:
        return published and str(publication_day(published)) and published
    except SourceError as error:
        invalid(error)


Paths = Annotated[
    list[Path],
    typer.Argument(metavar="PATH", help="Files of articles, or folders of .txt, .jsonl, .jsonl.gz and .csv."),
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
    language: options.Language = "en",
    store: options.Store = "",
) -> None:
    """Read articles into the record and find the events in them.

    What the record knows already changes nothing. An article without a publication date is refused; what
    cannot be read is named, and the rest goes on.

    \b
    Examples:
      tension ingest news/ wire.jsonl.gz table.csv
      tension ingest notes.txt --published 2021-12-05 --source "Example Wire"
      tension ingest news/ --store ukraine.sqlite
    """
    from dashboard.ingestion.sources import Defaults

    given = Defaults(published=published, source=source, url=url, title=title, language=language)
    if filled(store, paths, given):
        raise typer.Exit(1)

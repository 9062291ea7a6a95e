"""`tension chronology`: the dates that matter in a collection of articles."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from dashboard.cli import options
from dashboard.cli.export import filter_of, parameters
from dashboard.cli.record import existing
from dashboard.cli.streaming import STANDARD, writing
from dashboard.cli.terminal import FAILURE, complain, invalid, progress
from dashboard.errors import SourceError
from dashboard.model import Article

if TYPE_CHECKING:
    from dashboard.chronology import KeyDate


class Form(StrEnum):
    """How a chronology is written."""

    JSONL = "jsonl"
    MARKDOWN = "markdown"
    HTML = "html"
    DOCX = "docx"


_ENDINGS = {".md": Form.MARKDOWN, ".markdown": Form.MARKDOWN, ".html": Form.HTML, ".htm": Form.HTML, ".docx": Form.DOCX}

Paths = Annotated[
    list[Path] | None, typer.Argument(metavar="[PATH...]", help="Files of articles, or folders with them.")
]
Link = Annotated[
    str,
    typer.Option("--link", metavar="LINK", help="Instead: the events of a view of the record; '?' is the plain one."),
]
Dates = Annotated[int, typer.Option("--dates", min=1, metavar="N", help="How many dates at most.")]
Sentences = Annotated[int, typer.Option("--sentences", min=1, metavar="N", help="How many sentences for each.")]
Written = Annotated[
    Form | None, typer.Option("--format", help="How to write it. [default: by the ending of OUT, else jsonl]")
]


def chronology(  # noqa: PLR0913  a command's options are its arguments
    paths: Paths = None,
    *,
    dates: Dates = 20,
    sentences: Sentences = 2,
    form: Written = None,
    link: Link = "",
    store: options.Store = "",
    output: options.Output = "-",
) -> None:
    """Find the dates that matter in articles, the most important first, with their most telling sentences.

    A date matters that is still spoken of long after, more than the month around it. Each line is {"date",
    "summary", "importance", "sentences"}; Markdown and HTML give the days in their order, with numbered sources.
    Articles without a publication date are named on stderr. Memory does not grow with the input.

    \b
    Examples:
      tension chronology articles.jsonl.gz --dates 30 -o dates.jsonl
      tension chronology news/ --dates 12 -o chronology.md
      tension chronology news/ -o chronology.html
      tension chronology --link "?country=UKR&from=2021-12-01" -o december.md
    """
    if bool(paths) is bool(link):
        invalid("give files of articles, or --link for events of the record")
    failures: list[str] = []
    if link:
        found = _of_events(link, store, dates, sentences)
    else:
        found = _of_articles(paths or [], dates, sentences, failures, output)
    _write(found, form, output)
    if failures:
        raise typer.Exit(FAILURE)


def _of_articles(paths: list[Path], dates: int, sentences: int, failures: list[str], output: str) -> list[KeyDate]:
    from dashboard.chronology import key_dates

    with progress("articles", output != STANDARD) as show:
        return key_dates(_articles(paths, failures, show), dates, sentences)


def _of_events(link: str, store: str, dates: int, sentences: int) -> list[KeyDate]:
    from dashboard import queries
    from dashboard.snapshot import Snapshot

    chosen = filter_of(parameters(link))
    with existing(store) as record:
        snapshot = Snapshot.load(record)
        return queries.key_dates(snapshot, queries.select(snapshot, chosen), dates, sentences)


def _write(found: list[KeyDate], form: Form | None, output: str) -> None:
    from dashboard.chronology import render

    write: dict[Form, Callable[[list[KeyDate]], str | bytes]] = {
        Form.JSONL: render.jsonl,
        Form.MARKDOWN: render.markdown,
        Form.HTML: render.html,
        Form.DOCX: render.docx,
    }
    made = write[form or _ENDINGS.get(Path(output).suffix.lower(), Form.JSONL)](found)
    with writing(output) as target:
        target.write(made if isinstance(made, bytes) else made.encode())


def _articles(paths: list[Path], failures: list[str], show: Callable[[str], None]) -> Iterator[Article]:
    """Yield the articles; what cannot be read is named, and the rest goes on."""
    from dashboard.ingestion import sources

    for path in sources.find(paths):
        for found in sources.read(path):
            if isinstance(found, Article):
                show(found.origin)
                yield found
            elif isinstance(found, SourceError):
                complain(str(found))
                failures.append(str(found))

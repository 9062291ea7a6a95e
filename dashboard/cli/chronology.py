"""`tension chronology`: the dates that matter in a collection of articles."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from dashboard.cli import options
from dashboard.cli.streaming import STANDARD, writing
from dashboard.cli.terminal import FAILURE, complain, progress
from dashboard.model import Article


class Form(StrEnum):
    """How a chronology is written."""

    JSONL = "jsonl"
    MARKDOWN = "markdown"
    HTML = "html"


_ENDINGS = {".md": Form.MARKDOWN, ".markdown": Form.MARKDOWN, ".html": Form.HTML, ".htm": Form.HTML}

Paths = Annotated[list[Path], typer.Argument(metavar="PATH...", help="Files of articles, or folders with them.")]
Dates = Annotated[int, typer.Option("--dates", min=1, metavar="N", help="How many dates at most.")]
Sentences = Annotated[int, typer.Option("--sentences", min=1, metavar="N", help="How many sentences for each.")]
Written = Annotated[
    Form | None, typer.Option("--format", help="How to write it. [default: by the ending of OUT, else jsonl]")
]


def chronology(
    paths: Paths,
    *,
    dates: Dates = 20,
    sentences: Sentences = 2,
    form: Written = None,
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
    """
    from dashboard.chronology import key_dates, render

    failures: list[str] = []
    with progress("articles", output != STANDARD) as show:
        found = key_dates(_articles(paths, failures, show), dates, sentences)
    write = {Form.JSONL: render.jsonl, Form.MARKDOWN: render.markdown, Form.HTML: render.html}
    with writing(output) as target:
        target.write(write[form or _ENDINGS.get(Path(output).suffix.lower(), Form.JSONL)](found).encode())
    if failures:
        raise typer.Exit(FAILURE)


def _articles(paths: list[Path], failures: list[str], show: Callable[[str], None]) -> Iterator[Article]:
    """Yield the articles; what cannot be read is named, and the rest goes on."""
    from dashboard.ingestion import sources

    for path in sources.find(paths):
        for found in sources.read(path):
            if isinstance(found, Article):
                show(found.origin)
                yield found
            else:
                complain(str(found))
                failures.append(str(found))

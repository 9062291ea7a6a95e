"""The commands' options: names and help in one place, so that a signature is short."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

import typer

Store = Annotated[
    str,
    typer.Option(
        "--store",
        metavar="PATH|URL",
        help="The record: a file or a database URL. [default: TENSION_STORE, or a file in your data folder]",
    ),
]

# serve, demo
DemoStore = Annotated[str, typer.Option("--store", metavar="PATH|URL", help="Another record than the demo's own.")]
Port = Annotated[
    int | None,
    typer.Option("--port", min=1, max=65535, metavar="PORT", help="[default: 8501, or the next free one]"),
]
Address = Annotated[
    str,
    typer.Option("--address", metavar="ADDRESS", help="Where to listen; 0.0.0.0 lets everybody on your network read."),
]
Browser = Annotated[bool, typer.Option("--no-browser", help="Only serve; open no browser.")]

# ingest: what articles do not say themselves
Source = Annotated[str, typer.Option("--source", metavar="NAME", help="Who published those that do not say.")]
Url = Annotated[str, typer.Option("--url", metavar="URL", help="Where those that do not say are on the web.")]
Title = Annotated[str, typer.Option("--title", metavar="TEXT", help="The title of those that have none.")]
Language = Annotated[
    str,
    typer.Option(
        "--language", metavar="CODE", help="The language of those that do not say. [default: told from the words]"
    ),
]
Columns = Annotated[
    list[str] | None,
    typer.Option(
        "--column", metavar="FIELD=NAME", help="Which column of a table holds the text, published, title, ..."
    ),
]
Fetching = Annotated[
    bool, typer.Option("--fetch", help="Fetch the pages at the addresses given. Off unless asked for.")
]
Watching = Annotated[bool, typer.Option("--watch", help="Go on: take in files as they come, until Ctrl+C.")]
ReportFile = Annotated[
    str, typer.Option("--report", metavar="FILE", help="Write what became of each file as JSON; - for stdout.")
]

# export: the keys of a filter
Countries = Annotated[
    list[str] | None, typer.Option("--country", metavar="CODE", help="A country on either side: UKR.")
]
Actors = Annotated[list[str] | None, typer.Option("--actor", metavar="ID", help="An actor on either side: NATO.")]
From = Annotated[str, typer.Option("--from", metavar="DAY", help="The first day.")]
To = Annotated[str, typer.Option("--to", metavar="DAY", help="The last day.")]
Levels = Annotated[list[str] | None, typer.Option("--level", metavar="NUMBER", help="A level, -3 to 5.")]
Statuses = Annotated[
    list[str] | None,
    typer.Option("--status", metavar="STATUS", help="Did it happen? [default: occurred, planned and alleged]"),
]
Confidence = Annotated[
    str, typer.Option("--confidence", metavar="SHARE", help="The least confidence, 0 to 1. [default: 0.5]")
]
Words = Annotated[
    str, typer.Option("--text", metavar="WORDS", help='Words in the evidence: sanction* AND "gas pipeline".')
]
LeastSources = Annotated[str, typer.Option("--sources", metavar="N", help="The least number of independent sources.")]
Coders = Annotated[
    list[str] | None,
    typer.Option("--coder", metavar="NAME", help="Who coded it: tension (ourselves), GDELT, ..."),
]
Link = Annotated[
    str, typer.Option("--link", metavar="LINK", help="Instead: a view's address, or what follows its '?'.")
]


class Format(StrEnum):
    """What an export is packed as."""

    CSV = "csv"
    ZIP = "zip"
    JSONL = "jsonl"
    PARQUET = "parquet"
    XLSX = "xlsx"
    ICS = "ics"
    GEXF = "gexf"
    HTML = "html"
    PNG = "png"
    SVG = "svg"


Packed = Annotated[
    Format | None, typer.Option("--format", help="How to write it. [default: by the ending of OUT, else csv]")
]

# annotate, export
Input = Annotated[str, typer.Argument(metavar="IN", help="A .jsonl or .jsonl.gz file, or - for stdin.")]
Output = Annotated[
    str,
    typer.Option("--output", "-o", metavar="OUT", show_default=False, help="A file. [default: -, stdout]"),
]

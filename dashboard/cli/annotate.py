"""`tension annotate`: what each stage finds in a line of JSON, for measuring and for other programs."""

from __future__ import annotations

import typer

from dashboard.cli import options
from dashboard.cli.streaming import convert

app = typer.Typer(rich_markup_mode=None, invoke_without_command=True)


@app.callback()
def annotate(context: typer.Context) -> None:
    """Write what each stage finds, line by line.

    A line that cannot be read is named on stderr and the others go on. Memory does not grow with the input.

    \b
    Examples:
      tension annotate times documents.jsonl -o times.jsonl
      tension annotate actions sentences.jsonl -o actions.jsonl
      tension annotate events articles.jsonl.gz -o claims.jsonl
    """
    if context.invoked_subcommand is None:
        typer.echo(context.get_help())


@app.command()
def times(source: options.Input, output: options.Output = "-") -> None:
    """Find the time expressions of documents.

    Each line of IN is {"doc", "dct", "text"}, where `dct` is the publication date. It becomes {"doc",
    "timexes": [{"start", "end", "type", "value"}]}: offsets into the text, TIMEX3 type and value.

    \b
    Examples:
      tension annotate times documents.jsonl -o times.jsonl
      zcat documents.jsonl.gz | tension annotate times -
    """
    from dashboard.cli.rows import Document, times_of

    convert(source, output, Document, times_of)


@app.command()
def actions(source: options.Input, output: options.Output = "-") -> None:
    """Code what one actor does to another in sentences.

    Each line of IN is {"id", "text", "source_start", "source_end", "target_start", "target_end"}: the
    actors are given by their offsets in the text. It becomes {"id", "code", "mode", "quad", "level",
    "status", "rule"}; `code` is null where it tells nothing.

    \b
    Examples:
      tension annotate actions sentences.jsonl -o actions.jsonl
    """
    from dashboard.cli.rows import Dyad, action_of

    convert(source, output, Dyad, action_of)


@app.command()
def events(source: options.Input, output: options.Output = "-") -> None:
    """Find the events of articles.

    Each line of IN is {"id", "published", "title", "text", "source", "url"}. Each claim in it becomes a
    line: article, event, the sentence with its offsets in the text, the first and last day, precision,
    basis, status, initiators, targets, action, mode, level, confidence and rule.

    \b
    Examples:
      tension annotate events articles.jsonl -o claims.jsonl
      tension annotate events articles.jsonl.gz | head
    """
    from dashboard.cli.rows import claims_of
    from dashboard.ingestion.sources.article import Record

    convert(source, output, Record, claims_of)

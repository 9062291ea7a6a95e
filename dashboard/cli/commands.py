"""The commands, each from a file of its own; what is heavy is imported when a command runs."""

from __future__ import annotations

from typing import Annotated

import typer

import dashboard
from dashboard.cli import annotate, check, chronology, demo, export, ingest, serve
from dashboard.cli.terminal import Commands

app = typer.Typer(cls=Commands, rich_markup_mode=None, add_completion=False, pretty_exceptions_enable=False)
app.command()(demo.demo)
app.command()(ingest.ingest)
app.command()(serve.serve)
app.command()(export.export)
app.command()(chronology.chronology)
app.add_typer(annotate.app, name="annotate")
app.command()(check.check)


def _version(asked: bool) -> None:
    if asked:
        typer.echo(f"tension {dashboard.__version__}")
        raise typer.Exit


@app.callback(invoke_without_command=True)
def tension(
    context: typer.Context,
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Print the version and stop.")
    ] = False,
) -> None:
    """Turn dated articles into a timeline of diplomatic events: who did what to whom, when, and how we know.

    \b
    Examples:
      tension demo                     see it with the articles that come along
      tension ingest news/ && tension serve
      tension export --country UKR -o ukraine.csv
    """
    if context.invoked_subcommand is None:
        typer.echo(context.get_help())


def main() -> None:
    """Run the command line."""
    app()

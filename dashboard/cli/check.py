"""`tension check`: is the vocabulary consistent, is the record whole?"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import typer

from dashboard.cli import options
from dashboard.cli.record import existing, place
from dashboard.cli.terminal import FAILURE, complain
from dashboard.errors import TensionError
from dashboard.wording import counted


def check(store: options.Store = "") -> None:
    """Check that lexicon and record are sound, or say what is wrong.

    \b
    Examples:
      tension check
      tension check --store ukraine.sqlite
    """
    problems = [*_lexicon(), *_record(store)]
    for problem in problems:
        complain(problem)
    if problems:
        raise typer.Exit(FAILURE)


def _lexicon() -> Iterator[str]:
    from dashboard.lexicon import load
    from dashboard.lexicon.files import digest

    try:
        actions = load().scale.action
    except TensionError as error:
        yield str(error)
    else:
        typer.echo(f"lexicon {digest()}: OK, {counted(len(actions), 'action')}")


def _record(given: str) -> Iterator[str]:
    if not given and "://" not in place("") and not Path(place("")).exists():
        typer.echo(f"record {place('')}: none yet")
        return
    with existing(given) as store:
        problems = store.check()
        yield from (f"{store.place}: {problem}; ingest the articles into a new record" for problem in problems)
        if not problems:
            counts = store.counts()
            held = f"{counted(counts.articles, 'article')}, {counted(counts.events, 'event')}"
            typer.echo(f"record {store.place}: OK, {held}")

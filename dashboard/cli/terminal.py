"""What a person at the terminal sees: one line an error, and progress only where it can be drawn."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import NoReturn

import typer
from typer.core import TyperGroup

from dashboard.errors import TensionError

# Typer brings a copy of click of its own from some version on; its public class knows which.
UsageError: type[Exception] = typer.BadParameter.__bases__[0]

FAILURE = 1
USAGE = 2


class Commands(TyperGroup):
    """The commands, whose errors are one line on stderr: exit 2 for usage, 1 for failure."""

    def main(
        self,
        args: Sequence[str] | None = None,
        prog_name: str | None = None,
        complete_var: str | None = None,
        standalone_mode: bool = True,
        windows_expand_args: bool = True,
        **extra: object,
    ) -> NoReturn:
        """Run a command and leave with its exit code."""
        try:
            code = super().main(args, prog_name, complete_var, False, windows_expand_args, **extra)
        except UsageError as error:
            complain(_usage(error))
            sys.exit(USAGE)
        except TensionError as error:
            complain(str(error))
            sys.exit(FAILURE)
        except OSError as error:
            complain(f"{error.filename or 'input or output'}: {error.strerror or error}; check the path")
            sys.exit(FAILURE)
        except typer.Abort:
            sys.exit(FAILURE)
        sys.exit(code if isinstance(code, int) else 0)


def complain(message: str) -> None:
    """Print an error as one line on stderr, whatever characters a file's name has."""
    line = " ".join(message.split())
    typer.echo(f"tension: {''.join(letter if letter.isprintable() else '?' for letter in line)}", err=True)


def invalid(message: object) -> NoReturn:
    """Refuse the value of an option."""
    raise typer.BadParameter(str(message))


@contextmanager
def progress(noun: str, wanted: bool = True) -> Iterator[Callable[[str], None]]:
    """Draw a bar on stderr, where that is a terminal; call what it gives with each thing that is done."""
    if not (wanted and sys.stderr.isatty()):
        yield lambda _: None
        return
    from rich.console import Console
    from rich.progress import BarColumn, Progress, TextColumn, TimeElapsedColumn

    place = TextColumn("{task.fields[place]}", markup=False)
    columns = BarColumn(), TextColumn(f"{{task.completed}} {noun}"), TimeElapsedColumn(), place
    # How much there is to do is not known before it is read, so the bar moves rather than fills.
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task(noun, total=None, place="")
        yield lambda place: bar.update(task, advance=1, place=place)


def _usage(error: Exception) -> str:
    context = getattr(error, "ctx", None)
    message: str = getattr(error, "format_message", error.__str__)()
    command = context.command_path if context else "tension"
    return f"{message.rstrip('.')}; see '{command} --help'"

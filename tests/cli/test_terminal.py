"""Errors are one line on stderr with the exit code of their kind."""

from __future__ import annotations

import pytest
import typer
from typer.testing import CliRunner

from dashboard.cli.terminal import Commands, progress
from dashboard.errors import SourceError, StoreError

RAISED = [
    # what a command raises, exit code, line
    (SourceError("a.txt: line 3: unknown key; drop it"), 1, "tension: a.txt: line 3: unknown key; drop it\n"),
    (StoreError("two\nlines\x1b[31m"), 1, "tension: two lines?[31m\n"),
    (PermissionError(13, "Permission denied", "/x"), 1, "tension: /x: Permission denied; check the path\n"),
    (typer.BadParameter("no."), 2, "tension: Invalid value: no; see 'tension --help'\n"),
    (typer.Exit(1), 1, ""),
    (typer.Exit(0), 0, ""),
]


@pytest.mark.parametrize(("error", "code", "line"), RAISED)
def test_each_error_is_one_line_and_a_code(error, code, line):
    app = typer.Typer(cls=Commands)

    @app.callback(invoke_without_command=True)
    def tension() -> None:
        raise error

    result = CliRunner().invoke(app, [], prog_name="tension")
    assert (result.exit_code, result.stdout) == (code, "")
    assert result.stderr == line


def test_a_bug_keeps_its_traceback():
    app = typer.Typer(cls=Commands)

    @app.callback(invoke_without_command=True)
    def tension() -> None:
        raise ZeroDivisionError

    assert isinstance(CliRunner().invoke(app, []).exception, ZeroDivisionError)


def test_progress_is_silent_where_stderr_is_no_terminal(capsys):
    with progress("articles") as show:
        show("wire.jsonl:12")
    assert capsys.readouterr() == ("", "")

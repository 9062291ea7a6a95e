"""Every command explains itself, starts light and refuses wrong usage in one line."""

from __future__ import annotations

import subprocess
import sys

import pytest

import dashboard

COMMANDS = [
    "demo",
    "ingest",
    "serve",
    "export",
    "check",
    "annotate",
    "annotate times",
    "annotate actions",
    "annotate events",
]
HEAVY = ("streamlit", "pandas", "pyarrow", "duckdb", "plotly", "sqlalchemy", "spacy", "dateparser", "rich")

WRONG = [
    # arguments, what the one line says
    (["nonsense"], "No such command 'nonsense'"),
    (["--nonsense"], "No such option: --nonsense"),
    (["ingest"], "Missing argument 'PATH'; see 'tension ingest --help'"),
    (["ingest", "x.txt", "--published", "yesterday"], "publication date 'yesterday' does not name one day"),
    (["ingest", "x.txt", "--published", "03/04/2021"], "can mean two days"),
    (["serve", "--port", "many"], "Invalid value for '--port'"),
    (["serve", "--port", "99999"], "Invalid value for '--port'"),
    (["annotate", "times"], "Missing argument 'IN'; see 'tension annotate times --help'"),
    (["annotate", "numbers"], "No such command 'numbers'"),
    (["export", "--format", "doc"], "'doc' is not one of 'csv', 'zip', 'jsonl'"),
    (["export", "--level", "nine"], "level=nine: give one of"),
    (["export", "--country", "Ukraine"], "country=Ukraine: give the ISO 3166 alpha-3 code"),
    (["export", "--link", "?country=UKR", "--country", "RUS"], "--link says which events"),
]


@pytest.mark.parametrize("command", COMMANDS)
def test_help_says_what_a_command_is_for_with_examples(tension, command):
    result = tension(*command.split(), "--help")
    assert result.exit_code == 0
    assert "Examples:" in result.stdout
    assert f"tension {command}" in result.stdout.split("Examples:")[1]


def test_help_lists_every_command(tension):
    alone, asked = tension(), tension("--help")
    assert alone.exit_code == asked.exit_code == 0
    assert alone.stdout == asked.stdout
    assert all(f"\n  {command.split()[0]} " in alone.stdout for command in COMMANDS)


def test_version(tension):
    assert tension("--version").stdout == f"tension {dashboard.__version__}\n"


def test_the_command_line_starts_without_what_is_heavy():
    code = f"import sys, dashboard.cli; print([name for name in {HEAVY} if name in sys.modules])"
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, check=True).stdout == b"[]\n"


@pytest.mark.parametrize(("arguments", "message"), WRONG)
def test_wrong_usage_is_one_line_and_exit_code_2(tension, arguments, message):
    result = tension(*arguments)
    assert result.exit_code == 2
    assert result.stdout == ""
    assert result.stderr.startswith("tension: ")
    assert result.stderr.count("\n") == 1
    assert message in result.stderr
    assert result.stderr.rstrip().endswith("--help'")

"""Every command of the README runs, and its tables say what the program says."""

from __future__ import annotations

import os
import re
import shlex
import shutil
import signal
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from dashboard.export import COLUMNS

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")
SERVING = ("tension demo", "tension serve")
PATIENCE = 120


def shell_lines() -> list[str]:
    blocks = re.findall(r"```sh\n(.*?)```", README, re.DOTALL)
    return [line for block in blocks for line in block.splitlines() if line]


def table_commands() -> list[str]:
    return re.findall(r"^\| `(tension [^`]*)`", README, re.MULTILINE) + re.findall(r": `(tension [^`]*)`", README)


LINES = [part.strip() for line in shell_lines() for part in line.split("&&")]
COMMANDS = [line for line in dict.fromkeys([*LINES, *table_commands()]) if line.startswith("tension")]


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    """A folder with what the README's examples name."""
    (tmp_path / "notes.txt").write_text("Blinken met Lavrov on Thursday.\n", encoding="utf-8")
    shutil.copytree(ROOT / "data" / "samples" / "dispatches", tmp_path / "articles")
    shutil.copy(ROOT / "data" / "samples" / "wire.jsonl", tmp_path / "IN")
    return tmp_path


def run(command: list[str], desk: Path) -> subprocess.Popen[str]:
    own = {
        "TENSION_STORE": str(desk / "store.sqlite"),
        "XDG_DATA_HOME": str(desk),
        "HOME": str(desk),
        "BROWSER": "true",
    }
    tension = [str(Path(sys.executable).with_name("tension")), *command[1:]]
    return subprocess.Popen(
        tension, cwd=desk, env=os.environ | own, text=True, stdout=subprocess.PIPE, stderr=subprocess.STDOUT
    )


def test_the_two_promised_commands_are_there():
    assert "pip install -e . && tension demo" in README
    assert 'pip install -e ".[test]" && pytest' in README


@pytest.mark.parametrize("command", [c for c in COMMANDS if c in SERVING])
def test_a_serving_command_says_where_it_is(command, desk):
    with run(shlex.split(command), desk) as process:
        killer = threading.Timer(PATIENCE, process.kill)
        killer.start()
        said = ""
        for line in process.stdout or ():
            said += line
            if "http://127.0.0.1:" in line:
                process.send_signal(signal.SIGINT)
        killer.cancel()
    assert "http://127.0.0.1:" in said, said
    assert process.returncode == 0, said


@pytest.mark.parametrize("command", [c for c in COMMANDS if c not in SERVING])
def test_a_command_runs(command, desk):
    if "export" in command or "check" in command:
        assert run(["tension", "ingest", "articles"], desk).wait(PATIENCE) == 0
    filled = command.replace("PATH...", "articles/")
    if filled == "tension export":
        filled += " --format csv"
    with run(shlex.split(filled), desk) as process:
        said = process.communicate(timeout=PATIENCE)[0]
    expected = {0, 1} if "annotate times" in command or "annotate actions" in command else {0}  # IN holds articles
    assert process.returncode in expected, said


def test_every_file_that_it_names_is_there():
    named = re.findall(r"\]\(((?!https?:)[^)#]+)\)", README)
    assert named
    assert [name for name in named if not (ROOT / name).exists()] == []


def test_the_columns_are_those_of_the_export():
    table = "| Column | Meaning |\n|---|---|\n" + "\n".join(f"| `{each.name}` | {each.meaning} |" for each in COLUMNS)
    assert f"<!-- columns -->\n{table}\n<!-- /columns -->" in README, table

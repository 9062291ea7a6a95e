"""`tension serve` says where the dashboard is, and serves it."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
from http.client import HTTPConnection
from pathlib import Path

import pytest

from dashboard import serving


@pytest.fixture
def served(monkeypatch):
    """Replace the server by one that answers at once; collect what is asked of it and of the browser."""
    asked = []

    def serve(store, address, port, ready):
        asked.append((store, address, port))
        ready()

    monkeypatch.setattr(serving, "serve", serve)
    monkeypatch.setattr("webbrowser.open", asked.append)
    return asked


@pytest.fixture
def free() -> int:
    with socket.create_server(("127.0.0.1", 0)) as server:
        port: int = server.getsockname()[1]
    return port


def test_the_address_is_printed_and_opened(tension, served, record, free):
    result = tension("serve", "--store", record, "--port", free)
    assert (result.exit_code, result.stderr) == (0, "")
    assert result.stdout == f"The dashboard is at http://127.0.0.1:{free} (Ctrl-C ends it)\n"
    assert served == [(record, "127.0.0.1", free), f"http://127.0.0.1:{free}"]


def test_no_browser_only_serves(tension, served, record, free):
    tension("serve", "--store", record, "--port", free, "--no-browser")
    assert served == [(record, "127.0.0.1", free)]


def test_a_wanted_port_that_is_taken_is_an_error(tension, served, record):
    with socket.create_server(("127.0.0.1", 0)) as server:
        port = server.getsockname()[1]
        result = tension("serve", "--store", record, "--port", port)
    assert result.exit_code == 1
    assert result.stderr.startswith(f"tension: 127.0.0.1: port {port} is taken; ")
    assert served == []


def test_else_the_next_free_port_is_said(tension, served, record, monkeypatch):
    with socket.create_server(("127.0.0.1", 0)) as server:
        port = server.getsockname()[1]
        monkeypatch.setattr(serving, "PORT", port)
        result = tension("serve", "--store", record)
    chosen = served[0][2]
    assert chosen > port
    assert result.stderr == f"tension: port {port} is taken; serving on {chosen}\n"


def test_an_address_that_others_reach_is_warned_of(tension, served, record):
    result = tension("serve", "--store", record, "--address", "0.0.0.0")  # noqa: S104
    assert result.exit_code == 0
    assert "everybody who reaches this machine can read the record" in result.stderr
    assert served[0][1] == "0.0.0.0"  # noqa: S104


def test_what_is_no_record_is_not_served(tension, served, tmp_path):
    (tmp_path / "notes.txt").write_text("Envoys met.")
    result = tension("serve", "--store", tmp_path / "notes.txt")
    assert result.exit_code == 1
    assert "notes.txt: not a database" in result.stderr
    assert served == []


def test_ctrl_c_before_the_server_is_up_is_no_failure(tension, record, monkeypatch):
    def serve(*_):
        raise KeyboardInterrupt

    monkeypatch.setattr(serving, "serve", serve)
    result = tension("serve", "--store", record)
    assert (result.exit_code, result.stderr) == (0, "")


def health(port: int) -> int:
    connection = HTTPConnection("127.0.0.1", port, timeout=5)
    try:
        connection.request("GET", "/_stcore/health")
        return connection.getresponse().status
    except OSError:
        return 0
    finally:
        connection.close()


def test_the_real_server_answers_without_the_parser_and_ends_cleanly(record, free, tmp_path):
    command = [sys.executable, "-c", "from dashboard.cli import main; main()", "serve", "--no-browser"]
    environment = os.environ | {"HOME": str(tmp_path), "PYTHONPATH": str(serving.PACKAGE.parent)}
    process = subprocess.Popen(
        [*command, "--store", record, "--port", str(free)],
        cwd=tmp_path,
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    try:
        assert process.stdout
        assert process.stdout.readline() == f"The dashboard is at http://127.0.0.1:{free} (Ctrl-C ends it)\n"
        assert health(free) == 200
        loaded = Path(f"/proc/{process.pid}/maps")
        assert not loaded.exists() or "/spacy/" not in loaded.read_text()
        process.send_signal(signal.SIGINT)
        _, errors = process.communicate(timeout=30)
    finally:
        process.kill()
    assert (process.returncode, errors) == (0, "")

"""The command line, run inside the test's process, and a small record to run it on."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from builders import actors, day, event, fill
from typer.testing import CliRunner, Result

from dashboard import serving
from dashboard.cli import app
from dashboard.model import Status
from dashboard.store import Store


@pytest.fixture
def tension() -> Callable[..., Result]:
    """Run `tension` with arguments; the result has exit_code, stdout and stderr."""

    def run(*args: object, stdin: str | bytes | None = None) -> Result:
        return CliRunner().invoke(app, [str(arg) for arg in args], input=stdin, prog_name="tension")

    return run


@pytest.fixture
def record(tmp_path: Path) -> str:
    """A record of four events, e1 to e4 by date, written out of their order."""
    place = str(tmp_path / "record.sqlite")
    told = [
        ("3", "UKR", "THREATEN", "2021-12-07"),
        ("1", "UKR", "CONSULT", "2021-11-01"),
        ("4", "NATO", "THREATEN", "2022-01-12"),
        ("2", "NATO", "CONSULT", "2021-12-02"),
    ]
    with Store.open(place) as store:
        for number, target, action, on in told:
            sides = {"initiators": actors("RUS/Sergei Lavrov"), "targets": actors(target)}
            what = {"action": action, "interval": day(on), "status": Status.OCCURRED}
            fill(store, event(f"e{number}", (f"c{number}",), **sides, **what))
    return place


@pytest.fixture(autouse=True)
def free_port(monkeypatch):
    """Let a command that does not serve in truth find its port free, whatever else runs on this machine."""
    choose, usual = serving.choose_port, serving.PORT

    def chosen(address: str, port: int | None) -> int:
        return choose(address, port) if port or usual != serving.PORT else usual

    monkeypatch.setattr(serving, "choose_port", chosen)

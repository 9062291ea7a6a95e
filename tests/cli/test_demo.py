"""`tension demo` keeps a record of its own and serves it."""

from __future__ import annotations

import re

import pytest

from dashboard import serving


@pytest.fixture
def served(monkeypatch, tmp_path):
    """Replace the server; collect the records that it is asked to serve. The data folder is the test's."""
    stores = []
    monkeypatch.setattr(serving, "serve", lambda store, *_: stores.append(store))
    monkeypatch.setattr("platformdirs.user_data_path", lambda *_, **__: tmp_path)
    monkeypatch.setenv("TENSION_STORE", str(tmp_path / "own.sqlite"))
    return stores


def test_the_samples_go_into_a_record_of_their_own_once(tension, served, tmp_path):
    first = tension("demo", "--no-browser")
    again = tension("demo", "--no-browser")
    assert (first.exit_code, first.stderr) == (again.exit_code, again.stderr) == (0, "")
    (number,) = re.findall(r"^(\d+) articles read: \1 new, 0 unchanged; \d+ claims, \d+ events\n", first.stdout)
    assert int(number) >= 40
    assert again.stdout.startswith(f"nothing new: {number} articles unchanged\n")
    (own,) = tmp_path.glob("demo-*.sqlite")
    assert served == [str(own)] * 2
    assert not (tmp_path / "own.sqlite").exists()


def test_a_store_that_is_given_is_taken(tension, served, tmp_path):
    tension("demo", "--no-browser", "--store", tmp_path / "given.sqlite")
    assert served == [str(tmp_path / "given.sqlite")]
    assert (tmp_path / "given.sqlite").exists()


def test_samples_that_are_missing_are_an_error(tension, served, tmp_path, monkeypatch):
    monkeypatch.setattr(serving, "PACKAGE", tmp_path / "dashboard")
    result = tension("demo")
    assert result.exit_code == 1
    assert "dispatches: No such file or directory; " in result.stderr
    assert result.stderr.rstrip().endswith("reinstall")
    assert served == []

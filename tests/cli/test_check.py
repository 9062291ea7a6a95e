"""`tension check` says what is wrong, or that nothing is."""

from __future__ import annotations

import sqlite3

from dashboard.errors import LexiconError


def test_a_sound_lexicon_and_record(tension, record):
    result = tension("check", "--store", record)
    assert (result.exit_code, result.stderr) == (0, "")
    lexicon, held = result.stdout.splitlines()
    assert lexicon.startswith("lexicon ")
    assert ": OK, 16 actions" in lexicon
    assert held == f"record {record}: OK, 4 articles, 4 events"


def test_without_a_record_only_the_lexicon_is_checked(tension, tmp_path, monkeypatch):
    place = tmp_path / "none.sqlite"
    monkeypatch.setenv("TENSION_STORE", str(place))
    result = tension("check")
    assert result.exit_code == 0
    assert result.stdout.splitlines()[1] == f"record {place}: none yet"
    assert not place.exists()


def test_a_record_that_was_named_must_be_there(tension, tmp_path):
    result = tension("check", "--store", tmp_path / "none.sqlite")
    assert result.exit_code == 1
    assert "no record there yet" in result.stderr


def test_a_broken_record_is_named_line_by_line(tension, record):
    with sqlite3.connect(record) as database:
        database.execute("PRAGMA foreign_keys=OFF")
        database.execute("DELETE FROM articles WHERE id = 'a-c1'")
    result = tension("check", "--store", record)
    assert result.exit_code == 1
    assert f"tension: {record}: 1 claims of no article; " in result.stderr


def test_a_broken_lexicon_does_not_hide_the_record(tension, record, monkeypatch):
    def load():
        raise LexiconError("lexicon/scale.toml: action X stands on no level of the ladder")

    monkeypatch.setattr("dashboard.lexicon.load", load)
    result = tension("check", "--store", record)
    assert result.exit_code == 1
    assert result.stderr == "tension: lexicon/scale.toml: action X stands on no level of the ladder\n"
    assert result.stdout.startswith(f"record {record}: OK")


def test_a_file_that_is_something_else_is_left_alone(tension, tmp_path):
    path = tmp_path / "notes.txt"
    path.write_text("Envoys met.")
    result = tension("check", "--store", path)
    assert result.exit_code == 1
    assert f"{path}: not a database" in result.stderr
    assert path.read_text() == "Envoys met."

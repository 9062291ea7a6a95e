from __future__ import annotations

import os
import sqlite3
import subprocess
import sys

import pytest
from builders import event, fill

from dashboard.errors import StoreError
from dashboard.store import Store, default_url


def test_the_folder_is_created(tmp_path):
    place = tmp_path / "new" / "folder" / "record.sqlite"
    with Store.open(str(place)) as store:
        assert store.place == str(place)
    assert place.exists()


def test_a_url_opens_the_same_file(tmp_path):
    with Store.open(str(tmp_path / "record.sqlite")) as store:
        fill(store, event())
    with Store.open(f"sqlite:///{tmp_path}/record.sqlite") as store:
        assert store.counts().events == 1


def test_the_default_is_the_environments_or_the_users(monkeypatch):
    monkeypatch.setenv("TENSION_STORE", "postgresql://server/record")
    assert default_url() == "postgresql://server/record"
    monkeypatch.delenv("TENSION_STORE")
    assert default_url().endswith("tension.sqlite")


@pytest.mark.parametrize(
    "content",
    [b"x", b"Some notes.\n", b"SQLite format 2\0" + b"\0" * 500, b"PK\3\4" + b"\0" * 5000],
)
def test_a_file_that_is_no_database_is_left_as_it_was(tmp_path, content):
    place = tmp_path / "notes.txt"
    place.write_bytes(content)
    with pytest.raises(StoreError, match=r"notes\.txt: not a database.*TENSION_STORE"):
        Store.open(str(place))
    assert place.read_bytes() == content
    assert os.listdir(tmp_path) == ["notes.txt"]


def test_a_database_of_something_else_is_left_as_it_was(tmp_path):
    place = tmp_path / "notes.sqlite"
    with sqlite3.connect(place) as database:
        database.execute("CREATE TABLE notes (text)")
    with pytest.raises(StoreError, match="database of something else"):
        Store.open(str(place))
    with sqlite3.connect(place) as database:
        assert database.execute("SELECT name FROM sqlite_master").fetchall() == [("notes",)]


def test_a_newer_schema_asks_for_an_update(tmp_path):
    place = tmp_path / "record.sqlite"
    Store.open(str(place)).close()
    with sqlite3.connect(place) as database:
        database.execute("UPDATE alembic_version SET version_num = '9999'")
    with pytest.raises(StoreError, match=r"schema 9999 is newer than this version.*update"):
        Store.open(str(place))


def test_a_damaged_file_is_one_clear_error(tmp_path):
    place = tmp_path / "record.sqlite"
    place.write_bytes(b"SQLite format 3\0" + b"\xff" * 5000)
    with pytest.raises(StoreError, match=r"record\.sqlite: "):
        Store.open(str(place))


def test_a_folder_is_no_record(tmp_path):
    with pytest.raises(StoreError, match="cannot be opened"):
        Store.open(str(tmp_path))


def test_a_file_for_a_folder_is_refused(tmp_path):
    (tmp_path / "file").write_text("")
    with pytest.raises(StoreError, match="cannot be opened"):
        Store.open(str(tmp_path / "file" / "record.sqlite"))


@pytest.mark.parametrize("place", ["mysql://host/record", "sqlite://", "nonsense://", "://"])
def test_a_url_of_something_else_says_what_to_give(place):
    with pytest.raises(StoreError, match=r"give the path|no URL"):
        Store.open(place)


def test_a_password_is_never_shown():
    with pytest.raises(StoreError) as raised:
        Store.open("mysql://user:secret@host/record")
    assert "secret" not in str(raised.value)


def test_opening_an_up_to_date_record_does_not_import_alembic(tmp_path):
    place = str(tmp_path / "record.sqlite")
    Store.open(place).close()
    code = "import sys; from dashboard.store import Store; Store.open(sys.argv[1]); print('alembic' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code, place], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"

from __future__ import annotations

import os
from uuid import uuid4

import pytest

# One suite, two databases: TENSION_TEST_STORE=postgresql+psycopg://user@host/database runs it on PostgreSQL.
SERVER = os.environ.get("TENSION_TEST_STORE", "")


@pytest.fixture
def place(tmp_path):
    """Where a test's own record is: a new file, or a new schema of the server."""
    if not SERVER:
        yield str(tmp_path / "record.sqlite")
        return
    from sqlalchemy import create_engine, text

    name = f"test_{uuid4().hex}"
    server = create_engine(SERVER)
    with server.begin() as connection:
        connection.execute(text(f"CREATE SCHEMA {name}"))
    yield f"{SERVER}?options=-csearch_path%3D{name}"
    with server.begin() as connection:
        connection.execute(text(f"DROP SCHEMA {name} CASCADE"))
    server.dispose()


@pytest.fixture
def store(place):
    """An empty record."""
    from dashboard.store import Store

    with Store.open(place) as opened:
        yield opened


@pytest.fixture
def another(place, store):
    """The same record, opened a second time, as another process would."""
    from dashboard.store import Store

    with Store.open(place) as opened:
        yield opened

from __future__ import annotations

from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.command import downgrade, upgrade
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import inspect

from dashboard import store as package
from dashboard.store import Store, schema, tables
from dashboard.store.engine import connect, locate
from dashboard.store.migration import config


@pytest.fixture
def database(place):
    engine = connect(locate(place))
    yield engine
    engine.dispose()


def test_the_newest_migration_is_the_known_one(database):
    with database.connect() as connection:
        assert ScriptDirectory.from_config(config(connection)).get_current_head() == schema.HEAD


def test_migrating_gives_the_tables_that_the_code_knows(database):
    schema.upgrade(database)
    with database.connect() as connection:
        options = {"compare_type": True, "include_name": lambda name, kind, parents: "_words" not in (name or "")}
        context = MigrationContext.configure(connection, opts=options)  # the index of words is no table of ours
        assert compare_metadata(context, tables.metadata) == []


def test_the_migrations_can_be_taken_back(database):
    schema.upgrade(database)
    with database.begin() as connection:
        downgrade(config(connection), "base")
        assert set(inspect(connection).get_table_names()) == {"alembic_version"}
        upgrade(config(connection), "head")


def test_an_older_record_is_migrated_when_it_is_opened(place, database):
    schema.upgrade(database)
    with database.begin() as connection:
        downgrade(config(connection), "base")
    with Store.open(place) as store:
        assert store.check() == []


def test_the_migrations_are_in_the_package():
    folder = Path(package.__file__).parent / "migrations"
    assert {"env.py", "script.py.mako"} <= {path.name for path in folder.iterdir()}

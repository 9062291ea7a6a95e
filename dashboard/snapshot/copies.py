"""The copy of a large snapshot that is kept beside its record, and in the user's cache where that is on a server."""

from __future__ import annotations

import os
import shutil
from contextlib import suppress
from hashlib import sha256
from pathlib import Path

import duckdb
from platformdirs import user_cache_path

from dashboard.snapshot.statements import FORM, KNOWN
from dashboard.store import Store

WORTH = 20_000
"""Events: reading fewer takes a second at most."""


def place(store: Store) -> Path:
    """Return where the record's copy is kept."""
    if store.file:
        return store.file.with_name(f"{store.file.name}-snapshot")
    name = sha256(store.place.encode()).hexdigest()[:16]
    return user_cache_path("tension-timeline", appauthor=False) / f"{name}-snapshot"


def take(store: Store, own: Path) -> bool:
    """Copy what is kept of this very record to `own`; say whether there was anything that is still of use."""
    kept = place(store)
    try:
        shutil.copyfile(kept, own)
    except OSError:
        return False
    if _fits(store, own):
        return True
    own.unlink()
    return False


def keep(store: Store, own: Path) -> None:
    """Keep a copy of a file that nobody writes to now. A folder that takes none is no error: it only saves time."""
    kept = place(store)
    new = kept.with_name(f"{kept.name}.{os.getpid()}")
    try:
        kept.parent.mkdir(parents=True, exist_ok=True)
        new.touch(mode=0o600)  # it holds what the record does
        shutil.copyfile(own, new)
        new.replace(kept)
    except OSError:
        with suppress(OSError):
            new.unlink(missing_ok=True)


def _fits(store: Store, own: Path) -> bool:
    """Whether a file is a snapshot of this form, of a revision that the record went through."""
    try:
        with duckdb.connect(str(own), read_only=True) as database:
            found = database.execute(KNOWN).fetchone()
    except duckdb.Error:  # damaged, or of another version
        return False
    if found is None or found[2] != FORM:
        return False
    with store.reading() as reading:
        return bool(found[1]) and reading.stamp(found[0]) == found[1]

"""The vocabulary's files: where they are, strict reading, and their digest."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import TypeVar

import msgspec

from dashboard.errors import LexiconError

FOLDER = Path(__file__).parent

T = TypeVar("T")


class Table(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A TOML table's shape: a key that it does not name is an error."""


def read(name: str, kind: type[T]) -> T:
    """Read a file of the lexicon, `scale.toml`, as `kind`.

    Raises LexiconError naming the file, the place in it and what is wrong there.
    """
    try:
        return msgspec.toml.decode((FOLDER / name).read_bytes(), type=kind)
    except (msgspec.MsgspecError, OSError, UnicodeDecodeError) as error:
        raise LexiconError(f"lexicon/{name}: {error}") from error


def read_folder(folder: str, kind: type[T]) -> Iterator[tuple[str, T]]:
    """Read every file of `actions` or `actors` in the order of their names: (name, content)."""
    for path in sorted((FOLDER / folder).glob("*.toml")):
        name = f"{folder}/{path.name}"
        yield name, read(name, kind)


@cache
def digest() -> str:
    """Sixteen hex digits that change whenever a word of the vocabulary does."""
    total = sha256()
    for path in sorted(FOLDER.rglob("*.toml")):
        total.update(path.relative_to(FOLDER).as_posix().encode())
        total.update(path.read_bytes())
    return total.hexdigest()[:16]

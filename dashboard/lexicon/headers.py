"""Names of columns in tables of articles, from `headers.toml`."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import cache

import msgspec

from dashboard.errors import LexiconError
from dashboard.lexicon.files import Table, read


class Headers(Table, frozen=True):
    """For each field of an article the names of its column, likeliest first."""

    text: tuple[str, ...]
    published: tuple[str, ...]
    title: tuple[str, ...]
    source: tuple[str, ...]
    url: tuple[str, ...]
    language: tuple[str, ...]
    id: tuple[str, ...]

    def guess(self, columns: Sequence[str]) -> dict[str, str]:
        """Return the column of each field that has one: the likeliest name wins, and of two equal ones the first."""
        plain = {_plain(column): column for column in reversed(columns)}
        names: Mapping[str, Sequence[str]] = msgspec.structs.asdict(self)
        found = {field: next((plain[name] for name in known if name in plain), "") for field, known in names.items()}
        return {field: column for field, column in found.items() if column}


def _plain(column: str) -> str:
    return " ".join(re.sub(r"[_.-]", " ", column.strip().lower()).split())


@cache
def headers() -> Headers:
    """Read them once. Raises LexiconError where a name stands for two fields."""
    table = read("headers.toml", Headers)
    names = [name for known in msgspec.structs.astuple(table) for name in known]
    if double := next((name for name in names if names.count(name) > 1), ""):
        raise LexiconError(f"lexicon/headers.toml: {double!r} is the name of two fields")
    return table

"""Which column of a table holds which field of an article: guessed, said, and corrected by who knows better."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from dashboard.errors import SourceError
from dashboard.ingestion.sources.article import Defaults, Record
from dashboard.lexicon.headers import headers

FIELDS = Record.__struct_fields__


def mapped(columns: Sequence[str], defaults: Defaults) -> dict[str, int]:
    """Return the place of each field's column. Raises SourceError where they do not make an article."""
    chosen = headers().guess(columns) | _given(columns, defaults.columns)
    missing = [
        name
        for name in ("text", "published")
        if name not in chosen and not (name == "published" and defaults.published)
    ]
    if missing:
        known = ", ".join(columns)[:200]
        raise SourceError(
            f"no column looks like {' or '.join(missing)} among {known}; say which it is: --column {missing[0]}=NAME"
        )
    if double := next((column for column in chosen.values() if columns.count(column) > 1), ""):
        raise SourceError(f"two columns {double!r}; rename one")
    return {field: columns.index(column) for field, column in chosen.items()}


def told(columns: Sequence[str], places: Mapping[str, int]) -> str:
    """Say what was guessed, for fields whose column has another name; empty where nothing was."""
    guessed = [f"{field} from {columns[at]!r}" for field, at in places.items() if columns[at].strip().lower() != field]
    return f"columns: {', '.join(guessed)}; --column FIELD=NAME corrects it" if guessed else ""


def _given(columns: Sequence[str], given: Sequence[tuple[str, str]]) -> dict[str, str]:
    for field, column in given:
        if field not in FIELDS:
            raise SourceError(f"--column {field}={column}: no such field; there are {', '.join(FIELDS)}")
        if column not in columns:
            raise SourceError(f"--column {field}={column}: no such column; there are {', '.join(columns)[:200]}")
    return dict(given)

"""Column types: enumerations by their values, nested dataclasses as JSON."""

from __future__ import annotations

from enum import StrEnum

import msgspec
from sqlalchemy import Dialect, String, Text
from sqlalchemy.types import TypeDecorator


class Named(TypeDecorator[StrEnum]):
    """A member of an enumeration, stored as its value."""

    impl = String
    cache_ok = True

    def __init__(self, kind: type[StrEnum]) -> None:
        super().__init__()
        self.kind = kind

    def process_bind_param(self, value: StrEnum | None, dialect: Dialect) -> str | None:
        """To the database."""
        return None if value is None else value.value

    def process_result_value(self, value: str | None, dialect: Dialect) -> StrEnum | None:
        """From the database."""
        return None if value is None else self.kind(value)


class Json(TypeDecorator[object]):
    """A value of the model, stored as JSON text that any database and DuckDB can read; None is NULL."""

    impl = Text
    cache_ok = True

    def __init__(self, kind: object) -> None:
        super().__init__()
        self.kind = kind

    def process_bind_param(self, value: object, dialect: Dialect) -> str | None:
        """To the database."""
        return None if value is None else msgspec.json.encode(value).decode()

    def process_result_value(self, value: str | None, dialect: Dialect) -> object:
        """From the database."""
        return None if value is None else msgspec.json.decode(value, type=self.kind)

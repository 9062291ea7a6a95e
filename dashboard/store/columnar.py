"""Whole columns out of the database: Arrow and DuckDB decode them at once."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import Any

import pyarrow as pa
from sqlalchemy import (
    Boolean,
    ColumnElement,
    Connection,
    Date,
    Double,
    Integer,
    Select,
    Text,
    cast,
    type_coerce,
)
from sqlalchemy.types import TypeDecorator

BATCH = 5_000
"""Rows fetched at once; more are slower, for the garbage collector walks over them."""
TOGETHER = 10
"""Such batches in a table."""
ARROW = {Boolean: pa.bool_(), Double: pa.float64(), Integer: pa.int64()}
"""Every other type travels as text."""

Columns = Iterable[ColumnElement[Any]]


def raw(columns: Columns) -> list[ColumnElement[Any]]:
    """Ask for days as ISO text and for our own types as they are stored."""
    return [_raw(column) for column in columns]


def schema(columns: Columns) -> pa.Schema:
    """Give the Arrow schema of a result with these columns."""
    return pa.schema((str(column.key), ARROW.get(type(column.type), pa.string())) for column in columns)


def read(connection: Connection, query: Select[Any], shape: pa.Schema) -> Iterator[pa.Table]:
    """Yield the result of a query, so many rows at a time that the garbage collector has little to walk over."""
    found = connection.execute(query, execution_options={"yield_per": BATCH}).partitions()
    while batches := [_batch(part, shape) for part in islice(found, TOGETHER)]:
        yield pa.Table.from_batches(batches, shape)


def _raw(column: ColumnElement[Any]) -> ColumnElement[Any]:
    if isinstance(column.type, Date):
        return cast(column, Text).label(column.key)
    if isinstance(column.type, TypeDecorator):
        return type_coerce(column, Text).label(column.key)
    return column


def _batch(part: Iterable[Any], shape: pa.Schema) -> pa.RecordBatch:
    columns = zip(zip(*part, strict=True), shape, strict=True)
    return pa.RecordBatch.from_arrays([pa.array(values, field.type) for values, field in columns], schema=shape)

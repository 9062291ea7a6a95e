"""A frame's rows as typed values, the one place that knows its columns."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from math import sqrt
from types import SimpleNamespace
from typing import Any, Protocol, cast

import pandas as pd
import pyarrow as pa

from dashboard.model import Precision, Status


@dataclass(frozen=True, slots=True)
class Row:
    """An event as a figure shows it; `first` and `last` are inclusive days."""

    id: str
    title: str
    first: date
    last: date
    precision: Precision
    status: Status
    initiators: tuple[str, ...]
    targets: tuple[str, ...]
    sides: tuple[tuple[str, str], ...]
    """Every actor of either side: (id, display name)."""
    action: str
    mode: str
    level: int
    level_name: str
    confidence: float
    sources: int
    contested: bool

    @property
    def rank(self) -> float:
        """How much it matters to a reader who sees it without its neighbours."""
        return abs(self.level) + 2 * sqrt(self.sources) + (self.status is Status.OCCURRED)


class _Columns(Protocol):
    """What `DataFrame.itertuples` gives of a timeline's frame."""

    id: str
    title: str
    date_start: pd.Timestamp
    date_end: pd.Timestamp
    precision: str
    status: str
    initiators: Sequence[str]
    initiator_ids: Sequence[str]
    targets: Sequence[str]
    target_ids: Sequence[str]
    action: str
    mode: str
    level: int
    level_name: str
    confidence: float
    sources: int
    contested: bool


def rows(frame: pd.DataFrame) -> list[Row]:
    """Read the frame's rows in their order."""
    columns = {name: _values(frame[name]) for name in _Columns.__annotations__}
    return [
        _row(cast(_Columns, SimpleNamespace(**dict(zip(columns, row, strict=True)))))
        for row in zip(*columns.values(), strict=True)
    ]


def _values(column: pd.Series[Any]) -> list[Any]:
    """Give a column's values; Arrow's lists one by one would take a hundred times as long."""
    values: list[Any] = (
        pa.array(column.array).to_pylist() if isinstance(column.dtype, pd.ArrowDtype) else column.tolist()
    )
    return values


def _row(of: _Columns) -> Row:
    return Row(
        id=of.id,
        title=of.title,
        first=of.date_start.date(),
        last=of.date_end.date(),
        precision=Precision(of.precision),
        status=Status(of.status),
        initiators=tuple(of.initiators),
        targets=tuple(of.targets),
        sides=(
            *zip(of.initiator_ids, of.initiators, strict=True),
            *zip(of.target_ids, of.targets, strict=True),
        ),
        action=of.action,
        mode=of.mode,
        level=int(of.level),
        level_name=of.level_name,
        confidence=float(of.confidence),
        sources=int(of.sources),
        contested=bool(of.contested),
    )

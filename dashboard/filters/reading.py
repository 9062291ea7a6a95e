"""Reading the values of a filter, and saying what is wrong with one."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING, TypeVar

from dashboard.errors import FilterError
from dashboard.filters.fields import KEYS, ONCE
from dashboard.lexicon.scale import scale
from dashboard.model import OWN
from dashboard.searching import parse

if TYPE_CHECKING:
    from dashboard.filters import Filter

Values = Mapping[str, list[str]]
_Kind = TypeVar("_Kind", bound=StrEnum)


def texts(key: str, value: str | Sequence[str]) -> list[str]:
    """The values of a key, which may be given as one text."""
    texts = [value] if isinstance(value, str) else list(value)
    if key not in KEYS:
        raise FilterError(f"{key}={','.join(texts)}: no such filter; there are {', '.join(KEYS)}")
    if key in ONCE and len(texts) > 1:
        raise wrong(key, ",".join(texts), "one value only")
    return texts


def day(values: Values, key: str) -> date | None:
    """Read the day of a key that may be missing."""
    for text in values.get(key, ()):
        try:
            return date.fromisoformat(text)
        except ValueError as error:
            raise wrong(key, text, "a day as YYYY-MM-DD") from error
    return None


def number(values: Values, key: str, default: float) -> float:
    """Read the number of a key that may be missing."""
    for text in values.get(key, ()):
        try:
            return float(text)
        except ValueError as error:
            raise wrong(key, text, "a number from 0 to 1") from error
    return default


def level(text: str) -> int:
    """Read a rung of the ladder."""
    values = [rung.value for rung in scale().level]
    if text not in map(str, values):
        raise wrong("level", text, f"one of {', '.join(map(str, values))}")
    return int(text)


def member(key: str, text: str, kind: type[_Kind]) -> _Kind:
    """Read one of a kind's values."""
    try:
        return kind(text)
    except ValueError as error:
        raise wrong(key, text, f"one of {', '.join(kind)}") from error


def count(values: Values, key: str) -> int:
    """Read the whole number of a key that may be missing."""
    for text in values.get(key, ()):
        if not (text.isdecimal() and text.isascii() and 0 < int(text) < 1_000):
            raise wrong(key, text, "a whole number from 1")
        return int(text)
    return 1


def check(chosen: Filter) -> None:
    """Raise FilterError at the first value that no filter can have."""
    for code in chosen.countries:
        if not re.fullmatch("[A-Z]{3}", code):
            raise wrong("country", code, "the ISO 3166 alpha-3 code of a country, such as UKR")
    _check_names("actor", chosen.actors, "an actor's id, such as RUS, NATO or RUS/Sergei Lavrov")
    _check_names("coder", chosen.coders, f"{OWN}, or the name of a data set, such as GDELT")
    for action in chosen.actions:
        if action not in scale().action:
            raise wrong("action", action, f"one of {', '.join(scale().action)}")
    parse(chosen.text)
    for rung in chosen.levels:
        level(str(rung))
    if not 0 <= chosen.confidence <= 1:
        raise wrong("confidence", str(chosen.confidence), "a number from 0 to 1")
    if chosen.start and chosen.end and chosen.start > chosen.end:
        raise wrong("from", str(chosen.start), f"a day that is not after the last one, to={chosen.end}")


def _check_names(key: str, values: Sequence[str], allowed: str) -> None:
    for value in values:
        if not (value.strip() and value.isprintable()):
            raise wrong(key, value, allowed)


def wrong(key: str, value: str, allowed: str) -> FilterError:
    """Say what a key takes."""
    return FilterError(f"{key}={value}: give {allowed}")

"""JSON lines in, JSON lines out: a line at a time, so that memory does not grow with the input."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import ExitStack, contextmanager
from io import BufferedReader
from pathlib import Path
from typing import BinaryIO, TypeVar

import msgspec
import typer

from dashboard.cli.terminal import FAILURE, complain, invalid, progress
from dashboard.errors import SourceError, TensionError
from dashboard.ingestion.sources import jsonl, stream

T = TypeVar("T")

STANDARD = "-"


def convert(place: str, output: str, kind: type[T], rows: Callable[[T], Iterable[msgspec.Struct]]) -> None:
    """Write the rows of each record. A bad line is named on stderr, the others go on; exit 1 at the end."""
    if output != STANDARD and Path(output).exists() and Path(place).exists() and Path(output).samefile(place):
        invalid(f"{output} is both IN and OUT; give another OUT")
    encode = msgspec.json.Encoder().encode_lines
    failures = 0
    with _reading(place) as source, writing(output) as target, progress("lines", output != STANDARD) as show:
        for number, record in _records(source, place, kind):
            try:
                target.write(encode(list(rows(_sound(record)))))
            except TensionError as error:
                complain(f"{_shown(place)}: line {number}: {error}")
                failures += 1
            show("")
    if failures:
        raise typer.Exit(FAILURE)


def _records(source: BufferedReader, place: str, kind: type[T]) -> Iterator[tuple[int, T | SourceError]]:
    with _named(place):
        yield from jsonl.records(source, kind)


@contextmanager
def _named(place: str) -> Iterator[None]:
    """Name the input in what stops the reading of it."""
    try:
        with stream.faults():
            yield
    except SourceError as error:
        raise SourceError(f"{_shown(place)}: {error}") from error


def _sound(record: T | SourceError) -> T:
    if isinstance(record, SourceError):
        raise record
    return record


def _shown(place: str) -> str:
    return "standard input" if place == STANDARD else place


@contextmanager
def _reading(place: str) -> Iterator[BufferedReader]:
    with ExitStack() as files:
        with _named(place):
            source = _stdin() if place == STANDARD else files.enter_context(stream.opened(Path(place)))
        yield source


def _stdin() -> BufferedReader:
    source = sys.stdin.buffer
    return stream.utf8(source if isinstance(source, BufferedReader) else BufferedReader(source))  # type: ignore[arg-type]


@contextmanager
def writing(output: str) -> Iterator[BinaryIO]:
    """Open OUT for bytes, or give stdout."""
    if output == STANDARD:
        yield sys.stdout.buffer
        sys.stdout.buffer.flush()
        return
    with Path(output).open("wb") as file:
        yield file

"""JSONL: one article a line, as a JSON object."""

from __future__ import annotations

import re
from collections.abc import Iterator
from io import BufferedReader
from pathlib import Path
from typing import TypeVar

import msgspec

from dashboard.errors import SourceError
from dashboard.ingestion.sources import stream
from dashboard.ingestion.sources.article import Defaults, Record, article, tidied
from dashboard.model import Article

NAME = "JSONL (.jsonl, .jsonl.gz)"
SUFFIXES = (".jsonl", ".jsonl.gz", ".ndjson")
OBJECT = re.compile(rb'\s*\{\s*["}]')
REMEDY = 'add "published": "2021-12-05" to it, or give --published 2021-12-05'

T = TypeVar("T")


def identify(path: Path) -> bool:
    """Tell JSONL by the file's name, or by the object that it begins with."""
    return path.name.lower().endswith(SUFFIXES) or OBJECT.match(stream.head(path)) is not None


def read(path: Path, defaults: Defaults) -> Iterator[Article | SourceError]:
    """Read an article from each line."""
    with stream.opened(path) as file:
        for number, record in records(file, Record):
            try:
                if isinstance(record, SourceError):
                    raise record
                yield article(tidied(record), defaults, f"{path.name}:{number}", REMEDY)
            except SourceError as error:
                yield error.at(f"line {number}")


def records(file: BufferedReader, kind: type[T]) -> Iterator[tuple[int, T | SourceError]]:
    """Decode each line that is not blank as `kind`: (its number, the value or what is wrong with it)."""
    decoder: msgspec.json.Decoder[T] = msgspec.json.Decoder(kind)
    for number, line in stream.lines(file):
        if isinstance(line, SourceError):
            yield number, line
        elif line.strip():
            value = _decoded(decoder, line)
            yield number, value


def _decoded(decoder: msgspec.json.Decoder[T], line: str) -> T | SourceError:
    try:
        return decoder.decode(line)
    except msgspec.ValidationError as error:
        return SourceError(f"{error}; write one JSON object a line, its values as text")
    except (msgspec.DecodeError, RecursionError) as error:
        return SourceError(f"broken JSON ({error}); write one JSON object a line")

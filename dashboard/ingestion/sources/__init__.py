"""Files -> articles: one module a format, and exactly one may claim a file."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Protocol

from dashboard.errors import SourceError
from dashboard.ingestion.sources import jsonl, stream, tabular, text
from dashboard.ingestion.sources.article import Defaults
from dashboard.model import Article

__all__ = ["Defaults", "find", "read"]

WALKED = (".txt", ".jsonl", ".jsonl.gz", ".csv")
"""What is taken from a folder, where a README.md is no article. A file that is named is always tried."""


class Format(Protocol):
    """What a format's module offers. Its errors name the place in the file; `read` below names the file."""

    @property
    def NAME(self) -> str:  # noqa: N802  a module's constant
        """The format and its endings, for messages."""
        ...

    def identify(self, path: Path) -> bool:
        """Whether it claims the file."""
        ...

    def read(self, path: Path, defaults: Defaults) -> Iterator[Article | SourceError]:
        """Yield the file's articles, and an error for each that cannot be read."""
        ...


NO_DEFAULTS = Defaults()
FORMATS: tuple[Format, ...] = (text, jsonl, tabular)


def find(paths: Iterable[Path]) -> Iterator[Path]:
    """Yield files as given, and the articles' files below folders in the order of their names."""
    for path in paths:
        yield from _walk(path) if path.is_dir() else (path,)


def read(path: Path, defaults: Defaults = NO_DEFAULTS) -> Iterator[Article | SourceError]:
    """Stream one file's articles. Errors are yielded with file, place and remedy; the rest goes on."""
    try:
        with stream.faults():
            for found in _format(path).read(path, defaults):
                yield SourceError(f"{path}: {found}") if isinstance(found, SourceError) else found
    except SourceError as error:
        yield SourceError(f"{path}: {error}")


def _walk(folder: Path) -> Iterator[Path]:
    try:
        entries = sorted(folder.iterdir())
    except OSError:
        yield folder  # reading it says what is wrong with it
        return
    for path in entries:
        if path.is_dir():
            yield from () if path.is_symlink() or path.name.startswith(".") else _walk(path)
        elif path.name.lower().endswith(WALKED) and not path.name.startswith("."):
            yield path


def _format(path: Path) -> Format:
    """Return the one format that claims the file. Raises SourceError where none or several do."""
    if path.exists() and not path.is_file():
        raise SourceError("not a file; save what it holds to a file first")
    claims = [form for form in FORMATS if form.identify(path)]
    if len(claims) == 1:
        return claims[0]
    if claims:
        names = " and ".join(form.NAME for form in claims)
        raise SourceError(f"{names} both claim it; give it the ending of the one that it is")
    raise SourceError(f"no format that we read; give {', '.join(form.NAME for form in FORMATS)}")

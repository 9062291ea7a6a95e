"""Files -> articles: one module a format, and exactly one may claim a file."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import Protocol

from dashboard.errors import SourceError
from dashboard.ingestion.sources import (
    archive,
    coded,
    excel,
    feed,
    jsonl,
    mail,
    pdf,
    stream,
    tabular,
    text,
    webpage,
    word,
)
from dashboard.ingestion.sources.article import Defaults, Notice
from dashboard.ingestion.sources.article import Found as Read
from dashboard.ingestion.sources.coded import Coded
from dashboard.model import Article

__all__ = ["Coded", "Defaults", "Found", "Notice", "fetched", "find", "read"]

Found = Read | Coded
"""What reading a file yields."""

WALKED = (
    ".txt", ".jsonl", ".jsonl.gz", ".ndjson", ".csv", ".tsv", ".tab", ".xlsx", ".html", ".htm", ".mht", ".mhtml",
    ".eml", ".rss", ".atom", ".xml", ".pdf", ".docx", ".zip",
)  # fmt: skip
"""What is taken from a folder, where a README.md is no article. A file that is named is always tried."""

for _library in ("htmldate", "pypdf", "trafilatura"):
    # What they have to say of a broken file, we say in one error.
    logging.getLogger(_library).setLevel(logging.CRITICAL)


class Format(Protocol):
    """What a format's module offers. Its errors name the place in the file; `read` below names the file."""

    @property
    def NAME(self) -> str:  # noqa: N802  a module's constant
        """The format and its endings, for messages."""
        ...

    def identify(self, path: Path) -> bool:
        """Whether it claims the file."""
        ...

    def read(self, path: Path, defaults: Defaults) -> Iterator[Found]:
        """Yield the file's articles, and an error for each that cannot be read."""
        ...


NO_DEFAULTS = Defaults()
FORMATS: tuple[Format, ...] = (
    text, jsonl, tabular, excel, webpage, feed, mail, pdf, word, archive, *coded.DATA_SETS,
)  # fmt: skip


def find(paths: Iterable[Path]) -> Iterator[Path]:
    """Yield files as given, and the articles' files below folders in the order of their names."""
    for path in paths:
        yield from _walk(path) if path.is_dir() else (path,)


def read(path: Path, defaults: Defaults = NO_DEFAULTS) -> Iterator[Found]:
    """Stream one file's articles. Errors are yielded with file, place and remedy; the rest goes on."""
    try:
        with stream.faults():
            for found in _format(path).read(path, defaults):
                yield found.at(str(path)) if isinstance(found, SourceError) else found
    except SourceError as error:
        yield error.at(str(path))
    except Exception as error:  # whatever a library lets through, it must not cost the run
        yield SourceError(f"{path}: cannot be read ({type(error).__name__}: {str(error)[:200]}); please report it")


def fetched(url: str, defaults: Defaults, fetch: Callable[[str], Path]) -> Iterator[Found]:
    """Read the page at an address, named by it; `fetch` gives its file or raises SourceError."""
    try:
        path = fetch(url)
    except SourceError as error:
        yield error.at(url)
        return
    for found in read(path, replace(defaults, url=defaults.url or url)):
        yield renamed(found, str(path), path.name, url)


def renamed(found: Found, place: str, short: str, name: str) -> Found:
    """Name what was read from a file of ours by where it came from: a page's address, a file's name in an archive."""
    if isinstance(found, SourceError):
        return type(found)(str(found).replace(place, name, 1))
    if isinstance(found, Notice):
        return Notice(found.text.replace(short, name, 1))
    if isinstance(found, Article):
        return replace(found, origin=found.origin.replace(short, name, 1))
    return replace(found, article=replace(found.article, origin=found.article.origin.replace(short, name, 1)))


def _walk(folder: Path) -> Iterator[Path]:
    try:
        entries = sorted(folder.iterdir())
    except OSError:
        yield folder  # reading it says what is wrong with it
        return
    for path in entries:
        if path.is_dir():
            yield from () if path.is_symlink() or path.name.startswith(".") else _walk(path)
        elif not path.name.startswith(".") and (path.name.lower().endswith(WALKED) or _is_article(path)):
            yield path


def _is_article(path: Path) -> bool:
    """Whether a Markdown file has a front matter: without one it is a README, or notes."""
    with suppress(OSError, SourceError):
        return path.name.lower().endswith(".md") and text.is_fenced(path)
    return False


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

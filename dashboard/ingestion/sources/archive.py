"""ZIP archives: every file in them is read as if it lay in a folder."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path, PurePosixPath
from shutil import copyfileobj
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from dashboard.errors import SourceError
from dashboard.ingestion.sources import stream
from dashboard.ingestion.sources.article import Defaults
from dashboard.ingestion.sources.packed import bounded

if TYPE_CHECKING:
    from dashboard.ingestion.sources import Found

NAME = "archive (.zip)"
LARGEST = 2**30
"""Bytes of an archive itself."""


def identify(path: Path) -> bool:
    """Tell an archive by the file's name."""
    return path.name.lower().endswith(".zip")


def read(path: Path, defaults: Defaults) -> Iterator[Found]:
    """Read the files in the archive, in the order of their names; archives within it are left packed."""
    with bounded(stream.whole(path, LARGEST)) as archive, TemporaryDirectory(prefix="tension-") as folder:
        for member in sorted(archive.infolist(), key=lambda each: each.filename):
            if not member.is_dir() and not _is_hidden(member.filename):
                yield from _member(archive, member, Path(folder), defaults)


def _member(archive: zipfile.ZipFile, member: zipfile.ZipInfo, folder: Path, defaults: Defaults) -> Iterator[Found]:
    """Unpack one file under a name of our own, so that no name in an archive leads elsewhere, and read it."""
    from dashboard.ingestion import sources

    name = PurePosixPath(member.filename.replace("\\", "/")).name[-100:] or "unnamed"
    place = folder / f"file{_endings(name)}"
    if identify(place):
        yield SourceError(f"{member.filename}: an archive in an archive; unpack it, and give the one inside")
        return
    try:
        with archive.open(member) as packed, place.open("wb") as file:
            copyfileobj(packed, file)
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, EOFError, OSError, ValueError) as error:
        yield SourceError(f"{member.filename}: cannot be unpacked ({error}); pack it again")
        return
    for found in sources.read(place, defaults):
        yield sources.renamed(found, str(place), place.name, member.filename)
    with suppress(OSError):
        place.unlink()


def _endings(name: str) -> str:
    return "".join(PurePosixPath(name).suffixes[-2:])


def _is_hidden(name: str) -> bool:
    return any(part.startswith((".", "__MACOSX")) for part in PurePosixPath(name).parts if part not in {".", ".."})

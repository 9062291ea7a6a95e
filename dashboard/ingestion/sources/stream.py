"""Bytes of a file as lines of UTF-8 text: unpacked, of bounded length, each bad line an error of its own."""

from __future__ import annotations

import codecs
import gzip
import zlib
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from io import BufferedReader, RawIOBase
from pathlib import Path

from dashboard.errors import SourceError

LIMIT = 8 * 2**20
"""Bytes of one article. What is longer lacks its line ends, and would fill the memory."""
WHOLE = 64 * 2**20
"""Bytes of a file that is read as a whole: pages, PDF, Word, e-mail, archives."""
HEAD = 4096
GZIP = b"\x1f\x8b"


class Transcoded(RawIOBase):
    """The UTF-8 bytes of a UTF-16 stream."""

    def __init__(self, source: BufferedReader) -> None:
        self._source = source
        self._decoder = codecs.getincrementaldecoder("utf-16")()

    def readable(self) -> bool:
        """Tell that it can be read from."""
        return True

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]
        """Fill the buffer; return the number of bytes, 0 at the end."""
        # Two bytes of UTF-16 become three of UTF-8 at most, and the decoder holds back three at most.
        size = max(len(buffer) // 2 - 4, 2)
        data = b""
        while not data and (chunk := self._source.read(size)):
            data = self._decoder.decode(chunk).encode()
        data = data or self._decoder.decode(b"", final=True).encode()
        buffer[: len(data)] = data
        return len(data)


def utf8(stream: BufferedReader) -> BufferedReader:
    """Unpack a gzip stream and transcode UTF-16, both told by their first bytes."""
    if stream.peek(2).startswith(GZIP):
        stream = BufferedReader(gzip.GzipFile(fileobj=stream))
    if stream.peek(2).startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return BufferedReader(Transcoded(stream))
    return stream


@contextmanager
def opened(path: Path) -> Iterator[BufferedReader]:
    """Open a file as UTF-8 bytes."""
    with ExitStack() as files:
        yield utf8(files.enter_context(path.open("rb")))


@contextmanager
def faults() -> Iterator[None]:
    """Turn what stops the reading of a file into a SourceError, which does not name the file."""
    try:
        yield
    except (EOFError, zlib.error, gzip.BadGzipFile) as error:
        raise SourceError(f"damaged gzip ({error}); pack the file again") from error
    except UnicodeError as error:
        raise SourceError(f"not the UTF-16 that it begins as ({error}); save it as UTF-8") from error
    except OSError as error:
        raise SourceError(f"{error.strerror or error}; name a file or folder that can be read") from error


def whole(path: Path, limit: int = WHOLE) -> bytes:
    """Return all bytes of a file. Raises SourceError where they are too many, or none."""
    with path.open("rb") as file:
        data = file.read(limit + 1)
    if not data:
        raise SourceError("an empty file; save it again")
    if len(data) > limit:
        raise SourceError(f"longer than {limit:,} bytes; split it, or save the text that matters")
    return data


def head(path: Path) -> bytes:
    """Return the first bytes of a file, without the byte order mark, to tell its format by."""
    with opened(path) as stream:
        return stream.read(HEAD).removeprefix(codecs.BOM_UTF8)


def decode(data: bytes) -> str:
    """Read bytes as UTF-8 text. Raises SourceError naming the byte that is none."""
    try:
        text = data.decode()
    except UnicodeDecodeError as error:
        place = f"byte {error.start + 1} (0x{data[error.start]:02x})"
        raise SourceError(f"{place} is not UTF-8; save the file as UTF-8") from error
    if "\0" in text:
        raise SourceError(f"byte {data.index(0) + 1} is NUL, so this is no text; save the file as UTF-8 text")
    return text.removeprefix("\ufeff")


def lines(stream: BufferedReader, limit: int = LIMIT) -> Iterator[tuple[int, str | SourceError]]:
    """Read the lines with their numbers from 1 and their ends; a bad one is an error, the rest goes on."""
    number = 0
    while data := stream.readline(limit + 1):
        number += 1
        if len(data) > limit:
            data = data[-1:]
            while data and not data.endswith(b"\n"):
                data = stream.readline(HEAD)
            yield number, SourceError(f"longer than {limit:,} bytes; write one article a line")
        else:
            yield number, _text(data)


def _text(data: bytes) -> str | SourceError:
    try:
        return decode(data)
    except SourceError as error:
        return error

"""Bytes to lines of text."""

from __future__ import annotations

import gzip
import io

from hypothesis import given
from hypothesis import strategies as st

from dashboard.errors import SourceError
from dashboard.ingestion.sources.stream import lines, utf8


def buffered(data: bytes) -> io.BufferedReader:
    return io.BufferedReader(io.BytesIO(data))


@given(st.text(st.characters(codec="utf-8", exclude_characters="\0")), st.booleans())
def test_utf_16_and_gzip_come_out_as_utf_8(text, packed):
    data = text.encode("utf-16")
    assert utf8(buffered(gzip.compress(data) if packed else data)).read().decode() == text


@given(st.binary(max_size=200), st.integers(1, 20))
def test_lines_count_every_line_and_hold_no_more_than_the_limit(data, limit):
    found = list(lines(buffered(data), limit))
    assert [number for number, _ in found] == list(range(1, len(io.BytesIO(data).readlines()) + 1))
    assert all(isinstance(line, SourceError) or len(line.encode()) <= limit for _, line in found)


def test_good_lines_are_kept_with_their_ends():
    assert list(lines(buffered("\ufeffa\r\nb\u2028c\n\nd".encode()))) == [
        (1, "a\r\n"),
        (2, "b\u2028c\n"),
        (3, "\n"),
        (4, "d"),
    ]

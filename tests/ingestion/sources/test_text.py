"""Plain text with and without a front matter."""

from __future__ import annotations

from datetime import date

import pytest

from dashboard.errors import SourceError
from dashboard.ingestion.sources import Defaults, read
from dashboard.ingestion.sources.stream import LIMIT
from dashboard.model import Article

DISPATCH = """---
title: "Envoys meet in Vienna"
published: 2021-12-02T18:40:00+01:00

source: Example Wire
url: https://example.org/a?b=c:d
language: EN
---

Envoys met on Tuesday.

They will meet again: next week.
"""

BAD = [
    # content, message after the file's name
    (
        "Envoys met.",
        "no publication date; add a line 'published: 2021-12-05' between '---' lines at the top, "
        "or give --published 2021-12-05",
    ),
    ("---\npublished: 2021-12-05\n---\n \n", "no text; "),
    ("", "no text; "),
    ("---\npublished: 2021-12-05\nEnvoys met.", "line 1: the front matter does not end; "),
    ("---\npublished: 2021-12-05\n\nauthor: A\n---\nx", "line 4: unknown key 'author'; use title, published"),
    ("---\npublished 2021-12-05\n---\nx", "line 2: no 'key: value'; "),
    ("---\npublished: 2021-12-05\npublished: 2021-12-06\n---\nx", "line 3: a second 'published'; keep one"),
    ("---\npublished: yesterday\n---\nx", "publication date 'yesterday' does not name one day; "),
    ("---\npublished: 2021-12-05\nlanguage: English\n---\nx", "'English' is no language code; write 'en'"),
    (
        "---\npublished: 2021-12-05\nurl: javascript:alert(1)\n---\nx",
        "'javascript:alert(1)' is no web address",
    ),
    (b"abc\xe9def", "byte 4 (0xe9) is not UTF-8; save the file as UTF-8"),
    (b"abc\0def", "byte 4 is NUL, so this is no text; "),
    (b"\xff\xfea", "not the UTF-16 that it begins as"),
    (b"\x1f\x8b\x08 no gzip", "damaged gzip"),
    (b"x" * (LIMIT + 1), "longer than 8,388,608 bytes; split it into articles"),
]


def test_reads_front_matter_and_keeps_paragraphs(written):
    (article,) = read(written("vienna.txt", DISPATCH))
    assert isinstance(article, Article)
    assert article.title == "Envoys meet in Vienna"
    assert article.published == date(2021, 12, 2)
    assert article.published_text == "2021-12-02T18:40:00+01:00"
    assert (article.source, article.url) == ("Example Wire", "https://example.org/a?b=c:d")
    assert (article.language, article.origin) == ("en", "vienna.txt")
    assert article.text == "Envoys met on Tuesday.\n\nThey will meet again: next week."


@pytest.mark.parametrize(
    "content",
    [
        DISPATCH.encode(),
        DISPATCH.replace("\n", "\r\n").encode(),
        DISPATCH.replace("\n", "\r").encode(),
        DISPATCH.encode("utf-8-sig"),
        DISPATCH.encode("utf-16"),
        b"\xfe\xff" + DISPATCH.encode("utf-16-be"),
    ],
)
def test_line_ends_and_encodings_do_not_change_the_article(written, content):
    assert list(read(written("vienna.txt", content))) == list(read(written("vienna.txt", DISPATCH)))


def test_values_of_the_file_win_over_those_of_the_command_line(written):
    defaults = Defaults(published="2001-01-01", source="Other", title="Other", language="fr")
    (article,) = read(written("vienna.txt", DISPATCH), defaults)
    assert (article.published, article.source) == (date(2021, 12, 2), "Example Wire")
    assert (article.title, article.language) == ("Envoys meet in Vienna", "en")


def test_without_front_matter_the_command_line_dates_it(written):
    (article,) = read(written("notes.txt", "Envoys met.\n--- \n"), Defaults(published="5 December 2021"))
    assert (article.published, article.published_text) == (date(2021, 12, 5), "5 December 2021")
    assert article.text == "Envoys met.\n---"


def test_other_line_separators_are_text(written):
    (article,) = read(written("a.txt", "---\npublished: 2021-12-05\n---\none\u2028two\x0cthree"))
    assert article.text == "one\u2028two\x0cthree"


@pytest.mark.parametrize(("content", "message"), BAD)
def test_refuses_with_file_place_and_remedy(written, content, message):
    path = written("notes.txt", content)
    (error,) = read(path)
    assert isinstance(error, SourceError)
    assert str(error).startswith(f"{path}: {message}")
    assert "\n" not in str(error)

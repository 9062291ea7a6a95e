"""JSONL: an article a line, a bad line an error of its own."""

from __future__ import annotations

import gzip
import json
import tracemalloc
from datetime import date

import pytest

from dashboard.errors import SourceError
from dashboard.ingestion.sources import Defaults, read
from dashboard.ingestion.sources.stream import LIMIT
from dashboard.model import Article

GOOD = {
    "id": "a1",
    "title": "T",
    "published": "2021-12-05",
    "source": "Wire",
    "url": "",
    "text": "Envoys met.",
}

BAD = [
    # a line, message after "file: line 2: "
    ('{"text": "x"', "broken JSON ("),
    ("not json", "broken JSON ("),
    ('"text"', "Expected `object`, got `str`; write one JSON object a line"),
    ('[{"text": "x"}]', "Expected `object`, got `array`; "),
    ('{"text": 3, "published": "2021-12-05"}', "Expected `str | null`, got `int` - at `$.text`; "),
    ('{"text": "x", "published": 20211205}', "Expected `str | null`, got `int` - at `$.published`; "),
    ('{"text": "x"}', 'no publication date; add "published": "2021-12-05" to it, or give --published'),
    ('{"text": "x", "published": null}', "no publication date; "),
    ('{"text": " ", "published": "2021-12-05"}', "no text; "),
    ('{"published": "2021-12-05"}', "no text; "),
    ('{"text": "x", "published": "03/04/2021"}', "publication date '03/04/2021' can mean two days; "),
    ('{"text": "a\\u0000b", "published": "2021-12-05"}', "NUL or half a character in it"),
    ('{"text": "\\ud800", "published": "2021-12-05"}', "broken JSON ("),
    ('{"x": ' + "[" * 100_000, "broken JSON ("),
]


def lines(*rows: object) -> str:
    return "".join(f"{row if isinstance(row, str) else json.dumps(row)}\n" for row in rows)


def test_reads_a_line_into_an_article(written):
    (article,) = read(written("wire.jsonl", lines(GOOD | {"extra": {"deep": [1]}})))
    assert isinstance(article, Article)
    assert (article.given_id, article.published, article.origin) == ("a1", date(2021, 12, 5), "wire.jsonl:1")
    assert (article.title, article.text, article.source) == ("T", "Envoys met.", "Wire")


def test_absent_null_and_numeric_values(written):
    row = {"id": 7, "title": None, "url": None, "published": "2021-12-05", "text": "x"}
    (article,) = read(written("wire.jsonl", lines(row)), Defaults(source="Wire"))
    assert (article.given_id, article.title, article.url, article.source) == ("7", "", "", "Wire")


def test_identity_is_content_not_place_or_given_id(written):
    one, two = read(written("a.jsonl", lines(GOOD, GOOD | {"id": "other"})))
    (three,) = read(written("b.jsonl", lines({**GOOD, "text": " Envoys met.\r\n"})))
    (other,) = read(written("c.jsonl", lines({**GOOD, "text": "Envoys meT."})))
    assert one.id == two.id == three.id != other.id
    assert len(one.id) == 16


def test_identity_does_not_run_its_parts_together(written):
    one, two = read(written("a.jsonl", lines(GOOD | {"title": "ab"}, GOOD | {"title": "a", "text": "bEnvoys met."})))
    assert one.id != two.id


@pytest.mark.parametrize(("line", "message"), BAD)
def test_a_bad_line_is_one_error_and_the_rest_goes_on(written, line, message):
    path = written("wire.jsonl", lines(GOOD, line, "", GOOD))
    first, error, last = read(path)
    assert isinstance(error, SourceError)
    assert str(error).startswith(f"{path}: line 2: {message}")
    assert "\n" not in str(error)
    assert (first.origin, last.origin) == ("wire.jsonl:1", "wire.jsonl:4")


def test_invalid_bytes_spoil_their_line_only(written):
    path = written("wire.jsonl", lines(GOOD).encode() + b'{"text": "\xe9"}\n' + lines(GOOD).encode())
    _, error, last = read(path)
    assert str(error) == f"{path}: line 2: byte 11 (0xe9) is not UTF-8; save the file as UTF-8"
    assert last.origin == "wire.jsonl:3"


def test_a_line_of_50_megabytes_is_one_error_in_bounded_memory(written):
    path = written("wire.jsonl", lines(GOOD).encode() + b"x" * 50_000_000 + b"\n" + lines(GOOD).encode())
    tracemalloc.start()
    try:
        first, error, last = read(path)
        peak = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    assert str(error) == f"{path}: line 2: longer than {LIMIT:,} bytes; write one article a line"
    assert (first.origin, last.origin) == ("wire.jsonl:1", "wire.jsonl:3")
    assert peak < 4 * LIMIT


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16"])
def test_byte_order_marks(written, encoding):
    content = lines(*[GOOD | {"title": f"Łódź {number} 東京"} for number in range(3000)]).encode(encoding)
    articles = list(read(written("wire.jsonl", content)))
    assert [article.title for article in articles] == [f"Łódź {number} 東京" for number in range(3000)]


def test_gzip(written):
    (article,) = read(written("wire.jsonl.gz", gzip.compress(lines(GOOD).encode())))
    assert article.origin == "wire.jsonl.gz:1"


def test_a_torn_gzip_gives_what_it_holds_and_one_error(written):
    content = gzip.compress(lines(*[GOOD | {"id": number} for number in range(5000)]).encode())
    path = written("wire.jsonl.gz", content[: len(content) // 2])
    *articles, error = read(path)
    assert all(isinstance(article, Article) for article in articles)
    assert str(error).startswith(f"{path}: damaged gzip")

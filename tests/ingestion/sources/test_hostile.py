"""Input that means harm, or comes of an accident: one clear error each, nothing lost, no crash.

`TENSION_FUZZ=100000 pytest tests/ingestion/sources/test_hostile.py` tries as many broken files as that.
"""

from __future__ import annotations

import gzip
import os
import random
from datetime import UTC, datetime

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from ingestion.sources.made import ARCHIVED, ATOM, FEED, MAIL, PAGE, docx, packed, pdf, xlsx
from ingestion.sources.test_coded import ACLED, ICEWS, POLECAT, TABLE, gdelt

from dashboard.errors import SourceError
from dashboard.ingestion.sources import Coded, Defaults, Notice, find, read
from dashboard.model import Article

FUZZ = int(os.environ.get("TENSION_FUZZ", "400"))
DATED = Defaults(published="2021-12-05")
RUSSIAN = "Министр встретился с послом во вторник."
GOOD = '{"text": "Envoys met.", "published": "2021-12-05", "id": "1"}\n'

HARM = [
    # what it is; file, content; what its errors say, in their order
    ("empty text", "a.txt", "", ["no text; "]),
    ("an empty page", "a.html", "", ["an empty file; "]),
    ("a text of 200 MB", "a.txt", lambda: b"Envoys met.\n" * 17_000_000, ["longer than 8,388,608 bytes; split it into articles"]),
    ("a page of 200 MB", "a.html", lambda: b"<p>Envoys</p>" * 16_000_000, ["longer than 67,108,864 bytes; "]),
    ("binary", "a.txt", bytes(range(256)) * 10, ["byte 129 (0x80) is not UTF-8; save the file as UTF-8"]),
    ("cut off gzip", "a.jsonl.gz", gzip.compress(GOOD.encode() * 99)[:60], ["damaged gzip ("]),
    ("cp1251", "a.txt", RUSSIAN.encode("cp1251"), ["byte 1 (0xcc) is not UTF-8; save the file as UTF-8"]),
    ("UTF-16", "a.txt", "Envoys met.".encode("utf-16"), []),
    ("mixed encodings", "a.jsonl", GOOD.encode() + b'{"text": "caf\xe9"}\n' + GOOD.encode(), ["line 2: byte 14 (0xe9) is not UTF-8"]),
    ("NUL", "a.jsonl", GOOD + '{"text": "a\\u0000b"}\n', ["line 2: NUL or half a character in it"]),
    ("the year 0", "a.jsonl", '{"text": "x", "published": "0000-01-01"}\n' + GOOD, ["line 1: publication date '0000-01-01' is not in"]),
    ("ids given twice", "a.jsonl", GOOD + GOOD.replace("met", "left"), []),
    ("10,000 columns", "a.csv", ",".join(f"c{n}" for n in range(10_000)) + "\n", ["line 1: 10,000 columns; "]),
    ("entities", "a.xml", '<!DOCTYPE l [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]><rss><channel>&b;</channel></rss>', ["it defines entities"]),
    ("a ZIP bomb", "a.zip", lambda: packed({"a.txt": "0" * 50_000_000}), ["1 files of 50,000,000 bytes in "]),
    ("a Word bomb", "a.docx", lambda: packed({"word/document.xml": "0" * 50_000_000}), ["1 files of 50,000,000 bytes in "]),
    ("deep nesting", "a.html", "<div>" * 100_000 + "The envoys met." + "</div>" * 100_000, None),
    ("deep JSON", "a.jsonl", "[" * 100_000 + "\n" + GOOD, ["line 1: Expected `object`, got `array`; "]),
]  # fmt: skip


@pytest.mark.parametrize(("name", "content", "errors"), [case[1:] for case in HARM], ids=[case[0] for case in HARM])
def test_it_is_an_error_that_says_so(written, name, content, errors):
    path = written(name, content() if callable(content) else content)
    found = [str(each) for each in read(path, DATED) if isinstance(each, SourceError)]
    if errors is None:  # however it is taken, it is not a crash
        return
    assert len(found) == len(errors), found
    for said, expected in zip(found, errors, strict=True):
        assert said.startswith(f"{path}: {expected}")


def test_links_in_a_circle_end(tmp_path, written):
    written("in/a.txt", "Envoys met.")
    (tmp_path / "in" / "again").symlink_to(tmp_path / "in")
    (tmp_path / "in" / "self.txt").symlink_to(tmp_path / "in" / "self.txt")
    found = [found for path in find([tmp_path / "in"]) for found in read(path, DATED)]
    assert [type(each) for each in found] == [Article, SourceError]


def test_a_file_that_changes_while_it_is_read(written):
    path = written("a.jsonl", GOOD * 20_000)
    reading = read(path)
    first = next(reading)
    path.write_text("{", encoding="utf-8")
    rest = list(reading)
    assert isinstance(first, Article)
    assert all(isinstance(each, Article | SourceError) for each in rest)


SEEDS = {
    "a.txt": "---\npublished: 2021-12-05\n---\nEnvoys met.",
    "a.jsonl": GOOD * 3,
    "a.csv": "published,text\n2021-12-05,Envoys met.\n" * 2,
    "b.csv": ACLED,
    "c.csv": TABLE,
    "d.csv": gdelt(58) * 2,
    "a.tab": ICEWS,
    "b.txt": POLECAT,
    "a.html": PAGE,
    "a.mht": ARCHIVED,
    "a.eml": MAIL,
    "a.rss": FEED,
    "a.atom": ATOM,
    "a.pdf": pdf("The envoys met in\nthe capital.", "They left."),
    "a.docx": docx("---", "published: 2021-12-05", "---", "Envoys met."),
    "a.xlsx": xlsx(("text", "published"), ("Envoys met.", datetime(2021, 12, 5, tzinfo=UTC).replace(tzinfo=None))),
    "a.zip": packed({"a.txt": "Envoys met.", "b.html": PAGE}),
}


def test_no_broken_file_is_a_crash(written):
    chance = random.Random(7)  # noqa: S311  made data
    names = sorted(SEEDS)
    for number in range(FUZZ):
        name = names[number % len(names)]
        seed = SEEDS[name]
        path = written(name, mutated(seed.encode() if isinstance(seed, str) else seed, chance))
        for found in read(path, DATED):
            assert isinstance(found, Article | Coded | Notice | SourceError)
            assert not isinstance(found, SourceError) or str(found).startswith(str(path))
            assert "please report it" not in str(found), str(found)


PIECES = (
    b"\0",
    b"\xff\xfe",
    b"<",
    b'"',
    b"\n",
    b"{",
    b"%PDF-",
    b"PK\x03\x04",
    b"&a;",
    b"<!DOCTYPE",
    b"\x1f\x8b",
    b"9" * 400,
)


def mutated(data: bytes, chance: random.Random) -> bytes:
    """Change, take out, double or put in some bytes."""
    out = bytearray(data)
    for _ in range(chance.randint(1, 6)):
        at, size = chance.randrange(len(out) + 1), chance.randint(1, 40)
        change = chance.randrange(5)
        if change == 0:
            out[at : at + 1] = bytes([chance.randrange(256)])
        elif change == 1:
            del out[at : at + size]
        elif change == 2:
            out[at:at] = out[at : at + size]
        elif change == 3:
            out[at:at] = chance.choice(PIECES)
        else:
            del out[at:]
    return bytes(out)


@settings(max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(name=st.sampled_from(sorted(SEEDS)), content=st.binary(max_size=300))
def test_no_bytes_at_all_are_a_crash(written, name, content):
    for found in read(written(name, content), DATED):
        assert "please report it" not in str(found)

"""Which file is whose, and which files a folder gives."""

from __future__ import annotations

import gzip
import os
from datetime import date

import pytest

from dashboard.errors import SourceError
from dashboard.ingestion.sources import FORMATS, Defaults, find, jsonl, read, tabular, text
from dashboard.model import Article

ROW = '{"text": "Envoys met.", "published": "2021-12-05"}\n'
TABLE = "text,published\nEnvoys met.,2021-12-05\n"
MATTER = "---\npublished: 2021-12-05\n---\nEnvoys met.\n"

CLAIMED = [
    ("a.txt", MATTER, text),
    ("A.TXT", "Envoys met.", text),
    ("README.md", MATTER, text),
    ("a.jsonl", ROW, jsonl),
    ("a.ndjson", ROW, jsonl),
    ("a.jsonl.gz", gzip.compress(ROW.encode()), jsonl),
    ("a.csv", TABLE, tabular),
    # by content, where the name does not tell
    ("article", MATTER, text),
    ("a.json", ROW, jsonl),
    ("dump", "\ufeff" + ROW, jsonl),
    ("dump.gz", gzip.compress(ROW.encode()), jsonl),
    ("a.tsv", TABLE.replace(",", "\t"), tabular),
]


@pytest.mark.parametrize(("name", "content", "form"), CLAIMED)
def test_one_format_claims_a_file_and_reads_it(written, name, content, form):
    path = written(name, content)
    assert [module for module in FORMATS if module.identify(path)] == [form]
    (article,) = read(path, Defaults(published="2021-12-05"))
    assert isinstance(article, Article)
    assert (article.text, article.published) == ("Envoys met.", date(2021, 12, 5))


def test_two_formats_that_claim_a_file_are_an_error_naming_both(written):
    path = written("a.txt", ROW)
    (error,) = read(path)
    assert isinstance(error, SourceError)
    assert str(error).startswith(f"{path}: plain text (.txt, .md) and JSONL (.jsonl, .jsonl.gz) both claim it; ")


@pytest.mark.parametrize(("name", "content"), [("a.exe", b"MZ\x90\x00"), ("a.p", b"<p>Envoys met."), ("a", b"")])
def test_a_file_of_no_format_is_an_error_naming_those_we_read(written, name, content):
    path = written(name, content)
    (error,) = read(path)
    formats = "plain text (.txt, .md), JSONL (.jsonl, .jsonl.gz), CSV (.csv, .tsv), Excel (.xlsx)"
    assert str(error).startswith(f"{path}: no format that we read; give {formats}, ")


def test_a_missing_file_a_folder_and_a_pipe(tmp_path):
    (missing,) = read(tmp_path / "none.txt")
    assert "none.txt: No such file or directory; " in str(missing)
    (folder,) = read(tmp_path)
    assert str(folder).endswith(": not a file; save what it holds to a file first")
    os.mkfifo(tmp_path / "pipe.txt")
    (pipe,) = read(tmp_path / "pipe.txt")
    assert str(pipe).endswith("pipe.txt: not a file; save what it holds to a file first")


def test_a_folder_gives_articles_in_the_order_of_names_and_nothing_else(written, tmp_path):
    names = ["b/2.txt", "b/1.CSV", "a.jsonl", "c.jsonl.gz"]
    others = ["README.md", "a.json", "x.png", ".hidden.txt", ".git/x.txt", "b/.x/1.txt"]
    for name in names + others:
        written(name, "x")
    (tmp_path / "b" / "loop").symlink_to(tmp_path)
    found = [path.relative_to(tmp_path).as_posix() for path in find([tmp_path])]
    assert found == ["a.jsonl", "b/1.CSV", "b/2.txt", "c.jsonl.gz"]


def test_a_named_file_is_taken_as_it_is(tmp_path):
    named = [tmp_path / "README.md", tmp_path / "none"]
    assert list(find(named)) == named

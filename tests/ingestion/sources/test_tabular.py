"""CSV: an article a row, a bad row an error of its own."""

from __future__ import annotations

import csv
import io
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.errors import SourceError
from dashboard.ingestion.sources import Defaults, read, stream
from dashboard.ingestion.sources.tabular import Rows
from dashboard.model import Article

HEADER = "id,published,title,text,views\n"
GOOD = "1,2021-12-05,T,Envoys met.,12\n"

BAD_ROWS = [
    # rows between two good ones, message after "file: line 3: "
    ("2,,T,Envoys met.,1\n", "no publication date; fill its column of dates, or give --published"),
    ("2,2021-12-05,T,,1\n", "no text; "),
    ("2,yesterday,T,x,1\n", "publication date 'yesterday' does not name one day; "),
    ("2,2021-12-05,T,one, two,1\n", "6 cells under 5 columns; put values that hold a delimiter between"),
    ("2,2021-12-05,T\n", "3 cells under 5 columns; "),
    ('2,2021-12-05,T,"a"b,1\n', "broken CSV ("),
    (b"2,2021-12-05,T,caf\xe9,1\n", "byte 19 (0xe9) is not UTF-8; save the file as UTF-8"),
    (b"2,2021-12-05,T,a\0b,1\n", "byte 17 is NUL"),
]

BAD_HEADERS = [
    ("title,words,date\na,b,c\n", "line 1: no column looks like text among title, words, date; say which"),
    ("title,text\na,b\n", "line 1: no column looks like published among title, text; "),
    ("", "line 1: no column looks like text or published among "),
    ("text,published,text\na,2021-12-05,b\n", "line 1: two columns 'text'; rename one"),
    ("text,published\ra,2021-12-05\r", "line 1: broken CSV ("),
    (b"text,publ\xe9\n", "line 1: byte 10 (0xe9) is not UTF-8"),
    (",".join(f"c{number}" for number in range(10_000)), "line 1: 10,000 columns; a table of articles has a few"),
]


def test_reads_columns_by_name_and_ignores_others(written):
    (article,) = read(written("wire.csv", HEADER + GOOD))
    assert isinstance(article, Article)
    assert (article.given_id, article.published, article.title) == ("1", date(2021, 12, 5), "T")
    assert (article.text, article.origin) == ("Envoys met.", "wire.csv:2")


@pytest.mark.parametrize(
    "content",
    [
        '\ufeffText, Published \n"one\n\ntwo, three",2021-12-05\n',
        'Text;Published\r\n"one\r\n\r\ntwo, three";2021-12-05\r\n',
        'Text\tPublished\n"one\n\ntwo, three"\t2021-12-05',
    ],
)
def test_delimiters_line_ends_and_quoted_paragraphs(written, content):
    (article,) = read(written("wire.csv", content))
    assert article.text == "one\n\ntwo, three"


def test_columns_of_other_names_are_guessed_said_and_corrected(written):
    path = written("wire.csv", "Headline,Body,Lead,Publication_Date\nT,Envoys met.,Soon.,2021-12-05\n")
    notice, article = read(path)
    assert notice.text == (
        "wire.csv: columns: text from 'Body', published from 'Publication_Date', title from 'Headline'; "
        "--column FIELD=NAME corrects it"
    )
    assert (article.title, article.text) == ("T", "Envoys met.")
    _, corrected = read(path, Defaults(columns=(("text", "Lead"),)))
    assert corrected.text == "Soon."
    (error,) = read(path, Defaults(columns=(("text", "Leads"),)))
    assert "--column text=Leads: no such column; there are Headline, Body, Lead, Publication_Date" in str(error)


def test_without_the_column_the_command_line_dates_every_row(written):
    (article,) = read(written("wire.csv", "text\nEnvoys met.\n"), Defaults(published="2021-12-05"))
    assert article.published == date(2021, 12, 5)


@pytest.mark.parametrize(("row", "message"), BAD_ROWS)
def test_a_bad_row_is_one_error_and_the_rest_goes_on(written, row, message):
    row = row.encode() if isinstance(row, str) else row
    path = written("wire.csv", (HEADER + GOOD).encode() + row + b"\n" + GOOD.encode())
    first, error, last = read(path)
    assert isinstance(error, SourceError)
    assert str(error).startswith(f"{path}: line 3: {message}")
    assert (first.origin, last.origin) == ("wire.csv:2", "wire.csv:5")


@pytest.mark.parametrize(("content", "message"), BAD_HEADERS)
def test_a_header_without_our_columns_names_those_found(written, content, message):
    path = written("wire.csv", content)
    (error,) = read(path)
    assert str(error).startswith(f"{path}: {message}")


def test_a_quote_that_never_closes_is_one_error(written):
    path = written("wire.csv", HEADER + GOOD + '2,2021-12-05,"T,x,1\n3,2021-12-05,T,x,1\n')
    first, error = read(path)
    assert first.origin == "wire.csv:2"
    assert str(error).startswith(f"{path}: line 3: broken CSV")


def test_a_field_of_a_megabyte_is_read(written):
    (article,) = read(written("wire.csv", f"text,published\n{'x' * 1_000_000},2021-12-05\n"))
    assert len(article.text) == 1_000_000


@given(st.lists(st.lists(st.text(st.characters(exclude_characters="\0", codec="utf-8")), min_size=1), min_size=1))
def test_what_python_writes_is_read_back(rows):
    written = io.StringIO(newline="")
    csv.writer(written, quoting=csv.QUOTE_ALL).writerows(rows)
    lines = stream.lines(io.BufferedReader(io.BytesIO(written.getvalue().encode())))
    assert [row for _, row in Rows(lines, ",")] == rows

from __future__ import annotations

import re
from io import BytesIO

import pandas as pd
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dashboard.export import COLUMNS, csv

DANGEROUS = "=+-@|＝＋－＠｜"
BREAK = re.compile("[\x00-\x1f\x7f\x85\u2028\u2029]+")
UNDO = re.compile(rf"^'('*[\s\ufeff\u200b-\u200f\u2060]*[{re.escape(DANGEROUS)}])")
texts = st.text(st.characters(exclude_categories=["Cs"])) | st.text(
    "'=+-@| \t\r\n\",;é＝a1\u2028\u200b\xa0", max_size=6
)

FORMULAS = [
    ("=1+1", "'=1+1"),
    ("+41 44 000", "'+41 44 000"),
    ("-1", "'-1"),
    ("@SUM(A1)", "'@SUM(A1)"),
    ("|calc", "'|calc"),
    ("  =1", "'  =1"),
    ("\t=1", "' =1"),
    ("\r\n=1", "' =1"),
    ("\xa0=1", "'\xa0=1"),
    ("\u200b=1", "'\u200b=1"),
    ("＝1", "'＝1"),
    ("'=1", "''=1"),
    ("''=1", "'''=1"),
    ("'quoted'", "'quoted'"),
    ("a=1", "a=1"),
    ("well-known", "well-known"),
    ('=HYPERLINK("http://x.example","a")', '\'=HYPERLINK("http://x.example","a")'),
    ("", ""),
]
BREAKS = [
    ("one\ntwo", "one two"),
    ("one\r\n\r\ntwo", "one two"),
    ("one\u2028two\x85three", "one two three"),
    ("a\0b\tc", "a b c"),
]


def parsed(content, **options):
    return pd.read_csv(BytesIO(content), encoding="utf-8-sig", keep_default_na=False, **options)


@pytest.mark.parametrize(("text", "cell"), FORMULAS + BREAKS)
def test_text_cannot_be_taken_for_a_formula_or_a_new_row(table, text, cell):
    assert parsed(csv(table({"sentence": text})))["sentence"].tolist() == [cell]


@settings(deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.lists(st.fixed_dictionaries({"sentence": texts, "article_title": texts, "title": texts}), max_size=5))
def test_any_text_can_be_read_back(table, data):
    content = csv(table(*data))
    found = parsed(content, dtype={"sentence": str, "article_title": str, "title": str})
    for name in ("sentence", "article_title", "title"):
        cells = found[name].tolist()
        assert [UNDO.sub(r"\1", cell) for cell in cells] == [BREAK.sub(" ", row[name]) for row in data]
        assert not any(cell.strip().startswith(tuple(DANGEROUS)) for cell in cells)
    assert content.count(b"\r\n") == content.count(b"\n") == len(data) + 1


def test_numbers_stay_numbers(table):
    found = parsed(csv(table({"level": -3, "goldstein": -10.0, "confidence": 0.85}, {})))
    assert found["level"].tolist() == [-3, -1]
    assert found["goldstein"].tolist() == [-10.0, -6.5]
    assert found["confidence"].tolist() == [0.85, 0.8]
    assert found["contested"].tolist() == [False, False]
    assert found["sources"].dtype.kind == "i"


def test_it_is_utf8_with_a_mark_and_crlf(table):
    content = csv(table({"sentence": "Київ"}))
    assert content.startswith(b"\xef\xbb\xbf")
    assert content.endswith(b"\r\n")
    assert "Київ".encode() in content


def test_the_columns_come_in_their_order_whatever_the_frames(table):
    rows = table({})
    header = csv(rows[rows.columns[::-1]]).decode("utf-8-sig").split("\r\n")[0]
    assert header.replace('"', "").split(",") == [column.name for column in COLUMNS]
    assert csv(rows[rows.columns[::-1]]) == csv(rows)


def test_no_rows_give_a_header(table):
    content = csv(table())
    assert list(parsed(content).columns) == [column.name for column in COLUMNS]
    assert content.count(b"\n") == 1


def test_a_missing_column_is_an_error(table):
    with pytest.raises(KeyError, match="sentence"):
        csv(table({}).drop(columns="sentence"))


def test_every_column_has_a_meaning():
    assert all(column.meaning.strip() for column in COLUMNS)
    assert len({column.name for column in COLUMNS}) == len(COLUMNS) == 32

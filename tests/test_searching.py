"""What is typed is read once, and written for each database."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.errors import FilterError
from dashboard.filters import Filter
from dashboard.searching import fts5, parse, tsquery

READ = [
    # typed; for SQLite; for PostgreSQL
    ("", "", ""),
    ("sanctions", '"sanctions"', "('sanctions')"),
    ("gas pipeline", '"gas" AND "pipeline"', "('gas') & ('pipeline')"),
    ('"gas pipeline"', '"gas pipeline"', "('gas' <-> 'pipeline')"),
    ("sanction*", '"sanction" *', "('sanction':*)"),
    ("Biden-Putin", '"Biden Putin"', "('Biden' <-> 'Putin')"),
    ("a OR b", '"a" OR "b"', "('a') | ('b')"),
    ("a NOT b", '"a" NOT "b"', "('a') & ! ('b')"),
    ("(a OR b) c", '( "a" OR "b" ) AND "c"', "( ('a') | ('b') ) & ('c')"),
    ("and", '"and"', "('and')"),
    ("it's", '"it s"', "('it' <-> 's')"),
]


@pytest.mark.parametrize(("typed", "sqlite", "postgresql"), READ)
def test_it_is_written_for_both(typed, sqlite, postgresql):
    assert (fts5(parse(typed)), tsquery(parse(typed))) == (sqlite, postgresql)


WRONG = [
    ('"open', "a quotation mark is not closed"),
    ("(a", "a bracket is not closed"),
    ("a)", "a bracket is closed that was not opened"),
    ("AND a", "nothing stands before AND"),
    ("a OR", "nothing follows OR"),
    ("a OR OR b", "nothing stands before OR"),
    ("()", "nothing stands before )"),
    ("...", "'...' has no letters or digits"),
]


@pytest.mark.parametrize(("typed", "why"), WRONG)
def test_what_is_no_search_says_why(typed, why):
    with pytest.raises(FilterError) as raised:
        Filter(text=typed)
    assert f"text={typed}: {why}; write words" in str(raised.value)


@given(st.text(alphabet=st.sampled_from("ab \"()*ANDORNOT-é'")))
def test_whatever_is_typed_is_a_search_or_says_why(typed):
    try:
        written = fts5(parse(typed))
    except FilterError:
        return
    assert written.count('"') % 2 == 0
    assert written.count("(") == written.count(")")

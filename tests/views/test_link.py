from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.errors import FilterError
from dashboard.filters import Filter
from dashboard.model import Status
from dashboard.views.link import View

FILTERS = st.builds(
    Filter,
    countries=st.lists(st.sampled_from(["RUS", "UKR", "USA"])).map(tuple),
    levels=st.lists(st.integers(-3, 5)).map(tuple),
    statuses=st.lists(st.sampled_from(list(Status))).map(tuple),
    confidence=st.sampled_from([0.0, 0.5, 0.85, 1.0]),
)
VIEWS = st.builds(
    View,
    FILTERS,
    st.sampled_from(["level", "actor", "dyad", "action"]),
    st.text(max_size=20),
    who=st.sampled_from(["", "RUS", "RUS/Sergei Lavrov"]),
    unit=st.sampled_from(["each", "day", "week", "month", "quarter", "year"]),
)


@given(VIEWS)
def test_a_view_comes_back_from_its_link(view):
    assert View.from_query(view.to_query()) == view


def test_the_default_view_has_an_empty_link():
    assert View().to_query() == {}


@pytest.mark.parametrize(
    "query", [{"y": ["z"]}, {"y": ["level", "actor"]}, {"unit": ["hour"]}, {"event": ["a", "b"]}, {"x": ["1"]}]
)
def test_what_no_view_has_is_an_error(query):
    with pytest.raises(FilterError):
        View.from_query(query)

from __future__ import annotations

from datetime import date
from urllib.parse import parse_qs, urlencode

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.errors import FilterError
from dashboard.filters import KEYS, STATUSES, Filter, Role
from dashboard.lexicon.scale import scale
from dashboard.model import Precision, Status

NAMES = {"UKR": "Ukraine", "RUS": "Russia", "RUS/Sergei Lavrov": "Sergei Lavrov"}
DECEMBER = {"start": date(2021, 12, 1), "end": date(2021, 12, 31)}
USUAL = "occurred, planned and alleged; confidence 0.5 or more"

letters = st.text("ABCDEFGHIJKLMNOPQRSTUVWXYZ", min_size=3, max_size=3)
names = st.text(min_size=1).filter(lambda text: text.strip() and text.isprintable())
days = st.lists(st.none() | st.dates(), min_size=2, max_size=2).map(lambda pair: pair if None in pair else sorted(pair))
filters = st.builds(
    lambda pair, **fields: Filter(start=pair[0], end=pair[1], **fields),
    pair=days,
    countries=st.lists(letters).map(tuple),
    actors=st.lists(names).map(tuple),
    levels=st.lists(st.sampled_from([level.value for level in scale().level])).map(tuple),
    statuses=st.lists(st.sampled_from(Status)).map(tuple),
    confidence=st.floats(0, 1),
    actions=st.lists(st.sampled_from(sorted(scale().action))).map(tuple),
    precisions=st.lists(st.sampled_from(Precision)).map(tuple),
    role=st.sampled_from(Role),
)

DESCRIBED = [
    ({}, USUAL),
    (
        {"countries": ("UKR",), **DECEMBER, "levels": (2, 3), "statuses": (Status.PLANNED,)},
        "Ukraine; 1 to 31 December 2021; levels Threat and Coercion; planned",
    ),
    ({"countries": ("UKR", "RUS", "XKX")}, "Russia, Ukraine or XKX"),
    ({"actors": ("RUS/Sergei Lavrov",)}, "actor Sergei Lavrov"),
    ({"actors": ("NATO", "RUS")}, "actors NATO or Russia"),
    ({"start": date(2021, 12, 1)}, "from 1 December 2021"),
    ({"end": date(2021, 12, 31)}, "until 31 December 2021"),
    ({"start": date(2021, 12, 7), "end": date(2021, 12, 7)}, "7 December 2021"),
    ({"levels": (5,)}, "level Violence"),
    ({"statuses": (Status.DENIED, Status.PLANNED)}, "planned and denied"),
    ({"statuses": ()}, "every status"),
    ({"confidence": 0.75}, "confidence 0.75 or more"),
    ({"confidence": 0}, "any confidence"),
    ({"countries": ("UKR",), "role": Role.TARGET}, "Ukraine as target"),
    ({"role": Role.TARGET}, USUAL),
    ({"actions": ("THREATEN", "ASSAULT")}, "actions Assault and Threaten"),
    ({"precisions": (Precision.WEEK, Precision.DAY)}, "dated to the day or week"),
]

WRONG = [
    ({"contry": ["UKR"]}, "contry=UKR: no such filter; there are country, actor, role, from"),
    ({"country": ["Ukraine"]}, "country=Ukraine: give the ISO 3166 alpha-3 code"),
    ({"country": ["ukr"]}, "country=ukr: give"),
    ({"country": [""]}, "country=: give"),
    ({"actor": [" "]}, "actor= : give an actor's id"),
    ({"actor": ["RUS\n"]}, "give an actor's id"),
    ({"from": ["yesterday"]}, "from=yesterday: give a day as YYYY-MM-DD"),
    ({"to": ["2021-02-30"]}, "to=2021-02-30: give a day as YYYY-MM-DD"),
    ({"from": ["2021-01-01", "2021-01-02"]}, "from=2021-01-01,2021-01-02: give one value only"),
    ({"from": ["2022-01-01"], "to": ["2021-01-01"]}, "from=2022-01-01: give a day that is not after"),
    ({"level": ["6"]}, "level=6: give one of -3, -2, -1, 0, 1, 2, 3, 4, 5"),
    ({"level": ["2.0"]}, "level=2.0: give one of"),
    ({"status": ["done"]}, "status=done: give one of occurred, planned, alleged, conditional, denied"),
    ({"role": ["both"]}, "role=both: give one of either, initiator, target"),
    ({"action": ["WAR"]}, "action=WAR: give one of "),
    ({"precision": ["hour"]}, "precision=hour: give one of day, week"),
    ({"confidence": ["high"]}, "confidence=high: give a number from 0 to 1"),
    ({"confidence": ["1.5"]}, "confidence=1.5: give a number from 0 to 1"),
    ({"confidence": ["nan"]}, "confidence=nan: give a number from 0 to 1"),
]


@given(filters)
def test_a_filter_survives_its_link(chosen):
    assert Filter.from_query(chosen.to_query()) == chosen
    assert Filter.from_query(parse_qs(urlencode(chosen.to_query(), doseq=True))) == chosen


@given(filters)
def test_a_link_has_known_keys_with_values_only(chosen):
    assert set(chosen.to_query()) <= set(KEYS)
    assert all(chosen.to_query().values())


@given(filters)
def test_there_is_a_label_for_every_difference_from_the_default(chosen):
    labels = chosen.active()
    assert all(labels)
    assert bool(labels) == (chosen != Filter())
    assert chosen.describe() == ("; ".join(labels) or USUAL)


@pytest.mark.parametrize(("fields", "said"), DESCRIBED)
def test_a_filter_is_described_in_plain_words(fields, said):
    assert Filter(**fields).describe(NAMES) == said


@pytest.mark.parametrize(("query", "message"), WRONG)
def test_a_wrong_link_says_what_is_allowed(query, message):
    with pytest.raises(FilterError) as raised:
        Filter.from_query(query)
    assert message in str(raised.value)


def test_the_default_has_an_empty_link():
    assert Filter().to_query() == {}
    assert Filter.from_query({}) == Filter()


def test_what_is_only_feared_or_denied_is_off_by_default():
    assert set(STATUSES) == set(Status) - {Status.CONDITIONAL, Status.DENIED}


def test_a_link_may_give_one_text_for_a_key():
    assert Filter.from_query({"country": "UKR", "from": "2021-12-01"}) == Filter(("UKR",), start=date(2021, 12, 1))


def test_order_and_repetition_mean_nothing():
    assert Filter(("UKR", "RUS", "UKR"), levels=(3, 2)) == Filter(("RUS", "UKR"), levels=(2, 3, 3))


def test_a_widget_cannot_make_a_wrong_filter_either():
    with pytest.raises(FilterError, match="from=2022-01-01"):
        Filter(start=date(2022, 1, 1), end=date(2021, 1, 1))

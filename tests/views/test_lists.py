"""The sidebar's lists: the first names of very many, and any other by typing a part of it."""

from __future__ import annotations

import pytest

from dashboard.views import lists

CALLED = {"RUS": "Russia", "RUS/Sergei Lavrov": "Sergei Lavrov", "BLR": "Belarus", "UKR": "Ukraine"}


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("Ukraine", "UKR"),
        ("russia", "RUS"),
        (" lavrov ", "RUS/Sergei Lavrov"),
        ("rus", "RUS"),  # of several the first, which has most events
        ("elarus", "BLR"),
        ("nobody", None),
        (" ", None),
    ],
)
def test_a_name_is_known_by_a_part_of_it(typed, meant):
    assert lists.meaning(typed, CALLED) == meant


def test_of_very_many_names_the_first_are_listed_and_others_are_typed(open_app, filled, monkeypatch):
    monkeypatch.setattr(lists, "LISTED", 2)
    app = open_app(country=["UKR"])
    listed = app.multiselect(key="countries").options
    assert [each.partition(" (")[0] for each in listed] == ["Russia", "United States", "Ukraine"]


def test_a_typed_name_is_replaced_by_its_actor_and_an_unknown_one_is_told(monkeypatch):
    state, said = {"actors": ["RUS", "russia", "lavrov", "nobody"]}, []
    monkeypatch.setattr(lists.st, "session_state", state)
    monkeypatch.setattr(lists.st, "toast", lambda words: said.append("nobody" in words))
    lists._meant("actors", CALLED)
    assert state == {"actors": ["RUS", "RUS/Sergei Lavrov"]}
    assert said == [True]

"""The sidebar's lists: what can be chosen, each with the number of events that it would show."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pandas as pd
import streamlit as st

from dashboard.views.prose import markdown

LISTED = 100
"""Names in a list; the browser draws each of them at each click."""


def names(label: str, key: str, choices: pd.DataFrame, chosen: tuple[str, ...]) -> None:
    """Draw a choice of names, those of most events first; what a link chose stays, though nothing has it.

    Of very many only the first are listed, and any other can be typed.
    """
    called = dict(zip(choices["id"], choices["name"], strict=True)) | {
        id: id for id in chosen if not (choices["id"] == id).any()
    }
    listed = choices[(choices.index < LISTED) | choices["id"].isin(chosen)]
    numbers = dict(zip(listed["id"], listed["events"], strict=True))
    several(label, key, called, numbers, typed=len(choices) > LISTED)


def several(
    label: str, key: str, called: Mapping[str, str], numbers: Mapping[Any, int], *, typed: bool = False
) -> None:
    """Draw a list to choose several from: what has a number or is chosen already, or what a reader types."""
    listed = [id for id in called if id in numbers or id in st.session_state.get(key, ())]
    listed += [id for id in numbers if id not in called]
    st.multiselect(
        label,
        listed,
        format_func=lambda id: f"{called.get(id, id)} ({numbers.get(id, 0):,})",
        key=key,
        placeholder="Any",
        help=f"The {LISTED} with most events are listed; of the others, type a part of the name." if typed else None,
        accept_new_options=typed,
        on_change=_meant if typed else "rerun",
        args=(key, called) if typed else None,
        wrap=False,  # a list that shrinks when it is left moves the button away from under the reader's next click
        select_all=False,  # all is what none says, in a shorter link
    )


def pills(label: str, key: str, called: Mapping[Any, str], numbers: Mapping[Any, int], help: str) -> None:
    """Draw a choice of few, all of them always there."""
    st.pills(
        label, list(called), selection_mode="multi", key=key, help=help,
        format_func=lambda value: f"{called[value]} {numbers.get(value, 0):,}",
    )  # fmt: skip


def _meant(key: str, called: Mapping[str, str]) -> None:
    """Put the actor in the place of a name that was typed."""
    found: list[str] = []
    for typed in st.session_state[key]:
        meant = typed if typed in called else meaning(typed, called)
        if meant is None:
            st.toast(markdown(f"Nobody is called “{typed}”."))
        elif meant not in found:
            found.append(meant)
    st.session_state[key] = found


def meaning(typed: str, called: Mapping[str, str]) -> str | None:
    """Return whose name was typed, or a part of it: of several the first; none where nobody has it."""
    words = typed.casefold().strip()
    whole = (id for id, name in called.items() if words == name.casefold())
    part = (id for id, name in called.items() if words in name.casefold())
    return next(whole, None) or (next(part, None) if words else None)

"""The chart's horizontal rows: the rungs of the ladder, or a lane for each side, dyad or action."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from typing import Literal

import pandas as pd

from dashboard.figures import ladder
from dashboard.lexicon.scale import scale

By = Literal["level", "actor", "dyad", "action"]
PAIR = "\x1f"
"""Between the two sides of a dyad's lane."""
MOST = 12
"""Lanes that can still be told apart; the rest share one."""
LONG = 9
"""Letters of a name beside which there is no room for another."""
CALM, ROOM = 48, 24
"""Pixels from lane to lane where there are few events, and those added at most where there are many."""
SIDES = ("initiator", "target")


@dataclass(frozen=True, slots=True)
class Busy:
    """How many events each lane has, and what actors are called."""

    counts: Mapping[str, int]
    names: Mapping[str, str]


@dataclass(frozen=True, slots=True, eq=False)
class Lanes:
    """Rows from the bottom up, and which of them each event stands in."""

    names: tuple[str, ...]
    rows: Mapping[str, int]
    """The row of each lane, an index into `names`; those that share a row are left out and stand in row 0."""
    spots: pd.DataFrame
    """`id` of the event and `row`: one line for each row that it stands in."""
    pitch: int
    """Pixels from one row to the next."""
    merged: tuple[str, ...] = ()
    """The names of those that share the lane of the others."""

    def places(self, ids: Collection[str]) -> dict[str, list[int]]:
        """Give the rows of some events."""
        some = self.spots[self.spots["id"].isin(ids)]
        found: dict[str, list[int]] = {id: [] for id in ids}
        for id, row in zip(some["id"].tolist(), some["row"].tolist(), strict=True):  # a tenth of what groups take
            found[id].append(row)
        return {id: sorted(rows) for id, rows in found.items()}


def lanes(frame: pd.DataFrame, by: By, busy: Busy | None = None) -> Lanes:
    """Choose the chart's rows; `busy` counts the events of each lane where the frame has only some of them."""
    if by == "level":
        return _by_level(frame, busy)
    if by == "action":
        return _ranked(frame[["id"]].assign(lane=frame["action"]), lambda lane: lane.capitalize(), busy)
    sides = _sides(frame)
    called = _names(sides, busy)
    if by == "actor":
        return _ranked(sides, called.__getitem__, busy)
    return _ranked(
        _pairs(sides), lambda lane: " – ".join(_short(side, called[side]) for side in lane.split(PAIR)), busy
    )


def _names(sides: pd.DataFrame, busy: Busy | None) -> dict[str, str]:
    """Name each side that occurs; what the frame does not name is named as everywhere else."""
    every = {side for lane in (busy.counts if busy else ()) for side in lane.split(PAIR)}
    own = {str(lane): _name(str(lane), sides) for lane in sides["lane"].unique()}
    return {side: (busy.names if busy else {}).get(side, side) for side in every} | own


def _short(side: str, name: str) -> str:
    """Name a side of two at the edge of the chart: by its code where its name would be cut, USA or NATO."""
    return side if len(name) > LONG and side.isupper() else name


def _by_level(frame: pd.DataFrame, busy: Busy | None) -> Lanes:
    """Give every rung of the ladder a row, also an empty one: its emptiness says something."""
    rows = {level: ladder.index(level) for level in frame["level"].unique()}
    spots = pd.DataFrame({"id": frame["id"], "row": frame["level"].map(rows)})
    counts = busy.counts.values() if busy else frame["level"].value_counts().tolist()
    known = {str(rung.value): ladder.index(rung.value) for rung in scale().level}
    names = tuple(rung.name for rung in scale().level)
    return Lanes(names, known, spots, pitch=_pitch(max(counts, default=0)))


def _ranked(stands: pd.DataFrame, name: Callable[[str], str], busy: Busy | None) -> Lanes:
    """Give each lane a row, the busiest on top; `stands` has `id` and `lane` once for each lane of an event."""
    counts = dict(busy.counts if busy else stands["lane"].value_counts().items())
    called = {str(lane): name(str(lane)) for lane in counts}
    ranked = sorted(called, key=lambda lane: (-counts[lane], called[lane]))
    own = ranked if len(ranked) <= MOST else ranked[: MOST - 1]
    others = [called[lane] for lane in ranked[len(own) :]]
    titles = [called[lane] for lane in own] + ([f"Others ({len(others)})"] if others else [])
    rows = {lane: len(titles) - 1 - at for at, lane in enumerate(own)}
    spots = stands[["id"]].assign(row=stands["lane"].map(rows).fillna(0).astype(int)).drop_duplicates()
    return Lanes(tuple(reversed(titles)), rows, spots, pitch=_pitch(max(counts.values())), merged=tuple(others))


def _pairs(sides: pd.DataFrame) -> pd.DataFrame:
    """Give `id` and `lane` for each two sides of an event; one that has a side only stands with that one."""
    both = sides[["id", "lane"]].merge(sides[["id", "lane"]], on="id", suffixes=("", "_other"))
    met = both[both["lane"] < both["lane_other"]]
    alone = sides[~sides["id"].isin(met["id"])]
    return pd.concat([met[["id"]].assign(lane=met["lane"] + PAIR + met["lane_other"]), alone[["id", "lane"]]])


def _pitch(busiest: int) -> int:
    """Part the lanes farther where one is crowded: its marks dodge, and must not stand among the next lane's."""
    return CALM + min(ROOM, busiest // 6)


def _sides(frame: pd.DataFrame) -> pd.DataFrame:
    """Give `id`, `lane` and the `name` that an event has for it, once for each lane of an event.

    A person stands in the lane of a country or body, whose name is not the person's.
    """
    parts = [
        pd.DataFrame({"id": frame["id"], "actor": frame[f"{side}_ids"], "name": frame[f"{side}s"]})
        .astype({"actor": object, "name": object})
        .explode(["actor", "name"])
        for side in SIDES
    ]
    told = pd.concat(parts, ignore_index=True).dropna(subset=["actor"])
    split = told["actor"].astype(str).str.partition("/")
    told = told.assign(lane=split[0], name=told["name"].where(split[2] == "", ""))
    return told.sort_values("name", ascending=False, kind="stable").drop_duplicates(["id", "lane"])


def _name(lane: str, sides: pd.DataFrame) -> str:
    """Name a lane as the events do; where only its people act, as the gazetteer does."""
    from dashboard.lexicon import load

    own = sides["name"][(sides["lane"] == lane) & (sides["name"] != "")]
    actor = None if len(own) else load().gazetteer.actors.get(lane)
    return str(own.iloc[0]) if len(own) else actor.name if actor else lane

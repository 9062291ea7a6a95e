"""How well time expressions are found: value F1, strict F1 and interval recall, as TempEval-3 defines them.

An expression is found when one overlaps it. Its value is right when it is the same TIMEX3 value; its interval, when
it denotes the same days, told by the value without its time of day.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from dashboard.cli.rows import Timex

CALENDAR = re.compile(r"\d{2,4}(?:-[\w-]+)?")


@dataclass
class Scores:
    """Counts over documents, and the figures that they give, 0 to 1."""

    gold: int = 0
    found: int = 0
    strict: int = 0
    value: int = 0
    dated: int = 0
    days: int = 0

    def add(self, gold: Iterable[Timex], found: Iterable[Timex]) -> None:
        """Count one document: exact pairs first, then each with the first that overlaps it."""
        gold, found = list(gold), list(found)
        self.gold += len(gold)
        self.found += len(found)
        self.dated += sum(1 for each in gold if _days(each))
        for wanted, each in _pairs(gold, found):
            self.strict += (wanted.start, wanted.end) == (each.start, each.end)
            self.value += wanted.value == each.value
            self.days += bool(_days(wanted)) and _days(wanted) == _days(each)

    def figures(self) -> Mapping[str, float]:
        """Return the figures."""
        both = self.gold + self.found
        return {
            "value_F1": 2 * self.value / both,
            "strict_F1": 2 * self.strict / both,
            "interval_recall": self.days / self.dated,
        }


def _pairs(gold: list[Timex], found: list[Timex]) -> Iterable[tuple[Timex, Timex]]:
    exact = {(each.start, each.end): each for each in found}
    rest = [each for each in found if (each.start, each.end) not in {(one.start, one.end) for one in gold}]
    for wanted in gold:
        if each := exact.get((wanted.start, wanted.end)):
            yield wanted, each
            continue
        overlapping = [each for each in rest if each.start < wanted.end and wanted.start < each.end]
        if overlapping:
            rest.remove(overlapping[0])
            yield wanted, overlapping[0]


def _days(timex: Timex) -> str:
    """Return the calendar part of a value; empty for one that denotes no days."""
    value = timex.value.partition("T")[0]
    return value if timex.type in ("DATE", "TIME") and CALENDAR.fullmatch(value) else ""

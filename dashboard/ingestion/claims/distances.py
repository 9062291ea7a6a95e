"""Acts dated by the distance to another: "stopped it on Friday, a day after Moscow had recognised them"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import timedelta

from dashboard.ingestion.claims.tree import Tree, Word
from dashboard.lexicon.words import words
from dashboard.model import Basis, Interval, Precision, TimeExpression
from dashboard.wording import weekday

_LENGTH = re.compile(r"P(\d+)([DW])")
_DAYS = {"D": 1, "W": 7}
_PRECISION = {"D": Precision.DAY, "W": Precision.WEEK}


def distance(
    tree: Tree, verb: Word, lengths: Sequence[tuple[Word, TimeExpression]]
) -> tuple[TimeExpression, int] | None:
    """Return the length that parts a clause or a noun from what it hangs on, and the sign to count it with."""
    for mark in (*tree.children(verb, "mark"), *_before_noun(tree, verb)):
        for at, time in lengths:
            if mark.lower in words().apart and at.index + 1 == mark.index and _LENGTH.fullmatch(time.value):
                return time, words().apart[mark.lower]
    return None


def _before_noun(tree: Tree, noun: Word) -> list[Word]:
    """Return what opens a phrase of time with a noun, "a day after the call", for which the parse may have a clause."""
    above = tree.head(noun)
    if above is None or noun.is_verb:
        return []
    if noun.dep == "pobj":
        return [above]
    first = min(word.index for word in (noun, *tree.below(noun)))
    return [mark for mark in tree.children(above, "mark") if mark.index == first - 1]


def shifted(length: TimeExpression, sign: int, base: Interval) -> TimeExpression | None:
    """Return the expression with the days that it puts the clause on, counted from those of the clause above.

    None where they lie outside the calendar.
    """
    found = _LENGTH.fullmatch(length.value)
    count, unit = (int(found[1]), found[2]) if found else (0, "D")
    try:
        start = base.start + timedelta(days=sign * count * _DAYS[unit])
        interval = Interval(start, start + timedelta(days=_DAYS[unit]), _PRECISION[unit])
    except OverflowError:
        return None
    way = "back" if sign < 0 else "on"
    return TimeExpression(
        length.start,
        length.end,
        length.text,
        length.type,
        length.value,
        length.mod,
        interval,
        Basis.NARRATIVE,
        "clause.distance",
        f"'{length.text}', counted {way} from {weekday(base.start)}",
    )

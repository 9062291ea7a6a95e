"""Plain English for days, numbers and lists, the same on a page, in a message and in an export."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from dashboard.model import Precision

# Python's own names follow the machine's locale; an export must read the same everywhere.
MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")

ARTICLE_FIRST = ("United ",)
ARTICLE_LAST = ("Republic", "Islands", "Emirates", "Federation", "Union", "Kingdom", "States")
ARTICLE_NAMES = frozenset({"Bahamas", "Comoros", "Gambia", "Maldives", "Netherlands", "Philippines", "Vatican"})


PARTS_OF_MONTH = {(1, 31): "", (1, 10): "early ", (11, 20): "mid-", (21, 31): "late "}
PARTS_OF_YEAR = {(1, 12): "", (1, 4): "early ", (5, 8): "mid-", (9, 12): "late "}
"""What stands before the name of a month or a year, by its first and last day or month that is meant."""


def day(value: date) -> str:
    """`5 December 2021`."""
    return f"{value.day} {month(value)}"


def month(value: date) -> str:
    """`December 2021`."""
    return f"{MONTHS[value.month - 1]} {value.year}"


def weekday(value: date) -> str:
    """`Sunday 5 December 2021`."""
    return f"{WEEKDAYS[value.weekday()]} {day(value)}"


def days(first: date, last: date) -> str:
    """`1 to 31 December 2021`: both days are inclusive."""
    if first == last:
        return day(first)
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.day} to {day(last)}"
    if first.year == last.year:
        return f"{first.day} {MONTHS[first.month - 1]} to {day(last)}"
    return f"{day(first)} to {day(last)}"


def when(first: date, last: date, precision: str) -> str:
    """The days as finely as they are known: `June 2021`, `late June 2021`, `early 2022`; both days are inclusive."""
    following = last + timedelta(1)
    if precision == Precision.MONTH and (first.year, first.month) == (last.year, last.month):
        end = 31 if following.month != last.month else last.day
        part = PARTS_OF_MONTH.get((first.day, end))
        return days(first, last) if part is None else part + month(first)
    if precision == Precision.YEAR and first.year == last.year and first.day == following.day == 1:
        part = PARTS_OF_YEAR.get((first.month, last.month))
        return days(first, last) if part is None else part + str(first.year)
    return days(first, last)


def listed(words: Sequence[str], conjunction: str = "and") -> str:
    """`Russia, Ukraine and NATO`; empty for no words."""
    if len(words) < 2:
        return "".join(words)
    return f"{', '.join(words[:-1])} {conjunction} {words[-1]}"


def counted(number: int, noun: str) -> str:
    """`no events`, `1 event`, `1,200 events`: for nouns that take an s."""
    amount = f"{number:,}" if number else "no"
    return f"{amount} {noun}" if number == 1 else f"{amount} {noun}s"


def definite(name: str) -> str:
    """A country's name as it stands in a sentence: `the United States`, `Russia`."""
    takes = name.startswith(ARTICLE_FIRST) or name.endswith(ARTICLE_LAST) or name in ARTICLE_NAMES
    return f"the {name}" if takes else name

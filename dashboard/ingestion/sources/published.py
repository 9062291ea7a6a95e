"""The day an article was published, from the forms in which sources write it; never guessed."""

from __future__ import annotations

import re
from datetime import date, datetime
from email.utils import parsedate_to_datetime
from functools import lru_cache

from dashboard import wording
from dashboard.errors import SourceError
from dashboard.lexicon.languages import languages

YEARS = range(1000, 2201)
REMEDY = "write the day as 2021-12-05, or with time and zone as 2021-12-05T18:40:00+01:00"

YEAR_FIRST = re.compile(r"(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?:(?:T|\s+)(.+))?")
COMPACT = re.compile(r"\d{8}(?:T\d{4,6}\S*)?")
RFC_2822 = re.compile(r"(?:[A-Z][a-z]{2},\s*)?\d{1,2}\s+[A-Z][a-z]{2}\s+\d{4}\s+\d{2}:\d{2}(?::\d{2})?\s+\S+")
YEAR_LAST = re.compile(r"(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})\b")
YEAR = re.compile(r"(?<!\d)\d{4}(?!\d)")
WEEKDAY = re.compile(r"\b(mon|tue|wed|thu|fri|sat|sun)(?:[a-z]*day)?s?\b", re.IGNORECASE)
WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")


@lru_cache(maxsize=1_024)
def publication_day(text: str, language: str = "en") -> date:
    """Return the day that `text` names, in the zone that it is written in.

    Takes ISO 8601, RFC 2822, dates in words of English and of `language`, and a publication line around
    them ("Publié le 7 mars 2022"). Raises SourceError for
    what is relative, of two meanings, coarser than a day, or at odds with its own weekday.
    """
    line = languages().bare(text)
    try:
        day = _iso(line) or _rfc_2822(line) or _written(line, language)
    except (ValueError, OverflowError) as error:
        raise SourceError(f"publication date {_quoted(text)} is not in the calendar; {REMEDY}") from error
    if day is None:
        raise SourceError(f"publication date {_quoted(text)} does not name one day; {REMEDY}")
    if day.year not in YEARS:
        raise SourceError(f"publication date {_quoted(text)} is outside {YEARS[0]}-{YEARS[-1]}; {REMEDY}")
    _check_weekday(text, day)
    return day


def day_in_name(name: str) -> str:
    """Return the one day that a file's name says: "2021-12-05 talks.pdf"; nothing where it says none or several."""
    days = set(re.findall(r"(?<!\d)\d{4}-\d{2}-\d{2}(?!\d)", name))
    return days.pop() if len(days) == 1 else ""


def _quoted(text: str) -> str:
    return repr(text if len(text) <= 60 else f"{text[:60]}...")


def _iso(text: str) -> date | None:
    if COMPACT.fullmatch(text):
        return datetime.fromisoformat(text).date()
    if not (found := YEAR_FIRST.fullmatch(text)):
        return None
    year, _, month, day, time = found.groups()
    written = date(int(year), int(month), int(day))
    return written if not time or _is_iso_time(written, time) else None


def _is_iso_time(day: date, time: str) -> bool:
    try:
        datetime.fromisoformat(f"{day}T{time.replace(' ', '')}")
    except ValueError:
        return False
    return True


def _rfc_2822(text: str) -> date | None:
    return parsedate_to_datetime(text).date() if RFC_2822.fullmatch(text) else None


def _written(text: str, language: str) -> date | None:
    """Read what dateparser reads with every part given; the year in full, as 5.12.21 has three readings."""
    if not YEAR.search(text):
        return None
    import dateparser  # a quarter of a second, and rarely needed

    own = language.partition("-")[0]
    settings = {
        "PARSERS": ["absolute-time"],
        "REQUIRE_PARTS": ["day", "month", "year"],
        "STRICT_PARSING": True,
        "DATE_ORDER": _order(text, own),
    }
    known = [own] if own in dateparser.data.languages_info.language_order else []
    found = dateparser.parse(languages().known(text), languages=[*known, "en"], settings=settings)
    return found.date() if found else None


def _order(text: str, language: str) -> str:
    """Return the order of the numbers. Raises SourceError where two could be the day."""
    if YEAR_FIRST.match(text):
        return "YMD"
    if not (found := YEAR_LAST.search(text)):
        return "MDY"
    first, second = int(found[1]), int(found[2])
    if language in languages().day_first:
        return "DMY"
    if first <= 12 and second <= 12 and first != second:
        raise SourceError(f"publication date {_quoted(text)} can mean two days; {REMEDY}")
    return "DMY" if first > 12 else "MDY"


def _check_weekday(text: str, day: date) -> None:
    named = WEEKDAY.search(text)
    if named and WEEKDAYS[day.weekday()] != named[1].lower():
        raise SourceError(
            f"publication date {_quoted(text)} is a {wording.WEEKDAYS[day.weekday()]}; give the day that is meant"
        )

"""Dates in other languages: the words are in the lexicon, what they mean is left to dateparser."""

from __future__ import annotations

from datetime import date, datetime
from functools import lru_cache

from dashboard.ingestion.times.recognition.recognise import Found
from dashboard.ingestion.times.resolution.frame import Frame, Meaning, meaning
from dashboard.ingestion.times.resolution.periods import month, period
from dashboard.lexicon.languages import languages
from dashboard.model import Basis

LANGUAGES = ["fr", "es", "de", "ru", "uk", "ar"]


def parsed(found: Found, frame: Frame) -> Meaning | None:
    """A date with a month's name in another language."""
    name = found.words["foreign_month"] if "foreign_month" in found.words else found.words["foreign"]
    text = f"{found.words.get('monthday', '1')} {name} {found.words.get('year', '')}".strip()
    moment = _parse(languages().known(text), frame.published)
    if moment is None:
        return None
    place = month(moment.year, moment.month)
    if "monthday" in found.words:
        place = period("day", moment.date())
    return meaning(place, Basis.STATED if "year" in found.words else Basis.RELATIVE, frame.published)


@lru_cache(1024)
def _parse(text: str, published: date) -> datetime | None:
    import dateparser  # half a second, and few articles need it

    reference = datetime.combine(published, datetime.min.time())
    settings = {"RELATIVE_BASE": reference, "DATE_ORDER": "DMY", "PREFER_DATES_FROM": "past"}
    moment: datetime | None = dateparser.parse(text, languages=LANGUAGES, settings=settings)
    return moment

"""The day an article was published: read from every explicit form, refused where it would be a guess."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.errors import SourceError
from dashboard.ingestion.sources.published import YEARS, publication_day

READ = [
    # text, language, day
    ("2021-12-05", "en", "2021-12-05"),
    ("2021/12/5", "en", "2021-12-05"),
    ("2021.12.05", "en", "2021-12-05"),
    ("20211205", "en", "2021-12-05"),
    ("20211205T184000Z", "en", "2021-12-05"),
    ("2021-12-02T18:40:00+01:00", "en", "2021-12-02"),
    ("2021-12-02T23:40:00-11:00", "en", "2021-12-02"),
    ("2021-12-02T00:10:00+14:00", "en", "2021-12-02"),
    ("2021-12-02T18:40:00Z", "en", "2021-12-02"),
    ("2021-12-02T18:40Z", "en", "2021-12-02"),
    ("2021-12-02T18:40:00.123456789Z", "en", "2021-12-02"),
    ("2021-12-02T18:40", "en", "2021-12-02"),
    ("2021-12-02 18:40:00 +0100", "en", "2021-12-02"),
    ("2021-03-04 10:00 PM", "en", "2021-03-04"),
    ("2021-03-04 18:40 EST", "en", "2021-03-04"),
    ("Thu, 02 Dec 2021 18:40:00 +0100", "en", "2021-12-02"),
    ("Thu, 02 Dec 2021 23:40:00 GMT", "en", "2021-12-02"),
    ("2 Dec 2021 18:40:00 EST", "en", "2021-12-02"),
    ("December 5, 2021", "en", "2021-12-05"),
    ("5 December 2021", "en", "2021-12-05"),
    ("5th of December, 2021", "en", "2021-12-05"),
    ("5-Dec-2021", "en", "2021-12-05"),
    ("Sunday, 5 December 2021", "en", "2021-12-05"),
    ("December 5, 2021 11:30 PM EST", "en", "2021-12-05"),
    ("25/12/2021", "en", "2021-12-25"),
    ("12/25/2021", "en", "2021-12-25"),
    ("25.12.2021", "en", "2021-12-25"),
    ("05/05/2021", "en", "2021-05-05"),
    ("5 décembre 2021", "fr", "2021-12-05"),
    ("5 décembre 2021", "fr-ca", "2021-12-05"),
    ("5 декабря 2021 г.", "ru", "2021-12-05"),
    ("Publié le 24 février 2022 à 10h00", "fr", "2022-02-24"),
    ("1er mars 2022", "fr", "2022-03-01"),
    ("7 juil. 2021", "fr", "2021-07-07"),
    ("martes, 7 de diciembre de 2021", "es", "2021-12-07"),
    ("Publicado el 7 de diciembre de 2021", "es", "2021-12-07"),
    ("Veröffentlicht am 7. Dezember 2021", "de", "2021-12-07"),
    ("Dienstag, 7. Dez. 2021", "de", "2021-12-07"),
    ("07.12.2021", "de", "2021-12-07"),
    ("07.12.2021, 14:30", "ru", "2021-12-07"),
    ("Опубликовано 24 февраля 2022 г.", "ru", "2022-02-24"),
    ("Опубліковано 7 грудня 2021 року", "uk", "2021-12-07"),
    ("вівторок, 7 грудня 2021 року", "uk", "2021-12-07"),
    ("نشر في 7 ديسمبر 2021", "ar", "2021-12-07"),
    ("الثلاثاء 7 كانون الأول 2021", "ar", "2021-12-07"),
    ("٧ ديسمبر ٢٠٢١", "ar", "2021-12-07"),
    ("Published on 7 December 2021", "en", "2021-12-07"),
    ("Updated: December 7, 2021", "en", "2021-12-07"),
    ("5 December 2021", "xx", "2021-12-05"),
    ("1000-01-01", "en", "1000-01-01"),
    ("2200-12-31", "en", "2200-12-31"),
]

REFUSED = [
    # text, what the message says
    ("yesterday", "does not name one day"),
    ("today", "does not name one day"),
    ("now", "does not name one day"),
    ("next Tuesday", "does not name one day"),
    ("2 days ago", "does not name one day"),
    ("last week 2021", "does not name one day"),
    ("yesterday, 5 December 2021", "does not name one day"),
    ("December 2021", "does not name one day"),
    ("2021-12", "does not name one day"),
    ("2021", "does not name one day"),
    ("5 Dec 21", "does not name one day"),
    ("03/04/21", "does not name one day"),
    ("1638662400", "does not name one day"),
    ("30 February 2021", "does not name one day"),
    ("2021-12-05T25:00", "does not name one day"),
    ("5 décembre 2021", "does not name one day"),
    ("", "does not name one day"),
    ("2021" + "x" * 5000, "does not name one day"),
    ("03/04/2021", "can mean two days"),
    ("3.4.2021", "can mean two days"),
    ("12/05/2021 10:00", "can mean two days"),
    ("2021-13-45", "is not in the calendar"),
    ("2021-02-30", "is not in the calendar"),
    ("20211305", "is not in the calendar"),
    ("Thu, 02 Dec 2021 18:99:00 +0100", "is not in the calendar"),
    ("0999-12-31", "is outside 1000-2200"),
    ("2201-01-01", "is outside 1000-2200"),
    ("Fri, 02 Dec 2021 18:40:00 +0100", "is a Thursday"),
    ("Monday, 5 December 2021", "is a Sunday"),
]


@pytest.mark.parametrize(("text", "language", "day"), READ)
def test_reads_the_day_in_the_zone_it_is_written_in(text, language, day):
    assert publication_day(text, language) == date.fromisoformat(day)


@pytest.mark.parametrize(("text", "message"), REFUSED)
def test_refuses_what_would_be_a_guess(text, message):
    with pytest.raises(SourceError, match=message) as caught:
        publication_day(text)
    assert len(str(caught.value)) < 250


@given(st.text(max_size=40))
def test_any_text_gives_a_day_in_range_or_a_source_error(text):
    try:
        day = publication_day(text)
    except SourceError:
        return
    assert day.year in YEARS


@given(st.dates(min_value=date(1000, 1, 1), max_value=date(2200, 12, 31)))
def test_every_iso_day_reads_as_itself(day):
    assert publication_day(day.isoformat()) == day

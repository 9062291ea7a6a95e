from __future__ import annotations

import json
from datetime import UTC, date, datetime, timedelta, timezone
from hashlib import sha256
from io import BytesIO
from zipfile import ZipFile

import pytest

from dashboard import __version__
from dashboard.export import COLUMNS, archive, csv, link, manifest
from dashboard.filters import Filter
from dashboard.lexicon.files import digest

AT = datetime(2022, 2, 24, 5, 30, 2, tzinfo=UTC)
CHOSEN = Filter(("UKR",), ("RUS/Sergei Lavrov",), start=date(2021, 12, 1))
RECORD = {"digest": "ab", "revision": 7, "articles": 9, "claims": 8, "events": 6}


@pytest.fixture
def rows(table):
    return table({"article_id": "a1", "claims": 2}, {"article_id": "a1", "claims": 3}, {"article_id": "a2"})


def test_the_manifest_says_what_the_export_is_of(rows):
    said = manifest(rows, CHOSEN, RECORD, AT, names={"UKR": "Ukraine", "RUS/Sergei Lavrov": "Sergei Lavrov"})
    content = csv(rows)
    columns, file = said.pop("columns"), said.pop("file")
    assert said == {
        "created": "2022-02-24T05:30:02+00:00",
        "filter": {
            "words": "Ukraine; actor Sergei Lavrov; from 1 December 2021",
            "query": {"country": ["UKR"], "actor": ["RUS/Sergei Lavrov"], "from": ["2021-12-01"]},
            "statuses": ["occurred", "planned", "alleged"],
            "confidence": 0.5,
        },
        "link": "?country=UKR&actor=RUS%2FSergei+Lavrov&from=2021-12-01",
        "counts": {"events": 3, "claims": 7, "articles": 2},
        "record": RECORD,
        "version": __version__,
        "lexicon": digest(),
    }
    assert columns == [{"name": column.name, "meaning": column.meaning} for column in COLUMNS]
    assert file["sha256"] == sha256(content).hexdigest()
    assert file["bytes"] == len(content)


def test_the_time_is_given_in_utc(rows):
    moscow = AT.astimezone(timezone(timedelta(hours=3)))
    assert manifest(rows, CHOSEN, RECORD, moscow) == manifest(rows, CHOSEN, RECORD, AT)


@pytest.mark.parametrize(
    ("chosen", "base", "expected"),
    [
        (Filter(("UKR",)), "", "?country=UKR"),
        (Filter(("UKR",)), "http://localhost:8501/", "http://localhost:8501/?country=UKR"),
        (Filter(levels=(2, 3)), "", "?level=2&level=3"),
        (Filter(), "", "?"),
        (Filter(), "http://localhost:8501/", "http://localhost:8501/"),
    ],
)
def test_the_link_restores_the_filter(chosen, base, expected):
    assert link(chosen, base) == expected


def test_the_archive_holds_both(rows):
    said = manifest(rows, CHOSEN, RECORD, AT)
    with ZipFile(BytesIO(archive(rows, said))) as bundle:
        assert bundle.namelist() == ["timeline.csv", "manifest.json"]
        assert bundle.read("timeline.csv") == csv(rows)
        assert json.loads(bundle.read("manifest.json")) == said
        assert {entry.date_time for entry in bundle.infolist()} == {(2022, 2, 24, 5, 30, 2)}
        assert bundle.testzip() is None


def test_the_same_export_gives_the_same_bytes(rows):
    made = [archive(rows.copy(), manifest(rows.copy(), CHOSEN, RECORD, AT)) for _ in range(2)]
    assert made[0] == made[1]
    assert made[0] != archive(rows, manifest(rows, CHOSEN, RECORD, AT + timedelta(seconds=2)))


def test_a_manifest_of_other_rows_is_refused(rows, table):
    with pytest.raises(ValueError, match="other rows"):
        archive(table({}), manifest(rows, CHOSEN, RECORD, AT))


def test_an_export_of_nothing_is_one_too(table):
    said = manifest(table(), CHOSEN, RECORD, AT)
    assert said["counts"] == {"events": 0, "claims": 0, "articles": 0}
    assert archive(table(), said)

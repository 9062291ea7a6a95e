"""Events that others coded: each row goes in, keeps its code, and stands where its code belongs."""

from __future__ import annotations

import csv
from collections import Counter
from datetime import date
from pathlib import Path

import pyarrow as pa
import pytest
from annotated import DATA

from dashboard.errors import SourceError
from dashboard.ingestion import ingest
from dashboard.ingestion.sources import Coded, read
from dashboard.ingestion.sources.coded.gdelt import BY_WIDTH
from dashboard.lexicon.cameo import cameo
from dashboard.store import Store

CORPUS = DATA.parent.parent / "shared" / "corpus"
VALUES = {
    "globaleventid": "42", "sqldate": "20211207", "actor1name": "WASHINGTON", "actor1countrycode": "USA",
    "actor2name": "NATO", "actor2knowngroupcode": "NAT", "eventcode": "043", "eventrootcode": "04",
    "goldsteinscale": "2.8", "nummentions": "12", "actiongeofullname": "Brussels, Belgium", "dateadded": "20211208",
    "sourceurl": "https://courier.example/1",
}  # fmt: skip


def gdelt(width: int, **changed: str) -> str:
    values = VALUES | changed
    return "\t".join(values.get(column, "") for column in BY_WIDTH[width]) + "\n"


ACLED = """event_id_cnty,event_date,time_precision,event_type,sub_event_type,actor1,actor2,country,location,source,notes
UKR1,07 December 2021,1,Battles,Armed clash,Military Forces of Russia (2000-),Military Forces of Ukraine (2019-),Ukraine,Horlivka,The Courier,Shots were exchanged near Horlivka.
UKR2,07 December 2021,2,Protests,Peaceful protest,Protesters (Ukraine),,Ukraine,Kyiv,The Courier,People marched.
"""
ICEWS = """Event ID\tEvent Date\tSource Name\tSource Country\tEvent Text\tCAMEO Code\tIntensity\tTarget Name\tTarget Country\tPublisher
7\t2021-12-07\tJoe Biden\tUnited States\tMake a telephone call\t041\t1.0\tVladimir Putin\tRussian Federation\tThe Courier
"""
POLECAT = """Event ID\tEvent Date\tEvent Type\tEvent Mode\tIntensity\tActor Name\tActor Country\tRecipient Name\tRecipient Country\tPublication Date\tHeadline
p1\t2021-12-07\tTHREATEN\tviolence\t-6\tUnited States\tUSA\tRussia\tRUS\t2021-12-08\tThe president warned his counterpart.
"""
TABLE = """event_id,start,end,precision,status,initiator,initiator_country,target,target_country,action,level,goldstein,confidence,sentence,url
e1,2021-12-01,2021-12-31,month,planned,Envoy of Poland,POL,the European Union,,CONSULT,-1,2.5,0.7,They will meet in December.,https://courier.example/1
"""

ROWS = [
    # file, content; coder, rule, action, mode, initiators, targets, first day, precision, goldstein
    ("a.CSV", gdelt(58), "GDELT", "GDELT.043", "CONSULT", "visit", ["USA"], ["NATO"], "2021-12-07", "day", 2.8),
    ("a.csv", gdelt(61), "GDELT", "GDELT.043", "CONSULT", "visit", ["USA"], ["NATO"], "2021-12-07", "day", 2.8),
    ("a.tsv", gdelt(57), "GDELT", "GDELT.043", "CONSULT", "visit", ["USA"], ["NATO"], "2021-12-07", "day", 2.8),
    ("a.csv", ACLED.split("UKR2", maxsplit=1)[0], "ACLED", "ACLED.Armed clash", "ASSAULT", "firearms", ["RUS"], ["UKR"], "2021-12-07", "day", -9),
    ("a.csv", ACLED.replace("UKR1", "UKR3").split("UKR3")[0] + "UKR2" + ACLED.split("UKR2")[1], "ACLED", "ACLED.Peaceful protest",
     "PROTEST", "demo", ["UKR"], [], "2021-12-06", "week", -5),
    ("a.tab", ICEWS, "ICEWS", "ICEWS.041", "CONSULT", "phone", ["USA"], ["RUS"], "2021-12-07", "day", 1.0),
    ("a.txt", POLECAT, "POLECAT", "POLECAT.THREATEN violence", "THREATEN", "violence", ["USA"], ["RUS"], "2021-12-07", "day", -6),
    ("a.csv", TABLE, "table", "table.CONSULT", "CONSULT", "", ["POL/Envoy of Poland"], ["the European Union"], "2021-12-01", "month", 2.5),
]  # fmt: skip


@pytest.mark.parametrize(
    ("name", "content", "coder", "rule", "action", "mode", "who", "whom", "day", "precision", "goldstein"), ROWS
)
def test_a_row_is_a_claim(written, name, content, coder, rule, action, mode, who, whom, day, precision, goldstein):
    (found,) = read(written(name, content))
    assert isinstance(found, Coded), found
    claim = found.claim
    assert (claim.coder, claim.rule, claim.action, claim.mode) == (coder, rule, action, mode)
    assert [p.actor for p in claim.initiators] == who
    assert [p.actor for p in claim.targets] == whom
    assert claim.interval.start == date.fromisoformat(day)
    assert (claim.interval.precision, claim.goldstein) == (precision, goldstein)
    assert claim.sentence.text == found.article.text
    assert found.article.origin.startswith(f"{name}:")


def test_the_words_of_a_row_say_what_the_coder_saw(written):
    (found,) = read(written("a.CSV", gdelt(58)))
    words = "WASHINGTON > NATO: 043 Host a visit. Place: Brussels, Belgium; Mentions: 12."
    assert (found.article.text, found.article.url) == (words, "https://courier.example/1")
    assert found.article.published == date(2021, 12, 8)


BAD = [
    ({"eventcode": "999"}, "EventCode '999' is no code of CAMEO"),
    ({"sqldate": "20211399"}, "day '20211399' is not of the form 20211205"),
    ({"goldsteinscale": "x"}, "GoldsteinScale 'x' is no number"),
]


@pytest.mark.parametrize(("changed", "message"), BAD)
def test_a_bad_row_is_an_error_and_the_rest_goes_on(written, changed, message):
    path = written("a.CSV", gdelt(58) + gdelt(58, **changed) + gdelt(58, globaleventid="43"))
    first, error, last = read(path)
    assert isinstance(error, SourceError)
    assert str(error) == f"{path}: line 2: {message}"
    assert [each.article.given_id for each in (first, last)] == ["42", "43"]


def test_an_office_is_called_by_its_whole_name(written):
    (found,) = read(written("a.csv", TABLE))
    assert found.claim.title == "Envoy of Poland–the European Union talks"


def test_they_are_never_merged_and_known_ones_change_nothing(tmp_path, written):
    path = written("a.CSV", gdelt(58) + gdelt(58, globaleventid="43"))
    with Store.open(str(tmp_path / "record.sqlite")) as record:
        report = ingest([path], record)
        assert (report.new, report.coded, report.events, report.failed) == (2, 2, 2, [])
        before = record.digest()
        again = ingest([path], record)
        assert (again.new, again.unchanged, record.digest()) == (0, 2, before)
        assert record.check() == []


def test_every_root_of_cameo_has_a_place():
    assert {code[:2] for code in cameo().codes} == {f"{root:02}" for root in range(1, 21)}
    assert len(cameo().codes) > 300


SAMPLES = [
    # file, its columns of the two countries
    ("gdelt1_sample.tsv", "\t", "Actor1CountryCode", "Actor2CountryCode"),
    ("gdelt2_20201113.csv", ",", "Actor_1_Country_ABBR", "Actor_2_Country_ABBR"),
]


@pytest.mark.skipif(not CORPUS.exists(), reason="the shared corpus is not beside this checkout")
@pytest.mark.parametrize(("name", "delimiter", "one", "other"), SAMPLES)
def test_the_countries_of_a_sample_are_those_of_its_rows(tmp_path, name, delimiter, one, other):
    with Store.open(str(tmp_path / "record.sqlite")) as record:
        report = ingest([CORPUS / name], record)
        assert report.failed == []
        with record.reading() as reading:
            events = pa.concat_tables(reading.events())
    rows = plain_rows(CORPUS / name, delimiter)
    assert report.events == len(rows) == events.num_rows
    found = Counter(zip(*(map(country, events[side].to_pylist()) for side in ("initiators", "targets")), strict=True))
    assert found == Counter((known(row[one]), known(row[other])) for row in rows)


def plain_rows(path: Path, delimiter: str) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return [{key: value or "" for key, value in row.items()} for row in csv.DictReader(file, delimiter=delimiter)]


def known(code: str) -> str:
    """Regions have codes like those of countries, and are none."""
    return "" if code in cameo().regions else cameo().countries.get(code, code)


def country(side: str) -> str:
    import json

    return next((each["country"] for each in json.loads(side)), "")

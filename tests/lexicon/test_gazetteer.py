"""The actors' files hold together, and a flaw in one is an error that names it."""

from __future__ import annotations

import shutil
from datetime import date
from pathlib import Path

import pytest

from dashboard.errors import LexiconError
from dashboard.lexicon import files
from dashboard.lexicon.gazetteer import Gazetteer, read_gazetteer
from dashboard.model import ActorKind

MEMBERS = """
AFG AGO ALB AND ARE ARG ARM ATG AUS AUT AZE BDI BEL BEN BFA BGD BGR BHR BHS BIH BLR BLZ BOL BRA BRB BRN BTN BWA CAF CAN
CHE CHL CHN CIV CMR COD COG COL COM CPV CRI CUB CYP CZE DEU DJI DMA DNK DOM DZA ECU EGY ERI ESP EST ETH FIN FJI FRA FSM
GAB GBR GEO GHA GIN GMB GNB GNQ GRC GRD GTM GUY HND HRV HTI HUN IDN IND IRL IRN IRQ ISL ISR ITA JAM JOR JPN KAZ KEN KGZ
KHM KIR KNA KOR KWT LAO LBN LBR LBY LCA LIE LKA LSO LTU LUX LVA MAR MCO MDA MDG MDV MEX MHL MKD MLI MLT MMR MNE MNG MOZ
MRT MUS MWI MYS NAM NER NGA NIC NLD NOR NPL NRU NZL OMN PAK PAN PER PHL PLW PNG POL PRK PRT PRY QAT ROU RUS RWA SAU SDN
SEN SGP SLB SLE SLV SMR SOM SRB SSD STP SUR SVK SVN SWE SWZ SYC SYR TCD TGO THA TJK TKM TLS TON TTO TUN TUR TUV TZA UGA
UKR URY USA UZB VCT VEN VNM VUT WSM YEM ZAF ZMB ZWE
"""
UN_MEMBERS = MEMBERS.split()


@pytest.fixture(scope="module")
def gazetteer() -> Gazetteer:
    return read_gazetteer()


@pytest.fixture
def lexicon(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A small lexicon to spoil."""
    for name in ("offices.toml", "traps.toml", "references.toml", "spellings.toml"):
        shutil.copy(files.FOLDER / name, tmp_path)
    references = tmp_path / "references.toml"
    before, _, after = references.read_text(encoding="utf-8").partition("[collectives]")
    references.write_text(f"{before}[collectives]\n[groups]{after.partition('[groups]')[2]}", encoding="utf-8")
    (tmp_path / "actors").mkdir()
    write(tmp_path, "aaa", 'id = "AAA"\nkind = "state"\nname = "Alland"\nadjectives = ["Allish"]')
    write(tmp_path, "bbb", 'id = "BBB"\nkind = "state"\nname = "Besland"')
    monkeypatch.setattr(files, "FOLDER", tmp_path)
    return tmp_path


def write(folder: Path, name: str, content: str) -> None:
    (folder / "actors" / f"{name}.toml").write_text(content, encoding="utf-8")


def add(folder: Path, name: str, content: str) -> None:
    path = folder / "actors" / f"{name}.toml"
    path.write_text(f"{path.read_text(encoding='utf-8')}\n{content}", encoding="utf-8")


def test_there_are_193_members_of_the_united_nations():
    assert len(set(UN_MEMBERS)) == len(UN_MEMBERS) == 193


@pytest.mark.parametrize("state", UN_MEMBERS)
def test_every_member_of_the_united_nations_is_a_state(state, gazetteer):
    assert gazetteer.actors[state].kind is ActorKind.STATE
    assert gazetteer.actors[state].country == state


def test_every_file_is_read(gazetteer):
    homes = {actor.id for actor in gazetteer.actors.values() if actor.kind is not ActorKind.PERSON}
    assert len(homes) == len(list((files.FOLDER / "actors").glob("*.toml")))


def test_every_person_has_a_home_and_its_country(gazetteer):
    people = [actor for actor in gazetteer.actors.values() if actor.kind is ActorKind.PERSON]
    assert people
    for person in people:
        home = gazetteer.actors[person.id.split("/")[0]]
        assert person.country == home.country


def test_no_office_ends_before_it_begins(gazetteer):
    held = [(actor.id, each) for actor in gazetteer.actors.values() for each in actor.offices]
    assert [who for who, each in held if each.since and each.until and each.until <= each.since] == []


@pytest.mark.parametrize(
    ("owner", "office", "day", "name"),
    [
        ("USA", "president", date(2021, 1, 19), "Donald Trump"),
        ("USA", "president", date(2021, 1, 20), "Joe Biden"),
        ("DEU", "chancellor", date(2021, 12, 7), "Angela Merkel"),
        ("DEU", "chancellor", date(2021, 12, 8), "Olaf Scholz"),
        ("RUS", "foreign minister", date(2022, 1, 1), "Sergei Lavrov"),
        ("NATO", "secretary-general", date(2022, 1, 1), "Jens Stoltenberg"),
    ],
)
def test_an_office_has_one_holder_on_a_day(owner, office, day, name, gazetteer):
    holder = gazetteer.holder(owner, office, day)
    assert holder is not None
    assert holder.name == name


def test_nobody_holds_an_office_that_is_not_known(gazetteer):
    assert gazetteer.holder("ATG", "pope", date(2022, 1, 1)) is None


def test_each_file_is_read_once(lexicon, monkeypatch):
    opened: list[str] = []
    read_bytes = Path.read_bytes
    monkeypatch.setattr(Path, "read_bytes", lambda path: opened.append(path.name) or read_bytes(path))
    read_gazetteer()
    assert sorted(opened) == ["aaa.toml", "bbb.toml", "offices.toml", "references.toml", "spellings.toml", "traps.toml"]


@pytest.mark.parametrize(
    ("name", "content", "words"),
    [
        ("aaa", 'colour = "red"', ["actors/aaa.toml", "colour"]),
        ("aaa", "strong = [1]", ["actors/aaa.toml", "strong"]),
        ("aaa", "[[person]]\nname = 'A B'\nbirthday = 1950-01-01", ["actors/aaa.toml", "birthday"]),
        ("aaa", "[[person]]\nname = 'A B'\noffices = [{title = 'wizard'}]", ["actors/aaa.toml", "A B", "wizard"]),
        ("bbb", 'strong = ["Alland"]', ["actors/bbb.toml", "actors/aaa.toml", "Alland", "weak"]),
        ("bbb", 'adjectives = ["Allish"]', ["actors/bbb.toml", "actors/aaa.toml", "Allish"]),
        ("bbb", "[[person]]\nname = 'Alland'", ["actors/bbb.toml", "actors/aaa.toml", "Alland"]),
        ("aaa", "[[person]]\nname = 'A B'\n[[person]]\nname = 'A B'", ["actors/aaa.toml", "AAA/A B"]),
    ],
)
def test_a_flaw_is_an_error_that_names_its_file(name, content, words, lexicon):
    add(lexicon, name, content)
    with pytest.raises(LexiconError) as error:
        read_gazetteer()
    assert [word for word in words if word not in str(error.value)] == []


def test_two_files_of_one_state_are_an_error(lexicon):
    write(lexicon, "ccc", 'id = "AAA"\nkind = "state"\nname = "Other"')
    with pytest.raises(LexiconError, match=r"actors/ccc\.toml.*AAA.*actors/aaa\.toml"):
        read_gazetteer()


def test_a_collective_noun_of_nobody_is_an_error(lexicon):
    references = lexicon / "references.toml"
    spoiled = references.read_text(encoding="utf-8").replace("[collectives]", '[collectives]\nXYZ = ["alliance"]')
    references.write_text(spoiled, encoding="utf-8")
    with pytest.raises(LexiconError, match=r"references\.toml: collectives: XYZ"):
        read_gazetteer()


def test_one_person_may_serve_two_homes(lexicon):
    for name in ("aaa", "bbb"):
        add(lexicon, name, "[[person]]\nname = 'Ola Berg'\noffices = [{title = 'president'}]")
    assert {actor.actor.id for actor in read_gazetteer().entries["Ola Berg"]} == {"AAA/Ola Berg", "BBB/Ola Berg"}


def test_a_name_is_known_without_its_diacritics(lexicon):
    add(lexicon, "aaa", 'strong = ["Ållánd"]')
    entries = read_gazetteer().entries
    assert entries["Alland"][0].actor is entries["Ållánd"][0].actor


def test_a_surname_is_never_taken_for_the_place_that_bears_it(lexicon):
    add(lexicon, "aaa", "[[person]]\nname = 'Ola Besland'\noffices = [{title = 'president'}]")
    assert [entry.form for entry in read_gazetteer().entries["Besland"]] == ["name", "surname"]


def test_who_is_one_of_many_is_not_meant_by_the_office_alone(gazetteer):
    assert gazetteer.holder("USA", "ambassador", date(2022, 1, 1)) is None


@pytest.mark.parametrize(
    ("spelling", "who"),
    [
        ("Sergey Lavrov", "RUS/Sergei Lavrov"),
        ("Mahmoud Ahmadi-Nejad", "IRN/Mahmoud Ahmadinejad"),
        ("Moamer Kadhafi", "LBY/Muammar Gaddafi"),
        ("Ban Ki Moon", "UN/Ban Ki-moon"),
        ("Mohammad Morsi", "EGY/Mohammed Morsi"),
        ("Nuri al Maliki", "IRQ/Nouri al-Maliki"),
        ("Volodymyr Zelenskyi", "UKR/Volodymyr Zelensky"),
        ("Maliki", "IRQ/Nouri al-Maliki"),
        ("Qadhafi", "LBY/Muammar Gaddafi"),
    ],
)
def test_a_name_is_known_in_the_spellings_that_rules_make(spelling, who, gazetteer):
    assert who in {entry.actor.id for entry in gazetteer.entries[spelling] if entry.actor}


def test_a_spelling_that_a_file_gives_another_is_not_made(lexicon):
    add(lexicon, "aaa", "[[person]]\nname = 'Mohammed Berg'")
    add(lexicon, "bbb", "[[person]]\nname = 'Mohammad Berg'")
    entries = read_gazetteer().entries
    assert [entry.actor.id for entry in entries["Mohammad Berg"]] == ["BBB/Mohammad Berg"]
    assert {entry.actor.id for entry in entries["Muhammad Berg"]} == {"AAA/Mohammed Berg", "BBB/Mohammad Berg"}

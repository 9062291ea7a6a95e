"""`tension export` writes what the screen shows."""

from __future__ import annotations

import csv
import io
import json
import zipfile
from hashlib import sha256
from pathlib import Path

import pytest

from dashboard import queries
from dashboard.cli.export import PAGE
from dashboard.filters import Filter
from dashboard.snapshot import Snapshot
from dashboard.store import Store

BOM = "\ufeff"

SAME = [
    # options, the link that asks for the same, its events in the order of the screen
    ([], "?", ["e1", "e2", "e3", "e4"]),
    (["--country", "UKR"], "?country=UKR", ["e1", "e3"]),
    (["--actor", "NATO", "--level", "2"], "?actor=NATO&level=2", ["e4"]),
    (["--actor", "NATO", "--actor", "UKR"], "?actor=NATO&actor=UKR", ["e1", "e2", "e3", "e4"]),
    (
        ["--from", "2021-12-01", "--to", "2021-12-31"],
        "http://localhost:8501/?from=2021-12-01&to=2021-12-31",
        ["e2", "e3"],
    ),
    (["--level", "2", "--level", "-1"], "level=2&level=-1", ["e1", "e2", "e3", "e4"]),
    (["--status", "planned"], "?status=planned&y=actor&event=abc", []),
    (["--confidence", "0.95"], "?confidence=0.95", []),
    (
        ["--actor", "RUS/Sergei Lavrov", "--country", "UKR"],
        "?actor=RUS%2FSergei+Lavrov&country=UKR",
        ["e1", "e3"],
    ),
]


def rows(text: str) -> list[dict[str, str]]:
    assert text.startswith(BOM)
    return list(csv.DictReader(io.StringIO(text.removeprefix(BOM))))


def on_screen(record: str, query) -> list[str]:
    with Store.open(record) as store:
        return queries.timeline(Snapshot.load(store), Filter.from_query(query))["id"].tolist()


@pytest.mark.parametrize(("options", "link", "events"), SAME)
def test_options_and_link_give_the_rows_of_the_screen(tension, record, options, link, events):
    by_options = tension("export", "--store", record, *options)
    by_link = tension("export", "--store", record, "--link", link)
    assert by_options.exit_code == by_link.exit_code == 0
    assert by_options.stdout == by_link.stdout
    assert [row["event_id"] for row in rows(by_options.stdout)] == events


def test_ids_and_order_are_those_of_the_screen(tension, record):
    written = tension("export", "--store", record, "--country", "UKR").stdout
    assert [row["event_id"] for row in rows(written)] == on_screen(record, {"country": "UKR"})


def test_a_csv_file_has_a_manifest_beside_it(tension, record, tmp_path):
    out = tmp_path / "ukraine.csv"
    result = tension("export", "--store", record, "--country", "UKR", "-o", out)
    assert (result.stdout, result.stderr) == (f"2 events written to {out}\n", "")
    manifest = json.loads((tmp_path / "ukraine.csv.manifest.json").read_text("utf-8"))
    assert manifest["filter"]["query"] == {"country": ["UKR"]}
    assert manifest["link"] == "?country=UKR"
    assert manifest["counts"]["events"] == 2
    assert manifest["file"]["name"] == "ukraine.csv"
    assert manifest["file"]["sha256"] == sha256(out.read_bytes()).hexdigest()


def test_standard_output_has_the_table_and_nothing_else(tension, record, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    result = tension("export", "--store", record)
    assert result.stderr == ""
    assert len(rows(result.stdout)) == 4
    assert [path.name for path in tmp_path.iterdir() if "manifest" in path.name] == []


@pytest.mark.parametrize("options", [["-o", "out.zip"], ["-o", "OUT.ZIP"], ["--format", "zip", "-o", "out.bin"]])
def test_a_zip_holds_table_and_manifest(tension, record, tmp_path, monkeypatch, options):
    monkeypatch.chdir(tmp_path)
    assert tension("export", "--store", record, *options).exit_code == 0
    with zipfile.ZipFile(options[-1]) as bundle:
        table, manifest = (bundle.read(name) for name in ("timeline.csv", "manifest.json"))
    assert json.loads(manifest)["file"]["sha256"] == sha256(table).hexdigest()
    assert len(rows(table.decode())) == 4
    assert not list(tmp_path.glob("*.manifest.json"))


def test_a_record_that_is_not_there_is_an_error_and_none_is_made(tension, tmp_path):
    place = tmp_path / "none.sqlite"
    result = tension("export", "--store", place)
    assert result.exit_code == 1
    assert result.stderr.startswith(f"tension: {place}: no record there yet; ")
    assert not Path(place).exists()


def test_a_folder_that_is_not_there_is_one_line(tension, record, tmp_path):
    out = tmp_path / "none" / "out.csv"
    result = tension("export", "--store", record, "-o", out)
    assert (result.exit_code, result.stderr) == (
        1,
        f"tension: {out}: No such file or directory; check the path\n",
    )


def test_the_page_own_keys_are_known():
    link = pytest.importorskip("dashboard.views.link")
    assert set(link.View(Filter(), "actor", "abc", unit="week", who="RUS").to_query()) == set(PAGE)


@pytest.mark.parametrize(
    ("option", "says"),
    [
        (("--country", "ZZZ"), "--country ZZZ: in no event of this record"),
        (("--actor", "lavrov"), "did you mean RUS/Sergei Lavrov?"),
        (("--actor", "Nobody"), "--actor Nobody: in no event of this record"),
    ],
)
def test_who_is_in_no_event_is_named(tension, record, option, says):
    result = tension("export", "--store", record, *option)
    assert result.exit_code == 0
    assert says in result.stderr

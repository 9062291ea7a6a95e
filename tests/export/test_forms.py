"""The formats beside CSV hold the same rows, and nothing in them runs."""

from __future__ import annotations

import io
import json
from datetime import UTC, datetime
from xml.etree import ElementTree

import pandas as pd
import pyarrow.parquet as pq
import pytest
import summit
from openpyxl import load_workbook

from dashboard import export, queries
from dashboard.export import COLUMNS
from dashboard.filters import Filter
from dashboard.snapshot import Snapshot

NOW = datetime(2022, 3, 1, tzinfo=UTC)


@pytest.fixture
def made(store) -> tuple[pd.DataFrame, dict[str, object]]:
    summit.fill(store)
    snapshot = Snapshot.load(store)
    rows = queries.export_rows(snapshot, queries.select(snapshot, Filter()))
    rows.loc[0, "sentence"] = '=HYPERLINK("http://evil.example")\x07, and more; or less'
    return rows, export.manifest(rows, Filter(), queries.dataset(store), NOW)


def test_json_lines_hold_every_cell_as_it_is(made):
    rows, _ = made
    read = [json.loads(line) for line in export.jsonl(rows).splitlines()]
    assert [list(each) for each in read] == [[column.name for column in COLUMNS]] * len(rows)
    assert [each["event_id"] for each in read] == rows["event_id"].tolist()
    assert (read[0]["level"], read[0]["contested"]) == (int(rows["level"][0]), bool(rows["contested"][0]))
    assert read[0]["sentence"] == rows["sentence"][0]


def test_parquet_holds_the_rows_and_the_manifest(made):
    rows, described = made
    table = pq.read_table(io.BytesIO(export.parquet(rows, described)))
    assert table["event_id"].to_pylist() == rows["event_id"].tolist()
    assert json.loads(table.schema.metadata[b"manifest"])["counts"]["events"] == len(rows)


def test_excel_holds_the_rows_and_the_manifest_and_no_formula(made):
    rows, described = made
    book = load_workbook(io.BytesIO(export.xlsx(rows, described)))
    head, *cells = book["Events"].iter_rows()
    assert [cell.value for cell in head] == [column.name for column in COLUMNS]
    assert [row[0].value for row in cells] == rows["event_id"].tolist()
    assert {cell.data_type for row in cells for cell in row} <= {"s", "inlineStr", "n", "b"}
    assert {row[0].value for row in book["Manifest"].iter_rows()} == set(described)


def test_the_calendar_has_what_is_planned_over_its_days(made):
    rows, _ = made
    lines = export.ics(rows, NOW, "?status=planned").decode().split("\r\n")
    planned = rows[rows["status"] == "planned"]
    assert len(planned) > 0
    assert [line[4:-17] for line in lines if line.startswith("UID:")] == planned["event_id"].tolist()
    assert all(len(line.encode()) <= 75 for line in lines)
    first = planned.iloc[0]
    assert f"DTSTART;VALUE=DATE:{first['date_start'].replace('-', '')}" in lines


def test_the_network_has_an_edge_from_each_initiator_to_each_target(made):
    rows, described = made
    space = {"g": "http://gexf.net/1.3"}
    root = ElementTree.fromstring(export.gexf(rows, described))  # noqa: S314  our own
    nodes = {node.get("id") for node in root.findall(".//g:node", space)}
    edges = {
        (edge.get("source"), edge.get("target")): int(edge.get("weight")) for edge in root.findall(".//g:edge", space)
    }
    assert {"RUS", "USA"} <= nodes
    assert {end for pair in edges for end in pair} <= nodes
    asked = rows[(rows["initiator_ids"] == "RUS") & (rows["target_ids"] == "USA")]
    assert edges["RUS", "USA"] >= len(asked) > 0

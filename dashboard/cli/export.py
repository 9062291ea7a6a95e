"""`tension export`: the timeline as CSV, the same rows in the same order as on the screen."""

from __future__ import annotations

import json
import sys
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import parse_qs

import typer

from dashboard.cli import options
from dashboard.cli.options import Format
from dashboard.cli.record import existing
from dashboard.cli.terminal import complain, invalid
from dashboard.errors import FilterError
from dashboard.wording import counted

if TYPE_CHECKING:
    import pandas as pd

    from dashboard.filters import Filter
    from dashboard.queries import Options
    from dashboard.store import Store

Query = dict[str, list[str]]

STANDARD = "-"
PAGE = ("y", "event")
"""What a link says of the page rather than of the filter."""


def export(  # noqa: PLR0913  a command's options are its arguments
    *,
    country: options.Countries = None,
    actor: options.Actors = None,
    start: options.From = "",
    end: options.To = "",
    level: options.Levels = None,
    status: options.Statuses = None,
    confidence: options.Confidence = "",
    coder: options.Coders = None,
    link: options.Link = "",
    packed: options.Packed = None,
    output: options.Output = "-",
    store: options.Store = "",
) -> None:
    """Write the timeline as CSV: the rows of the screen, in its order.

    Beside a CSV file stands OUT.manifest.json, which says what was asked for and of which record; a ZIP
    holds both. Options that name several (--country, --actor, --level, --status, --coder) may be given again.

    \b
    Examples:
      tension export -o timeline.csv
      tension export --country UKR --country RUS --from 2021-12-01 --to 2021-12-31 -o december.zip
      tension export --actor "RUS/Sergei Lavrov" --level 2 --level 3 --status planned
      tension export --link "?country=UKR&level=5" -o violence.csv
    """
    lists = {"country": country, "actor": actor, "level": level, "status": status, "coder": coder}
    once = {"from": start, "to": end, "confidence": confidence}
    given = {key: values for key, values in lists.items() if values}
    given |= {key: [value] for key, value in once.items() if value}
    if link and given:
        invalid(f"--link says which events; leave --{next(iter(given))} out")
    chosen = filter_of(parameters(link) if link else given)
    form = _form(packed, output)
    with existing(store) as record:
        _write(*_made(record, chosen), form, output)


def _form(packed: Format | None, output: str) -> Format:
    form = packed or (Format.ZIP if output.lower().endswith(".zip") else Format.CSV)
    if form is Format.ZIP and output == STANDARD and sys.stdout.isatty():
        invalid("a ZIP is nothing for a terminal; give a file with -o")
    return form


def filter_of(query: Query) -> Filter:
    """Return the filter that a query asks for; a value that it does not allow is a usage error."""
    from dashboard.filters import Filter

    try:
        return Filter.from_query(query)
    except FilterError as error:
        invalid(error)


def parameters(link: str) -> Query:
    """Return a link's parameters but those that are the page's own."""
    query = parse_qs(link.partition("?")[2] if "?" in link else link, keep_blank_values=True)
    return {key: values for key, values in query.items() if key not in PAGE and not key.startswith("b.")}


def _made(record: Store, chosen: Filter) -> tuple[pd.DataFrame, dict[str, object]]:
    """Return the rows that the screen shows, and what they are of."""
    from dashboard import export as files
    from dashboard import queries
    from dashboard.snapshot import Snapshot

    snapshot = Snapshot.load(record)
    _name_strangers(chosen, queries.options(snapshot))
    rows = queries.export_rows(record, queries.timeline(snapshot, chosen))
    of, names = queries.dataset(record), queries.names(snapshot)
    return rows, files.manifest(rows, chosen, of, datetime.now(UTC), names=names)


def _name_strangers(chosen: Filter, occurring: Options) -> None:
    """Say which countries and actors occur in no event: an empty file would not tell a slip from silence."""
    for asked, known, kind in (
        (chosen.countries, occurring.countries, "country"),
        (chosen.actors, occurring.actors, "actor"),
    ):
        ids = dict(zip(known["id"], known["name"], strict=True))
        for stranger in (one for one in asked if one not in ids):
            alike = [id for id, name in ids.items() if stranger.lower() in f"{id} {name}".lower()][:3]
            hint = f"; did you mean {' or '.join(alike)}?" if alike else ""
            complain(f"--{kind} {stranger}: in no event of this record{hint}")


def _write(rows: pd.DataFrame, manifest: dict[str, object], form: Format, output: str) -> None:
    from dashboard import export as files

    content = files.csv(rows) if form is Format.CSV else files.archive(rows, manifest)
    if output == STANDARD:
        sys.stdout.buffer.write(content)
        sys.stdout.buffer.flush()
        return
    Path(output).write_bytes(content)
    if form is Format.CSV:
        _write_sidecar(manifest, Path(output))
    typer.echo(f"{counted(len(rows), 'event')} written to {output}")


def _write_sidecar(manifest: dict[str, object], table: Path) -> None:
    file = manifest["file"]
    named = {**file, "name": table.name} if isinstance(file, dict) else file
    text = json.dumps({**manifest, "file": named}, ensure_ascii=False, indent=2)
    table.with_name(f"{table.name}.manifest.json").write_text(f"{text}\n", "utf-8")

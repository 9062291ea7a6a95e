"""`tension export`: the timeline as CSV, the same rows in the same order as on the screen."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import parse_qs

import typer

from dashboard.cli import options
from dashboard.cli.options import Format
from dashboard.cli.record import existing
from dashboard.cli.terminal import complain, invalid
from dashboard.errors import FilterError, TensionError
from dashboard.wording import counted

if TYPE_CHECKING:
    import pandas as pd
    from plotly.graph_objects import Figure

    from dashboard.filters import Filter
    from dashboard.queries import Options, Selection
    from dashboard.snapshot import Snapshot
    from dashboard.store import Store

Query = dict[str, list[str]]

STANDARD = "-"
BINARY = frozenset({Format.ZIP, Format.PARQUET, Format.XLSX, Format.PNG})
SIDECAR = frozenset({Format.CSV, Format.JSONL, Format.PNG, Format.SVG, Format.ICS})
"""What has no place for its manifest, which then stands beside it."""
PAGE = ("y", "unit", "event", "who")
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
    sources: options.LeastSources = "",
    text: options.Words = "",
    link: options.Link = "",
    packed: options.Packed = None,
    output: options.Output = "-",
    store: options.Store = "",
) -> None:
    """Write the timeline: the rows of the screen, in its order.

    As CSV, JSON lines, Parquet, Excel, a calendar of what is planned (ICS), a network (GEXF), an interactive page
    (HTML) or a picture (PNG, SVG). The manifest says what was asked for and of which record: inside a ZIP, Parquet,
    Excel, GEXF or HTML file, beside others as OUT.manifest.json. Options that name several (--country, --actor,
    --level, --status, --coder) may be given again.

    \b
    Examples:
      tension export -o timeline.csv
      tension export --country UKR --country RUS --from 2021-12-01 --to 2021-12-31 -o december.zip
      tension export --actor "RUS/Sergei Lavrov" --level 2 --level 3 --status planned
      tension export --link "?country=UKR&level=5" -o violence.xlsx
      tension export --status planned -o planned.ics
    """
    lists = {"country": country, "actor": actor, "level": level, "status": status, "coder": coder}
    once = {"from": start, "to": end, "confidence": confidence, "sources": sources, "text": text}
    given = {key: values for key, values in lists.items() if values}
    given |= {key: [value] for key, value in once.items() if value}
    if link and given:
        invalid(f"--link says which events; leave --{next(iter(given))} out")
    chosen = filter_of(parameters(link) if link else given)
    form = _form(packed, output)
    with existing(store) as record:
        _write(_made(record, chosen), form, output)


def _form(packed: Format | None, output: str) -> Format:
    ending = Path(output).suffix.lower().removeprefix(".")
    form = packed or (Format(ending) if ending in set(Format) else Format.CSV)
    if form in BINARY and output == STANDARD and sys.stdout.isatty():
        invalid(f"{form.value} is nothing for a terminal; give a file with -o")
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


@dataclass(frozen=True, slots=True)
class Made:
    """What an export is made of."""

    snapshot: Snapshot
    selection: Selection
    rows: pd.DataFrame
    manifest: dict[str, object]
    words: str


def _made(record: Store, chosen: Filter) -> Made:
    """Return the rows that the screen shows, and what they are of."""
    from dashboard import export as files
    from dashboard import queries
    from dashboard.snapshot import Snapshot

    snapshot = Snapshot.load(record)
    _name_strangers(chosen, queries.options(snapshot))
    selection = queries.select(snapshot, chosen)
    rows = queries.export_rows(snapshot, selection)
    of, names = queries.dataset(record), queries.names(snapshot)
    described = files.manifest(rows, chosen, of, datetime.now(UTC), names=names)
    return Made(snapshot, selection, rows, described, queries.summary(selection, chosen, names))


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


def _write(made: Made, form: Format, output: str) -> None:
    content = _content(made, form)
    if output == STANDARD:
        sys.stdout.buffer.write(content)
        sys.stdout.buffer.flush()
        return
    Path(output).write_bytes(content)
    if form in SIDECAR:
        _write_sidecar(made.manifest, content, Path(output))
    typer.echo(f"{counted(len(made.rows), 'event')} written to {output}")


def _content(made: Made, form: Format) -> bytes:
    from dashboard import export as files

    if form in {Format.HTML, Format.PNG, Format.SVG}:
        return _chart(made, form)
    rows, described = made.rows, made.manifest
    writers: dict[Format, Callable[[], bytes]] = {
        Format.CSV: lambda: files.csv(rows),
        Format.ZIP: lambda: files.archive(rows, described),
        Format.JSONL: lambda: files.jsonl(rows),
        Format.PARQUET: lambda: files.parquet(rows, described),
        Format.XLSX: lambda: files.xlsx(rows, described),
        Format.ICS: lambda: files.ics(rows, datetime.now(UTC), str(described["link"])),
        Format.GEXF: lambda: files.gexf(rows, described),
    }
    return writers[form]()


def _chart(made: Made, form: Format) -> bytes:
    from dashboard import queries
    from dashboard.figures import page

    if not len(made.selection):
        raise TensionError("no events match, so there is no chart; loosen the filter")
    figure = _figure(made, queries.events(made.snapshot, made.selection, queries.totals.marked(made.selection)))
    if form is Format.HTML:
        return page.html(figure, made.words, str(made.manifest["link"]))
    return page.picture(figure, "png" if form is Format.PNG else "svg")


def _figure(made: Made, marks: pd.DataFrame) -> Figure:
    """Draw the timeline as the page does."""
    from dashboard import figures, queries

    first, last = days = queries.totals.days(made.selection)
    crowd = None
    if len(marks) < len(made.selection):
        unit = queries.fitting(first, last)
        cells = queries.crowd(made.selection, "level", unit, first, last)
        crowd = figures.Crowd(cells, {}, len(made.selection), unit)
    return figures.timeline(marks, by="level", dark=False, period=figures.Period(beside=days), crowd=crowd)


def _write_sidecar(manifest: dict[str, object], content: bytes, written: Path) -> None:
    file = manifest["file"]
    own = {"name": written.name, "bytes": len(content), "sha256": sha256(content).hexdigest()}
    named = {**file, **own} if isinstance(file, dict) else file
    text = json.dumps({**manifest, "file": named}, ensure_ascii=False, indent=2)
    written.with_name(f"{written.name}.manifest.json").write_text(f"{text}\n", "utf-8")

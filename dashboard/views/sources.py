"""The Sources page: articles in, by upload, paste or address; what became of them; what earlier runs did."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import msgspec
import streamlit as st

from dashboard import wording
from dashboard.views import frame
from dashboard.views.intake import Outcome, ingest
from dashboard.views.prose import markdown
from dashboard.views.record import Record

ENDINGS = [
    "txt", "md", "jsonl", "gz", "ndjson", "csv", "tsv", "tab", "xlsx", "html", "htm", "mht", "mhtml", "eml", "rss",
    "atom", "xml", "pdf", "docx", "zip",
]  # fmt: skip
KINDS = {
    "failed": "Could not be read",
    "undated": "Refused: no publication date",
    "doubtful": "Kept, publication date in doubt",
    "foreign": "Kept, not read for events: not English",
    "repeated": "Kept, in the words of another article",
    "notices": "Good to know",
}
COUNTS = {"read": "Read", "new": "New", "unchanged": "Known already", "claims": "Claims", "events": "Events"}
REPORT = "report"
"""Where the last run's outcome is kept between two draws of the page."""
SHOWN = 100


def page() -> None:
    """Draw the page."""
    frame.unfiltered(_sources)


def _sources(opened: Record) -> None:
    counts = opened.store.counts()
    st.title("Sources", anchor=False)
    span = f", {wording.days(counts.first, counts.last)}" if counts.first and counts.last else ""
    st.text(f"{wording.counted(counts.articles, 'article')} in this record{span}.")
    with st.container(width=900):
        upload, paste, web = st.tabs(["Upload", "Paste", "From the web"])
        with upload:
            _upload(opened)
        with paste:
            _paste(opened)
        with web:
            _web(opened)
        if (outcome := st.session_state.get(REPORT)) is not None:
            _told(outcome)
        _earlier(opened)


def _upload(opened: Record) -> None:
    files = st.file_uploader("Files of articles, or of events that others coded", ENDINGS, accept_multiple_files=True)
    with st.container(horizontal=True, vertical_alignment="bottom"):
        day = st.date_input("Day of articles that give none", None, key="upload_day", format="YYYY-MM-DD", width=260)
        columns = st.text_input(
            "Columns of a table, where they are guessed wrongly", key="columns", placeholder="text=Body, published=Day"
        )
    if st.button("Read the files", type="primary", disabled=not files):
        with TemporaryDirectory(prefix="tension-") as folder:
            paths = list(_saved(folder, [(file.name, file.getvalue()) for file in files]))
            given = [("--published", day.isoformat() if day else "")]
            given += [("--column", pair.strip()) for pair in columns.split(",")]
            _run(opened, [str(path) for path in paths], given, folder)


def _saved(folder: str, files: list[tuple[str, bytes]]) -> Iterator[Path]:
    """Save each file in a folder of its own, so that two of one name stay two."""
    for number, (name, data) in enumerate(files):
        path = Path(folder, str(number), Path(name.replace("\\", "/")).name or "unnamed")
        path.parent.mkdir()
        path.write_bytes(data)
        yield path


def _paste(opened: Record) -> None:
    with st.form("paste", border=False):
        text = st.text_area("Text", height=220, key="pasted", placeholder="Paste an article")
        with st.container(horizontal=True):
            title = st.text_input("Title", key="pasted_title")
            source = st.text_input("Source", key="pasted_source")
            day = st.date_input("Published on", None, key="pasted_day", format="YYYY-MM-DD")
        address = st.text_input("Address, if it has one", key="pasted_url")
        submitted = st.form_submit_button("Read the text", type="primary")
    if submitted and not (text.strip() and day):
        st.warning("An article needs its text and the day on which it was published.")
    elif submitted and day:
        with TemporaryDirectory(prefix="tension-") as folder:
            (path,) = _saved(folder, [("pasted.txt", f"---\n---\n{text}".encode(errors="replace"))])
            given = [("--published", day.isoformat()), ("--title", title), ("--source", source), ("--url", address)]
            _run(opened, [str(path)], given, folder)


def _web(opened: Record) -> None:
    st.text(
        "Pages and feeds are fetched only if you ask for it; then this machine asks their servers, and nobody else."
    )
    asked = st.toggle("Fetch from the web", key="fetching")
    addresses = st.text_area("Addresses, one a line", key="addresses", disabled=not asked, placeholder="https://")
    listed = [line.strip() for line in addresses.splitlines() if line.strip()]
    if st.button("Fetch and read", type="primary", disabled=not (asked and listed)):
        with TemporaryDirectory(prefix="tension-") as folder:
            _run(opened, ["--fetch", "--", *listed], [], folder)


def _run(opened: Record, places: list[str], options: list[tuple[str, str]], folder: str) -> None:
    """Read in a process of its own and keep what it says; the next draw shows the new events on every page."""
    with st.status("Reading …") as status:
        outcome = ingest(places, options, folder, lambda: status.update(label=_progress(opened)))
        status.update(label="Read", state="complete")
    st.session_state[REPORT] = outcome
    st.rerun()


def _progress(opened: Record) -> str:
    return f"Reading … {wording.counted(opened.store.counts().articles, 'article')} in the record"


def _told(outcome: Outcome) -> None:
    """Say what became of the last run, file by file where something is to be said."""
    st.subheader("What became of it", anchor=False)
    if outcome.flaw:
        st.error(markdown(outcome.flaw))
        return
    for column, (name, label) in zip(st.columns(len(COUNTS)), COUNTS.items(), strict=True):
        column.metric(label, f"{outcome.count(name):,}")
    for name, label in KINDS.items():
        if messages := outcome.messages(name):
            with st.expander(f"{label}: {len(messages):,}", expanded=name in {"failed", "undated"}):
                st.markdown("\n".join(f"- {markdown(message)}" for message in messages[:SHOWN]))
                if len(messages) > SHOWN:
                    st.caption(f"and {len(messages) - SHOWN:,} more")


def _earlier(opened: Record) -> None:
    """List the latest runs, newest first."""
    runs = opened.store.runs()
    if not runs:
        return
    st.subheader("Latest runs", anchor=False)
    rows = [{"Ended (UTC)": ended[:19].replace("T", " "), **_row(report)} for ended, report in runs]
    st.dataframe(rows, hide_index=True, alt="The latest runs of the ingestion", key="runs")


def _row(report: str) -> dict[str, int]:
    outcome = Outcome(msgspec.json.decode(report, type=dict[str, int | list[str]]))
    counted = {label: outcome.count(name) for name, label in COUNTS.items()}
    problems = {"Failed": "failed", "Undated": "undated", "In doubt": "doubtful", "Not English": "foreign"}
    return counted | {label: len(outcome.messages(name)) for label, name in problems.items()}

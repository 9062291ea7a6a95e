"""The Help page, made from the lexicon, so that it cannot go stale."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import streamlit as st

from dashboard import __version__
from dashboard.figures import ladder
from dashboard.lexicon.files import digest
from dashboard.lexicon.scale import scale
from dashboard.model import Basis, Status
from dashboard.views.frame import LOOK
from dashboard.views.prose import html
from dashboard.views.tension import FORMULA

STANDING = {
    Status.OCCURRED: "It happened, as far as the sentence says. Solid marks; only these count in the tension index.",
    Status.PLANNED: "It is to happen. Hollow marks.",
    Status.CONDITIONAL: "It would happen if something else did. Hollow with a cross; off by default.",
    Status.ALLEGED: "Somebody says so, and the paper does not. Faint marks.",
    Status.DENIED: "Somebody says that it is not so. Hollow with a cross; off by default.",
}
DATED = {
    Basis.STATED: "the sentence says the date: “7 December 2021”",
    Basis.RELATIVE: "it counts from the day of publication: “last week”, “on Tuesday”",
    Basis.NARRATIVE: "it counts from the date before it in the text: “the next day”",
    Basis.PUBLICATION: "it says none, and the article's own day is used",
}
READING = (
    "A mark is an event: the higher it stands, the tenser. Shape and colour say the level, size how many independent "
    "sources tell of it.",
    "A bar behind a mark: the date is known no better than that. A ring: sources contradict each other.",
    "Click a mark, or choose an event by its name, to read every sentence that tells of it, and why it was read so.",
    "Draw a box to narrow the dates; “Clear filters” goes back. The page's address holds the whole view: copy it to "
    "share it.",
)
SURE = (
    "How sure the reading is, learnt from annotated articles: of claims shown with 0.8 about eight in ten were right. "
    "By default 0.5 and more is shown."
)
KEYS = (
    "Tab walks through filters, lists and buttons.",
    "In the list of events, type a part of a name; arrows choose, Enter takes.",
    "P and N go to the event before and after the chosen one.",
    "R draws the page again, with what was ingested meanwhile.",
)


def page() -> None:
    """Draw the page."""
    st.html(LOOK)
    st.title("Help", anchor=False)
    with st.container(width=860):
        st.html(f'<section class="evidence guide">{"".join(_parts())}</section>')


def _parts() -> Iterator[str]:
    """Yield the page's parts; the tables are the lexicon's."""
    dark = st.context.theme.type == "dark"
    yield "<h2>How to read the chart</h2>" + _list(READING)
    yield "<h2>The escalation ladder</h2>" + _table(
        ["Level", "Mark", "Meaning"],
        [
            [_signed(rung.value) + " " + html(rung.name), _mark(rung.value, dark), html(rung.meaning)]
            for rung in reversed(scale().level)
        ],
    )
    yield "<h2>The actions</h2><p>After PLOVER, the field's ontology of political events.</p>" + _table(
        ["Action", "Level", "What counts"],
        [
            [f"<code>{name}</code>", html(ladder.rung(each.level).name), html(each.meaning)]
            for name, each in scale().action.items()
        ],
    )
    yield "<h2>Did it happen</h2>" + _table(
        ["Status", "Meaning"], [[key, html(said)] for key, said in STANDING.items()]
    )
    yield "<h2>What a date rests on</h2>" + _table(["Basis", "It"], [[key, html(said)] for key, said in DATED.items()])
    yield f"<h2>Tension index</h2><p>{html(FORMULA)}</p>"
    yield f"<h2>Confidence</h2><p>{html(SURE)}</p>"
    yield "<h2>Keys</h2>" + _list(KEYS)
    yield f'<p class="quiet">Tension Timeline {__version__}, lexicon {digest()}.</p>'


def _signed(level: int) -> str:
    return f"{level:+d}" if level else "0"


def _list(lines: Sequence[str]) -> str:
    return f"<ul>{''.join(f'<li>{html(line)}</li>' for line in lines)}</ul>"


def _mark(level: int, dark: bool) -> str:
    """Show a level's colour, with the name of its shape: never colour alone."""
    tone = ladder.colour(level, dark)
    return f'<span class="chip"><i style="background:{tone}"></i>{html(ladder.rung(level).marker)}</span>'


def _table(head: list[str], rows: list[list[str]]) -> str:
    """Make a table of cells that are HTML already."""
    top = "".join(f'<th scope="col">{name}</th>' for name in head)
    body = "".join(f"<tr>{''.join(f'<td>{cell}</td>' for cell in row)}</tr>" for row in rows)
    return f"<table><thead><tr>{top}</tr></thead><tbody>{body}</tbody></table>"

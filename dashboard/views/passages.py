"""The evidence panel's words as HTML; whatever comes from outside passes `prose` first."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from dashboard import wording
from dashboard.figures import Row, dated, ladder, sides
from dashboard.lexicon.scale import scale
from dashboard.model import Status
from dashboard.queries import Evidence, Step
from dashboard.views.prose import address, html

AROUND = 280
"""Characters of the paragraph on either side of the sentence."""


def nothing_chosen() -> str:
    """Say what the panel is for."""
    return (
        '<section class="evidence"><p class="quiet">Click a mark or a row, or choose an event by its name, '
        "to read the sentences that tell of it.</p></section>"
    )


def note(text: str) -> str:
    """Say something in passing."""
    return f'<p class="note">{html(text)}</p>'


def event(shown: Row, *, dark: bool) -> str:
    """Tell of the event itself."""
    chips = [_chip(shown.level_name, ladder.colour(shown.level, dark)), _chip(shown.status)]
    chips += [_chip("contested")] if shown.contested else []
    return (
        '<section class="evidence" aria-label="The chosen event">'
        f"<h2>{html(shown.title)}</h2>"
        f"<p>{html(dated(shown.first, shown.last, shown.precision))}</p>"
        f"<p>{html(sides(shown.initiators, shown.targets))}</p>"
        f'<p class="chips">{"".join(chips)}</p>'
        f'<p class="quiet">{html(ladder.rung(shown.level).meaning)}</p>'
        f"{_facts(_about(shown))}</section>"
    )


def story(steps: Sequence[Step], event: str) -> str:
    """List the events of a story in its order; the chosen one is marked."""
    listed = "".join(_step(step, step.id == event) for step in steps)
    return f'<section class="evidence"><h3 class="rule">Story</h3><ol class="story">{listed}</ol></section>'


def rivals(steps: Sequence[Step]) -> str:
    """List the events that say the contrary of a contested one."""
    listed = "".join(_step(step, False) for step in steps)
    head = '<h3 class="rule">Others say the contrary</h3>'
    return f'<section class="evidence">{head}<ul class="story">{listed}</ul></section>'


def _step(step: Step, chosen: bool) -> str:
    standing = "" if step.status == Status.OCCURRED else f" ({step.status})"
    words = html(f"{wording.when(step.first, step.last, step.precision)}: {step.title}{standing}")
    return f'<li aria-current="true"><strong>{words}</strong></li>' if chosen else f"<li>{words}</li>"


def heading(claims: Sequence[Evidence]) -> str:
    """Say how many sentences there are, and where they do not agree about the date."""
    articles = len({claim.claim.article_id for claim in claims})
    counted = f"{wording.counted(len(claims), 'sentence')} in {wording.counted(articles, 'article')}"
    told = _told_dates(claims)
    differ = f'<p class="quiet">{html(f"Dated as {wording.listed(told)}.")}</p>' if len(told) > 1 else ""
    return f'<section class="evidence"><h3 class="rule">{counted}</h3>{differ}</section>'


def _told_dates(claims: Sequence[Evidence]) -> list[str]:
    """Return the different dates that the sentences give, the finest first."""
    intervals = sorted({one.claim.interval for one in claims}, key=lambda each: (each.days, each))
    return list(dict.fromkeys(dated(each.start, each.last, each.precision) for each in intervals))


def claim(told: Evidence) -> str:
    """Show a claim's sentence in its paragraph, where it stands and how it was read."""
    before, after = told.before[-AROUND:], told.after[:AROUND]
    cut = ("… " if len(told.before) > AROUND else "", " …" if len(told.after) > AROUND else "")
    source = " · ".join(part for part in (told.source, wording.weekday(told.published), _page(told)) if part)
    return (
        '<article class="evidence">'
        f"<h4>{html(told.title) or 'Untitled'}</h4>"
        f'<p class="quiet">{html(source)}</p>'
        f'<blockquote>{cut[0]}{html(before)}<span class="told">{_marked(told)}</span>{html(after)}{cut[1]}'
        f"</blockquote>{_facts(_reading(told))}{_why(told.reasons)}</article>"
    )


def _page(told: Evidence) -> str:
    return f"page {told.page}" if told.page else ""


def _why(reasons: Iterable[str]) -> str:
    """Unfold why it was read so."""
    listed = "".join(f"<li>{html(reason)}</li>" for reason in reasons)
    return f"<details><summary>Why it was read so</summary><ul>{listed}</ul></details>"


def _marked(told: Evidence) -> str:
    """The sentence with the words that made the claim and those that date it marked."""
    parts, at = [], 0
    for span in told.spans:
        words = html(told.sentence[span.start : span.end])
        parts += [html(told.sentence[at : span.start]), f'<mark class="{html(span.kind)}">{words}</mark>']
        at = span.end
    return "".join([*parts, html(told.sentence[at:])])


def _about(shown: Row) -> Iterable[tuple[str, str]]:
    action = scale().action.get(shown.action)
    words = [shown.action, *([shown.mode] if shown.mode else [])]
    yield "Action", html(" · ".join(words) + (f", {action.meaning}" if action else ""))
    yield "Confidence", f"{shown.confidence:.0%}"
    yield "Sources", f"{shown.sources}"


def _reading(told: Evidence) -> Iterable[tuple[str, str]]:
    """How the sentence became a claim."""
    read = told.claim
    yield "Date", html(told.reasoning)
    if told.doubt:
        yield "In doubt", html(f"the publication date: {told.doubt}")
    yield "Read as", html(f"{read.title}, {read.status}")
    yield "Rule", f"<code>{html(read.rule)}</code>"
    if read.operators:
        yield "Changed by", " ".join(f"<code>{html(name)}</code>" for name in read.operators)
    if read.attribution:
        yield "Says", html(read.attribution)
    yield "Confidence", f"{read.confidence:.0%}"
    if told.url:
        yield "Address", address(told.url)


def _chip(text: str, tone: str = "") -> str:
    dot = f'<i style="background:{tone}"></i>' if tone else ""
    return f'<span class="chip">{dot}{html(text)}</span>'


def _facts(pairs: Iterable[tuple[str, str]]) -> str:
    """A list of names and what is to be said of each, which is HTML already."""
    return f"<dl>{''.join(f'<dt>{html(name)}</dt><dd>{said}</dd>' for name, said in pairs)}</dl>"

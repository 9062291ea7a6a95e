"""Articles, claims and events to test with: every field has a value that a test may change.

The sentence of a claim is found in its article, so what these give is always consistent.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from dashboard.lexicon.scale import scale
from dashboard.model import (
    ActorKind,
    Article,
    Basis,
    Claim,
    Doubt,
    Event,
    Interval,
    Participant,
    Precision,
    Run,
    Sentence,
    Status,
    TimeExpression,
)

SUNDAY = date(2021, 12, 5)
TEXT = """Officials spoke in the capital on Sunday.

Talks had stalled for weeks. The minister will meet her counterpart on 7 December 2021. Neither side gave details.

Observers were cautious."""
SENTENCE = "The minister will meet her counterpart on 7 December 2021."
WORDS = "7 December 2021"

NAMES = {
    "RUS": ("Russia", ActorKind.STATE, "RUS"),
    "UKR": ("Ukraine", ActorKind.STATE, "UKR"),
    "USA": ("United States", ActorKind.STATE, "USA"),
    "POL": ("Poland", ActorKind.STATE, "POL"),
    "NATO": ("NATO", ActorKind.ORGANISATION, ""),
    "RUS/Sergei Lavrov": ("Sergei Lavrov", ActorKind.PERSON, "RUS"),
    "DEU/Annalena Baerbock": ("Annalena Baerbock", ActorKind.PERSON, "DEU"),
}


def day(text: str, precision: Precision = Precision.DAY) -> Interval:
    """`2021-12-07`, or `2021-12-01/2021-12-31` with both days inclusive."""
    first, _, last = text.partition("/")
    return Interval(date.fromisoformat(first), date.fromisoformat(last or first) + timedelta(days=1), precision)


def actors(*ids: str) -> tuple[Participant, ...]:
    """Participants by id."""
    return tuple(Participant(id, NAMES[id][0], NAMES[id][1], NAMES[id][2], NAMES[id][0]) for id in ids)


def article(id: str = "a1", **changes) -> Article:
    """An article of Sunday 5 December 2021."""
    made = Article(
        id=id,
        title="Ministers to meet",
        text=TEXT,
        published=SUNDAY,
        published_text="2021-12-05T09:30:00+01:00",
        source="The Courier",
        url=f"https://courier.example/{id}",
        origin="wire.jsonl:12",
        given_id="77",
    )
    return replace(made, **changes)


def doubt(proposed: date | None = date(2021, 12, 6)) -> Doubt:
    """What contradicts the publication date of `article`."""
    return Doubt("'today, Monday' cannot be said on Sunday 5 December 2021", proposed)


def time(**changes) -> TimeExpression:
    """The date in the sentence of `claim`."""
    start = TEXT.index(WORDS)
    made = TimeExpression(
        start=start,
        end=start + len(WORDS),
        text=WORDS,
        type="DATE",
        value="2021-12-07",
        mod="",
        interval=day("2021-12-07"),
        basis=Basis.STATED,
        rule="full_date",
        reason="'7 December 2021', as the sentence says",
    )
    return replace(made, **changes)


def claim(id: str = "c1", of: Article | None = None, **changes) -> Claim:
    """A planned meeting, told by an article's third sentence."""
    of = of or article()
    start = of.text.index(SENTENCE)
    made = Claim(
        id=id,
        article_id=of.id,
        source=of.source,
        published=of.published,
        sentence=Sentence(of.id, 2, 1, start, start + len(SENTENCE), SENTENCE),
        initiators=actors("DEU/Annalena Baerbock"),
        targets=actors("RUS/Sergei Lavrov"),
        action="CONSULT",
        mode="visit",
        status=Status.PLANNED,
        level=-1,
        goldstein=2.5,
        interval=day("2021-12-07"),
        basis=Basis.STATED,
        time=time(),
        attribution="",
        trigger="meet",
        trigger_start=start + SENTENCE.index("meet"),
        rule="consult.meet",
        operators=("planned.will",),
        title="Annalena Baerbock, Sergei Lavrov meeting",
        confidence=0.8,
        run=Run("0.1.0", "0123456789abcdef"),
    )
    return replace(made, **changes)


def event(id: str = "e1", claim_ids: tuple[str, ...] = ("c1",), **changes) -> Event:
    """The meeting that `claim` tells of; its level follows from the action."""
    made = Event(
        id=id,
        title="Annalena Baerbock, Sergei Lavrov meeting",
        initiators=actors("DEU/Annalena Baerbock"),
        targets=actors("RUS/Sergei Lavrov"),
        action="CONSULT",
        mode="visit",
        status=Status.PLANNED,
        level=-1,
        goldstein=2.5,
        interval=day("2021-12-07"),
        basis=Basis.STATED,
        confidence=0.8,
        contested=False,
        follows="",
        sources=1,
        claim_ids=claim_ids,
    )
    if "action" in changes and "level" not in changes:
        changes = {"mode": "", "level": scale().level_of(changes["action"], ""), **changes}
    return replace(made, **changes)


def fill(store, *events: Event) -> None:
    """Put events into a record, each in a block of its own with the claims that it names."""
    with store.writing() as writing:
        for made in events:
            for number, id in enumerate(made.claim_ids):
                of = article(f"a-{id}")
                told = claim(id, of, confidence=round(0.9 - number / 10, 2), interval=made.interval)
                writing.add(of, [(f"block-{made.id}", told)])
            writing.replace_events(f"block-{made.id}", [made])


def told_events(reading):
    """The record's events as rows."""
    return [row for part in reading.events() for row in part.to_pylist()]

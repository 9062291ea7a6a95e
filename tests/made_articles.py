"""Invented articles to measure with, about 300 words each: diplomatic ones, and others that hardly tell of an act."""

from __future__ import annotations

import random
from collections.abc import Iterator
from datetime import date, timedelta

from dashboard.model import Article

WORDS = 300

STATES = (
    ("Russia", "Russian", "Moscow"),
    ("Ukraine", "Ukrainian", "Kyiv"),
    ("China", "Chinese", "Beijing"),
    ("France", "French", "Paris"),
    ("Turkey", "Turkish", "Ankara"),
    ("Iran", "Iranian", "Tehran"),
    ("Japan", "Japanese", "Tokyo"),
    ("Poland", "Polish", "Warsaw"),
)

DIPLOMATIC = (
    "The {A} foreign minister met his {B} counterpart in {c} {past} to talk about {issue}.",
    "{a} accused {b} of breaking the agreement on {issue}, which the two sides had signed in {year}.",
    "{b} rejected the charge {past} and warned that it would answer any new sanctions.",
    "The {A} president is expected to visit {c} {future}, officials in {d} said.",
    "{a} expelled {number} {B} diplomats {past} after a quarrel over {issue}.",
    "A spokesman for the {B} government denied that {b} had moved troops to the border with {a}.",
    '"We are ready to talk, but not at any price," a senior {A} diplomat told reporters in {d}.',
    "The two countries agreed {past} to hold another round of talks {future}.",
    "{a} called on {b} to withdraw its forces and threatened to suspend the treaty.",
    "Analysts in {c} said that neither side wants the dispute over {issue} to last into the winter.",
    "Parliament in {c} has debated the question since {year}, without a result so far.",
    "{a} and {b} signed a declaration on {issue} {past}, {number} days after the summit in {d}.",
)

SPORT = (
    "The home side scored {number} goals before the break and never looked like losing the lead again.",
    "Their captain limped off {past} with a sore knee and will be examined by the team's doctor.",
    "She won the final set in under half an hour, with a serve that her rival could hardly read.",
    "The coach praised the young goalkeeper, who had joined the club only {past}.",
    "More than {number} thousand supporters stayed in the stands to sing until the lights went out.",
    "It was the club's best start to a season since {year}, when it finished third.",
    "The runner from {c} broke away on the last hill and crossed the line alone.",
    "Rain held up play {past}, and the umpires took the players off at tea.",
)

BUSINESS = (
    "The retailer's sales rose by {number} per cent in the quarter, helped by a mild autumn.",
    "Its shares closed a little higher {past}, while the wider market hardly moved.",
    "The chain plans to open {number} shops {future}, most of them in small towns.",
    "Costs have climbed since {year}, the chief executive told shareholders, above all for paper and energy.",
    "Analysts had reckoned with a smaller profit, but the firm sold more kitchens than ever before.",
    "The brewer will close its oldest plant {future} and move the bottling line to a new site near {d}.",
    "Customers pay {number} per cent more for coffee than a year ago, a survey of households found.",
    "The board proposed an unchanged dividend and named a new head of finance.",
)

WEATHER = (
    "A band of rain crossed the hills {past} and left puddles on the lower roads.",
    "Temperatures will fall to {number} degrees {future}, with a stiff breeze along the coast.",
    "Gardeners should cover tender plants, since the nights stay clear and cold.",
    "The river stood {number} centimetres above its usual mark but is not thought to rise further.",
    "It has been the driest spring since {year}, and farmers are waiting for a proper shower.",
    "Snow fell on the higher villages {past}, and a school bus got stuck in a drift.",
    "Fog may linger in the valleys until noon, after which the sun should come out.",
    "The ferry will not sail {future} if the swell does not go down.",
)

GENERAL = (SPORT, BUSINESS, WEATHER)

ISSUES = ("gas prices", "fishing rights", "the border", "arms exports", "grain", "the prisoners", "visas", "a pipeline")
NUMBERS = ("two", "three", "five", "eight", "12", "20")


def diplomatic(count: int) -> Iterator[Article]:
    """Make articles of acts between two states."""
    return (_article(number, DIPLOMATIC) for number in range(count))


def general(count: int) -> Iterator[Article]:
    """Make articles of sport, business and weather; one sentence in each is of diplomacy."""
    return (
        _article(number, GENERAL[number % len(GENERAL)], DIPLOMATIC[number % len(DIPLOMATIC)])
        for number in range(count)
    )


def _article(number: int, templates: tuple[str, ...], last: str = "") -> Article:
    rng = random.Random(number)  # noqa: S311  (no secret: the same article each time)
    published = date(2015, 1, 1) + timedelta(rng.randrange(3000))
    a, b = rng.sample(STATES, 2)
    sentences: list[str] = []
    words = 0
    while words < WORDS:
        sentences.append(_filled(rng.choice(templates), rng, published, a, b))
        words += len(sentences[-1].split(" "))
    if last:
        sentences[-1] = _filled(last, rng, published, a, b)
    paragraphs = (" ".join(sentences[at : at + 3]) for at in range(0, len(sentences), 3))
    return Article(f"bench-{number}", "", "\n\n".join(paragraphs), published, published.isoformat())


def _filled(template: str, rng: random.Random, published: date, a: tuple[str, ...], b: tuple[str, ...]) -> str:
    if rng.random() < 0.5:
        a, b = b, a
    text = template.format(
        a=a[0], A=a[1], b=b[0], B=b[1], c=rng.choice((a, b))[2], d=rng.choice(STATES)[2],
        past=_past(rng, published), future=_future(rng, published), year=published.year - rng.randint(2, 20),
        number=rng.choice(NUMBERS), issue=rng.choice(ISSUES),
    )  # fmt: skip
    return text[0].upper() + text[1:]


def _past(rng: random.Random, published: date) -> str:
    day = published - timedelta(rng.randint(2, 300))
    return rng.choice(
        ("on Tuesday", "last week", "yesterday", "two months ago", f"on {day:%B} {day.day}", f"in {day:%B %Y}")
    )


def _future(rng: random.Random, published: date) -> str:
    day = published + timedelta(rng.randint(2, 90))
    return rng.choice(("next week", "tomorrow", "in three weeks", f"on {day.day} {day:%B}", "by the end of the year"))

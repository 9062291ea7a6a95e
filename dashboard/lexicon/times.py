"""Time words, from `times.toml` and beside it, and the rules over them, a family in each file of `times/`."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from dashboard.errors import LexiconError
from dashboard.lexicon.files import Table, read, read_folder
from dashboard.lexicon.inflection import irregular_pasts
from dashboard.lexicon.languages import languages

Value = int | float | str


class Run(Table, frozen=True):
    """Whole numbers written in figures, `first` to `last` in steps, without multiples of `without`; `padded`
    allows 05 for 5."""

    first: int
    last: int
    step: int = 1
    without: int = 0
    padded: bool = False


class Unit(Table, frozen=True):
    """A unit of time: its designator in an ISO 8601 duration, and how many of those it is."""

    code: str
    times: int = 1
    clock: bool = False


class Direction(Table, frozen=True):
    """Words that tell whether a clause looks back or ahead, and where the clause ends; `neutral` ones look like
    a verb and are none, `intended` ones tell what was meant to be, `bygone` ones what was over by then, and
    what `told` ones tell of may lie close ahead."""

    future: tuple[str, ...]
    neutral: tuple[str, ...]
    intended: tuple[str, ...]
    bygone: tuple[str, ...]
    told: tuple[str, ...]
    past: tuple[str, ...]
    boundary: tuple[str, ...]


Class = dict[str, Value] | tuple[str, ...]
"""Words with what each means, or a mere list."""


class Zones(Table, frozen=True):
    """Time zones by the places and the letters that name them."""

    place: dict[str, Value]
    zone: dict[str, Value]


class Words(Table, frozen=True):
    """The word classes."""

    words: dict[str, Class]

    def entries(self, name: str) -> dict[str, Value]:
        """Return a word class: what each word means, 0 where the class is a mere list."""
        words = self.words.get(name, {})
        return words if isinstance(words, dict) else dict.fromkeys(words, 0)


class Forms(Table, frozen=True):
    """What rules are made of besides words; a fragment is a pattern with a name."""

    numbers: dict[str, Run]
    shapes: dict[str, str]
    fragments: dict[str, str]
    grains: dict[str, tuple[str, ...]]
    units: dict[str, Unit]
    direction: Direction
    fold: dict[str, str]
    glue_before: str
    glue_after: str


class Rule(Table, frozen=True):
    """A pattern over word classes, and the resolver that gives its meaning.

    Rules of a higher level read the finds of the lower ones by their `grain`: `<month>`.
    `hidden` finds serve higher levels only. `before` and `after` are patterns around it. A rule with
    a `kind` holds in texts of that kind only: `news` or `narrative`.
    """

    id: str
    pattern: str
    resolve: str
    examples: tuple[str, ...]
    grain: str = ""
    level: int = 1
    mod: str = ""
    note: str = ""
    hidden: bool = False
    kind: str = ""
    before: tuple[str, ...] = ()
    not_before: tuple[str, ...] = ()
    after: tuple[str, ...] = ()
    not_after: tuple[str, ...] = ()
    settings: dict[str, Value] = {}


class Family(Table, frozen=True):
    """One file of rules."""

    rule: tuple[Rule, ...]


class Times(Table, frozen=True):
    """The words, the forms and every rule, in the order of their files."""

    words: Words
    forms: Forms
    rules: tuple[Rule, ...]


def _check(rules: Iterable[tuple[str, Rule]]) -> None:
    seen: dict[str, str] = {}
    for file, rule in rules:
        if rule.id in seen:
            raise LexiconError(f"lexicon/{file}: rule {rule.id} is in {seen[rule.id]} too; rename one")
        if not rule.hidden and not rule.examples:
            raise LexiconError(f"lexicon/{file}: rule {rule.id} has no example; add one")
        seen[rule.id] = file


@cache
def times() -> Times:
    """Read words and rules once. Raises LexiconError where two rules share an id or one has no example."""
    rules = [(file, rule) for file, family in read_folder("times", Family) for rule in family.rule]
    _check(rules)
    return Times(
        words=_words(),
        forms=read("time-forms.toml", Forms),
        rules=tuple(rule for _, rule in rules),
    )


def _words() -> Words:
    """Return the word classes of English, of other languages and of time zones."""
    zones = read("time-zones.toml", Zones)
    own = read("times.toml", Words).words
    irregular = (*own["irregular"], *irregular_pasts())
    return Words({**own, **languages().words, "irregular": irregular, "place": zones.place, "zone": zones.zone})

"""The escalation ladder and the actions that stand on it, from `scale.toml`."""

from __future__ import annotations

from functools import cache

from dashboard.errors import LexiconError
from dashboard.lexicon.files import Table, read


class Level(Table, frozen=True):
    """One rung: its name, meaning, colours on light and dark ground, and plotly marker symbol."""

    value: int
    name: str
    meaning: str
    light: str
    dark: str
    marker: str


class Mode(Table, frozen=True):
    """A manner of an action; its level and label are the action's where it has none."""

    level: int | None = None
    label: str = ""


class Action(Table, frozen=True):
    """A PLOVER action: its rung, its published intensity, and how an event of it is named."""

    level: int
    quad: int
    goldstein: float
    meaning: str
    label: str
    reciprocal: bool = False
    modes: dict[str, Mode] = {}


class Scale(Table, frozen=True):
    """The ladder, lowest rung first, and the actions by name."""

    level: tuple[Level, ...]
    action: dict[str, Action]

    def rung(self, value: int) -> Level:
        """Return the level of that value."""
        return next(level for level in self.level if level.value == value)

    def called(self, value: int) -> str:
        """Return the level's name; one that is on no rung, from an older ladder, shows its number."""
        return next((level.name for level in self.level if level.value == value), str(value))

    def level_of(self, action: str, mode: str) -> int:
        """Return the level that an action of that mode stands on."""
        own = self.action[action].modes.get(mode, Mode()).level
        return self.action[action].level if own is None else own

    def label_of(self, action: str, mode: str) -> str:
        """Return the pattern that names an event: `{a} warns {b}`."""
        return self.action[action].modes.get(mode, Mode()).label or self.action[action].label


@cache
def scale() -> Scale:
    """Read the ladder once. Raises LexiconError where an action stands on no rung."""
    table = read("scale.toml", Scale)
    rungs = {level.value for level in table.level}
    for name, action in table.action.items():
        levels = {action.level, *(mode.level for mode in action.modes.values() if mode.level is not None)}
        if not levels <= rungs:
            raise LexiconError(f"lexicon/scale.toml: action {name} stands on no level of the ladder")
        for label in (action.label, *(mode.label for mode in action.modes.values())):
            check_label(label, f"lexicon/scale.toml: action {name}")
    return table


def check_label(label: str, place: str) -> None:
    """Raise LexiconError where a pattern that names events asks for what there is none of."""
    try:
        label.format(a="", b="", B="", ab="", s="")
    except (KeyError, IndexError, ValueError) as error:
        raise LexiconError(f"{place}: label '{label}' may hold {{a}}, {{b}}, {{B}}, {{ab}} and {{s}} only") from error

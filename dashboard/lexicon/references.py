"""The shapes of `references.toml`, `offices.toml` and `traps.toml`."""

from __future__ import annotations

from dashboard.lexicon.files import Table


class Offices(Table, frozen=True):
    """Offices by key, and how articles write them."""

    heads: tuple[str, ...]
    parliamentary: frozenset[str]
    former: frozenset[str]
    whose: dict[str, str]
    phrases: dict[str, tuple[str, ...]]


class Traps(Table, frozen=True):
    """What only looks like an actor."""

    phrases: tuple[str, ...]


class Groups(Table, frozen=True):
    """Nouns that any armed group may be called by."""

    nouns: tuple[str, ...]


class References(Table, frozen=True):
    """How articles point at actors without naming them."""

    locative: frozenset[str]
    prefixes: frozenset[str]
    titles: frozenset[str]
    shouted: frozenset[str]
    women: frozenset[str]
    common: frozenset[str]
    counterpart: tuple[str, ...]
    calendar: frozenset[str]
    sites: frozenset[str]
    institutions: frozenset[str]
    oblique: frozenset[str]
    openers: frozenset[str]
    conjunctions: frozenset[str]
    saying: frozenset[str]
    inverting: frozenset[str]
    moments: frozenset[str]
    doing: frozenset[str]
    its_doing: frozenset[str]
    after_object: frozenset[str]
    plural: frozenset[str]
    pairs: dict[str, tuple[str, ...]]
    bare_pairs: dict[str, tuple[str, ...]]
    collectives: dict[str, tuple[str, ...]]
    groups: Groups
    pronouns: dict[str, tuple[str, ...]]

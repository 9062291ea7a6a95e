"""CAMEO, in which other people's events are coded, and what its codes are on our ladder, from `cameo.toml`."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from dashboard.errors import LexiconError
from dashboard.lexicon.files import Table, read
from dashboard.lexicon.scale import scale


class Code(NamedTuple):
    """An event code: its name, the PLOVER action and mode it is shown as, its published intensity (Goldstein)."""

    name: str
    action: str
    mode: str
    goldstein: float


class Cameo(Table, frozen=True):
    """The codes of events, and those of countries, regions and bodies that differ from ours."""

    codes: dict[str, Code]
    countries: dict[str, str]
    regions: dict[str, str]
    bodies: dict[str, str]

    def code(self, text: str) -> tuple[str, Code] | None:
        """Return a code as the codebook writes it, with what it means; None for what is none, nor begins with one.

        Tables lose leading zeros: `43` may be 043 and `10` may not; who knows the root code should put them back.
        """
        for known in (text[:size] for size in range(len(text), 1, -1)):
            if known in self.codes:
                return known, self.codes[known]
        return None


@cache
def cameo() -> Cameo:
    """Read them once. Raises LexiconError where a code leads to no action or mode of ours."""
    table = read("cameo.toml", Cameo)
    for code, (_, action, mode, _) in table.codes.items():
        if action not in scale().action or (mode and mode not in scale().action[action].modes):
            raise LexiconError(f"lexicon/cameo.toml: code {code}: no action {action} with mode {mode!r} in scale.toml")
    return table

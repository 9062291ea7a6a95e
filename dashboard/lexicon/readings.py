"""What chooses between readings: weights learnt from annotated sentences of our own, from `readings.json`."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from math import exp

import msgspec

from dashboard.errors import LexiconError
from dashboard.lexicon.files import FOLDER, Table

FILE = FOLDER / "readings.json"
SCALE = 100
"""Weights are kept as whole hundredths."""
_TOLD = 3


class Weights(Table, frozen=True):
    """For each feature its weight for each root, in the order of `roots`."""

    roots: tuple[str, ...]
    bias: tuple[int, ...]
    weights: dict[str, tuple[int, ...]]

    def choose(self, found: Mapping[str, float]) -> tuple[str, float]:
        """Return the root that the features speak for most, and its share of all (0..1); of equals the first."""
        known = [(self.weights[name], value) for name, value in found.items() if name in self.weights]
        totals = [bias + sum(row[at] * value for row, value in known) for at, bias in enumerate(self.bias)]
        best = max(range(len(totals)), key=totals.__getitem__)
        return self.roots[best], 1 / sum(exp((total - totals[best]) / SCALE) for total in totals)

    def reasons(self, found: Mapping[str, float], root: str) -> tuple[str, ...]:
        """Return the features that speak for a root most, the strongest first."""
        at = self.roots.index(root)
        known = {name: self.weights[name][at] * value for name, value in found.items() if name in self.weights}
        return tuple(sorted((name for name in known if known[name] > 0), key=lambda name: -known[name])[:_TOLD])


@cache
def weights() -> Weights:
    """Read them once. Raises LexiconError where the file is broken."""
    try:
        return msgspec.json.decode(FILE.read_bytes(), type=Weights)
    except (msgspec.MsgspecError, OSError) as error:
        raise LexiconError(f"lexicon/{FILE.name}: {error}; train it again with data/gold/train_readings.py") from error

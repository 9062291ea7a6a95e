"""How far a reading is to be trusted: the share of annotated claims with the same signals that were right."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from math import exp

import msgspec

from dashboard.errors import LexiconError
from dashboard.lexicon.files import FOLDER, Table

FILE = FOLDER / "trust.json"
SCALE = 100
"""Weights are kept as whole hundredths."""
_MOST = 0.97


class Trust(Table, frozen=True):
    """What each signal weighs, and what the sureness of the sides (0..1) does."""

    bias: int
    sureness: int
    weights: dict[str, int]

    def confidence(self, signals: Iterable[str], sureness: float) -> float:
        """Return how likely a reading with these signals is right, 0..1."""
        total = self.bias + self.sureness * sureness + sum(self.weights.get(signal, 0) for signal in signals)
        return round(min(1 / (1 + exp(-total / SCALE)), _MOST), 2)


@cache
def trust() -> Trust:
    """Read it once. Raises LexiconError where the file is broken."""
    try:
        return msgspec.json.decode(FILE.read_bytes(), type=Trust)
    except (msgspec.MsgspecError, OSError) as error:
        raise LexiconError(f"lexicon/{FILE.name}: {error}; train it again with data/gold/train_trust.py") from error

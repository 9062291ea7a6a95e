"""The language of a text, told from its words; English where they are too few to tell."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from py3langid.langid import LanguageIdentifier

ENGLISH = "en"
_COMMON = re.compile(r"\b(?:the|of|and|to|in|that|with|for|was|said|has|on|by)\b", re.IGNORECASE)
_LETTERS = re.compile(r"[^\W\d_]")
_LEAST = 40
"""Letters from which on a guess is better than none."""
_ENOUGH = 0.08
"""Share of English function words from which on no guess is needed: it is nearly every English text."""
_SURE = 0.9
_LOOK = 3_000
"""Characters looked at."""


def told(text: str) -> str:
    """Return the ISO 639-1 code of the language that a text is most surely written in."""
    piece = text[:_LOOK]
    words = len(piece.split())
    if len(_LETTERS.findall(piece)) < _LEAST or len(_COMMON.findall(piece)) >= _ENOUGH * words:
        return ENGLISH
    language, sureness = _identifier().classify(piece)
    return str(language) if sureness >= _SURE else ENGLISH


@cache
def _identifier() -> LanguageIdentifier:
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    return LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)

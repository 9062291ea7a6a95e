"""The shape of a person's name that no list knows: Ola Hansen, Conor O'Brien, Kay-Achim de Boer."""

from __future__ import annotations

_WORD = r"[A-Z](?:[\w-]|['’](?!s\b)){0,30}[a-z]\w{0,30}"
"""A possessive's ending is no part of it; the bounds keep a page without blanks from being searched again and again."""
NAME = rf"(?:{_WORD} ){{1,2}}(?:[A-Z]\. )?(?:(?:al|el|bin|de|van|von|der)[- ])?{_WORD}"

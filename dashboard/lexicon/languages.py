"""How other languages write the day an article was published, from `languages.toml`."""

from __future__ import annotations

import re
from functools import cache

from dashboard.lexicon.files import Table, read


class Languages(Table, frozen=True):
    """Publication lines, the order of numbers, words of dates, and months under the names that dateparser knows."""

    publication: tuple[str, ...]
    day_first: frozenset[str]
    year_words: frozenset[str]
    words: dict[str, tuple[str, ...]]
    months: dict[str, str]

    def bare(self, line: str) -> str:
        """Return a publication line without the words before its day: "Publié le 7 mars 2022"."""
        opening = next((words for words in self._openings() if line.casefold().startswith(words)), "")
        return line[len(opening) :].lstrip(" :\u00a0") if opening else line

    def known(self, text: str) -> str:
        """Return a date with its month under a name that dateparser knows."""
        for name, plain in self.months.items():
            text = re.sub(rf"(?<!\w){re.escape(name)}(?!\w)\.?", plain, text, flags=re.IGNORECASE)
        return text

    def _openings(self) -> list[str]:
        return sorted(self.publication, key=len, reverse=True)


@cache
def languages() -> Languages:
    """Read them once. Raises LexiconError for an unknown or missing key."""
    return read("languages.toml", Languages)

"""One root, few children. A message names the file, the place in it and the remedy."""

from __future__ import annotations

from typing import Self


class TensionError(Exception):
    """The root: what the command line prints as one line, and a page as a notice."""


class SourceError(TensionError):
    """A file or a record in it cannot be read; the others go on."""

    def at(self, place: str) -> Self:
        """Return the error with the place in front: a line, then its file."""
        return type(self)(f"{place}: {self}")


class UndatedError(SourceError):
    """An article does not say when it was published; it is refused, never dated today."""


class LexiconError(TensionError):
    """The vocabulary contradicts itself: an unknown key, a clash, a dangling reference."""


class StoreError(TensionError):
    """The record cannot be opened, read or written."""


class RecordChangedError(StoreError):
    """What is asked for was found in the record before it changed: ask again from the start."""


class FilterError(TensionError):
    """A link or an option asks for something that is no filter."""

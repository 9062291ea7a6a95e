"""One root, few children. A message names the file, the place in it and the remedy."""


class TensionError(Exception):
    """The root: what the command line prints as one line, and a page as a notice."""


class SourceError(TensionError):
    """A file or a record in it cannot be read; the others go on."""


class LexiconError(TensionError):
    """The vocabulary contradicts itself: an unknown key, a clash, a dangling reference."""


class StoreError(TensionError):
    """The record cannot be opened, read or written."""


class FilterError(TensionError):
    """A link or an option asks for something that is no filter."""

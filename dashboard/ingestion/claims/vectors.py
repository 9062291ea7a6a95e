"""The parser's word vectors, kept from one article to the next: most words of an article were read before."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import accumulate
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

_KEPT = 20_000
"""Words: 8 MB of vectors. Where a stream has more, all are forgotten and kept anew."""

_Array = Any
"""numpy's array, which is only loaded along with the parser."""


def keep_vectors(parser: Language) -> None:
    """Let a parser ask its first layers, which look at each word by itself, only for words that it has not met."""
    from thinc.api import Model, chain

    model: Model[Any, Any] = getattr(parser.get_pipe("tok2vec"), "model")  # noqa: B009
    whole = model.layers[0]
    features, _, embed, mix, _ = whole.layers
    vectors = Vectors(features.predict, chain(embed, mix).predict)
    model.replace_node(whole, Model("kept_vectors", lambda _, docs, is_train: (vectors(docs), None)))


class Vectors:
    """The vectors of words: `features` gives a row of attributes for each word of a text, `embed` their vectors."""

    def __init__(
        self, features: Callable[[Sequence[Doc]], list[_Array]], embed: Callable[[_Array], _Array], kept: int = _KEPT
    ) -> None:
        self._features, self._embed, self._kept = features, embed, kept
        self._places: dict[bytes, int] = {}
        self._table: _Array = None

    def __call__(self, docs: Sequence[Doc]) -> list[_Array]:
        """Return the vectors of each text's words."""
        import numpy

        texts = self._features(docs)
        rows = numpy.concatenate(texts)
        keys = rows.view(f"V{rows.shape[1] * rows.itemsize}").ravel().tolist()
        self._learn(keys, rows)
        found = self._table[[self._places[key] for key in keys]]
        starts = accumulate(map(len, texts), initial=0)
        return [found[start : start + len(text)] for start, text in zip(starts, texts, strict=False)]

    def _learn(self, keys: Sequence[bytes], rows: _Array) -> None:
        """Put the words that are not known yet into the table."""
        new = {key: at for at, key in enumerate(keys) if key not in self._places}
        if len(self._places) + len(new) > self._kept:
            self._places, self._table = {}, None
            new = {key: at for at, key in enumerate(keys)}
        if new:
            vectors = self._embed(rows[list(new.values())])
            first = len(self._places)
            self._places |= {key: first + number for number, key in enumerate(new)}
            self._put(vectors, first)

    def _put(self, vectors: _Array, first: int) -> None:
        import numpy

        if self._table is None:
            self._table = numpy.empty((max(self._kept, len(vectors)), vectors.shape[1]), vectors.dtype)
        self._table[first : first + len(vectors)] = vectors

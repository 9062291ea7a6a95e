"""The parser's word vectors, made as its own network makes them, with less work for the few sentences of an article.

The network looks at each word by itself first: that is kept from one article to the next, for most words were met
before. Then it looks four times at a word and its neighbours, which is written out here for one processor.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import accumulate
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

_KEPT = 20_000
"""Words: 8 MB of vectors. Where a stream has more, all are forgotten and kept anew."""
_LEAST = 1e-8
"""What keeps the scale of a vector of zeros finite."""
_GAP = 4
"""Rows of zeros before, between and behind the sentences: as far as four looks at the neighbours reach."""

_Array = Any
"""numpy's array, which is only loaded along with the parser."""


def lighten(parser: Language) -> None:
    """Put the shorter way to the word vectors in the place of the parser's own."""
    from thinc.api import Model, chain

    pipe: Any = parser.get_pipe("tok2vec")
    words, neighbours = pipe.model.layers
    features, _, embed, mix, _ = words.layers
    width = pipe.model.get_dim("nO")
    table = Table(chain(embed, mix).predict, width)
    looks = [Look(residual) for residual in neighbours.layers[0].layers]

    def forward(_: Model[Any, Any], docs: Sequence[Doc], is_train: bool) -> tuple[list[_Array], None]:
        return vectors(features.predict(docs), table, looks), None

    pipe.model = Model("light_vectors", forward, dims={"nO": width})


def vectors(texts: Sequence[_Array], table: Table, looks: Sequence[Look]) -> list[_Array]:
    """Return the vectors of each text's words, given a row of attributes for each word."""
    found = table(texts)
    for look in looks:
        found = look(found)
    starts = accumulate((len(text) + _GAP for text in texts), initial=_GAP)
    return [found[start : start + len(text)] for start, text in zip(starts, texts, strict=False)]


class Table:
    """The vectors of words by themselves; `embed` makes those that are not known yet from rows of attributes."""

    def __init__(self, embed: Callable[[_Array], _Array], width: int, kept: int = _KEPT) -> None:
        self._embed, self._width, self._kept = embed, width, kept
        self._forget(kept)

    def _forget(self, room: int) -> None:
        import numpy

        self._places: dict[bytes, int] = {}
        self._vectors = numpy.zeros((room + 1, self._width), dtype="float32")  # the first stands for no word

    def __call__(self, texts: Sequence[_Array]) -> _Array:
        """Return the words' vectors one text after the other, with gaps."""
        import numpy

        rows = numpy.concatenate(texts)
        keys = rows.view(f"V{rows.shape[1] * rows.itemsize}").ravel().tolist()
        self._learn(keys, rows)
        places, at = [0] * _GAP, 0
        for text in texts:
            places += [self._places[key] for key in keys[at : at + len(text)]]
            places += [0] * _GAP
            at += len(text)
        return self._vectors[places]

    def _learn(self, keys: Sequence[bytes], rows: _Array) -> None:
        new = {key: at for at, key in enumerate(keys) if key not in self._places}
        if len(self._places) + len(new) >= len(self._vectors):
            new = {key: at for at, key in enumerate(keys)}
            self._forget(max(self._kept, len(new)))
        if new:
            first = len(self._places) + 1
            self._places |= {key: first + number for number, key in enumerate(new)}
            self._vectors[first : first + len(new)] = self._embed(rows[list(new.values())])


class Look:
    """One look at each word and its two neighbours: the best of three pieces, scaled, is added to the word."""

    def __init__(self, layer: Any) -> None:  # noqa: ANN401  a layer of the parser's own
        import numpy

        nodes = {node.name: node for node in layer.walk()}
        weights, bias = (nodes["maxout"].get_param(name) for name in ("W", "b"))
        self._width, self._pieces, inputs = weights.shape
        self._weights = numpy.ascontiguousarray(weights.transpose(1, 0, 2).reshape(-1, inputs).T)  # piece after piece
        self._bias = bias.T.flatten()
        self._scale, self._shift = (nodes["layernorm"].get_param(name) for name in ("G", "b"))

    def __call__(self, words: _Array) -> _Array:
        """Return the words' vectors with what their neighbours add to them."""
        import numpy

        around = numpy.zeros((len(words), 3, self._width), dtype="float32")
        around[1:, 0], around[:, 1], around[:-1, 2] = words[:-1], words, words[1:]
        pieces = around.reshape(len(words), -1) @ self._weights
        pieces += self._bias
        best = pieces[:, : self._width]
        for piece in range(1, self._pieces):
            numpy.maximum(best, pieces[:, piece * self._width : (piece + 1) * self._width], out=best)
        best -= best.mean(axis=1, keepdims=True)
        spread = numpy.einsum("ij,ij->i", best, best) / self._width + _LEAST
        best *= (1 / numpy.sqrt(spread))[:, None]
        best *= self._scale
        best += self._shift
        best += words
        return best

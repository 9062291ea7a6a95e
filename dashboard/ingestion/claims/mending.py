"""Where a parse is known to be wrong, and how the words hang instead."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from dashboard.ingestion.claims.tree import Word

_FINITE = ("VBD", "VBZ", "VBP")
_TELLING = frozenset({"told", "tells", "tell", "telling", "informed", "warned", "reminded", "assured", "notified"})
_NOUNS = {"NNS": "VBZ", "NN": "VBP"}
"""What a verb of the present is that was taken for a noun."""
_PAIRED = 3
_BEFORE = ("amod", "compound", "nmod", "det", "poss", "nummod")


def mended(words: Sequence[Word]) -> list[Word]:
    """Return a sentence's words as they hang."""
    hung = [_rehung(word, words) for word in words]
    if len(words) > _PAIRED and words[1].text == ",":
        hung[0] = _paired(hung)
    for name in [word for word in hung if word.dep == "prep" and word.tag == "NNP"]:
        hung = _as_name(hung, name)
    for root in [word for word in hung if word.head == word.index]:
        if root.index == 0:
            hung = _led_by(hung, root)
        elif root.tag in _NOUNS and (any(_is_of_verb(word, root) for word in hung) or _lacks_verb(hung)):
            hung = _as_verb(hung, root)
    return hung


def _as_name(words: Sequence[Word], name: Word) -> list[Word]:
    """Read "Barack Obama spoke" where the given name was taken for a preposition."""
    surname = next((word for word in words if word.head == name.index and word.dep == "pobj"), None)
    if surname is None or surname.index <= name.index:
        return list(words)
    changed = {
        name.index: replace(name, dep="compound", head=surname.index),
        surname.index: replace(surname, dep="nsubj", head=name.head),
    }
    return [changed.get(word.index, word) for word in words]


def _paired(words: Sequence[Word]) -> Word:
    """Join the first word of a headline to the subject: "Russia, China sign gas deal"."""
    first = words[0]
    alone = first.tag == "NNP" and first.dep in ("npadvmod", "dep")
    subjects = (word for word in words[2:] if word.head == first.head and word.dep == "nsubj")
    subject = next(subjects, None) if alone else None
    return replace(first, dep="conj", head=subject.index) if subject else first


def _rehung(word: Word, words: Sequence[Word]) -> Word:
    above = words[word.head]
    if word.dep == "appos" and _is_joined_verb(above, words):
        return replace(word, dep="dobj")  # "fires at least two rockets"
    if _is_joined_verb(word, words):
        return replace(word, tag=_NOUNS[word.tag])
    if word.dep == "conj":
        return _joined(word, words)
    return _told(word, words) if word.dep == "relcl" else word


def _is_joined_verb(word: Word, words: Sequence[Word]) -> bool:
    """Whether what was taken for a noun is joined to a verb of the present: "agrees to talk but fires"."""
    return word.dep == "conj" and word.tag in _NOUNS and words[word.head].tag in ("VBZ", "VBP")


def _is_of_verb(word: Word, root: Word) -> bool:
    """Whether it shows that what it hangs on is a verb: nouns have no object, and no verb is joined to them."""
    hangs = word.head == root.index and word.index > root.index
    return hangs and (word.dep in ("dobj", "dative", "prt") or (word.dep == "conj" and word.tag in _FINITE))


def _lacks_verb(words: Sequence[Word]) -> bool:
    """Whether a whole sentence has no finite verb: its head must be one."""
    return words[-1].text == "." and not any(word.tag in (*_FINITE, "MD", "VBN") for word in words)


def _as_verb(words: Sequence[Word], root: Word) -> list[Word]:
    """Read "Israeli jets strike targets" where the strike was taken for a noun: its subject stands before it."""
    before = [word for word in words if word.head == root.index and word.dep in _BEFORE and word.index < root.index]
    changed = {root.index: replace(root, tag=_NOUNS[root.tag])}
    if before and not any(word.head == root.index and word.dep == "nsubj" for word in words):
        subject = next((word for word in reversed(before) if word.tag.startswith("NN")), before[-1])
        changed |= {word.index: replace(word, head=subject.index) for word in before}
        changed[subject.index] = replace(subject, dep="nsubj")
    elif not before and not any(word.head == root.index and word.dep == "nsubj" for word in words):
        return list(words)
    return [changed.get(word.index, word) for word in words]


def _led_by(words: Sequence[Word], root: Word) -> list[Word]:
    """Read "Belize suspends relations" where the first word was taken for the verb or for a noun that has objects."""
    verb = words[1] if len(words) > 1 else root
    is_verb = verb.tag in _FINITE and root.tag in ("VB", "VBP")
    is_object = verb.dep == "dobj" and verb.tag in _NOUNS and root.tag.startswith("NN")
    if verb.head != root.index or not root.text[:1].isupper() or not (is_verb or is_object):
        return list(words)
    changed = {word.index: replace(word, head=verb.index) for word in words if word.head == root.index}
    changed[root.index] = replace(root, tag="NNP", dep="nsubj", head=verb.index)
    changed[verb.index] = replace(verb, tag=_NOUNS.get(verb.tag, verb.tag), dep="ROOT", head=verb.index)
    return [changed.get(word.index, word) for word in words]


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
    if word.tag != "VBD" or not unlike:
        return word
    while above.tag not in _FINITE and above.head != above.index:
        above = words[above.head]
    while above.dep == "ccomp" and words[above.head].tag in _FINITE:
        above = words[above.head]
    return replace(word, head=above.index) if above.tag in _FINITE else word

"""The forms of English verbs and nouns, so that a sentence need not be parsed to find a trigger."""

from __future__ import annotations

import re
from functools import cache

from dashboard.lexicon.files import Table, read

_SIBILANT = re.compile(r"(s|x|z|ch|sh)$")
_DOUBLING = re.compile(r"(?:[^aeiou]+|qu)[aeiou][bdfglmnprtvz]")
"""A verb of one syllable whose last letter is doubled: plan, planned; but not seek, add."""
_CONSONANT_Y = re.compile(r"(?<=[^aeiou])y$")


class Irregular(Table, frozen=True):
    """What the rules below get wrong: past forms, doubled consonants and odd plurals."""

    past: dict[str, list[str]]
    doubled: list[str]
    plural: dict[str, str]


@cache
def _irregular() -> Irregular:
    return read("irregular.toml", Irregular)


def irregular_pasts() -> tuple[str, ...]:
    """Return the irregular past forms that are told from their verb by their look: broke, broken; not cut, come."""
    return tuple(form for verb, forms in _irregular().past.items() if verb != "be" for form in forms if form != verb)


def verb_forms(verb: str) -> tuple[str, ...]:
    """Return all forms of a verb, base form first: warn, warns, warning, warned."""
    doubles = verb in _irregular().doubled or _DOUBLING.fullmatch(verb)
    stem = verb + verb[-1] if doubles else verb
    silent = stem.endswith("e") and not stem.endswith(("ee", "oe", "ye"))
    past = _irregular().past.get(verb) or [_CONSONANT_Y.sub("i", stem).removesuffix("e") + "ed"]
    if verb.endswith("ie"):
        return (verb, _with_s(verb), verb[:-2] + "ying", *past)
    return (verb, _with_s(verb), (stem[:-1] if silent else stem) + "ing", *past)


def noun_forms(noun: str) -> tuple[str, ...]:
    """Return a noun's singular and plural; of several words the last one is inflected."""
    *before, last = noun.split(" ")
    plural = _irregular().plural.get(last) or _with_s(last)
    return (noun,) if plural == last else (noun, " ".join([*before, plural]))


def _with_s(word: str) -> str:
    if _SIBILANT.search(word) or word.endswith(("o",)):
        return word + "es"
    return _CONSONANT_Y.sub("ie", word) + "s"

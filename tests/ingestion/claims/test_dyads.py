"""With both sides given, a sentence is coded as the field's codebook names it."""

from __future__ import annotations

import pytest

from dashboard.ingestion.claims.dyads import LEARNT, code_sentence, read_dyad
from dashboard.ingestion.claims.features import features, stem
from dashboard.lexicon import load
from dashboard.lexicon.codebook import codebook


def span(text: str, words: str) -> tuple[int, int]:
    return text.index(words), text.index(words) + len(words)


def coded(text: str, source: str, target: str):
    return code_sentence(text, span(text, source), span(text, target), load())


@pytest.mark.parametrize(
    ("text", "source", "target", "root"),
    [
        ("Police arrested two journalists on Monday.", "Police", "two journalists", "COERCE"),
        ("Norway will send food to Ethiopia.", "Norway", "Ethiopia", "AGREE"),
        ("Norway sent food to Ethiopia.", "Norway", "Ethiopia", "AID"),
        ("Norway refused to send food to Ethiopia.", "Norway", "Ethiopia", "REJECT"),
        ("The rebels released three nurses.", "The rebels", "three nurses", "YIELD"),
        ("Gunmen attacked a village in the north.", "Gunmen", "a village", "ASSAULT"),
        ("The prime minister met the union's leaders.", "The prime minister", "the union's leaders", "CONSULT"),
        ("Two reporters were detained by soldiers.", "soldiers", "Two reporters", "COERCE"),
    ],
)
def test_the_root(text, source, target, root):
    found = coded(text, source, target)
    assert found is not None
    assert codebook().named(found.action) == root
    assert found.reasons


def test_a_rule_that_reads_it_is_named():
    found = coded("Police arrested two journalists on Monday.", "Police", "two journalists")
    assert found.rule == "coerce.arrest"
    assert LEARNT not in found.rule


def test_a_missing_side_is_no_error():
    text = "Police arrested two journalists."
    assert code_sentence(text, span(text, "Police"), None, load()).action == "COERCE"
    assert code_sentence(text, None, None, load()) is not None


def test_features_name_the_words_on_the_way_and_the_readings():
    text = "Police have not arrested two journalists."
    tree, places, readings = read_dyad(text, span(text, "Police"), span(text, "two journalists"), load())
    found = features(tree, places, readings)
    assert found["on:arrest"] == 1.0
    assert "by:not" in found
    assert "id:coerce.arrest" in found
    assert not any("journalist" in name or "polic" in name for name in found)


@pytest.mark.parametrize("forms", [("arrest", "arrests", "arrested", "arresting"), ("free", "freed", "frees")])
def test_the_forms_of_a_word_share_a_stem(forms):
    assert len({stem(form) for form in forms}) == 1

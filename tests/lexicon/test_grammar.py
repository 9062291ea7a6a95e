"""A flawed rule is refused with its file and place, and words inflect as English does."""

from __future__ import annotations

import pytest

from dashboard.errors import LexiconError
from dashboard.lexicon import files
from dashboard.lexicon.grammar import read_grammar
from dashboard.lexicon.inflection import noun_forms, verb_forms
from dashboard.lexicon.scale import scale

OPERATORS = (files.FOLDER / "operators.toml").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("rule", "says"),
    [
        ('action = "SING"\n[[rule]]\nid = "a"\nverb = ["sing"]', "SING is not in scale.toml"),
        ('action = "CONSULT"\n[[rule]]\nid = "a"\nmode = "song"', "CONSULT has no mode song"),
        ('action = "CONSULT"\n[[rule]]\nid = "a"\n[[rule]]\nid = "a"', "two rules are called a"),
        ('action = "CONSULT"\n[[rule]]\nid = "a"\ntone = "high"', "tone"),
        ('action = "CONSULT"\n[[rule]]\nid = "a"\nlays = "dreamt"', "dreamt"),
        ('action = "CONSULT"\n[[rule]]\nid = "a"\nlabel = "{c} meets"', "may hold {a}, {b}"),
        ("action = ", "toml"),
    ],
)
def test_a_flaw_names_its_file(rule, says, tmp_path, monkeypatch):
    (tmp_path / "actions").mkdir()
    (tmp_path / "actions" / "flawed.toml").write_text(rule, encoding="utf-8")
    (tmp_path / "operators.toml").write_text(OPERATORS, encoding="utf-8")
    ladder = scale()
    monkeypatch.setattr(files, "FOLDER", tmp_path)
    with pytest.raises(LexiconError, match=r"lexicon/actions/flawed\.toml") as error:
        read_grammar(ladder)
    assert says in str(error.value)


@pytest.mark.parametrize(
    ("verb", "forms"),
    [
        ("warn", {"warn", "warns", "warning", "warned"}),
        ("accuse", {"accuse", "accuses", "accusing", "accused"}),
        ("deny", {"deny", "denies", "denying", "denied"}),
        ("expel", {"expel", "expels", "expelling", "expelled"}),
        ("withdraw", {"withdraw", "withdraws", "withdrawing", "withdrew", "withdrawn"}),
        ("meet", {"meet", "meets", "meeting", "met"}),
        ("veto", {"veto", "vetoes", "vetoing", "vetoed"}),
        ("agree", {"agree", "agrees", "agreeing", "agreed"}),
    ],
)
def test_verbs_inflect(verb, forms):
    assert set(verb_forms(verb)) == forms


@pytest.mark.parametrize(
    ("noun", "forms"),
    [
        ("summit", {"summit", "summits"}),
        ("talks", {"talks"}),
        ("treaty", {"treaty", "treaties"}),
        ("phone call", {"phone call", "phone calls"}),
        ("clash", {"clash", "clashes"}),
    ],
)
def test_nouns_inflect(noun, forms):
    assert set(noun_forms(noun)) == forms

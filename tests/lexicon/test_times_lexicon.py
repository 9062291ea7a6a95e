"""A vocabulary that contradicts itself is told, with the place and the remedy."""

from __future__ import annotations

from datetime import date

import msgspec
import pytest

from dashboard.errors import LexiconError
from dashboard.ingestion.times import tag
from dashboard.ingestion.times.recognition.vocabulary import compile_lexicon, grammar
from dashboard.lexicon import files
from dashboard.lexicon import times as lexicon
from dashboard.lexicon.times import Rule, Times, times

GOOD = Rule(id="own.rule", pattern="{weekday}", resolve="dates.weekday", examples=("[Friday] = x",), grain="day")


def with_rule(**changed: object) -> Times:
    rule = msgspec.structs.replace(GOOD, **changed)
    return msgspec.structs.replace(times(), rules=(*times().rules, rule))


@pytest.mark.parametrize(
    ("changed", "message"),
    [
        ({"pattern": "{weekdy}"}, "no class, fragment or shape is named 'weekdy'"),
        ({"pattern": "<dya>", "level": 2}, "no rule has the grain 'dya'"),
        ({"pattern": "({weekday}"}, "own.rule: '[(]' is never closed"),
        ({"pattern": "{weekday})"}, "own.rule: stray '[)]'"),
        ({"pattern": "?{weekday}"}, "own.rule: '[?]' follows nothing"),
        ({"pattern": "{weekday}?"}, "own.rule matches no words"),
        ({"before": ("on( a)? ",)}, "own.rule: .* fixed widths"),
    ],
)
def test_a_wrong_rule(changed, message):
    with pytest.raises(LexiconError, match=message):
        compile_lexicon(with_rule(**changed))


def test_a_good_rule_compiles():
    assert len(compile_lexicon(with_rule()).levels) == len(grammar().levels)


@pytest.fixture
def folder(tmp_path, monkeypatch):
    """A lexicon of one's own whose rules a test writes."""
    for name in ("times.toml", "time-forms.toml"):
        (tmp_path / name).write_bytes((files.FOLDER / name).read_bytes())
    (tmp_path / "times").mkdir()
    monkeypatch.setattr(files, "FOLDER", tmp_path)
    lexicon.times.cache_clear()
    yield tmp_path / "times"
    lexicon.times.cache_clear()


RULE = '[[rule]]\nid = "a.b"\npattern = "x"\nresolve = "dates.weekday"\nexamples = [{example}]\n'


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (
            RULE.format(example='"[x] = y"') * 2,
            "times/own.toml: rule a.b is in times/own.toml too; rename one",
        ),
        (RULE.format(example=""), "times/own.toml: rule a.b has no example; add one"),
        (RULE.format(example='"[x] = y"') + "colour = 1\n", "times/own.toml: .*colour"),
        ("[[rule]\n", "times/own.toml: "),
    ],
)
def test_a_wrong_file(folder, content, message):
    (folder / "own.toml").write_text(content, encoding="utf-8")
    with pytest.raises(LexiconError, match=message):
        lexicon.times()


def test_a_source_has_its_own_week_and_order():
    (week,) = tag("this week", date(2021, 12, 5), source="The New York Times")
    (day,) = tag("on 3/4/2022", date(2021, 12, 5), source="edition.cnn.com")
    assert week.interval.start == date(2021, 12, 5)
    assert day.value == "2022-03-04"
    assert tag("on 3/4/2022", date(2021, 12, 5))[0].value == "2022-04-03"

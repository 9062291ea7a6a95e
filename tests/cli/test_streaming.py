"""JSON lines in, JSON lines out."""

from __future__ import annotations

import gzip
import io
import json
import sys
import tracemalloc

import msgspec
import pytest
import typer

from dashboard.cli.streaming import convert
from dashboard.errors import SourceError


class Word(msgspec.Struct):
    word: str


class Letter(msgspec.Struct):
    letter: str


def letters(word):
    if word.word == "bad":
        raise SourceError("a bad word; give another")
    return [Letter(letter) for letter in word.word]


def lines(*words: str) -> str:
    return "".join(json.dumps({"word": word}) + "\n" for word in words)


def read(path) -> str:
    return "".join(json.loads(line)["letter"] for line in path.read_text().splitlines())


def test_writes_every_row_in_order(tmp_path):
    source, target = tmp_path / "in.jsonl", tmp_path / "out.jsonl"
    source.write_text(lines("ab", "", "c"))
    convert(str(source), str(target), Word, letters)
    assert target.read_text() == '{"letter":"a"}\n{"letter":"b"}\n{"letter":"c"}\n'


def test_bad_lines_are_named_and_the_others_go_on(tmp_path, capsys):
    source, target = tmp_path / "in.jsonl", tmp_path / "out.jsonl"
    source.write_text(lines("a", "bad") + '{"word": 1}\nnonsense\n{}\n\n' + lines("b"))
    with pytest.raises(typer.Exit) as caught:
        convert(str(source), str(target), Word, letters)
    assert caught.value.exit_code == 1
    assert read(target) == "ab"
    messages = capsys.readouterr().err.splitlines()
    assert [message.split(": ")[:3] for message in messages] == [
        ["tension", str(source), f"line {number}"] for number in (2, 3, 4, 5)
    ]


def test_gzip_and_standard_streams(tmp_path, monkeypatch, capsysbinary):
    packed = tmp_path / "in.jsonl.gz"
    packed.write_bytes(gzip.compress(lines("ab").encode()))
    convert(str(packed), "-", Word, letters)
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(lines("c").encode())))
    convert("-", "-", Word, letters)
    assert capsysbinary.readouterr().out == b'{"letter":"a"}\n{"letter":"b"}\n{"letter":"c"}\n'


def test_a_torn_gzip_gives_what_it_holds_and_one_error(tmp_path):
    packed, target = tmp_path / "in.jsonl.gz", tmp_path / "out.jsonl"
    content = gzip.compress(lines(*(f"{number}," for number in range(9999))).encode())
    packed.write_bytes(content[: len(content) // 2])
    with pytest.raises(SourceError, match=r"in\.jsonl\.gz: damaged gzip"):
        convert(str(packed), str(target), Word, letters)
    assert read(target).startswith("0,1,2,3,")


def test_the_input_is_never_overwritten(tmp_path):
    source = tmp_path / "in.jsonl"
    source.write_text(lines("a"))
    with pytest.raises(typer.BadParameter, match="both IN and OUT"):
        convert(str(source), str(tmp_path / "." / "in.jsonl"), Word, letters)
    assert source.read_text() == lines("a")


def test_an_input_that_is_not_there_leaves_the_output_alone(tmp_path):
    target = tmp_path / "out.jsonl"
    target.write_text("kept")
    with pytest.raises(SourceError, match=r"none\.jsonl: No such file or directory; "):
        convert(str(tmp_path / "none.jsonl"), str(target), Word, letters)
    assert target.read_text() == "kept"


def test_memory_does_not_grow_with_the_input(tmp_path):
    source = tmp_path / "in.jsonl"
    peaks = []
    for count in (100, 3000):
        source.write_text(lines("x" * 1000) * count)
        tracemalloc.start()
        convert(str(source), str(tmp_path / "out.jsonl"), Word, lambda word: [Letter(word.word)])
        peaks.append(tracemalloc.get_traced_memory()[1])
        tracemalloc.stop()
    assert peaks[1] < peaks[0] + 200_000

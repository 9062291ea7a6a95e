from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.views import prose

MARKDOWN = [
    "**bold**",
    "![x](https://evil.example/x.png)",
    "[a](javascript:alert(1))",
    ":material/bolt: :red[text]",
    "$x^2$",
    "<b>bold</b>",
    "# title",
    "https://evil.example",
]


@pytest.mark.parametrize("text", MARKDOWN)
def test_markdown_shows_as_it_is(text):
    given_out = prose.markdown(text)
    assert re.sub(r"\\(.)", r"\1", given_out) == text
    assert not re.search(r"(?<!\\)[*_\[\]()<>$:#!`]", given_out)


def test_markdown_stays_on_one_line():
    assert prose.markdown("a\n\n    b") == "a b"


@given(st.text())
def test_html_has_no_tag_left(text):
    assert not re.search("[<>\"']", prose.html(text))


ADDRESSES = [
    ("https://wire.example/a?b=1&c=2", True),
    ("http://wire.example", True),
    ("HTTPS://WIRE.EXAMPLE", True),
    ("javascript:alert(1)", False),
    ("data:text/html,<script>alert(1)</script>", False),
    ("https:", False),
    ("https://[", False),
    ("ftp://wire.example/a", False),
    ("/local/path", False),
]


@pytest.mark.parametrize(("url", "linked"), ADDRESSES)
def test_only_web_addresses_become_links(url, linked):
    shown = prose.address(url)
    assert shown.startswith("<a " if linked else "<code>")
    assert "<script" not in shown


def test_a_link_cannot_break_out_of_its_attribute():
    shown = prose.address('https://wire.example/"onmouseover="alert(1)')
    assert 'onmouseover="' not in shown


def test_no_address_is_nothing():
    assert prose.address("") == ""

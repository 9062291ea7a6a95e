"""Words from outside, made harmless: the one place where an article's or a link's text becomes markup."""

from __future__ import annotations

import re
from html import escape
from urllib.parse import urlsplit

MARKUP = re.compile(r"([!-/:-@\[-`{-~])")
"""All of ASCII's punctuation: Markdown takes a backslash before any of it."""


def markdown(text: str) -> str:
    """Give text for a place that reads Markdown: it shows as it is, on one line."""
    return MARKUP.sub(r"\\\1", " ".join(text.split()))


def html(text: str) -> str:
    """Give text for a place that reads HTML: it shows as it is."""
    return escape(text, quote=True)


def address(url: str) -> str:
    """Give a link for an http or https address, else the address as mere text; empty for none."""
    try:
        safe = urlsplit(url).scheme in ("http", "https") and bool(urlsplit(url).hostname)
    except ValueError:
        safe = False
    if not safe:
        return f"<code>{html(url)}</code>" if url else ""
    return f'<a href="{html(url)}" target="_blank" rel="noopener noreferrer nofollow">{html(url)}</a>'

"""E-mail (.eml) and web archives (.mht): one article a message."""

from __future__ import annotations

import re
from collections.abc import Iterator
from email import message_from_bytes, policy
from email.message import EmailMessage, MIMEPart
from email.utils import parseaddr
from pathlib import Path

from dashboard.errors import SourceError
from dashboard.ingestion.sources import stream
from dashboard.ingestion.sources.article import Defaults, Found, Record, article, tidied
from dashboard.ingestion.sources.reflow import reflowed
from dashboard.ingestion.sources.webpage import page, plain

NAME = "e-mail or web archive (.eml, .mht)"
SUFFIXES = (".eml", ".mht", ".mhtml")
OPENING = re.compile(rb"(?:Return-Path|Received|Delivered-To|MIME-Version|Message-ID): ", re.IGNORECASE)
REMEDY = "the message has no Date; give --published 2021-12-05"


def identify(path: Path) -> bool:
    """Tell a message by the file's name, or by its first header."""
    return path.name.lower().endswith(SUFFIXES) or OPENING.match(stream.head(path)) is not None


def read(path: Path, defaults: Defaults) -> Iterator[Found]:
    """Read the message's one article; a web archive is read as the page that it holds."""
    message = message_from_bytes(stream.whole(path), policy=policy.default)
    saved = path.name.lower().endswith((".mht", ".mhtml")) or "Snapshot-Content-Location" in message
    try:
        html = message.get_body(("html",)) if isinstance(message, EmailMessage) else None
        if saved and html is not None:
            address = str(message.get("Snapshot-Content-Location") or html.get("Content-Location") or "")
            yield from page(_payload(html), defaults, path.name, Record(url=address))
        else:
            yield article(tidied(_record(message)), defaults, path.name, REMEDY)
    except SourceError:
        raise
    except Exception as error:  # Python's reader of messages lets those of dates, codecs and headers through
        raise SourceError(f"damaged message ({error}); save it again") from error


def _record(message: EmailMessage) -> Record:
    name, address = parseaddr(str(message.get("From", "")))
    return Record(
        text=_text(message),
        published=str(message.get("Date", "")),
        title=str(message.get("Subject", "")),
        source=name or address,
        id=str(message.get("Message-ID", "")).strip("<> ") or None,
    )


def _text(message: EmailMessage) -> str:
    """Return the words: of the plain part where it has as many as the page has, for some only say 'see the page'."""
    written, html = message.get_body(("plain",)), message.get_body(("html",))
    text = reflowed(str(written.get_content()).replace("\r\n", "\n")) if written else ""
    shown = plain(str(html.get_content())) if html else ""
    return text if len(text) * 2 >= len(shown) else shown


def _payload(part: MIMEPart) -> bytes:
    data = part.get_payload(decode=True)
    return data if isinstance(data, bytes) else b""

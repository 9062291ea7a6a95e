"""What a source says of an article, and the Article that it becomes once its date and text are sound."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from hashlib import sha256

import msgspec

from dashboard.errors import SourceError, UndatedError
from dashboard.ingestion.sources.language import told
from dashboard.ingestion.sources.published import day_in_name, publication_day
from dashboard.lexicon.outlets import outlets
from dashboard.model import Article

LANGUAGE = re.compile(r"[a-z]{2,3}(?:[-_][a-z0-9]+)*")
SCHEME = re.compile(r"(?!https?:)[a-z][a-z0-9+-]*:(?!\d)", re.IGNORECASE)
EDGES = " \t\n\r\f\v\u00a0\u200b\ufeff"


@dataclass(frozen=True, slots=True)
class Defaults:
    """What the command line says of the articles; a record's own values win."""

    published: str = ""
    source: str = ""
    url: str = ""
    title: str = ""
    language: str = ""
    """Empty: told from the words."""
    columns: tuple[tuple[str, str], ...] = ()
    """(field, column) pairs for tables, where the names of their columns are misleading."""


@dataclass(frozen=True, slots=True)
class Notice:
    """What who gave a file should know of how it was read."""

    text: str


class Record(msgspec.Struct, frozen=True):
    """One article as a source gives it. Other fields of the source are left out."""

    text: str | None = None
    published: str | None = None
    title: str | None = None
    source: str | None = None
    url: str | None = None
    language: str | None = None
    id: str | int | None = None


Found = Article | Notice | SourceError
"""What reading a file yields."""


def tidied(record: Record) -> Record:
    """Return the record with plain line ends and without blank edges; paragraphs stay."""
    text = (record.text or "").replace("\r\n", "\n").replace("\r", "\n").strip(EDGES)
    return msgspec.structs.replace(record, text=text, title=" ".join((record.title or "").split()))


def article(record: Record, defaults: Defaults, origin: str, remedy: str = "") -> Article:
    """Make the Article. Raises SourceError without place; `remedy` says how its format gives a date."""
    values = {name: _value(record, defaults, name) for name in ("published", "title", "source", "url")}
    text = record.text or ""
    language = _language(_value(record, defaults, "language") or told(text))
    if not text.strip(EDGES):
        raise SourceError("no text; leave the article out or give it one")
    if not values["published"]:
        raise UndatedError(f"no publication date; {remedy or 'give it one'}")
    _check(text, *values.values())
    _check_url(values["url"])
    return Article(
        id=_identity(values["title"], text, values["published"], values["source"], values["url"]),
        title=values["title"],
        text=text,
        published=publication_day(values["published"], language),
        published_text=values["published"],
        source=values["source"] or outlets().at(values["url"]),
        url=values["url"],
        language=language,
        origin=origin,
        given_id="" if record.id is None else str(record.id),
    )


def named(record: Record, defaults: Defaults, name: str, remedy: str) -> Article:
    """Make the Article of a file whose format has no place for its day: its name may say it."""
    if record.published or defaults.published or not (day := day_in_name(name)):
        return article(record, defaults, name, remedy)
    made = article(msgspec.structs.replace(record, published=day), defaults, name, remedy)
    return replace(made, published_text=f"{day} (as the file's name says)")


def _value(record: Record, defaults: Defaults, name: str) -> str:
    own: str | None = getattr(record, name)
    default: str = getattr(defaults, name)
    return (own or "").strip(EDGES) or default.strip(EDGES)


def _identity(*parts: str) -> str:
    return sha256(msgspec.json.encode(parts)).hexdigest()[:16]


def _language(code: str) -> str:
    if not LANGUAGE.fullmatch(code.lower()):
        raise SourceError(f"{code[:60]!r} is no language code; write 'en' for English")
    return code.lower().replace("_", "-")


def _check(*values: str) -> None:
    try:
        nul = b"\0" in "".join(values).encode()
    except UnicodeEncodeError:
        nul = True
    if nul:
        raise SourceError("NUL or half a character in it, so this is no text; save it as UTF-8 text")


def _check_url(url: str) -> None:
    """Refuse an address that a browser would run rather than open."""
    if SCHEME.match(url):
        raise SourceError(f"{url[:60]!r} is no web address; give one that begins with https://, or none")

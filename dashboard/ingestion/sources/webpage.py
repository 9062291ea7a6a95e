"""Saved web pages: the article's text without menus and adverts, its publication date and where that stood."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from dashboard.errors import SourceError
from dashboard.ingestion.sources import stream
from dashboard.ingestion.sources.article import Defaults, Found, Notice, Record, article, tidied

if TYPE_CHECKING:
    from lxml.html import HtmlElement

NAME = "web page (.html, .htm)"
SUFFIXES = (".html", ".htm", ".xhtml")
OPENING = re.compile(rb"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype html|html)\b", re.IGNORECASE | re.DOTALL)
REMEDY = "the page names no publication date; give --published 2021-12-05"
BLOCKS = frozenset({
    "address", "article", "blockquote", "br", "dd", "div", "dl", "dt", "figcaption", "h1", "h2", "h3", "h4", "h5", "h6",
    "li", "ol", "p", "pre", "section", "table", "td", "tr", "ul",
})  # fmt: skip
UNREAD = frozenset({"head", "iframe", "noscript", "object", "script", "style", "svg", "template"})


def identify(path: Path) -> bool:
    """Tell a page by the file's name, or by its first tag."""
    return path.name.lower().endswith(SUFFIXES) or OPENING.match(stream.head(path)) is not None


def read(path: Path, defaults: Defaults) -> Iterator[Found]:
    """Read the page's one article."""
    yield from page(stream.whole(path), defaults, path.name)


def page(data: bytes, defaults: Defaults, origin: str, record: Record | None = None) -> Iterator[Found]:
    """Read an HTML document's one article; what `record` says of it wins over what the page says."""
    known = record or Record()
    tree = parsed(data)
    found = _extracted(data, known.url or "")
    text = re.sub(r"\n+", "\n\n", found.get("text", ""))
    summary = "" if text else _meta(tree, "og:description", "description")
    published, where = (known.published or "", "") if known.published else _published(data, tree, known.url or "")
    told = Record(
        text=text or summary,
        published=published,
        title=known.title or found.get("title") or _title(tree),
        source=known.source or found.get("sitename") or found.get("hostname") or _meta(tree, "og:site_name"),
        url=known.url or found.get("url") or _meta(tree, "og:url"),
        language=known.language,
        id=known.id,
    )
    read = article(tidied(told), defaults, origin, REMEDY)
    if summary:
        yield Notice(f"{origin}: the text could not be found in the page; only its summary was read")
    yield replace(read, published_text=f"{read.published_text} ({where})") if where else read


def _extracted(data: bytes, url: str) -> dict[str, str]:
    """Return what the library finds of text, title, sitename, hostname and url; what it does not find is missing."""
    import trafilatura

    found = trafilatura.bare_extraction(data, url=url or None, with_metadata=True, include_comments=False)
    values = {} if found is None else found if isinstance(found, dict) else found.as_dict()
    return {name: value for name, value in values.items() if isinstance(value, str) and value}


def parsed(data: bytes) -> HtmlElement:
    """Return the document's tree. Raises SourceError where there is none."""
    import trafilatura

    tree = trafilatura.load_html(data)
    if tree is None:
        raise SourceError("no HTML that can be read; save the page again, as a whole")
    return tree


def plain(html: str) -> str:
    """Return the words of a piece of HTML, its blocks as paragraphs."""
    from lxml import etree
    from lxml import html as parser

    try:
        tree = parser.fromstring(f"<div>{html}</div>")
    except (etree.ParserError, ValueError):
        return ""
    return re.sub(r"[^\S\n]+", " ", re.sub(r"\s*\n\s*", "\n\n", "".join(_words(tree)))).strip()


def _words(tree: HtmlElement) -> Iterator[str]:
    from lxml import etree

    for event, element in etree.iterwalk(tree, events=("start", "end", "comment", "pi")):
        tag = element.tag if isinstance(element.tag, str) else ""
        if event == "start":
            unread = any(above.tag in UNREAD for above in (element, *element.iterancestors()))
            yield "\n" if tag in BLOCKS else ""
            yield "" if unread else " ".join((element.text or "").split("\n"))
        else:
            yield "\n" if tag in BLOCKS else ""
            yield " ".join((element.tail or "").split("\n")) if element is not tree else ""


def _published(data: bytes, tree: HtmlElement, url: str) -> tuple[str, str]:
    """Return the day that the page was published and where it says so; two empty texts where it does not.

    Days that merely stand in the text are not taken: they may be of anything.
    """
    from htmldate import find_date

    day = find_date(data, url=url or None, original_date=True, extensive_search=False) or ""
    return (day, f"as the page's {_place(day, tree, url)} says") if day else ("", "")


def _place(day: str, tree: HtmlElement, url: str) -> str:
    if day.replace("-", "/") in url:
        return "address"
    if any(day in value for value in tree.xpath("//meta/@content")):
        return "metadata"
    if any(day in (script.text or "") for script in tree.xpath("//script[@type='application/ld+json']")):
        return "structured data"
    return "time mark" if any(day in value for value in tree.xpath("//time/@datetime")) else "dateline"


def _meta(tree: HtmlElement, *names: str) -> str:
    values = (tree.xpath("//meta[@property=$n or @name=$n]/@content", n=name) for name in names)
    return next((str(value) for found in values for value in found if value.strip()), "")


def _title(tree: HtmlElement) -> str:
    return _meta(tree, "og:title") or " ".join(tree.xpath("string(//title)").split())

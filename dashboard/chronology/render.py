"""A chronology as JSON lines, Markdown or a page of HTML; in the last two the days stand in their order."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from html import escape
from io import BytesIO
from string import Template

import msgspec

from dashboard import wording
from dashboard.chronology import KeyDate
from dashboard.chronology.tally import Candidate

_MARKDOWN = re.compile(r"([\\`*_\[\]<>#|!~])")
"""What would be taken for markup: an article's words are words."""


def jsonl(dates: Iterable[KeyDate]) -> str:
    """Return a line for each date, the most important first."""
    return "".join(msgspec.json.encode(_row(each)).decode() + "\n" for each in dates)


def markdown(dates: Sequence[KeyDate]) -> str:
    """Return the dates in their order with numbered citations, and the sources below."""
    numbers = _numbered(dates)
    told = "\n\n".join(_entry(each, numbers, _marked, "**{}**: {}", " [{}]") for each in _in_order(dates))
    listed = "\n".join(f"{at}. {_marked(citation)}" for citation, at in numbers.items())
    return f"# Chronology\n\n{told}\n\n## Sources\n\n{listed}\n"


def html(dates: Sequence[KeyDate]) -> str:
    """Return a page that stands by itself; what articles say is text in it, never markup or a link."""
    numbers = _numbered(dates)
    told = "\n".join(_entry(each, numbers, escape, _ITEM, _CITED) for each in _in_order(dates))
    listed = "\n".join(f'<li id="source-{at}">{escape(citation)}</li>' for citation, at in numbers.items())
    return _PAGE.substitute(told=told, listed=listed)


def docx(dates: Sequence[KeyDate]) -> bytes:
    """Return a Word document: the dates in their order with numbered citations, and the sources below."""
    from docx import Document

    numbers = _numbered(dates)
    document = Document()
    document.core_properties.title = "Chronology"
    document.add_heading("Chronology", 0)
    for each in _in_order(dates):
        paragraph = document.add_paragraph()
        paragraph.add_run(f"{wording.day(each.day)}: ").bold = True
        for one in each.sentences:
            paragraph.add_run(f"{_plain(one.text)} ")
            paragraph.add_run(f"[{numbers[_citation(one)]}] ").font.superscript = True
    document.add_heading("Sources", 1)
    for citation, at in numbers.items():
        document.add_paragraph(f"{at}. {_plain(citation)}")
    out = BytesIO()
    document.save(out)
    return out.getvalue()


def _plain(text: str) -> str:
    """Return words on one line, without what XML has no place for."""
    return "".join(letter for letter in " ".join(text.split()) if letter.isprintable())


def _row(each: KeyDate) -> dict[str, object]:
    cited = [
        {"text": one.text, "article": one.article, "source": one.source, "published": one.published, "url": one.url}
        for one in each.sentences
    ]
    return {
        "date": each.day,
        "summary": each.summary,
        "importance": round(each.importance, 3),
        "sentences": cited,
    }


def _in_order(dates: Iterable[KeyDate]) -> list[KeyDate]:
    return sorted(dates, key=lambda each: each.day)


def _numbered(dates: Iterable[KeyDate]) -> dict[str, int]:
    """Return the number of each cited article, in the order of reading."""
    cited = (_citation(each) for one in _in_order(dates) for each in one.sentences)
    return {citation: at for at, citation in enumerate(dict.fromkeys(cited), 1)}


def _entry(each: KeyDate, numbers: dict[str, int], shown: Callable[[str], str], item: str, citation: str) -> str:
    sentences = (shown(" ".join(one.text.split())) + citation.format(numbers[_citation(one)]) for one in each.sentences)
    return item.format(wording.day(each.day), " ".join(sentences))


def _citation(each: Candidate) -> str:
    return ", ".join(_parts(each))


def _parts(each: Candidate) -> Iterator[str]:
    yield from filter(None, (each.source, each.article))
    yield wording.day(each.published)
    if each.url:
        yield each.url


def _marked(text: str) -> str:
    return _MARKDOWN.sub(r"\\\1", text)


_ITEM = "<li><strong>{}</strong> {}</li>"
_CITED = '<a href="#source-{0}"><sup>{0}</sup></a>'
_PAGE = Template("""<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Chronology</title>
<style>
:root { color-scheme: light dark; }
body { font: 1rem/1.5 system-ui, sans-serif; max-width: 46rem; margin: 2rem auto; padding: 0 1rem; }
li { margin-bottom: .75rem; }
</style>
</head>
<body>
<main>
<h1>Chronology</h1>
<ul>
$told
</ul>
<h2>Sources</h2>
<ol>
$listed
</ol>
</main>
</body>
</html>
""")

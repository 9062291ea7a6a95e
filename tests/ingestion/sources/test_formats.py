"""What each format gives of an article, and the one error for what is broken in it."""

from __future__ import annotations

from datetime import date, datetime

import pytest
from ingestion.sources.made import ARCHIVED, ATOM, FEED, MAIL, PAGE, docx, packed, pdf, xlsx

from dashboard.errors import SourceError, UndatedError
from dashboard.ingestion.sources import Defaults, Notice, read
from dashboard.ingestion.sources.reflow import reflowed
from dashboard.ingestion.sources.webpage import plain
from dashboard.model import Article

DAY = date(2021, 12, 5)
DATED = Defaults(published="2021-12-05")
SENTENCE = "They will meet again on Tuesday."

GIVEN = [
    # file, content; title, source, words within the text
    ("a.html", PAGE, "Envoys meet", "The Courier", SENTENCE),
    ("page", PAGE, "Envoys meet", "The Courier", SENTENCE),
    ("a.mht", ARCHIVED, "Envoys meet", "The Courier", SENTENCE),
    ("a.eml", MAIL, "Envoys meet", "The Courier", "the foreign ministry said.\n\nThey will meet again on Tuesday."),
    ("a.atom", ATOM, "Envoys meet", "The Courier", "The envoys met on Sunday."),
    ("a.xml", ATOM, "Envoys meet", "The Courier", "The envoys met on Sunday."),
    ("a.docx", docx("---", "published: 2021-12-05", "source: The Courier", "---", "They met.", SENTENCE),
     "Envoys meet", "The Courier", f"They met.\n\n{SENTENCE}"),
    ("a.xlsx", xlsx(("Headline", "Body", "Date", "Source"), ("Envoys meet", SENTENCE, datetime(2021, 12, 5), "The Courier")),  # noqa: DTZ001
     "Envoys meet", "The Courier", SENTENCE),
    ("a.zip", packed({"in/a.html": PAGE}), "Envoys meet", "The Courier", SENTENCE),
    ("a.md", f"---\ntitle: Envoys meet\nsource: The Courier\npublished: 2021-12-05\n---\n{SENTENCE}",
     "Envoys meet", "The Courier", SENTENCE),
]  # fmt: skip


def articles(path, defaults=None) -> list[Article]:
    return [found for found in read(path, defaults or Defaults()) if isinstance(found, Article)]


@pytest.mark.parametrize(("name", "content", "title", "source", "words"), GIVEN, ids=[case[0] for case in GIVEN])
def test_a_format_gives_title_source_day_and_text(written, name, content, title, source, words):
    (article,) = articles(written(name, content))
    assert (article.title, article.source, article.published) == (title, source, DAY)
    assert words in article.text
    assert "alert" not in article.text
    assert "Home" not in article.text


def test_a_page_says_where_its_day_stood(written):
    (article,) = articles(written("a.html", PAGE))
    assert article.published_text == "2021-12-05 (as the page's metadata says)"
    assert article.url == "https://courier.example/2021/12/05/envoys"


def test_a_page_without_a_day_is_refused_though_days_stand_in_its_text(written):
    bare = PAGE.replace('<meta property="article:published_time" content="2021-12-05T08:00:00Z">', "")
    bare = bare.replace("2021/12/05/", "").replace("on Sunday,", "on 5 December 2021,")
    path = written("a.html", bare)
    (error,) = read(path)
    assert isinstance(error, UndatedError)
    assert str(error).startswith(f"{path}: no publication date; the page names no publication date; give --published")
    assert articles(path, DATED)[0].published == DAY


def test_a_page_whose_text_cannot_be_found_gives_its_summary_and_says_so(written):
    head = PAGE[: PAGE.index("</head>")] + '<meta name="description" content="The envoys met on Sunday.">'
    notice, article = read(written("a.html", head + "</head><body><div id='app'></div></body></html>"))
    assert isinstance(notice, Notice)
    assert notice.text == "a.html: the text could not be found in the page; only its summary was read"
    assert article.text == "The envoys met on Sunday."


def test_entries_of_a_feed_are_articles_and_an_undated_one_an_error(written):
    path = written("a.rss", FEED)
    article, error = read(path)
    assert article.text == "The envoys met on Sunday.\n\nThey will meet again."
    assert (article.given_id, article.url, article.origin) == ("g1", "https://courier.example/1", "a.rss:1")
    assert str(error).startswith(f"{path}: entry 2: no publication date; ")


def test_pages_of_a_pdf_are_kept(written):
    first = "The envoys of the two governments met in\nthe capital on Sunday. The minis-\nter said that they"
    path = written("a.pdf", pdf(first, "will meet again on Tuesday.\nNothing more is known.", made="20211206"))
    (article,) = articles(path, DATED)
    assert article.title == "Envoys meet"
    assert "The minister said that they\fwill meet again on Tuesday." in article.text
    assert article.page(article.text.index("will meet")) == 2
    (named,) = articles(written("talks 2021-12-07.pdf", pdf(first)))
    assert (named.published, named.published_text) == (date(2021, 12, 7), "2021-12-07 (as the file's name says)")
    (error,) = read(path)
    assert str(error).endswith(
        "give --published 2021-12-05; it was made on 2021-12-06: if it was published then, give that day"
    )


BROKEN = [
    # file, content, what the one error says after the file's name
    ("a.pdf", b"%PDF-1.4\n%%EOF", "damaged PDF ("),
    ("a.pdf", pdf(""), "its pages are pictures without text; run a text recognition (OCR)"),
    ("a.docx", b"PK\x03\x04 nothing", "damaged archive ("),
    ("a.docx", packed({"a.txt": "x"}), "no Word document that can be read ("),
    ("a.xlsx", packed({"a.txt": "x"}), "no workbook that can be read ("),
    ("a.xlsx", xlsx(("one", "two"), (1, 2)), "line 1: no column looks like text or published among one, two"),
    ("a.zip", b"", "an empty file; save it again"),
    ("a.zip", b"PK\x03\x04", "damaged archive ("),
    ("a.html", "", "an empty file; save it again"),
    ("a.rss", "<rss><channel></channel></rss>", "no entries"),
    (
        "a.xml",
        '<!DOCTYPE x [<!ENTITY a "b">]><rss>&a;</rss>',
        "it defines entities of its own, which feeds have no use",
    ),
    ("a.eml", "Subject: x\n\n", "no text; leave the article out or give it one"),
]


@pytest.mark.parametrize(("name", "content", "message"), BROKEN)
def test_what_is_broken_is_one_error(written, name, content, message):
    path = written(name, content)
    (error,) = read(path)
    assert isinstance(error, SourceError)
    assert str(error).startswith(f"{path}: {message}")


def test_an_archive_names_what_is_in_it_and_stays_within_bounds(written, tmp_path):
    files = {
        "../../evil.txt": "Envoys met.",
        "b.zip": packed({"c.txt": "x"}),
        "d.txt": "",
        ".hidden.txt": "x",
        "e/f.txt": SENTENCE,
    }
    path = written("a.zip", packed(files))
    found = list(read(path, DATED))
    assert [each.origin if isinstance(each, Article) else str(each) for each in found] == [
        "../../evil.txt",
        f"{path}: b.zip: an archive in an archive; unpack it, and give the one inside",
        f"{path}: d.txt: no text; leave the article out or give it one",
        "e/f.txt",
    ]
    assert not (tmp_path.parent.parent / "evil.txt").exists()
    bomb = written("bomb.zip", packed({"a.txt": "0" * 50_000_000}))
    (error,) = read(bomb, DATED)
    assert "1 files of 50,000,000 bytes in 48," in str(error)


LINES = [
    ("one line", "one line"),
    ("a line that is as wide as the page\nand another one after it", "a line that is as wide as the page and another one after it"),
    ("A first paragraph, quite a long line of it.\nIts end.\nA second paragraph.", "A first paragraph, quite a long line of it. Its end.\n\nA second paragraph."),
    ("one\n\ntwo", "one\n\ntwo"),
    ("the minis-\nter of foreign affairs", "the minister of foreign affairs"),
    ("US-\nRussia talks", "US- Russia talks"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "paragraphs"), LINES)
def test_lines_become_paragraphs(text, paragraphs):
    assert reflowed(text) == paragraphs


@pytest.mark.parametrize(
    ("html", "words"),
    [
        ("<p>One <b>two</b>.</p><p>Three</p>", "One two.\n\nThree"),
        ("One<br>two", "One\n\ntwo"),
        ("a<script>b</script>c", "ac"),
        ("&lt;b&gt;", "<b>"),
        ("<!-- no -->yes", "yes"),
        ("", ""),
    ],
)
def test_words_of_html(html, words):
    assert plain(html) == words

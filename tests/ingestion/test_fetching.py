"""What may be fetched from where: a small web of our own, on this machine, under names that lead to it."""

from __future__ import annotations

import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest
from builders import told_events

from dashboard.errors import SourceError
from dashboard.ingestion import fetching, ingest
from dashboard.ingestion.fetching import Fetcher, allowed, public
from dashboard.store import Store

PAGE = b"""<html><head><title>Envoys meet</title><meta property="article:published_time" content="2021-12-05">
</head><body><article><p>Blinken met Lavrov on Thursday in the capital, the ministry said in a long statement.</p>
<p>They will meet again on Tuesday and speak about what was left open after three hours.</p></article></body></html>"""


Reply = tuple[int, bytes, dict[str, str]]

REPLIES: dict[str, Reply] = {
    "/robots.txt": (200, b"User-agent: *\nDisallow: /private/\n", {}),
    "/page": (200, PAGE, {"ETag": '"1"'}),
    "/large": (200, b"x" * (fetching.LARGEST + 1), {}),
    "/there": (302, b"", {"Location": "/page"}),
    "/inside": (302, b"", {"Location": "http://inside.example:8080/"}),
    "/round": (302, b"", {"Location": "/round"}),
    "/file": (302, b"", {"Location": "file:///etc/passwd"}),
}


class Site(BaseHTTPRequestHandler):
    """A site with a page, a private part, a page that is too large, and ways that lead elsewhere."""

    asked: list[tuple[str, str | None]] = []

    def do_GET(self) -> None:
        mark = self.headers.get("If-None-Match")
        Site.asked.append((self.path, mark))
        status, body, headers = REPLIES.get(self.path, (404, b"", {}))
        if mark and mark == headers.get("ETag"):
            status, body = 304, b""
        self._send(status, body, headers)

    def _send(self, status: int, body: bytes, headers: dict[str, str]) -> None:
        self.send_response(status)
        for name, value in {"Content-Type": "text/html", "Content-Length": str(len(body)), **headers}.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""


@pytest.fixture
def fetcher(tmp_path, monkeypatch):
    """A fetcher for whom `site.example` is here and `inside.example` is within a network."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), Site)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    Site.asked.clear()
    names = {"site.example": "93.184.215.14", "inside.example": "10.0.0.7"}
    pool = fetching._pool
    monkeypatch.setattr(
        fetching,
        "_pool",
        lambda scheme, host, address, port, left: pool(scheme, host, "127.0.0.1", server.server_port, left),
    )
    yield Fetcher(tmp_path / "pages", resolve=lambda host, port: [names[host]], pause=0.0)
    server.shutdown()
    server.server_close()


def test_a_page_is_fetched_once_and_asked_for_by_its_mark_after(fetcher):
    first = fetcher.fetch("http://site.example/page")
    again = fetcher.fetch("http://site.example/page")
    assert first == again
    assert first.read_bytes() == PAGE
    assert Site.asked == [("/robots.txt", None), ("/page", None), ("/page", '"1"')]


REFUSED = [
    ("http://site.example/private/1", "its robots.txt asks programs to leave the page alone"),
    ("http://site.example/large", "larger than 10,485,760 bytes"),
    ("http://site.example/none", "the server answers 404"),
    ("http://site.example/round", "more than 5 redirects"),
    ("http://site.example/inside", "leads to 10.0.0.7, an address inside a network"),
    ("http://site.example/file", "only addresses that begin with http:// or https:// are fetched"),
    ("http://inside.example/page", "leads to 10.0.0.7, an address inside a network"),
]


@pytest.mark.parametrize(("url", "message"), REFUSED)
def test_what_is_refused(fetcher, url, message):
    with pytest.raises(SourceError, match=message.replace("(", r"\(")):
        fetcher.fetch(url)


def test_a_way_elsewhere_is_followed_where_it_is_open(fetcher):
    assert fetcher.fetch("http://site.example/there").read_bytes() == PAGE


@pytest.mark.parametrize(
    "address",
    ["127.0.0.1", "10.1.2.3", "192.168.0.1", "172.16.0.1", "169.254.169.254", "100.64.0.1", "0.0.0.0", "::1", "fe80::1", "fc00::1", "::ffff:127.0.0.1", "224.0.0.1"],  # noqa: S104  addresses that are refused
)  # fmt: skip
def test_addresses_of_this_machine_and_its_network_are_refused(address):
    with pytest.raises(SourceError, match="an address inside a network"):
        public(["93.184.215.14", address])


@pytest.mark.parametrize(
    ("url", "message"),
    [
        ("ftp://site.example/", "only addresses that begin with http"),
        ("file:///etc/passwd", "only addresses that begin with http"),
        ("javascript:alert(1)", "only addresses that begin with http"),
        ("http://user:secret@site.example/", "a password in it"),
        ("http://site.example:22/", "port 22 is not one of the web's"),
        ("http://[::1", "no web address"),
    ],
)
def test_addresses_that_are_none(url, message):
    with pytest.raises(SourceError, match=message):
        allowed(url)


def test_nothing_is_fetched_unless_asked_for(tmp_path, fetcher):
    with Store.open(str(tmp_path / "record.sqlite")) as record:
        refused = ingest(["http://site.example/page"], record)
        assert refused.failed == [
            "http://site.example/page: pages are fetched only when asked for; give --fetch, or save the page and give the file"
        ]
        assert Site.asked == []
        report = ingest(["http://site.example/page"], record, fetch=fetcher.fetch)
        assert (report.new, report.failed) == (1, [])
        with record.reading() as reading:
            (event, *_) = told_events(reading)
        ((_, article), *_) = record.evidence(event["id"])
        assert (article.url, article.origin) == ("http://site.example/page", "http://site.example/page")

"""Pages from the web, only when asked for: what may be fetched, how much, how often, and from where never.

A name is resolved once, every address it leads to is looked at, and the connection goes to the address that was looked
at: a second answer of the name server cannot lead it elsewhere. The same holds for each redirect.
"""

from __future__ import annotations

import json
import socket
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from hashlib import sha256
from ipaddress import ip_address
from pathlib import Path
from urllib.parse import SplitResult, urljoin, urlsplit
from urllib.robotparser import RobotFileParser

import urllib3

from dashboard import __version__
from dashboard.errors import SourceError

AGENT = f"tension-timeline/{__version__} (one page at a time, for its reader)"
LARGEST = 10 * 2**20
"""Bytes of a page."""
LONGEST = 20.0
"""Seconds for a page, redirects included."""
PAUSE = 1.0
"""Seconds between two pages of one host."""
REDIRECTS = 5
PORTS = {"http": 80, "https": 443}
ENDINGS = {
    "application/pdf": ".pdf",
    "application/rss+xml": ".rss",
    "application/atom+xml": ".atom",
    "text/plain": ".txt",
}

Resolve = Callable[[str, int], list[str]]


@dataclass(frozen=True, slots=True)
class Answer:
    """What a server said: its status, headers in lower case, and body."""

    status: int
    headers: dict[str, str]
    body: bytes


def addresses(host: str, port: int) -> list[str]:
    """Return the addresses that a host name leads to. Raises SourceError where there are none."""
    try:
        return [str(found[4][0]) for found in socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)]
    except (OSError, UnicodeError) as error:
        raise SourceError(f"no such host ({error}); check the address") from error


@dataclass(slots=True)
class Fetcher:
    """Fetches pages into a folder, which keeps them by their ETag. Not for threads."""

    folder: Path
    resolve: Resolve = addresses
    pause: float = PAUSE
    _robots: dict[str, RobotFileParser] = field(default_factory=dict)
    _last: dict[str, float] = field(default_factory=dict)

    def fetch(self, url: str) -> Path:
        """Return the file that holds the page. Raises SourceError saying why it may not or cannot be fetched."""
        until = time.monotonic() + LONGEST
        parts = allowed(url)
        if not self._may(parts, until):
            raise SourceError(
                "its robots.txt asks programs to leave the page alone; save it in your browser and give the file"
            )
        kept = _Kept(self.folder, url)
        answer = self._follow(url, kept.tags(), until)
        if answer.status == 304:
            return kept.page()
        if answer.status != 200:
            raise SourceError(f"the server answers {answer.status}; open the address in your browser and save the page")
        return kept.put(answer)

    def _follow(self, url: str, tags: dict[str, str], until: float) -> Answer:
        for _ in range(REDIRECTS + 1):
            answer = self._get(allowed(url), tags, until)
            if answer.status not in {301, 302, 303, 307, 308}:
                return answer
            url = urljoin(url, answer.headers.get("location", ""))
        raise SourceError(f"more than {REDIRECTS} redirects; give the address where it ends")

    def _may(self, parts: SplitResult, until: float) -> bool:
        """Whether the site's robots.txt lets programs fetch the page; a site without one does."""
        home = f"{parts.scheme}://{parts.netloc}"
        if home not in self._robots:
            rules = RobotFileParser()
            answer = self._follow(f"{home}/robots.txt", {}, until)
            text = answer.body.decode(errors="replace") if answer.status == 200 else ""
            rules.parse(text.splitlines() if answer.status != 403 else ["User-agent: *", "Disallow: /"])
            self._robots[home] = rules
        return self._robots[home].can_fetch(AGENT, parts.geturl())

    def _get(self, parts: SplitResult, headers: dict[str, str], until: float) -> Answer:
        """Ask one server once, at an address that anybody may be sent to."""
        host, port = parts.hostname or "", parts.port or PORTS[parts.scheme]
        address = public(self.resolve(host, port))
        self._wait(host)
        left = until - time.monotonic()
        if left <= 0:
            raise SourceError(f"longer than {LONGEST:.0f} seconds; save the page in your browser and give the file")
        pool = _pool(parts.scheme, host, address, port, left)
        target = parts._replace(scheme="", netloc="", fragment="").geturl() or "/"
        sent = {"Host": parts.netloc, "User-Agent": AGENT, **headers}
        try:
            answer = pool.urlopen("GET", target, headers=sent, redirect=False, retries=False, preload_content=False)
            body = _body(answer, until)
        except urllib3.exceptions.HTTPError as error:
            raise SourceError(
                f"cannot be fetched ({type(error).__name__}); save the page in your browser and give the file"
            ) from error
        finally:
            pool.close()
        return Answer(answer.status, {name.lower(): value for name, value in answer.headers.items()}, body)

    def _wait(self, host: str) -> None:
        """Leave a pause between two pages of one host."""
        pause = self._last.get(host, -self.pause) + self.pause - time.monotonic()
        time.sleep(max(pause, 0.0))
        self._last[host] = time.monotonic()


def allowed(url: str) -> SplitResult:
    """Return the parts of an address that may be fetched. Raises SourceError for what is none."""
    try:
        parts = urlsplit(url)
        ports = parts.port in {None, *PORTS.values(), 8080}
    except ValueError as error:
        raise SourceError(f"no web address ({error})") from error
    if parts.scheme not in PORTS or not parts.hostname:
        raise SourceError("only addresses that begin with http:// or https:// are fetched")
    if parts.username or parts.password:
        raise SourceError("an address with a password in it is not fetched; save the page in your browser")
    if not ports:
        raise SourceError(f"port {parts.port} is not one of the web's; save the page in your browser")
    return parts


def public(found: list[str]) -> str:
    """Return the first address. Raises SourceError where any is of this machine, its network or nobody's."""
    for text in found:
        address = ip_address(text.partition("%")[0])
        inner = getattr(address, "ipv4_mapped", None) or address
        if not inner.is_global or inner.is_multicast:
            raise SourceError(f"leads to {text}, an address inside a network; only the open web is fetched")
    if not found:
        raise SourceError("no such host; check the address")
    return found[0]


def _pool(scheme: str, host: str, address: str, port: int, seconds: float) -> urllib3.HTTPConnectionPool:
    timeout = urllib3.Timeout(total=seconds)
    if scheme == "http":
        return urllib3.HTTPConnectionPool(address, port, timeout=timeout, maxsize=1)
    return urllib3.HTTPSConnectionPool(
        address, port, timeout=timeout, maxsize=1, server_hostname=host, assert_hostname=host
    )


def _body(answer: urllib3.BaseHTTPResponse, until: float) -> bytes:
    """Read what a server sends, until it is too much or takes too long."""
    data = bytearray()
    for chunk in answer.stream(2**16, decode_content=True):
        data += chunk
        if len(data) > LARGEST:
            raise SourceError(f"larger than {LARGEST:,} bytes; save what matters in your browser and give the file")
        if time.monotonic() > until:
            raise SourceError(f"longer than {LONGEST:.0f} seconds; save the page in your browser and give the file")
    return bytes(data)


class _Kept:
    """A page as it was fetched before, with the marks by which a server tells whether it has changed."""

    def __init__(self, folder: Path, url: str) -> None:
        self._base = folder / sha256(url.encode()).hexdigest()[:32]
        self._marks = self._base.with_suffix(".json")

    def tags(self) -> dict[str, str]:
        """Return the headers that ask only for what has changed; none where nothing is kept."""
        try:
            marks: dict[str, str] = json.loads(self._marks.read_text(encoding="utf-8"))
            return marks["ask"] if self.page().exists() else {}  # type: ignore[return-value]
        except (OSError, ValueError, KeyError):
            return {}

    def page(self) -> Path:
        """Return the file that was kept."""
        marks = json.loads(self._marks.read_text(encoding="utf-8"))
        return self._base.with_suffix(str(marks["ending"]))

    def put(self, answer: Answer) -> Path:
        """Keep what a server sent."""
        kind = answer.headers.get("content-type", "").partition(";")[0].strip().lower()
        ending = ENDINGS.get(kind, ".xml" if kind.endswith("xml") and "html" not in kind else ".html")
        names = {"etag": "If-None-Match", "last-modified": "If-Modified-Since"}
        ask = {asked: answer.headers[name] for name, asked in names.items() if name in answer.headers}
        self._base.parent.mkdir(parents=True, exist_ok=True)
        path = self._base.with_suffix(ending)
        path.write_bytes(answer.body)
        self._marks.write_text(json.dumps({"ending": ending, "ask": ask}), encoding="utf-8")
        return path

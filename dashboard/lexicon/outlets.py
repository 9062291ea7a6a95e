"""Who publishes: names, domains, country, owner and kind, from `outlets.toml`, and the habits of their calendars."""

from __future__ import annotations

import re
from functools import cache, cached_property
from urllib.parse import urlsplit

from dashboard.errors import LexiconError
from dashboard.lexicon.files import Table, read

_PREFIX = re.compile(r"^(?:the |www\.)")
KINDS = frozenset({"wire", "paper", "state media", "official"})


class Outlet(Table, frozen=True):
    """A publisher."""

    name: str
    country: str
    kind: str
    names: tuple[str, ...] = ()
    domains: tuple[str, ...] = ()
    owner: str = ""


class Profile(Table, frozen=True):
    """How sources write dates: first day of their week (1 Monday, 7 Sunday), whether 3/4/2022 begins with the month."""

    week_starts: int = 1
    month_first: bool = False


class Outlets(Table, frozen=True, dict=True):
    """The publishers, and the calendars of countries that differ from ISO 8601."""

    outlet: tuple[Outlet, ...]
    calendars: dict[str, Profile]

    @cached_property
    def by_name(self) -> dict[str, Outlet]:
        """Publishers by each plain name and domain. Raises LexiconError where two share one."""
        found: dict[str, Outlet] = {}
        for each in self.outlet:
            if each.kind not in KINDS:
                raise LexiconError(f"lexicon/outlets.toml: {each.name}: kind {each.kind!r} is none of {sorted(KINDS)}")
            for name in {_plain(name) for name in (each.name, *each.names, *each.domains)}:
                if name in found:
                    raise LexiconError(f"lexicon/outlets.toml: {name!r} is {found[name].name} and {each.name}")
                found[name] = each
        return found

    def of(self, source: str) -> Outlet | None:
        """Return the publisher that a name or a host stands for: "The Guardian", "edition.cnn.com"."""
        name = _plain(source)
        parts = name.split(".") if " " not in name else [name]
        ends = (".".join(parts[at:]) for at in range(max(len(parts) - 1, 1)))
        return next((self.by_name[end] for end in (name, *ends) if end in self.by_name), None)

    def profile(self, source: str) -> Profile:
        """Return how a source writes dates; as ISO 8601 has it for one that is not known."""
        outlet = self.of(source)
        return self.calendars.get(outlet.country if outlet else "", Profile())

    def house(self, source: str) -> str:
        """Return whom a source belongs to: papers of one house do not confirm each other; itself where not known."""
        outlet = self.of(source)
        return (outlet.owner or outlet.name) if outlet else _plain(source)

    def at(self, url: str) -> str:
        """Return who publishes at an address: the host where it is not known, nothing for no address."""
        try:
            host = _plain(urlsplit(url).hostname or "")
        except ValueError:
            return ""
        outlet = self.of(host) if host else None
        return outlet.name if outlet else host


def _plain(name: str) -> str:
    return _PREFIX.sub("", " ".join(name.casefold().split()))


@cache
def outlets() -> Outlets:
    """Read them once. Raises LexiconError for an unknown or missing key."""
    return read("outlets.toml", Outlets)

"""How the PLOVER codebook names what our ladder tells otherwise, from `codebook.toml`."""

from __future__ import annotations

from functools import cache

from dashboard.lexicon.files import Table, read
from dashboard.lexicon.grammar import Rule
from dashboard.lexicon.scale import Scale
from dashboard.model import Status

_VERBAL_COOPERATION, _MATERIAL_COOPERATION, _MATERIAL_CONFLICT = 1, 2, 4


class Codebook(Table, frozen=True):
    """Roots by what is told of a deed and by rule."""

    words: frozenset[str]
    status: dict[str, dict[str, str]]
    rule: dict[str, str]
    name: dict[str, str]

    def named(self, action: str) -> str:
        """Return the codebook's name of an action."""
        return self.name.get(action, action)

    def deed(self, root: str) -> str:
        """Return our action for a root; of several the first that the file names."""
        return next((action for action, name in self.name.items() if name == root), root)

    def root(self, rule: Rule, status: Status, scale: Scale) -> str:
        """Return the PLOVER root of an act that a rule reads, as it is told."""
        deed = self.rule.get(rule.id, rule.action)
        return self.status.get(status, {}).get(_kind(rule.action, scale), deed)


def _kind(action: str, scale: Scale) -> str:
    """Return what sort of deed may be promised, threatened or refused; words said are said."""
    verbal = "consult" if scale.action[action].reciprocal else "agreement"
    kinds = {_VERBAL_COOPERATION: verbal, _MATERIAL_COOPERATION: "cooperation", _MATERIAL_CONFLICT: "conflict"}
    return kinds.get(scale.action[action].quad, "")


@cache
def codebook() -> Codebook:
    """Read it once. Raises LexiconError for an unknown key."""
    return read("codebook.toml", Codebook)

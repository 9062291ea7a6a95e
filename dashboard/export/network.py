"""Who acted on whom, as a network for Gephi and its like (GEXF 1.3)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from xml.etree import ElementTree as Xml

import pandas as pd

SEPARATOR = "; "
SPACE = "http://gexf.net/1.3"


def gexf(rows: pd.DataFrame, described: Mapping[str, object]) -> bytes:
    """Write actors as nodes and, from each initiator to each target, an edge: its weight is its number of events.

    An edge's `level` is the mean of theirs.
    """
    names: dict[str, str] = {}
    edges: dict[tuple[str, str], list[int]] = defaultdict(list)
    for row in rows[["initiator_ids", "initiators", "target_ids", "targets", "level"]].itertuples(index=False):
        who, whom = (_pairs(row[at], row[at + 1]) for at in (0, 2))
        names |= who | whom
        for one in who:
            for other in whom:
                if one != other:
                    edges[one, other].append(int(row[4]))
    return _written(names, edges, str(described["link"]))


def _pairs(ids: str, names: str) -> dict[str, str]:
    return dict(zip(filter(None, ids.split(SEPARATOR)), names.split(SEPARATOR), strict=False))


def _written(names: Mapping[str, str], edges: Mapping[tuple[str, str], list[int]], link: str) -> bytes:
    root = Xml.Element("gexf", xmlns=SPACE, version="1.3")
    Xml.SubElement(Xml.SubElement(root, "meta"), "description").text = f"Tension Timeline {link}"
    graph = Xml.SubElement(root, "graph", defaultedgetype="directed")
    kinds = Xml.SubElement(graph, "attributes", {"class": "edge"})
    Xml.SubElement(kinds, "attribute", id="level", title="mean level", type="double")
    nodes = Xml.SubElement(graph, "nodes")
    for id, name in sorted(names.items()):
        Xml.SubElement(nodes, "node", id=_plain(id), label=_plain(name))
    lines = Xml.SubElement(graph, "edges")
    for number, ((one, other), levels) in enumerate(sorted(edges.items())):
        ends = {"id": str(number), "source": _plain(one), "target": _plain(other), "weight": str(len(levels))}
        edge = Xml.SubElement(lines, "edge", ends)
        mean = f"{sum(levels) / len(levels):.2f}"
        Xml.SubElement(Xml.SubElement(edge, "attvalues"), "attvalue", {"for": "level", "value": mean})
    data: bytes = Xml.tostring(root, encoding="utf-8", xml_declaration=True)
    return data


def _plain(text: str) -> str:
    """Leave out what XML has no place for."""
    return "".join(letter if letter.isprintable() else " " for letter in text)

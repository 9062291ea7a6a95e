"""One transaction of the record: articles and claims are added, a block's events are replaced."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from secrets import token_hex

from sqlalchemy import ColumnElement, Connection, Table, delete, func, select, text, update
from sqlalchemy.dialects import postgresql, sqlite

from dashboard.model import OWN, Article, Claim, Event
from dashboard.store import rows, tables
from dashboard.store.reading import parts

_WORDS = text("INSERT INTO claim_words (sentence, title, claim_id) VALUES (:sentence, :title, :claim_id)")

Place = tuple[str, date]
"""Where events of several blocks may meet: an action, and the day on which they begin."""

INSERT: dict[str, Callable[[Table], sqlite.Insert | postgresql.Insert]] = {
    "sqlite": sqlite.insert,
    "postgresql": postgresql.insert,
}
"""`ON CONFLICT` is the same in both, but SQLAlchemy has it in each dialect only."""


class Writing:
    """What a transaction may do. It holds the record's one write lock."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        # Where a database lets many write at once, the row's lock makes them take turns.
        self._revision = connection.execute(select(tables.revision).with_for_update()).scalar_one() + 1
        self._changed = False
        self._blocks: set[str] = set()

    def add(self, article: Article, claims: Sequence[tuple[str, Claim]]) -> None:
        """Add an article with its (block, claim)s and doubts; one that is known already changes nothing."""
        new = self._upsert(tables.articles).on_conflict_do_nothing().returning(tables.articles.c.id)
        if self._connection.scalar(new, rows.from_article(article)) is None:
            return
        self._changed = True
        if doubt := rows.from_doubt(article):
            self._connection.execute(tables.doubts.insert(), doubt)
        if claims:
            told = [rows.from_claim(block, claim) for block, claim in claims]
            self._connection.execute(self._upsert(tables.claims).on_conflict_do_nothing(), told)
            self._index(claim for _, claim in claims)

    def add_coded(self, found: Sequence[tuple[str, Article, Claim, Event]]) -> None:
        """Add events that others coded, each with its block, article and only claim; known ones change nothing."""
        if not found:
            return
        self._changed = True
        self._blocks |= {block for block, *_ in found}
        tables_and_rows: list[tuple[Table, list[rows.Row]]] = [
            (tables.articles, [rows.from_article(article) for _, article, _, _ in found]),
            (tables.claims, [rows.from_claim(block, claim) for block, _, claim, _ in found]),
            (tables.events, [rows.from_event(block, event) for block, _, _, event in found]),
            (tables.event_claims, [row for *_, event in found for row in rows.from_evidence(event)]),
        ]
        for table, values in tables_and_rows:
            self._connection.execute(self._upsert(table).on_conflict_do_nothing(), values)
        self._index(claim for _, _, claim, _ in found)

    def _index(self, claims: Iterable[Claim]) -> None:
        """Put the words of new claims into the index, where the database does not do so itself."""
        if self._connection.dialect.name == "sqlite":
            words = [{"sentence": each.sentence.text, "title": each.title, "claim_id": each.id} for each in claims]
            self._connection.execute(_WORDS, words)

    def alike(self, article_id: str, pieces: Sequence[int]) -> Mapping[str, int]:
        """Add an article's fingerprint; return how many pieces it shares with each other article."""
        prints = tables.fingerprints
        shared = (
            select(prints.c.article_id, func.count()).where(prints.c.piece.in_(pieces)).group_by(prints.c.article_id)
        )
        found = {id: number for id, number in self._connection.execute(shared) if id != article_id}
        new = [{"piece": piece, "article_id": article_id} for piece in pieces]
        self._connection.execute(self._upsert(prints).on_conflict_do_nothing(), new)
        return found

    def named(self, article_id: str) -> str:
        """Return an article's source and title, to name it by."""
        columns = tables.articles.c
        row = self._connection.execute(
            select(columns.source, columns.title, columns.origin).where(columns.id == article_id)
        ).one()
        return ": ".join(filter(None, (row.source, row.title))) or str(row.origin)

    def claims(self, block: str) -> list[Claim]:
        """Return all claims of a block, this transaction's included, oldest article first."""
        found = self._connection.execute(select(tables.claims).where(tables.claims.c.block == block)).mappings()
        # Sorted here: databases order text by their own locale.
        return sorted(map(rows.to_claim, found), key=lambda c: (c.published, c.article_id, c.sentence.index, c.id))

    def replace_events(self, block: str, events: Sequence[Event]) -> set[Place]:
        """Make these the block's events and return where they changed; those that stay the same are not touched."""
        before = self._events(tables.events.c.block == block)
        after = {event.id: event for event in events}
        gone = [id for id, event in before.items() if after.get(id) != event]
        new = [event for id, event in after.items() if before.get(id) != event]
        if not (gone or new):
            return set()
        self._put(block, gone, new)
        return {(event.action, event.interval.start) for event in (*(before[id] for id in gone), *new)}

    def events(self, place: Place) -> list[tuple[str, Event, tuple[str, ...]]]:
        """Return the events of an action that begin on a day: block, event, and the ids of its claims of that block."""
        events, claims, links = tables.events.c, tables.claims, tables.event_claims
        here = (events.action == place[0]) & (events.start_day == place[1]) & (events.coder == OWN)
        query = select(events.id, events.block, links.c.claim_id).join_from(links, tables.events).join(claims)
        own: dict[tuple[str, str], list[str]] = defaultdict(list)
        for row in self._connection.execute(query.where(here, claims.c.block == events.block).order_by(links.c.rank)):
            own[row.id, row.block].append(row.claim_id)
        found = self._events(here)
        return [(block, found[id], tuple(ids)) for (id, block), ids in sorted(own.items())]

    def told(self, claim_ids: Sequence[str]) -> list[Claim]:
        """Return the claims of these ids, in their order."""
        claims = tables.claims
        queries = (select(claims).where(claims.c.id.in_(part)) for part in parts(claim_ids))
        found = {row["id"]: row for query in queries for row in self._connection.execute(query).mappings()}
        return [rows.to_claim(found[id]) for id in claim_ids]

    def replace_event(self, block: str, event: Event) -> None:
        """Put an event in the place of the one with its id."""
        self._put(block, [event.id], [event])

    def _put(self, block: str, gone: Sequence[str], new: Sequence[Event]) -> None:
        self._changed = True
        self._blocks.add(block)
        for part in parts(gone):
            self._connection.execute(delete(tables.events).where(tables.events.c.id.in_(part)))
        if new:
            self._connection.execute(tables.events.insert(), [rows.from_event(block, event) for event in new])
            evidence = [row for event in new for row in rows.from_evidence(event)]
            if evidence:
                self._connection.execute(tables.event_claims.insert(), evidence)

    def finish(self) -> None:
        """Raise the revision by one if anything changed, and mark the blocks that did."""
        if not self._changed:
            return
        self._connection.execute(update(tables.revision).values(value=self._revision))
        self._connection.execute(tables.stamps.insert(), {"revision": self._revision, "stamp": token_hex(8)})
        if self._blocks:
            mark = self._upsert(tables.blocks)
            mark = mark.on_conflict_do_update(index_elements=["block"], set_={"revision": mark.excluded.revision})
            marked = [{"block": block, "revision": self._revision} for block in sorted(self._blocks)]
            self._connection.execute(mark, marked)

    def _events(self, chosen: ColumnElement[bool]) -> dict[str, Event]:
        """The chosen events as they are, by id."""
        events, evidence = tables.events, tables.event_claims
        ranked: dict[str, list[str]] = defaultdict(list)
        links = select(evidence).join(events).where(chosen)
        for link in self._connection.execute(links.order_by(evidence.c.event_id, evidence.c.rank)):
            ranked[link.event_id].append(link.claim_id)
        found = self._connection.execute(select(events).where(chosen)).mappings()
        return {row["id"]: rows.to_event(row, ranked[row["id"]]) for row in found}

    def _upsert(self, table: Table) -> sqlite.Insert | postgresql.Insert:
        return INSERT[self._connection.dialect.name](table)

"""The columns of an export: the README's table, the manifest's and the file's header are this one."""

from __future__ import annotations

from typing import NamedTuple


class Column(NamedTuple):
    """A column and what it means."""

    name: str
    meaning: str


COLUMNS = (
    Column("event_id", "The event; it stays the same while its claims do."),
    Column("title", "A short name: who did what to whom."),
    Column("date_start", "First day, YYYY-MM-DD."),
    Column("date_end", "Last day, inclusive, YYYY-MM-DD."),
    Column("precision", "How finely the date is known: day, week, month, ..., open (one known end only)."),
    Column("basis", "What the date rests on: stated, relative, narrative, publication."),
    Column("status", "Did it happen? occurred, planned, alleged, conditional, denied."),
    Column("initiators", 'Who acted, joined by "; ".'),
    Column("initiator_ids", "The same as ids: RUS, NATO, RUS/Sergei Lavrov."),
    Column("targets", "To whom; empty where nobody is named."),
    Column("target_ids", "The same as ids."),
    Column("countries", "The countries of both sides, ISO 3166 alpha-3."),
    Column("action", "The PLOVER action: CONSULT, THREATEN, ..."),
    Column("mode", "The action's mode: phone, troops, ...; empty where it has none."),
    Column("level", "The rung of the escalation ladder, -3 (de-escalation) to 5 (violence)."),
    Column("level_name", "The rung's name."),
    Column("goldstein", "The action's published intensity, -10 (attack) to 10 (help)."),
    Column("confidence", "How sure the reading is, 0 to 1."),
    Column("contested", "true where the sources contradict each other."),
    Column(
        "follows",
        "The id of the plan or threat that this one carries out, calls off or renews.",
    ),
    Column("coder", "Who coded it: tension (read here), or the data set that it came in with."),
    Column("sources", "How many different sources tell of it."),
    Column("claims", "How many sentences tell of it."),
    Column("sentence", "The best of these sentences; the columns after it are of this one."),
    Column("article_title", "Its article's title."),
    Column("source", "Its article's source."),
    Column("published", "Its article's day of publication, YYYY-MM-DD."),
    Column("published_doubt", "Why that day is in doubt, by the article's own words; empty where it is not."),
    Column("url", "Its article's address."),
    Column("rule", "The rule of the lexicon that found it."),
    Column("claim_id", "The claim."),
    Column("article_id", "The article."),
)

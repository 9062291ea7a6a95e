from __future__ import annotations

from datetime import date

import pytest
from builders import SUNDAY, actors, article, claim, doubt, event, fill

from dashboard.errors import StoreError
from dashboard.model import Status
from dashboard.store import Counts, Store

THREE = [event("e1", ("c1", "c2")), event("e2", ("c3",)), event("e3", ("c4",), status=Status.OCCURRED)]


def test_a_new_record_is_empty(store):
    assert store.revision == 0
    assert store.counts() == Counts(articles=0, claims=0, events=0, first=None, last=None)
    assert store.check() == []


def test_it_counts_what_it_holds(store):
    fill(store, *THREE)
    assert store.counts() == Counts(articles=4, claims=4, events=3, first=SUNDAY, last=SUNDAY)


def test_it_knows_the_days_between_which_articles_were_published(store):
    with store.writing() as writing:
        writing.add(article("late", published=date(2022, 2, 24)), [])
        writing.add(article("early", published=date(2021, 6, 16)), [])
    assert (store.counts().first, store.counts().last) == (date(2021, 6, 16), date(2022, 2, 24))


def test_it_knows_the_articles_it_has(store):
    with store.writing() as writing:
        writing.add(article("a1"), [])
    assert store.known([]) == set()
    assert store.known({"a1", "a2"}) == {"a1"}
    assert store.known([f"x{number}" for number in range(40_000)] + ["a1"]) == {"a1"}


def test_a_known_article_changes_nothing(store):
    with store.writing() as writing:
        writing.add(article(), [("block", claim())])
    before = store.revision
    with store.writing() as writing:
        writing.add(article(), [("block", claim("other"))])
    assert store.revision == before
    assert store.counts().claims == 1


def test_the_revision_rises_by_one_for_a_transaction_that_changes_something(store):
    fill(store, *THREE)
    assert store.revision == 1


@pytest.mark.parametrize(
    "again",
    [
        lambda writing: None,
        lambda writing: writing.claims("block-e1"),
        lambda writing: writing.replace_events("block-e1", [THREE[0]]),
        lambda writing: writing.replace_events("unknown", []),
    ],
)
def test_the_revision_stays_when_nothing_changes(store, again):
    fill(store, *THREE)
    with store.writing() as writing:
        again(writing)
    assert store.revision == 1


@pytest.mark.parametrize(
    "events",
    [
        [],
        [event("e1", ("c1",))],
        [event("e1", ("c2", "c1"))],
        [event("e1", ("c1", "c2"), contested=True)],
        [event("e1", ("c1",)), event("e9", ("c2",))],
    ],
)
def test_replaced_events_are_the_blocks_only_ones(store, events):
    fill(store, *THREE)
    with store.writing() as writing:
        writing.replace_events("block-e1", events)
    assert store.revision == 2
    assert store.counts().events == 2 + len(events)
    for made in events:
        assert [claim.id for claim, _ in store.evidence(made.id)] == list(made.claim_ids)


def test_a_transaction_sees_its_own_claims_in_a_fixed_order(store):
    old, new = article("a2", published=date(2020, 1, 1)), article("a1")
    with store.writing() as writing:
        writing.add(new, [("block", claim("c1", new)), ("other", claim("c0", new))])
        writing.add(old, [("block", claim("c9", old)), ("block", claim("c8", old))])
        assert [claim.id for claim in writing.claims("block")] == ["c8", "c9", "c1"]
        assert writing.claims("nothing") == []


def test_an_error_takes_the_whole_transaction_back(store):
    def fail():
        with store.writing() as writing:
            writing.add(article(), [("block", claim())])
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        fail()
    assert store.revision == 0
    assert store.counts().articles == 0


def test_an_event_of_an_unknown_claim_is_refused(store):
    with pytest.raises(StoreError, match=r"(?i)foreign key"), store.writing() as writing:
        writing.replace_events("block", [event(claim_ids=("nowhere",))])
    assert store.counts().events == 0


def test_evidence_comes_best_first_with_its_articles(store):
    fill(store, event("e1", ("c3", "c1", "c2")))
    found = store.evidence("e1")
    assert [claim.id for claim, _ in found] == ["c3", "c1", "c2"]
    assert [article.id for _, article in found] == ["a-c3", "a-c1", "a-c2"]
    assert store.evidence("unknown") == []


def test_the_digest_is_of_what_is_there_not_of_how_it_came(store, tmp_path):
    fill(store, *THREE)
    with Store.open(str(tmp_path / "other.sqlite")) as other:
        assert other.digest() != store.digest()
        for made in reversed(THREE):
            fill(other, made)
        assert other.digest() == store.digest()
        with other.writing() as writing:
            writing.replace_events("block-e1", [event("e1", ("c1",))])
        assert other.digest() != store.digest()


def rows(parts):
    return [row for part in parts for row in part.to_pylist()]


def test_changed_blocks_are_told_since_a_revision(store):
    fill(store, *THREE)
    with store.writing() as writing:
        writing.replace_events("block-e2", [])
        writing.replace_events("block-e1", [event("e1", ("c2",))])
    with store.reading() as reading:
        assert sorted(reading.changed(0)) == ["block-e1", "block-e2", "block-e3"]
        assert sorted(reading.changed(1)) == ["block-e1", "block-e2"]
        assert reading.changed(2) == []
        assert [row["id"] for row in rows(reading.events(1))] == ["e1"]


def test_events_come_column_by_column(store):
    fill(store, event("e1", ("c1",), initiators=actors("USA", "NATO")))
    with store.reading() as reading:
        (row,) = rows(reading.events())
    assert (row["start_day"], row["end_day"]) == ("2021-12-07", "2021-12-08")
    assert (row["status"], row["level"], row["contested"]) == ("planned", -1, False)
    assert '"name":"United States"' in row["initiators"]


def test_an_event_comes_with_its_best_claim(store):
    fill(store, event("e1", ("c2", "c1")), event("e2", ("c3",)))
    with store.reading() as reading:
        found = {row["id"]: row for row in rows(reading.events())}
    assert (found["e1"]["claim_id"], found["e1"]["claims"]) == ("c2", 2)
    assert found["e1"]["article_title"] == "Ministers to meet"
    assert found["e1"]["published"] == "2021-12-05"


def test_it_tells_what_made_its_claims(store):
    fill(store, *THREE)
    with store.reading() as reading:
        assert reading.runs() == [claim().run]


def test_a_doubt_about_a_publication_date_is_kept_and_the_date_too(store):
    suspect, undated, sound = article("a1", doubt=doubt()), article("a2", doubt=doubt(None)), article("a3")
    with store.writing() as writing:
        for each in (suspect, undated, sound):
            writing.add(each, [])
    with store.reading() as reading:
        assert reading.doubts() == [suspect, undated]


def test_the_evidence_says_what_contradicts_its_articles_date(store):
    of = article(doubt=doubt())
    with store.writing() as writing:
        writing.add(of, [("block", claim("c1", of))])
        writing.replace_events("block", [event()])
    assert [found for _, found in store.evidence("e1")] == [of]
    with store.reading() as reading:
        assert rows(reading.events())[0]["published_doubt"] == of.doubt.reason


def test_every_revision_has_a_stamp_of_its_own(store, tmp_path):
    fill(store, event("e1"))
    fill(store, event("e2", ("c2",)))
    with Store.open(str(tmp_path / "other.sqlite")) as other:
        fill(other, event("e1"))
        with store.reading() as reading, other.reading() as of_other:
            stamps = [reading.stamp(1), reading.stamp(2), of_other.stamp(1)]
            assert len(set(stamps)) == 3
            assert reading.stamp(3) == ""

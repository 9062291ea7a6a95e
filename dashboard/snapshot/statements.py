"""The snapshot's tables, and how the record's events become rows of them."""

from __future__ import annotations

from hashlib import sha256

import duckdb

TABLES = """
SET GLOBAL late_materialization_max_rows = 10000;  -- a page of 200 of 1M rows: 6 ms instead of 208
CREATE TABLE origin (revision BIGINT, stamp VARCHAR, form VARCHAR);
CREATE TABLE levels (value BIGINT, name VARCHAR);
CREATE TABLE actors (id VARCHAR, name VARCHAR, kind VARCHAR, country VARCHAR);
CREATE TABLE events (
    id VARCHAR, block VARCHAR, title VARCHAR,
    date_start DATE, date_end DATE,                  -- inclusive
    precision VARCHAR, basis VARCHAR, status VARCHAR,
    initiators VARCHAR[], initiator_ids VARCHAR[], initiator_countries VARCHAR[], initiator_kinds VARCHAR[],
    targets VARCHAR[], target_ids VARCHAR[], target_countries VARCHAR[], target_kinds VARCHAR[],
    countries VARCHAR[], actors VARCHAR[],           -- of both sides, each once, sorted
    action VARCHAR, mode VARCHAR, level BIGINT, level_name VARCHAR, goldstein DOUBLE, confidence DOUBLE,
    sources BIGINT, contested BOOLEAN, follows VARCHAR, coder VARCHAR,
    claims BIGINT, claim_id VARCHAR, rule VARCHAR, sentence VARCHAR,  -- from here on: of the best claim
    article_id VARCHAR, source VARCHAR, published VARCHAR, article_title VARCHAR, url VARCHAR, published_doubt VARCHAR
);
"""

BEGIN = "CREATE OR REPLACE TEMP TABLE decoded AS FROM events LIMIT 0"

# A level that is on no rung of today's ladder comes from an older lexicon: its number is its name.
DECODE = """
INSERT INTO decoded
WITH told AS (
    SELECT *, from_json(initiators, $shape) AS one, from_json(targets, $shape) AS other FROM incoming
)
SELECT
    id, block, title, start_day::DATE AS date_start, end_day::DATE - 1 AS date_end, precision, basis, status,
    [p.name for p in one] AS initiators, [p.actor for p in one] AS initiator_ids,
    [p.country for p in one] AS initiator_countries, [p.kind for p in one] AS initiator_kinds,
    [p.name for p in other] AS targets, [p.actor for p in other] AS target_ids,
    [p.country for p in other] AS target_countries, [p.kind for p in other] AS target_kinds,
    list_sort(list_distinct([p.country for p in one || other if p.country != ''])) AS countries,
    list_sort(list_distinct([p.actor for p in one || other])) AS actors,
    action, mode, level, coalesce(name, level::VARCHAR) AS level_name, goldstein, confidence,
    sources, contested, follows, coder, claims, claim_id, rule, sentence, article_id, source, published,
    article_title, url, published_doubt
FROM told LEFT JOIN levels ON value = level
"""
SHAPE = '[{"actor": "VARCHAR", "name": "VARCHAR", "kind": "VARCHAR", "country": "VARCHAR"}]'

REPLACE = """
CREATE OR REPLACE TABLE events AS
    SELECT * FROM events WHERE $since > 0 AND block NOT IN (SELECT block FROM stale)
    UNION ALL SELECT * FROM decoded
    ORDER BY date_start, date_end, level, id
"""

# Should claims of several lexicons name an actor differently, the choice must not hang on their order.
ACTORS = """
CREATE OR REPLACE TABLE actors AS
    SELECT id, min(name) AS name, min(kind) AS kind, min(country) AS country
    FROM (
        SELECT unnest(initiator_ids || target_ids) AS id, unnest(initiators || targets) AS name,
            unnest(initiator_kinds || target_kinds) AS kind,
            unnest(initiator_countries || target_countries) AS country
        FROM events
    ) GROUP BY id
"""

FORM = sha256("\n".join((TABLES, DECODE, SHAPE, REPLACE, ACTORS, duckdb.__version__)).encode()).hexdigest()
"""What a kept snapshot must have been made with."""
KNOWN = "SELECT revision, stamp, form FROM origin"
ORIGIN = "CREATE OR REPLACE TABLE origin AS SELECT $revision AS revision, $stamp AS stamp, $form AS form"

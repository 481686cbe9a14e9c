-- Which claims a clock is running for, so that the hub's clock looks at those and not at every claim.
-- A partial index is plain SQL on PostgreSQL, CockroachDB and YugabyteDB, and per shard on Citus.

CREATE INDEX IF NOT EXISTS claim_that_waits ON claim (workspace_id, claim_id) WHERE waits;

-- The hub's tables: step 1. Later steps are files in migrations/, numbered, and only ever add (expand-only): a hub of the
-- version before keeps working on the new tables. Statements may run twice; a line that ends in ';' ends a statement.
--
-- Why it also holds on engines that speak PostgreSQL and spread over machines (CockroachDB, YugabyteDB, Citus):
-- * workspace_id leads every key, so it can be the distribution column (Citus) or the prefix of a range (the others),
--   and one push touches one workspace: never a transaction over shards.
-- * No sequence gives an order: where ranges hand out numbers apart, serial ids are neither gapless nor in commit order.
--   The order is feed_counter.n, an ordinary row under an ordinary row lock.
-- * Identifiers come from the devices (UUIDv7 in text); moments are epoch milliseconds in bigint.
-- * No LISTEN, no advisory lock, no trigger, no xmin, no function of ours: nothing an engine could leave out silently.
-- * Keys and checks stay inside a row or inside a workspace; there are no foreign keys, because the one writer (the push)
--   writes parent and child in the same transaction and nothing is deleted.

-- One row for the whole hub. A restored hub gets a new epoch, by which clients know to send again what it forgot.
CREATE TABLE IF NOT EXISTS hub (
  only_row int PRIMARY KEY CHECK (only_row = 1),
  epoch text NOT NULL
);

-- The list of workspaces, for the owner alone: the app's role has no right on it and cannot learn of other teams.
CREATE TABLE IF NOT EXISTS workspace (
  workspace_id text PRIMARY KEY,
  created_at bigint NOT NULL
);

-- Who may do what. `subject` is "issuer subject" of a token, or "device <id>" of a person enrolled by a code.
CREATE TABLE IF NOT EXISTS member (
  workspace_id text NOT NULL,
  subject text NOT NULL,
  role text NOT NULL CHECK (role IN ('partner', 'reviewer', 'lead', 'auditor')),
  person_id text NOT NULL,
  name text NOT NULL,
  partner text,
  created_at bigint NOT NULL,
  revoked_at bigint,
  PRIMARY KEY (workspace_id, subject)
);

CREATE TABLE IF NOT EXISTS enrolment (
  workspace_id text NOT NULL,
  code_hash text NOT NULL,
  role text NOT NULL,
  person_id text NOT NULL,
  name text NOT NULL,
  partner text,
  expires_at bigint NOT NULL,
  used_at bigint,
  used_by text,
  PRIMARY KEY (workspace_id, code_hash)
);

-- A device belongs to the first member who used it. `last_seq` and `last_hash` are the head of its chain as the hub has
-- it; the row is the lock that lets one push of a device in at a time.
CREATE TABLE IF NOT EXISTS device (
  workspace_id text NOT NULL,
  device_id text NOT NULL,
  subject text NOT NULL,
  public_key text,
  last_seq bigint NOT NULL,
  last_hash text NOT NULL,
  created_at bigint NOT NULL,
  PRIMARY KEY (workspace_id, device_id)
);

-- The order of everything, and the head of the hub's own chain. Raised last in a push, so that the lock on it is held
-- for a moment and whoever sees n has seen everything below n committed.
CREATE TABLE IF NOT EXISTS feed_counter (
  workspace_id text PRIMARY KEY,
  n bigint NOT NULL,
  hash text NOT NULL
);

-- `event` is the text as the device hashed it: text keeps what jsonb would refuse or rewrite (such as \u0000).
-- A refused event is kept as well, with its status and reason; nothing here is ever updated or deleted.
CREATE TABLE IF NOT EXISTS event (
  workspace_id text NOT NULL,
  n bigint NOT NULL,
  device_id text NOT NULL,
  seq bigint NOT NULL,
  event_id text NOT NULL,
  claim_id text NOT NULL,
  hash text NOT NULL,
  status text NOT NULL,
  reason text,
  claim_version bigint NOT NULL,
  event text NOT NULL,
  chain text NOT NULL,
  received_at bigint NOT NULL,
  PRIMARY KEY (workspace_id, n),
  UNIQUE (workspace_id, device_id, seq)
);

-- One act counts once. A copied profile may send it again under its new device id; that record is refused, and kept.
CREATE UNIQUE INDEX IF NOT EXISTS event_once ON event (workspace_id, event_id) WHERE status <> 'rejected';

CREATE INDEX IF NOT EXISTS event_of_claim ON event (workspace_id, claim_id, n);

-- The lock of a claim, and what can be asked about it without folding its events. `waits` is true while a clock runs.
CREATE TABLE IF NOT EXISTS claim (
  workspace_id text NOT NULL,
  claim_id text NOT NULL,
  version bigint NOT NULL,
  last_n bigint NOT NULL,
  digest text NOT NULL,
  partner text NOT NULL,
  waits boolean NOT NULL,
  PRIMARY KEY (workspace_id, claim_id)
);

CREATE TABLE IF NOT EXISTS blob (
  workspace_id text NOT NULL,
  sha256 text NOT NULL,
  size bigint NOT NULL,
  stored_at bigint NOT NULL,
  stored_by text NOT NULL,
  PRIMARY KEY (workspace_id, sha256)
);

/** What of a workspace goes into a backup: every table and column, in the order they are written back. */

export const backupTables = {
  member: ['subject', 'role', 'person_id', 'name', 'partner', 'created_at', 'revoked_at'],
  enrolment: ['code_hash', 'role', 'person_id', 'name', 'partner', 'expires_at', 'used_at', 'used_by'],
  device: ['device_id', 'subject', 'public_key', 'last_seq', 'last_hash', 'created_at'],
  claim: ['claim_id', 'version', 'last_n', 'digest', 'partner', 'waits'],
  blob: ['sha256', 'size', 'stored_at', 'stored_by'],
  event: [
    'n',
    'device_id',
    'seq',
    'event_id',
    'claim_id',
    'hash',
    'status',
    'reason',
    'claim_version',
    'event',
    'chain',
    'received_at',
  ],
  feed_counter: ['n', 'hash'],
} as const

export type BackupTable = keyof typeof backupTables
/** A row without its workspace. */
export type BackupRow = Readonly<Record<string, unknown>>

/**
 * RW-Sync: every message between a desk and its hub. Events travel exactly as they are stored, hash and all; what the
 * hub says about them stands beside them (log/record.ts). Expected refusals are plain data, one `SyncRefusal` each.
 *
 * [Note: a log that began without a hub] Its events carry `ws: 'local'`, and the hash covers that, so they are never
 * rewritten. The workspace of a message is the one in the path; an event must name that workspace or `local`. A log joins
 * one workspace in its life (`SyncMarks.workspace`); another one needs another device.
 */
import { z } from 'zod'
import type { DeviceId } from '../base/id.ts'
import { eventSchema } from '../log/event.ts'
import { recordSchema, recordStatusSchema } from '../log/record.ts'

export const PROTOCOL = 1
/** The hub speaks this one and the one before. */
export const OLDEST_PROTOCOL = 1

/** What one message may hold; the hub may lower them in its hello. */
export const limits = {
  events: 1000,
  /** Bytes of one event's JSON. */
  eventBytes: 64 * 1024,
  /** Bytes on the wire, as packed; and after unpacking, counted while it is unpacked. */
  packedBytes: 4 * 1024 * 1024,
  unpackedBytes: 32 * 1024 * 1024,
  page: 1000,
  /** Claims asked about in one check. */
  claims: 1000,
  /** Seconds a feed may wait for news. */
  wait: 25,
  /** Bytes of one piece of a document. */
  blobPiece: 4 * 1024 * 1024,
} as const

export const hubRoles = ['partner', 'reviewer', 'lead', 'auditor'] as const
export const hubRoleSchema = z.enum(hubRoles)
export type HubRole = z.infer<typeof hubRoleSchema>

export const workspaceSchema = z
  .string()
  .regex(/^[a-z0-9][a-z0-9-]{0,62}$/)
  .refine(name => name !== 'local')
export const deviceSchema = z.custom<DeviceId>(
  value => typeof value === 'string' && /^dev_[A-Za-z0-9_-]{1,64}$/.test(value),
)
const hashSchema = z.string().regex(/^[0-9a-f]{64}$/)
/** Names one life of the hub's order; a restored backup starts another. */
const epochSchema = z.string().min(1).max(64)
const placeSchema = z.int().min(0)
const headSchema = z.object({ seq: placeSchema, hash: hashSchema })

export const helloSchema = z.object({
  device: deviceSchema,
  ws: workspaceSchema,
  protocol: z.int().min(1),
  /** Where the device's log ends. */
  head: headSchema,
  acked: placeSchema,
  cursor: placeSchema,
  /** null = has never met this hub. */
  epoch: epochSchema.nullable(),
})
export type Hello = z.infer<typeof helloSchema>

export const helloAnswerSchema = z.object({
  epoch: epochSchema,
  /** What the hub has of this device; seq 0 = nothing. */
  last: headSchema,
  /** The hub's hash at the device's own head, null where it has less. Tells a device set back from a forked one. */
  atHead: hashSchema.nullable(),
  /** Where the workspace's order ends. */
  feedHead: placeSchema,
  limits: z.object({ events: z.int().min(1), packedBytes: z.int().min(1) }),
  minProtocol: z.int().min(1),
  serverTime: z.iso.datetime(),
  role: hubRoleSchema,
})
export type HelloAnswer = z.infer<typeof helloAnswerSchema>

export const pushSchema = z.object({
  device: deviceSchema,
  epoch: epochSchema,
  /** `seq` of the first event; the others follow without gaps. */
  from: z.int().min(1),
  events: z.array(eventSchema).min(1).max(limits.events),
})
export type Push = z.infer<typeof pushSchema>

export const pushResultSchema = z.object({
  seq: z.int().min(1),
  id: z.string(),
  status: recordStatusSchema,
  n: z.int().min(1),
  reason: z.string().max(64).nullable(),
  claimVersion: placeSchema,
})
export type PushResult = z.infer<typeof pushResultSchema>

export const pushAnswerSchema = z.object({
  epoch: epochSchema,
  /** The last event of the request, committed; and its hash, so that an ack proves what it is about. */
  ackedThrough: z.int().min(1),
  hash: hashSchema,
  results: z.array(pushResultSchema).min(1),
})
export type PushAnswer = z.infer<typeof pushAnswerSchema>

export const feedQuerySchema = z.object({
  after: placeSchema,
  epoch: epochSchema,
  limit: z.int().min(1).max(limits.page).default(500),
  /** Seconds to wait where there is nothing new. */
  wait: z.int().min(0).max(limits.wait).default(0),
})
export type FeedQuery = z.infer<typeof feedQuerySchema>

export const feedPageSchema = z.object({
  epoch: epochSchema,
  /** The `after` that was asked for. */
  from: placeSchema,
  records: z.array(recordSchema).max(limits.page),
  /** The cursor behind this page. */
  next: placeSchema,
  /** Where the order ended when this page was read. */
  head: placeSchema,
})
export type FeedPage = z.infer<typeof feedPageSchema>

/** One line of the snapshot's stream (JSON lines): its head first, then the records in order of `n`. */
export const snapshotLineSchema = z.union([
  z.object({ epoch: epochSchema, head: placeSchema }),
  z.object({ record: recordSchema }),
])

export const checkQuerySchema = z.object({
  /** Comma-separated claim ids. */
  claims: z
    .string()
    .transform(text => text.split(',').filter(Boolean))
    .pipe(z.array(z.string()).min(1).max(limits.claims)),
})

export const checkAnswerSchema = z.object({
  epoch: epochSchema,
  /** The digests hold for the order up to here. */
  head: placeSchema,
  digests: z.record(z.string(), hashSchema),
})
export type CheckAnswer = z.infer<typeof checkAnswerSchema>

/** What the hub has of a document; an upload goes on behind `size` until it is complete. */
export const blobAnswerSchema = z.object({ sha256: hashSchema, size: z.int().min(0), complete: z.boolean() })

/** One claim as its partner may see it: no internal comment, note, verdict or other partner. */
export const partnerViewSchema = z.object({
  claim: z.string(),
  status: z.string(),
  /** What the next move must be based on. */
  claimVersion: placeSchema,
  statusSince: z.iso.datetime(),
  dueAt: z.iso.datetime().nullable(),
  /** What the review team has told the partner last. */
  message: z.string().nullable(),
  history: z.array(z.looseObject({ type: z.string(), at: z.string() })),
})
export type PartnerView = z.infer<typeof partnerViewSchema>

/** Everything a hub refuses, by type; the HTTP status of each is in `refusalStatus`. */
export const syncRefusalSchema = z.discriminatedUnion('type', [
  /** The hub needs this `seq` next. */
  z.object({ type: z.literal('gap'), expected: z.int().min(1) }),
  /** At this `seq` the hub has another event: two logs go by one device id. */
  z.object({ type: z.literal('forked'), seq: z.int().min(1) }),
  /** The hub was restored from a backup, or keeps no records this old. */
  z.object({ type: z.literal('epoch'), epoch: epochSchema }),
  z.object({ type: z.literal('too-old'), minProtocol: z.int().min(1) }),
  z.object({ type: z.literal('too-many'), retryAfter: z.number().min(0) }),
  z.object({ type: z.literal('too-large') }),
  /** This event does not hash to its hash: it was changed after it was recorded. */
  z.object({ type: z.literal('log-broken'), seq: z.int().min(1) }),
  z.object({ type: z.literal('bad-request'), at: z.string().max(200) }),
  z.object({ type: z.literal('unauthenticated') }),
  z.object({ type: z.literal('forbidden') }),
  /** The device id belongs to somebody else. */
  z.object({ type: z.literal('device-of-another') }),
  z.object({ type: z.literal('not-found') }),
  /** A document's bytes do not hash to its name, or a piece begins elsewhere than the hub ended. */
  z.object({ type: z.literal('blob-mismatch'), size: z.int().min(0) }),
  z.object({ type: z.literal('unavailable'), retryAfter: z.number().min(0) }),
])
export type SyncRefusal = z.infer<typeof syncRefusalSchema>

export const refusalStatus: Readonly<Record<SyncRefusal['type'], number>> = {
  gap: 409,
  forked: 409,
  epoch: 410,
  'too-old': 426,
  'too-many': 429,
  'too-large': 413,
  'log-broken': 422,
  'bad-request': 400,
  unauthenticated: 401,
  forbidden: 403,
  'device-of-another': 403,
  'not-found': 404,
  'blob-mismatch': 409,
  unavailable: 503,
}

/**
 * The envelope every recorded fact travels in. Events are immutable; per device `seq` counts 1, 2, 3… without gaps and
 * `prev` is the hash of the one before, so a lost, changed or reordered event is visible. `at` is for display only:
 * order comes from the log, never from a clock.
 */
import { z } from 'zod'
import type { DeviceId, EventId } from '../base/id.ts'

export const actorSchema = z.object({
  role: z.enum(['partner', 'reviewer', 'customer', 'system']),
  id: z.string().max(64),
  name: z.string().max(200),
})
export type Actor = z.infer<typeof actorSchema>

export const eventSchema = z.object({
  id: z.custom<EventId>(value => typeof value === 'string' && value.startsWith('evt_')),
  device: z.custom<DeviceId>(value => typeof value === 'string' && value.startsWith('dev_')),
  seq: z.int().min(1),
  /** Workspace: the team's hub space, or `local` before a hub is configured. */
  ws: z.string().min(1).max(64),
  claim: z.string(),
  type: z.string().min(1).max(64),
  /** Version of the body's schema; raised only together with an upcast. */
  v: z.int().min(1),
  actor: actorSchema,
  at: z.iso.datetime(),
  /** The claim version a state change was decided against; null for what merges by itself. */
  base: z.object({ claimVersion: z.int().min(0) }).nullable(),
  body: z.unknown(),
  prev: z.string().regex(/^[0-9a-f]{64}$/),
  hash: z.string().regex(/^[0-9a-f]{64}$/),
})
export type LoggedEvent = z.infer<typeof eventSchema>

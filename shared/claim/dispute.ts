/**
 * The dispute of a rejection: who may still open one, until when, and what is left afterwards. The window's end is
 * handed in by whoever has the calendar. 2023 allows one dispute, 2020 is silent on the count [S3, B-M].
 */
import { ok, type Result, refuse } from '../base/result.ts'
import { type RulesetId, rulesets } from './ruleset.ts'
import type { Status } from './status.ts'

export interface DisputeStanding {
  readonly ruleset: RulesetId
  readonly status: Status
  /** Disputes opened so far. */
  readonly disputes: number
  readonly now: Temporal.Instant
  /** End of the 30 days; null while the claim is not rejected. */
  readonly windowEnds: Temporal.Instant | null
}

/** `closed`: what is left is a new claim with updated proof of execution, never this one again. */
export type DisputeDoor =
  | { readonly state: 'open'; readonly until: Temporal.Instant; readonly left: number | null }
  | { readonly state: 'closed'; readonly because: 'dispute-used' | 'dispute-window-over' | 'rejected-final' }
  | { readonly state: 'none' }

export function disputeDoor(standing: DisputeStanding): DisputeDoor {
  const { ruleset, status, disputes, now, windowEnds } = standing
  if (status === 'rejected-final') return { state: 'closed', because: 'rejected-final' }
  if (status !== 'rejected' || !windowEnds) return { state: 'none' }
  const { disputes: limit } = rulesets[ruleset]
  if (limit !== null && disputes >= limit) return { state: 'closed', because: 'dispute-used' }
  if (Temporal.Instant.compare(now, windowEnds) > 0) {
    return { state: 'closed', because: 'dispute-window-over' }
  }
  return { state: 'open', until: windowEnds, left: limit === null ? null : limit - disputes }
}

export interface DisputeContents {
  readonly justification: string
  readonly updatedDocuments: number
}

/** A dispute brings a business justification, updated proof, or both [S3, B-M]. */
export function mayDispute(standing: DisputeStanding, contents: DisputeContents): Result<null> {
  const door = disputeDoor(standing)
  if (door.state === 'none') return refuse('dispute-not-rejected')
  if (door.state === 'closed') return refuse(door.because)
  if (contents.justification.trim() === '' && contents.updatedDocuments === 0) return refuse('dispute-empty')
  return ok(null)
}

/**
 * How long to wait before trying the hub again: 1 s, doubled up to 30 s, with full jitter, so that a team that lost its
 * hub at the same moment does not come back at the same moment. A minute after the wire is whole everything should have
 * arrived, so the wait is half of it. What the hub asks for (Retry-After) is the least.
 */

const FIRST = 1000
const LONGEST = 30_000

export interface Attempt {
  /** Failures in a row, 1 for the first. */
  readonly failures: number
  /** Seconds the hub asked for; null = it did not say. */
  readonly retryAfter: number | null
}

/** `chance` = 0 ≤ number < 1. Answers milliseconds. */
export function backoff({ failures, retryAfter }: Attempt, chance: number): number {
  const most = Math.min(LONGEST, FIRST * 2 ** Math.min(failures - 1, 16))
  const jittered = Math.floor(chance * most)
  return retryAfter === null ? jittered : retryAfter * 1000 + jittered
}

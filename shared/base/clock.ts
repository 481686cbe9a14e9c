/**
 * Time is passed in. `shared/` never reads a clock: the composition root hands out a `Clock`, tests a fixed one.
 * Instants are RFC 3339 UTC strings in records (`2021-06-01T08:00:00Z`) and `Temporal.Instant` in calculations.
 */

export interface Clock {
  now(): Temporal.Instant
}

/** RFC 3339, UTC, as stored in events and bundles. */
export type InstantText = string

export function instantText(instant: Temporal.Instant): InstantText {
  return instant.toString({ smallestUnit: 'millisecond' })
}

export function fixedClock(at: InstantText): Clock {
  const instant = Temporal.Instant.from(at)
  return { now: () => instant }
}

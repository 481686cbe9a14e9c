/**
 * How long open claims have been where they are, in business days of the team's calendar. The ends of the bands are
 * turned into moments once, so that a hundred thousand claims are compared and not each counted through the calendar.
 */
import { countBusinessHours } from '../sla/business-days.ts'
import { type Calendar, WORKDAY_HOURS } from '../sla/calendar.ts'

export const stages = ['submitted', 'under-review', 'dispute', 'partner-action-required'] as const
export type Stage = (typeof stages)[number]

/** Business days: under 1, 1 to under 3, 3 to under 5, 5 to under 10, 10 and more. Five is the documents' own limit. */
export const ageLimits = [1, 3, 5, 10] as const
const BANDS = ageLimits.length + 1
const DAY = 24 * 3_600_000

export interface AgeByStage {
  add(line: { readonly status: string; readonly statusSince: string }): void
  /** Claims by stage and band. */
  counts(): Readonly<Record<Stage, readonly number[]>>
}

export function createAgeByStage(calendar: Calendar, now: Temporal.Instant): AgeByStage {
  const cuts = ageLimits.map(days => toSeconds(latestAtAge(calendar, now, days)))
  const counts = Object.fromEntries(stages.map(stage => [stage, new Array<number>(BANDS).fill(0)])) as Record<
    Stage,
    number[]
  >
  return {
    add({ status, statusSince }) {
      if (!isStage(status)) return
      const since = statusSince.slice(0, 19)
      const young = cuts.findIndex(cut => since > cut)
      const band = young === -1 ? BANDS - 1 : young
      const bands = counts[status]
      bands[band] = (bands[band] ?? 0) + 1
    },
    counts: () => counts,
  }
}

function isStage(status: string): status is Stage {
  return stages.some(stage => stage === status)
}

/** The latest moment from which so many business days have passed until now; found by halving. */
function latestAtAge(calendar: Calendar, now: Temporal.Instant, days: number): Temporal.Instant {
  const end = now.epochMilliseconds
  let [low, high] = [end - (days * 7 + 30) * DAY, end]
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2)
    const since = Temporal.Instant.fromEpochMilliseconds(middle)
    if (countBusinessHours(calendar, since, now) >= days * WORKDAY_HOURS) low = middle
    else high = middle
  }
  return Temporal.Instant.fromEpochMilliseconds(low)
}

/** Instants are written with and without a fraction; up to the second they compare as text. */
function toSeconds(instant: Temporal.Instant): string {
  return instant.toString().slice(0, 19)
}

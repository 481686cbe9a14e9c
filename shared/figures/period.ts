/**
 * The time that figures look at, cut into steps: whole days, weeks, months or years of the team's wall clock, so that a
 * step is what a person means by it. The last step ends now. Never more steps than a chart can show.
 */

export const periodNames = ['4-weeks', '13-weeks', 'year', 'all'] as const
export type PeriodName = (typeof periodNames)[number]

export interface Step {
  /** Epoch milliseconds; `until` is not part of it. */
  readonly from: number
  readonly until: number
}

export interface Period {
  readonly name: PeriodName
  readonly unit: 'day' | 'week' | 'month' | 'year'
  readonly steps: readonly Step[]
}

export interface PeriodAsked {
  readonly name: PeriodName
  readonly now: Temporal.Instant
  readonly timeZone: string
  /** The earliest moment there is anything to count, for `all`; null = nothing yet. */
  readonly earliest: number | null
}

const fixed = {
  '4-weeks': { unit: 'day', steps: 28 },
  '13-weeks': { unit: 'week', steps: 13 },
  year: { unit: 'month', steps: 12 },
} as const

const MOST_MONTHS = 48

export function periodOf(asked: PeriodAsked): Period {
  const end = asked.now.toZonedDateTimeISO(asked.timeZone)
  const { unit, steps } = asked.name === 'all' ? sinceEarliest(end, asked.earliest) : fixed[asked.name]
  const first = startOf(end, unit).subtract({ [`${unit}s`]: steps - 1 })
  const starts = Array.from({ length: steps }, (_, index) => first.add({ [`${unit}s`]: index }))
  const until = end.epochMilliseconds + 1
  return {
    name: asked.name,
    unit,
    steps: starts.map((start, index) => ({
      from: start.epochMilliseconds,
      until: starts[index + 1]?.epochMilliseconds ?? until,
    })),
  }
}

/** The step that a moment lies in; -1 = before or after all of them. */
export function stepAt({ steps }: Period, moment: number): number {
  const last = steps.at(-1)
  if (!last || moment >= last.until) return -1
  return firstStepAfter(steps, moment) - 1
}

/** How many steps begin at or before the moment: found by halving, because it is asked for every stay of every claim. */
function firstStepAfter(steps: readonly Step[], moment: number): number {
  let [low, high] = [0, steps.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((steps[middle]?.from ?? Number.POSITIVE_INFINITY) <= moment) low = middle + 1
    else high = middle
  }
  return low
}

function sinceEarliest(end: Temporal.ZonedDateTime, earliest: number | null) {
  if (earliest === null) return { unit: 'month', steps: 1 } as const
  const first = Temporal.Instant.fromEpochMilliseconds(earliest).toZonedDateTimeISO(end.timeZoneId)
  const years = Math.max(0, end.year - first.year)
  const months = Math.max(0, years * 12 + end.month - first.month)
  return months < MOST_MONTHS
    ? ({ unit: 'month', steps: months + 1 } as const)
    : ({ unit: 'year', steps: years + 1 } as const)
}

function startOf(moment: Temporal.ZonedDateTime, unit: Period['unit']): Temporal.ZonedDateTime {
  const day = moment.startOfDay()
  switch (unit) {
    case 'day':
      return day
    case 'week':
      return day.subtract({ days: day.dayOfWeek - 1 })
    case 'month':
      return day.with({ day: 1 })
    case 'year':
      return day.with({ month: 1, day: 1 })
  }
}

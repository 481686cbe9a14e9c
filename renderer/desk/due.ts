/** A due time in working days from now, by the team's calendar: what a row shows beside the absolute time. */

import { countBusinessHours } from '../../shared/sla/business-days.ts'
import { type Calendar, WORKDAY_HOURS } from '../../shared/sla/calendar.ts'

export interface DueIn {
  readonly overdue: boolean
  /** Working days left, or gone by when overdue, in halves. */
  readonly days: number
}

export function dueIn(dueAt: string, now: Temporal.Instant, calendar: Calendar): DueIn {
  const due = Temporal.Instant.from(dueAt)
  const overdue = Temporal.Instant.compare(due, now) < 0
  const hours = overdue ? countBusinessHours(calendar, due, now) : countBusinessHours(calendar, now, due)
  return { overdue, days: Math.round((hours / WORKDAY_HOURS) * 2) / 2 }
}

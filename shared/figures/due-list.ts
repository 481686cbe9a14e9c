/**
 * What is due: overdue, today, within the week; the most urgent of each by name and all of them by number. Only clocks
 * that wait for a reviewer count. Hours used and hours allowed are working hours, both from when the clock started.
 */
import { countBusinessHours } from '../sla/business-days.ts'
import type { Calendar } from '../sla/calendar.ts'
import { openWith } from './open-with.ts'

export interface DueLine {
  readonly id: string
  readonly status: string
  readonly statusSince: string
  readonly dueAt: string | null
}

export const dueGroups = ['overdue', 'today', 'week'] as const
export type DueGroup = (typeof dueGroups)[number]

export interface DueContext {
  /** Instant texts, as `dueAt` is. */
  readonly now: string
  readonly endOfToday: string
  readonly endOfWeek: string
}

export interface DueGroupFigures<Line extends DueLine> {
  readonly count: number
  /** The earliest first; at most as many as were asked for. */
  readonly first: readonly Line[]
}

export interface DueList<Line extends DueLine> {
  add(line: Line): void
  groups(): Readonly<Record<DueGroup, DueGroupFigures<Line>>>
}

export function createDueList<Line extends DueLine>(context: DueContext, most: number): DueList<Line> {
  const found = { overdue: noneYet<Line>(), today: noneYet<Line>(), week: noneYet<Line>() }
  return {
    add(line) {
      const group = groupOf(line, context)
      if (!group) return
      found[group].count++
      keepEarliest(found[group].first, line, most)
    },
    groups: () => found,
  }
}

export interface HoursUsed {
  readonly used: number
  readonly allowed: number
}

export function hoursUsed(line: DueLine, calendar: Calendar, now: Temporal.Instant): HoursUsed | null {
  if (line.dueAt === null) return null
  const since = Temporal.Instant.from(line.statusSince)
  const hours = (end: Temporal.Instant) => Math.round(countBusinessHours(calendar, since, end) * 10) / 10
  return { used: hours(now), allowed: hours(Temporal.Instant.from(line.dueAt)) }
}

function groupOf({ status, dueAt }: DueLine, context: DueContext): DueGroup | null {
  if (dueAt === null || openWith(status) !== 'reviewers') return null
  if (dueAt < context.now) return 'overdue'
  if (dueAt <= context.endOfToday) return 'today'
  return dueAt <= context.endOfWeek ? 'week' : null
}

function noneYet<Line>(): { count: number; first: Line[] } {
  return { count: 0, first: [] }
}

/** Sorting all of them would take longer than looking at them. */
function keepEarliest<Line extends DueLine>(first: Line[], line: Line, most: number): void {
  const last = first.at(-1)
  if (first.length === most && last && !isEarlier(line, last)) return
  let place = first.length
  while (place > 0 && isEarlier(line, first[place - 1] ?? line)) place--
  first.splice(place, 0, line)
  if (first.length > most) first.pop()
}

function isEarlier(a: DueLine, b: DueLine): boolean {
  if (a.dueAt !== b.dueAt) return (a.dueAt ?? '9999') < (b.dueAt ?? '9999')
  return a.id < b.id
}

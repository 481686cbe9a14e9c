/**
 * Times the dashboard's figures over rows and logs like the ones that are there. The peer counts the same claims in one
 * plain loop that cannot be interrupted; for the histories it reads the same events and does nothing with them.
 */
import { countFigures } from '../../../renderer/data/count-figures.ts'
import { createCourses } from '../../../renderer/data/courses.ts'
import type { ProofdeskDb, StoredEvent } from '../../../renderer/data/db.ts'
import type { QueueRow } from '../../../renderer/data/queue-row.ts'
import type { ClaimCourse } from '../../../shared/figures/claim-course.ts'
import { type Calendar, createCalendar } from '../../../shared/sla/calendar.ts'
import { watchTurns } from './watch-turns.ts'

export interface FigureTimes {
  /** Milliseconds. */
  readonly read: number
  readonly plainRead: number
  readonly count: number
  readonly plainCount: number
  /** The longest time the page would not have answered while figures were counted. */
  readonly longestWait: number
}

const PORTION = 500

/** A log for every row that is there, each with the import of the pattern claim. Chains are not what is timed. */
export async function seedLog(db: ProofdeskDb): Promise<number> {
  const pattern = await db.events.where('claim').notEqual('').first()
  if (!pattern) throw new Error('one claim has to be there')
  const claims = (await db.claims.toCollection().primaryKeys()).filter(claim => claim !== pattern.claim)
  for (let from = 0; from < claims.length; from += 5000) {
    const portion = claims.slice(from, from + 5000)
    await db.events.bulkPut(portion.map((claim, index) => eventOf(pattern, claim, from + index)))
  }
  return claims.length
}

function eventOf(pattern: StoredEvent, claim: string, number: number): StoredEvent {
  const body = pattern.body as { readonly facts: object }
  return {
    ...pattern,
    seq: 1_000_000 + number,
    claim,
    body: { ...body, facts: { ...body.facts, id: claim } },
  }
}

export async function timeFigures(db: ProofdeskDb): Promise<FigureTimes> {
  const courses = createCourses({ db, claims: { subscribe: () => () => undefined } })
  const read = await timed(() => courses.read('r-1'))
  const plainRead = await timed(() => readPlainly(db))
  const lines = await db.claims.toArray()
  // The app has one calendar, which knew the years' holidays before the first figure was asked for.
  const calendar = createCalendar({ country: 'KR', closures: [], timeZone: 'Asia/Seoul' })
  await countOnce(lines.slice(0, 1), { courses: new Map(), calendar })
  const turns = watchTurns()
  const count = await timed(() => countOnce(lines, { courses: courses.all(), calendar }))
  const longestWait = await turns.stop()
  const plainCount = await timed(async () => countPlainly(lines, courses.all()))
  return { read, plainRead, count, plainCount, longestWait }
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const from = performance.now()
  await work()
  return performance.now() - from
}

async function readPlainly(db: ProofdeskDb): Promise<number> {
  let count = 0
  const claims = (await db.events.orderBy('claim').uniqueKeys()) as string[]
  for (let from = 0; from < claims.length; from += PORTION) {
    const [first = '', last = ''] = [claims[from], claims[Math.min(from + PORTION, claims.length) - 1]]
    count += (await db.events.where('claim').between(first, last, true, true).toArray()).length
  }
  return count
}

interface Counted {
  readonly courses: ReadonlyMap<string, ClaimCourse>
  readonly calendar: Calendar
}

async function countOnce(lines: readonly QueueRow[], { courses, calendar }: Counted) {
  const instant = Temporal.Now.instant()
  const now = instant.toString()
  return countFigures(
    { lines, courses, rechecks: [] },
    {
      question: { whose: 'all', period: '13-weeks', ruleset: null, area: null },
      context: { instant, now, endOfToday: now, endOfWeek: now, calendar, reviewer: 'r-1' },
    },
    { signal: new AbortController().signal },
  )
}

function countPlainly(lines: readonly QueueRow[], courses: ReadonlyMap<string, ClaimCourse>): number {
  const now = Temporal.Now.instant().toString()
  const [byStatus, byKey, outcomes] = [
    new Map<string, number>(),
    new Map<string, number>(),
    new Map<string, number>(),
  ]
  const bump = (map: Map<string, number>, key: string) => map.set(key, (map.get(key) ?? 0) + 1)
  let overdue = 0
  for (const { status, dueAt, competition } of lines) {
    bump(byStatus, status)
    for (const key of competition) bump(byKey, key)
    if (dueAt !== null && dueAt < now) overdue++
  }
  for (const { decisions, stays } of courses.values()) {
    for (const { status } of stays) bump(byStatus, status)
    for (const { outcome } of decisions) bump(outcomes, outcome)
  }
  return overdue + byStatus.size + byKey.size + outcomes.size
}

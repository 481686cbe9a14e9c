/** Courses and second looks over a real (in-memory) database, and counting in slices. */
import { describe, expect, test } from 'vitest'
import { countFigures } from '../../../renderer/data/count-figures.ts'
import { createCourses, readCoursesInPlace } from '../../../renderer/data/courses.ts'
import type { QueueRow } from '../../../renderer/data/queue-row.ts'
import { createRechecks } from '../../../renderer/data/rechecks.ts'
import type { FigureQuestion } from '../../../shared/figures/desk-figures.ts'
import { createCalendar } from '../../../shared/sla/calendar.ts'
import { decided, mina, reviewStarted, tomasz } from '../../support/builders.ts'
import { caseBundle, manifestClaim } from '../../support/case-bundle.ts'
import { claimOf, opinionAsked, opinionGiven } from '../../support/competing-claims.ts'
import { clock, type Desk, openDesk, reviewer } from '../../support/desk.ts'
import { stamp } from '../../support/stamp.ts'

const question: FigureQuestion = { whose: 'all', period: 'all', ruleset: null, area: null }

describe('the courses of all claims', () => {
  test('are read when asked for, portion by portion, and follow what is recorded', async () => {
    const { desk, courses } = await deskWithClaims(3)
    expect(courses.state()).toEqual({ kind: 'unread' })
    await courses.read(reviewer.id)
    expect([courses.state().kind, [...courses.all().keys()]]).toEqual(['ready', ['CLM-1', 'CLM-2', 'CLM-3']])
    const before = courses.version()
    await desk.claims.act('CLM-2', [{ type: 'startReview' }])
    await expect.poll(courses.version).toBe(before + 1)
    expect(courses.all().get('CLM-2')?.status).toBe('under-review')
  })

  test('keep what was recorded while they were being read', async () => {
    const { desk, courses } = await deskWithClaims(3)
    const reading = courses.read(reviewer.id)
    await desk.claims.act('CLM-1', [{ type: 'startReview' }])
    await reading
    expect(courses.all().get('CLM-1')?.status).toBe('under-review')
  })

  test('hide what others decided from who is asked for a blind opinion, and are read anew for who is not', async () => {
    const { desk, courses } = await deskWithClaims(1)
    await putDecidedByMina(desk)
    const outcomes = () =>
      courses
        .all()
        .get('CLM-0412')
        ?.decisions.map(({ outcome }) => outcome)
    await courses.read(reviewer.id)
    expect(outcomes()).toEqual([])
    const reading = courses.read(mina.id)
    expect([...courses.all().keys()]).toEqual([])
    await reading
    expect(outcomes()).toEqual(['approve'])
    await courses.read(tomasz.id)
    expect([outcomes(), courses.state().kind]).toEqual([[], 'ready'])
  })

  test('follow a commit as the reviewer they were read for', async () => {
    const { desk, courses } = await deskWithClaims(1)
    await courses.read(reviewer.id)
    await putDecidedByMina(desk)
    const before = courses.version()
    desk.claims.changedElsewhere(['CLM-0412'])
    await expect.poll(courses.version).toBe(before + 1)
    expect(courses.all().get('CLM-0412')).toMatchObject({ status: 'under-review', decisions: [] })
  })

  test('can be given up, and read again', async () => {
    const { courses } = await deskWithClaims(2)
    void courses.read(reviewer.id)
    courses.cancel()
    expect(courses.state()).toEqual({ kind: 'cancelled', done: 0, total: 0 })
    await courses.read(reviewer.id)
    expect(courses.state().kind).toBe('ready')
  })
})

describe('a second look', () => {
  test('is kept once for each decision, for its reviewer alone, and not in the log', async () => {
    const desk = await openDesk()
    const rechecks = createRechecks(desk.db)
    const look = {
      claim: 'CLM-1',
      decision: 'evt_1',
      answers: { poe: 'pass' as const },
      at: '2021-06-30T08:00:00Z',
    }
    await rechecks.add('r-1', look)
    await rechecks.add('r-1', { ...look, answers: { poe: 'fail' } })
    expect(await rechecks.of('r-1')).toEqual([look])
    expect(await rechecks.of('r-2')).toEqual([])
    expect(await desk.db.events.count()).toBe(0)
  })
})

describe('counting', () => {
  test('of all claims gives the figures of the rows and courses together', async () => {
    const { desk, courses } = await deskWithClaims(3)
    await courses.read(reviewer.id)
    const figures = await count(desk, courses.all(), new AbortController().signal)
    expect(figures?.due.overdue.count).toBe(3)
    expect(figures?.burnDown.at(-1)).toMatchObject({ withReviewers: 3, withPartner: 0 })
  })

  test('stops when the question has changed', async () => {
    const { desk, courses } = await deskWithClaims(1)
    expect(await count(desk, courses.all(), AbortSignal.abort())).toBeNull()
  })
})

async function deskWithClaims(count: number) {
  const desk = await openDesk()
  await desk.open(
    caseBundle({ claims: Array.from({ length: count }, (_, n) => manifestClaim(`CLM-${n + 1}`)) }),
  )
  const courses = createCourses({ db: desk.db, claims: desk.claims, startReader: readCoursesInPlace })
  return { desk, courses }
}

/** CLM-0412, decided and with an opinion by Mina, while a second one is wanted. */
function putDecidedByMina({ db }: Desk) {
  const log = [claimOf('fabrikam'), reviewStarted, opinionAsked, opinionGiven(null, 'Neither'), decided()]
  return db.events.bulkPut(stamp(log, 'dev_2').map(event => ({ ...event, n: null })))
}

async function count(
  desk: Desk,
  courses: Parameters<typeof countFigures>[0]['courses'],
  signal: AbortSignal,
) {
  const lines: readonly QueueRow[] = await desk.db.claims.toArray()
  const calendar = createCalendar({ country: 'KR', closures: [], timeZone: 'Asia/Seoul' })
  const context = {
    instant: clock.now(),
    now: '2021-06-10T09:00:00Z',
    endOfToday: '2021-06-10T14:59:59Z',
    endOfWeek: '2021-06-17T14:59:59Z',
    calendar,
    reviewer: reviewer.id,
  }
  return countFigures({ lines, courses, rechecks: [] }, { question, context }, { signal })
}

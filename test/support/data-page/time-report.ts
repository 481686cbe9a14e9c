/**
 * Makes files of many reports with the app's own code and says how long that took and how long the page would not have
 * answered. `timePlain` is what it is held against: the same reports, held whole and serialised at once.
 */
import type { Claims } from '../../../renderer/data/claims.ts'
import type { ProofdeskDb, StoredEvent } from '../../../renderer/data/db.ts'
import { type MadeSet, makeSet } from '../../../renderer/features/report/make-set.ts'
import type { SetForm } from '../../../renderer/features/report/set-form.ts'
import type { Clock } from '../../../shared/base/clock.ts'
import type { NewClaimEvent } from '../../../shared/log/claim-event.ts'
import type { Calendar } from '../../../shared/sla/calendar.ts'
import { findingNames } from '../../../shared/thread/comment.ts'
import {
  aClaim,
  commentAdded,
  decided,
  imported,
  mina,
  pinId,
  pinPlaced,
  reviewStarted,
  verdictRecorded,
} from '../builders.ts'
import { stamp } from '../stamp.ts'
import { formatInstant, translateIn } from '../texts.ts'
import { watchTurns } from './watch-turns.ts'

export interface TimedReport {
  /** Milliseconds. */
  readonly ms: number
  readonly longestTurn: number
}

interface Desk {
  readonly db: ProofdeskDb
  readonly claims: Claims
  readonly clock: Clock
  readonly calendar: () => Calendar
}

const PORTION = 50

export function createReportTimer({ db, ...desk }: Desk) {
  const services = { ...desk, actor: () => mina }
  const wording = { translate: translateIn('en'), formatInstant, language: 'en' }

  const make = async (form: SetForm, count: number): Promise<MadeSet> => {
    const made = await makeSet(
      {
        ...{ kind: 'selection', title: '', period: null, edition: 'internal', recheck: null },
        claims: Array.from({ length: count }, (_, place) => ({ id: idOf(place), mpnId: '1' })),
        form,
      },
      { services, wording, onProgress: () => {}, signal: new AbortController().signal },
    )
    if (!made.ok || !made.value) throw new Error('the report was not made')
    return made.value
  }

  return {
    async seedReports(count: number): Promise<void> {
      for (let from = 0; from < count; from += PORTION)
        await db.events.bulkPut(
          Array.from({ length: Math.min(PORTION, count - from) }, (_, index) =>
            eventsOf(from + index),
          ).flat(),
        )
    },
    async makeReport(form: SetForm, count: number) {
      const start = performance.now()
      const { bytes } = await make(form, count)
      return { ms: performance.now() - start, html: new TextDecoder().decode(bytes) }
    },
    timeReport: (form: SetForm, count: number) => timed(() => make(form, count)),
    async timePlain(count: number): Promise<TimedReport> {
      const reports: unknown = JSON.parse(new TextDecoder().decode((await make('json', count)).bytes))
      return timed(async () => new TextEncoder().encode(JSON.stringify(reports)))
    },
  }
}

async function timed(work: () => Promise<unknown>): Promise<TimedReport> {
  const turns = watchTurns()
  const start = performance.now()
  await work()
  const ms = performance.now() - start
  return { ms, longestTurn: await turns.stop() }
}

function idOf(place: number): string {
  return `CLM-R${String(place).padStart(4, '0')}`
}

function eventsOf(place: number): readonly StoredEvent[] {
  const id = idOf(place)
  const happenings: readonly NewClaimEvent[] = [
    imported({ facts: aClaim({ id }) }),
    reviewStarted,
    ...findingNames.flatMap((finding, number) => [
      pinPlaced(String(number), { crop: picture() }),
      verdictRecorded(finding, 'pass', { pins: [pinId(String(number))], note: '' }),
    ]),
    commentAdded('1', { text: 'Which page is the signature on?' }),
    commentAdded('2', { text: 'It is on page 3, below the acknowledgment.' }),
    decided({ message: 'Approved with thanks.' }),
  ]
  return stamp(happenings, `dev_${place}`).map(event => ({ ...event, claim: id, n: null }))
}

/** 20 kB of text that no compression makes smaller. */
function picture(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(15_000))
  return `data:image/png;base64,${btoa(String.fromCharCode(...bytes))}`
}

import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import type { QueueRow } from '../../../renderer/data/queue-row.ts'
import { decisionsOf, findDecided } from '../../../renderer/features/report/find-decided.ts'
import { keepInPlace } from '../../../renderer/features/report/kept-file.ts'
import { makeSet, type SetOrder } from '../../../renderer/features/report/make-set.ts'
import { fixedClock } from '../../../shared/base/clock.ts'
import type { NewClaimEvent } from '../../../shared/log/claim-event.ts'
import type { LoggedEvent } from '../../../shared/log/event.ts'
import { readReportText } from '../../../shared/report/recheck/read-report-file.ts'
import { recheck } from '../../../shared/report/recheck/recheck.ts'
import { createCalendar } from '../../../shared/sla/calendar.ts'
import {
  aClaim,
  decided,
  entry,
  imported,
  mina,
  reviewStarted,
  submittedHistory,
} from '../../support/builders.ts'
import { eventId, stamp } from '../../support/stamp.ts'
import { formatInstant, translateIn } from '../../support/texts.ts'

const ids = ['CLM-1', 'CLM-2', 'CLM-3']
const log = new Map(ids.map((id, place) => [id, eventsOf(id, place)]))
const last = log.get('CLM-3')?.at(-1)

function eventsOf(id: string, place: number): readonly LoggedEvent[] {
  const facts = aClaim({ id })
  return stamp([imported({ facts, documents: [] }), reviewStarted, decided()], `dev_${place}`).map(event => ({
    ...event,
    claim: id,
  }))
}

const claims = {
  events: async (claim: string) => log.get(claim) ?? [],
  read: async () => null,
  mark: async () => ({ device: last?.device, seq: 3, hash: last?.hash }),
}

const services = {
  claims,
  clock: fixedClock('2021-06-10T09:00:00Z'),
  calendar: () => createCalendar({ country: 'US', closures: [], timeZone: 'UTC' }),
  actor: () => mina,
} as unknown as Parameters<typeof makeSet>[1]['services']

const wording = { translate: translateIn('en'), formatInstant, language: 'en' }

function make(
  order: Partial<SetOrder> = {},
  signal = new AbortController().signal,
  seen: number[] = [],
  from = services,
) {
  const whole: SetOrder = {
    kind: 'selection',
    title: '',
    period: null,
    edition: 'internal',
    claims: ids.map(id => ({ id, mpnId: '1234567' })),
    form: 'json',
    recheck: null,
    ...order,
  }
  const onProgress = (done: number) => void seen.push(done)
  return makeSet(whole, { services: from, wording, onProgress, signal, startKeeper: keepInPlace })
}

describe('a file of several claims', () => {
  test('is not made while a blind opinion on one of them is wanted from its maker, and names that one', async () => {
    const asked: NewClaimEvent = {
      type: 'SecondOpinionAsked',
      v: 1,
      guarded: false,
      body: { claims: ['CLM-2', 'CLM-9'] },
    }
    const blind = stamp([imported({ facts: aClaim({ id: 'CLM-2' }), documents: [] }), asked])
    const events = async (id: string) => (id === 'CLM-2' ? blind : (log.get(id) ?? []))
    const others = { ...services, claims: { ...claims, events } } as unknown as typeof services
    const refused = await make({}, undefined, [], others)
    expect(refused).toEqual({ ok: false, error: { type: 'report-while-blind', params: { claim: 'CLM-2' } } })
  })

  test.each(['html', 'json', 'csv', 'xlsx', 'pdf'] as const)(
    'is made as %s with the hash of exactly its bytes, claim by claim',
    async form => {
      const seen: number[] = []
      const made = await make({ form }, undefined, seen)
      if (!made.ok || !made.value) throw new Error('the file was not made')
      expect(made.value.sha256).toBe(createHash('sha256').update(made.value.bytes).digest('hex'))
      expect(seen).toEqual([1, 2, 3])
    },
  )

  test('is readable by the check, whose chain finds nothing amiss', async () => {
    const made = await make()
    const read = readReportText(new TextDecoder().decode(made.ok ? made.value?.bytes : undefined))
    if (!read.ok) throw new Error('the file is not one')
    // Changed claims have other hashes: `stamp` made them before they got their ids.
    expect(read.value.reports.map(report => report.claim.id)).toEqual(ids)
    const found = await recheck({ ...read.value, given: [] })
    expect(found.differences).toEqual([])
  })

  test('is not made any further once it is cancelled, and nothing comes out', async () => {
    const cancelled = new AbortController()
    const seen: number[] = []
    const making = makeSet(
      {
        kind: 'selection',
        title: '',
        period: null,
        edition: 'internal',
        claims: ids.map(id => ({ id, mpnId: '1' })),
        form: 'html',
        recheck: null,
      },
      {
        services,
        wording,
        startKeeper: keepInPlace,
        signal: cancelled.signal,
        onProgress: done => {
          seen.push(done)
          if (done === 2) cancelled.abort()
        },
      },
    )
    expect(await making).toEqual({ ok: true, value: null })
    expect(seen).toEqual([1, 2])
  })

  test('is refused when a claim is not on this computer', async () => {
    expect(await make({ claims: [{ id: 'CLM-9', mpnId: '1' }] })).toEqual({
      ok: false,
      error: { type: 'claim-not-here' },
    })
  })
})

describe('the claims decided in a period', () => {
  const row = { id: 'CLM-1', status: 'approved', statusSince: '2021-06-03T09:03:00Z' } as unknown as QueueRow
  const quiet = { claims: claims as never, onProgress: () => {}, signal: new AbortController().signal }
  const find = (from: string, to: string, timeZone = 'UTC') =>
    findDecided([row], { from, to, timeZone }, quiet)

  test('are those with a decision on one of its days, the first and the last included', async () => {
    expect(await find('2021-06-03', '2021-06-03')).toEqual([row])
    expect(await find('2021-06-01', '2021-06-02')).toEqual([])
    expect(await find('2021-06-04', '2021-06-30')).toEqual([])
  })

  test('are counted by the days of the reviewer’s time zone', async () => {
    expect(await find('2021-06-02', '2021-06-02', 'Pacific/Honolulu')).toEqual([row])
    expect(await find('2021-06-02', '2021-06-02', 'Asia/Seoul')).toEqual([])
  })

  test('include decisions a bundle tells of and earlier rounds’, not those taken back', () => {
    const history = [
      ...submittedHistory,
      entry('claim-rejected', '2021-06-02T08:00:00Z', { reason: 'insufficient-poe' }),
    ]
    const events = stamp([
      imported({ history }),
      decided(),
      { type: 'DecisionUndone', v: 1, guarded: true, body: { decision: eventId(2) } },
      decided(),
    ])
    expect(decisionsOf(events)).toEqual(['2021-06-02T08:00:00Z', events[3]?.at])
  })
})

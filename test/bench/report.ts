/**
 * One file of 1, 100 and 1,000 claims (five verdicts, five pictures of 20 kB, comments, a decision each) in each form,
 * against plain serialisation of the same reports: JSON.stringify of all of them at once, and the bytes of that. Memory
 * is the most that was in use beside what was there before; the peer's reports were there before. The longest turn is how long the
 * page would not have answered; its peer is one frame at 10 per second.
 */
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { type MadeSet, makeSet } from '../../renderer/features/report/make-set.ts'
import type { SetForm } from '../../renderer/features/report/set-form.ts'
import { fixedClock } from '../../shared/base/clock.ts'
import type { NewClaimEvent } from '../../shared/log/claim-event.ts'
import type { LoggedEvent } from '../../shared/log/event.ts'
import { createCalendar } from '../../shared/sla/calendar.ts'
import { findingNames } from '../../shared/thread/comment.ts'
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
} from '../support/builders.ts'
import { noise } from '../support/case-bundle.ts'
import { stamp } from '../support/stamp.ts'
import { formatInstant, translateIn } from '../support/texts.ts'
import { type Bench, type BenchRow, compared, median } from './bench.ts'

const sizes = [1, 100, 1000]
const forms: readonly SetForm[] = ['html', 'json', 'csv', 'xlsx']
const RUNS = 3
const MEGABYTE = 1_000_000
const FRAME = 100

const wording = { translate: translateIn('en'), formatInstant, language: 'en' }
const clock = fixedClock('2021-06-10T09:00:00Z')
const calendar = createCalendar({ country: 'US', closures: [], timeZone: 'UTC' })

export const reportOfMany: Bench = {
  name: 'report',
  async run() {
    const rows: BenchRow[] = []
    for (const size of sizes) {
      const claims = Array.from({ length: size }, (_, place) => eventsOf(place))
      const peer = await peerOf(claims)
      for (const form of forms) rows.push(...(await rowsOf(form, claims, peer)))
    }
    return rows
  },
}

type Claims = readonly (readonly LoggedEvent[])[]

interface Measured {
  readonly ms: number
  readonly megabytes: number
  readonly longestTurn: number
}

async function rowsOf(
  form: SetForm,
  claims: Claims,
  peer: readonly Measured[],
): Promise<readonly BenchRow[]> {
  const ours: Measured[] = []
  for (let run = 0; run < RUNS; run++) ours.push(await measured(() => make(form, claims)))
  const of = (list: readonly Measured[], what: keyof Measured) => median(list.map(one => one[what]))
  const name = `report of ${claims.length.toLocaleString('en')} as ${form}`
  const row = (what: keyof Measured, unit: string, suffix: string) =>
    compared({ name: `${name}${suffix}`, ours: of(ours, what), peer: of(peer, what), unit, runs: RUNS })
  const rows = [row('ms', 'ms', ''), row('megabytes', 'MB', ', memory')]
  if (claims.length < 1000) return rows
  const turn = {
    name: `${name}, longest turn`,
    ours: of(ours, 'longestTurn'),
    peer: FRAME,
    unit: 'ms',
    runs: RUNS,
  }
  return [...rows, compared(turn)]
}

/** Made once for all forms: making it costs more than measuring it. */
async function peerOf(claims: Claims): Promise<readonly Measured[]> {
  const plain = new TextDecoder().decode((await make('json', claims)).bytes)
  const runs: Measured[] = []
  for (let run = 0; run < RUNS; run++) {
    const reports: unknown = JSON.parse(plain)
    runs.push(await measured(async () => new TextEncoder().encode(JSON.stringify(reports))))
  }
  return runs
}

async function make(form: SetForm, claims: Claims): Promise<MadeSet> {
  const byId = new Map(claims.map(events => [events[0]?.claim ?? '', events]))
  const last = claims.at(-1)?.at(-1)
  const services = {
    clock,
    calendar: () => calendar,
    actor: () => mina,
    claims: {
      read: async () => null,
      // As from a database: in another turn.
      events: (claim: string) =>
        new Promise(resolve => {
          setImmediate(() => resolve(byId.get(claim) ?? []))
        }),
      mark: async () => ({ key: 'log', device: last?.device, seq: 1_000_000, hash: last?.hash, acked: 0 }),
    },
  } as unknown as Parameters<typeof makeSet>[1]['services']
  const made = await makeSet(
    {
      kind: 'selection',
      title: '',
      period: null,
      edition: 'internal',
      claims: [...byId.keys()].map(id => ({ id, mpnId: '1' })),
      form,
      recheck: null,
    },
    { services, wording, onProgress: () => {}, signal: new AbortController().signal },
  )
  if (!made.ok || !made.value) throw new Error('the report was not made')
  return made.value
}

async function measured(work: () => Promise<unknown>): Promise<Measured> {
  await collectGarbage()
  const before = inUse()
  let most = before
  const turns = monitorEventLoopDelay({ resolution: 1 })
  const watch = setInterval(() => {
    most = Math.max(most, inUse())
  }, 5)
  turns.enable()
  const start = performance.now()
  const kept = await work()
  const ms = performance.now() - start
  turns.disable()
  clearInterval(watch)
  most = Math.max(most, inUse())
  if (!kept) throw new Error('nothing was made')
  return { ms, megabytes: Math.max(0.01, most - before), longestTurn: turns.max / 1e6 }
}

/** Without it, what an earlier run left is counted, or its going hides what this run needs. */
async function collectGarbage(): Promise<void> {
  setFlagsFromString('--expose-gc')
  // What the run before held is let go with its turn.
  await new Promise(resolve => setImmediate(resolve))
  const collect: unknown = runInNewContext('gc')
  if (typeof collect === 'function') collect()
}

function inUse(): number {
  const { heapUsed, arrayBuffers } = process.memoryUsage()
  return (heapUsed + arrayBuffers) / MEGABYTE
}

function eventsOf(place: number): readonly LoggedEvent[] {
  const id = `CLM-${String(place).padStart(4, '0')}`
  const happenings: readonly NewClaimEvent[] = [
    imported({ facts: aClaim({ id }) }),
    reviewStarted,
    ...findingNames.flatMap((finding, number) => [
      pinPlaced(String(number), { crop: pictureOf(place * 5 + number) }),
      verdictRecorded(finding, 'pass', { pins: [pinId(String(number))], note: '' }),
    ]),
    commentAdded('1', { text: 'Which page is the signature on?' }),
    commentAdded('2', { text: 'It is on page 3, below the acknowledgment.' }),
    decided({ message: 'Approved with thanks.' }),
  ]
  return stamp(happenings, `dev_${place}`).map(event => ({ ...event, claim: id }))
}

function pictureOf(seed: number): string {
  return `data:image/png;base64,${Buffer.from(noise(15_000, seed + 1)).toString('base64')}`
}

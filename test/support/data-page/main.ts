/**
 * The data layer in a real browser without the app around it: what the storage tests kill and the benches time. Built
 * by data-server.ts; everything it offers hangs on `window.desk`.
 */
import '../../../shared/base/zod-without-eval.ts'
import { createClaims, type DeskLaw } from '../../../renderer/data/claims.ts'
import { createImports } from '../../../renderer/data/imports.ts'
import { createIntegrity } from '../../../renderer/data/integrity.ts'
import { createJournal } from '../../../renderer/data/journal.ts'
import { connectDatabase, prepareMarks } from '../../../renderer/data/open-database.ts'
import { createOtherWindows } from '../../../renderer/data/other-windows.ts'
import { createQueue } from '../../../renderer/data/queue.ts'
import { createWalk } from '../../../renderer/data/serve-journal.ts'
import { startFromJournal } from '../../../renderer/data/start-from-journal.ts'
import { createBrowserHost } from '../../../renderer/host/browser-host.ts'
import { createIdSource } from '../../../shared/base/id.ts'
import type { GrantedFile } from '../../../shared/bridge/host.ts'
import { documentedReadings } from '../../../shared/claim/ruleset.ts'
import { createCalendar } from '../../../shared/sla/calendar.ts'
import { hostContract } from '../../renderer/host-contract.ts'
import { browserHostUnderTest } from './host-under-test.ts'
import { unzipOnly } from './plain-unzip.ts'
import { restorePlainly } from './restore-plainly.ts'
import { type BareSave, saveBare, saveOnce } from './save-once.ts'
import { seedJournal } from './seed-journal.ts'
import { seedRows } from './seed-rows.ts'
import { seedLog, timeFigures } from './time-figures.ts'
import { createReportTimer } from './time-report.ts'

const clock = { now: () => Temporal.Now.instant() }
const ids = createIdSource(clock, bytes => crypto.getRandomValues(bytes))
const host = await createBrowserHost('0.0.0')
const reader = { reviewerId: 'r-1', reviewerName: 'Kim Ha-neul' }
const row = () => ({
  ...reader,
  dueAt: (state: { submittedAt: string | null }) => state.submittedAt,
  lateAt: () => null,
  actsAt: () => null,
})
const calendar = createCalendar({ country: 'US', closures: [], timeZone: 'UTC' })
const law: DeskLaw = { calendar: () => calendar, readings: ruleset => documentedReadings[ruleset] }
const started = performance.now()
const db = await connectDatabase(() => {})
const walk = createWalk(host.journal)
const databaseOpened = performance.now()
const databaseConnectedIn = databaseOpened - started
const finding = await startFromJournal({
  ...{ db, store: host.journal, walk },
  onProgress: () => {},
  signal: new AbortController().signal,
})
const startFoundIn = performance.now() - databaseOpened
await prepareMarks(db, ids)
const databaseOpenedIn = performance.now() - started
const windows = createOtherWindows()
const claims = createClaims({
  ...{ db, clock, ids, row, law, workspace: 'local' },
  actor: () => ({ role: 'reviewer' as const, id: 'r-1', name: 'Kim Ha-neul' }),
  readOnly: () => integrity.isBroken(),
  announce: windows.announce,
})
windows.onChange(claims.changedElsewhere)
const queue = createQueue({ db, claims, row })
const integrity = createIntegrity({ db, clock, reader: () => reader, repairRows: queue.rebuild })
const imports = createImports({ host, claims })
const journal = createJournal({ db, store: host.journal, claims, clock, walk })
await queue.start()
const queueOpenedIn = performance.now() - started - databaseOpenedIn

async function fetchBundle(name: string): Promise<GrantedFile> {
  const answer = await fetch(`./${name}`)
  return host.files.grantDropped(new File([await answer.blob()], name))
}

const desk = {
  host,
  /** What the host does with one sentence of the contract, by its place in the list. */
  observeHost: (sentence: number) => hostContract[sentence]?.observe(browserHostUnderTest(host)),
  /** Milliseconds from the open database to the first page of the queue; what the browser needs to open it is apart. */
  queueOpenedIn,
  databaseOpenedIn,
  queueLoaded: async () => {
    await queue.loaded()
    return queue.snapshot().rows.length
  },
  open: async (name: string) =>
    imports.run(await fetchBundle(name), { onProgress: () => {}, signal: new AbortController().signal }),
  timeOpen: async (name: string) => {
    const file = await fetchBundle(name)
    const from = performance.now()
    const outcome = await imports.run(file, { onProgress: () => {}, signal: new AbortController().signal })
    return { outcome, ms: performance.now() - from }
  },
  timeUnzip: async (name: string) => {
    const answer = await fetch(`./${name}`)
    return unzipOnly(await answer.blob())
  },
  seedRows: (count: number) => seedRows(db, count),
  seedLog: () => seedLog(db),
  timeFigures: () => timeFigures(db),
  ...createReportTimer({ db, claims, clock, calendar: () => calendar }),
  saveVerdict: (claim: string, turn: number) => saveOnce(claims, claim, turn),
  saveBare: (claim: string, kind: BareSave) => saveBare(db, claim, kind),
  check: () => integrity.check(),
  /** What the start found; follows from then on. */
  followJournal: () => {
    journal.start()
    return finding
  },
  /** Milliseconds to hold the journal against the database, and to put back what was missing. */
  startFoundIn,
  /** Milliseconds to the open database, before anything was asked of it. */
  databaseConnectedIn,
  restorePlainly: () => restorePlainly(host.journal),
  seedJournal: (count: number) => seedJournal(db, host.journal, count),
  journalState: () => journal.state(),
  /** The log's last entry, once the journal has it too: what a reviewer would be told is saved. */
  saved: async () => {
    const { seq } = await claims.mark()
    await journal.settled()
    return seq
  },
  walkJournal: () => walk({ database: db.name, restore: false }),
  /** As the browser leaves a database that it could not read. */
  loseDatabase: () => Promise.all([db.events.clear(), db.claims.clear(), db.marks.clear()]),
  mark: () => claims.mark(),
  claims: () => db.claims.toCollection().primaryKeys(),
  status: async (claim: string) => (await claims.read(claim))?.status ?? null,
  hasDocuments: async (claim: string) => {
    const state = await claims.read(claim)
    const sizes = await Promise.all((state?.documents ?? []).map(({ sha256 }) => host.documents.size(sha256)))
    return sizes.every((size, index) => size === state?.documents[index]?.size)
  },
  editEvent: async (seq: number) => {
    const { device } = await claims.mark()
    await db.events.update([device, seq], { at: '2000-01-01T00:00:00Z' })
  },
  deleteEvent: async (seq: number) => {
    const { device } = await claims.mark()
    await db.events.delete([device, seq])
  },
}

export type DataDesk = typeof desk

declare global {
  interface Window {
    desk: DataDesk
  }
}
window.desk = desk

/** A whole data layer on an in-memory database: what main.tsx builds, with a fixed clock and counted ids. */
import 'fake-indexeddb/auto'
import Dexie from 'dexie'
import { type Claims, createClaims, type DeskLaw } from '../../renderer/data/claims.ts'
import type { ProofdeskDb } from '../../renderer/data/db.ts'
import {
  createImports,
  type ImportOutcome,
  type ImportProgress,
  type Imports,
  readInPlace,
} from '../../renderer/data/imports.ts'
import type { BundleLimits } from '../../renderer/data/open-bundle.ts'
import { openDatabase } from '../../renderer/data/open-database.ts'
import type { RowContext, RowReader } from '../../renderer/data/queue-row.ts'
import { fixedClock } from '../../shared/base/clock.ts'
import { createIdSource, type IdSource } from '../../shared/base/id.ts'
import { bundleLimits } from '../../shared/bundle/manifest.ts'
import { documentedReadings } from '../../shared/claim/ruleset.ts'
import type { Actor } from '../../shared/log/event.ts'
import { actsAt } from '../../shared/log/expiry.ts'
import { createCalendar } from '../../shared/sla/calendar.ts'
import { createFakeHost, type FakeHost, fakeFile } from './fake-host.ts'

// Dexie takes what it finds when it is imported, which may be before the line above ran.
Object.assign(Dexie.dependencies, { indexedDB: globalThis.indexedDB, IDBKeyRange: globalThis.IDBKeyRange })

export interface Desk {
  readonly db: ProofdeskDb
  readonly host: FakeHost
  readonly claims: Claims
  readonly imports: Imports
  readonly ids: IdSource
  readonly row: RowContext
  readonly announced: string[][]
  setReadOnly(readOnly: boolean): void
  open(bytes: Uint8Array, options?: OpenOptions): Promise<ImportOutcome>
}

export interface OpenOptions {
  readonly name?: string
  readonly onProgress?: (progress: ImportProgress) => void
  readonly signal?: AbortSignal
}

export const reviewer: Actor = { role: 'reviewer', id: 'r-1', name: 'Kim Ha-neul' }
/** For whom its rows are projected. */
export const reader: RowReader = { reviewerId: reviewer.id ?? '', reviewerName: reviewer.name }
export const clock = fixedClock('2021-06-10T09:00:00Z')
const calendar = createCalendar({ country: 'US', closures: [], timeZone: 'America/New_York' })
export const law: DeskLaw = { calendar: () => calendar, readings: ruleset => documentedReadings[ruleset] }

/** Each desk has a database of its own. */
let desks = 0

export interface DeskSettings {
  readonly limits?: Partial<BundleLimits>
  /** Another window of the same profile: the same database, a memory of its own. */
  readonly sharing?: Pick<Desk, 'db' | 'host' | 'ids'>
  readonly actor?: Actor
  readonly ids?: IdSource
}

export async function openDesk({ limits, sharing, ...given }: DeskSettings = {}): Promise<Desk> {
  const actor = given.actor ?? reviewer
  const ids = given.ids ?? sharing?.ids ?? countedIds()
  const { db } = await openDatabase(ids, sharing?.db.name ?? `desk-${++desks}`)
  const host = sharing?.host ?? createFakeHost()
  const announced: string[][] = []
  let readOnly = false
  const row: RowContext = {
    reviewerId: actor.id,
    reviewerName: actor.name,
    dueAt: state => state.submittedAt,
    lateAt: state => state.submittedAt,
    actsAt: state => actsAt(state, { calendar }),
  }
  const claims = createClaims({
    db,
    clock,
    ids,
    actor: () => actor,
    row: () => row,
    law,
    workspace: 'local',
    readOnly: () => readOnly,
    announce: changed => void announced.push([...changed]),
  })
  const imports = createImports({
    host,
    claims,
    startReader: readInPlace,
    limits: { ...bundleLimits, ...limits },
  })
  return {
    db,
    host,
    claims,
    imports,
    ids,
    row,
    announced,
    setReadOnly(next) {
      readOnly = next
    },
    open: (
      bytes,
      { name = 'week.poecase', onProgress = () => {}, signal = new AbortController().signal } = {},
    ) => imports.run(fakeFile(name, bytes), { onProgress, signal }),
  }
}

function countedIds(): IdSource {
  let count = 0
  return createIdSource(clock, bytes => {
    count++
    for (let i = 0; i < bytes.length; i++) bytes[i] = (count >> (8 * (i % 4))) & 0xff
    return bytes
  })
}

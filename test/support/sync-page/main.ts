/**
 * A desk's log and its sync in a real browser without the app around them: what run-hard-tests.ts opens a hundred times.
 * Who the person is and where the hub is stand in the address; everything it offers hangs on `window.syncDesk`.
 */
import '../../../shared/base/zod-without-eval.ts'
import { createClaims } from '../../../renderer/data/claims.ts'
import { createImports } from '../../../renderer/data/imports.ts'
import { openDatabase } from '../../../renderer/data/open-database.ts'
import { createBrowserHost } from '../../../renderer/host/browser-host.ts'
import { createSync } from '../../../renderer/sync/run-sync.ts'
import { createSyncWindows } from '../../../renderer/sync/sync-windows.ts'
import { createIdSource } from '../../../shared/base/id.ts'
import { readSettings } from '../../../shared/bridge/settings.ts'
import { documentedReadings } from '../../../shared/claim/ruleset.ts'
import type { Command } from '../../../shared/log/command.ts'
import { createCalendar } from '../../../shared/sla/calendar.ts'

const asked = new URLSearchParams(location.search)
const person = { id: asked.get('person') ?? '', name: asked.get('person') ?? '' }
const settings = readSettings({
  reviewer: person,
  hub: { address: asked.get('hub'), workspace: asked.get('workspace'), person },
})
const clock = { now: () => Temporal.Now.instant() }
const ids = createIdSource(clock, bytes => crypto.getRandomValues(bytes))
const host = await createBrowserHost('0.0.0')
const { db } = await openDatabase(ids)
const row = () => ({
  reviewerId: person.id,
  reviewerName: person.id,
  dueAt: () => null,
  lateAt: () => null,
  actsAt: () => null,
})
const calendar = createCalendar({ country: 'US', closures: [], timeZone: 'UTC' })
const claims = createClaims({
  ...{ db, clock, ids, row, workspace: 'local' },
  law: { calendar: () => calendar, readings: ruleset => documentedReadings[ruleset] },
  actor: () => ({ role: 'reviewer' as const, ...person }),
  readOnly: () => false,
  announce: () => {},
})
const imports = createImports({ host, claims })
const sync = createSync({
  ...{ db, claims, host, clock, ids, row },
  settings: { current: () => settings, subscribe: () => () => {} },
  windows: createSyncWindows(),
  chance: () => (crypto.getRandomValues(new Uint32Array(1))[0] ?? 0) / 2 ** 32,
  milliseconds: () => performance.now(),
})

const syncDesk = {
  enrol: async (code: string) => {
    const enrolled = await sync.enrol(code)
    sync.wake()
    return enrolled.ok ? 'in' : enrolled.error.type
  },
  open: async (name: string) => {
    const answer = await fetch(`./${name}`)
    const file = host.files.grantDropped(new File([await answer.blob()], name))
    return imports.run(file, { onProgress: () => {}, signal: new AbortController().signal })
  },
  /** Records them one by one, as a person would; answers the first refusal. */
  comment: async (claim: string, texts: readonly string[]) => {
    for (const text of texts) {
      const done = await claims.act(claim, [commentOf(text)])
      if (!done.ok) return done.error.type
    }
    return null
  },
  /** A log as full as this, in transactions of a hundred. */
  fill: async (into: readonly string[], count: number) => {
    const share = Math.ceil(count / into.length)
    for (const claim of into) {
      const texts = Array.from({ length: share }, (_, nth) => `Read page ${nth} to the end; nothing to add.`)
      const done = await claims.act(claim, texts.map(commentOf))
      if (!done.ok) throw new Error(done.error.type)
    }
  },
  /** As they would be sent. */
  entries: async () => {
    const events = await db.events.filter(({ type }) => type === 'CommentAdded').toArray()
    return events.map(({ n: _, said: __, ...event }) => event)
  },
  /** The hub has confirmed everything; reading it all again may go on. */
  whenSent: () => until(async () => sync.status().unsent === 0),
  /** The hub's order is here up to this place; comparing what both have may go on. */
  whenRead: (place: number) =>
    until(async () => {
      const mark = await db.marks.get('sync')
      return mark?.key === 'sync' && mark.cursor >= place
    }),
  /** Everything is sent and read, and hub and desk have compared what they have. */
  whenCalm: () =>
    until(async () => {
      const { phase, unsent } = sync.status()
      const { seq, acked } = await claims.mark()
      return phase === 'watching' && unsent === 0 && seq === acked
    }),
  whenClaims: (count: number) => until(async () => (await db.claims.count()) >= count),
  /** So many events have a place in the hub's order. */
  whenTold: (count: number) =>
    until(async () => (await db.events.filter(({ n }) => n !== null).count()) >= count),
  /** What the hub has, as this desk has read it: places in the order, each with its event. */
  order: async () => {
    const events = await db.events.toArray()
    return events
      .map(({ n, id, type, body }) => ({ n, id, text: type === 'CommentAdded' ? textOf(body) : null }))
      .toSorted((a, b) => (a.n ?? Infinity) - (b.n ?? Infinity))
  },
}

/** Milliseconds until waiting is given up; how fast it should be is for the caller to measure. */
const PATIENCE = 90_000
const LOOK_EVERY = 20

async function until(isSo: () => Promise<boolean>): Promise<void> {
  for (const from = performance.now(); performance.now() - from < PATIENCE; ) {
    if (await isSo()) return
    await new Promise(resolve => setTimeout(resolve, LOOK_EVERY))
  }
  throw new Error(`waited in vain: ${JSON.stringify(sync.status())}`)
}

function commentOf(text: string): Command {
  return {
    type: 'addComment',
    comment: ids.create('comment'),
    thread: ids.create('thread'),
    replyTo: null,
    target: { kind: 'claim' },
    visibility: 'internal',
    text,
  }
}

function textOf(body: unknown): string | null {
  return typeof body === 'object' && body && 'text' in body ? String(body.text) : null
}

export type SyncDesk = typeof syncDesk

declare global {
  interface Window {
    syncDesk: SyncDesk
  }
}
window.syncDesk = syncDesk

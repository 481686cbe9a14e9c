/**
 * Sessions on a bad wire, batch by batch: each records its events in bursts while the wire is spoilt, then the wire heals
 * and nobody helps. What counts is the order that somebody who comes in afterwards reads from the hub, and that every
 * session has the same one.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { chromium } from '@playwright/test'
import { findChromium } from '../../../build/find-chromium.ts'
import { readConfig } from '../../../hub/config.ts'
import { openHub } from '../../../hub/open-hub.ts'
import { serveHub } from '../../../hub/server/serve.ts'
import { caseBundle, manifestClaim } from '../case-bundle.ts'
import { startDataServer } from '../data-server.ts'
import { type FaultProxy, openFaultProxy } from '../fault-proxy.ts'
import { openSession, type Session, type Stage } from './session.ts'

export interface Playing {
  readonly sessions: number
  /** Of each session. */
  readonly events: number
  /** Sessions at a time, in one workspace. */
  readonly batch: number
  readonly seed: number
  progress(line: string): void
}

export interface Played {
  readonly sessions: number
  readonly events: number
  readonly lost: number
  readonly doubled: number
  /** Sessions whose order is not the hub's. */
  readonly differing: number
  /** Seconds from healing until all of a batch were calm, of the slowest batch. */
  readonly slowest: number
  readonly crashed: number
  readonly faults: Readonly<Record<string, number>>
}

const CLAIMS = ['CLM-1', 'CLM-2', 'CLM-3', 'CLM-4', 'CLM-5'] as const
const BURSTS = 4

export async function playSessions(playing: Playing): Promise<Played> {
  const folder = mkdtempSync(join(tmpdir(), 'proofdesk-sessions-'))
  const hub = await openHub(readConfig(['--data', folder, '--port', '0'], {}))
  const serving = await serveHub(hub, { onDefect: error => console.error(error) })
  const proxy = await openFaultProxy(serving.url, playing.seed)
  const bundle = caseBundle({ claims: CLAIMS.map(id => manifestClaim(id)) })
  const server = await startDataServer({ 'claims.poecase': bundle }, 'sync-page')
  const browser = await chromium.launch(await findChromium())
  try {
    let sum: Played = {
      ...{ sessions: 0, events: 0, lost: 0, doubled: 0, differing: 0, slowest: 0, crashed: 0, faults: {} },
    }
    while (sum.sessions < playing.sessions) {
      const size = Math.min(playing.batch, playing.sessions - sum.sessions)
      const batch = await playBatch({ browser, hub, proxy, server }, playing, {
        workspace: `batch-${sum.sessions}`,
        size,
      })
      sum = added(sum, batch)
      const { sessions, lost, doubled, differing } = sum
      playing.progress(
        `${sessions} sessions: ${lost} lost, ${doubled} doubled, ${differing} differing, this batch calm after ${batch.slowest.toFixed(1)} s`,
      )
    }
    return { ...sum, faults: Object.fromEntries(proxy.dealt) }
  } finally {
    await browser.close()
    await server.close()
    await proxy.close()
    await serving.close()
    await hub.close()
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
  }
}

interface Batch {
  readonly workspace: string
  readonly size: number
}

async function playBatch(stage: Stage, { events }: Playing, { workspace, size }: Batch): Promise<Played> {
  const { proxy } = stage
  proxy.heal()
  const founder = await openSession(stage, { workspace, name: `${workspace}-s0` })
  await founder.page.evaluate(name => window.syncDesk.open(name), 'claims.poecase')
  await founder.calm()
  const others = await Promise.all(
    Array.from({ length: size - 1 }, (_, nth) =>
      openSession(stage, { workspace, name: `${workspace}-s${nth + 1}` }),
    ),
  )
  const sessions = [founder, ...others]
  await Promise.all(sessions.map(session => session.claims(CLAIMS.length)))
  const texts = await recordApart(proxy, sessions, events)
  proxy.heal()
  const healed = performance.now()
  await Promise.all(sessions.map(session => session.calm()))
  const slowest = (performance.now() - healed) / 1000
  const witness = await openSession(stage, { workspace, name: `${workspace}-witness` })
  await witness.calm()
  const order = await witness.order()
  const told = order.flatMap(({ text }) => text ?? [])
  const orders = await Promise.all(sessions.map(session => session.sameAs(order)))
  for (const session of [...sessions, witness]) await session.close()
  return {
    sessions: size,
    events: texts.length,
    lost: new Set(texts).difference(new Set(told)).size,
    doubled: told.length - new Set(told).size,
    differing: orders.filter(isSame => !isSame).length,
    slowest,
    crashed: sessions.filter((_, nth) => isCrashed(nth)).length,
    faults: {},
  }
}

/** Nobody waits for anybody: each burst is on claims that the others write on, too. */
async function recordApart(
  proxy: FaultProxy,
  sessions: readonly Session[],
  events: number,
): Promise<readonly string[]> {
  const all: string[] = []
  for (let burst = 0; burst < BURSTS; burst++) {
    proxy.spoil()
    const share = Math.ceil((events * (burst + 1)) / BURSTS) - Math.ceil((events * burst) / BURSTS)
    const recorded = sessions.map(async (session, nth) => {
      const texts = Array.from({ length: share }, (_, at) => `${session.name} ${burst} ${at}`)
      await session.record(CLAIMS[(nth + burst) % CLAIMS.length] ?? CLAIMS[0], texts)
      if (burst === 1 && isCrashed(nth)) await session.crash()
      return texts
    })
    all.push(...(await Promise.all(recorded)).flat())
  }
  return all
}

function isCrashed(nth: number): boolean {
  return nth % 3 === 2
}

function added(left: Played, right: Played): Played {
  return {
    sessions: left.sessions + right.sessions,
    events: left.events + right.events,
    lost: left.lost + right.lost,
    doubled: left.doubled + right.doubled,
    differing: left.differing + right.differing,
    slowest: Math.max(left.slowest, right.slowest),
    crashed: left.crashed + right.crashed,
    faults: {},
  }
}

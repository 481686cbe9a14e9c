/**
 * From a desk to its hub: 10,000 entries written to IndexedDB in a real Chromium, pushed until the last answer, and read by
 * a second desk, ours (tokens, hash chain, law) against RxDB's HTTP replication and PouchDB → express-pouchdb with the
 * same entries as documents. Each server is a process of its own, messages hold 500; what our desk reads at once follows
 * how long it takes, and what it pushed it has read back before the other one begins. A pull ends with the last entry
 * committed, as a peer's does; the comparison of digests after it is none of theirs. The same over a line of 200 ms.
 * Peers are installed on demand in test/bench/peers; without them there are no rows.
 */
import { spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, chromium, type Page } from '@playwright/test'
import { build } from 'vite'
import { findChromium } from '../../build/find-chromium.ts'
import { HUB_COOKIE } from '../../shared/bridge/hub-address.ts'
import { caseBundle, manifestClaim } from '../support/case-bundle.ts'
import { type DataServer, startDataServer } from '../support/data-server.ts'
import { type HubProcess, openHubProcess } from '../support/hub/hub-process.ts'
import { openSlowLine } from '../support/slow-line.ts'
import { type Bench, type BenchRow, compared, median } from './bench.ts'
import { installPeers, type PeerName, type PeersInPage, peerNames } from './peers.ts'

const ENTRIES = 10_000
const BATCH = 500
const RUNS = 3
const ROUND_TRIP = 200
const CLAIMS = Array.from({ length: 100 }, (_, nth) => `CLM-${nth}`)

export const syncDesk: Bench = {
  name: 'sync-desk',
  async run() {
    const missing = installPeers()
    if (missing) {
      console.log(`sync-desk skipped: ${missing}`)
      return []
    }
    const folder = await mkdtemp(join(tmpdir(), 'proofdesk-peers-'))
    const server = await startDataServer({ 'claims.poecase': bundle() }, 'sync-page')
    const browser = await chromium.launch(await findChromium())
    try {
      const page = await buildPeersPage(join(folder, 'page'))
      const places: Places = { folder, browser, server, page }
      return [...(await timeLine(places, 0)), ...(await timeLine(places, ROUND_TRIP))]
    } finally {
      await browser.close()
      await server.close()
      await rm(folder, { recursive: true, force: true, maxRetries: 5 })
    }
  },
}

interface Places {
  readonly folder: string
  readonly browser: Browser
  readonly server: DataServer
  /** Where the peers' built page is. */
  readonly page: string
}

/** Entries per second. */
interface Speed {
  readonly push: number
  readonly pull: number
}

async function timeLine(places: Places, roundTrip: number): Promise<readonly BenchRow[]> {
  const turns: Record<'ours' | PeerName, Speed>[] = []
  for (let turn = 0; turn < (roundTrip === 0 ? RUNS : 1); turn++)
    turns.push(await timeTurn(places, roundTrip))
  const at = roundTrip === 0 ? '' : `, ${roundTrip} ms round trip`
  return (['push', 'pull'] as const).flatMap(way =>
    peerNames.map(peer =>
      compared({
        name: `${way} 10,000 from a desk, against ${peer}${at}`,
        ours: median(turns.map(({ ours }) => ours[way])),
        peer: median(turns.map(turn => turn[peer][way])),
        unit: 'entries/s',
        runs: turns.length,
      }),
    ),
  )
}

async function timeTurn(places: Places, roundTrip: number) {
  const hub = await openHubProcess()
  const line = await openSlowLine(hub.url, roundTrip)
  const { speed: ours, events } = await timeOurs(places, hub, line.url).finally(async () => {
    await line.close()
    await hub.close()
  })
  const pouch = await timePeer(places, 'pouch', { events, roundTrip })
  return { ours, pouch, rx: await timePeer(places, 'rx', { events, roundTrip }) }
}

async function timeOurs({ browser, server }: Places, hub: HubProcess, url: string) {
  const open = async (person: string) => {
    const context = await browser.newContext()
    await context.addCookies([{ name: HUB_COOKIE, value: encodeURIComponent(url), url: server.url }])
    const page = await context.newPage()
    await page.goto(`${server.url}/?${new URLSearchParams({ hub: url, workspace: 'team', person })}`)
    await page.waitForFunction(() => 'syncDesk' in window)
    return page
  }
  const writer = await open('writer')
  const work = { claims: CLAIMS, count: ENTRIES }
  await writer.evaluate(() => window.syncDesk.open('claims.poecase'))
  await writer.evaluate(given => window.syncDesk.fill(given.claims, given.count), work)
  const push = await timeDesk(writer, await hub.enrol({ id: 'writer', name: 'writer' }), 'whenSent')
  // Reading its own entries back is no part of a peer's push, and would stand in the way of the pull.
  await writer.evaluate(() => window.syncDesk.whenCalm())
  const reader = await open('reader')
  const pull = await timeDesk(reader, await hub.enrol({ id: 'reader', name: 'reader' }), 'whenRead')
  const events = await writer.evaluate(() => window.syncDesk.entries())
  await Promise.all([writer, reader].map(page => page.context().close()))
  return { speed: { push: perSecond(push), pull: perSecond(pull) }, events }
}

/** Milliseconds from the sign-in; the enrolment itself is one request more. */
async function timeDesk(page: Page, code: string, until: 'whenSent' | 'whenRead'): Promise<number> {
  return page.evaluate(
    async given => {
      const from = performance.now()
      const enrolled = await window.syncDesk.enrol(given.code)
      if (enrolled !== 'in') throw new Error(enrolled)
      await window.syncDesk[given.until](given.place)
      return performance.now() - from
    },
    { code, until, place: CLAIMS.length + ENTRIES },
  )
}

async function timePeer(
  { folder, browser, page: built }: Places,
  peer: PeerName,
  { events, roundTrip }: { readonly events: readonly unknown[]; readonly roundTrip: number },
): Promise<Speed> {
  const databases = await mkdtemp(join(folder, 'databases-'))
  const child = spawn(process.execPath, [join(import.meta.dirname, 'peers/server.mjs'), databases, built])
  const said = new Promise<string>((resolve, reject) => {
    child.stdout.once('data', (chunk: Buffer) => resolve(chunk.toString().trim()))
    child.stderr.pipe(process.stderr)
    child.once('exit', code => reject(new Error(`the peers' server ended with ${code}`)))
  })
  const line = await openSlowLine(await said, roundTrip)
  const context = await browser.newContext()
  try {
    const page = await context.newPage()
    await page.goto(line.url)
    await page.waitForFunction(() => 'peers' in window)
    const work = { peer, url: line.url, events, count: events.length, batch: BATCH }
    const push = await page.evaluate(
      given => (window as unknown as PeersInPage).peers[given.peer].push(given),
      work,
    )
    const pull = await page.evaluate(
      given => (window as unknown as PeersInPage).peers[given.peer].pull(given),
      work,
    )
    return { push: perSecond(push), pull: perSecond(pull) }
  } finally {
    await context.close()
    await line.close()
    child.removeAllListeners('exit')
    child.kill()
  }
}

function perSecond(milliseconds: number): number {
  return (ENTRIES / milliseconds) * 1000
}

function bundle(): Uint8Array {
  return caseBundle({ claims: CLAIMS.map(id => manifestClaim(id)) })
}

async function buildPeersPage(outDir: string): Promise<string> {
  await build({
    configFile: false,
    root: join(import.meta.dirname, 'peers/page'),
    base: './',
    publicDir: false,
    logLevel: 'error',
    build: { outDir, emptyOutDir: true, target: 'esnext' },
  })
  return outDir
}

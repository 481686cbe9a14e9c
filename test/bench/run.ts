/**
 * `npm run bench`: times the app in a real browser on a profile on disk and prints a table. `--only NAME` runs the
 * benches that begin so, `--json FILE` writes the rows too.
 */
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { chromium, type Page } from '@playwright/test'
import { findChromium } from '../../build/find-chromium.ts'
import { caseBundle, documentRef, manifestClaim, noise } from '../support/case-bundle.ts'
import { startDataServer } from '../support/data-server.ts'
import type { Bench, BenchDesk, BenchRow } from './bench.ts'
import { compareScroll } from './compare-scroll.ts'
import { dashboard } from './dashboard.ts'
import { firstPage } from './first-page.ts'
import { importBundle } from './import-bundle.ts'
import { openQueue } from './open-queue.ts'
import { reportOfMany } from './report.ts'
import { restoreJournal } from './restore-journal.ts'
import { saveVerdict } from './save-verdict.ts'
import { simulate } from './simulate.ts'
import { sync } from './sync.ts'
import { syncDesk } from './sync-desk.ts'

const benches: readonly Bench[] = [
  ...[saveVerdict, openQueue, firstPage, importBundle],
  ...[compareScroll, dashboard, reportOfMany, restoreJournal, simulate, sync, syncDesk],
]

const { values } = parseArgs({ options: { json: { type: 'string' }, only: { type: 'string' } } })
const chosen = benches.filter(({ name }) => name.startsWith(values.only ?? ''))
if (chosen.length === 0)
  throw new Error(`no such bench; there are ${benches.map(bench => bench.name).join(', ')}`)

const rows = await runAll(chosen)
print(rows)
if (values.json) await writeFile(values.json, `${JSON.stringify(rows, null, 2)}\n`)

async function runAll(list: readonly Bench[]): Promise<readonly BenchRow[]> {
  const folder = await mkdtemp(join(tmpdir(), 'proofdesk-bench-'))
  const server = await startDataServer({
    'one-claim.poecase': caseBundle({ claims: [manifestClaim('CLM-1')] }),
    'large.poecase': largeBundle(),
  })
  const launch = await findChromium()
  const desk: BenchDesk = {
    url: server.url,
    async browse(profile, work) {
      const context = await chromium.launchPersistentContext(join(folder, profile), launch)
      try {
        return await work(await openDesk(context.pages()[0] ?? (await context.newPage()), server.url))
      } finally {
        await context.close()
      }
    },
  }
  try {
    const all: BenchRow[] = []
    for (const bench of list) all.push(...(await bench.run(desk)))
    return all
  } finally {
    await server.close()
    await rm(folder, { recursive: true, force: true, maxRetries: 5 })
  }
}

async function openDesk(page: Page, url: string): Promise<Page> {
  await page.goto(`${url}/`)
  // A start that restores a large log is one of the things that are timed.
  await page.waitForFunction(() => 'desk' in window, undefined, { timeout: 300_000 })
  return page
}

/** 60 documents of 1 MB, half noise and half text, as scans and typed papers are. */
function largeBundle(): Uint8Array {
  const line = new TextEncoder().encode('The customer confirms that the work described was delivered. ')
  const documents = Array.from({ length: 60 }, (_, index) => {
    const bytes = noise(1_000_000, index + 1)
    for (let at = 500_000; at + line.length <= bytes.length; at += line.length) bytes.set(line, at)
    return bytes
  })
  const claims = documents.map((bytes, index) =>
    manifestClaim(`CLM-${index}`, { documents: [documentRef('DOC-1', bytes)] }),
  )
  return caseBundle({ claims, documents })
}

function print(all: readonly BenchRow[]): void {
  const shown = all.map(({ name, ours, peer, ratio, unit, runs }) => ({
    name,
    ours: `${ours.toFixed(2)} ${unit}`,
    peer: `${peer.toFixed(2)} ${unit}`,
    ratio: Number(ratio.toFixed(2)),
    runs,
  }))
  console.table(shown)
}

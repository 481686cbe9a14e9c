/**
 * Pages and browsers are killed while a desk records and its journal follows, on both storage backends: sixteen times, and
 * twenty more without a journal in data-kill.spec.ts. Whatever was shown as saved is in the log afterwards, and the
 * journal holds the beginning of the same chain, with at most a torn last line. In the end the database is emptied, and
 * the journal gives everything back.
 */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type BrowserContext, chromium, expect, type Page, test } from '@playwright/test'
import { caseBundle, manifestClaim } from '../support/case-bundle.ts'
import { startDataServer } from '../support/data-server.ts'
import { killBrowser } from './support/kill-browser.ts'

/** On each backend; every fifth takes the whole browser. `npm run kill:hard` asks for more than every test run does. */
const KILLS = Number(process.env.PROOFDESK_KILLS ?? 8)
const backends = {
  'the default backend': [],
  'the SQLite backend': ['--enable-features=IdbSqliteBackingStore'],
}

for (const [backend, args] of Object.entries(backends))
  test(`loses nothing that was shown as saved, and no line of the journal, on ${backend}`, async ({
    launchOptions,
  }) => {
    test.setTimeout(120_000 + KILLS * 15_000)
    const server = await startDataServer({ 'one.poecase': caseBundle({ claims: [manifestClaim('CLM-0')] }) })
    const profile = await mkdtemp(join(tmpdir(), 'proofdesk-kill-'))
    const launch = { ...launchOptions, args: [...(launchOptions.args ?? []), ...args] }
    let context = await chromium.launchPersistentContext(profile, launch)
    let shown = 0
    for (let kill = 0; kill < KILLS; kill++) {
      const saved: number[] = []
      const page = await openPage(context, server.url)
      await page.exposeFunction('shownAsSaved', (seq: number) => void saved.push(seq))
      if (kill === 0) await page.evaluate(() => window.desk.open('one.poecase'))
      await expectWhole(page, shown)
      await page.evaluate(saveForEver)
      // An odd number each time, so that the kills fall at different moments of a save and of the copy behind it.
      await expect.poll(() => saved.length, { intervals: [5] }).toBeGreaterThan(3 + ((kill * 7) % 11))
      if (kill % 5 === 4) {
        await killBrowser(context)
        context = await chromium.launchPersistentContext(profile, launch)
      } else await killPage(page)
      shown = Math.max(shown, ...saved)
    }
    const page = await openPage(context, server.url)
    await expectWhole(page, shown)
    await expect.poll(() => page.evaluate(() => window.desk.journalState().kind)).toBe('complete')
    const { seq } = await page.evaluate(() => window.desk.mark())
    await page.evaluate(() => window.desk.loseDatabase())
    await page.close()
    const last = await openPage(context, server.url)
    expect(await last.evaluate(() => window.desk.followJournal())).toMatchObject({
      ok: true,
      value: { kind: 'restored', restore: { entries: seq, wasEmpty: true, fault: null } },
    })
    expect(await last.evaluate(() => window.desk.check())).toMatchObject({ kind: 'sound', head: { seq } })
    await context.close()
    await server.close()
    await rm(profile, { recursive: true, force: true, maxRetries: 5 })
  })

async function openPage(context: BrowserContext, url: string): Promise<Page> {
  const page = await context.newPage()
  await page.goto(`${url}/`)
  await page.waitForFunction(() => 'desk' in window)
  return page
}

/**
 * The log has what was shown; the journal is never ahead of it and never another one. After a kill the default backend
 * may come up empty (data-kill.spec.ts says when): the start has then put everything back.
 */
async function expectWhole(page: Page, shown: number): Promise<void> {
  const found = await page.evaluate(() => window.desk.followJournal())
  if (found.ok && found.value.kind === 'restored')
    expect(found.value.restore).toMatchObject({ wasEmpty: true, fault: null })
  else expect(found).toEqual({ ok: true, value: { kind: 'agreed' } })
  const log = await page.evaluate(() => window.desk.check())
  expect(log.kind).toBe('sound')
  expect(log.kind === 'sound' && log.head.seq).toBeGreaterThanOrEqual(shown)
  const walk = await page.evaluate(() => window.desk.walkJournal())
  expect(walk).toMatchObject({ ok: true, value: { missing: 0, disagreement: null } })
  if (walk.ok) expect([undefined, 'torn']).toContain(walk.value.fault?.fault)
}

async function killPage(page: Page): Promise<void> {
  const gone = new Promise<void>(resolve => page.once('crash', () => resolve()))
  const session = await page.context().newCDPSession(page)
  session.send('Page.crash').catch(() => undefined)
  await gone
  await page.close()
}

/** Runs in the page: saves and says so, until it is gone. */
async function saveForEver(): Promise<void> {
  const { shownAsSaved } = window as unknown as { shownAsSaved(seq: number): Promise<void> }
  void (async () => {
    for (let turn = 0; ; turn++) {
      await window.desk.saveVerdict('CLM-0', turn)
      void window.desk.saved().then(shownAsSaved)
    }
  })()
}

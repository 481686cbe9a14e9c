/**
 * The second net in a real Chromium, on both of its storage backends: whatever the disk does to the database or to the
 * journal, everything that was in the journal is there after the next start, and the person is told. The profile is made
 * once per backend; each damage is done to a copy of it.
 */
import { cp, mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  type BrowserContext,
  test as base,
  chromium,
  expect,
  type LaunchOptions,
  type Page,
} from '@playwright/test'
import {
  cutTail,
  type Damage,
  empty,
  flipByte,
  halve,
  remove,
  removeAll,
  zeroTail,
} from './support/damage.ts'
import { killBrowser } from './support/kill-browser.ts'
import { confirmNote } from './support/review-page.ts'

interface Filled {
  readonly profile: string
  readonly entries: number
}

interface Desk {
  readonly page: Page
  readonly context: BrowserContext
}

const backends = {
  'the default backend': [],
  'the SQLite backend': ['--enable-features=IdbSqliteBackingStore'],
} as const
type Backend = keyof typeof backends

const url = process.env.PROOFDESK_URL ?? ''

const test = base.extend<
  {
    copyOf: (backend: Backend) => Promise<Filled>
    open: (profile: string, backend: Backend) => Promise<Desk>
  },
  { filled: (backend: Backend) => Promise<Filled> }
>({
  filled: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright wants the pattern.
    async ({}, use, info) => {
      const made = new Map<Backend, Promise<Filled>>()
      const launch = info.project.use.launchOptions ?? {}
      await use(backend => {
        const known = made.get(backend) ?? fillProfile(backend, launch)
        made.set(backend, known)
        return known
      })
      for (const { profile } of await Promise.all(made.values())) await removeFolder(profile)
    },
    { scope: 'worker', timeout: 240_000 },
  ],
  copyOf: async ({ filled }, use) => {
    const copies: string[] = []
    await use(async backend => {
      const { profile, entries } = await filled(backend)
      const copy = await mkdtemp(join(tmpdir(), 'proofdesk-copy-'))
      copies.push(copy)
      // The lock of the browser that was killed would keep the next one out of the copy.
      await cp(profile, copy, { recursive: true, filter: path => !path.includes('/Singleton') })
      return { profile: copy, entries }
    })
    for (const copy of copies) await removeFolder(copy)
  },
  open: async ({ launchOptions }, use) => {
    const opened: BrowserContext[] = []
    await use(async (profile, backend) => {
      const desk = await openDesk(profile, backend, launchOptions)
      opened.push(desk.context)
      return desk
    })
    for (const context of opened) await context.close().catch(() => undefined)
  },
})

/** `lost`: the database lost entries; `shut`: it does not open or cannot be read; `kept`: it has them all. */
type Outcome = 'lost' | 'shut' | 'kept'

interface Row {
  readonly damage: string
  readonly by: Damage
  readonly seen: readonly Outcome[]
}

const damages: Readonly<Record<Backend, readonly Row[]>> = {
  'the default backend': [
    { damage: 'one byte cut off the log', by: cutTail('log', 1), seen: ['lost', 'kept'] },
    { damage: '5,000 bytes cut off the log', by: cutTail('log', 5000), seen: ['lost', 'kept'] },
    { damage: 'the last 4 KiB of the log zeroed', by: zeroTail('log', 4096), seen: ['lost'] },
    { damage: 'a byte of the log flipped', by: flipByte('log', 0.3), seen: ['lost'] },
    { damage: 'a byte of a table flipped', by: flipByte('table', 0.001), seen: ['shut', 'lost', 'kept'] },
    { damage: 'a table halved', by: halve('table'), seen: ['shut', 'lost', 'kept'] },
    { damage: 'CURRENT emptied', by: empty('current'), seen: ['lost'] },
    { damage: 'a byte of the MANIFEST flipped', by: flipByte('manifest', 0.5), seen: ['lost', 'shut'] },
    { damage: 'the whole folder deleted', by: removeAll, seen: ['lost'] },
  ],
  'the SQLite backend': [
    { damage: 'a byte of the WAL flipped', by: flipByte('wal', 0.3), seen: ['lost', 'kept'] },
    { damage: 'the WAL deleted', by: remove('wal'), seen: ['lost', 'shut'] },
    {
      damage: 'a byte of the database flipped',
      by: flipByte('database', 0.3),
      seen: ['kept', 'lost', 'shut'],
    },
    { damage: 'the database halved', by: halve('database'), seen: ['shut', 'lost', 'kept'] },
    { damage: 'the whole folder deleted', by: removeAll, seen: ['lost'] },
  ],
}

for (const [backend, rows] of Object.entries(damages) as [Backend, readonly Row[]][])
  for (const { damage, by, seen } of rows)
    test(`${backend}, ${damage}: every entry is there, and what happened is told`, async ({
      copyOf,
      open,
    }) => {
      const { profile, entries } = await copyOf(backend)
      expect(await by(profile), 'a file to damage').toBe(true)
      const { page } = await open(profile, backend)
      const outcome = await outcomeOf(page)
      expect(seen).toContain(outcome)
      if (outcome === 'shut') await restoreBesideTheDamaged(page, profile)
      await expectEntries(page, entries)
    })

const journals: readonly {
  readonly damage: string
  readonly seen: string
  readonly by: (text: string) => string | null
}[] = [
  { damage: 'a torn last line', seen: 'Complete', by: text => `${text}{"id":"evt_` },
  {
    damage: 'a flipped letter',
    seen: 'Damage in it (file 1, line 4) was found and made good',
    by: text =>
      text
        .split('\n')
        .with(3, text.split('\n')[3]?.replace('CLM', 'CLN') ?? '')
        .join('\n'),
  },
  { damage: 'its only segment deleted', seen: 'Complete', by: () => null },
]

for (const { damage, seen, by } of journals)
  test(`a journal with ${damage} is made good from the log`, async ({ copyOf, open }) => {
    const { profile, entries } = await copyOf('the default backend')
    await damageJournal(await open(profile, 'the default backend'), by)
    const { page } = await open(profile, 'the default backend')
    await expectEntries(page, entries)
    await expect(page.getByText(seen)).toBeVisible()
    expect(await page.evaluate(journalLines)).toBeGreaterThanOrEqual(entries)
  })

test('a damaged journal beside a lost database: what can be used is put back, and the person decides', async ({
  copyOf,
  open,
}) => {
  const { profile } = await copyOf('the default backend')
  await damageJournal(await open(profile, 'the default backend'), text =>
    text.split('\n').with(3, '\u0000\u0000').join('\n'),
  )
  await removeAll(profile)
  const { page } = await open(profile, 'the default backend')
  await expect(page.getByRole('heading', { name: '2 entries could be put back' })).toBeVisible()
  await expect(page.getByRole('alert')).toContainText('damaged behind entry 2 (file 1, line 4)')
  await page.getByRole('button', { name: 'Go on' }).click()
  await expectEntries(page, 2)
})

test('log and journal that differ: everything can be read, nothing recorded, both can be saved', async ({
  copyOf,
  open,
}) => {
  const { profile } = await copyOf('the default backend')
  const first = await open(profile, 'the default backend')
  await first.page.goto(`${url}/no-such-page`)
  await first.page.evaluate(forkTheLog)
  await first.context.close()
  const { page } = await open(profile, 'the default backend')
  const banner = page.getByText(/The log and its second copy differ from entry \d+ on/)
  await expect(banner.first()).toBeVisible()
  for (const name of ['Export for rescue', 'Save the second copy…']) {
    const download = page.waitForEvent('download')
    await page.getByRole('button', { name }).first().click()
    await download
  }
})

async function fillProfile(backend: Backend, launch: LaunchOptions): Promise<Filled> {
  const profile = await mkdtemp(join(tmpdir(), 'proofdesk-filled-'))
  const first = await openDesk(profile, backend, launch)
  await first.page.getByRole('button', { name: 'Open sample cases' }).click()
  await first.page
    .getByRole('dialog')
    .getByRole('button', { name: /^(Close|Show claims)$/ })
    .first()
    .click()
  await first.context.close()
  // More than LevelDB keeps in memory, so that it has a table beside its log; and an entry more, so that the log has some.
  const second = await openDesk(profile, backend, launch)
  await second.page.evaluate(writeBallast)
  await second.page.evaluate(() => {
    location.hash = '#/review/CLM-0412'
  })
  await expect(second.page.locator('.textLayer span[role="presentation"]').first()).toBeAttached()
  await second.page.keyboard.press('y')
  await expect(second.page.getByRole('textbox', { name: 'Your name' })).toBeFocused()
  await second.page.keyboard.type('Mina Seo')
  await second.page.keyboard.press('Tab')
  await second.page.keyboard.type('mina')
  await second.page.keyboard.press('Enter')
  await confirmNote(second.page)
  await expect(second.page.getByRole('tab', { name: /Pass/ })).toHaveCount(1)
  const entries = await entriesChecked(second.page)
  await expect(second.page.getByText('Complete: every entry of the log is in it')).toBeVisible()
  await killBrowser(second.context)
  return { profile, entries }
}

async function openDesk(profile: string, backend: Backend, launch: LaunchOptions): Promise<Desk> {
  const args = [...(launch.args ?? []), ...backends[backend]]
  const context = await chromium.launchPersistentContext(profile, { ...launch, args, locale: 'en-GB' })
  // A save dialog cannot be answered here; without it a save is a download.
  await context.addInitScript(() => Reflect.deleteProperty(globalThis, 'showSaveFilePicker'))
  const page = context.pages()[0] ?? (await context.newPage())
  await page.goto(`${url}/`)
  return { page, context }
}

async function outcomeOf(page: Page): Promise<Outcome> {
  const shut = page.getByRole('heading', { name: 'The database of this computer is damaged' })
  const lost = page.getByText(/put back from the second copy, up to/).first()
  const kept = page.getByRole('link', { name: 'Log verified' })
  await expect(shut.or(lost).or(kept).first()).toBeVisible()
  if (await shut.isVisible()) return 'shut'
  return (await lost.isVisible()) ? 'lost' : 'kept'
}

async function restoreBesideTheDamaged(page: Page, profile: string): Promise<void> {
  const before = await readdir(join(profile, 'Default/IndexedDB'), { recursive: true })
  const button = page.getByRole('button', { name: 'Put the entries into a new database' })
  await expect(button).toHaveAttribute('aria-disabled', 'true')
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Save the second copy…' }).click()
  expect((await download).suggestedFilename()).toBe('proofdesk-journal.jsonl')
  await button.click()
  await expect(page.getByText(/put back from the second copy, up to/).first()).toBeVisible()
  // Set aside, not deleted.
  expect((await readdir(join(profile, 'Default/IndexedDB'))).length).toBe(
    before.filter(name => !name.includes('/')).length,
  )
}

async function expectEntries(page: Page, entries: number): Promise<void> {
  expect(await entriesChecked(page)).toBe(entries)
  await expect(page.getByText('Complete: every entry of the log is in it')).toBeVisible()
  await expect(page.getByText(/Read as a whole, \d+ entries verified/)).toBeVisible()
}

async function entriesChecked(page: Page): Promise<number> {
  await page.evaluate(() => {
    location.hash = '#/integrity'
  })
  const checked = page.getByText(/^\d+ entries checked/)
  await expect(checked).toBeVisible()
  // What the start found is from before whatever was recorded since.
  await page.getByRole('button', { name: 'Check again' }).click()
  await expect(page.getByText('The log is as it was recorded').last()).toBeVisible()
  await expect(page.getByText(/^Checking the log/)).toBeHidden()
  return Number.parseInt(await checked.innerText(), 10)
}

async function damageJournal({ page, context }: Desk, by: (text: string) => string | null): Promise<void> {
  await page.goto(`${url}/no-such-page`)
  const text = await page.evaluate(readJournal)
  await page.evaluate(writeJournal, by(text))
  await context.close()
}

/** Runs in the page. */
async function readJournal(): Promise<string> {
  const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle('journal')
  return (await (await folder.getFileHandle('000001.jsonl')).getFile()).text()
}

/** Runs in the page. */
async function writeJournal(text: string | null): Promise<void> {
  const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle('journal')
  if (text === null) return folder.removeEntry('000001.jsonl')
  const writing = await (await folder.getFileHandle('000001.jsonl')).createWritable()
  await writing.write(text)
  await writing.close()
}

/** Runs in the page: another database, which on LevelDB shares its files with all of this origin. */
async function writeBallast(): Promise<void> {
  const db = await new Promise<IDBDatabase>((resolve, reject) => {
    const opening = indexedDB.open('ballast', 1)
    opening.onupgradeneeded = () => opening.result.createObjectStore('bytes')
    opening.onsuccess = () => resolve(opening.result)
    opening.onerror = () => reject(opening.error)
  })
  for (let key = 0; key < 100; key++)
    await new Promise<void>((resolve, reject) => {
      const writing = db.transaction('bytes', 'readwrite')
      const noise = crypto.getRandomValues(new Uint8Array(60_000))
      writing.objectStore('bytes').put(noise, key)
      writing.oncomplete = () => resolve()
      writing.onabort = () => reject(writing.error)
    })
  db.close()
}

/** Runs in the page: lines of all segments. */
async function journalLines(): Promise<number> {
  const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle('journal')
  let lines = 0
  for await (const name of folder.keys())
    lines += (await (await (await folder.getFileHandle(name)).getFile()).text()).split('\n').length - 1
  return lines
}

/** Runs in the page: the last entry and the mark become another entry's, as after a restored image of the disk. */
async function forkTheLog(): Promise<void> {
  const db = await new Promise<IDBDatabase>((resolve, reject) => {
    const opening = indexedDB.open('proofdesk')
    opening.onsuccess = () => resolve(opening.result)
    opening.onerror = () => reject(opening.error)
  })
  await new Promise<void>((resolve, reject) => {
    const writing = db.transaction(['events', 'marks'], 'readwrite')
    const [events, marks] = [writing.objectStore('events'), writing.objectStore('marks')]
    const last = events.openCursor(null, 'prev')
    const hash = 'f'.repeat(64)
    last.onsuccess = () => last.result?.update({ ...last.result.value, hash })
    const mark = marks.get('log')
    mark.onsuccess = () => marks.put({ ...mark.result, hash })
    writing.oncomplete = () => resolve()
    writing.onabort = () => reject(writing.error)
  })
}

function removeFolder(folder: string): Promise<void> {
  return rm(folder, { recursive: true, force: true, maxRetries: 5 })
}

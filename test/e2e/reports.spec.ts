/** One file of several claims from the built app: chosen in the queue or by a period, in each form, and read back. */
import { spawnSync } from 'node:child_process'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { read } from '@e965/xlsx'
import type { Page } from '@playwright/test'
import { unzipSync } from 'fflate'
import { getDocument, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { reportSetSchema } from '../../shared/report/report-set.ts'
import { expect, test } from './support/app.ts'
import { goToPlace, internalWords, openSamples, reviewClaim } from './support/reviewed-claim.ts'

// Each of them opens the samples first, which alone takes a while on a busy machine.
test.slow()

test.beforeEach(({ app }) => saveByDownload(app.page))

test('the queue’s selection becomes one file in each form, noted in each claim’s history', async ({
  app,
}) => {
  const { page } = app
  await openSamples(page)
  await nameReviewer(page)
  await selectTwo(page)
  await page.keyboard.press('Control+p')
  await expect(page.getByRole('heading', { name: 'Report on several claims' })).toBeVisible()
  await expect(page.getByRole('radio', { name: 'The selection in the queue (2 claims)' })).toBeChecked()

  const set = reportSetSchema.parse(JSON.parse((await saved(page, 'JSON')).toString('utf8')))
  expect([set.kind, set.edition, set.reports.length]).toEqual(['selection', 'internal', 2])
  expect(set.reports.map(report => report.claim.id)).toEqual(set.claims)

  const html = (await saved(page, 'HTML')).toString('utf8')
  for (const claim of set.claims) expect(html).toContain(`href="#${claim}"`)
  const csv = (await saved(page, 'CSV')).toString('utf8')
  expect(csv.split('\r\n').length).toBe(12)
  const book = read(await saved(page, 'XLSX'))
  expect(book.SheetNames).toEqual(['About', 'Claims', 'Verdicts', 'Places', 'Documents'])

  await goToHash(page, `#/history/${set.claims[0]}`)
  const history = page.getByRole('region', { name: 'History', exact: true })
  await expect(history.getByText(/Report exported as .?XLSX/)).toBeVisible()
})

test('a period finds the claims decided in it, and says so when there are none', async ({ app }) => {
  const { page } = app
  await openSamples(page)
  await goToHash(page, '#/reports')
  await page.getByRole('radio', { name: 'Claims decided in a period' }).check()
  await page.getByLabel('From', { exact: true }).fill('2019-01-01')
  await page.getByLabel('To', { exact: true }).fill('2019-01-02')
  await expect(page.getByText('No claim was decided in this period.')).toBeVisible()
  await page.getByLabel('To', { exact: true }).fill('2018-01-02')
  await expect(page.getByText('The period ends before it begins.')).toBeVisible()
  await page.getByLabel('To', { exact: true }).fill('2030-01-01')
  await expect(page.getByText(/^\d+ claims\./)).toBeVisible()
})

test('a partner’s edition holds one partner’s claims and no internal word', async ({ app }) => {
  const { page } = app
  await reviewClaim(page)
  await goToHash(page, '#/reports/CLM-0412,CLM-0398')
  await expect(page.getByRole('radio', { name: 'The claims of this arbitration' })).toBeChecked()
  const internal = (await saved(page, 'JSON')).toString('utf8')
  expect(internal).toContain(internalWords)
  expect(reportSetSchema.parse(JSON.parse(internal)).kind).toBe('arbitration')
  await page.getByRole('radio', { name: /^The partner/ }).check()
  const partners = page.getByLabel('Which partner?').locator('option')
  for (const form of ['JSON', 'HTML', 'CSV'] as const) {
    const text = (await saved(page, form)).toString('utf8')
    expect(text).not.toContain(internalWords)
    expect(text).not.toContain('arbitration')
  }
  expect(await partners.count()).toBeGreaterThan(0)
})

test('a saved report is checked by the command line with the stored originals, and by nothing else', async ({
  app,
}, testInfo) => {
  const { page } = app
  await reviewClaim(page)
  const documents = testInfo.outputPath('documents')
  await mkdir(documents, { recursive: true })
  await goToPlace(page, 'report')
  await expect(page.getByRole('heading', { name: /^Review report / })).toBeVisible()
  const report = testInfo.outputPath('report.json')
  await writeFile(report, await saved(page, 'JSON'))
  const missing = verify(report, documents)
  expect([missing.status, missing.stdout]).toEqual([1, expect.stringContaining('the document was not given')])
  for (const [place, bytes] of (await originals()).entries())
    await writeFile(join(documents, `original-${place}.pdf`), bytes)
  const found = verify(report, documents)
  expect(found.stdout).toContain('Everything is confirmed.')
  expect(found.status).toBe(0)
})

test('prints as a tagged PDF with language, title, outline and text that extracts', async ({
  app,
  browser,
}, testInfo) => {
  const { page } = app
  await openSamples(page)
  await nameReviewer(page)
  await goToHash(page, '#/reports')
  const path = testInfo.outputPath('set.html')
  await writeFile(path, await saved(page, 'HTML'))
  const context = await browser.newContext({ javaScriptEnabled: false, offline: true })
  const paper = await context.newPage()
  await paper.goto(pathToFileURL(path).href)
  const bytes = await paper.pdf({ tagged: true, outline: true, preferCSSPageSize: true })
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: VerbosityLevel.ERRORS })
  const pdf = await task.promise
  const { info } = await pdf.getMetadata()
  expect(info).toMatchObject({ Language: 'en', Title: expect.stringMatching(/^Report on \d+ claims$/) })
  // Typed as a record, answered as a map.
  const marks: unknown = await pdf.getMarkInfo()
  expect(marks instanceof Map && marks.get('Marked')).toBe(true)
  expect((await pdf.getOutline())?.length).toBeGreaterThan(5)
  const first = await pdf.getPage(2)
  expect((await first.getStructTree())?.children.length).toBeGreaterThan(0)
  let text = ''
  for (let number = 1; number <= pdf.numPages; number++) {
    const { items } = await (await pdf.getPage(number)).getTextContent()
    text += items.map(item => ('str' in item ? item.str : '')).join('')
  }
  expect(text).toContain(`1 / ${pdf.numPages}`)
  // The samples hold Korean and Chinese partners and customers.
  expect(text).toMatch(/[가-힣]{3,}/)
  expect(text).toMatch(/[\u4e00-\u9fff]{3,}/)
  await task.destroy()
  await context.close()
})

/** Without the file picker, which no test can answer, the browser host saves by download. */
function saveByDownload(page: Page): Promise<void> {
  return page.evaluate(() => {
    Object.defineProperty(globalThis, 'showSaveFilePicker', { value: undefined, configurable: true })
  })
}

async function nameReviewer(page: Page): Promise<void> {
  await goToHash(page, '#/settings')
  await page.getByRole('textbox', { name: 'Name', exact: true }).fill('Mina Seo')
  await page.getByRole('textbox', { name: 'ID', exact: true }).fill('mina')
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(page.getByRole('button', { name: 'Reviewer: Mina Seo' })).toBeVisible()
  await goToHash(page, '#/queue')
}

async function selectTwo(page: Page): Promise<void> {
  const grid = page.getByRole('grid')
  await expect(grid).toBeVisible()
  await grid.focus()
  for (const key of ['j', 'Space', 'j', 'Space']) await page.keyboard.press(key)
}

async function saved(page: Page, form: 'JSON' | 'HTML' | 'CSV' | 'XLSX'): Promise<Buffer> {
  const button = page.getByRole('button', { name: new RegExp(`^Save ${form}`) })
  await expect(button).toBeEnabled()
  const [download] = await Promise.all([page.waitForEvent('download'), button.click()])
  const bytes = await readFile(await download.path())
  await expect(page.getByText(new RegExp(`${download.suggestedFilename()}`)).first()).toBeVisible()
  return bytes
}

function goToHash(page: Page, hash: string): Promise<void> {
  return page.evaluate(wanted => {
    location.hash = wanted
  }, hash)
}

/** Out of the sample bundle, as if they had come from elsewhere. */
async function originals(): Promise<readonly Uint8Array[]> {
  const entries = unzipSync(await readFile('build/samples/first-week.poecase'))
  return Object.keys(entries).flatMap(name => (name.startsWith('documents/') ? (entries[name] ?? []) : []))
}

function verify(report: string, documents: string) {
  return spawnSync(process.execPath, ['build/verify-report.ts', report, '--documents', documents], {
    encoding: 'utf8',
  })
}

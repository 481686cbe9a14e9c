/**
 * The check inside an HTML report, in a real browser: opened from the disk, offline, by somebody who has only the file
 * and the originals. No app is involved.
 */
import { writeFile } from 'node:fs/promises'
import { pathToFileURL } from 'node:url'
import { type Browser, type BrowserContextOptions, expect, type Page, test } from '@playwright/test'
import { buildRecheckScript } from '../../build/recheck-script.ts'
import { type RecheckScript, readClaimData } from '../../shared/report/html-recheck.ts'
import type { Edition, Report } from '../../shared/report/report.ts'
import { reportToHtml } from '../../shared/report/to-html.ts'
import { korean, reportOfChecked, statement } from '../shared/report/recheck/checked-claim.ts'
import { oldKorean, oldKoreanClaim } from '../shared/report/recheck/old-korean.ts'
import { hostileClaim } from '../shared/report/report-cases.ts'
import { commentAdded } from '../support/builders.ts'
import { formatInstant, translateIn } from '../support/texts.ts'

let script: RecheckScript
test.beforeAll(async () => {
  script = await buildRecheckScript()
})

const originals = [
  { name: 'statement.pdf', mimeType: 'application/pdf', buffer: Buffer.from(statement) },
  { name: '계약서.pdf', mimeType: 'application/pdf', buffer: Buffer.from(korean) },
]

test('confirms every verdict with the originals, without a request and within its own policy', async ({
  browser,
}, testInfo) => {
  const { page, requests, problems } = await open(
    browser,
    htmlOf('internal'),
    testInfo.outputPath('report.html'),
  )
  await page.getByLabel('Choose the original files…').setInputFiles(originals)
  await expect(page.getByRole('status')).toHaveText('Everything is confirmed.')
  await expect(page.getByText('Confirmed: 5 · not found: 0 · changed: 0 · not checkable: 0')).toBeVisible()
  await expect(page.locator('.checked.confirmed')).toHaveCount(5)
  await expect(page.getByText('The recorded steps fit each other and the head of the log.')).toBeVisible()
  expect(requests()).toEqual([])
  expect(problems).toEqual([])
  await page.context().close()
})

test('takes files that are dropped anywhere on the page, and names the one that is missing', async ({
  browser,
}, testInfo) => {
  const { page } = await open(browser, htmlOf('internal'), testInfo.outputPath('report.html'))
  await page.evaluate(bytes => {
    const files = new DataTransfer()
    files.items.add(new File([Uint8Array.from(bytes)], 'renamed.pdf', { type: 'application/pdf' }))
    document.body.dispatchEvent(
      new DragEvent('drop', { dataTransfer: files, bubbles: true, cancelable: true }),
    )
  }, Array.from(statement))
  await expect(page.getByRole('status')).toHaveText('Not everything is confirmed.')
  await expect(page.getByText('? Not found: the document was not given').first()).toBeVisible()
  await expect(page.locator('.checked.confirmed')).toHaveCount(4)
  await page.context().close()
})

test('reads files whose fonts are not embedded, with the character maps it carries', async ({
  browser,
}, testInfo) => {
  const html = reportToHtml(reportOfChecked('internal', oldKoreanClaim), wording, script)
  const { page, requests } = await open(browser, html, testInfo.outputPath('report.html'))
  await page
    .getByLabel('Choose the original files…')
    .setInputFiles([{ name: 'old.pdf', mimeType: 'application/pdf', buffer: Buffer.from(oldKorean) }])
  await expect(page.getByRole('status')).toHaveText('Everything is confirmed.')
  expect(requests()).toEqual([])
  await page.context().close()
})

const forgeries: readonly (readonly [string, (html: string) => string, RegExp])[] = [
  [
    'a quote on the page',
    html => html.replace('<bdi>Customer signed: 12', '<bdi>Customer signed: 13'),
    /the page shows something else than its data/,
  ],
  [
    'a verdict on the page',
    html => html.replace(/<span class="chip pass">✓ Pass/, '<span class="chip fail">✕ Fail'),
    /the page shows something else than its data/,
  ],
  [
    'a comment on the page',
    html => html.replace('<bdi>Thank you.</bdi>', '<bdi>No thanks.</bdi>'),
    /the page shows something else than its data/,
  ],
  [
    'a picture',
    html => html.replace('AAAADUlEQVR42mNk', 'AAAADUlEQVR42mNl'),
    /the recorded step was changed/,
  ],
  [
    'a verdict in the data',
    html => html.replace('"verdict":"pass","reason":null', '"verdict":"fail","reason":null'),
    /the report says something else than was recorded|the page shows something else/,
  ],
  [
    'a step in the data',
    html => html.replace('"type":"ReviewStarted"', '"type":"ReviewStartet"'),
    /Step 2 of dev_1: its content was changed/,
  ],
]

for (const [what, forge, words] of forgeries)
  test(`names ${what} that was changed`, async ({ browser }, testInfo) => {
    const html = htmlOf('internal')
    expect(forge(html)).not.toBe(html)
    const { page } = await open(browser, forge(html), testInfo.outputPath('report.html'))
    await page.getByLabel('Choose the original files…').setInputFiles(originals)
    await expect(page.getByRole('status')).toHaveText('Not everything is confirmed.')
    await expect(page.locator('#recheck-result')).toContainText(words)
    await page.context().close()
  })

test('does not start code that was changed', async ({ browser }, testInfo) => {
  const other = { ...script, codeHash: 'AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=' }
  const html = reportToHtml(reportOfChecked('internal'), wording, other)
  const { page } = await open(browser, html, testInfo.outputPath('report.html'))
  await page.getByLabel('Choose the original files…').setInputFiles(originals)
  await expect(page.getByRole('status')).toContainText('did not start')
  await page.context().close()
})

test('is readable as a whole with scripts off, where no check is offered', async ({ browser }, testInfo) => {
  const { page } = await open(browser, htmlOf('internal'), testInfo.outputPath('report.html'), {
    javaScriptEnabled: false,
  })
  await expect(page.getByRole('heading', { name: 'Findings' })).toBeVisible()
  await expect(page.getByText('Customer signed: 12 March 2024').first()).toBeVisible()
  await expect(page.getByText('Whoever has the original files can check this report')).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Check this report yourself' })).toBeHidden()
  await page.context().close()
})

test('of a partner’s edition confirms the places and says what cannot be checked', async ({
  browser,
}, testInfo) => {
  const { page } = await open(browser, htmlOf('partner'), testInfo.outputPath('report.html'))
  await page.getByLabel('Choose the original files…').setInputFiles(originals)
  await expect(page.getByText('Confirmed: 2 · not found: 0 · changed: 0 · not checkable: 3')).toBeVisible()
  await page.context().close()
})

const hostileWords: readonly string[] = [
  '<script>document.title="ran"</script><img src="http://127.0.0.1:9/x" onerror="document.title=\'ran\'">',
  '"><svg onload="document.title=\'ran\'"></svg></bdi></style></main><h1>Approved</h1>',
  '=HYPERLINK("http://127.0.0.1:9/","x")',
  'SOW\u202egnp.exe\u2066\u2069',
  '가'.repeat(200),
]

test('runs, asks for and is moved by nothing that somebody wrote, and gives it back intact', async ({
  browser,
}, testInfo) => {
  for (const words of hostileWords) {
    const long = words.repeat(Math.floor(10_000 / words.length))
    const happenings = [...hostileClaim(words), commentAdded('9', { text: long })]
    const report = reportOfChecked('internal', happenings)
    const html = reportToHtml(report, wording, script)
    const { page, problems, requests } = await open(browser, html, testInfo.outputPath('report.html'))
    expect(await page.title()).toBe('Review report CLM-0412')
    expect([requests(), problems]).toEqual([[], []])
    const { clientWidth, scrollWidth } = await page.evaluate(() => ({
      clientWidth: document.documentElement.clientWidth,
      scrollWidth: document.documentElement.scrollWidth,
    }))
    expect(scrollWidth).toBe(clientWidth)
    const data = await page.locator('script.recheck-claim').textContent()
    expect(readClaimData(data ?? '', () => onePixelOf(report))).toEqual(report)
    await page.context().close()
  }
})

function onePixelOf(report: Report): string {
  return report.findings[0]?.verdicts[0]?.evidence[0]?.crop ?? ''
}

const wording = { translate: translateIn('en'), formatInstant, language: 'en' }

function htmlOf(edition: Edition): string {
  return reportToHtml(reportOfChecked(edition), wording, script)
}

async function open(browser: Browser, html: string, path: string, options: BrowserContextOptions = {}) {
  await writeFile(path, html)
  const context = await browser.newContext({ offline: true, ...options })
  const page = await context.newPage()
  const address = pathToFileURL(path).href
  const asked: string[] = []
  const problems: string[] = []
  page.on('request', request => asked.push(request.url()))
  watchProblems(page, problems)
  await page.goto(address)
  return { page, problems, requests: () => asked.filter(url => url !== address && !url.startsWith('data:')) }
}

function watchProblems(page: Page, problems: string[]): void {
  page.on('pageerror', error => problems.push(String(error)))
  page.on('console', message => {
    if (message.type() === 'error' || message.type() === 'warning') problems.push(message.text())
  })
}

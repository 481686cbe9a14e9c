/** The report page of the built app: what it saves can be read, checked and opened without the app. */
import { readFile, writeFile } from 'node:fs/promises'
import { pathToFileURL } from 'node:url'
import type { Browser, Page } from '@playwright/test'
import { reportSchema } from '../../shared/report/report.ts'
import { expect, test } from './support/app.ts'
import {
  goToPlace,
  internalWords,
  type ReviewedClaim,
  reviewClaim,
  reviewer,
} from './support/reviewed-claim.ts'

test.describe('the report of a claim', () => {
  let reviewed: ReviewedClaim

  test.beforeEach(async ({ app }) => {
    await saveByDownload(app.page)
    reviewed = await reviewClaim(app.page)
    await goToPlace(app.page, 'report')
    await expect(app.page.getByRole('heading', { name: /^Review report / })).toBeVisible()
  })

  test('is saved as JSON of the published shape, with each verdict and the chain', async ({ app }) => {
    const report = reportSchema.parse(JSON.parse(await savedText(app.page, 'JSON')))
    const verdicts = report.findings.flatMap(finding => finding.verdicts)
    expect(verdicts.map(verdict => verdict.verdict)).toEqual(['pass', 'unclear'])
    expect(verdicts[0]?.evidence[0]).toMatchObject({ quote: reviewed.quote, page: 1 })
    expect(report.chain.head?.hash).toBe(report.chain.links.at(-1)?.hash)
    expect(report.comments.map(comment => comment.text)).toContain(internalWords)
  })

  test('is saved as HTML that shows each verdict with quote, page, who, when and picture, and the head', async ({
    app,
    browser,
  }, testInfo) => {
    const { page } = await readWithoutApp(
      browser,
      await savedText(app.page, 'HTML'),
      testInfo.outputPath('report.html'),
    )
    const first = page.getByRole('article', { name: 'Proof of execution for this claim' })
    await expect(first).toContainText('Pass')
    await expect(first).toContainText(reviewed.quote)
    await expect(first).toContainText('page 1')
    await expect(first).toContainText(new RegExp(`${reviewer.name}.*\\d{1,2}:\\d{2}`))
    const picture = first.getByRole('img', { name: /^The pinned place on page 1/ })
    expect(await picture.getAttribute('src')).toMatch(/^data:image\/png;base64,/)
    const head = page.getByRole('region', { name: 'What this report shows, and what not' })
    await expect(head.locator('td.code').last()).toHaveText(/^[0-9a-f]{64}$/)
    await page.context().close()
  })

  test('opens without the app: no script, nothing requested, with its own style', async ({
    app,
    browser,
  }, testInfo) => {
    const html = await savedText(app.page, 'HTML')
    const { page, requests } = await readWithoutApp(browser, html, testInfo.outputPath('report.html'))
    await expect(page.getByText(reviewed.quote).first()).toBeVisible()
    const border = await page
      .locator('.card')
      .first()
      .evaluate(card => getComputedStyle(card).borderTopWidth)
    expect(border).toBe('1px')
    expect(requests()).toEqual([])
    await page.context().close()
  })

  test('for the partner holds no internal comment, in any form; the HTML carries its check where wanted', async ({
    app,
  }) => {
    const { page } = app
    const preview = page.locator('[data-report-preview]')
    await expect(preview).toContainText(internalWords)
    await page.getByRole('radio', { name: /^The partner/ }).check()
    await expect(preview).toContainText('For the partner')
    await expect(preview).not.toContainText(internalWords)
    const html = await savedText(page, 'HTML')
    expect(html).toContain('id="recheck-code"')
    for (const text of [html, await savedText(page, 'JSON')]) expect(text).not.toContain(internalWords)
    await page.getByRole('checkbox', { name: 'Can be checked in the file' }).uncheck()
    expect(await savedText(page, 'HTML')).not.toContain('<script')
  })

  test('is remembered by the history once it is saved', async ({ app }) => {
    await savedText(app.page, 'JSON')
    await expect(app.page.getByText(/^JSON, .+, Mina Seo$/)).toBeVisible()
    await goToPlace(app.page, 'history')
    const history = app.page.getByRole('region', { name: 'History', exact: true })
    await expect(history.getByRole('listitem').first()).toContainText(/Report exported as .?JSON/)
  })

  test('goes to the print dialog with Ctrl+P, as a page with its own style', async ({ app }) => {
    const { page } = app
    // The script is the one that these tests watch every page with; the frame refuses it, as it should.
    app.problems.expect(/Blocked script execution in 'about:srcdoc'/)
    await page.evaluate(watchPrinting)
    await page.keyboard.press('Control+p')
    await expect
      .poll(() => page.evaluate(() => document.documentElement.dataset.printed))
      .toMatch(/^Review report .+ 928px$/)
    await expect(page.getByText(/^PDF, .+, Mina Seo$/)).toBeVisible()
  })
})

/** Without the file picker, which no test can answer, the browser host saves by download. */
function saveByDownload(page: Page): Promise<void> {
  return page.evaluate(() => {
    Object.defineProperty(globalThis, 'showSaveFilePicker', { value: undefined, configurable: true })
  })
}

async function savedText(page: Page, form: 'HTML' | 'JSON'): Promise<string> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: new RegExp(`^Save ${form}`) }).click(),
  ])
  const text = await readFile(await download.path(), 'utf8')
  await expect(page.getByText(`${download.suggestedFilename()} was saved.`).first()).toBeVisible()
  return text
}

/** As somebody who only got the file: from the disk, offline, scripts off. `requests` are those besides the file itself. */
async function readWithoutApp(browser: Browser, html: string, path: string) {
  await writeFile(path, html)
  const context = await browser.newContext({ javaScriptEnabled: false, offline: true })
  const page = await context.newPage()
  const file = pathToFileURL(path).href
  const asked: string[] = []
  page.on('request', request => asked.push(request.url()))
  await page.goto(file)
  return { page, requests: () => asked.filter(url => url !== file && !url.startsWith('data:')) }
}

/** Runs in the page: notes title and width of whatever is handed to the printer, instead of printing it. */
function watchPrinting(): void {
  new MutationObserver(changes => {
    for (const frame of changes.flatMap(change => [...change.addedNodes])) {
      if (!(frame instanceof HTMLIFrameElement)) continue
      const note = () => {
        const page = frame.contentWindow
        if (!page) return
        page.print = () => {
          const { maxWidth } = page.getComputedStyle(page.document.body)
          document.documentElement.dataset.printed = `${page.document.title} ${maxWidth}`
          page.dispatchEvent(new Event('afterprint'))
        }
      }
      // Before the host's own listener: capture comes first.
      frame.addEventListener('load', note, { capture: true })
    }
  }).observe(document.body, { childList: true })
}

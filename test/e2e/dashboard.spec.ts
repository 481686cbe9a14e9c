/** The dashboard of the built app: reached by a key, due claims opened by a key, charts with their tables and files. */
import type { Locator, Page } from '@playwright/test'
import { expect, test } from './support/app.ts'
import { openSamples } from './support/reviewed-claim.ts'

test.describe('the dashboard', () => {
  test.beforeEach(async ({ app }) => {
    await openSamples(app.page)
    await app.page.keyboard.press('Alt+6')
    await expect(app.page.getByRole('heading', { level: 1, name: 'Dashboard' })).toBeVisible()
    await app.page.getByRole('combobox', { name: 'Period' }).selectOption('From the beginning')
    await expect(app.page.getByRole('heading', { name: 'Open and decided' })).toBeVisible()
  })

  test('opens a due claim by one key, with when it is due and the business hours used', async ({ app }) => {
    const { page } = app
    const due = page.getByRole('region', { name: 'Due', exact: true })
    const first = due.getByRole('link', { name: /^CLM-/ }).first()
    await page.keyboard.press('j')
    await expect(first).toBeFocused()
    await expect(due.getByRole('row').nth(1)).toContainText(/20\d\d.*[\d.,]+ of [\d.,]+ h/)
    const claim = await first.textContent()
    await page.keyboard.press('Enter')
    await expect(page).toHaveURL(new RegExp(`#/review/${claim}$`))
  })

  test('says the numbers of a chart step by step, and the same in its table and its files', async ({
    app,
  }) => {
    test.slow()
    const { page } = app
    await walkBars(page)
    const card = page.getByRole('region', { name: 'Open and decided' })

    const table = await savedBy(page, () => card.getByRole('button', { name: 'Save as CSV' }).click())
    expect(table.name).toBe('proofdesk-open-and-decided.csv')
    expect(parseCsv(table.bytes.toString('utf8').replace(/^\uFEFF/, ''))).toEqual(
      await shownTable(page, card),
    )

    const picture = await savedBy(page, () => card.getByRole('button', { name: 'Save as PNG' }).click())
    expect(picture.bytes.subarray(0, 8)).toEqual(
      Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    )
    expect(await coloursOf(page, picture.bytes)).toBeGreaterThan(3)
  })

  test('keeps a customer decline out of the reviewers’ decisions, and says who sees a second look', async ({
    app,
  }) => {
    const decisions = app.page.getByRole('region', { name: 'Decisions' })
    await expect(decisions.getByText('Counted apart: not a judgement of the PoE')).toBeVisible()
    await expect(decisions.getByRole('listitem').filter({ hasText: 'Customer decline' })).toHaveText(/: \d+$/)
    const own = app.page.getByRole('region', { name: 'Your own consistency' })
    await expect(own.getByText(/^Only you see this\./)).toBeVisible()
    await expect(own.getByText(/^Say who you are in Settings first/)).toBeVisible()
  })
})

test('an empty desk has an empty dashboard', async ({ app }) => {
  await expect(app.page.getByRole('heading', { level: 1, name: 'Queue' })).toBeAttached()
  await app.page.keyboard.press('Alt+6')
  await expect(app.page.getByText('Nothing due', { exact: true })).toBeVisible()
  await expect(app.page.getByText('Nothing to count in this choice.').first()).toBeVisible()
})

/** Through the bars by arrow key, then to the table and back. */
async function walkBars(page: Page): Promise<void> {
  const card = page.getByRole('region', { name: 'Age by stage' })
  const bars = card.getByRole('img')
  await bars.first().focus()
  await page.keyboard.press('ArrowDown')
  await expect(bars.nth(1)).toBeFocused()
  const said = (await bars.nth(1).getAttribute('aria-label')) ?? ''
  const [, , row] = await shownTable(page, card)
  expect(said).toContain(row?.[0] ?? '?')
  expect(said.match(/\d+(?=,|$)/g)).toEqual(row?.slice(1))
  await card.getByRole('button', { name: 'Show as table' }).click()
  await expect(bars).toHaveCount(0)
  await expect(card.getByRole('table')).toBeInViewport()
  await card.getByRole('button', { name: 'Show as chart' }).click()
  await expect(bars.first()).toBeVisible()
}

function shownTable(page: Page, card: Locator): Promise<string[][]> {
  const rows = card.and(page.locator('section')).getByRole('table').getByRole('row')
  return rows.evaluateAll(found =>
    found.map(row => [...row.children].map(cell => (cell.textContent ?? '').replaceAll(',', ''))),
  )
}

async function savedBy(page: Page, act: () => Promise<void>): Promise<{ name: string; bytes: Buffer }> {
  // Without the file picker, which no test can answer, the browser host saves by download.
  await page.evaluate(() => {
    Object.defineProperty(globalThis, 'showSaveFilePicker', { value: undefined, configurable: true })
  })
  const [download] = await Promise.all([page.waitForEvent('download'), act()])
  const chunks: Buffer[] = []
  for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer)
  return { name: download.suggestedFilename(), bytes: Buffer.concat(chunks) }
}

/** Written apart from the app's own writer: quotes, doubled quotes, CRLF. */
function parseCsv(text: string): readonly (readonly string[])[] {
  const cells = [...text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g)]
  const lines: string[][] = [[]]
  for (const [, quoted, plain, end] of cells) {
    lines.at(-1)?.push(quoted === undefined ? (plain ?? '') : quoted.replaceAll('""', '"'))
    if (end === '\r\n') lines.push([])
  }
  return lines.slice(0, -1)
}

/** How many different colours the picture has, by a sample of its pixels. */
function coloursOf(page: Page, png: Buffer): Promise<number> {
  return page.evaluate(
    async bytes => {
      const bitmap = await createImageBitmap(new Blob([new Uint8Array(bytes)], { type: 'image/png' }))
      const canvas = new OffscreenCanvas(bitmap.width, bitmap.height)
      const pen = canvas.getContext('2d')
      pen?.drawImage(bitmap, 0, 0)
      const { data } = pen?.getImageData(0, 0, bitmap.width, bitmap.height) ?? { data: [] }
      const colours = new Set<string>()
      for (let at = 0; at < data.length; at += 4 * 7)
        colours.add(`${data[at]},${data[at + 1]},${data[at + 2]}`)
      return colours.size
    },
    [...png],
  )
}

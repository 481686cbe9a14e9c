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
    expect((await coloursIn(page, picture.bytes)).length).toBeGreaterThan(3)
  })

  test('says in each step of every chart what its table has in that row', async ({ app }) => {
    const { page } = app
    const drawings = page.locator('section:has(svg[role="group"])')
    await expect(drawings).toHaveCount(6)
    for (const card of await drawings.all()) {
      // The clock may still be acting on what was opened, which changes the one and then the other.
      await expect(async () => {
        const [, ...rows] = await shownTable(page, card)
        expect(await heardIn(card)).toEqual(rows)
      }).toPass()
    }
  })

  test('keeps colours and patterns apart in a saved picture', async ({ app }) => {
    const { page } = app
    const card = page.getByRole('region', { name: 'Competing load' })
    const drawing = card.locator('svg[role="group"]')
    const fills = async () => (await largestBars(drawing)).map(({ fill }) => fill)
    await expect.poll(fills).toEqual(['var(--ink-0)', expect.stringContaining('url(#')])
    const bars = await largestBars(drawing)
    const { bytes } = await savedBy(page, () => card.getByRole('button', { name: 'Save as PNG' }).click())
    const [solid, hatched] = await Promise.all(bars.map(bar => coloursIn(page, bytes, bar)))
    expect(solid?.[0]?.share).toBeGreaterThan(0.95)
    const [first, second] = hatched ?? []
    expect(first?.share).toBeLessThan(0.8)
    expect([first?.colour, second?.colour]).not.toContain(solid?.[0]?.colour)
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

/** What the steps of a chart say: their label and numbers, as cells. */
async function heardIn(card: Locator): Promise<string[][]> {
  const said = await card
    .getByRole('img')
    .evaluateAll(steps => steps.map(step => step.getAttribute('aria-label') ?? ''))
  return said.map(words => [words.replace(/: [^:]*$/, ''), ...(words.match(/\d+(?=, |$)/g) ?? [])])
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

interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** The longest bar of each fill, by its place in the drawing. */
function largestBars(drawing: Locator): Promise<readonly (Box & { readonly fill: string })[]> {
  return drawing.evaluate(svg => {
    const origin = svg.getBoundingClientRect()
    const bars = [...svg.querySelectorAll('.visx-bar')].map(bar => {
      const { x, y, width, height } = bar.getBoundingClientRect()
      return { x: x - origin.x, y: y - origin.y, width, height, fill: bar.getAttribute('fill') ?? '' }
    })
    const byFill = Map.groupBy(bars, ({ fill }) => fill)
    return [...byFill.values()].flatMap(own => own.toSorted((a, b) => b.width - a.width).slice(0, 1))
  })
}

/** The colours of a saved picture, or inside a box of its drawing, most frequent first, with their shares. */
function coloursIn(
  page: Page,
  png: Buffer,
  box: Box | null = null,
): Promise<readonly { readonly colour: string; readonly share: number }[]> {
  return page.evaluate(
    async ({ bytes, box }) => {
      const bitmap = await createImageBitmap(new Blob([new Uint8Array(bytes)], { type: 'image/png' }))
      const canvas = new OffscreenCanvas(bitmap.width, bitmap.height)
      const pen = canvas.getContext('2d')
      pen?.drawImage(bitmap, 0, 0)
      // Twice the size of the drawing, which lies below a head of 44 pixels and inside an edge of 16; without its rim.
      const part = box
        ? [(box.x + 18) * 2, (box.y + 46) * 2, (box.width - 4) * 2, (box.height - 4) * 2]
        : [0, 0, bitmap.width, bitmap.height]
      const [x = 0, y = 0, width = 0, height = 0] = part.map(Math.round)
      const { data } = pen?.getImageData(x, y, width, height) ?? { data: [] }
      const counts = new Map<string, number>()
      for (let at = 0; at < data.length; at += 4) {
        const colour = `${data[at]},${data[at + 1]},${data[at + 2]}`
        counts.set(colour, (counts.get(colour) ?? 0) + 1)
      }
      return [...counts]
        .toSorted(([, a], [, b]) => b - a)
        .map(([colour, count]) => ({ colour, share: (count * 4) / data.length }))
    },
    { bytes: [...png], box },
  )
}

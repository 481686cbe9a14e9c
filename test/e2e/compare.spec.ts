/**
 * Two competing claims, compared and arbitrated by keys: what both histories, both reports and both partners' editions
 * say afterwards. CLM-0415 (Adatum) and CLM-0421 (Litware) claim Microsoft 365 Apps at one tenant, under two names.
 */
import { readFile } from 'node:fs/promises'
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect, test } from './support/app.ts'
import { countKeys } from './support/review-page.ts'
import { openSamples } from './support/reviewed-claim.ts'

const adatum = { claim: 'CLM-0415', words: ['Adatum', 'CLM-0415', '2290413'] }
const litware = { claim: 'CLM-0421', words: ['Litware', 'CLM-0421', 'CPOR-PoE-form'] }
const rationale = 'For us: Adatum shows the countersigned scope, Litware a form without details.'
/** product.md 4.3: two competing claims, both decided. */
const KEYS_MOST = 20

test.describe('two competing claims', () => {
  test.beforeEach(async ({ app }) => {
    await openSamples(app.page)
    await nameReviewer(app.page)
  })

  test('are compared and arbitrated within the budget of keys, and every paper tells its own side', async ({
    app,
  }) => {
    test.slow()
    const { page } = app
    // What pdf.js says of a document that is left before its last pages were looked up.
    app.problems.expect(/Unable to get page \d+ to initialize viewer/)
    await goTo(page, `review/${adatum.claim}`)
    await expect(page.getByRole('link', { name: '1 competing claim' })).toBeVisible()
    const keys = await countKeys(page)
    await page.keyboard.press('v')
    await documentsAreThere(page)
    for (let line = 0; line < 5; line++) {
      for (const side of ['left', 'right'] as const) {
        await selectWords(page, side, line)
        await page.keyboard.press('y')
        const passed = line * 2 + (side === 'left' ? 1 : 2)
        await expect(grid(page).getByText('Pass', { exact: true })).toHaveCount(passed)
      }
    }
    await page.keyboard.press('d')
    const dialog = page.getByRole('dialog', { name: 'Decide the comparison' })
    await expect(dialog.getByRole('radio').first()).toBeFocused()
    await expect(dialog.getByText('most recent', { exact: false }).first()).toBeVisible()
    await page.keyboard.press('Space')
    await expect(dialog.getByRole('radio', { name: /Approve CLM-0415/ })).toBeChecked()
    await page.keyboard.press('Tab')
    await page.keyboard.insertText(rationale)
    await page.keyboard.press('Control+Enter')
    await expect(dialog).toBeHidden()
    const pressed = await keys()
    expect(pressed.length, pressed.join(' ')).toBeLessThanOrEqual(KEYS_MOST)

    await expect(grid(page)).toContainText('Approved')
    await expect(grid(page)).toContainText('Rejected')
    for (const [own, other, sentence] of [
      [adatum, litware, 'this claim is preferred'],
      [litware, adatum, 'CLM-0415.? is preferred'],
    ] as const) {
      await goTo(page, `history/${own.claim}`)
      const history = page.getByRole('region', { name: 'History', exact: true })
      await expect(history).toContainText(new RegExp(`Comparison of .+ decided: .*${sentence}`))
      await expect(history).toContainText(new RegExp(`Competes with .*${other.claim}`))
      await expect(history).toContainText('Criteria frozen for the comparison')
      await expect(history).toContainText(rationale)
      await goTo(page, `report/${own.claim}`)
      await saveByDownload(page)
      expect(await savedText(page, 'JSON')).toContain(rationale)
      await page.getByRole('radio', { name: /^The partner/ }).check()
      for (const form of ['HTML', 'JSON'] as const) {
        const text = await savedText(page, form)
        expect(other.words.filter(word => text.includes(word))).toEqual([])
        expect(text).not.toContain('For us:')
      }
    }
  })

  test('change sides by W, leave the matrix alone by M, are taken back together by one undo, and are left by Esc', async ({
    app,
  }) => {
    const { page } = app
    await openComparison(page)
    await page.keyboard.press('w')
    await expect(page.getByRole('region', { name: /^Left: CLM-0421/ })).toBeVisible()
    await page.keyboard.press('m')
    await expect(page.getByRole('region', { name: /^Left: / })).toBeHidden()
    await page.keyboard.press('m')
    await documentsAreThere(page)
    await page.keyboard.press('d')
    const dialog = page.getByRole('dialog', { name: 'Decide the comparison' })
    await dialog.getByRole('radio', { name: 'Keep all under review and tell the partners' }).check()
    await dialog.getByRole('textbox', { name: /^Why/ }).fill('Waiting for the owner')
    await page.keyboard.press('Control+Enter')
    await expect(page.getByText('Decided: nobody is preferred yet')).toBeVisible()
    // The decision shows before the dialog has closed, and a dialog takes the keys.
    await expect(dialog).toBeHidden()
    await page.keyboard.press('Control+z')
    await expect(page.getByText('Decided: nobody is preferred yet')).toBeHidden()
    await page.keyboard.press('Escape')
    await expect(page).toHaveURL(/#\/review\/CLM-0415/)
    await goTo(page, `history/${litware.claim}`)
    await expect(page.getByRole('region', { name: 'History', exact: true })).toContainText(
      'Decision on the comparison undone',
    )
  })

  test('show all five findings of both above the documents, and keep the border where it is put', async ({
    app,
  }) => {
    const { page } = app
    await openComparison(page)
    const matrix = page.getByRole('region', { name: 'Partners and findings' })
    const lowest = grid(page).getByRole('row').last()
    const below = async () => {
      const [inner, outer] = [await lowest.boundingBox(), await matrix.boundingBox()]
      return (inner?.y ?? 0) + (inner?.height ?? 0) - (outer?.y ?? 0) - (outer?.height ?? 0)
    }
    expect(await below()).toBeLessThanOrEqual(1)
    const border = page.getByRole('separator', { name: 'Border between matrix and documents' })
    await border.focus()
    for (let press = 0; press < 3; press++) await page.keyboard.press('ArrowDown')
    const height = (await matrix.boundingBox())?.height ?? 0
    await goTo(page, 'queue')
    await openComparison(page)
    expect(Math.abs(((await matrix.boundingBox())?.height ?? 0) - height)).toBeLessThanOrEqual(2)
  })

  test('hide on every screen what the first reviewer found, until the second has given an opinion', async ({
    app,
  }) => {
    test.slow()
    const { page } = app
    await openComparison(page)
    await selectWords(page, 'left', 0)
    await page.keyboard.press('y')
    await expect(grid(page).getByText('Pass', { exact: true })).toHaveCount(1)
    await page.keyboard.press('d')
    const dialog = page.getByRole('dialog', { name: 'Decide the comparison' })
    await dialog.getByRole('button', { name: 'Ask for a second opinion' }).click()
    await expect(page.getByRole('dialog', { name: 'Your opinion' })).toBeVisible()
    await page.keyboard.press('Escape')

    await nameReviewer(page, 'Tomasz Wolski', 'tomasz')
    const notice = page.getByText(/What other reviewers found here is hidden/)
    await goTo(page, `review/${adatum.claim}`)
    await expect(notice).toBeVisible()
    await expect(page.locator('main').getByText('Mina Seo')).toHaveCount(0)
    await goTo(page, `history/${adatum.claim}`)
    await expect(notice).toBeVisible()
    await expect(page.getByRole('region', { name: 'History', exact: true })).not.toContainText('Verdict on')
    await goTo(page, `report/${adatum.claim}`)
    await expect(
      page.getByText('The report can be made once your opinion is recorded', { exact: false }),
    ).toBeVisible()
    await expect(page.getByRole('button', { name: /^Save/ })).toHaveCount(0)
  })

  test('scroll together until S, go on from where they are after it, and stand aligned after Shift+S', async ({
    app,
  }) => {
    const { page } = app
    await openComparison(page, 'CLM-0430', adatum.claim)
    await wheel(page, 'left', 600)
    await expect.poll(() => scrolled(page, 'right')).toBeGreaterThan(100)
    await page.keyboard.press('s')
    await expect(page.getByRole('button', { name: 'Scroll together: off' })).toBeVisible()
    const before = await scrolled(page, 'right')
    await wheel(page, 'left', 1500)
    await expect(page.getByText(/Left page [2-9] beside/)).toBeVisible()
    expect(await scrolled(page, 'right')).toBe(before)
    await page.keyboard.press('Shift+S')
    await expect(page.getByRole('button', { name: 'Forget 1 alignment' })).toBeVisible()
    await expect(page.getByText(/Only on the left: /)).toBeVisible()
    await wheel(page, 'left', -300)
    await expect.poll(() => scrolled(page, 'right')).not.toBe(before)
  })

  test('with the same text are pointed out as places to look at', async ({ app }) => {
    const { page } = app
    await openComparison(page, 'CLM-0435', 'CLM-0436')
    const found = page.getByRole('button', { name: /^Look here: \d+ places? (is|are) the same$/ })
    await expect(found).toBeVisible({ timeout: 40_000 })
    await found.click()
    const dialog = page.getByRole('dialog', { name: 'The same in both partners’ documents' })
    await expect(dialog).toContainText('A place to look at, not a finding')
    await dialog.getByRole('button', { name: 'Show both' }).first().click()
    for (const side of ['left', 'right'])
      await expect(page.locator(`[data-side="${side}"] .highlight`).first()).toBeVisible()
  })
})

/** Each look with one language: colours do not depend on words, and words not on colours. */
const looks = [
  { look: 'light', language: 'en', colorScheme: 'light', forcedColors: 'none' },
  { look: 'dark', language: 'ko', colorScheme: 'dark', forcedColors: 'none' },
  { look: 'forced colours', language: 'zh-CN', colorScheme: 'dark', forcedColors: 'active' },
] as const

for (const { look, language, colorScheme, forcedColors } of looks) {
  test.describe(`in ${look}, ${language}`, () => {
    test.use({ colorScheme, contextOptions: { forcedColors } })

    test('the comparison and its decision have no accessibility violation', async ({ app }) => {
      test.slow()
      const { page } = app
      await openSamples(page)
      await nameReviewer(page)
      await chooseLanguage(page, language)
      await openComparison(page)
      expect(await violations(page)).toEqual([])
      await page.keyboard.press('d')
      await expect(page.getByRole('dialog')).toBeVisible()
      await page.getByRole('radio').last().check()
      expect(await violations(page)).toEqual([])
    })
  })
}

test.describe('zoomed', () => {
  test('to 200 and 400 % the comparison has no accessibility violation and needs no second scroll bar', async ({
    app,
  }) => {
    test.slow()
    const { page } = app
    await openSamples(page)
    await nameReviewer(page)
    await openComparison(page)
    for (const viewport of [
      { width: 640, height: 400 },
      { width: 320, height: 256 },
    ]) {
      await page.setViewportSize(viewport)
      expect(await violations(page)).toEqual([])
      const fits = () => document.documentElement.scrollWidth <= document.documentElement.clientWidth
      expect(await page.evaluate(fits)).toBe(true)
    }
  })
})

async function nameReviewer(page: Page, name = 'Mina Seo', id = 'mina'): Promise<void> {
  await goTo(page, 'settings')
  await page.getByRole('textbox', { name: 'Name' }).first().fill(name)
  await page.getByRole('textbox', { name: 'ID' }).fill(id)
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(page.getByRole('button', { name: `Reviewer: ${name}` })).toBeVisible()
}

/** The setting's name is in the language of the page; its choices are named in themselves. */
async function chooseLanguage(page: Page, language: string): Promise<void> {
  await page
    .locator('select')
    .filter({ has: page.locator(`option[value="${language}"]`) })
    .selectOption(language)
  await expect(page.locator('html')).toHaveAttribute('lang', language)
}

async function openComparison(page: Page, left = adatum.claim, right = litware.claim): Promise<void> {
  await goTo(page, `compare/${left},${right}`)
  await documentsAreThere(page)
}

async function documentsAreThere(page: Page): Promise<void> {
  await expect(grid(page)).toBeVisible()
  for (const side of ['left', 'right'] as const)
    await expect(textSpans(page, side).first()).toBeAttached({ timeout: 30_000 })
}

async function goTo(page: Page, address: string): Promise<void> {
  await page.evaluate(place => {
    location.hash = `#/${place}`
  }, address)
  await expect(page.locator('h1').first()).toBeVisible()
}

function grid(page: Page) {
  return page.getByRole('grid').first()
}

function textSpans(page: Page, side: 'left' | 'right') {
  return page.locator(`[data-side="${side}"] .textLayer span[role="presentation"]`)
}

/** Selects the nth line of a side's document, as a drag over it would. */
async function selectWords(page: Page, side: 'left' | 'right', nth: number): Promise<void> {
  await page.evaluate(
    ({ side, nth }) => {
      const spans = [
        ...document.querySelectorAll(`[data-side="${side}"] .textLayer span[role="presentation"]`),
      ].filter(span => (span.textContent?.trim().length ?? 0) > 5)
      const node = spans[nth]?.firstChild
      if (!node) throw new Error(`there is no line ${nth} on the ${side}`)
      getSelection()?.setBaseAndExtent(node, 0, node, node.textContent?.length ?? 0)
    },
    { side, nth },
  )
  await expect(
    page.locator(`[data-side="${side}"]`).getByRole('button', { name: 'Clear selection' }),
  ).toBeAttached()
}

async function wheel(page: Page, side: 'left' | 'right', by: number): Promise<void> {
  // Beside the messages, which may lie over the middle of it.
  await page.locator(`[data-side="${side}"] .pdf-scroll`).hover({ position: { x: 20, y: 20 } })
  await page.mouse.wheel(0, by)
}

function scrolled(page: Page, side: 'left' | 'right'): Promise<number> {
  return page.locator(`[data-side="${side}"] .pdf-scroll`).evaluate(element => Math.round(element.scrollTop))
}

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
  return readFile(await download.path(), 'utf8')
}

async function violations(page: Page): Promise<readonly string[]> {
  const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']
  // Fluent's focus traps keep empty, transparent elements that pass the focus on at once.
  const { violations: found } = await new AxeBuilder({ page })
    .withTags(tags)
    .exclude('[data-tabster-dummy]')
    .analyze()
  return found.flatMap(({ id, nodes }) =>
    nodes.map(node => `${id} at ${node.target.join(' ')} – ${node.html.slice(0, 160)}`),
  )
}

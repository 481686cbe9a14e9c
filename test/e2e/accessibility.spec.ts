/**
 * Every screen, in every look and language: axe finds nothing against WCAG 2.0 to 2.2, A and AA. What axe cannot see
 * (order, meaning, whether a whole claim can be done by keyboard) is in review.spec.ts.
 */
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { queue as en } from '../../shared/i18n/en/queue.ts'
import { queue as ko } from '../../shared/i18n/ko/queue.ts'
import { queue as zhCn } from '../../shared/i18n/zh-cn/queue.ts'
import { type App, expect, test } from './support/app.ts'
import { goToClaim } from './support/review-page.ts'

/** The first is the one that a screen is opened in; the others change colours only, so only those are looked at again. */
const looks = [
  { look: 'light', media: { colorScheme: 'light', forcedColors: 'none' } },
  { look: 'dark', media: { colorScheme: 'dark', forcedColors: 'none' } },
  { look: 'forced colours', media: { colorScheme: 'dark', forcedColors: 'active' } },
] as const
const ofColours = ['color-contrast', 'link-in-text-block']

for (const language of ['en', 'ko', 'zh-CN']) {
  test(`no screen has an accessibility violation in ${language}, in any look`, async ({ app }) => {
    test.slow()
    await start(app, language)
    expect(await violationsOfScreens(app.page, violationsInAllLooks)).toEqual([])
  })
}

/** What is left of a window of 1280 × 800 or so when the page is zoomed. */
const zooms = [
  { zoom: '200 %', viewport: { width: 640, height: 400 }, deviceScaleFactor: 2 },
  { zoom: '400 %', viewport: { width: 320, height: 256 }, deviceScaleFactor: 4 },
] as const

for (const { zoom, viewport, deviceScaleFactor } of zooms) {
  test.describe(`at ${zoom}`, () => {
    test.use({ viewport, colorScheme: 'light', contextOptions: { deviceScaleFactor } })

    test('no screen has an accessibility violation', async ({ app }) => {
      test.slow()
      await start(app, 'en')
      expect(await violationsOfScreens(app.page, violations)).toEqual([])
    })
  })
}

async function violationsOfScreens(page: Page, look: typeof violations): Promise<readonly string[]> {
  const found: string[] = []
  for (const [name, show] of screens) {
    await show(page)
    found.push(...(await look(page, name)))
  }
  return found
}

async function violationsInAllLooks(page: Page, screen: string): Promise<readonly string[]> {
  const [first, ...others] = looks
  const found = [...(await violations(page, `${screen}, ${first.look}`))]
  for (const { look, media } of others) {
    await page.emulateMedia(media)
    await coloursAtRest(page)
    found.push(...(await violations(page, `${screen}, ${look}`, ofColours)))
  }
  await page.emulateMedia(first.media)
  await coloursAtRest(page)
  return found
}

/** The theme follows the system's within a frame, and its controls fade from one to the other. */
async function coloursAtRest(page: Page): Promise<void> {
  await page.evaluate(async () => {
    for (let frame = 0; frame < 2; frame++) await new Promise(resolve => requestAnimationFrame(resolve))
    const fades = document.getAnimations().filter(({ effect }) => effect?.getTiming().iterations !== Infinity)
    await Promise.allSettled(fades.map(({ finished }) => finished))
  })
}

const openSamples = new RegExp([en, ko, zhCn].map(language => language.empty.samples).join('|'))

type Screen = readonly [name: string, show: (page: Page) => Promise<void>]

const screens: readonly Screen[] = [
  ['queue, empty', async page => expect(page.locator('h1')).toBeAttached()],
  ['import summary', importSamples],
  [
    'queue',
    async page => {
      await page.keyboard.press('Escape')
      await expect(page.getByRole('dialog')).toHaveCount(0)
      await page.getByRole('grid').focus()
      await page.keyboard.press('j')
      await expect(page.getByRole('grid')).toHaveAttribute('aria-activedescendant', /queue-/)
    },
  ],
  ['command palette', page => openDialog(page, 'Control+k')],
  ['key sheet', page => closeThenOpenDialog(page, 'F1')],
  [
    'review',
    async page => {
      await closeDialog(page)
      await goToClaim(page, 'CLM-0412')
    },
  ],
  [
    'claim facts',
    async page => {
      await goToClaim(page, 'CLM-0386')
      await page.keyboard.press('i')
      await expect(page.getByRole('tabpanel').locator('dl').first()).toBeVisible()
    },
  ],
  [
    'reasons',
    async page => {
      await goToClaim(page, 'CLM-0412')
      await page.keyboard.press('n')
      await expect(page.getByRole('listbox').last()).toBeVisible()
    },
  ],
  [
    'comment being written',
    async page => {
      await page.keyboard.press('Escape')
      await page.keyboard.press('c')
      await expect(page.getByRole('radiogroup').first()).toBeVisible()
    },
  ],
  ['history', page => goTo(page, 'history/CLM-0412')],
  ['report', page => goTo(page, 'report/CLM-0412')],
  ['dashboard', showDashboard],
  ['sync', page => goTo(page, 'sync')],
  ['drafts', page => goTo(page, 'drafts')],
  ['log', page => goTo(page, 'integrity')],
  ['settings', page => goTo(page, 'settings')],
]

/** Chosen as a person chooses: in Settings, whose language list names each language in itself. */
async function start({ page }: App, language: string): Promise<void> {
  await goTo(page, 'settings')
  await page.getByRole('textbox', { name: 'Name' }).first().fill('Mina Seo')
  await page.getByRole('textbox', { name: 'ID' }).fill('mina')
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await page.getByLabel('Language of the app').selectOption(language)
  await expect(page.locator('html')).toHaveAttribute('lang', language)
  await goTo(page, 'queue')
}

async function importSamples(page: Page): Promise<void> {
  await page.evaluate(() => {
    location.hash = '#/queue'
  })
  await page.getByRole('button', { name: openSamples }).click()
  await expect(page.getByRole('dialog').getByRole('listitem').first()).toBeVisible()
  await expect(page.getByRole('dialog').getByRole('progressbar')).toHaveCount(0)
}

async function showDashboard(page: Page): Promise<void> {
  await goTo(page, 'dashboard')
  await page.getByRole('combobox').nth(1).selectOption('all')
  await expect(page.locator('svg[role="group"]').nth(1)).toBeVisible()
}

async function openDialog(page: Page, keys: string): Promise<void> {
  await page.keyboard.press(keys)
  await expect(page.getByRole('dialog')).toBeVisible()
}

async function closeDialog(page: Page): Promise<void> {
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
}

async function closeThenOpenDialog(page: Page, keys: string): Promise<void> {
  await closeDialog(page)
  await openDialog(page, keys)
}

async function goTo(page: Page, address: string): Promise<void> {
  await page.evaluate(place => {
    location.hash = `#/${place}`
  }, address)
  await expect(page.locator('h1').first()).toBeVisible()
}

async function violations(page: Page, screen: string, rules?: readonly string[]): Promise<readonly string[]> {
  const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']
  // Fluent's focus traps keep empty, transparent elements that pass the focus on at once; nobody ever rests on one.
  const axe = new AxeBuilder({ page }).exclude('[data-tabster-dummy]')
  // Only frames like the report's preview need the mode that opens a page of its own for each answer.
  axe.setLegacyMode((await page.locator('iframe').count()) === 0)
  if (rules) axe.withRules([...rules])
  else axe.withTags(tags)
  const { violations: found } = await axe.analyze()
  return found.flatMap(({ id, nodes }) =>
    nodes.map(node => `${screen}: ${id} at ${node.target.join(' ')} – ${node.html.slice(0, 160)}`),
  )
}

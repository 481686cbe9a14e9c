/**
 * Two competing claims, compared and arbitrated by keys: what both histories, both reports and both partners' editions
 * say afterwards. CLM-0415 (Adatum) and CLM-0421 (Litware) claim Microsoft 365 Apps at one tenant under two names.
 */
import type { Page } from '@playwright/test'
import { expect, test } from './support/app.ts'
import { countKeys } from './support/review-page.ts'
import { openSamples } from './support/reviewed-claim.ts'

const claims = { left: 'CLM-0415', right: 'CLM-0421' } as const

test('shots', async ({ app }) => {
  const { page } = app
  await openSamples(page)
  await nameReviewer(page)
  await openComparison(page)
  await page.waitForTimeout(4000)
  await page.screenshot({ path: '/tmp/wt/compare-shots/1.png' })
  await page.keyboard.press('d')
  await page.waitForTimeout(1000)
  await page.screenshot({ path: '/tmp/wt/compare-shots/2.png' })
})

async function nameReviewer(page: Page): Promise<void> {
  await page.evaluate(() => {
    location.hash = '#/settings'
  })
  await page.getByRole('textbox', { name: 'Name' }).first().fill('Mina Seo')
  await page.getByRole('textbox', { name: 'ID' }).fill('mina')
  await page.getByRole('button', { name: 'Save', exact: true }).click()
}

async function openComparison(page: Page): Promise<void> {
  await page.evaluate(hash => {
    location.hash = hash
  }, `#/compare/${claims.left},${claims.right}`)
  await expect(page.getByRole('grid', { name: 'Partners and findings' })).toBeVisible()
  await expect(page.locator('[data-side="left"] .textLayer span').first()).toBeAttached({ timeout: 20_000 })
  await expect(page.locator('[data-side="right"] .textLayer span').first()).toBeAttached({ timeout: 20_000 })
}

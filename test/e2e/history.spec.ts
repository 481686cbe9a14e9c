/** The history page of the built app: everything that happened, in either order, filtered, with before and after. */
import type { Page } from '@playwright/test'
import { expect, test } from './support/app.ts'
import { claim, goToPlace, internalWords, reviewClaim, reviewer } from './support/reviewed-claim.ts'

test.describe('the history of a claim', () => {
  test.beforeEach(async ({ app }) => {
    await reviewClaim(app.page)
    await goToPlace(app.page, 'history')
    await expect(app.page.getByRole('heading', { level: 1, name: `History of ${claim}` })).toBeVisible()
  })

  test('shows newest first, and oldest first when the order is turned', async ({ app }) => {
    const moments = () =>
      app.page
        .getByRole('region', { name: 'History' })
        .locator('time')
        .evaluateAll(times => times.map(time => time.getAttribute('datetime') ?? ''))
    const newest = await moments()
    await app.page.getByRole('button', { name: 'Order: newest first' }).click()
    await expect(app.page.getByRole('button', { name: 'Order: oldest first' })).toBeVisible()
    expect(await moments()).toEqual(newest.toReversed())
  })

  test('says what a changed verdict was before and is after', async ({ app }) => {
    const changed = entries(app.page).filter({ hasText: 'changed to Unclear' })
    await expect(changed).toContainText('Reason Before No customer signature After Only the partner signed')
    await expect(changed).toContainText(reviewer.name)
  })

  test('marks what the bundle brought, and gives own entries their number in the log', async ({ app }) => {
    const own = entries(app.page).filter({ hasText: 'Internal comment' })
    await expect(own.getByRole('button', { name: /^#\d+ [0-9a-f]{8} Copy the hash/ })).toBeVisible()
    const brought = entries(app.page).filter({ hasText: 'Claim submitted' }).first()
    await expect(brought).toContainText('From the case bundle')
  })

  test('shows only what was chosen and searched for, and says how much that is', async ({ app }) => {
    const { page } = app
    await page
      .getByRole('group', { name: 'What' })
      .getByRole('button', { name: /^Comments \d+$/ })
      .click()
    await page.getByRole('searchbox', { name: 'Search in the history' }).fill('team lead')
    await expect(entries(page)).toHaveCount(1)
    await expect(entries(page)).toContainText(internalWords)
    await expect(page.getByRole('status').filter({ hasText: /^1 of \d+ entries$/ })).toBeVisible()
    await page.getByRole('button', { name: 'Show everything' }).click()
    await expect(entries(page).filter({ hasText: 'Claim submitted' }).first()).toBeVisible()
  })
})

test('a history of a claim that is not here says so', async ({ app }) => {
  await goToPlace(app.page, 'history')
  await expect(app.page.getByRole('heading', { name: 'This claim is not on this computer' })).toBeVisible()
})

function entries(page: Page) {
  return page
    .getByRole('region', { name: 'History', exact: true })
    .getByRole('listitem')
    .filter({ has: page.locator('time') })
}

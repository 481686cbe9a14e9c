/**
 * Claim facts: what the claim says beside what is pinned, the association checks, and the date ruler, by keyboard and in
 * the reviewer's language. The rules themselves are tables in test/shared; here is what a reviewer sees and can reach.
 */
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { type App, expect, test } from './support/app.ts'
import { goToClaim } from './support/review-page.ts'
import { openSamples } from './support/reviewed-claim.ts'

test('marks a field the same once its words are pinned, and leads back to the place by one key', async ({
  app,
}) => {
  const { page } = app
  await openFacts(app)
  const customer = row(page, 'Customer')
  await expect(customer).toContainText('Not pinned')
  await pinLineWith(page, 'Contoso')
  await page.keyboard.press('i')
  await expect(customer).toContainText('Same')
  const place = customer.locator('[data-pin]').first()
  const line = page.locator('.textLayer span[role="presentation"]').filter({ hasText: 'Contoso' }).first()
  await page.getByRole('textbox', { name: /^Page/ }).fill('3')
  await page.keyboard.press('Enter')
  await expect(line).not.toBeInViewport()
  await place.focus()
  await page.keyboard.press('Enter')
  await expect(line).toBeInViewport()
})

test('leads from the claim’s own value to the line of the history that told it, and back by one key', async ({
  app,
}) => {
  const { page } = app
  await openFacts(app)
  const value = row(page, 'MPN ID').getByRole('button').first()
  await value.focus()
  await page.keyboard.press('Enter')
  const line = page.getByRole('tabpanel', { name: 'History' }).locator('[aria-current="true"]')
  await expect(line).toBeFocused()
  await expect(line).toBeInViewport()
  await expect(line).toContainText('Claim opened from')
  await page.keyboard.press('i')
  await expect(value).toBeVisible()
  await page.getByRole('tab', { name: /^History/ }).click()
  await expect(page.getByRole('tabpanel', { name: 'History' }).getByRole('listitem').first()).toBeVisible()
  await expect(line).toHaveCount(0)
})

test('marks a field different once other words are pinned, by word and not by colour alone', async ({
  app,
}) => {
  const { page } = app
  await openSamples(page)
  await goToClaim(page, 'CLM-0409')
  await page.keyboard.press('i')
  await pinLineWith(page, /[0-9a-f]{8}-[0-9a-f]{4}-/)
  await page.keyboard.press('i')
  await expect(row(page, 'Tenant ID')).toContainText('Different')
  await expect(row(page, 'Tenant ID')).toContainText('Differs: ')
})

test('says in words how a date lies to the 12 months before the submission', async ({ app }) => {
  const { page } = app
  await openFacts(app)
  await page.getByLabel('Signature date').fill('2021-05-24')
  await expect(page.getByText('Within 12 months')).toBeVisible()
  await page.getByLabel('Signature date').fill('2019-01-02')
  await expect(page.getByText('Older than 12 months')).toBeVisible()
  await page.getByLabel('Effective date').fill('2030-01-02')
  await expect(page.getByText('After the submission', { exact: true })).toBeVisible()
})

test('keeps the entered date when the reviewer goes to the dates finding', async ({ app }) => {
  const { page } = app
  await openFacts(app)
  await page.getByLabel('Signature date').fill('2021-05-24')
  await page.getByRole('tab', { name: /^Findings/ }).click()
  await page.keyboard.press('3')
  await expect(page.getByLabel('Signature date')).toHaveValue('2021-05-24')
  await expect(page.getByText('Not a reason to fail')).toHaveCount(0)
})

test('shows what does not fail a finding, with its source', async ({ app }) => {
  const { page } = app
  await openSamples(page)
  await goToClaim(page, 'CLM-0412')
  await page.keyboard.press('4')
  await expect(page.getByRole('list', { name: 'Not a reason to fail' })).toContainText('M365P')
})

test('shows the association checks with what is not known apart from what passed', async ({ app }) => {
  const { page } = app
  await openFacts(app)
  const checks = page.getByRole('region', { name: 'Association checks' })
  await expect(checks).toContainText('Passed: ')
  await expect(checks).toContainText('Not known from the case bundle: ')
})

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in ${colorScheme}`, () => {
    test.use({ colorScheme })
    test('has no accessibility violation in the claim facts', async ({ app }) => {
      const { page } = app
      await openFacts(app)
      await pinLineWith(page, 'Contoso')
      await page.keyboard.press('i')
      await page.getByLabel('Signature date').fill('2021-05-24')
      const { violations } = await new AxeBuilder({ page })
        .include('[role="tabpanel"]')
        .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
        .analyze()
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([])
    })
  })
}

async function openFacts({ page }: App): Promise<void> {
  await openSamples(page)
  await goToClaim(page, 'CLM-0412')
  await page.keyboard.press('i')
  await expect(page.getByRole('heading', { name: 'Claim beside PoE' })).toBeVisible()
}

function row(page: Page, field: string) {
  return page
    .getByRole('region', { name: 'Claim beside PoE' })
    .getByRole('listitem')
    .filter({ hasText: new RegExp(`^${field}`) })
}

/** Selects the first line on the page that holds the word, and pins it with P. */
async function pinLineWith(page: Page, word: string | RegExp): Promise<void> {
  const line = page.locator('.textLayer span[role="presentation"]').filter({ hasText: word }).first()
  await line.evaluate(span => {
    const node = span.firstChild
    if (node) getSelection()?.setBaseAndExtent(node, 0, node, node.textContent?.length ?? 0)
  })
  await expect(page.getByText('The selection will be pinned')).toBeAttached()
  await page.keyboard.press('p')
  await expect(page.getByText('The selection will be pinned')).toHaveCount(0)
}

/** The queue as a reviewer uses it: find, filter, sort, keep a view, work on a selection, and come back to the place. */
import type { Page } from '@playwright/test'
import { expect, test } from './support/app.ts'
import { openSamples } from './support/reviewed-claim.ts'

test.beforeEach(async ({ app }) => {
  await openSamples(app.page)
})

test('opens on the work that is due, the earliest first', async ({ app }) => {
  const { page } = app
  await expect(page.getByRole('button', { name: 'Open work' })).toBeVisible()
  const shown = await claimsOnScreen(page)
  expect(shown[0]).toBe('CLM-0425')
  await expect(statuses(page).filter({ hasText: 'Approved' })).toHaveCount(0)
})

test('finds a claim by a Hangul name, another name of its product and its id while typing', async ({
  app,
}) => {
  const { page } = app
  const search = page.getByRole('searchbox')
  await page.keyboard.press('Control+f')
  await expect(search).toBeFocused()
  for (const [words, claim] of [
    ['한빛', 'CLM-0414'],
    ['proplus', 'CLM-0421'],
    ['CLM-1207', 'CLM-1207'],
  ] as const) {
    await search.fill(words)
    await expect(row(page, claim)).toBeVisible()
    expect((await claimsOnScreen(page)).length).toBeLessThan(5)
  }
  await search.fill('nothing is called this')
  await expect(page.getByRole('button', { name: 'Show all claims' })).toBeVisible()
  await page.getByRole('button', { name: 'Show all claims' }).click()
  await expect(row(page, 'CLM-0425')).toBeVisible()
})

test('filters by status and says so in a chip that takes the filter away again', async ({ app }) => {
  const { page } = app
  await chooseView(page, 'All claims')
  await page.getByRole('button', { name: /^Filters/ }).click()
  await page.getByRole('checkbox', { name: 'Rejected final' }).check()
  await page.keyboard.press('Escape')
  await expect(statuses(page)).toHaveText(['Rejected final'])
  await page.getByRole('button', { name: /Rejected final/ }).click()
  await expect(row(page, 'CLM-0425')).toBeVisible()
})

test('sorts by a column and turns the order around', async ({ app }) => {
  const { page } = app
  const header = page.getByRole('columnheader', { name: 'Claim' })
  await header.getByRole('button').click()
  await expect(header).toHaveAttribute('aria-sort', 'ascending')
  const ascending = await claimsOnScreen(page)
  expect(ascending).toEqual([...ascending].sort())
  await header.getByRole('button').click()
  await expect(header).toHaveAttribute('aria-sort', 'descending')
  const descending = await claimsOnScreen(page)
  expect(descending).toEqual([...descending].sort().reverse())
})

test('keeps a view under a name over a restart', async ({ app }) => {
  await app.page.getByRole('searchbox').fill('contoso')
  await app.page.getByRole('button', { name: 'Changed view' }).click()
  await app.page.getByRole('menuitem', { name: 'Save this view…' }).click()
  await app.page.getByRole('textbox', { name: 'Name of the view' }).fill('Contoso only')
  await app.page.getByRole('button', { name: 'Save view' }).click()
  await expect(app.page.getByRole('button', { name: 'Contoso only' })).toBeVisible()
  await app.restart()
  await expect(row(app.page, 'CLM-0425')).toBeVisible()
  await chooseView(app.page, 'Contoso only')
  await expect(row(app.page, 'CLM-0412')).toBeVisible()
  await expect(app.page.getByRole('searchbox')).toHaveValue('contoso')
})

test('puts off a selection by keys, and Undo brings it back', async ({ app }) => {
  const { page } = app
  await page.getByRole('grid').focus()
  for (const key of ['j', ' ', 'j', ' ']) await page.keyboard.press(key)
  await expect(page.getByText('2 selected')).toBeVisible()
  await page.keyboard.press('l')
  await expect(page.getByText('2 claims put off').last()).toBeVisible()
  await expect(row(page, 'CLM-0425')).toHaveCount(0)
  await page.getByRole('button', { name: /^Undo/ }).click()
  await expect(row(page, 'CLM-0425')).toBeVisible()
})

test('comes back from a claim to the same place', async ({ app }) => {
  const { page } = app
  const grid = page.getByRole('grid')
  await grid.focus()
  for (let step = 0; step < 30; step++) await page.keyboard.press('j')
  await expect(grid).toHaveAttribute('aria-activedescendant', /queue-/)
  const place = await grid.getAttribute('aria-activedescendant')
  const offset = await grid.evaluate(element => element.scrollTop)
  expect(offset).toBeGreaterThan(0)
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/#\/review\//)
  await page.goBack()
  await expect(grid).toHaveAttribute('aria-activedescendant', place ?? '')
  expect(await grid.evaluate(element => element.scrollTop)).toBe(offset)
})

test('groups by customer under headings that count', async ({ app }) => {
  const { page } = app
  await page.getByRole('grid').focus()
  await page.keyboard.press('g')
  await expect(page.getByRole('gridcell', { name: /, \d+ claims?$/ }).first()).toBeVisible()
})

test('shows who competes, and leads there', async ({ app }) => {
  const { page } = app
  await row(page, 'CLM-0412').click()
  const preview = page.getByRole('region', { name: 'Preview' })
  await expect(preview.getByRole('heading', { name: 'Contoso / Fabrikam' })).toBeVisible()
  await preview.getByRole('button', { name: 'CLM-0398' }).click()
  await expect(preview.getByRole('heading', { name: /Northwind/ })).toBeVisible()
})

function row(page: Page, claim: string) {
  return page.locator(`#queue-${claim}`)
}

function statuses(page: Page) {
  return page.getByRole('row').locator('[role="gridcell"]:nth-child(9)')
}

async function claimsOnScreen(page: Page): Promise<readonly string[]> {
  const rows = page.locator('[role="row"][id^="queue-"]')
  await expect(rows.first()).toBeVisible()
  return rows.evaluateAll(elements => elements.map(element => element.id.replace('queue-', '')))
}

async function chooseView(page: Page, name: string): Promise<void> {
  await page.getByRole('search').getByRole('button').first().click()
  await page.getByRole('menuitem', { name, exact: true }).click()
}

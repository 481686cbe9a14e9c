/**
 * A claim with something to tell: the samples opened, one verdict on a quote, one without evidence that is changed
 * afterwards, and one comment for the team alone. All by the controls and keys a reviewer uses.
 */
import type { Page } from '@playwright/test'
import { expect } from '@playwright/test'

export const claim = 'CLM-0412'
export const reviewer = { name: 'Mina Seo', id: 'mina' }
export const internalWords = 'Ask the team lead before this leaves.'

export interface ReviewedClaim {
  /** The words that the first verdict stands on. */
  readonly quote: string
}

export async function openSamples(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Open sample cases' }).click()
  const dialog = page.getByRole('dialog')
  await dialog
    .getByRole('button', { name: /^(Close|Show claims)$/ })
    .first()
    .click()
  await expect(dialog).toBeHidden()
}

export async function reviewClaim(page: Page): Promise<ReviewedClaim> {
  await openSamples(page)
  await goToPlace(page, 'review')
  const quote = await selectFirstWords(page)
  await page.keyboard.press('y')
  await tellName(page)
  await expect(recorded(page, 'Pass')).toBeVisible()
  await giveReason(page, 'u')
  await page.keyboard.press('2')
  await giveReason(page, 'u', '2')
  await commentForTheTeam(page)
  return { quote }
}

export async function goToPlace(page: Page, name: 'review' | 'history' | 'report'): Promise<void> {
  await page.evaluate(hash => {
    location.hash = hash
  }, `#/${name}/${claim}`)
}

/** Selects the first long run of text that the page shows, as a drag would, and answers it. */
async function selectFirstWords(page: Page): Promise<string> {
  const line = page
    .locator('.textLayer span[role="presentation"]')
    .filter({ hasText: /\w{3,} \w{3,} \w{3,}/ })
  await expect(line.first()).toBeVisible()
  return line.first().evaluate(span => {
    const node = span.firstChild
    const length = node?.textContent?.length ?? 0
    if (node) getSelection()?.setBaseAndExtent(node, 0, node, length)
    return node?.textContent?.trim() ?? ''
  })
}

async function tellName(page: Page): Promise<void> {
  await page.getByLabel('Your name').fill(reviewer.name)
  await page.getByLabel('Your id').fill(reviewer.id)
  await page.getByRole('button', { name: 'Save and go on' }).click()
}

async function giveReason(page: Page, verdict: 'u' | 'n', reason = '1'): Promise<void> {
  await page.keyboard.press(verdict)
  await expect(page.getByText(/1–9 choose/)).toBeVisible()
  await page.keyboard.press(reason)
  await expect(page.getByText(/1–9 choose/)).toBeHidden()
}

async function commentForTheTeam(page: Page): Promise<void> {
  await page.keyboard.press('c')
  const field = page.getByRole('textbox', { name: /^Comment: / })
  await page.getByRole('radio', { name: 'Internal' }).check()
  await field.fill(internalWords)
  await page.getByRole('button', { name: 'Post comment' }).click()
  await expect(field).toBeHidden()
}

function recorded(page: Page, verdict: string) {
  return page.getByText(new RegExp(`^${verdict} recorded for `)).first()
}

/** A whole claim without a pointer: from the empty queue through name, verdicts and a comment to the decision. */
import type { Page } from '@playwright/test'
import { expect, test } from './support/app.ts'
import { confirmNote } from './support/review-page.ts'

test('a claim is opened, reviewed, commented and decided by keys alone', async ({ app }) => {
  const { page } = app
  await tabTo(page, 'Open sample cases')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: 'Show claims' })).toBeVisible()
  await tabTo(page, 'Show claims')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog')).toBeHidden()

  await page.keyboard.press('j')
  await tabTo(page, 'Open for review')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/#\/review\//)
  const claim = decodeURIComponent(new URL(page.url()).hash.split('/').at(-1) ?? '')
  await expect(page.locator('.textLayer span[role="presentation"]').first()).toBeAttached()

  await page.keyboard.press('y')
  await expect(page.getByRole('textbox', { name: 'Your name' })).toBeFocused()
  await page.keyboard.type('Mina Seo')
  await page.keyboard.press('Tab')
  await page.keyboard.type('mina')
  await page.keyboard.press('Enter')
  for (let answered = 0; answered < 5; answered++) {
    if (answered > 0) await page.keyboard.press('y')
    await confirmNote(page)
    await expect(page.getByRole('tab', { name: /Pass/ })).toHaveCount(answered + 1)
  }

  await page.keyboard.press('c')
  await expect(page.getByRole('textbox', { name: /^Comment:/ })).toBeFocused()
  await page.keyboard.type('Read from the first page to the last.')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('textbox', { name: /^Comment:/ })).toBeHidden()

  await page.keyboard.press('d')
  await expect(page.getByRole('button', { name: 'Approve', exact: true })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByText(`${claim} decided: Approve`).last()).toBeAttached()
  await expect(page).not.toHaveURL(new RegExp(claim))
})

/** As far as Tab leads, at most once around the window. */
async function tabTo(page: Page, name: string): Promise<void> {
  await expect(page.getByRole('button', { name }).first()).toBeVisible()
  for (let presses = 0; presses < 60; presses++) {
    const focused = await page.evaluate(() => document.activeElement?.textContent ?? '')
    if (focused === name) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`Tab does not lead to ${name}`)
}

/**
 * The review screen as a reviewer's hands know it: open the samples, go to a claim, select words on the page, press keys.
 * `keysPressed` is what the browser really got, so a budget is counted from events and not from the test's own text.
 */
import { expect, type Page } from '@playwright/test'

export async function goToClaim(page: Page, claim: string): Promise<void> {
  await page.evaluate(id => {
    location.hash = `#/review/${id}`
  }, claim)
  await expect(page.getByRole('heading', { level: 1, name: claim })).toBeVisible()
  await expect(textSpans(page).first()).toBeAttached()
}

/** Names the reviewer the way a reviewer does: in the card that the first record asks with. */
export async function nameReviewer(page: Page): Promise<void> {
  await page.getByRole('textbox', { name: 'Your name' }).fill('Mina Seo')
  await page.getByRole('textbox', { name: 'Your id' }).fill('mina')
  await page.getByRole('button', { name: 'Save and go on' }).click()
}

/** Selects the nth line of text on screen, as a drag over it would. */
export async function selectLine(page: Page, nth: number): Promise<void> {
  await textSpans(page).nth(nth).waitFor({ state: 'attached' })
  await page.evaluate(index => {
    const spans = [...document.querySelectorAll('.textLayer span[role="presentation"]')].filter(
      span => (span.textContent?.trim().length ?? 0) > 5,
    )
    const node = spans[index]?.firstChild
    if (!node) throw new Error(`there is no line ${index} on screen`)
    getSelection()?.setBaseAndExtent(node, 0, node, node.textContent?.length ?? 0)
  }, nth)
  await expect(page.getByText('The selection will be pinned')).toBeAttached()
}

/** Where a verdict's note is written. */
export function noteField(page: Page) {
  return page.getByRole('textbox', { name: /What did you look at/ })
}

/** Takes the note as it begins: a page counts as seen after a second on screen, which may be later than the key. */
export async function confirmNote(page: Page): Promise<void> {
  await expect(noteField(page)).toBeFocused()
  await expect(noteField(page)).not.toHaveValue('')
  await page.keyboard.press('Enter')
}

export function finding(page: Page, name: RegExp) {
  return page.getByRole('tab', { name })
}

/** From here on every key that the browser gets, without modifiers alone. */
export async function countKeys(page: Page): Promise<() => Promise<readonly string[]>> {
  await page.evaluate(() => {
    const pressed: string[] = []
    Object.assign(window, { pressed })
    addEventListener(
      'keydown',
      event => {
        if (!['Control', 'Shift', 'Alt', 'Meta'].includes(event.key))
          pressed.push(`${event.ctrlKey ? 'Ctrl+' : ''}${event.key}`)
      },
      { capture: true },
    )
  })
  return () => page.evaluate(() => (window as unknown as { pressed: string[] }).pressed)
}

function textSpans(page: Page) {
  return page.locator('.textLayer span[role="presentation"]')
}

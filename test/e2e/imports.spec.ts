/** Opening case bundles in the real app: progress that can be read, cancelling in the middle, and where it leads. */
import type { Page } from '@playwright/test'
import { caseBundle, documentRef, manifestClaim, noise } from '../support/case-bundle.ts'
import { expect, test } from './support/app.ts'

const CLAIMS = 8000

test('an import cancelled among its claims says so, counts what came in, and keeps whole claims only', async ({
  app,
}) => {
  test.slow()
  const { page } = app
  await dropBundle(page, 'quarter.poecase', largeBundle())
  const dialog = page.getByRole('dialog', { name: 'Open case bundles' })
  await expect(dialog.getByRole('progressbar', { name: 'Progress of quarter.poecase' })).toBeVisible()
  await expect(dialog).toContainText(/[\d.,]+ [kM]?B of [\d.,]+ [kM]?B/)
  await expect(dialog).toContainText(/[1-9]\d* of 8000 claims/)
  await dialog.getByRole('button', { name: 'Cancel' }).click()
  await expect(dialog).toContainText('Import cancelled. The claims added so far are complete.')
  const added = Number(/(\d+) claims added/.exec(await dialog.innerText())?.[1])
  expect(added).toBeGreaterThan(0)
  expect(added).toBeLessThan(CLAIMS)

  await dialog.getByRole('button', { name: 'Close' }).click()
  await dropBundle(page, 'quarter.poecase', largeBundle())
  await expect(dialog).toContainText(summary(added))
  await dialog.getByRole('button', { name: 'Close' }).click()
  await app.restart()
  await expect(app.page.getByRole('contentinfo')).toContainText('Log verified')
})

test('“Show claims” leads to the grid, where J and Enter open the first claim', async ({ app }) => {
  const { page } = app
  await page.getByRole('button', { name: 'Open sample cases' }).click()
  await page.getByRole('button', { name: 'Show claims' }).click()
  await expect(page.getByRole('grid')).toBeFocused()
  await page.keyboard.press('j')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/#\/review\/CLM-/)
})

test('“Show claims” leads to the grid from another page, too', async ({ app }) => {
  const { page } = app
  await page.getByRole('link', { name: 'Settings' }).click()
  await expect(page.getByRole('main', { name: 'Settings' })).toBeVisible()
  await dropBundle(page, 'one.poecase', caseBundle())
  await page.getByRole('button', { name: 'Show claims' }).press('Enter')
  await expect(page.getByRole('grid')).toBeFocused()
})

test('closing the summary leads back to where the reviewer was', async ({ app }) => {
  const { page } = app
  const link = page.getByRole('link', { name: 'Drafts' })
  await link.focus()
  await dropBundle(page, 'one.poecase', caseBundle())
  await page.getByRole('button', { name: 'Close' }).press('Enter')
  await expect(link).toBeFocused()
})

function summary(before: number): RegExp {
  return new RegExp(`${CLAIMS - before} claims? added.*${before} claims? unchanged`)
}

function largeBundle(): Uint8Array {
  const papers = Array.from({ length: 40 }, (_, index) => noise(200_000, index + 1))
  const claims = Array.from({ length: CLAIMS }, (_, index) =>
    manifestClaim(`CLM-${index}`, {
      documents: papers.slice(index % 40, (index % 40) + 1).map(paper => documentRef('DOC-1', paper)),
    }),
  )
  return caseBundle({ claims, documents: papers })
}

async function dropBundle(page: Page, name: string, bytes: Uint8Array): Promise<void> {
  await page.evaluate(
    ({ name, base64 }) => {
      const bytes = Uint8Array.from(atob(base64), character => character.charCodeAt(0))
      const dataTransfer = new DataTransfer()
      dataTransfer.items.add(new File([bytes], name))
      for (const type of ['dragenter', 'drop'])
        document.body.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }))
    },
    { name, base64: Buffer.from(bytes).toString('base64') },
  )
}

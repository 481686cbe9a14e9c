/**
 * The clock acts in the running app, what it does is told and recorded once, the readings of contradicting documents are
 * a choice, and the claim facts say what runs, what may change and what is left after a dispute's door has closed.
 */
import type { Page } from '@playwright/test'
import { type App, expect, test } from './support/app.ts'
import { goToClaim } from './support/review-page.ts'
import { openSamples } from './support/reviewed-claim.ts'

const ranOut = /Time ran out: 1 claim rejected.*2 approved claims sent to incentive assessment.*B-M/

test('tells which claims the clock moved after an import, and records it once', async ({ app }) => {
  await openSamples(app.page)
  await expect(app.page.getByRole('region', { name: 'Messages' })).toContainText(ranOut, { timeout: 20_000 })
  await goTo(app.page, 'history/CLM-1204')
  await expect(expiries(app.page)).toHaveCount(1)
  await app.restart()
  await goTo(app.page, 'history/CLM-1204')
  await expect(expiries(app.page)).toHaveCount(1)
})

test('says that the dispute’s door is closed, and what is left', async ({ app }) => {
  await openSamples(app.page)
  const facts = await openFacts(app, 'CLM-0386')
  await expect(facts).toContainText('Closed: the 30 days are over.')
  await expect(facts).toContainText('What is left is a new association with updated PoE.')
  await expect(await openFacts(app, 'CLM-1210')).toContainText('Closed: the rejection is final.')
})

test('says what the partner may change now, and that the documents disagree on it', async ({ app }) => {
  await openSamples(app.page)
  const facts = await openFacts(app, 'CLM-1207')
  await expect(facts).toContainText('Nothing in this status')
  await expect(facts).toContainText('In “Partner action required” alone [B-M]')
  await expect(facts).toContainText('business hours used, without the time of the partner')
})

test('reads the documents as chosen in Settings, and keeps the choice', async ({ app }) => {
  await openSamples(app.page)
  await chooseReading(app.page, 'Edits after submission', 'submitted-and-partner-action')
  await app.restart()
  await goTo(app.page, 'settings')
  await expect(fieldOf(app.page, 'Edits after submission')).toHaveValue('submitted-and-partner-action')
  const facts = await openFacts(app, 'CLM-1201')
  await expect(facts).toContainText('Read here: In “Submitted” and “Partner action required”.')
})

function expiries(page: Page) {
  return page.getByText('Partner did not answer in time; claim rejected')
}

async function openFacts({ page }: App, claim: string) {
  await goToClaim(page, claim)
  await page.keyboard.press('i')
  const facts = page.getByRole('region', { name: 'Clocks and rights' })
  await expect(facts).toBeVisible()
  return facts
}

function fieldOf(page: Page, topic: string) {
  return page.getByRole('group', { name: 'October 2023 rules' }).getByLabel(topic)
}

async function chooseReading(page: Page, topic: string, reading: string): Promise<void> {
  await goTo(page, 'settings')
  await fieldOf(page, topic).selectOption(reading)
  await expect(fieldOf(page, topic)).toHaveValue(reading)
}

async function goTo(page: Page, address: string): Promise<void> {
  await page.evaluate(place => {
    location.hash = `#/${place}`
  }, address)
  await expect(page.locator('h1').first()).toBeVisible()
}

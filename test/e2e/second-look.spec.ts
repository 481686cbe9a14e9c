/**
 * A second look at an own claim: blind, on the same documents, and compared only afterwards. The decision is made in the
 * app and then dated back in the stored log, chain and all, because a second look waits for two weeks.
 */
import type { Page } from '@playwright/test'
import type { EventId } from '../../shared/base/id.ts'
import { CHAIN_START, hashEvent } from '../../shared/log/chain.ts'
import type { LoggedEvent } from '../../shared/log/event.ts'
import { eventsInSample } from '../shared/figures/course-cases.ts'
import { expect, test } from './support/app.ts'
import { confirmNote, goToClaim, nameReviewer } from './support/review-page.ts'
import { claim, openSamples } from './support/reviewed-claim.ts'

test('a second look hides the first one, is compared with it afterwards, and leaves the claim as it is', async ({
  app,
}) => {
  test.slow()
  await openSamples(app.page)
  await approve(app.page)
  const events = await dateBack(app.page)
  await app.restart()
  const { page } = app

  await page.evaluate(() => {
    location.hash = '#/dashboard'
  })
  const own = page.getByRole('region', { name: 'Your own consistency' })
  await expect(own.getByText('1 claim waits for a second look.')).toBeVisible()
  await own.getByRole('link', { name: 'Take the next one' }).click()
  await expect(page.getByRole('heading', { level: 1, name: `Second look at ${claim}` })).toBeVisible()
  await expect(page.locator('.textLayer span[role="presentation"]').first()).toBeAttached()
  await expect(page.getByText('Approve')).toHaveCount(0)

  const questions = page.getByRole('radiogroup')
  await expect(questions).toHaveCount(5)
  for (let asked = 0; asked < 5; asked++)
    await questions
      .nth(asked)
      .getByRole('radio', { name: asked === 2 ? 'Fail' : 'Pass', exact: true })
      .check()
  await page.getByRole('button', { name: 'Save and compare' }).click()
  await expect(page.getByRole('row', { name: 'Dates Pass Fail Different' })).toBeVisible()
  await expect(page.getByRole('row', { name: 'PoE Pass Pass Same' })).toBeVisible()

  await page.keyboard.press('Escape')
  await expect(own.getByText('Every claim of the sample has had its second look.')).toBeVisible()
  await expect(
    own.getByRole('img', { name: /^Dates on the PoE: Same answer 0, Different answer 1/ }),
  ).toBeVisible()
  expect(await countEvents(page)).toBe(events)
})

async function approve(page: Page): Promise<void> {
  await goToClaim(page, claim)
  await page.keyboard.press('y')
  await nameReviewer(page)
  for (let answered = 0; answered < 5; answered++) {
    if (answered > 0) await page.keyboard.press('y')
    await confirmNote(page)
    await expect(page.getByRole('tab', { name: /Pass/ })).toHaveCount(answered + 1)
  }
  await page.keyboard.press('d')
  await expect(page.getByRole('button', { name: 'Approve', exact: true })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByText(`${claim} decided: Approve`).last()).toBeAttached()
}

/** The newest event becomes a month old and one that the sample takes. Answers how many events there are. */
async function dateBack(page: Page): Promise<number> {
  const { last, count } = await page.evaluate(readLast)
  expect(last.type).toBe('ClaimDecided')
  const { hash: _, ...event } = last
  const [id = ''] = eventsInSample(1, true)
  const at = Temporal.Now.instant()
    .subtract({ hours: 24 * 30 })
    .toString({ smallestUnit: 'millisecond' })
  const dated = { ...event, id: id as EventId, at, prev: event.prev || CHAIN_START }
  await page.evaluate(writeLast, { ...dated, hash: hashEvent(dated) })
  return count
}

async function countEvents(page: Page): Promise<number> {
  return (await page.evaluate(readLast)).count
}

function readLast(): Promise<{ last: LoggedEvent; count: number }> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('proofdesk')
    opening.onerror = () => reject(opening.error)
    opening.onsuccess = () => {
      const reading = opening.result.transaction('events').objectStore('events').getAll()
      reading.onerror = () => reject(reading.error)
      reading.onsuccess = () => {
        opening.result.close()
        const events = (reading.result as LoggedEvent[]).toSorted((a, b) => b.seq - a.seq)
        const [last] = events
        if (last) resolve({ last, count: events.length })
      }
    }
  })
}

function writeLast(event: LoggedEvent): Promise<void> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('proofdesk')
    opening.onerror = () => reject(opening.error)
    opening.onsuccess = () => {
      const writing = opening.result.transaction(['events', 'marks'], 'readwrite')
      writing.objectStore('events').put(event)
      writing.objectStore('marks').put({ key: 'log', device: event.device, seq: event.seq, hash: event.hash })
      writing.onerror = () => reject(writing.error)
      writing.oncomplete = () => {
        opening.result.close()
        resolve()
      }
    }
  })
}

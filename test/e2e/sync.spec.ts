/**
 * Two reviewers in two browsers and a hub in a process of its own, all real: work apart, come together, and what cannot
 * be put together is shown to the one whose it is.
 */
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect, test } from '@playwright/test'
import { openHubProcess } from '../support/hub/hub-process.ts'
import { goToClaim, noteField } from './support/review-page.ts'
import { claim, openSamples } from './support/reviewed-claim.ts'
import { allSent, goTo, joinHub, openDesk, writeComment } from './support/synced-desk.ts'

const mina = { id: 'mina', name: 'Mina Seo' }
const tomasz = { id: 'tomasz', name: 'Tomasz Wolski' }

test('two reviewers work apart, come together, and settle what does not fit', async ({ launchOptions }) => {
  const hub = await openHubProcess()
  const [a, b] = [await openDesk(launchOptions), await openDesk(launchOptions)]
  await joinHub(a.page, { url: hub.url, code: await hub.enrol(mina) })
  await goTo(a.page, 'queue')
  await openSamples(a.page)
  await allSent(a.page)
  await joinHub(b.page, { url: hub.url, code: await hub.enrol(tomasz) })
  await allSent(b.page)
  // Its claims and, when it is opened, its document come from the hub alone.
  await goToClaim(b.page, claim)
  await expect(b.page.getByText('You have taken')).toBeAttached()
  // Before the news is there, opening it would take it here as well.
  await goTo(a.page, `history/${claim}`)
  await expect(a.page.getByText(/^Assigned to/)).toBeVisible()
  await goToClaim(a.page, claim)
  await expect(a.page.getByText('Tomasz Wolski has taken this claim')).toBeVisible()

  for (const { context } of [a, b]) await context.setOffline(true)
  await expect(a.page.getByRole('contentinfo').getByText('Offline')).toBeVisible()
  await writeComment(a.page, 'Mina was here')
  await writeComment(b.page, 'Tomasz was here')
  await approve(a.page)
  await approve(b.page)
  await expect(a.page.getByRole('contentinfo').getByText(/waiting for connection/)).toBeVisible()
  await a.context.setOffline(false)
  await allSent(a.page)
  await b.context.setOffline(false)

  await b.page.getByRole('contentinfo').getByText('1 decision needs you').click()
  const card = b.page.getByRole('group', { name: `Your decision on ${claim} did not count` })
  await expect(card).toContainText('Mina Seo')
  expect(await violations(b.page)).toEqual([])
  await b.page.screenshot({ path: 'test-results/sync-conflict.png' })
  await card.getByRole('button', { name: 'Leave it as the team has it' }).click()
  await expect(card).toBeHidden()
  await allSent(b.page)
  await expect(b.page.getByText('Refused by the hub')).toHaveCount(0)

  await goTo(b.page, `history/${claim}`)
  await expect(
    b.page.getByText('Did not count: the claim had moved on before it reached the hub.'),
  ).toBeVisible()
  await b.page.screenshot({ path: 'test-results/sync-history.png' })

  await goToClaim(a.page, claim)
  await expect(a.page.getByRole('region', { name: 'Verdicts of others' })).toContainText('Tomasz Wolski')
  for (const { page } of [a, b]) {
    await goToClaim(page, claim)
    await page.keyboard.press('Shift+C')
    await expect(page.getByText('Mina was here')).toBeAttached()
    await expect(page.getByText('Tomasz was here')).toBeAttached()
  }
  await hub.kill()
  await writeComment(a.page, 'while the hub was down')
  await expect(a.page.getByRole('contentinfo').getByText('1 waiting for connection')).toBeVisible()
  await hub.start()
  for (const { page } of [a, b]) await page.keyboard.press('F9')
  await expect(b.page.getByText('while the hub was down')).toBeAttached()
  expect([...a.problems, ...b.problems]).toEqual([])
  await a.close()
  await b.close()
  await hub.close()
})

async function approve(page: Page): Promise<void> {
  const note = noteField(page)
  for (let answered = 0; answered < 5; answered++) {
    await page.keyboard.press('y')
    await note.fill('Read from the first page to the last.')
    await page.keyboard.press('Enter')
    await expect(page.getByRole('tab', { name: /Pass/ })).toHaveCount(answered + 1)
  }
  await page.keyboard.press('d')
  await expect(page.getByRole('button', { name: 'Approve', exact: true })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByText(`${claim} decided: Approve`).last()).toBeAttached()
}

async function violations(page: Page): Promise<readonly string[]> {
  // Fluent UI's focus traps: never seen, never stopped at by a reader.
  const { violations: found } = await new AxeBuilder({ page })
    .exclude('[data-tabster-dummy]')
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    .analyze()
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)
}

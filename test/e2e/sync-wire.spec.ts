/**
 * A reviewer before a real hub on a wire that cuts, stalls, swallows and repeats, with the browser killed three times: the
 * desk finds its hub again by itself, and nothing is lost or doubled.
 */
import { expect, test } from '@playwright/test'
import { openFaultProxy } from '../support/fault-proxy.ts'
import { openHubProcess } from '../support/hub/hub-process.ts'
import { goToClaim } from './support/review-page.ts'
import { claim, openSamples } from './support/reviewed-claim.ts'
import { allSent, goTo, joinHub, openDesk, writeComment } from './support/synced-desk.ts'

const mina = { id: 'mina', name: 'Mina Seo' }
const tomasz = { id: 'tomasz', name: 'Tomasz Wolski' }
/** The other backend may throw a killed profile's database away, settings and all: journal-kill.spec.ts is about that. */
const sqlite = ['--enable-features=IdbSqliteBackingStore']

test('nothing is lost or doubled on a wire that breaks, with the browser killed in between', async ({
  launchOptions,
}) => {
  const hub = await openHubProcess()
  const proxy = await openFaultProxy(hub.url, 20_261_127)
  proxy.heal()
  const launch = { ...launchOptions, args: [...(launchOptions.args ?? []), ...sqlite] }
  const a = await openDesk(launch)
  await joinHub(a.page, { url: proxy.url, code: await hub.enrol(mina) })
  await goTo(a.page, 'queue')
  await openSamples(a.page)
  await allSent(a.page)
  proxy.spoil()
  const written: string[] = []
  for (let session = 0; session < 3; session++) {
    await goToClaim(a.page, claim)
    for (let nth = 0; nth < 5; nth++) {
      const text = `session ${session}, comment ${nth}`
      await writeComment(a.page, text)
      written.push(text)
    }
    await a.kill()
  }
  proxy.heal()
  await a.page.keyboard.press('F9')
  await allSent(a.page)
  const b = await openDesk(launch)
  await joinHub(b.page, { url: hub.url, code: await hub.enrol(tomasz) })
  await allSent(b.page)
  for (const { page } of [a, b]) {
    await goToClaim(page, claim)
    await page.keyboard.press('Shift+C')
    for (const text of written) await expect(page.getByText(text, { exact: true })).toHaveCount(1)
  }
  expect([...proxy.dealt.keys()].length).toBeGreaterThan(1)
  await a.close()
  await b.close()
  await proxy.close()
  await hub.close()
})

/** One session: a browser context of its own with the sync page in it, signed in by a code. */
import type { Browser, Page } from '@playwright/test'
import { createCode, invite } from '../../../hub/auth/enrolment.ts'
import { addWorkspace } from '../../../hub/database/workspaces.ts'
import type { Hub } from '../../../hub/open-hub.ts'
import { HUB_COOKIE } from '../../../shared/bridge/hub-address.ts'
import type { DataServer } from '../data-server.ts'
import type { FaultProxy } from '../fault-proxy.ts'

export interface Stage {
  readonly browser: Browser
  readonly hub: Hub
  readonly proxy: FaultProxy
  readonly server: DataServer
}

export interface Session {
  readonly name: string
  readonly page: Page
  /** All is sent and read, by itself. */
  calm(): Promise<void>
  claims(count: number): Promise<void>
  record(claim: string, texts: readonly string[]): Promise<void>
  /** The page dies as it is, and comes back on the same storage. */
  crash(): Promise<void>
  order(): Promise<Order>
  /** Waits for the last news, which may be on its way, and says whether it is this order. */
  sameAs(order: Order): Promise<boolean>
  close(): Promise<void>
}

export type Order = Awaited<ReturnType<Window['syncDesk']['order']>>

export async function openSession(
  { browser, hub, proxy, server }: Stage,
  { workspace, name }: { readonly workspace: string; readonly name: string },
): Promise<Session> {
  const context = await browser.newContext()
  await context.addCookies([{ name: HUB_COOKIE, value: encodeURIComponent(proxy.url), url: server.url }])
  const open = async () => {
    const opened = await context.newPage()
    await opened.goto(`${server.url}/?${new URLSearchParams({ hub: proxy.url, workspace, person: name })}`)
    await opened.waitForFunction(() => 'syncDesk' in window)
    return opened
  }
  let page = await open()
  const code = await newCode(hub, workspace, name)
  const enrolled = await page.evaluate(given => window.syncDesk.enrol(given), code)
  if (enrolled !== 'in') throw new Error(`${name} could not come in: ${enrolled}`)
  return {
    name,
    get page() {
      return page
    },
    calm: () => page.evaluate(() => window.syncDesk.whenCalm()),
    claims: count => page.evaluate(expected => window.syncDesk.whenClaims(expected), count),
    async record(claim, texts) {
      const work = { claim, texts }
      const refused = await page.evaluate(given => window.syncDesk.comment(given.claim, given.texts), work)
      if (refused !== null) throw new Error(`${name} could not record: ${refused}`)
    },
    async crash() {
      const gone = new Promise<void>(resolve => page.once('crash', () => resolve()))
      const session = await context.newCDPSession(page)
      session.send('Page.crash').catch(() => undefined)
      await gone
      await page.close()
      page = await open()
    },
    order: () => page.evaluate(() => window.syncDesk.order()),
    async sameAs(order) {
      await page.evaluate(count => window.syncDesk.whenTold(count), order.length)
      return JSON.stringify(await page.evaluate(() => window.syncDesk.order())) === JSON.stringify(order)
    },
    close: () => context.close(),
  }
}

async function newCode(hub: Hub, workspace: string, name: string): Promise<string> {
  await addWorkspace(hub.database, { id: workspace, createdAt: 0 })
  const code = createCode(bytes => crypto.getRandomValues(bytes))
  const invitation = { workspace, role: 'reviewer', person: { id: name, name }, partner: null } as const
  const expiresAt = hub.now().add({ hours: 1 })
  await hub.database.inWorkspace(workspace, sql => invite(sql, invitation, { code, expiresAt }))
  return code
}

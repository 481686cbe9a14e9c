/**
 * The Chromium behind the windows of one double: started with the first window, its storage on the disk of the profile.
 * Every request of a page comes here and goes to the app's protocol handler or nowhere: the double has no network.
 */
import { join } from 'node:path'
import type { BrowserContext, Frame, Page, Request as PageRequest, Route } from '@playwright/test'
import { chromium } from '@playwright/test'
import { toAppAddress } from './addresses.ts'
import type { Computer, Registry } from './parts.ts'

/** The window that owns a page decides about its navigations. */
export interface PageOwner {
  readonly page: Page | undefined
  allowsNavigation(address: string, isMainFrame: boolean): boolean
}

export interface Browser {
  newPage(owner: PageOwner): Promise<Page>
  close(): Promise<void>
}

export function createBrowser(computer: Computer, registry: Registry): Browser {
  const owners = new Set<PageOwner>()
  let context: Promise<BrowserContext> | undefined

  async function launch(): Promise<BrowserContext> {
    if (!computer.chromium) throw new Error('electron double: started without a browser')
    const options = { ...computer.chromium, headless: true, viewport: null }
    const launched = await chromium.launchPersistentContext(join(computer.profile, 'chromium'), options)
    await launched.route('**/*', route => respond(route, owners, registry))
    return launched
  }

  return {
    async newPage(owner) {
      context ??= launch()
      const launched = await context
      const unused = launched.pages().find(page => page.url() === 'about:blank' && owners.size === 0)
      owners.add(owner)
      return unused ?? launched.newPage()
    },
    async close() {
      await (await context)?.close()
    },
  }
}

async function respond(route: Route, owners: ReadonlySet<PageOwner>, registry: Registry): Promise<void> {
  const request = route.request()
  const address = toAppAddress(request.url())
  if (isDeniedNavigation(request, address, owners)) return route.abort('aborted')
  if (await isBlocked(address, request.resourceType(), registry)) return route.abort('blockedbyclient')
  const handler = registry.protocols.get(address.slice(0, address.indexOf(':')))
  if (!handler) return route.abort('internetdisconnected')
  const response = await handler(new Request(address, { method: request.method() }))
  const body = Buffer.from(await response.arrayBuffer())
  return route.fulfill({ status: response.status, headers: Object.fromEntries(response.headers), body })
}

function isDeniedNavigation(request: PageRequest, address: string, owners: ReadonlySet<PageOwner>): boolean {
  if (!request.isNavigationRequest()) return false
  const frame = frameOf(request)
  const owner = [...owners].find(candidate => candidate.page === frame?.page())
  return !owner?.allowsNavigation(address, frame?.parentFrame() === null)
}

/** A page that another one just opened has no frame yet, and no window of the app owns it. */
function frameOf(request: PageRequest): Frame | undefined {
  try {
    return request.frame()
  } catch {
    return undefined
  }
}

function isBlocked(url: string, resourceType: string, registry: Registry): Promise<boolean> {
  const { beforeRequest } = registry
  if (!beforeRequest) return Promise.resolve(false)
  return new Promise(resolve =>
    beforeRequest({ url, resourceType }, verdict => resolve(verdict.cancel === true)),
  )
}

/**
 * What a page may not do: leave the app, open windows, use devices, reach a network, download. Everything is denied and
 * the few exceptions are the tables below; the questions are pure functions, so tests ask them without Electron.
 */
import type { App, Event, Session, Shell, WebContents } from 'electron'
import { hubRoot } from '../../shared/bridge/hub-address.ts'
import { appOrigin, isAppAddress, parsed, startAddress } from '../app-address.ts'
import type { WriteLog } from '../ports.ts'

/** Pages with the programme's rules, linked from help texts; they open in the person's own browser. */
const externalHosts: ReadonlySet<string> = new Set(['learn.microsoft.com', 'partner.microsoft.com'])
/** "Copy" buttons write to the clipboard, nothing reads it; the event log must not be cleared for want of space. */
const allowedPermissions: ReadonlySet<string> = new Set(['clipboard-sanitized-write', 'persistent-storage'])
/** What the page itself writes into a frame (a letter or a document without scripts); everything else stays out. */
const ownFrames: ReadonlySet<string> = new Set(['about:blank', 'about:srcdoc'])
const longestAddress = 2048

/** The address to hand to the person's browser, or null. Returned parsed, so what was checked is what is opened. */
export function externalAddress(address: string): string | null {
  const url = address.length <= longestAddress ? parsed(address) : null
  if (url === null || url.protocol !== 'https:' || url.username || url.password || url.port) return null
  return externalHosts.has(url.hostname) ? url.href : null
}

/** Views are reached by the fragment, which is no navigation: only a reload of the one page is left. */
export function isAllowedNavigation(address: string): boolean {
  const [page] = address.split(/[?#]/, 1)
  return page === startAddress || page === `${appOrigin}/`
}

/** `hub` = the origin of the settings' hub: what lies below its API is the one thing outside that may be asked. */
export function isAllowedRequest(address: string, hub: string | null = null): boolean {
  if (address.startsWith('data:')) return true
  if (hub !== null && isBelowHub(address, hub)) return true
  return isAppAddress(address.startsWith('blob:') ? address.slice('blob:'.length) : address)
}

/** Parsed first, so that `https://hub.evil/` or `https://hub@evil/` are what they are. */
function isBelowHub(address: string, hub: string): boolean {
  const url = parsed(address)
  return url !== null && !url.username && !url.password && url.href.startsWith(hubRoot(hub))
}

export function isAllowedPermission(permission: string, askedBy: string): boolean {
  return allowedPermissions.has(permission) && isAppAddress(askedBy)
}

export interface GuardedApp {
  readonly app: Pick<App, 'on'>
  readonly session: Session
  readonly shell: Pick<Shell, 'openExternal'>
  readonly log: WriteLog
  readonly hub: () => string | null
}

/** Guards each page from the moment it exists, whoever makes it, and the session they share. */
export function attachGuards({ app, session, shell, log, hub }: GuardedApp): void {
  app.on('web-contents-created', (_event, contents) => guardPage(contents, shell, log))
  guardSession(session, log, hub)
}

function guardPage(contents: WebContents, shell: Pick<Shell, 'openExternal'>, log: WriteLog): void {
  const stay = (event: Event<{ url: string }>) => {
    if (isAllowedNavigation(event.url)) return
    event.preventDefault()
    log('warning', 'navigation-denied')
  }
  contents.on('will-navigate', stay)
  contents.on('will-redirect', stay)
  contents.on('will-frame-navigate', event => {
    if (event.isMainFrame || ownFrames.has(event.url)) return
    event.preventDefault()
    log('warning', 'frame-navigation-denied')
  })
  contents.on('will-attach-webview', event => event.preventDefault())
  contents.setWindowOpenHandler(({ url }) => {
    const address = externalAddress(url)
    if (address) void shell.openExternal(address)
    else log('warning', 'window-open-denied')
    return { action: 'deny' }
  })
}

function guardSession(session: Session, log: WriteLog, hub: () => string | null): void {
  session.setPermissionRequestHandler((_contents, permission, answer, details) => {
    const allowed = isAllowedPermission(permission, details.requestingUrl)
    if (!allowed) log('warning', 'permission-denied', { permission })
    answer(allowed)
  })
  session.setPermissionCheckHandler((_contents, permission, askedBy) =>
    isAllowedPermission(permission, askedBy),
  )
  session.setDevicePermissionHandler(() => false)
  session.on('will-download', event => event.preventDefault())
  session.webRequest.onBeforeRequest((details, answer) => {
    const allowed = isAllowedRequest(details.url, hub())
    if (!allowed) log('warning', 'request-denied', { kind: details.resourceType.toLowerCase() })
    answer({ cancel: !allowed })
  })
}

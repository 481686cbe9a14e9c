/** The hub that this page's policy names: whoever served the page wrote it into it. Electron reads it off the settings. */
import type { HubAccess } from '../../shared/bridge/host.ts'
import { HUB_COOKIE } from '../../shared/bridge/hub-address.ts'

export function createElectronHubAccess(): HubAccess {
  const allowed = allowedHub()
  return { allowed, allow: async address => isWorthLoading(allowed, address) }
}

/** The server of the browser host knows no settings, so the page leaves the address in a cookie that only it gets. */
export function createBrowserHubAccess(): HubAccess {
  const allowed = allowedHub()
  return {
    allowed,
    async allow(address) {
      const age = address === null ? 0 : COOKIE_AGE
      const value = encodeURIComponent(address ?? '')
      // biome-ignore lint/suspicious/noDocumentCookie: the cookie store is not everywhere, and knows no Max-Age
      document.cookie = `${HUB_COOKIE}=${value}; Max-Age=${age}; Path=/; SameSite=Strict`
      return isWorthLoading(allowed, address)
    },
  }
}

/** Seconds; the longest a browser keeps one. It is written anew with each start. */
const COOKIE_AGE = 400 * 24 * 3600

/**
 * A browser that is killed loses the cookies of its last half minute, so the page may come back without its hub. One load
 * more puts that right; where cookies are not kept at all, a page that was just loaded again would do so for ever.
 */
function isWorthLoading(allowed: string | null, address: string | null): boolean {
  const isReload = performance
    .getEntriesByType('navigation')
    .some(load => load instanceof PerformanceNavigationTiming && load.type === 'reload')
  return address !== null && allowed !== address && !isReload
}

function allowedHub(): string | null {
  const named = globalThis.document?.querySelector<HTMLMetaElement>('meta[name="csp-hub"]')?.content ?? ''
  return named === '' ? null : named
}

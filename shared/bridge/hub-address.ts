/**
 * What may be a hub's address: an https origin, or plain http on this very computer. Page policy, request guard, settings
 * and the sync client all read it here, so that no two of them understand an address differently.
 */

const encrypted = /^https:\/\/[a-z0-9](?:[a-z0-9.-]{0,251}[a-z0-9])?(?::\d{1,5})?$/
const onThisComputer = /^http:\/\/(?:127\.0\.0\.1|localhost)(?::\d{1,5})?$/

/** `https://Hub.Example/` → `https://hub.example`; null = no address of a hub. */
export function hubOrigin(typed: string): string | null {
  const origin = typed.trim().toLowerCase().replace(/\/$/, '')
  return encrypted.test(origin) || onThisComputer.test(origin) ? origin : null
}

/** Everything that is asked of a hub lies below this. */
export function hubRoot(origin: string): string {
  return `${origin}/v1/`
}

/** Tells the server of the browser host which hub the page's settings name. */
export const HUB_COOKIE = 'proofdesk-hub'

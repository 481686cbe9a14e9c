/**
 * The app's own address. Every check of "is this ours?" (IPC sender, navigation, requests) asks here, so the answer is
 * the same everywhere. Addresses are parsed, never compared by prefix: `app://bundle.evil/` starts like ours.
 */

export const appScheme = 'app'
const appHost = 'bundle'
export const appOrigin = `${appScheme}://${appHost}`
export const startAddress = `${appOrigin}/index.html`

export function isAppAddress(address: string): boolean {
  const url = parsed(address)
  return (
    url !== null && url.protocol === `${appScheme}:` && url.host === appHost && !url.username && !url.password
  )
}

/** Null instead of an exception, because addresses come from pages. */
export function parsed(address: string): URL | null {
  return URL.canParse(address) ? new URL(address) : null
}

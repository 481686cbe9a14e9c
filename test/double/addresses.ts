/**
 * `app://bundle/x` as `https://bundle.app.test/x` and back. Chromium knows no scheme of ours without Electron; an https
 * address of a reserved top-level name is a secure context with an origin of its own, as the privileged scheme is.
 */

export function toWebAddress(address: string): string {
  const [, scheme, host, rest] = /^([a-z][a-z0-9+.-]*):\/\/([^/?#]*)(.*)$/i.exec(address) ?? []
  return scheme === 'app' ? `https://${host}.app.test${rest}` : address
}

export function toAppAddress(address: string): string {
  return address.replace(/^(blob:)?https:\/\/([^/?#]*)\.app\.test(?=[/?#]|$)/, '$1app://$2')
}

import { createRunningHash } from '../../../shared/base/sha256.ts'

/** The platform's hash does not hold up the page; where it is absent, ours does. */
export async function hashOf(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  if (globalThis.crypto?.subtle) {
    const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
    return [...digest].map(byte => byte.toString(16).padStart(2, '0')).join('')
  }
  const hash = createRunningHash()
  hash.update(bytes)
  return hash.hex()
}

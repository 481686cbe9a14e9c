/**
 * SHA-256 in the forms the app writes it: lower-case hex of bytes that arrive in pieces, the name of a document in every
 * store; and base 64 of a text, as Content-Security-Policy names a style sheet. Hashes of events are log/chain's.
 */
import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'

export interface RunningHash {
  update(bytes: Uint8Array): void
  /** Ends the hash; `update` must not be called after it. */
  hex(): string
}

export function createRunningHash(): RunningHash {
  const hash = sha256.create()
  return { update: bytes => void hash.update(bytes), hex: () => bytesToHex(hash.digest()) }
}

export function sha256Base64(text: string): string {
  return base64(sha256(utf8ToBytes(text)))
}

const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'

function base64(bytes: Uint8Array): string {
  let text = ''
  for (let i = 0; i < bytes.length; i += 3) {
    const [a = 0, b, c] = bytes.subarray(i, i + 3)
    const bits = (a << 16) | ((b ?? 0) << 8) | (c ?? 0)
    text += digits.charAt(bits >> 18) + digits.charAt((bits >> 12) & 63)
    text += b === undefined ? '=' : digits.charAt((bits >> 6) & 63)
    text += c === undefined ? '=' : digits.charAt(bits & 63)
  }
  return text
}

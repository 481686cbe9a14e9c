/** SHA-256 of a text as Content-Security-Policy writes it. Hashes of events are log/chain's, of documents the host's. */
import { sha256 } from '@noble/hashes/sha2.js'
import { utf8ToBytes } from '@noble/hashes/utils.js'

const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'

export function sha256Base64(text: string): string {
  return base64(sha256(utf8ToBytes(text)))
}

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

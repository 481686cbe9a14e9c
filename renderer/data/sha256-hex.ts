/** SHA-256 of a made file as hex, so that the log can say which bytes left this computer. */
import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'

export function sha256Hex(bytes: Uint8Array<ArrayBuffer>): string {
  return bytesToHex(sha256(bytes))
}

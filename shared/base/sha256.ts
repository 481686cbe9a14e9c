/** SHA-256 of bytes that arrive in pieces, as lower-case hex: the name of a document in every store. */
import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'

export interface RunningHash {
  update(bytes: Uint8Array): void
  /** Ends the hash; `update` must not be called after it. */
  hex(): string
}

export function createRunningHash(): RunningHash {
  const hash = sha256.create()
  return { update: bytes => void hash.update(bytes), hex: () => bytesToHex(hash.digest()) }
}

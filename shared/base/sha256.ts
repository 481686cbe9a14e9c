/** SHA-256 as lower-case hex: of bytes that arrive in pieces (the name of a document in every store), and of a text. */
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

/** UTF-8 text → SHA-256 as lower-case hex. Node has one of its own that is ten times as fast. */
export type TextHash = (text: string) => string

export function hashText(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(text)))
}

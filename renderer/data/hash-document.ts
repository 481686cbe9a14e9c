/**
 * SHA-256 of a document that arrives in pieces. The platform hashes several times faster than script but only whole
 * arrays, so pieces are gathered up to a bound and only what is larger is hashed on its way.
 */
import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'

/** Bytes gathered for the platform's digest; a larger document is hashed piece by piece. */
const WHOLE_LIMIT = 64 * 1024 * 1024

export interface DocumentHash {
  update(bytes: Uint8Array<ArrayBuffer>): void
  hex(): Promise<string>
}

/** `size` is what the document is said to have; it decides only how it is hashed. */
export function createDocumentHash(size: number, wholeLimit = WHOLE_LIMIT): DocumentHash {
  return size <= wholeLimit ? gathered(wholeLimit) : onItsWay()
}

function gathered(limit: number): DocumentHash {
  let pieces: Uint8Array<ArrayBuffer>[] = []
  let size = 0
  let rest: DocumentHash | null = null
  return {
    update(bytes) {
      size += bytes.length
      if (rest) rest.update(bytes)
      else pieces.push(bytes)
      if (rest || size <= limit) return
      rest = onItsWay()
      for (const piece of pieces) rest.update(piece)
      pieces = []
    },
    async hex() {
      if (rest) return rest.hex()
      const whole = pieces.length === 1 && pieces[0] ? pieces[0] : await new Blob(pieces).arrayBuffer()
      return bytesToHex(new Uint8Array(await crypto.subtle.digest('SHA-256', whole)))
    },
  }
}

function onItsWay(): DocumentHash {
  const hash = sha256.create()
  return { update: bytes => void hash.update(bytes), hex: async () => bytesToHex(hash.digest()) }
}

/** SHA-256 by Node, for the two hashes that every pushed event costs: the same hex as shared/base/sha256, ten times as fast. */
import { hash } from 'node:crypto'
import type { TextHash } from '../../shared/base/sha256.ts'

export const textHash: TextHash = text => hash('sha256', text)

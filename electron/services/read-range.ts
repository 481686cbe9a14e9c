/** Bytes [from, to) of an open file; shorter at its end. Used by the document store and by granted files. */
import type { FileHandle } from 'node:fs/promises'
import { MAX_CHUNK } from '../../shared/bridge/channels.ts'

export function isReadableRange(from: number, to: number): boolean {
  return from <= to && to - from <= MAX_CHUNK
}

export async function readRange(
  file: FileHandle,
  from: number,
  to: number,
): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = new Uint8Array(to - from)
  let filled = 0
  while (filled < bytes.length) {
    const { bytesRead } = await file.read(bytes, filled, bytes.length - filled, from + filled)
    if (bytesRead === 0) break
    filled += bytesRead
  }
  return filled === bytes.length ? bytes : bytes.slice(0, filled)
}

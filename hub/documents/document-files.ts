/**
 * The bytes of documents, by their SHA-256, one folder for each workspace: a team's document is not found by another
 * team that knows its hash. An upload may come in pieces and be taken up again where it ended; only whole, hashed and
 * flushed bytes get their name. The table `blob` says what is there; this knows no tables.
 */
import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { type FileHandle, mkdir, open, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { Readable } from 'node:stream'
import { err, ok, type Result } from '../../shared/base/result.ts'
import type { SyncRefusal } from '../../shared/sync/protocol.ts'

/** As a bundle's document may be (shared/bundle/manifest). */
export const DOCUMENT_LIMIT = 512 * 1024 * 1024

export interface DocumentName {
  readonly workspace: string
  readonly sha256: string
}

export interface Piece {
  /** Where in the document these bytes begin. */
  readonly from: number
  /** Bytes of the whole document. */
  readonly size: number
  readonly bytes: AsyncIterable<Uint8Array> | null
}

export type Kept = Result<number, SyncRefusal>

export interface DocumentFiles {
  /** Bytes of a whole document; null when it is not here. */
  sizeOf(name: DocumentName): Promise<number | null>
  /** Bytes of an upload that has not ended. */
  received(name: DocumentName): Promise<number>
  /** Answers the bytes received so far; equal to the size when the document is whole and kept. */
  append(name: DocumentName, piece: Piece): Promise<Kept>
  read(name: DocumentName, range: { readonly from: number; readonly to: number }): ReadableStream<Uint8Array>
}

export function createDocumentFiles(root: string): DocumentFiles {
  const busy = new Set<string>()
  const fileOf = ({ workspace, sha256 }: DocumentName) =>
    join(root, folderOf(workspace), sha256.slice(0, 2), sha256.slice(2))
  const partOf = (name: DocumentName) => `${fileOf(name)}.part`
  return {
    sizeOf: name => sizeOfFile(fileOf(name)),
    received: async name => (await sizeOfFile(partOf(name))) ?? 0,
    async append(name, piece) {
      const part = partOf(name)
      // Two uploads of one document at a time would interleave; the second one asks again later.
      if (busy.has(part)) return err({ type: 'unavailable', retryAfter: 1 })
      busy.add(part)
      try {
        return await appendPiece({ part, file: fileOf(name), sha256: name.sha256 }, piece)
      } finally {
        busy.delete(part)
      }
    },
    read: (name, { from, to }) =>
      Readable.toWeb(createReadStream(fileOf(name), { start: from, end: to })) as ReadableStream<Uint8Array>,
  }
}

interface Files {
  readonly part: string
  readonly file: string
  readonly sha256: string
}

async function appendPiece(files: Files, { from, size, bytes }: Piece): Promise<Kept> {
  if (size > DOCUMENT_LIMIT) return err({ type: 'too-large' })
  if ((await sizeOfFile(files.file)) === size) return ok(size)
  await mkdir(dirname(files.part), { recursive: true })
  const handle = await open(files.part, 'a')
  try {
    const { size: received } = await handle.stat()
    if (from > received) return err({ type: 'blob-mismatch', size: received })
    // A piece that came twice is written once: what lies behind its beginning is given up first.
    await handle.truncate(from)
    const end = await writeAll(handle, bytes, { from, size })
    if (!end.ok) return end
    await handle.sync()
    if (end.value < size) return end
  } finally {
    await handle.close()
  }
  return keep(files, size)
}

async function writeAll(
  handle: FileHandle,
  bytes: Piece['bytes'],
  { from, size }: Pick<Piece, 'from' | 'size'>,
): Promise<Kept> {
  let end = from
  for await (const piece of bytes ?? []) {
    if (end + piece.length > size) return err({ type: 'blob-mismatch', size: from })
    await handle.write(piece)
    end += piece.length
  }
  return ok(end)
}

async function keep({ part, file, sha256 }: Files, size: number): Promise<Kept> {
  if ((await hashOfFile(part)) !== sha256) {
    await rm(part, { force: true })
    return err({ type: 'blob-mismatch', size: 0 })
  }
  await rename(part, file)
  await flushFolder(dirname(file))
  return ok(size)
}

async function hashOfFile(file: string): Promise<string> {
  const hash = createHash('sha256')
  for await (const piece of createReadStream(file)) hash.update(piece)
  return hash.digest('hex')
}

/** The new name is only sure to survive a power cut once its folder is flushed; not every system can do that. */
async function flushFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r').catch(() => null)
  await handle?.sync().catch(() => {})
  await handle?.close()
}

async function sizeOfFile(file: string): Promise<number | null> {
  const facts = await stat(file).catch(() => null)
  return facts?.isFile() ? facts.size : null
}

/** A workspace's name may hold anything a person types; a folder's name may not. */
function folderOf(workspace: string): string {
  return createHash('sha256').update(workspace).digest('hex').slice(0, 32)
}

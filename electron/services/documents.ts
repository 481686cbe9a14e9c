/**
 * The content-addressed store of PoE documents: `ab/cdef…` in the profile, named by the SHA-256 of the bytes. A write
 * goes to a temporary file and is hashed on its way; only a commit whose hash agrees moves it, after the bytes and the
 * folder are on the disk. So a file under its hash is whole, and what a crash leaves is swept at the next start.
 */
import type { Hash } from 'node:crypto'
import { createHash, randomUUID } from 'node:crypto'
import type { FileHandle } from 'node:fs/promises'
import { mkdir, open, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Result } from '../../shared/base/result.ts'
import { ok, refuse } from '../../shared/base/result.ts'
import { DISK_SPARE } from '../../shared/bridge/disk.ts'
import { codeOf } from '../facts-of-error.ts'
import { isReadableRange, readRange } from './read-range.ts'
import { syncFolder } from './sync-folder.ts'
import { refusalOfWrite } from './write-whole.ts'

export interface DocumentsService {
  size(sha256: string): Promise<number | null>
  read(sha256: string, from: number, to: number): Promise<Result<Uint8Array<ArrayBuffer>>>
  begin(): Promise<Result<string>>
  append(handle: string, bytes: Uint8Array): Promise<Result<null>>
  commit(handle: string, sha256: string): Promise<Result<null>>
  abort(handle: string): Promise<void>
  /** The page that held the handles is gone. */
  abortAll(): Promise<void>
}

interface Write {
  readonly path: string
  readonly file: FileHandle
  readonly hash: Hash
  /** Offset of the next bytes. Taken when they arrive, so that appends under way at once keep their order. */
  end: number
  written: Promise<void>
}

export interface DocumentsDisk {
  readonly freeBytes?: () => Promise<number | null>
  /** Replaced by tests, which cannot fill a disk. */
  readonly openFile?: typeof open
}

export async function openDocuments(
  folder: string,
  { freeBytes = async () => null, openFile = open }: DocumentsDisk = {},
): Promise<DocumentsService> {
  const unfinished = join(folder, 'unfinished')
  await rm(unfinished, { recursive: true, force: true })
  await mkdir(unfinished, { recursive: true })
  const writes = new Map<string, Write>()
  const placeOf = (sha256: string) => join(folder, sha256.slice(0, 2), sha256.slice(2))

  async function abort(handle: string): Promise<void> {
    const write = writes.get(handle)
    if (!write) return
    writes.delete(handle)
    await write.file.close()
    await rm(write.path, { force: true })
  }

  return {
    async size(sha256) {
      return stat(placeOf(sha256)).then(facts => facts.size, nullWhenMissing)
    },
    async read(sha256, from, to) {
      if (!isReadableRange(from, to)) return refuse('invalid-request')
      const file = await open(placeOf(sha256), 'r').catch(nullWhenMissing)
      if (file === null) return refuse('document-missing')
      try {
        return ok(await readRange(file, from, to))
      } finally {
        await file.close()
      }
    },
    async begin() {
      // The last of the disk is for verdicts.
      if (((await freeBytes()) ?? DISK_SPARE) < DISK_SPARE) return refuse('disk-full')
      const handle = randomUUID()
      const path = join(unfinished, handle)
      try {
        const file = await openFile(path, 'wx')
        writes.set(handle, { path, file, hash: createHash('sha256'), end: 0, written: Promise.resolve() })
        return ok(handle)
      } catch (error) {
        return refusalOfWrite(error)
      }
    },
    async append(handle, bytes) {
      const write = writes.get(handle)
      if (!write) return refuse('write-not-open')
      try {
        await add(write, bytes)
        return ok(null)
      } catch (error) {
        await abort(handle)
        return refusalOfWrite(error)
      }
    },
    async commit(handle, sha256) {
      const write = writes.get(handle)
      if (!write) return refuse('write-not-open')
      try {
        await write.written
        if (write.hash.digest('hex') !== sha256) return refuse('document-hash-mismatch')
        await write.file.sync()
        await write.file.close()
        await moveDurably(write.path, placeOf(sha256))
        return ok(null)
      } catch (error) {
        return refusalOfWrite(error)
      } finally {
        // After the move there is nothing left to close or remove.
        await abort(handle)
      }
    },
    abort,
    async abortAll() {
      await Promise.all([...writes.keys()].map(abort))
    },
  }
}

function add(write: Write, bytes: Uint8Array): Promise<void> {
  const from = write.end
  write.end += bytes.length
  write.hash.update(bytes)
  write.written = Promise.all([write.written, writeAt(write.file, bytes, from)]).then(() => undefined)
  return write.written
}

/** The system may take fewer bytes than offered. */
async function writeAt(file: FileHandle, bytes: Uint8Array, from: number): Promise<void> {
  let done = 0
  while (done < bytes.length)
    done += (await file.write(bytes, done, bytes.length - done, from + done)).bytesWritten
}

/** A rename is on the disk only when its folder is. */
async function moveDurably(from: string, to: string): Promise<void> {
  const folder = dirname(to)
  await mkdir(folder, { recursive: true })
  await rename(from, to)
  for (const changed of [folder, dirname(folder)]) await syncFolder(changed)
}

function nullWhenMissing(error: unknown): null {
  if (codeOf(error) === 'ENOENT') return null
  throw error
}

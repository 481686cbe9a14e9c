/**
 * The document store in the browser: the origin's private file system. Bytes gather in `writing/`, are hashed on their
 * way, and move to `documents/` under their hash only when it is right; what a closed tab left in `writing/` is swept at
 * the next start. Whether the browser flushes to the disk is not ours to say: a lost document is re-read from its bundle.
 */
import { ok, type Result, refuse } from '../../shared/base/result.ts'
import { createRunningHash, type RunningHash } from '../../shared/base/sha256.ts'
import type { DocumentStore, WriteHandle } from '../../shared/bridge/host.ts'

type Bytes = Uint8Array<ArrayBuffer>

interface OpenWrite {
  readonly file: FileSystemFileHandle
  readonly stream: FileSystemWritableFileStream
  readonly hash: RunningHash
  /** Appends follow each other even when the caller does not wait for each. */
  last: Promise<Result<null>>
}

/** `move` is in every browser that has OPFS writables, but not yet in the DOM types. */
interface MovableFile {
  move(directory: FileSystemDirectoryHandle, name: string): Promise<void>
}

export async function createOpfsDocuments(newName: () => string): Promise<DocumentStore> {
  const root = await navigator.storage.getDirectory()
  const documents = await root.getDirectoryHandle('documents', { create: true })
  const writing = await root.getDirectoryHandle('writing', { create: true })
  const open = new Map<WriteHandle, OpenWrite>()
  await sweep(writing)

  const forget = async (handle: WriteHandle, write: OpenWrite) => {
    open.delete(handle)
    await write.last
    await write.stream.abort().catch(() => {})
    await writing.removeEntry(handle).catch(() => {})
  }

  return {
    async size(sha256) {
      const file = await fileOf(documents, sha256)
      return file ? file.size : null
    },

    async read(sha256, from, to) {
      const file = await fileOf(documents, sha256)
      if (!file) return refuse('document-missing')
      return ok(new Uint8Array(await file.slice(from, to).arrayBuffer()))
    },

    async begin() {
      const handle = newName() as WriteHandle
      try {
        const file = await writing.getFileHandle(handle, { create: true })
        const stream = await file.createWritable()
        open.set(handle, { file, stream, hash: createRunningHash(), last: Promise.resolve(ok(null)) })
        return ok(handle)
      } catch (error) {
        return refusalOf(error)
      }
    },

    append(handle, bytes) {
      const write = open.get(handle)
      if (!write) return Promise.resolve(refuse('write-not-open'))
      write.last = write.last.then(before => (before.ok ? appendTo(write, bytes) : before))
      return write.last
    },

    async commit(handle, sha256) {
      const write = open.get(handle)
      if (!write) return refuse('write-not-open')
      const appended = await write.last
      if (!appended.ok || write.hash.hex() !== sha256) {
        await forget(handle, write)
        return appended.ok ? refuse('document-hash-mismatch', { sha256 }) : appended
      }
      try {
        open.delete(handle)
        await write.stream.close()
        await (write.file as unknown as MovableFile).move(documents, sha256)
        return ok(null)
      } catch (error) {
        await writing.removeEntry(handle).catch(() => {})
        return refusalOf(error)
      }
    },

    async abort(handle) {
      const write = open.get(handle)
      if (write) await forget(handle, write)
    },
  }
}

async function appendTo(write: OpenWrite, bytes: Bytes): Promise<Result<null>> {
  try {
    await write.stream.write(bytes)
    write.hash.update(bytes)
    return ok(null)
  } catch (error) {
    return refusalOf(error)
  }
}

async function fileOf(documents: FileSystemDirectoryHandle, sha256: string): Promise<File | null> {
  try {
    return await (await documents.getFileHandle(sha256)).getFile()
  } catch (error) {
    if (error instanceof DOMException && error.name === 'NotFoundError') return null
    throw error
  }
}

/** A name held by another window's running write cannot be removed and stays for the next start. */
async function sweep(writing: FileSystemDirectoryHandle): Promise<void> {
  for await (const name of writing.keys()) await writing.removeEntry(name).catch(() => {})
}

function refusalOf(error: unknown): Result<never> {
  const isFull = error instanceof DOMException && error.name === 'QuotaExceededError'
  return refuse(isFull ? 'disk-full' : 'file-unwritable')
}

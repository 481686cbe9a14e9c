/**
 * Writing documents into the browser's private file system, in a worker: only there may a file be written at once and
 * flushed, and hashing stays off the page. A write has a file of its own under `writing/` and moves to `documents/`
 * under its hash when that is right, so a file under a hash is whole.
 */
import { ok, type Result, refuse } from '../../shared/base/result.ts'
import { createDocumentHash, type DocumentHash } from '../data/hash-document.ts'

type Bytes = Uint8Array<ArrayBuffer>

/** Calls of one write come in order; `name` is its file under `writing/`. */
export type DocumentWrites = {
  begin(name: string): Promise<Result<null>>
  append(piece: { readonly name: string; readonly bytes: Bytes }): Promise<Result<null>>
  commit(write: { readonly name: string; readonly sha256: string }): Promise<Result<null>>
  abort(name: string): Promise<null>
}

/** What the DOM types do not know yet; every browser with a private file system has it. */
interface PrivateFile {
  createSyncAccessHandle(): Promise<SyncAccess>
  move(folder: FileSystemDirectoryHandle, name: string): Promise<void>
}

interface SyncAccess {
  write(bytes: Bytes, options: { readonly at: number }): number
  flush(): void
  close(): void
}

interface Write {
  readonly file: PrivateFile
  readonly access: SyncAccess
  readonly hash: DocumentHash
  size: number
}

export interface DocumentFolders {
  readonly documents: FileSystemDirectoryHandle
  readonly writing: FileSystemDirectoryHandle
}

export function serveDocumentWrites(open: () => Promise<DocumentFolders>): DocumentWrites {
  const folders = open()
  const writes = new Map<string, Write>()
  /** Calls of one write follow each other even when they were not awaited one by one. */
  const turns = new Map<string, Promise<unknown>>()

  const inTurn = <T>(name: string, work: () => Promise<T>): Promise<T> => {
    const done = (turns.get(name) ?? Promise.resolve()).then(work)
    turns.set(
      name,
      done.catch(() => undefined),
    )
    return done
  }

  const giveUp = async (name: string): Promise<void> => {
    const write = writes.get(name)
    if (!write) return
    writes.delete(name)
    write.access.close()
    await (await folders).writing.removeEntry(name).catch(() => undefined)
  }

  const attempt = async (
    name: string,
    work: (write: Write) => Promise<Result<null>>,
  ): Promise<Result<null>> => {
    const write = writes.get(name)
    if (!write) return refuse('write-not-open')
    const done = await work(write).catch(refusalOfWrite)
    if (!done.ok) await giveUp(name)
    return done
  }

  return {
    begin: name =>
      inTurn(name, async () => {
        try {
          const file = (await (
            await folders
          ).writing.getFileHandle(name, { create: true })) as unknown as PrivateFile
          writes.set(name, {
            file,
            access: await file.createSyncAccessHandle(),
            hash: createDocumentHash(0),
            size: 0,
          })
          return ok(null)
        } catch (error) {
          return refusalOfWrite(error)
        }
      }),
    append: ({ name, bytes }) => inTurn(name, () => attempt(name, write => append(write, bytes))),
    commit: ({ name, sha256 }) =>
      inTurn(name, async () => {
        const { documents } = await folders
        const done = await attempt(name, write => commit(write, { documents, sha256 }))
        if (done.ok) writes.delete(name)
        return done
      }),
    abort: name => inTurn(name, () => giveUp(name).then(() => null)),
  }
}

async function append(write: Write, bytes: Bytes): Promise<Result<null>> {
  const written = write.access.write(bytes, { at: write.size })
  if (written < bytes.length) return refuse('disk-full')
  write.hash.update(bytes)
  write.size += bytes.length
  return ok(null)
}

interface Naming {
  readonly documents: FileSystemDirectoryHandle
  readonly sha256: string
}

async function commit(write: Write, { documents, sha256 }: Naming): Promise<Result<null>> {
  if ((await write.hash.hex()) !== sha256) return refuse('document-hash-mismatch', { sha256 })
  write.access.flush()
  write.access.close()
  await write.file.move(documents, sha256)
  return ok(null)
}

function refusalOfWrite(error: unknown): Result<never> {
  if (!(error instanceof DOMException)) throw error
  return refuse(error.name === 'QuotaExceededError' ? 'disk-full' : 'file-unwritable')
}

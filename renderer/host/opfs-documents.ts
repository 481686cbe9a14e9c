/**
 * The document store in the browser: the origin's private file system. Reading is done here by ranges; writing is a
 * worker's (document-writes.ts). What a closed tab left in `writing/` is swept at the next start; a document that a
 * failing disk lost is read again from its bundle.
 */
import { ok, refuse } from '../../shared/base/result.ts'
import type { DocumentStore, WriteHandle } from '../../shared/bridge/host.ts'
import { type Caller, connectCalls } from '../data/worker-calls.ts'
import type { DocumentWrites } from './document-writes.ts'

export async function createOpfsDocuments(
  newName: () => string,
  startWriter: () => Caller<DocumentWrites> = startWorker,
): Promise<DocumentStore> {
  const root = await navigator.storage.getDirectory()
  const documents = await root.getDirectoryHandle('documents', { create: true })
  const writing = await root.getDirectoryHandle('writing', { create: true })
  await sweep(writing)
  // Started with the first write: most days nothing is imported.
  let started: Caller<DocumentWrites> | null = null
  const writer = () => {
    started ??= startWriter()
    return started
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
      const name = newName()
      const begun = await writer().call('begin', name)
      return begun.ok ? ok(name as WriteHandle) : begun
    },
    append: (name, bytes) => writer().call('append', { name, bytes }),
    commit: (name, sha256) => writer().call('commit', { name, sha256 }),
    async abort(name) {
      await writer().call('abort', name)
    },
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

function startWorker(): Caller<DocumentWrites> {
  const worker = new Worker(new URL('./documents-worker.ts', import.meta.url), { type: 'module' })
  return connectCalls<DocumentWrites>(worker, {})
}

/** The page's half of storing a bundle's documents: the worker's pieces, by hash, into the host's store. */
import { ok, type Result } from '../../shared/base/result.ts'
import type { DocumentStore, WriteHandle } from '../../shared/bridge/host.ts'
import type { PageCalls } from './serve-bundle.ts'

export interface DocumentsService {
  readonly calls: Pick<PageCalls, 'begin' | 'append' | 'commit'>
  /** Gives up what was not committed. */
  abort(): Promise<void>
}

export function serveDocuments(store: DocumentStore): DocumentsService {
  const writes = new Map<string, WriteHandle>()
  const writeOf = (sha256: string): WriteHandle => {
    const handle = writes.get(sha256)
    if (!handle) throw new Error('this document was not begun')
    return handle
  }
  return {
    calls: {
      async begin(sha256): Promise<Result<boolean>> {
        if ((await store.size(sha256)) !== null) return ok(false)
        const begun = await store.begin()
        if (!begun.ok) return begun
        writes.set(sha256, begun.value)
        return ok(true)
      },
      append: ({ sha256, bytes }) => store.append(writeOf(sha256), bytes),
      async commit(sha256) {
        const handle = writeOf(sha256)
        const committed = await store.commit(handle, sha256)
        if (committed.ok) writes.delete(sha256)
        return committed
      },
    },
    async abort() {
      await Promise.all([...writes.values()].map(handle => store.abort(handle)))
      writes.clear()
    },
  }
}

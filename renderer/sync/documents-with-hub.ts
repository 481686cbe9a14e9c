/** The document store as the viewer sees it: what is not on this computer is brought from the hub before it is missing. */
import type { DocumentStore } from '../../shared/bridge/host.ts'
import type { Sync } from './run-sync.ts'

/** Milliseconds that somebody waits in front of a document. */
const PATIENCE = 120_000

export function documentsWithHub(documents: DocumentStore, sync: Pick<Sync, 'fetchDocument'>): DocumentStore {
  return {
    ...documents,
    async size(sha256) {
      const size = await documents.size(sha256)
      if (size !== null) return size
      const fetched = await sync.fetchDocument(sha256, AbortSignal.timeout(PATIENCE))
      return fetched.ok ? documents.size(sha256) : null
    },
  }
}

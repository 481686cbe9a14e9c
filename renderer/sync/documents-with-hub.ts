/** The document store as the viewer sees it: what is not on this computer is brought from the hub before it is missing. */
import type { DocumentStore } from '../../shared/bridge/host.ts'
import type { Sync } from './run-sync.ts'

/** Milliseconds that somebody waits in front of a document, and between two asks for one that is still on its way. */
const PATIENCE = 120_000
const ASK_AGAIN = 2000

export function documentsWithHub(documents: DocumentStore, sync: Pick<Sync, 'fetchDocument'>): DocumentStore {
  return {
    ...documents,
    async size(sha256) {
      const size = await documents.size(sha256)
      if (size !== null) return size
      const patience = AbortSignal.timeout(PATIENCE)
      let fetched = await sync.fetchDocument(sha256, patience)
      // A claim comes before its documents: that one is not sent yet must not read as if the bundle lacked it.
      while (fetched.ok && fetched.value === 'not-yet' && !patience.aborted) {
        await new Promise(resolve => setTimeout(resolve, ASK_AGAIN))
        fetched = await sync.fetchDocument(sha256, patience)
      }
      return fetched.ok ? documents.size(sha256) : null
    },
  }
}

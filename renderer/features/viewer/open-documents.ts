/**
 * The documents of a claim that are loaded right now: at most three, the least recently shown one is freed first. Where
 * a document was scrolled to is kept for the session, so a tab comes back as it was left.
 */
import type { DocumentStore } from '../../../shared/bridge/host.ts'
import type { DocumentRef } from '../../../shared/evidence/document.ts'
import type { Loading } from './load-document.ts'
import { loadDocument } from './load-document.ts'

const KEPT = 3

export interface OpenDocuments {
  /** The running or finished loading of a document; starts one where there is none. */
  open(ref: DocumentRef): Loading
  /** Starts over, after a cancel or a failure. */
  reopen(ref: DocumentRef): Loading
  /** Gives up what is still loading, also what waits for a password. */
  cancel(): void
  closeAll(): void
}

export function createOpenDocuments(store: DocumentStore): OpenDocuments {
  /** In order of use, most recent last. */
  const loadings = new Map<string, Loading>()

  const open = (ref: DocumentRef): Loading => {
    const loading = loadings.get(ref.sha256) ?? loadDocument(store, ref)
    loadings.delete(ref.sha256)
    loadings.set(ref.sha256, loading)
    for (const [sha256, old] of [...loadings].slice(0, -KEPT)) {
      loadings.delete(sha256)
      old.destroy()
    }
    return loading
  }

  return {
    open,
    reopen: ref => {
      loadings.get(ref.sha256)?.destroy()
      loadings.delete(ref.sha256)
      return open(ref)
    },
    cancel: () => {
      for (const loading of loadings.values()) if (loading.state().kind !== 'ready') loading.destroy()
    },
    closeAll: () => {
      for (const loading of loadings.values()) loading.destroy()
      loadings.clear()
    },
  }
}

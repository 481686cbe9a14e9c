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
  /** Ends the document's worker and starts over without this page, and without those stopped before. */
  stopPage(ref: DocumentRef, page: number): Loading
  /** Starts over with every page, also those that were stopped. */
  tryStopped(ref: DocumentRef): Loading
  stoppedPages(ref: DocumentRef): readonly number[]
  /** Gives up what is still loading, also what waits for a password. */
  cancel(): void
  closeAll(): void
}

export function createOpenDocuments(store: DocumentStore): OpenDocuments {
  /** In order of use, most recent last. */
  const loadings = new Map<string, Loading>()
  const stopped = new Map<string, ReadonlySet<number>>()

  const open = (ref: DocumentRef): Loading => {
    const loading = loadings.get(ref.sha256) ?? loadDocument(store, ref, stopped.get(ref.sha256))
    loadings.delete(ref.sha256)
    loadings.set(ref.sha256, loading)
    for (const [sha256, old] of [...loadings].slice(0, -KEPT)) {
      loadings.delete(sha256)
      old.destroy()
    }
    return loading
  }

  const reopen = (ref: DocumentRef): Loading => {
    loadings.get(ref.sha256)?.destroy()
    loadings.delete(ref.sha256)
    return open(ref)
  }

  return {
    open,
    reopen,
    stopPage: (ref, page) => {
      stopped.set(ref.sha256, new Set([...(stopped.get(ref.sha256) ?? []), page]))
      return reopen(ref)
    },
    tryStopped: ref => {
      stopped.delete(ref.sha256)
      return reopen(ref)
    },
    stoppedPages: ref => [...(stopped.get(ref.sha256) ?? [])].sort((a, b) => a - b),
    cancel: () => {
      for (const loading of loadings.values()) if (loading.state().kind !== 'ready') loading.destroy()
    },
    closeAll: () => {
      for (const loading of loadings.values()) loading.destroy()
      loadings.clear()
    },
  }
}

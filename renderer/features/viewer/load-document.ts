/**
 * One document from the host's store to pdf.js, as states the screen can show: loading with progress, a password asked
 * for, ready, or failed with a reason. Holds no list of documents; open-documents.ts does.
 */
import type { DocumentStore } from '../../../shared/bridge/host.ts'
import type { DocumentRef } from '../../../shared/evidence/document.ts'
import { HostTransport } from './host-transport.ts'
import type { PDFDocumentLoadingTask, PDFDocumentProxy, PDFWorker } from './pdfjs.ts'
import { documentOptions, getDocument, InvalidPDFException, PAGE_LIMIT, PasswordResponses } from './pdfjs.ts'
import { takeWorker, warmWorker } from './spare-worker.ts'
import { withoutPages } from './stopped-pages.ts'

export type FailureReason = 'missing' | 'damaged' | 'too-many-pages' | 'unreadable' | 'cancelled'

export type LoadState =
  | { readonly kind: 'loading'; readonly loaded: number; readonly size: number }
  | { readonly kind: 'password'; readonly wrong: boolean; readonly submit: (password: string) => void }
  | { readonly kind: 'ready'; readonly pdf: PDFDocumentProxy }
  | { readonly kind: 'failed'; readonly reason: FailureReason; readonly pages?: number }

export interface Loading {
  state(): LoadState
  subscribe(listener: (state: LoadState) => void): () => void
  /** Ends the worker and frees the document; the state stays as it was, or becomes cancelled while loading. */
  destroy(): void
}

/** Up to here one read of the whole is faster than asking for ranges, and costs no memory that matters. */
const WHOLE_BYTES = 4 * 1024 * 1024

/** `stopped`: pages that are not drawn, because they kept an earlier worker busy for ever. */
export function loadDocument(
  store: DocumentStore,
  ref: DocumentRef,
  stopped: ReadonlySet<number> = new Set(),
): Loading {
  let state: LoadState = { kind: 'loading', loaded: 0, size: ref.size }
  let task: PDFDocumentLoadingTask | null = null
  let worker: PDFWorker | null = null
  let destroyed = false
  const listeners = new Set<(state: LoadState) => void>()

  const change = (next: LoadState) => {
    state = next
    for (const listener of listeners) listener(next)
  }
  const fail = (reason: FailureReason, pages?: number) => {
    change(pages === undefined ? { kind: 'failed', reason } : { kind: 'failed', reason, pages })
    endTask()
  }

  const endTask = () => {
    if (task && worker) endWorker(task, worker)
    task = null
  }

  const run = async () => {
    const size = await store.size(ref.sha256)
    if (destroyed) return
    if (size === null) return fail('missing')
    const source = await sourceOf(size)
    if (destroyed || !source) return
    worker = takeWorker()
    task = getDocument({ ...documentOptions(size), ...source, worker })
    task.onPassword = (submit: (password: string) => void, reason: number) =>
      change({
        kind: 'password',
        wrong: reason === PasswordResponses.INCORRECT_PASSWORD,
        submit: again(submit),
      })
    const loading = task
    try {
      const pdf = await loading.promise
      if (destroyed) return
      if (pdf.numPages > PAGE_LIMIT) return fail('too-many-pages', pdf.numPages)
      change({ kind: 'ready', pdf: withoutPages(pdf, stopped) })
    } catch (error) {
      if (!destroyed && state.kind !== 'failed')
        fail(error instanceof InvalidPDFException ? 'damaged' : 'unreadable')
    } finally {
      warmWorker()
      void loading.promise.catch(() => undefined)
    }
  }

  const again = (submit: (password: string) => void) => (password: string) => {
    change({ kind: 'loading', loaded: ref.size, size: ref.size })
    submit(password)
  }

  const sourceOf = async (size: number) => {
    if (size > WHOLE_BYTES) {
      const range = new HostTransport(
        { store, sha256: ref.sha256, size },
        {
          onProgress: loaded => {
            if (state.kind === 'loading') change({ kind: 'loading', loaded: Math.min(loaded, size), size })
          },
          onRefused: () => fail('unreadable'),
        },
      )
      return { range }
    }
    const bytes = await store.read(ref.sha256, 0, size)
    if (bytes.ok) return { data: bytes.value }
    fail('unreadable')
    return null
  }

  void run()
  return {
    state: () => state,
    subscribe: listener => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    destroy: () => {
      destroyed = true
      if (state.kind === 'loading' || state.kind === 'password')
        change({ kind: 'failed', reason: 'cancelled' })
      endTask()
    },
  }
}

/** A worker that is well answers at once; one that hangs never does. */
const ANSWER_MILLIS = 500

/** pdf.js does not end a worker that it was given, and it waits for ever for the good-bye of one that hangs. */
function endWorker(task: PDFDocumentLoadingTask, worker: PDFWorker): void {
  const end = () => worker.destroy()
  const timer = setTimeout(end, ANSWER_MILLIS)
  void task.destroy().then(() => {
    clearTimeout(timer)
    end()
  })
}

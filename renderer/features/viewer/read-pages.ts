/**
 * Every page of a claim's PDFs, one after the other, for the comparison with another claim's: its text, or where it has
 * none, a fingerprint of its look, and those of the pictures among its text. Opens the documents by itself and closes them again, so that what is on screen stays.
 */
import type { DocumentStore } from '../../../shared/bridge/host.ts'
import type { DocumentRef } from '../../../shared/evidence/document.ts'
import type { ReadPage } from '../../desk/viewer-port.ts'
import { pageFingerprint, pictureFingerprints } from './fingerprint.ts'
import { loadDocument } from './load-document.ts'
import { readPageText } from './page-text.ts'
import type { PDFDocumentProxy } from './pdfjs.ts'

export interface ReadingPages {
  readonly store: DocumentStore
  readonly refs: readonly DocumentRef[]
  readonly signal: AbortSignal
  /** `done` of `of` pages of this document. */
  readonly onPage: (page: ReadPage, done: number, of: number) => void
}

/** Fewer characters than a page has that was typed; a stamp or a page number alone does not make a page searchable. */
const TEXT_LEAST = 40

export async function readPages({ store, refs, signal, onPage }: ReadingPages): Promise<void> {
  for (const ref of refs) {
    if (ref.mediaType !== 'application/pdf' || signal.aborted) continue
    const opened = await openPdf(store, ref, signal)
    if (!opened) continue
    const { pdf, close } = opened
    try {
      for (let number = 1; number <= pdf.numPages && !signal.aborted; number++) {
        const found = await readPage(pdf, number).catch(() => unreadable)
        if (signal.aborted) return
        const read = { documentId: ref.id, fileName: ref.fileName, page: number, ...found }
        onPage(read, number, pdf.numPages)
      }
    } finally {
      close()
    }
  }
}

/** A damaged page, or one whose document was closed meanwhile; pages without text are told as not compared by words. */
const unreadable = { text: '', picture: null, pictures: [] } as const

async function readPage(pdf: PDFDocumentProxy, number: number) {
  const page = await pdf.getPage(number)
  const { text } = await readPageText(page)
  const isPicture = text.trim().length < TEXT_LEAST
  const picture = isPicture ? await pageFingerprint(page) : null
  const pictures = isPicture ? [] : await pictureFingerprints(page)
  page.cleanup()
  return { text, picture, pictures }
}

/** null = cannot be read (locked, damaged, missing); the viewer says so by itself. */
function openPdf(
  store: DocumentStore,
  ref: DocumentRef,
  signal: AbortSignal,
): Promise<{ readonly pdf: PDFDocumentProxy; close(): void } | null> {
  const loading = loadDocument(store, ref)
  return new Promise(resolve => {
    const look = () => {
      const state = loading.state()
      if (state.kind === 'loading') return
      stop()
      if (state.kind === 'ready') resolve({ pdf: state.pdf, close: () => loading.destroy() })
      else {
        loading.destroy()
        resolve(null)
      }
    }
    const stop = loading.subscribe(look)
    signal.addEventListener('abort', () => loading.destroy(), { once: true })
    look()
  })
}

/**
 * Every page of a claim's PDFs, one after the other, for the comparison with another claim's: its text, or where it has
 * none, a fingerprint of its look. Opens the documents by itself and closes them again, so that what is on screen stays.
 */
import type { DocumentStore } from '../../../shared/bridge/host.ts'
import type { DocumentRef } from '../../../shared/evidence/document.ts'
import type { ReadPage } from '../../desk/viewer-port.ts'
import { loadDocument } from './load-document.ts'
import { readPageText } from './page-text.ts'
import type { PDFDocumentProxy, PDFPageProxy } from './pdfjs.ts'

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
        const page = await pdf.getPage(number)
        const { text } = await readPageText(page)
        const picture = text.trim().length < TEXT_LEAST ? await fingerprint(page) : null
        page.cleanup()
        if (signal.aborted) return
        const read = { documentId: ref.id, fileName: ref.fileName, page: number, text, picture }
        onPage(read, number, pdf.numPages)
      }
    } finally {
      close()
    }
  }
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

const WIDE = 9
const HIGH = 8

/** 64 bits: whether each of 9 × 8 fields is darker than its neighbour. The same for a copy scanned or saved anew. */
async function fingerprint(page: PDFPageProxy): Promise<string | null> {
  const { width, height } = page.getViewport({ scale: 1 })
  const viewport = page.getViewport({ scale: Math.min(1, 200 / Math.max(width, height)) })
  const canvas = new OffscreenCanvas(Math.ceil(viewport.width), Math.ceil(viewport.height))
  const small = new OffscreenCanvas(WIDE, HIGH)
  const [large, context] = [canvas.getContext('2d'), small.getContext('2d', { willReadFrequently: true })]
  if (!large || !context) return null
  await page.render({ canvas: null, canvasContext: large as unknown as CanvasRenderingContext2D, viewport })
    .promise
  context.imageSmoothingQuality = 'high'
  context.drawImage(canvas, 0, 0, WIDE, HIGH)
  return bitsOf(context.getImageData(0, 0, WIDE, HIGH).data)
}

/** A blank page is like every other blank page; it has no fingerprint. */
function bitsOf(pixels: Uint8ClampedArray): string | null {
  const light = (x: number, y: number) => {
    const at = (y * WIDE + x) * 4
    return (pixels[at] ?? 0) + (pixels[at + 1] ?? 0) + (pixels[at + 2] ?? 0)
  }
  let bits = 0n
  for (let y = 0; y < HIGH; y++)
    for (let x = 0; x + 1 < WIDE; x++) bits = (bits << 1n) | BigInt(light(x, y) > light(x + 1, y) + 6)
  return bits === 0n ? null : bits.toString(16).padStart(16, '0')
}

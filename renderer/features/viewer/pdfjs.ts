/**
 * The only door to pdf.js's core, and its settings: everything local, no scripts, no XFA, bounded images. Must be
 * evaluated before pdfjs-components.ts, because pdf.js's viewer module reads its core from `globalThis` when it loads.
 */
import * as pdfjs from 'pdfjs-dist'
import workerUrl from './pdf-worker.ts?worker&url'

Object.assign(globalThis, { pdfjsLib: pdfjs })
pdfjs.GlobalWorkerOptions.workerSrc = workerUrl

export type {
  PageViewport,
  PDFDocumentLoadingTask,
  PDFDocumentProxy,
  PDFPageProxy,
  RenderTask,
} from 'pdfjs-dist'
// biome-ignore lint/performance/noBarrelFile: the one door to a library that must be set up before it is used.
export {
  AnnotationMode,
  getDocument,
  InvalidPDFException,
  OPS,
  PasswordResponses,
  PDFDataRangeTransport,
  PDFWorker,
  Util,
} from 'pdfjs-dist'

/** Pixels of one image inside a PDF; a bigger one is left blank. An A3 scan at 600 dots per inch has 70 million. */
const IMAGE_PIXELS = 100_000_000
/** Bytes of one decoded image; above it the worker scales the image down before it reaches the page. */
const CANVAS_BYTES = 256 * 1024 * 1024
export const PAGE_LIMIT = 5000
/** Pages of documents up to this size are fetched in the background, so that every page box gets its true size. */
const FETCH_AHEAD_BYTES = 16 * 1024 * 1024

const data = new URL('./pdfjs/', document.baseURI).href

/** For `getDocument`; `size` is the document's in bytes. */
export function documentOptions(size: number) {
  return {
    cMapUrl: `${data}cmaps/`,
    standardFontDataUrl: `${data}standard_fonts/`,
    // The shipped fonts, so that a page looks and measures the same on every computer; scripts they lack (Hangul, Han)
    // are still drawn with the system's.
    useSystemFonts: false,
    wasmUrl: `${data}wasm/`,
    iccUrl: `${data}iccs/`,
    enableXfa: false,
    maxImageSize: IMAGE_PIXELS,
    canvasMaxAreaInBytes: CANVAS_BYTES,
    rangeChunkSize: 256 * 1024,
    disableStream: true,
    disableAutoFetch: size > FETCH_AHEAD_BYTES,
    // Errors only: what pdf.js forgives in a document is not the reviewer's business.
    verbosity: pdfjs.VerbosityLevel.ERRORS,
  }
}

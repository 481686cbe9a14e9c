/**
 * One started pdf.js worker kept ready: starting one takes longer than reading a small document. Each document owns the
 * worker it takes, so a document that hangs its worker takes no other one down.
 */
import { PDFWorker } from './pdfjs.ts'

let spare: PDFWorker | null = null

export function warmWorker(): void {
  spare ??= new PDFWorker()
}

export function takeWorker(): PDFWorker {
  const worker = spare ?? new PDFWorker()
  spare = null
  return worker
}

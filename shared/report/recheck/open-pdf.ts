/**
 * pdf.js's document as a re-check reads it. pdf.js itself is handed in by whoever runs (its browser build in a page, its
 * other one under Node); what is taken from a page is the viewer's law in evidence/page-string.ts.
 */
import { joinPieces, type TextPiece, textContentOptions } from '../../evidence/page-string.ts'
import type { OpenDocument } from './given-documents.ts'

/** What is needed of pdf.js's loading task. */
interface PdfTask {
  readonly promise: Promise<PdfDocument>
  destroy(): Promise<void>
}

interface PdfDocument {
  readonly numPages: number
  getPage(page: number): Promise<PdfPage>
}

interface PdfPage {
  /** x1, y1, x2, y2 of what the page shows. */
  readonly view: number[]
  getTextContent(options: typeof textContentOptions): Promise<{ readonly items: readonly object[] }>
}

/** null = not a readable PDF. */
export async function openPdf(task: PdfTask): Promise<OpenDocument | null> {
  const pdf = await task.promise.catch(() => null)
  if (!pdf) {
    await task.destroy()
    return null
  }
  const close = () => task.destroy()
  return { pages: pdf.numPages, page: async number => readPage(await pdf.getPage(number)), close }
}

async function readPage(page: PdfPage) {
  const { items } = await page.getTextContent(textContentOptions)
  const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = page.view
  return { text: joinPieces(items.filter(isPiece)).text, box: { x1, y1, x2, y2 } }
}

function isPiece(item: object): item is TextPiece {
  return 'str' in item
}

/**
 * A document of which some pages are not to be drawn any more, because one of them kept its worker busy for ever. Such
 * a page keeps its place, size and number; whatever would have its contents read (drawing, thumbnail, find) is refused
 * before it reaches the worker.
 */
import type { PDFDocumentProxy, PDFPageProxy } from './pdfjs.ts'

export function withoutPages(pdf: PDFDocumentProxy, stopped: ReadonlySet<number>): PDFDocumentProxy {
  if (stopped.size === 0) return pdf
  const getPage = pdf.getPage.bind(pdf)
  pdf.getPage = async page => {
    const proxy = await getPage(page)
    return stopped.has(page) ? refuseContents(proxy) : proxy
  }
  return pdf
}

function refuseContents(page: PDFPageProxy): PDFPageProxy {
  const refusal = () => new Error('this page was stopped')
  // pdf.js asks nothing else of a drawing that failed at once.
  const drawing = () => {
    const promise = Promise.reject(refusal())
    promise.catch(() => undefined)
    return { promise, cancel: () => undefined, separateAnnots: false }
  }
  return Object.assign(page, {
    render: drawing as unknown as PDFPageProxy['render'],
    streamTextContent: () => new ReadableStream({ start: stream => stream.error(refusal()) }),
    getTextContent: () => Promise.reject(refusal()),
    getOperatorList: () => Promise.reject(refusal()),
    getAnnotations: async () => [],
    getStructTree: () => Promise.reject(refusal()),
  })
}

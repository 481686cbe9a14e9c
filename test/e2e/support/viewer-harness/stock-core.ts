/** pdf.js's core, set up before its components read it from the global. */
import * as pdfjs from 'pdfjs-dist'
import workerUrl from 'pdfjs-dist/build/pdf.worker.min.mjs?url'

pdfjs.GlobalWorkerOptions.workerSrc = workerUrl
Object.assign(globalThis, { pdfjsLib: pdfjs })

export { pdfjs }

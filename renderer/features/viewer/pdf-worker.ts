/** pdf.js's worker, with the pictures of its pages decoded once. The import order is the point of this file. */
import './decode-once.ts'
import 'pdfjs-dist/build/pdf.worker.min.mjs'

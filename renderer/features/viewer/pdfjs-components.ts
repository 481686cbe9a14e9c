/** pdf.js's viewer components, after its core. The import order is the point of this file. */
import './pdfjs.ts'

// biome-ignore lint/performance/noBarrelFile: the one door to a library, in an order that matters.
export {
  EventBus,
  PDFFindController,
  PDFLinkService,
  PDFViewer,
} from 'pdfjs-dist/web/pdf_viewer.mjs'

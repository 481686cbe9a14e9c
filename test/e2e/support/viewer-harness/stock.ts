/** pdf.js's own components with nothing around them: what the viewer's first page is measured against. */
import './stock-core.ts'
import 'pdfjs-dist/web/pdf_viewer.css'
import { EventBus, PDFFindController, PDFLinkService, PDFViewer } from 'pdfjs-dist/web/pdf_viewer.mjs'
import { pdfjs } from './stock-core.ts'

const container = document.getElementById('container') as HTMLDivElement
const name = new URLSearchParams(location.search).get('docs') ?? ''
const bytes = new Uint8Array(await (await fetch(`./documents/${name}`)).arrayBuffer())
const base = new URL('./pdfjs/', document.baseURI).href

Object.assign(window, {
  showViewer: () => {
    const eventBus = new EventBus()
    const linkService = new PDFLinkService({ eventBus })
    const findController = new PDFFindController({ eventBus, linkService })
    const viewer = new PDFViewer({ container, eventBus, linkService, findController })
    linkService.setViewer(viewer)
    eventBus.on('pagesinit', () => {
      viewer.currentScaleValue = 'page-width'
    })
    const options = {
      cMapUrl: `${base}cmaps/`,
      standardFontDataUrl: `${base}standard_fonts/`,
      // As ours, so that both draw the same letters: fetching the shipped fonts is part of the page's time.
      useSystemFonts: false,
      wasmUrl: `${base}wasm/`,
      iccUrl: `${base}iccs/`,
    }
    void pdfjs.getDocument({ data: bytes, ...options }).promise.then(pdf => {
      viewer.setDocument(pdf)
      linkService.setDocument(pdf)
    })
  },
})

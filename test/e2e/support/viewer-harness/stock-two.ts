/** Two of pdf.js's own viewers with nothing around or between them: what linked scrolling is measured against. */
import './stock-core.ts'
import 'pdfjs-dist/web/pdf_viewer.css'
import { EventBus, PDFLinkService, PDFViewer } from 'pdfjs-dist/web/pdf_viewer.mjs'
import { pdfjs } from './stock-core.ts'

const names = (new URLSearchParams(location.search).get('docs') ?? '').split(',')
const containers = [...document.querySelectorAll<HTMLDivElement>('.container')]
await Promise.all(
  containers.map(async (container, index) => {
    const answer = await fetch(`./documents/${names[index]}`)
    const pdf = await pdfjs.getDocument({ data: new Uint8Array(await answer.arrayBuffer()) }).promise
    const eventBus = new EventBus()
    const linkService = new PDFLinkService({ eventBus })
    const viewer = new PDFViewer({ container, eventBus, linkService })
    linkService.setViewer(viewer)
    eventBus.on('pagesinit', () => {
      viewer.currentScaleValue = 'page-width'
    })
    viewer.setDocument(pdf)
    linkService.setDocument(pdf)
  }),
)
Object.assign(window, { panes: () => containers })

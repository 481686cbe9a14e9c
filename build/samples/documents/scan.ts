/*
 * Turns a document into what a scanner gives: pictures of pages without text, a little askew or lying on their side.
 * Picture bytes differ between processors, so they are made once, kept in scans/ under the hash of their source, and
 * only made anew, in place of the old ones, when the source has changed. Called by recipes.ts.
 */
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createCanvas, loadImage } from '@napi-rs/canvas'
import PDFDocument from 'pdfkit'
import { openPdf } from './open-pdf.ts'

export type Scan = {
  readonly name: string
  readonly tilt: number
  readonly sideways: boolean
  readonly createdAt: string
}

const folder = new URL('../scans/', import.meta.url)
const scale = 150 / 72

export async function scanDocument(source: Uint8Array, scan: Scan): Promise<Uint8Array> {
  const key = createHash('sha256').update(source).update(JSON.stringify(scan)).digest('hex').slice(0, 12)
  const pictures = await readOrTakePictures(source, scan, key)
  const pdf = new PDFDocument({
    autoFirstPage: false,
    compress: false,
    info: {
      Title: scan.name,
      Producer: 'Proofdesk sample maker',
      Creator: 'Flatbed scanner',
      CreationDate: new Date(scan.createdAt),
    },
  })
  const chunks: Uint8Array[] = []
  const finished = new Promise<void>(resolve => pdf.on('end', resolve))
  pdf.on('data', (chunk: Uint8Array) => chunks.push(chunk))
  for (const picture of pictures) {
    const image = await loadImage(picture)
    const size: [number, number] = [image.width / scale, image.height / scale]
    pdf.addPage({ size, margin: 0 })
    pdf.image(Buffer.from(picture), 0, 0, { width: size[0], height: size[1] })
  }
  pdf.end()
  await finished
  return new Uint8Array(Buffer.concat(chunks))
}

async function readOrTakePictures(
  source: Uint8Array,
  scan: Scan,
  key: string,
): Promise<readonly Uint8Array[]> {
  const file = (page: number) => new URL(`${scan.name}-${key}-${page}.jpg`, folder)
  mkdirSync(folder, { recursive: true })
  for (const old of readdirSync(folder)) {
    if (old.startsWith(`${scan.name}-`) && !old.includes(key)) rmSync(new URL(old, folder))
  }
  const { document, close } = await openPdf(source)
  try {
    const pictures: Uint8Array[] = []
    for (let page = 1; page <= document.numPages; page += 1) {
      if (!existsSync(file(page))) {
        writeFileSync(file(page), await takePicture(await document.getPage(page), scan))
      }
      pictures.push(readFileSync(file(page)))
    }
    return pictures
  } finally {
    await close()
  }
}

type Page = Awaited<ReturnType<Awaited<ReturnType<typeof openPdf>>['document']['getPage']>>

async function takePicture(page: Page, scan: Scan): Promise<Uint8Array> {
  const viewport = page.getViewport({ scale })
  const flat = createCanvas(Math.round(viewport.width), Math.round(viewport.height))
  await page.render({
    canvas: flat as unknown as HTMLCanvasElement,
    canvasContext: flat.getContext('2d') as unknown as CanvasRenderingContext2D,
    viewport,
  }).promise
  const [width, height] = scan.sideways ? [flat.height, flat.width] : [flat.width, flat.height]
  const sheet = createCanvas(width, height)
  const pen = sheet.getContext('2d')
  pen.fillStyle = '#f4f2ec'
  pen.fillRect(0, 0, width, height)
  pen.translate(width / 2, height / 2)
  pen.rotate(((scan.sideways ? 90 : 0) + scan.tilt) * (Math.PI / 180))
  pen.filter = 'grayscale(1)'
  pen.drawImage(flat, -flat.width / 2, -flat.height / 2)
  return sheet.encode('jpeg', 55)
}

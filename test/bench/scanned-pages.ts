/** A scan without text: A4 pages at 150 dots per inch, each a grey picture of its own. The same seed, the same bytes. */
import { createCanvas } from '@napi-rs/canvas'
import PDFDocument from 'pdfkit'
import { noise } from '../support/case-bundle.ts'

const WIDE = 1240
const HIGH = 1754
/** Different pictures; the pages repeat them, but each page decodes its own copy. */
const PICTURES = 10

export async function scannedPages(pages: number, seed: number): Promise<Buffer> {
  const pictures = await Promise.all(
    Array.from({ length: PICTURES }, (_, index) => picture(seed * 100 + index)),
  )
  return new Promise((resolve, reject) => {
    const pdf = new PDFDocument({ size: 'A4', margin: 0, autoFirstPage: false, compress: false })
    const parts: Buffer[] = []
    pdf.on('data', (part: Buffer) => parts.push(part))
    pdf.on('end', () => resolve(Buffer.concat(parts)))
    pdf.on('error', reject)
    for (let page = 0; page < pages; page++) {
      const bytes = pictures[page % PICTURES]
      // A copy of its own: the writer would otherwise store one picture for all.
      if (bytes) pdf.addPage().image(Buffer.from(bytes), 0, 0, { width: 595 })
    }
    pdf.end()
  })
}

function picture(seed: number): Promise<Buffer> {
  const canvas = createCanvas(WIDE, HIGH)
  const context = canvas.getContext('2d')
  context.fillStyle = '#f4f2ec'
  context.fillRect(0, 0, WIDE, HIGH)
  const bytes = noise(60_000, seed)
  context.fillStyle = '#222'
  context.font = '26px sans-serif'
  for (let line = 0; line < 44; line++) {
    const words = [...bytes.subarray(line * 60, line * 60 + 60)].map(byte =>
      String.fromCharCode(97 + (byte % 26)),
    )
    context.fillText(words.join('').replace(/[aeiou]/g, ' '), 90, 120 + line * 36)
  }
  // Specks, as glass and paper leave them.
  for (let at = 3000; at + 3 < bytes.length; at += 4) {
    const [x = 0, y = 0, z = 0] = bytes.subarray(at, at + 3)
    context.fillStyle = z > 128 ? 'rgba(0,0,0,.08)' : 'rgba(255,255,255,.3)'
    context.fillRect(((x * 256 + z) * 7) % WIDE, ((y * 256 + x) * 5) % HIGH, 2, 2)
  }
  return canvas.encode('jpeg', 70)
}

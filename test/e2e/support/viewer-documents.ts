/** The PDFs of the viewer tests, drawn here so that what stands where is known to the test. Deterministic. */
import { fileURLToPath } from 'node:url'
import { createCanvas } from '@napi-rs/canvas'
import PDFDocument from 'pdfkit'

type Pdf = InstanceType<typeof PDFDocument>

const koreanFont = fileURLToPath(
  new URL('../../../node_modules/@embedpdf/fonts-kr/fonts/NotoSansKR-Regular.otf', import.meta.url),
)
const made = new Date('2024-01-05T10:00:00Z')

export async function viewerDocuments(): Promise<ReadonlyMap<string, Buffer>> {
  const statement = await statementOfWork()
  const scan = await scannedPage()
  return new Map([
    ['statement.pdf', statement],
    ['korean.pdf', await koreanContract()],
    ['scan.pdf', scan],
    [
      'locked.pdf',
      await draw({ userPassword: 'open sesame' }, pdf => void pdf.fontSize(20).text('Behind the password')),
    ],
    ['damaged.pdf', Buffer.from(`%PDF-1.7\n${'not a pdf '.repeat(50)}`)],
    ['half.pdf', brokenPage(await draw({ compress: false }, twoPages))],
    ['large.pdf', await largeDocument()],
    ['hostile.pdf', hostileDocument()],
    ['picture-ours.pdf', await withPicture({ words: 'Deployment of Dynamics 365 Sales', at: 60, wide: 300 })],
    [
      'picture-theirs.pdf',
      await withPicture({ words: 'Usage of Microsoft Teams in the plants', at: 140, wide: 180 }),
    ],
    ['mail.msg', Buffer.from('not shown here')],
  ])
}

function draw(options: PDFKit.PDFDocumentOptions, write: (pdf: Pdf) => void): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const pdf = new PDFDocument({
      size: 'A4',
      margin: 60,
      info: { CreationDate: made, ModDate: made },
      ...options,
    })
    const parts: Buffer[] = []
    pdf.on('data', (part: Buffer) => parts.push(part))
    pdf.on('end', () => resolve(Buffer.concat(parts)))
    pdf.on('error', reject)
    write(pdf)
    pdf.end()
  })
}

interface Pictured {
  readonly words: string
  /** Points from the left. */
  readonly at: number
  readonly wide: number
}

/** Two pages of text; the second shows the one screenshot, at a size and a place of its own. */
function withPicture({ words, at, wide }: Pictured): Promise<Buffer> {
  return draw({}, pdf => {
    pdf.fontSize(11).text(`${words}, as agreed with the customer in writing and delivered since. `.repeat(6))
    pdf.addPage().text(`${words}: the screenshot below was taken on the day of the acceptance.`)
    pdf.image(screenshot(), at, 200, { width: wide })
  })
}

/** Bars of different heights, as a usage chart has them. */
function screenshot(): Buffer {
  const canvas = createCanvas(480, 320)
  const context = canvas.getContext('2d')
  context.fillStyle = '#fff'
  context.fillRect(0, 0, 480, 320)
  for (const [place, high] of [90, 210, 60, 260, 150, 300, 40, 180].entries()) {
    context.fillStyle = place % 2 ? '#0f548c' : '#f3c06b'
    context.fillRect(place * 60 + 6, 320 - high, 44, high)
  }
  return canvas.toBuffer('image/png')
}

/** Three pages, an outline, a link, a sentence over the page break, and the same words at three places of page 1. */
function statementOfWork(): Promise<Buffer> {
  return draw({}, pdf => {
    pdf.font('Helvetica-Bold').fontSize(20).text('Statement of Work')
    pdf.font('Helvetica').fontSize(11).moveDown()
    pdf
      .text('Contoso Ltd. and Fabrikam Inc. agree on the deployment of Dynamics 365 Sales for 120 users.')
      .moveDown()
    for (const party of ['Partner', 'Customer', 'Witness'])
      pdf.text(`${party} signed: 12 March 2024`).moveDown()
    pdf
      .text('The customer acknowledges receipt of the services described in section 2 of this document.')
      .moveDown()
    pdf
      .fillColor('#0563c1')
      .text('Terms of the partner', { link: 'https://xn--cntoso-lua.example/terms', underline: true })
      .fillColor('black')
    pdf.text('The last line of this page says that the work', 60, 760, { lineBreak: false })
    pdf.outline.addItem('Parties')
    pdf.addPage().fontSize(11).text('was accepted by the customer on 2 April 2024.').moveDown()
    for (let line = 1; line <= 30; line++)
      pdf.text(`${line}. Configuration of opportunity stages and forecast, part ${line}.`)
    pdf.outline.addItem('Services')
    pdf.addPage({ size: 'A4', layout: 'landscape', margin: 60 }).text('Annex: schedule of users')
    pdf.outline.addItem('Annex')
  })
}

function koreanContract(): Promise<Buffer> {
  return draw({}, pdf => {
    pdf.font(koreanFont).fontSize(14)
    pdf.text('용역 계약서').moveDown()
    pdf.text('고객은 본 계약에 따라 제공된 서비스를 확인합니다. 계약 기간은 2024년 3월까지입니다.').moveDown()
    pdf.text('계약 번호 ABC-1234').moveDown()
    pdf.text('서명: 김민수')
  })
}

/** A page without text, turned by its own /Rotate as scanners leave it. */
function scannedPage(): Promise<Buffer> {
  return draw({}, pdf => {
    Object.assign(pdf.page.dictionary.data, { Rotate: 90 })
    pdf.rect(60, 60, 475, 720).lineWidth(2).stroke()
    pdf.moveTo(320, 700).bezierCurveTo(360, 640, 400, 760, 460, 690).lineWidth(3).stroke('#1a237e')
  })
}

function twoPages(pdf: Pdf): void {
  pdf.fontSize(20).text('First page is fine')
  pdf.addPage().text('Second page is not')
}

/** Lets the list of pages name an object that is not there as the second one, without moving anything. */
function brokenPage(bytes: Buffer): Buffer {
  const broken = bytes
    .toString('latin1')
    .replace(
      /(\/Kids \[\d+ 0 R )(\d+)( 0 R\])/,
      (_, before, id, after) => `${before}${'9'.repeat(id.length)}${after}`,
    )
  return Buffer.from(broken, 'latin1')
}

/**
 * Two pages, the first of which would take years: a form that draws thirty of the next one, nine deep. Written by hand,
 * because no library draws such a thing.
 */
function hostileDocument(): Buffer {
  const deep = 9
  const stream = (head: string, content: string) =>
    `<< ${head} /Length ${content.length} >>\nstream\n${content}\nendstream`
  const forms = Array.from({ length: deep }, (_, level) => {
    const draws = level + 1 < deep ? '/Next Do '.repeat(30) : '0 0 1 1 re f'
    const next = level + 1 < deep ? `/Resources << /XObject << /Next ${8 + level} 0 R >> >>` : ''
    return stream(`/Type /XObject /Subtype /Form /BBox [0 0 600 800] ${next}`, draws)
  })
  const page = (contents: number) =>
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents ${contents} 0 R ` +
    '/Resources << /Font << /F 6 0 R >> /XObject << /Next 7 0 R >> >> >>'
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R 4 0 R] /Count 2 >>',
    page(7 + deep),
    page(5),
    stream('', 'BT /F 20 Tf 60 700 Td (The second page draws) Tj ET'),
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
    ...forms,
    stream('', '/Next Do'),
  ]
  let text = '%PDF-1.7\n'
  const places = objects.map((object, index) => {
    const place = text.length
    text += `${index + 1} 0 obj\n${object}\nendobj\n`
    return `${String(place).padStart(10, '0')} 00000 n \n`
  })
  const size = objects.length + 1
  const table = `xref\n0 ${size}\n0000000000 65535 f \n${places.join('')}`
  text += `${table}trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${text.length}\n%%EOF\n`
  return Buffer.from(text, 'latin1')
}

/** Over the size that is read at once: an image of noise, so that nothing compresses it. */
async function largeDocument(): Promise<Buffer> {
  const photo = await noiseImage()
  return draw({ compress: false }, pdf => {
    pdf.fontSize(20).text('A large document')
    for (let page = 2; page <= 6; page++)
      pdf.addPage().text(`Page ${page}`).image(photo, 60, 120, { width: 400 })
  })
}

async function noiseImage(): Promise<Buffer> {
  const { createCanvas } = await import('@napi-rs/canvas')
  const side = 1400
  const canvas = createCanvas(side, side)
  const context = canvas.getContext('2d')
  const image = context.createImageData(side, side)
  let seed = 12345
  for (let at = 0; at < image.data.length; at++) {
    seed = (seed * 1103515245 + 12345) & 0x7fffffff
    image.data[at] = at % 4 === 3 ? 255 : seed >> 16
  }
  context.putImageData(image, 0, 0)
  return canvas.toBuffer('image/png')
}

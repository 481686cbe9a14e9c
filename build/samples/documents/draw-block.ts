/*
 * Draws one block of a plan at the pen's place and leaves the pen below it. A row or a signature never splits over two
 * pages: it is measured first. Called by render-plan.ts only.
 */
import type { Face } from './looks.ts'
import type { Block } from './plan.ts'
import { signaturePath } from './signature-strokes.ts'

type Pdf = PDFKit.PDFDocument
type Of<Kind extends Block['kind']> = Extract<Block, { kind: Kind }>

const ink = '#161616'
const line = '#9aa0a6'

export function drawBlock(pdf: Pdf, face: Face, block: Block): void {
  pdf.font(face.regular).fontSize(face.size).fillColor(ink)
  switch (block.kind) {
    case 'text':
      drawText(pdf, face, block)
      break
    case 'heading':
      drawHeading(pdf, face, block)
      break
    case 'list':
      drawList(pdf, block)
      break
    case 'facts':
      drawFacts(pdf, face, block)
      break
    case 'table':
      drawTable(pdf, face, block)
      break
    case 'ticks':
      drawTicks(pdf, face, block)
      break
    case 'signatures':
      drawSignatures(pdf, face, block)
      break
  }
}

/** The room between the margins of the current page. */
export function space(pdf: Pdf): { left: number; width: number; bottom: number } {
  const { width, height, margins } = pdf.page
  return { left: margins.left, width: width - margins.left - margins.right, bottom: height - margins.bottom }
}

function ensure(pdf: Pdf, height: number): void {
  if (pdf.y + height <= space(pdf).bottom) return
  const { margins, layout, size } = pdf.page
  pdf.addPage({ margins, layout: layout as 'portrait' | 'landscape', size: size as string })
}

function drawText(pdf: Pdf, face: Face, block: Of<'text'>): void {
  if (block.bold) pdf.font(face.bold)
  if (block.small) pdf.fontSize(face.size - 1.5).fillColor('#444444')
  pdf.text(block.text, space(pdf).left, pdf.y, { width: space(pdf).width, lineGap: 2.5 })
  pdf.y += 7
}

function drawHeading(pdf: Pdf, face: Face, block: Of<'heading'>): void {
  ensure(pdf, 60)
  pdf.y += 3
  pdf
    .font(face.bold)
    .fontSize(face.size + 1)
    .text(block.text, space(pdf).left, pdf.y, { width: space(pdf).width })
  pdf.y += 4
}

function drawList(pdf: Pdf, block: Of<'list'>): void {
  const { left, width } = space(pdf)
  block.items.forEach((item, index) => {
    const height = pdf.heightOfString(item, { width: width - 22, lineGap: 2 })
    ensure(pdf, height)
    const top = pdf.y
    pdf.text(block.numbered ? `${index + 1}.` : '•', left + 4, top, { lineBreak: false })
    pdf.text(item, left + 22, top, { width: width - 22, lineGap: 2 })
    pdf.y = top + height + 3
  })
  pdf.y += 5
}

function drawFacts(pdf: Pdf, face: Face, block: Of<'facts'>): void {
  const { left, width } = space(pdf)
  const labelWidth = Math.min(170, width * 0.36)
  for (const [label, value] of block.rows) {
    const height = Math.max(
      pdf.heightOfString(value, { width: width - labelWidth }),
      pdf.heightOfString(label, { width: labelWidth - 12 }),
    )
    ensure(pdf, height + 6)
    const top = pdf.y
    pdf.font(face.bold).text(label, left, top, { width: labelWidth - 12 })
    pdf.font(face.regular).text(value, left + labelWidth, top, { width: width - labelWidth })
    pdf.y = top + height + 6
  }
  pdf.y += 4
}

function drawTable(pdf: Pdf, face: Face, block: Of<'table'>): void {
  const rows = [block.head, ...block.rows]
  pdf.fontSize(face.size - 1)
  // A short table stays together; a long one breaks between rows.
  if (rows.length <= 8)
    ensure(
      pdf,
      rows.reduce((sum, cells) => sum + rowHeight(pdf, cells, columnSizes(pdf, block.widths)), 0),
    )
  pdf.fontSize(face.size - 1)
  rows.forEach((cells, rowIndex) => {
    drawRow(pdf, face, { cells, widths: block.widths, head: rowIndex === 0 })
  })
  pdf.y += 10
}

function drawRow(
  pdf: Pdf,
  face: Face,
  row: { cells: readonly string[]; widths: readonly number[]; head: boolean },
): void {
  const { left } = space(pdf)
  const sizes = columnSizes(pdf, row.widths)
  pdf.font(row.head ? face.bold : face.regular)
  const height = rowHeight(pdf, row.cells, sizes)
  ensure(pdf, height)
  pdf.font(row.head ? face.bold : face.regular).fontSize(face.size - 1)
  const top = pdf.y
  let x = left
  row.cells.forEach((cell, index) => {
    const size = sizes[index] ?? 0
    if (row.head) pdf.rect(x, top, size, height).fillAndStroke('#eceff3', line)
    else pdf.rect(x, top, size, height).lineWidth(0.6).stroke(line)
    pdf.fillColor(ink).text(cell, x + 6, top + 5, { width: size - 12 })
    x += size
  })
  pdf.y = top + height
}

function columnSizes(pdf: Pdf, widths: readonly number[]): readonly number[] {
  const total = widths.reduce((sum, share) => sum + share, 0)
  return widths.map(share => (space(pdf).width * share) / total)
}

function rowHeight(pdf: Pdf, cells: readonly string[], sizes: readonly number[]): number {
  return (
    Math.max(...cells.map((cell, index) => pdf.heightOfString(cell, { width: (sizes[index] ?? 0) - 12 }))) + 9
  )
}

/** The boxes are drawn and the cross is a letter, so a ticked line extracts as "X Teams". */
function drawTicks(pdf: Pdf, face: Face, block: Of<'ticks'>): void {
  const { left, width } = space(pdf)
  const cell = width / block.columns
  for (let start = 0; start < block.items.length; start += block.columns) {
    ensure(pdf, 20)
    const top = pdf.y
    block.items.slice(start, start + block.columns).forEach((item, index) => {
      const x = left + index * cell
      pdf
        .rect(x, top + 1, 11, 11)
        .lineWidth(0.9)
        .stroke('#333333')
      if (item.ticked)
        pdf
          .font(face.bold)
          .fontSize(10)
          .text(
            'X',
            x + 2.1,
            top + 1 + (face.regular === 'Helvetica' || face.regular === 'Times-Roman' ? 1.6 : -1.4),
            { lineBreak: false },
          )
      pdf
        .font(face.regular)
        .fontSize(face.size - 0.5)
        .text(item.label, x + 18, top + 1, { width: cell - 22, lineBreak: false })
    })
    pdf.y = top + 19
  }
  pdf.y += 6
}

function drawSignatures(pdf: Pdf, face: Face, block: Of<'signatures'>): void {
  const { left, width } = space(pdf)
  const boxWidth = block.stacked ? width * 0.72 : (width - 24) / 2
  const height = 152
  if (!block.stacked) ensure(pdf, height)
  const firstTop = pdf.y
  block.parties.forEach((signature, index) => {
    if (block.stacked) ensure(pdf, height)
    const top = block.stacked ? pdf.y : firstTop
    drawSignature(pdf, face, {
      signature,
      labels: block.labels,
      x: block.stacked ? left : left + index * (boxWidth + 24),
      top,
      width: boxWidth,
    })
    pdf.y = top + height
  })
  pdf.x = left
}

type SignaturePlace = {
  signature: Of<'signatures'>['parties'][number]
  labels: Of<'signatures'>['labels']
  x: number
  top: number
  width: number
}

function drawSignature(pdf: Pdf, face: Face, { signature, labels, x, top, width }: SignaturePlace): void {
  pdf.font(face.bold).fontSize(face.size).fillColor(ink).text(signature.party, x, top, { width })
  const baseline = top + 66
  if (signature.signed) {
    pdf
      .save()
      .translate(x + 64, baseline - 30)
      .path(signaturePath(signature.name, width * 0.55))
      .lineWidth(1.3)
      .strokeColor('#1b2f8a')
      .stroke()
      .restore()
  }
  const rows: ReadonlyArray<readonly [string, string]> = [
    [labels.signature, ''],
    [labels.name, signature.name],
    [labels.title, signature.title],
    [labels.date, signature.date],
  ]
  rows.forEach(([label, value], index) => {
    const y = baseline + index * 22
    pdf
      .font(face.regular)
      .fontSize(face.size - 1.5)
      .fillColor('#444444')
      .text(label, x, y - 11, { lineBreak: false })
    if (value)
      pdf
        .fontSize(face.size)
        .fillColor(ink)
        .text(value, x + 66, y - 12, { lineBreak: false })
    pdf
      .moveTo(x + 62, y + 2)
      .lineTo(x + width - 6, y + 2)
      .lineWidth(0.6)
      .stroke(line)
  })
}

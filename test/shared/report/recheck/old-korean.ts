/** A Korean PDF of the old kind: no font embedded, its text in a code page that only a character map can read. */
import { createHash } from 'node:crypto'
import {
  aDocument,
  allPassed,
  imported,
  pinId,
  pinPlaced,
  verdictRecorded,
} from '../../../support/builders.ts'

/** 계약서 in the code page UHC. */
const codes = 'B0E8BEE0BCAD'
const words = '계약서'

export const oldKorean = draw()

const sha256 = createHash('sha256').update(oldKorean).digest('hex')
const document = aDocument({ fileName: 'old.pdf', sha256, size: oldKorean.length })
const quote = { kind: 'pdf-text' as const, page: 1, exact: words, prefix: '', suffix: '', rectangles: [] }

export const oldKoreanClaim = [
  imported({ documents: [document] }),
  pinPlaced('1', { sha256, anchors: [quote] }),
  ...allPassed(),
  verdictRecorded('poe', 'pass', { pins: [pinId('1')], note: '' }),
]

function draw(): Uint8Array {
  const content = `BT /F1 24 Tf 72 700 Td <${codes}> Tj ET`
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    '<< /Type /Font /Subtype /Type0 /BaseFont /Batang /Encoding /KSCms-UHC-H /DescendantFonts [6 0 R] >>',
    '<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Batang /CIDSystemInfo << /Registry (Adobe) /Ordering (Korea1) /Supplement 2 >> /FontDescriptor 7 0 R /DW 1000 >>',
    '<< /Type /FontDescriptor /FontName /Batang /Flags 6 /FontBBox [0 -200 1000 900] /ItalicAngle 0 /Ascent 859 /Descent -141 /CapHeight 859 /StemV 80 >>',
  ]
  let file = '%PDF-1.4\n'
  const places = objects.map((object, index) => {
    const at = file.length
    file += `${index + 1} 0 obj\n${object}\nendobj\n`
    return at
  })
  const start = file.length
  const rows = places.map(at => `${String(at).padStart(10, '0')} 00000 n \n`).join('')
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}`
  file += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`
  return new TextEncoder().encode(file)
}

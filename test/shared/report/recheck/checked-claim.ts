/** A decided claim over two real PDFs, English and Korean, with the quotes taken from their pages as the viewer takes them. */
import { createHash } from 'node:crypto'
import { getDocument, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { type Quote, quoteOf } from '../../../../shared/evidence/locate-quote.ts'
import type { Pin } from '../../../../shared/evidence/pin.ts'
import type { NewClaimEvent } from '../../../../shared/log/claim-event.ts'
import { foldClaim } from '../../../../shared/log/evolve.ts'
import { buildReport } from '../../../../shared/report/build-report.ts'
import type { GivenDocument } from '../../../../shared/report/recheck/given-documents.ts'
import { openPdf } from '../../../../shared/report/recheck/open-pdf.ts'
import type { Edition, Report } from '../../../../shared/report/report.ts'
import { viewerDocuments } from '../../../e2e/support/viewer-documents.ts'
import {
  aDocument,
  allPassed,
  commentAdded,
  decided,
  imported,
  pinId,
  pinPlaced,
  reviewStarted,
  verdictRecorded,
} from '../../../support/builders.ts'
import { stamp } from '../../../support/stamp.ts'

const papers = await viewerDocuments()
export const statement = paper('statement.pdf')
export const korean = paper('korean.pdf')

const englishQuote = await quoteIn(statement, 'Customer signed: 12 March 2024')
export const koreanQuote = await quoteIn(korean, /[가-힣]{2,}/)

const documents = [
  aDocument({ id: 'DOC-1', fileName: 'statement.pdf', sha256: hashOf(statement), size: statement.length }),
  aDocument({ id: 'DOC-2', fileName: '계약서.pdf', sha256: hashOf(korean), size: korean.length }),
]

const onePixel =
  'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='

export const checkedClaim: readonly NewClaimEvent[] = [
  imported({ documents }),
  reviewStarted,
  pinPlaced('1', { ...placeIn(0), anchors: [textAnchor(englishQuote)], crop: onePixel }),
  pinPlaced('2', { ...placeIn(1), anchors: [textAnchor(koreanQuote)] }),
  pinPlaced('3', {
    ...placeIn(0),
    anchors: [{ kind: 'pdf-region', page: 1, rectangle: { x1: 60, y1: 60, x2: 200, y2: 120 } }],
  }),
  ...allPassed(),
  verdictRecorded('acknowledgment', 'pass', { pins: [pinId('1'), pinId('3')], note: '' }),
  verdictRecorded('products', 'pass', { pins: [pinId('2')], note: '' }),
  commentAdded('1', { text: 'Thank you.' }),
  decided({ message: 'Approved.' }),
]

export const given: readonly GivenDocument[] = [
  givenDocument('statement.pdf', statement),
  givenDocument('계약서.pdf', korean),
]

export function givenDocument(fileName: string, bytes: Uint8Array): GivenDocument {
  return { fileName, sha256: hashOf(bytes), open: () => openPdf(readPdf(bytes)) }
}

/** As it comes out of a file. */
export function reportOfChecked(edition: Edition, happenings = checkedClaim): Report {
  const events = stamp(happenings)
  const state = foldClaim(events)
  const last = events.at(-1)
  if (!state || !last) throw new Error('a report needs a claim')
  const report = buildReport({
    state,
    events,
    reviewer: { id: 'mina', name: 'Mina Seo' },
    clock: null,
    head: { device: last.device, seq: last.seq, hash: last.hash },
    generatedAt: '2021-06-04T09:00:00Z',
    edition,
  })
  return JSON.parse(JSON.stringify(report)) as Report
}

function paper(name: string): Uint8Array {
  const bytes = papers.get(name)
  if (!bytes) throw new Error(`there is no ${name}`)
  return new Uint8Array(bytes)
}

function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}

function readPdf(bytes: Uint8Array) {
  return getDocument({ data: bytes.slice(), verbosity: VerbosityLevel.ERRORS })
}

async function quoteIn(bytes: Uint8Array, words: string | RegExp): Promise<Quote> {
  const document = await openPdf(readPdf(bytes))
  const page = await document?.page(1)
  const text = page?.text ?? ''
  const found = typeof words === 'string' ? words : (words.exec(text)?.[0] ?? '')
  const from = text.indexOf(found)
  const quote = found === '' || from < 0 ? null : quoteOf(text, { from, to: from + found.length })
  await document?.close()
  if (!quote) throw new Error(`page 1 does not say ${words}`)
  return quote
}

function textAnchor(quote: Quote): Pin['anchors'][number] {
  return { kind: 'pdf-text', page: 1, ...quote, rectangles: [] }
}

function placeIn(place: 0 | 1): Pick<Pin, 'documentId' | 'sha256'> {
  const { id, sha256 } = documents[place] ?? aDocument()
  return { documentId: id, sha256 }
}

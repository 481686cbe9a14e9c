/**
 * A file of several reports, written claim by claim: only the bytes so far are kept, never the reports, so the memory it
 * takes is the file's own size. XLSX is the exception: its library wants all rows at once, and they are small.
 */
import { createRunningHash } from '../../../shared/base/sha256.ts'
import type { RecheckScript } from '../../../shared/report/html-recheck.ts'
import type { Report, ReportChainHead } from '../../../shared/report/report.ts'
import type { ReportSetFacts } from '../../../shared/report/report-set.ts'
import type { ReportWording } from '../../../shared/report/set-title.ts'
import { csvClaim, csvStart } from '../../../shared/report/to-csv.ts'
import { createHtmlWriter } from '../../../shared/report/to-html.ts'
import { createJsonWriter } from '../../../shared/report/to-json.ts'
import type { SetForm, SetWriter } from './set-form.ts'

type Bytes = Uint8Array<ArrayBuffer>

interface TextWriter {
  start(): string
  claim(report: Report): string
  end(head: ReportChainHead): string
}

export interface SetWriting {
  readonly set: ReportSetFacts
  readonly wording: ReportWording
  /** null = an HTML that cannot be re-checked. */
  readonly recheck: RecheckScript | null
}

export async function createSetWriter(form: SetForm, writing: SetWriting): Promise<SetWriter> {
  const { set, wording, recheck } = writing
  switch (form) {
    case 'html':
      return inBytes(createHtmlWriter(set, wording, recheck))
    case 'pdf':
      // Paper runs no script.
      return inBytes(createHtmlWriter(set, wording, null))
    case 'json':
      return inBytes(createJsonWriter(set))
    case 'csv':
      return inBytes({
        start: () => csvStart(wording.translate),
        claim: report => csvClaim(report, wording.translate),
        end: () => '',
      })
    case 'xlsx':
      return (await import('./to-xlsx.ts')).createXlsxWriter(set, wording)
  }
}

function inBytes(writer: TextWriter): SetWriter {
  const encoder = new TextEncoder()
  const pieces: Bytes[] = []
  // Piece by piece: the platform's hash would first copy the whole file in one go.
  const hash = createRunningHash()
  const add = (text: string) => {
    const piece = encoder.encode(text)
    hash.update(piece)
    pieces.push(piece)
  }
  add(writer.start())
  return {
    claim: report => add(writer.claim(report)),
    async end(head) {
      add(writer.end(head))
      return { bytes: await joined(pieces), sha256: hash.hex() }
    },
  }
}

/** Bytes that are copied before the page has its turn again. */
const COPIED_AT_ONCE = 4 * 1024 * 1024

/** Each piece is let go once it is copied. */
async function joined(pieces: Bytes[]): Promise<Bytes> {
  const whole = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0))
  let [at, copied] = [0, 0]
  for (let piece = pieces.shift(); piece; piece = pieces.shift()) {
    whole.set(piece, at)
    at += piece.length
    copied += piece.length
    if (copied < COPIED_AT_ONCE) continue
    copied = 0
    await new Promise(resolve => setTimeout(resolve))
  }
  return whole
}

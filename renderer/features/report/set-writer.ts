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
  const pieces: Bytes[] = [encoder.encode(writer.start())]
  return {
    claim: report => void pieces.push(encoder.encode(writer.claim(report))),
    async end(head) {
      pieces.push(encoder.encode(writer.end(head)))
      return joined(pieces)
    },
  }
}

/** Each piece is let go once it is copied. */
function joined(pieces: Bytes[]): Bytes {
  const whole = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0))
  let at = 0
  for (let piece = pieces.shift(); piece; piece = pieces.shift()) {
    whole.set(piece, at)
    at += piece.length
  }
  return whole
}

/** The platform's hash does not hold up the page; where it is absent, ours does. */
export async function hashOf(bytes: Bytes): Promise<string> {
  if (globalThis.crypto?.subtle) {
    const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
    return [...digest].map(byte => byte.toString(16).padStart(2, '0')).join('')
  }
  const hash = createRunningHash()
  hash.update(bytes)
  return hash.hex()
}

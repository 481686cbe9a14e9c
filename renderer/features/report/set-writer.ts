/**
 * A file of several reports, written claim by claim: only the bytes so far are kept, and not by the page, never the
 * reports, so the memory it takes is the file's own size. XLSX is the exception: its library wants all rows at once, and
 * they are small.
 */
import type { RecheckScript } from '../../../shared/report/html-recheck.ts'
import type { Report, ReportChainHead } from '../../../shared/report/report.ts'
import type { ReportSetFacts } from '../../../shared/report/report-set.ts'
import type { ReportWording } from '../../../shared/report/set-title.ts'
import { csvClaim, csvStart } from '../../../shared/report/to-csv.ts'
import { createHtmlWriter } from '../../../shared/report/to-html.ts'
import { createJsonWriter } from '../../../shared/report/to-json.ts'
import type { KeptFile } from './kept-file.ts'
import type { SetForm, SetWriter } from './set-form.ts'

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

export async function createSetWriter(
  form: SetForm,
  writing: SetWriting,
  file: KeptFile,
): Promise<SetWriter> {
  const { set, wording, recheck } = writing
  switch (form) {
    case 'html':
      return inPieces(createHtmlWriter(set, wording, recheck), file)
    case 'pdf':
      // Paper runs no script.
      return inPieces(createHtmlWriter(set, wording, null), file)
    case 'json':
      return inPieces(createJsonWriter(set), file)
    case 'csv':
      return inPieces(
        {
          start: () => csvStart(wording.translate),
          claim: report => csvClaim(report, wording.translate),
          end: () => '',
        },
        file,
      )
    case 'xlsx':
      return (await import('./to-xlsx.ts')).createXlsxWriter({ set, wording }, file)
  }
}

function inPieces(writer: TextWriter, file: KeptFile): SetWriter {
  const started = file.add(writer.start())
  return {
    async claim(report) {
      await started
      await file.add(writer.claim(report))
    },
    async end(head) {
      await started
      await file.add(writer.end(head))
      return file.end()
    },
  }
}

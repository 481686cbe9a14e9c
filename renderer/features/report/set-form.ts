/** The forms a file of several reports can take, and what writes one. */
import type { Report, ReportChainHead } from '../../../shared/report/report.ts'

export type SetForm = 'html' | 'pdf' | 'json' | 'csv' | 'xlsx'

export interface SetWriter {
  claim(report: Report): Promise<unknown>
  end(head: ReportChainHead): Promise<WrittenFile>
}

export interface WrittenFile {
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly sha256: string
}

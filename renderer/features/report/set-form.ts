/** The forms a file of several reports can take, and what writes one. */
import type { Report, ReportChainHead } from '../../../shared/report/report.ts'

export type SetForm = 'html' | 'pdf' | 'json' | 'csv' | 'xlsx'

export interface SetWriter {
  claim(report: Report): void
  end(head: ReportChainHead): Promise<Uint8Array<ArrayBuffer>>
}

/**
 * Saves or prints the report and then tells the log which bytes left. The report is made anew for each file, so that its
 * moment and the log's head are those of the file; a cancelled dialog leaves no trace.
 */
import { useState } from 'react'
import type { Refusal, Result } from '../../../shared/base/result.ts'
import { CHAIN_START } from '../../../shared/log/chain.ts'
import type { Edition, Report } from '../../../shared/report/report.ts'
import { type Services, useServices } from '../../desk/services.ts'
import { useText } from '../../ui/text.ts'
import { loadRecheck } from './recheck-choice.tsx'
import { type ReportFile, type ReportForm, reportFile } from './report-files.ts'
import { makeReport, type ReportSubject } from './use-report.ts'
import { useReportWording } from './use-report-wording.ts'

export interface ReportExport {
  /** The form being saved right now; null = idle. */
  readonly busy: ReportForm | null
  readonly save: (form: ReportForm) => void
}

export interface ExportChoice {
  readonly edition: Edition
  readonly withRecheck: boolean
}

export function useExport(subject: ReportSubject, { edition, withRecheck }: ExportChoice): ReportExport {
  const services = useServices()
  const wording = useReportWording()
  const text = useText()
  const [busy, setBusy] = useState<ReportForm | null>(null)

  const run = async (form: ReportForm) => {
    const report = await makeReport(subject, edition, services)
    const recheck = withRecheck && form === 'html' ? await loadRecheck() : null
    const made = await reportFile(report, { form, wording, recheck })
    const left = await handOver(made, form, services)
    if (!left.ok) return services.refuse(left.error)
    if (left.value === 'cancelled') return
    const recorded = await record(report, { form, sha256: made.sha256 }, services)
    if (!recorded.ok) return services.refuse(recorded.error)
    const { suggestedName } = made.file
    services.announce(
      left.value === 'saved'
        ? text('reportScreen.saved', { file: suggestedName })
        : text('reportScreen.printed'),
      'toast',
    )
  }

  return {
    busy,
    save: form => {
      if (busy) return
      setBusy(form)
      void run(form).finally(() => setBusy(null))
    },
  }
}

async function handOver(
  { file }: ReportFile,
  form: ReportForm,
  { host }: Services,
): Promise<Result<'saved' | 'printed' | 'cancelled'>> {
  if (form !== 'pdf') return host.files.save(file)
  return host.printReport(new TextDecoder().decode(file.bytes), file.suggestedName)
}

/** `head` is the one printed in the file, not the one after this record. */
async function record(
  report: Report,
  { form, sha256 }: { readonly form: ReportForm; readonly sha256: string },
  { claims }: Services,
): Promise<Result<unknown, Refusal>> {
  const head = report.chain.head?.hash ?? CHAIN_START
  return claims.act(report.claim.id, [{ type: 'recordExport', format: form, sha256, head }])
}

/**
 * A report as the files that leave this computer. What stands in them is shared/report's business; here they get bytes,
 * a name that says the edition, and the hash under which the log remembers them.
 */
import type { FileToSave } from '../../../shared/bridge/host.ts'
import type { LoggedEvent } from '../../../shared/log/event.ts'
import { upcast } from '../../../shared/log/upcast.ts'
import type { RecheckScript } from '../../../shared/report/html-recheck.ts'
import type { Report } from '../../../shared/report/report.ts'
import type { ReportWording } from '../../../shared/report/set-title.ts'
import { reportToHtml } from '../../../shared/report/to-html.ts'
import { reportToJson } from '../../../shared/report/to-json.ts'
import { hashOf } from './hash-of.ts'

export type ReportForm = 'html' | 'json' | 'pdf'

export interface ReportFile {
  readonly file: FileToSave
  /** Of `file.bytes`; a PDF is made by the host out of the HTML, so it is the HTML's. */
  readonly sha256: string
}

export interface Writing {
  readonly form: ReportForm
  readonly wording: ReportWording
  /** null = an HTML that cannot be re-checked; no other form can. */
  readonly recheck: RecheckScript | null
}

export async function reportFile(report: Report, { form, wording, recheck }: Writing): Promise<ReportFile> {
  // Paper runs no script.
  const html = () => reportToHtml(report, wording, form === 'html' ? recheck : null)
  const bytes = new TextEncoder().encode(form === 'json' ? reportToJson(report) : html())
  const suggestedName = `${report.claim.id}-report-${report.edition}.${form}`
  return { file: { suggestedName, mediaType: mediaTypes[form], bytes }, sha256: await hashOf(bytes) }
}

const mediaTypes = { html: 'text/html', json: 'application/json', pdf: 'application/pdf' } as const

export interface EarlierExport {
  readonly event: string
  readonly format: string
  readonly at: string
  readonly by: string
  readonly sha256: string
}

/** Newest first. */
export function earlierExports(events: readonly LoggedEvent[]): readonly EarlierExport[] {
  return events
    .flatMap(logged => {
      const read = upcast(logged)
      if (read.kind === 'unknown' || read.event.type !== 'ReportExported') return []
      const { id, at, actor, body } = read.event
      return [{ event: id, format: body.format.toUpperCase(), at, by: actor.name, sha256: body.sha256 }]
    })
    .toReversed()
}

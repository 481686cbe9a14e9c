/** What a file of reports is called, in its heading, in its file name and on the screen that makes it. */
import type { Wording } from '../i18n/timeline-text.ts'
import type { ReportSetFacts } from './report-set.ts'

export interface ReportWording extends Wording {
  /** BCP 47 tag of the words, for the page's `lang`. */
  readonly language: string
}

export function setTitle(set: ReportSetFacts, { translate }: Wording): string {
  const [first = '', ...others] = set.claims
  if (set.title !== '') return set.title
  if (set.kind === 'claim') return translate('report.title', { claim: first })
  if (set.kind === 'arbitration')
    return translate('report.set.arbitration', { claims: [first, ...others].join(' / ') })
  if (set.kind === 'period' && set.period)
    return translate('report.set.period', { from: set.period.from, to: set.period.to })
  return translate('report.set.selection', { count: set.claims.length })
}

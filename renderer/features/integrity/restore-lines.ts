/** What came back and what did not, sentence by sentence: for the banner and for the page. */
import type { Translate } from '../../../shared/i18n/texts.ts'
import type { RestoreReport } from '../../data/restore-report.ts'
import type { Format } from '../../desk/use-format.ts'

export function restoreLines(report: RestoreReport, t: Translate, format: Format): readonly string[] {
  const { entries, lastAt, wasEmpty, missingDocuments, fault } = report
  const at = lastAt === null ? '–' : format.instant(lastAt)
  const lines = [t(wasEmpty ? 'safety.restored.lost' : 'safety.restored.tail', { count: entries, at })]
  if (fault) {
    const { after, segment, line } = fault
    lines.push(t('safety.restored.fault', { after, segment, line }))
  }
  if (wasEmpty) lines.push(t('safety.restored.notIn'))
  if (missingDocuments > 0) lines.push(t('safety.restored.documents', { count: missingDocuments }))
  return lines
}

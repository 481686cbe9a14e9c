/** The counts of an import as one line, for the dialog and for the live region. */
import type { Translate } from '../../../shared/i18n/texts.ts'
import type { ImportSummary } from '../../data/import-summary.ts'

export function summaryText({ added, updated, unchanged }: ImportSummary, t: Translate): string {
  return [
    t('imports.added', { count: added }),
    t('imports.updated', { count: updated }),
    t('imports.unchanged', { count: unchanged }),
  ].join(' · ')
}

/** The outcome of one file as a sentence for the live region. */
import type { Translate } from '../../../shared/i18n/texts.ts'
import type { ImportOutcome } from '../../data/imports.ts'
import { refusalText } from '../../ui/text.ts'
import { summaryText } from './summary-text.ts'

export function outcomeText(outcome: ImportOutcome, t: Translate): string {
  if (outcome.kind === 'refused') return refusalText(outcome.refusal)
  const summary = summaryText(outcome.summary, t)
  return outcome.kind === 'cancelled'
    ? `${t('imports.cancelled')} ${summary}`
    : `${t('imports.done')}: ${summary}`
}

/** What the clock did to the claims, as one sentence for the message and the live region. */
import type { Translate } from '../../shared/i18n/texts.ts'
import type { TimePassed } from '../data/timekeeper.ts'

export function passedText({ unanswered, assessed, sources }: TimePassed, t: Translate): string {
  const changes = [
    ...(unanswered > 0 ? [t('app.time.unanswered', { count: unanswered })] : []),
    ...(assessed > 0 ? [t('app.time.assessed', { count: assessed })] : []),
  ]
  return t('app.time.passed', { changes: changes.join(' · '), sources: sources.join(', ') })
}

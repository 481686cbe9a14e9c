/** Where a draft belongs, in words. A draft's key is `claim/place`; the place is chosen by whoever writes it. */
import type { Translate } from '../../../shared/i18n/texts.ts'
import { findingNames } from '../../../shared/thread/comment.ts'
import type { Draft } from '../../data/db.ts'

export function draftPlaceText({ key, claim }: Draft, t: Translate): string {
  const place = key.slice(claim.length + 1)
  const finding = findingNames.find(name => place.split(/[-/:]/).includes(name))
  if (finding && place.startsWith('note'))
    return t('app.drafts.note', { finding: t(`terms.finding.${finding}`) })
  if (finding) return t(`terms.finding.${finding}`)
  if (place.startsWith('pin')) return t('app.drafts.onPin')
  if (place.startsWith('edit')) return t('app.drafts.edit')
  if (place.startsWith('reply')) return t('app.drafts.reply')
  if (/^(message|decision)/.test(place)) return t('app.drafts.message')
  return t('app.drafts.whole')
}

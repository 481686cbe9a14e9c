/** What kind of entry it is, in the words of the desk; a later app's kinds are just entries. */
import { type ClaimEventType, claimEventBodies } from '../../../shared/log/claim-event.ts'
import type { Translate } from '../../ui/text.ts'

export function typeText(type: string, t: Translate): string {
  const isKnown = Object.hasOwn(claimEventBodies, type)
  return t(`sync.types.${isKnown ? (type as ClaimEventType) : 'other'}`)
}

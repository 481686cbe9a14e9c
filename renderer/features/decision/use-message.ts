/**
 * The message to the partner: composed from the open findings until the reviewer writes in it, then theirs, kept as a
 * draft on every keystroke. "Compose again" gives the composed text back.
 */

import { composeRequest } from '../../../shared/decision/compose-request.ts'
import type { OutcomeName } from '../../../shared/decision/decision.ts'
import { useReviewSession } from '../../desk/review-session.ts'
import { useServices } from '../../desk/services.ts'
import { useDraft } from '../../desk/use-draft.ts'
import type { Language } from './message-language.ts'
import { openFindings, requestFacts } from './request-facts.ts'
import { writeMessage } from './write-message.ts'

export interface PartnerMessage {
  readonly text: string
  /** The reviewer changed it, so it no longer follows outcome and language. */
  readonly isWritten: boolean
  readonly kept: boolean
  readonly write: (text: string) => void
  readonly composeAgain: () => Promise<void>
}

export function useMessage(outcome: OutcomeName, language: Language): PartnerMessage {
  const { claim, state } = useReviewSession()
  const { actor } = useServices()
  const draft = useDraft({ claim, key: `${claim}/decision`, visibility: 'partner' })
  const composed =
    outcome === 'approve'
      ? ''
      : writeMessage(composeRequest(outcome, openFindings(state, actor().id), requestFacts(state)), language)
  const isWritten = draft.text !== ''
  return {
    text: isWritten ? draft.text : composed,
    isWritten,
    kept: draft.kept,
    write: draft.write,
    composeAgain: draft.discard,
  }
}

/**
 * The decision being made, as one value: outcome, its reasons, the message, why it differs. Starts as recommended; what
 * the reviewer writes stays when the outcome changes, what was composed is composed anew.
 */
import { useState } from 'react'
import type { Outcome, OutcomeName } from '../../../shared/decision/decision.ts'
import {
  type PartnerRequestCause,
  type RejectionReason,
  type RequestReason,
  rejectionReasonOf,
  requestReasonOf,
} from '../../../shared/decision/reasons.ts'
import type { Recommendation } from '../../../shared/decision/recommendation.ts'
import { type Language, languageOf } from './message-language.ts'

export interface DecisionDraft {
  readonly name: OutcomeName
  readonly requestReasons: readonly RequestReason[]
  readonly rejectionReason: RejectionReason
  /** null = none of the three, or it is no partner request. */
  readonly cause: PartnerRequestCause | null
  readonly products: readonly string[]
  readonly overrideReason: string
  readonly language: Language
}

export interface DecisionInput {
  readonly draft: DecisionDraft
  readonly change: (patch: Partial<DecisionDraft>) => void
  readonly outcome: Outcome
  readonly isOverride: boolean
  /** What still has to be filled in, as a message key's last part; null = can be committed. */
  readonly missing: 'reasons' | 'products' | 'override' | null
}

export function useDecision(recommendation: Recommendation, screenLanguage: string): DecisionInput {
  const [draft, setDraft] = useState(() => draftFrom(recommendation, screenLanguage))
  const isOverride = draft.name !== recommendation.outcome.name
  return {
    draft,
    change: patch => setDraft(current => ({ ...current, ...patch })),
    outcome: outcomeOf(draft),
    isOverride,
    missing: missingOf(draft, isOverride),
  }
}

function draftFrom({ outcome, findings }: Recommendation, screenLanguage: string): DecisionDraft {
  const [first] = findings
  return {
    name: outcome.name,
    requestReasons:
      outcome.name === 'request-information' ? outcome.reasons : findings.map(name => requestReasonOf[name]),
    rejectionReason:
      outcome.name === 'reject' ? outcome.reason : first ? rejectionReasonOf[first] : 'insufficient-poe',
    cause: null,
    products: outcome.name === 'remove-products' ? outcome.products : [],
    overrideReason: '',
    language: languageOf(screenLanguage),
  }
}

function outcomeOf(draft: DecisionDraft): Outcome {
  switch (draft.name) {
    case 'approve':
      return { name: 'approve' }
    case 'request-information':
      return { name: 'request-information', reasons: [...draft.requestReasons] }
    case 'remove-products':
      return { name: 'remove-products', products: [...draft.products] }
    case 'reject':
      return {
        name: 'reject',
        reason: draft.rejectionReason,
        ...(draft.rejectionReason === 'partner-request' && draft.cause && { cause: draft.cause }),
      }
  }
}

function missingOf(draft: DecisionDraft, isOverride: boolean): DecisionInput['missing'] {
  if (draft.name === 'request-information' && draft.requestReasons.length === 0) return 'reasons'
  if (draft.name === 'remove-products' && draft.products.length === 0) return 'products'
  return isOverride && draft.overrideReason.trim() === '' ? 'override' : null
}

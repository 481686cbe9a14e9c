/** The decision being made over the compared claims: choice, reason, messages; committing it and taking it back. */
import { useContext, useState } from 'react'
import { ok } from '../../../shared/base/result.ts'
import { isReviewable } from '../../../shared/claim/status.ts'
import { type ArbitrationChoice, outcomeOf, wordsOfOthers } from '../../../shared/compare/arbitration.ts'
import { type RejectionReason, rejectionReasons } from '../../../shared/decision/reasons.ts'
import { type ArbitrationPlan, arbitrate, otherSides, undoCommands } from '../../../shared/log/arbitrate.ts'
import type { ClaimState } from '../../../shared/log/claim-state.ts'
import { roundsOf, standingOf } from '../../../shared/log/decide-comparison.ts'
import { recommendationFor } from '../../../shared/log/review-answers.ts'
import { useServices } from '../../desk/services.ts'
import { UndoContext } from '../../desk/undo-list.ts'
import { useUndo } from '../../desk/use-undo.ts'
import { translateIn, useLanguage, useText } from '../../ui/text.ts'
import { useComparison } from './comparison.ts'

/** Reasons a reviewer may reject with here; the others are acts of partner, customer and clock. */
export const loserReasons = rejectionReasons.filter(
  reason => !['partner-request', 'customer-decline', 'no-partner-response'].includes(reason),
)

export interface ShareOfClaim {
  readonly state: ClaimState
  readonly outcome: ReturnType<typeof outcomeOf>
  readonly message: string
  /** Words in the message that belong to another partner. */
  readonly telling: readonly string[]
  /** Findings without a verdict, where the outcome needs all five. */
  readonly isUnanswered: boolean
}

export function useArbitration() {
  const { claims, states, slots } = useComparison()
  const { actor } = useServices()
  const screenLanguage = useLanguage()
  const [choice, setChoice] = useState<ArbitrationChoice | null>(null)
  const [rationale, setRationale] = useState('')
  const [reason, setReason] = useState<RejectionReason>('insufficient-poe')
  const [language, setLanguage] = useState(
    () => slots.languages.find(({ id }) => screenLanguage.startsWith(id))?.id ?? 'en',
  )
  /** Messages that the reviewer wrote, by claim and outcome. */
  const [written, setWritten] = useState<Readonly<Record<string, string>>>({})
  const standing = states[0] ? standingOf(states[0], claims, roundsOf(states)) : null

  const shares: readonly ShareOfClaim[] = choice
    ? states.map(state => {
        const outcome = outcomeOf(choice, state.facts.id, isReviewable(state.status))
        const message = written[`${state.facts.id}/${outcome}`] ?? composed(state, outcome)
        const isUnanswered =
          (outcome === 'approved' || outcome === 'rejected' || outcome === 'asked') &&
          recommendationFor(state, actor().id) === null
        return {
          state,
          outcome,
          message,
          telling: wordsOfOthers(message, otherSides(state, states)),
          isUnanswered,
        }
      })
    : []

  function composed(state: ClaimState, outcome: ShareOfClaim['outcome']): string {
    if (outcome === 'approved' || outcome === 'stands') return ''
    const text = translateIn(language)
    const params = {
      claim: state.facts.id,
      customer: state.facts.customer.name,
      products: state.facts.products.map(({ name }) => name).join(', '),
    }
    const opening = text(`compare.message.${outcome}`, params)
    if (outcome === 'kept') return opening
    const findings = slots.findingsMessage(
      state,
      outcome === 'rejected' ? 'reject' : 'request-information',
      language,
    )
    return findings === '' ? opening : `${opening}\n\n${findings}`
  }

  return {
    ...{ choice, setChoice, rationale, setRationale, reason, setReason, language, setLanguage },
    ...{ shares, standing },
    write: (share: ShareOfClaim, message: string) =>
      setWritten(before => ({ ...before, [`${share.state.facts.id}/${share.outcome}`]: message })),
    isComplete:
      choice !== null &&
      rationale.trim() !== '' &&
      !(choice.kind === 'ask' && choice.claims.length === 0) &&
      shares.every(({ telling, isUnanswered }) => telling.length === 0 && !isUnanswered),
  }
}

export type ArbitrationDraft = ReturnType<typeof useArbitration>

/** Records the decision on all claims at once; a refusal is shown and nothing was recorded. */
export function useCommitArbitration(): (draft: ArbitrationDraft) => Promise<boolean> {
  const { claims: ids } = useComparison()
  const { claims, ids: newIds, actor, announce, refuse } = useServices()
  const undoList = useContext(UndoContext)
  const { undo } = useUndo()
  const t = useText()
  return async ({ choice, rationale, reason, shares }) => {
    if (!choice) return false
    const plan: ArbitrationPlan = {
      arbitration: newIds.create('arbitration'),
      claims: ids,
      choice,
      rationale,
      rejectionReason: reason,
      messages: new Map(shares.map(({ state, message }) => [state.facts.id, message])),
      notices: new Map(
        ids.map(id => [id, { comment: newIds.create('comment'), thread: newIds.create('thread') }]),
      ),
      reviewer: actor().id,
    }
    const done = await claims.actTogether(ids, states => arbitrate(states, plan))
    if (!done.ok) {
      refuse(done.error)
      return false
    }
    undoList.push({
      claim: ids[0] ?? '',
      subject: { kind: 'arbitration' },
      back: [],
      forth: [],
      together: { claims: ids, back: undoTogether, forth: states => arbitrate(states, plan) },
    })
    announce(t('compare.decide.done', { claims: ids.join(', ') }), 'toast', undo)
    return true
  }
}

function undoTogether(states: ReadonlyMap<string, ClaimState>) {
  return ok(new Map([...states].map(([claim, state]) => [claim, undoCommands(state)])))
}

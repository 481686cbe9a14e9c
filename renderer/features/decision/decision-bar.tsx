/**
 * The decision of the claim on the desk: open as a form (key D), or made, with its undo. Where neither is the case it
 * shows nothing. Which outcomes exist here is the status machine's word, not this file's.
 */
import { useSelector } from '@xstate/react'
import { recommendationFor } from '../../../shared/log/review-answers.ts'
import { useReviewSession } from '../../desk/review-session.ts'
import { useServices } from '../../desk/services.ts'
import { DecisionForm } from './decision-form.tsx'
import { MadeDecision } from './made-decision.tsx'

export function DecisionBar() {
  const { machine, state } = useReviewSession()
  const { actor } = useServices()
  const isDeciding = useSelector(machine, snapshot => snapshot.hasTag('deciding'))
  if (state.decision) return <MadeDecision made={state.decision} />
  const recommendation = isDeciding ? recommendationFor(state, actor().id) : null
  return recommendation && <DecisionForm recommendation={recommendation} />
}

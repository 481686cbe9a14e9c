/** Records the decision, says so with its undo, and opens the next claim that is open, in the queue's order. */

import { isReviewable, type Status } from '../../../shared/claim/status.ts'
import type { Command } from '../../../shared/log/command.ts'
import { goTo } from '../../desk/places.ts'
import { useReviewSession } from '../../desk/review-session.ts'
import { roundsAround } from '../../desk/rounds-around.ts'
import { type Services, useServices } from '../../desk/services.ts'
import { useText } from '../../ui/text.ts'

type Decision = Omit<Extract<Command, { type: 'decideClaim' }>, 'type'>

export function useCommitDecision(): (decision: Decision) => Promise<void> {
  const { claim, machine, act, undo, inTurn } = useReviewSession()
  const { announce, claims, drafts, queueView, sync } = useServices()
  const text = useText()
  return decision =>
    inTurn(async () => {
      // Asked before: once decided, the claim may have left the view.
      const next = nextOpenClaim(queueView, claim)
      // Whoever decides anew has dealt with the decision that did not count; the log says which one.
      const settled = (await sync.concernsOf(claim))
        .filter(({ type, status }) => type === 'ClaimDecided' && status === 'conflict')
        .map(({ id }) => ({ type: 'settleConflict', event: id, how: 'decided-again' }) as const)
      const state = await claims.read(claim)
      const rounds = state && state.secondOpinions.length > 0 ? await roundsAround(state, claims) : undefined
      const result = await act({ type: 'decideClaim', ...decision, rounds }, ...settled)
      if (!result.ok) return
      machine.send({ type: 'decisionCommitted' })
      await drafts.discard(`${claim}/decision`)
      const outcome = text(`terms.outcome.${decision.outcome.name}`)
      announce(text('decision.done', { claim, outcome }), 'toast', undo)
      if (next) goTo({ name: 'review', claim: next })
      else announce(text('decision.noneLeft'), 'polite')
    })
}

/** Forward first; at the end of the queue, what was skipped before. */
export function nextOpenClaim(queueView: Services['queueView'], claim: string): string | null {
  return walk(queueView, claim, 1) ?? walk(queueView, claim, -1)
}

function walk(queueView: Services['queueView'], claim: string, step: 1 | -1): string | null {
  const rows = new Map(queueView.rows().map(row => [row.id as string, row]))
  for (let id = queueView.neighbour(claim, step); id !== null; id = queueView.neighbour(id, step)) {
    const row = rows.get(id)
    if (row && isReviewable(row.status as Status) && row.decision === null && !row.postponed) return id
  }
  return null
}

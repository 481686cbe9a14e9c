/**
 * What the review keys do. Every step goes through the session's turn, so `N 1` typed while a pin's crop is still drawn
 * means the same as typed slowly. Keys and labels live in the command table.
 */
import type { CommentTarget } from '../../../shared/thread/comment.ts'
import { useCommand } from '../../commands/use-command.ts'
import { comparisonWith } from '../../desk/comparison-with.ts'
import { goTo } from '../../desk/places.ts'
import { type ReviewSession, useReviewSession } from '../../desk/review-session.ts'
import { useServices } from '../../desk/services.ts'
import { useText } from '../../ui/text.ts'
import { useChooseFinding } from './use-choose-finding.ts'
import type { ReviewTab } from './use-review-tab.ts'

export function useReviewCommands(show: (tab: ReviewTab) => void): void {
  const session = useReviewSession()
  useVerdictCommands()
  useFindingCommands()
  useClaimCommands()
  useCommand('claim.facts', () => show('claim'))
  useCommand('comment.list', () => show('comments'))
  useCommand('comment.write', () => session.openComposer(commentTarget(session)))
}

/** The pin that has the focus, in the document or in the list of evidence; else the finding being read. */
function commentTarget({ machine, state }: ReviewSession): CommentTarget {
  const focused = document.activeElement?.closest<HTMLElement>('[data-pin]')?.dataset.pin
  const pin = [...state.pins.keys()].find(id => id === focused)
  if (pin) return { kind: 'pin', pin }
  return { kind: 'finding', finding: machine.getSnapshot().context.active }
}

function useVerdictCommands(): void {
  const { giveVerdict, openDecision, state, whenNamed } = useReviewSession()
  useCommand('verdict.pass', () => void giveVerdict('pass'))
  useCommand('verdict.fail', () => void giveVerdict('fail'))
  useCommand('verdict.unclear', () => void giveVerdict('unclear'))
  useCommand('verdict.not-applicable', () => void giveVerdict('not-applicable'))
  useCommand('decision.open', () => whenNamed(openDecision), state.decision === null)
}

function useFindingCommands(): void {
  const choose = useChooseFinding()
  useCommand('finding.1', () => choose.byNumber(1))
  useCommand('finding.2', () => choose.byNumber(2))
  useCommand('finding.3', () => choose.byNumber(3))
  useCommand('finding.4', () => choose.byNumber(4))
  useCommand('finding.5', () => choose.byNumber(5))
}

function useClaimCommands(): void {
  const { claim, state, act, inTurn, whenNamed } = useReviewSession()
  const { actor, announce, queue, queueView } = useServices()
  const text = useText()

  const open = (step: 1 | -1) => {
    const neighbour = queueView.neighbour(claim, step)
    if (neighbour) goTo({ name: 'review', claim: neighbour })
    else announce(text(step === 1 ? 'review.said.lastClaim' : 'review.said.firstClaim'), 'polite')
  }
  const assign = () => {
    const { id, name } = actor()
    const isMine = state.assignee?.id === id
    void inTurn(async () => {
      const result = await act({ type: 'assignClaim', reviewer: isMine ? null : { id, name } })
      if (result.ok) announce(text(isMine ? 'review.said.released' : 'review.said.assigned'), 'toast')
    })
  }
  const postpone = () =>
    void inTurn(async () => {
      const neighbour = queueView.neighbour(claim, 1)
      const result = await act({ type: 'postponeClaim', postponed: !state.postponed })
      if (!result.ok) return
      announce(text(state.postponed ? 'review.said.backFromLater' : 'review.said.later', { claim }), 'toast')
      if (!state.postponed && neighbour) goTo({ name: 'review', claim: neighbour })
    })

  useCommand('claim.next', () => open(1))
  useCommand('claim.previous', () => open(-1))
  useCommand('claim.assign', () => whenNamed(assign))
  useCommand('claim.later', postpone)
  const comparison = comparisonWith(queue, claim)
  useCommand(
    'claim.compare',
    () => comparison && goTo({ name: 'compare', claims: comparison }),
    comparison !== null,
  )
}

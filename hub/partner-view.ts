/** One claim as its partner may see it: what the review team's history marks as its own (`internal`) stays out. */
import type { ClaimState } from '../shared/log/claim-state.ts'
import type { DeskTime } from '../shared/log/expiry.ts'
import { effectiveEvent, type HubRecord } from '../shared/log/record.ts'
import { timelineOf } from '../shared/log/timeline.ts'
import { claimClockEnds } from '../shared/sla/claim-clock.ts'
import type { PartnerView } from '../shared/sync/protocol.ts'

export function partnerViewOf(state: ClaimState, records: readonly HubRecord[], time: DeskTime): PartnerView {
  const applied = records.filter(({ status }) => status === 'applied').map(effectiveEvent)
  const history = timelineOf(applied)
    .filter(({ internal }) => !internal)
    .map(({ key, at, actor, text }) => ({
      type: key,
      at,
      // Reviewers are named to partners by their role.
      by: actor.role === 'reviewer' ? { role: actor.role } : actor,
      ...(text === null ? {} : { text }),
    }))
  const ends = claimClockEnds(state, time.calendar)
  return {
    claim: state.facts.id,
    status: state.status,
    claimVersion: state.version,
    statusSince: state.statusSince,
    dueAt: ends ? ends.endsAt.toString({ smallestUnit: 'millisecond' }) : null,
    message: messageTo(state),
    history,
  }
}

/** The words of the last decision or request, wherever it was made. */
function messageTo({ decision, history }: ClaimState): string | null {
  if (decision?.decision.message) return decision.decision.message
  const told = history.filter(({ by, text }) => by.role === 'reviewer' && text !== undefined)
  return told.at(-1)?.text ?? null
}

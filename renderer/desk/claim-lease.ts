/**
 * A claim that nobody has is taken by being opened, so that two reviewers do not start the same one, and given back where
 * it is left without anything having been recorded on it. Advisory: whoever opens a taken claim may work on it all the
 * same, and where two took it unseen, the hub's order decides. A window that is closed gives nothing back.
 */
import { decide } from '../../shared/log/decide.ts'
import type { Actor, LoggedEvent } from '../../shared/log/event.ts'
import type { Claims } from '../data/claims.ts'

export interface LeaseDeps {
  readonly claims: Pick<Claims, 'act' | 'addDecided'>
  readonly actor: () => Actor
}

/** The assignment, or null where the law or the disk refused it. */
export async function takeClaim(claim: string, { claims, actor }: LeaseDeps): Promise<LoggedEvent | null> {
  const { id, name } = actor()
  const taken = await claims.act(claim, [{ type: 'assignClaim', reviewer: { id, name } }])
  return taken.ok ? (taken.value[0] ?? null) : null
}

export async function giveClaimBack(
  taken: LoggedEvent,
  { claims }: Pick<LeaseDeps, 'claims'>,
): Promise<void> {
  const { claim, actor, device, seq } = taken
  await claims.addDecided([
    {
      claim,
      by: actor,
      plan: (state, events) => {
        const hasWorked = events.some(event => event.device === device && event.seq > seq)
        if (!state || state.assignee?.id !== actor.id || hasWorked) return []
        const given = decide(state, { type: 'assignClaim', reviewer: null }, { actor, isSent: () => false })
        return given.ok ? given.value : []
      },
    },
  ])
}

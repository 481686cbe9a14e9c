/** Two people took the same claim, unseen by each other: the hub's order has decided, and the other one is told. */
import type { RowChange } from './log-store.ts'

export interface LostClaim {
  readonly claim: string
  /** Who has it now. */
  readonly name: string
}

export function claimsTaken(changes: readonly RowChange[], me: string): readonly LostClaim[] {
  return changes.flatMap(({ before, after }) => {
    const wasMine = before?.assignee?.id === me && me !== ''
    const { assignee } = after
    return wasMine && assignee && assignee.id !== me ? [{ claim: after.id, name: assignee.name }] : []
  })
}

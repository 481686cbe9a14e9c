/**
 * The claim's life as one XState machine per ruleset, built from the rows of status.ts. It is asked, never run: the
 * status is folded from the log, and `decide` asks here whether a move is legal from it. Holds no time and no reasons.
 */
import { createMachine, getInitialSnapshot, getNextSnapshot } from 'xstate'
import type { RulesetId } from './ruleset.ts'
import { type ActorRole, type Move, type Status, statuses, transitionsOf } from './status.ts'

export interface StatusMove {
  readonly type: Move
  readonly by: ActorRole
}

function createStatusMachine(ruleset: RulesetId) {
  const states = Object.fromEntries(
    statuses.map(status => {
      const rows = transitionsOf(ruleset).filter(row => row.from === status)
      const on: Record<string, { target: Status; guard: (args: { event: unknown }) => boolean }[]> = {}
      for (const row of rows) {
        on[row.move] = [
          ...(on[row.move] ?? []),
          { target: row.to, guard: ({ event }) => (event as StatusMove).by === row.by },
        ]
      }
      return [status, { on }]
    }),
  )
  return createMachine({ id: `claim-${ruleset}`, initial: 'draft', states })
}

const machines = { '2020': createStatusMachine('2020'), '2023': createStatusMachine('2023') } as const

/** The status after the move, or null where the ruleset does not allow this actor this move from here. */
export function nextStatus(ruleset: RulesetId, from: Status, move: StatusMove): Status | null {
  const machine = machines[ruleset]
  const here = machine.resolveState({ value: from, context: getInitialSnapshot(machine).context })
  if (!here.can(move as never)) return null
  return getNextSnapshot(machine, here, move as never).value as Status
}

export function canMove(ruleset: RulesetId, from: Status, move: StatusMove): boolean {
  return nextStatus(ruleset, from, move) !== null
}

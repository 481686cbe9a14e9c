/**
 * The claim's life as one XState machine per ruleset and reading, built from the rows of status.ts. It is asked, never
 * run: the status is folded from the log, and whoever decides asks here whether a move is legal from it. Its answers
 * are kept, because they never change and are asked for every step of every claim. Holds no time and no reasons.
 */
import { createMachine, getInitialSnapshot, getNextSnapshot } from 'xstate'
import { documentedReadings, type RuleReadings, type RulesetId } from './ruleset.ts'
import { type ActorRole, type Move, type Status, statuses, transitionsOf } from './status.ts'

export interface StatusMove {
  readonly type: Move
  readonly by: ActorRole
}

/** A generation alone stands for its documented readings; the log is always folded under those. */
export type StatusRules = RulesetId | { readonly ruleset: RulesetId; readonly readings?: RuleReadings }

export function createStatusMachine(ruleset: RulesetId, readings?: RuleReadings) {
  const states = Object.fromEntries(
    statuses.map(status => {
      const rows = transitionsOf(ruleset, readings).filter(row => row.from === status)
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

/** The status after the move, or null where the rules do not allow this actor this move from here. */
export function nextStatus(rules: StatusRules, from: Status, move: StatusMove): Status | null {
  const known = knownOf(rules)
  const question = `${from} ${move.type} ${move.by}`
  const answered = known.answers.get(question)
  if (answered !== undefined) return answered
  const answer = ask(known.machine, from, move)
  known.answers.set(question, answer)
  return answer
}

export function canMove(rules: StatusRules, from: Status, move: StatusMove): boolean {
  return nextStatus(rules, from, move) !== null
}

type StatusMachine = ReturnType<typeof createStatusMachine>

interface KnownMachine {
  readonly machine: StatusMachine
  readonly answers: Map<string, Status | null>
}

const knownMachines = new Map<string, KnownMachine>()

function knownOf(rules: StatusRules): KnownMachine {
  const { ruleset, readings } = typeof rules === 'string' ? { ruleset: rules } : rules
  const { consent, disputeAnswer } = readings ?? documentedReadings[ruleset]
  const key = `${ruleset} ${consent} ${disputeAnswer}`
  const known = knownMachines.get(key)
  if (known) return known
  const made = { machine: createStatusMachine(ruleset, readings), answers: new Map<string, Status | null>() }
  knownMachines.set(key, made)
  return made
}

function ask(machine: StatusMachine, from: Status, move: StatusMove): Status | null {
  const here = machine.resolveState({ value: from, context: getInitialSnapshot(machine).context })
  if (!here.can(move as never)) return null
  return getNextSnapshot(machine, here, move as never).value as Status
}

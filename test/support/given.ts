/**
 * Rules as sentences: given what happened, when somebody asks for something, then these events happen or it is refused.
 * `thenHappens` also folds the answer, so that no test accepts events the fold cannot read.
 */
import { expect } from 'vitest'
import type { Refusal, Result } from '../../shared/base/result.ts'
import type { NewClaimEvent } from '../../shared/log/claim-event.ts'
import type { ClaimState } from '../../shared/log/claim-state.ts'
import type { Command, CommandContext } from '../../shared/log/command.ts'
import { decide } from '../../shared/log/decide.ts'
import { foldClaim } from '../../shared/log/evolve.ts'
import { mina } from './builders.ts'
import { type Happening, stamp } from './stamp.ts'

export function given(...happenings: readonly Happening[]) {
  const state = stateAfter(happenings)
  return {
    state,
    when(command: Command, context: Partial<CommandContext> = {}) {
      const decided = decide(state, command, { actor: mina, isSent: () => false, ...context })
      return outcomeOf(decided, happenings)
    },
  }
}

export function stateAfter(happenings: readonly Happening[]): ClaimState {
  const state = foldClaim(stamp(happenings))
  if (!state) throw new Error('a claim starts with its import')
  return state
}

function outcomeOf(decided: Result<readonly NewClaimEvent[]>, happenings: readonly Happening[]) {
  return {
    /** The events, in order, by the parts the rule is about; answers the claim afterwards. */
    thenHappens(
      ...expected: readonly {
        readonly type: NewClaimEvent['type']
        readonly body?: object
        readonly guarded?: boolean
      }[]
    ): ClaimState {
      expect(decided).toMatchObject({ ok: true, value: expected })
      if (!decided.ok) throw new Error(decided.error.type)
      expect(decided.value).toHaveLength(expected.length)
      return stateAfter([...happenings, ...decided.value])
    },
    thenRefused(type: string, params?: Refusal['params']): void {
      expect(decided).toEqual({ ok: false, error: params ? { type, params } : { type } })
    },
  }
}

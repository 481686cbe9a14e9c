/**
 * Decisions of a period by outcome and reason. What a customer declined, a partner took back or the clock ended says
 * nothing about a proof of execution or about who reviewed it (domain.md §4), so it is counted apart: also where a
 * reviewer's hand recorded it.
 */
import { type OutcomeName, outcomeNames } from '../decision/decision.ts'
import { rejectionReasons, requestReasons } from '../decision/reasons.ts'
import type { CountedDecision } from './counted-decision.ts'

/** Endings that are no judgement of the PoE. */
export const apartNames = ['customer-decline', 'partner-request', 'no-partner-response'] as const
export type ApartName = (typeof apartNames)[number]

export interface DecisionCounts {
  readonly outcomes: Readonly<Record<OutcomeName, number>>
  readonly requestReasons: Readonly<Record<string, number>>
  readonly rejectionReasons: Readonly<Record<string, number>>
  readonly apart: Readonly<Record<ApartName, number>>
}

export interface DecisionCounter {
  add(decision: CountedDecision): void
  counts(): DecisionCounts
}

export function createDecisionCounter(): DecisionCounter {
  const outcomes = zeros(outcomeNames)
  const requests: Record<string, number> = zeros(requestReasons)
  const rejections: Record<string, number> = zeros(
    rejectionReasons.filter(reason => !apartNames.some(name => name === reason)),
  )
  const apart = zeros(apartNames)

  return {
    add(decision) {
      const aside = apartOf(decision)
      if (aside) {
        apart[aside]++
        return
      }
      outcomes[decision.outcome]++
      const reasons = decision.outcome === 'reject' ? rejections : requests
      for (const reason of decision.reasons) reasons[reason] = (reasons[reason] ?? 0) + 1
    },
    counts: () => ({
      outcomes: { ...outcomes },
      requestReasons: { ...requests },
      rejectionReasons: { ...rejections },
      apart: { ...apart },
    }),
  }
}

/** null = a reviewer's judgement of the proof of execution. */
export function apartOf({ by, outcome, reasons }: CountedDecision): ApartName | null {
  if (outcome !== 'reject') return null
  const named = apartNames.find(name => reasons.includes(name))
  if (named) return named
  if (by === 'customer') return 'customer-decline'
  if (by === 'system') return 'no-partner-response'
  return by === 'partner' ? 'partner-request' : null
}

function zeros<Name extends string>(names: readonly Name[]): Record<Name, number> {
  return Object.fromEntries(names.map(name => [name, 0])) as Record<Name, number>
}

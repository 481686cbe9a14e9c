/** Two claims of two partners on one product at one tenant, with words in every place that must not cross over. */
import type { ArbitrationId, CommentId, ThreadId } from '../../shared/base/id.ts'
import { ok, type Result } from '../../shared/base/result.ts'
import { type ArbitrationPlan, arbitrate } from '../../shared/log/arbitrate.ts'
import type { NewClaimEvent } from '../../shared/log/claim-event.ts'
import type { ClaimState } from '../../shared/log/claim-state.ts'
import type { Command } from '../../shared/log/command.ts'
import { decide } from '../../shared/log/decide.ts'
import { aClaim, aDocument, allPassed, imported, mina, reviewStarted } from './builders.ts'
import { stateAfter } from './given.ts'

export const fabrikam = {
  claim: 'CLM-0412',
  words: ['FABRIKAM-ONLY', 'CLM-0412', '1234567', 'FABRIKAM-FILE'],
}
export const northwind = {
  claim: 'CLM-0398',
  words: ['NORTHWIND-ONLY', 'CLM-0398', '7654321', 'NORTHWIND-FILE'],
}
export const both = [fabrikam.claim, northwind.claim] as const
/** Stands in each internal text. */
export const INTERNAL = 'FOR-US-ONLY'

export const factsOf = (side: 'fabrikam' | 'northwind') =>
  side === 'fabrikam'
    ? aClaim({
        partner: { name: 'FABRIKAM-ONLY', mpnId: '1234567', mpnEnrolled: true },
        incumbent: [
          {
            product: 'Dynamics 365 Sales',
            partnerName: 'NORTHWIND-ONLY',
            mpnId: '7654321',
            claimId: 'CLM-0398',
          },
        ],
      })
    : aClaim({ id: 'CLM-0398', partner: { name: 'NORTHWIND-ONLY', mpnId: '7654321', mpnEnrolled: true } })

export function claimOf(side: 'fabrikam' | 'northwind'): NewClaimEvent {
  const isFabrikam = side === 'fabrikam'
  return imported({
    facts: factsOf(side),
    documents: [
      aDocument({
        fileName: isFabrikam ? 'FABRIKAM-FILE.pdf' : 'NORTHWIND-FILE.pdf',
        uploadedAt: isFabrikam ? '2021-05-31T08:00:00Z' : '2021-05-20T08:00:00Z',
      }),
    ],
  })
}

export const frozen: NewClaimEvent = {
  type: 'CriteriaFrozen',
  v: 1,
  guarded: false,
  body: {
    claims: [...both].toSorted(),
    checklist: 2,
    findings: ['poe', 'acknowledgment', 'dates', 'solution', 'products'],
    tieBreak: { text: 'The most recent proof is reviewed.', since: '2020-07-01', source: 'WA' },
  },
}

/** Linked, under review, criteria frozen, all five findings met. */
export function readyToArbitrate(side: 'fabrikam' | 'northwind'): readonly NewClaimEvent[] {
  const other = side === 'fabrikam' ? northwind : fabrikam
  const link: NewClaimEvent = {
    type: 'CompetitorLinked',
    v: 1,
    guarded: false,
    body: { other: other.claim, partner: other.words[0] ?? '', products: ['sales'] },
  }
  return [claimOf(side), link, reviewStarted, frozen, ...allPassed()]
}

export function aPlan(overrides: Partial<ArbitrationPlan> = {}): ArbitrationPlan {
  return {
    arbitration: 'arb_1' as ArbitrationId,
    claims: both,
    choice: { kind: 'prefer', claim: fabrikam.claim },
    rationale: `${INTERNAL}: NORTHWIND-ONLY shows less work than FABRIKAM-ONLY.`,
    rejectionReason: 'insufficient-poe',
    messages: new Map([[northwind.claim, 'Another request covers the same product.']]),
    notices: new Map(
      both.map((claim, index) => [
        claim,
        { comment: `cmt_n${index}` as CommentId, thread: `thr_n${index}` as ThreadId },
      ]),
    ),
    reviewer: mina.id,
    ...overrides,
  }
}

export function statesOf(
  logs: Readonly<Record<string, readonly NewClaimEvent[]>>,
): ReadonlyMap<string, ClaimState> {
  return new Map(Object.entries(logs).map(([claim, log]) => [claim, stateAfter(log)]))
}

/** What the log of each claim is after the plan; a refusal of any command is the refusal of all. */
export function recordTogether(
  logs: Readonly<Record<string, readonly NewClaimEvent[]>>,
  plan: (states: ReadonlyMap<string, ClaimState>) => Result<ReadonlyMap<string, readonly Command[]>>,
): Result<Readonly<Record<string, readonly NewClaimEvent[]>>> {
  const planned = plan(statesOf(logs))
  if (!planned.ok) return planned
  const after: Record<string, readonly NewClaimEvent[]> = { ...logs }
  for (const [claim, commands] of planned.value) {
    for (const command of commands) {
      const log = after[claim] ?? []
      const decided = decide(stateAfter(log), command, { actor: mina, isSent: () => false })
      if (!decided.ok) return decided
      after[claim] = [...log, ...decided.value]
    }
  }
  return ok(after)
}

export function bothReady(): Readonly<Record<string, readonly NewClaimEvent[]>> {
  return {
    [fabrikam.claim]: readyToArbitrate('fabrikam'),
    [northwind.claim]: readyToArbitrate('northwind'),
  }
}

export function arbitrated(plan: ArbitrationPlan, logs = bothReady()) {
  return recordTogether(logs, states => arbitrate(states, plan))
}

/** The two claims of which blind opinions are asked. */
export const opinionClaims = ['CLM-0398', 'CLM-0412']

export const opinionAsked: NewClaimEvent = {
  type: 'SecondOpinionAsked',
  v: 1,
  guarded: false,
  body: { claims: opinionClaims },
}

export function opinionGiven(preferred: string | null, rationale: string): NewClaimEvent {
  return {
    type: 'OpinionGiven',
    v: 1,
    guarded: false,
    body: { claims: opinionClaims, preferred, rationale },
  }
}

/**
 * The five findings as law: what each asks of this claim, and whether it may be answered "not applicable". The panel
 * renders what it finds here; adding a rule changes no screen. `version` is stored with every verdict.
 */
import type { ClaimFacts } from '../claim/claim.ts'
import { type FindingName, findingNames } from '../thread/comment.ts'

export const CHECKLIST_VERSION = 1

export interface FindingRule {
  readonly name: FindingName
  /** Message keys of what to look for on this claim, under `checklist.asks.*`. */
  readonly asks: readonly string[]
  readonly mayBeNotApplicable: boolean
  readonly source: string
}

export function checklistFor(claim: ClaimFacts): readonly FindingRule[] {
  return findingNames.map(name => rules[name](claim))
}

const rules: Readonly<Record<FindingName, (claim: ClaimFacts) => FindingRule>> = {
  poe: () => ({ name: 'poe', asks: ['poe-pertains', 'poe-customer-matches'], mayBeNotApplicable: false, source: 'S3, B-M, TPL 1' }),
  acknowledgment: claim => ({
    name: 'acknowledgment',
    asks: ['customer-signed', ...(needsDisclosure(claim) ? ['public-sector-disclosure'] : [])],
    mayBeNotApplicable: false,
    source: needsDisclosure(claim) ? 'S3, B-M, TPL 2, WI4' : 'S3, B-M, TPL 2'
  }),
  dates: () => ({ name: 'dates', asks: ['dates-present', 'dates-within-limit'], mayBeNotApplicable: false, source: 'S3, B-M, TPL' }),
  solution: () => ({ name: 'solution', asks: ['work-described', 'work-by-partner'], mayBeNotApplicable: false, source: 'S3, B-M, TPL 3' }),
  products: claim => ({
    name: 'products',
    asks: [productQuestion(claim)],
    // Section 4 of the template is for usage claims only, so the other activities may leave it out [TPL].
    mayBeNotApplicable: claim.activity !== 'usage',
    source: 'S3, B-M, TPL 4'
  })
}

/** Signed PoE of a public-sector customer in the US or Puerto Rico carries a disclosure [TPL, WI4]. */
export function needsDisclosure(claim: ClaimFacts): boolean {
  return claim.customer.publicSector && (claim.customer.country === 'US' || claim.customer.country === 'PR')
}

function productQuestion(claim: ClaimFacts): string {
  if (claim.activity === 'revenue-association') return 'revenue-names'
  return claim.solutionArea === 'microsoft-365' ? 'workloads-named' : 'product-names'
}

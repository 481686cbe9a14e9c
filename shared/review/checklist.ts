/**
 * The five findings as law: what each asks of this claim, and whether it may be answered "not applicable". The panel
 * renders what it finds here; adding a rule changes no screen. `version` is stored with every verdict. Which source each
 * single question and note comes from is in checklist-sources.ts.
 */
import type { ClaimFacts } from '../claim/claim.ts'
import { type FindingName, findingNames } from '../thread/comment.ts'
import type { Ask, Note } from './checklist-sources.ts'

export const CHECKLIST_VERSION = 2

export interface FindingRule {
  readonly name: FindingName
  /** Message keys of what to look for on this claim, under `checklist.asks.*`. */
  readonly asks: readonly Ask[]
  /** What the finding is not failed by, or what to do short of failing it, under `checklist.notes.*`. */
  readonly notes: readonly Note[]
  readonly mayBeNotApplicable: boolean
  readonly source: string
}

export function checklistFor(claim: ClaimFacts): readonly FindingRule[] {
  return findingNames.map(name => rules[name](claim))
}

const rules: Readonly<Record<FindingName, (claim: ClaimFacts) => FindingRule>> = {
  poe: claim => ({
    name: 'poe',
    asks: poeAsks(claim),
    notes: mayRestOnReferral(claim) ? ['template-not-required', 'referral-mail'] : ['template-not-required'],
    mayBeNotApplicable: false,
    source: 'S3, B-M, TPL 1',
  }),
  acknowledgment: claim => ({
    name: 'acknowledgment',
    asks: needsDisclosure(claim) ? ['customer-signed', 'public-sector-disclosure'] : ['customer-signed'],
    notes: isPublicSectorIn(claim, ['IN']) ? ['disclosure-elsewhere'] : [],
    mayBeNotApplicable: false,
    source: needsDisclosure(claim) ? 'S3, B-M, TPL 2, WI4' : 'S3, B-M, TPL 2',
  }),
  dates: () => ({
    name: 'dates',
    asks: ['dates-present', 'dates-within-limit'],
    notes: [],
    mayBeNotApplicable: false,
    source: 'S3, B-M, TPL',
  }),
  solution: () => ({
    name: 'solution',
    asks: ['work-described', 'work-by-partner'],
    notes: ['forward-looking'],
    mayBeNotApplicable: false,
    source: 'S3, B-M, TPL 3',
  }),
  products: claim => ({
    name: 'products',
    asks: productAsks(claim),
    notes: ['partial-products'],
    // Section 4 of the template is for usage claims only, so the other activities may leave it out [TPL].
    mayBeNotApplicable: claim.activity !== 'usage',
    source: claim.activity === 'revenue-association' ? 'S3, B-M, A-C, B-C' : 'S3, B-M, TPL 4',
  }),
}

/** Signed PoE of a public-sector customer in the US or Puerto Rico carries a disclosure [TPL, WI4]. */
export function needsDisclosure(claim: ClaimFacts): boolean {
  return isPublicSectorIn(claim, ['US', 'PR'])
}

function isPublicSectorIn({ customer }: ClaimFacts, countries: readonly string[]): boolean {
  return customer.publicSector && countries.includes(customer.country)
}

/** FastTrack refers Microsoft 365 customers; its mail is a PoE for the time being, but not without the disclosure. */
function mayRestOnReferral(claim: ClaimFacts): boolean {
  return claim.solutionArea === 'microsoft-365' && !needsDisclosure(claim)
}

function poeAsks(claim: ClaimFacts): readonly Ask[] {
  const beyondReferral = claim.solutionArea === 'microsoft-365' && needsDisclosure(claim)
  return [
    'poe-pertains',
    'poe-customer-matches',
    ...(beyondReferral ? (['poe-beyond-referral'] as const) : []),
  ]
}

/** A revenue association is about three names; the other activities about products, each area in its own way. */
function productAsks(claim: ClaimFacts): readonly Ask[] {
  if (claim.activity === 'revenue-association') return ['revenue-seller', 'revenue-customer', 'revenue-isv']
  if (claim.solutionArea === 'microsoft-365') return ['workloads-named', 'workloads-per-line']
  return ['product-names', 'subscriptions-match']
}

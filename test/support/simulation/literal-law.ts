/**
 * The programme's moves and limits written out by hand from domain.md §2 and §4, in the words of the log. Nothing here
 * is taken from the app's own tables: a slip there must show as a difference from these lines.
 */
import type { RuleReadings, RulesetId } from '../../../shared/claim/ruleset.ts'

const both = `
draft > submitted: partner claim-submitted
submitted > under-review: reviewer ReviewStarted
under-review > approved: reviewer approve
under-review > partner-action-required: reviewer request-information
under-review > partner-action-required: reviewer remove-products
under-review > rejected: reviewer reject
partner-action-required > submitted: partner claim-resubmitted
partner-action-required > rejected: system partner-response
submitted > rejected: partner claim-rejected partner-request
submitted > rejected: reviewer claim-rejected partner-request
under-review > rejected: partner claim-rejected partner-request
under-review > rejected: reviewer claim-rejected partner-request
partner-action-required > rejected: partner claim-rejected partner-request
partner-action-required > rejected: reviewer claim-rejected partner-request
approved > rejected: customer customer-declined
approved > approved: system customer-opt-out
`
const only: Readonly<Record<RulesetId, string>> = {
  '2020': `
approved > rejected: partner claim-rejected partner-request
approved > rejected: reviewer claim-rejected partner-request
rejected > under-review: partner dispute-opened
`,
  '2023': `
approved > rejected-final: partner customer-disassociated
rejected > dispute: partner dispute-opened
dispute > approved: reviewer approve
dispute > rejected-final: reviewer reject
`,
}
const askAgainIn2023 = `
dispute > partner-action-required: reviewer request-information
dispute > partner-action-required: reviewer remove-products
`
const askedOnSubmission = `
submitted > rejected: customer customer-declined
under-review > rejected: customer customer-declined
`

export function literalMoves(ruleset: RulesetId, readings: RuleReadings | null): ReadonlySet<string> {
  const mayAskAgain = ruleset === '2023' && readings?.disputeAnswer !== 'final'
  return new Set(
    [
      both,
      only[ruleset],
      mayAskAgain ? askAgainIn2023 : '',
      readings?.consent === 'on-submission' ? askedOnSubmission : '',
    ].flatMap(rows => rows.split('\n').filter(row => row !== '')),
  )
}

/** The words of an act that moves a claim; whatever is not here must leave it where it is. */
export const movingEntries: readonly string[] = [
  'claim-submitted',
  'claim-resubmitted',
  'claim-rejected',
  'customer-declined',
  'customer-disassociated',
  'dispute-opened',
]

/** Business days the partner has. */
export const partnerDays: Readonly<Record<RulesetId, number>> = { '2020': 5, '2023': 14 }
export const DISPUTE_DAYS = 30

/** Days of the customer, `c` calendar and `b` business days; where two are printed, the later one counts. */
export function customerDays(ruleset: RulesetId, readings: RuleReadings | null): readonly string[] {
  if (ruleset === '2023') return ['5b']
  if (readings?.customerOptOut === '7-days') return ['7c']
  return readings?.customerOptOut === '5-business-days' ? ['5b'] : ['7c', '5b']
}

/** Statuses in which a claim may be edited, and the fields it may then be edited in. */
export function literalEdits(ruleset: RulesetId, readings: RuleReadings | null): readonly string[] {
  const asDocumented = ruleset === '2020' ? 'submitted-and-partner-action' : 'partner-action'
  switch (readings?.edit ?? asDocumented) {
    case 'never':
      return ['draft']
    case 'partner-action':
      return ['draft', 'partner-action-required']
    case 'submitted-and-partner-action':
      return ['draft', 'submitted', 'partner-action-required']
  }
}

export const literalFields: readonly string[] = ['mpnId', 'products', 'customer-contact', 'partner-contact']

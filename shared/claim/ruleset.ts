/**
 * The two rule generations as data: clocks, edit rights, dispute count. Nothing here decides; status, sla and decision
 * read it. Sources are the codes of the rule book (domain.md): S = the 2020-21 documents, B = October 2023.
 */

export type RulesetId = '2020' | '2023'

/** A duration with the unit the source prints; `range` where two sources of one generation disagree. */
export type ClockRule =
  | {
      readonly unit: 'business-days'
      readonly days: number
      readonly atMost?: number
      readonly source: string
    }
  | { readonly unit: 'days'; readonly days: number; readonly source: string }

export interface Ruleset {
  readonly id: RulesetId
  readonly clocks: {
    /** Wait in Submitted before Microsoft starts: a service target, its overrun has no stated consequence. */
    readonly submitted: ClockRule
    readonly review: ClockRule
    readonly partnerResponse: ClockRule
    readonly disputeWindow: ClockRule
    readonly disputeAnswer: ClockRule
    /** Alternatives, because sources of the same generation disagree; the first is the default. */
    readonly customerOptOut: readonly [ClockRule, ...ClockRule[]]
  }
  /** How often a rejection may be disputed; null = the documents are silent. */
  readonly disputes: number | null
  readonly editableIn: readonly string[]
}

export const rulesets: Readonly<Record<RulesetId, Ruleset>> = {
  '2020': {
    id: '2020',
    clocks: {
      submitted: { unit: 'business-days', days: 5, source: 'S3' },
      review: { unit: 'business-days', days: 5, source: 'S3' },
      partnerResponse: { unit: 'business-days', days: 5, source: 'S3' },
      disputeWindow: { unit: 'days', days: 30, source: 'S3' },
      disputeAnswer: { unit: 'business-days', days: 5, source: 'S3' },
      customerOptOut: [
        { unit: 'days', days: 7, source: 'S3' },
        { unit: 'business-days', days: 5, source: 'S2' },
      ],
    },
    disputes: null,
    editableIn: ['submitted', 'partner-action-required'],
  },
  '2023': {
    id: '2023',
    clocks: {
      submitted: { unit: 'business-days', days: 5, source: 'B-M' },
      review: { unit: 'business-days', days: 5, atMost: 14, source: 'B-M' },
      partnerResponse: { unit: 'business-days', days: 14, source: 'B-M' },
      disputeWindow: { unit: 'days', days: 30, source: 'B-M' },
      disputeAnswer: { unit: 'business-days', days: 5, source: 'B-M' },
      customerOptOut: [{ unit: 'business-days', days: 5, source: 'B-O' }],
    },
    disputes: 1,
    editableIn: ['partner-action-required'],
  },
}

/** Age at which a customer acknowledgment is too old, counted back from the claim's submission [TPL]. */
export const POE_AGE_LIMIT_MONTHS = 12

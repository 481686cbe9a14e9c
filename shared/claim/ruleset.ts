/**
 * The two rule generations as data: clocks, edit rights, dispute count, and which reading is taken where the sources
 * of a generation contradict each other. Nothing here decides; status, sla and log read it. Sources are the codes of the
 * rule book (domain.md): S = the 2020-21 documents, A = their neighbours, B = October 2023.
 */
import { z } from 'zod'

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

/** Statuses besides draft in which the partner may change the claim. */
type EditableStatus = 'submitted' | 'partner-action-required'

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
    /**
     * Reviewer time from submission to decision without the partner's. Alternatives, because the sentence gives ten days
     * and its own page's clocks add up to ten business days; null where the sentence was removed.
     */
    readonly overall: readonly [ClockRule, ...ClockRule[]] | null
    /** First review of a claim that competes with another; afterwards there is no upper limit. */
    readonly competingReview: ClockRule
    /** How long a new subscription may take to show; null = not stated. */
    readonly newSubscription: ClockRule | null
    /** From the transaction to the claim; null = not restated. */
    readonly claimDeadline: ClockRule | null
  }
  /** How often a rejection may be disputed; null = the documents are silent. */
  readonly disputes: number | null
  readonly editableIn: readonly EditableStatus[]
}

/** What is chosen where the documents contradict each other. A setting of the team, never part of a claim's past. */
export const ruleReadingsSchema = z.object({
  /** 2023: the status table says 14 days [B-M], the rejection text 5 [B-M, B-I]; the 2020 documents know 5 alone. */
  review: z.enum(['range', '5-business-days', '14-business-days']),
  /** 2020: 7 days [S1, S3] against 5 business days [S0, S2, A-C]; the 2023 documents know the second alone. */
  customerOptOut: z.enum(['range', '7-days', '5-business-days']),
  /** 2020: “within 10 days” [S1, S3], or the sum of the page's two clocks, 5 and 5 business days [S1, S3]. */
  overall: z.enum(['range', '10-days', '10-business-days']),
  /** The opt-out has a window [S3, B-O], or the customer can decline at any time [B-C, C-LEARN]. */
  decline: z.enum(['within-window', 'any-time']),
  /** The customer is asked after approval [S1, S3, B-M], or by the mail on submission [A-C, B-C, INFG]. */
  consent: z.enum(['after-approval', 'on-submission']),
  /** Never after submission [A-C, B-C]; in Submitted and PAR [S1, S3, A-SH]; in PAR alone [B-M]. */
  edit: z.enum(['never', 'submitted-and-partner-action', 'partner-action']),
  /** A dispute ends in approval or final rejection [B-M], or may lead to another request [B-E, sister process]. */
  disputeAnswer: z.enum(['final', 'may-ask-again']),
  /** “Subscription already claimed” is an error [S4, A-SH]; the 2023 list [B-I] leaves it to arbitration. */
  alreadyClaimed: z.enum(['error', 'warning']),
  /** Active or in grace is asked by the claim flow [S4], which stops there, or after the claim [B-I]. */
  activeOrGrace: z.enum(['during-claim', 'after-claim']),
  /** 2023: an incentives admin creates a claim [B-C], or an incentives user initiates one, too [B-P]. */
  creator: z.enum(['admin-only', 'admin-or-user']),
})
export type RuleReadings = Readonly<z.infer<typeof ruleReadingsSchema>>

export const documentedReadings: Readonly<Record<RulesetId, RuleReadings>> = {
  '2020': {
    review: '5-business-days',
    customerOptOut: 'range',
    overall: 'range',
    decline: 'within-window',
    consent: 'after-approval',
    edit: 'submitted-and-partner-action',
    disputeAnswer: 'may-ask-again',
    alreadyClaimed: 'error',
    activeOrGrace: 'during-claim',
    creator: 'admin-only',
  },
  '2023': {
    review: 'range',
    customerOptOut: '5-business-days',
    overall: 'range',
    decline: 'any-time',
    consent: 'after-approval',
    edit: 'partner-action',
    disputeAnswer: 'may-ask-again',
    alreadyClaimed: 'warning',
    activeOrGrace: 'after-claim',
    creator: 'admin-only',
  },
}

const sevenDays: ClockRule = { unit: 'days', days: 7, source: 'S3' }
const tenDays = {
  '10-business-days': { unit: 'business-days', days: 10, source: 'S1, S3' },
  '10-days': { unit: 'days', days: 10, source: 'S1, S3' },
} as const satisfies Record<string, ClockRule>
const editableIn: Readonly<Record<RuleReadings['edit'], readonly EditableStatus[]>> = {
  never: [],
  'submitted-and-partner-action': ['submitted', 'partner-action-required'],
  'partner-action': ['partner-action-required'],
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
      customerOptOut: [sevenDays, { unit: 'business-days', days: 5, source: 'S2' }],
      overall: [tenDays['10-business-days'], tenDays['10-days']],
      competingReview: { unit: 'business-days', days: 5, source: 'S4' },
      newSubscription: null,
      claimDeadline: { unit: 'days', days: 90, source: 'A-19, KB-O' },
    },
    disputes: null,
    editableIn: editableIn[documentedReadings['2020'].edit],
  },
  '2023': {
    id: '2023',
    clocks: {
      submitted: { unit: 'business-days', days: 5, source: 'B-M' },
      review: { unit: 'business-days', days: 5, atMost: 14, source: 'B-M, B-I' },
      partnerResponse: { unit: 'business-days', days: 14, source: 'B-M' },
      disputeWindow: { unit: 'days', days: 30, source: 'B-M' },
      disputeAnswer: { unit: 'business-days', days: 5, source: 'B-M' },
      customerOptOut: [{ unit: 'business-days', days: 5, source: 'B-O' }],
      overall: null,
      competingReview: { unit: 'business-days', days: 5, source: 'B-I' },
      newSubscription: { unit: 'days', days: 7, source: 'B-I' },
      claimDeadline: null,
    },
    disputes: 1,
    editableIn: editableIn[documentedReadings['2023'].edit],
  },
}

/** The generation under the chosen readings; without any, as its own documents print it. */
export function rulesetWith(id: RulesetId, readings?: RuleReadings): Ruleset {
  const documented = rulesets[id]
  if (!readings) return documented
  const { clocks } = documented
  return {
    ...documented,
    clocks: {
      ...clocks,
      review: reviewRule(clocks.review, readings),
      customerOptOut: optOutRules(clocks.customerOptOut, readings),
      overall: overallRules(clocks.overall, readings),
    },
    editableIn: editableIn[readings.edit],
  }
}

function reviewRule({ source }: ClockRule, { review }: RuleReadings): ClockRule {
  if (review === '14-business-days') return { unit: 'business-days', days: 14, source: 'B-M' }
  return { unit: 'business-days', days: 5, source, ...(review === 'range' ? { atMost: 14 } : {}) }
}

function optOutRules(
  documented: Ruleset['clocks']['customerOptOut'],
  { customerOptOut: reading }: RuleReadings,
): Ruleset['clocks']['customerOptOut'] {
  const inBusinessDays = documented.find(rule => rule.unit === 'business-days') ?? documented[0]
  if (reading === 'range') return [sevenDays, inBusinessDays]
  return [reading === '7-days' ? sevenDays : inBusinessDays]
}

function overallRules(
  documented: Ruleset['clocks']['overall'],
  { overall: reading }: RuleReadings,
): Ruleset['clocks']['overall'] {
  return documented === null || reading === 'range' ? documented : [tenDays[reading]]
}

/** Age at which a customer acknowledgment is too old, counted back from the claim's submission [TPL]. */
export const POE_AGE_LIMIT_MONTHS = 12

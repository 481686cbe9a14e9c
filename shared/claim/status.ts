/**
 * Statuses of both generations and the moves between them, as data with the source of each row. The machine in
 * status-machine.ts is built from this table; nothing else may decide whether a move is legal.
 */
import { documentedReadings, type RuleReadings, type RulesetId } from './ruleset.ts'

export const statuses = [
  'draft',
  'submitted',
  'under-review',
  'partner-action-required',
  'approved',
  'rejected',
  'dispute',
  'rejected-final',
] as const
export type Status = (typeof statuses)[number]

export type ActorRole = 'partner' | 'reviewer' | 'customer' | 'system'

export const moves = [
  'submit',
  'start-review',
  'approve',
  'request-information',
  'resubmit',
  'reject',
  'expire',
  'decline',
  'withdraw',
  'disassociate',
  'dispute',
  'send-to-assessment',
] as const
export type Move = (typeof moves)[number]

export interface Transition {
  readonly from: Status
  readonly move: Move
  readonly by: ActorRole
  readonly to: Status
  readonly source: string
  /** Where only one generation documents the row. */
  readonly only?: RulesetId
  /** Where the row holds under one reading of contradicting documents alone. */
  readonly when?: Partial<Pick<RuleReadings, 'consent' | 'disputeAnswer'>>
}

/**
 * `dispute` is a status only in the 2023 documents. The 2020 ones describe a dispute without a status for it; there
 * the disputed claim is back under review, which is where its reviewers find it (inference, domain.md §2).
 * “Submitted/any → Rejected” on partner request: the partner asks and Microsoft rejects, so either of them may carry it
 * out. 2020 knows no disassociation, so there the same request also ends an association; a dispute ends by its answer.
 */
const transitions: readonly Transition[] = [
  { from: 'draft', move: 'submit', by: 'partner', to: 'submitted', source: 'B-C' },
  { from: 'submitted', move: 'start-review', by: 'reviewer', to: 'under-review', source: 'S3, B-M' },
  { from: 'under-review', move: 'approve', by: 'reviewer', to: 'approved', source: 'S3, B-M' },
  {
    from: 'under-review',
    move: 'request-information',
    by: 'reviewer',
    to: 'partner-action-required',
    source: 'S3, B-M',
  },
  { from: 'under-review', move: 'reject', by: 'reviewer', to: 'rejected', source: 'S3, B-M' },
  { from: 'partner-action-required', move: 'resubmit', by: 'partner', to: 'submitted', source: 'S3, B-E' },
  { from: 'partner-action-required', move: 'expire', by: 'system', to: 'rejected', source: 'S3, B-M' },
  { from: 'submitted', move: 'withdraw', by: 'partner', to: 'rejected', source: 'S3, B-M' },
  { from: 'under-review', move: 'withdraw', by: 'partner', to: 'rejected', source: 'S3, B-M' },
  { from: 'partner-action-required', move: 'withdraw', by: 'partner', to: 'rejected', source: 'S3, B-M' },
  { from: 'submitted', move: 'withdraw', by: 'reviewer', to: 'rejected', source: 'S3, B-M' },
  { from: 'under-review', move: 'withdraw', by: 'reviewer', to: 'rejected', source: 'S3, B-M' },
  { from: 'partner-action-required', move: 'withdraw', by: 'reviewer', to: 'rejected', source: 'S3, B-M' },
  { from: 'approved', move: 'withdraw', by: 'partner', to: 'rejected', source: 'S3', only: '2020' },
  { from: 'approved', move: 'withdraw', by: 'reviewer', to: 'rejected', source: 'S3', only: '2020' },
  { from: 'approved', move: 'decline', by: 'customer', to: 'rejected', source: 'S3, B-M' },
  {
    from: 'submitted',
    move: 'decline',
    by: 'customer',
    to: 'rejected',
    source: 'A-C, B-C',
    when: { consent: 'on-submission' },
  },
  {
    from: 'under-review',
    move: 'decline',
    by: 'customer',
    to: 'rejected',
    source: 'A-C, B-C',
    when: { consent: 'on-submission' },
  },
  // The label stays Approved: eligibility for the incentive is checked elsewhere from here on.
  { from: 'approved', move: 'send-to-assessment', by: 'system', to: 'approved', source: 'S1, S3' },
  {
    from: 'approved',
    move: 'disassociate',
    by: 'partner',
    to: 'rejected-final',
    source: 'B-M, KB-D',
    only: '2023',
  },
  { from: 'rejected', move: 'dispute', by: 'partner', to: 'under-review', source: 'S3', only: '2020' },
  { from: 'rejected', move: 'dispute', by: 'partner', to: 'dispute', source: 'B-M', only: '2023' },
  { from: 'dispute', move: 'approve', by: 'reviewer', to: 'approved', source: 'B-M', only: '2023' },
  {
    from: 'dispute',
    move: 'request-information',
    by: 'reviewer',
    to: 'partner-action-required',
    source: 'B-E',
    only: '2023',
    when: { disputeAnswer: 'may-ask-again' },
  },
  { from: 'dispute', move: 'reject', by: 'reviewer', to: 'rejected-final', source: 'B-M', only: '2023' },
]

export function transitionsOf(
  ruleset: RulesetId,
  readings: RuleReadings = documentedReadings[ruleset],
): readonly Transition[] {
  return transitions.filter(row => (row.only ?? ruleset) === ruleset && holdsUnder(readings, row))
}

function holdsUnder(readings: RuleReadings, { when }: Transition): boolean {
  return (
    (when?.consent ?? readings.consent) === readings.consent &&
    (when?.disputeAnswer ?? readings.disputeAnswer) === readings.disputeAnswer
  )
}

/** Statuses in which a reviewer reads and records verdicts. */
export function isReviewable(status: Status): boolean {
  return status === 'submitted' || status === 'under-review' || status === 'dispute'
}

/**
 * The dates of a PoE against the claim's submission: the oldest day allowed, and how old each date was. It counts, it
 * does not judge: a hint says on which side of the limit a date lies, the verdict stays the reviewer's. Months are
 * calendar months counted back from the submission, so a leap day's limit is 28 February. Source: TPL 2.
 */
import { POE_AGE_LIMIT_MONTHS } from '../claim/ruleset.ts'

export type DateHint = 'within' | 'too-old' | 'after-submission' | 'unknown'

/** Which date of the PoE; the acknowledgment's is the signature's. */
export type RulerDate = 'signature' | 'effective'

export interface DateMark {
  readonly which: RulerDate
  /** ISO calendar date. */
  readonly date: string
  readonly hint: DateHint
  /** How long before the submission, in whole months and the days left over; counted forward when it is after. */
  readonly age: { readonly months: number; readonly days: number }
  /** The same as days alone; negative after the submission. */
  readonly daysBefore: number
}

export interface DateRuler {
  /** ISO calendar dates in the given time zone. */
  readonly submission: string
  readonly limit: string
  readonly marks: readonly DateMark[]
  /** Of the signature. Unknown without one, or where its readings disagree. */
  readonly hint: DateHint
}

export interface RulerInput {
  /** Instant; null for a claim never submitted. */
  readonly submittedAt: string | null
  /** IANA name of the zone in which the submission gets its calendar day. */
  readonly timeZone: string
  /** Each date as its possible readings (ISO); none = not on the PoE or not entered. */
  readonly dates: Readonly<Partial<Record<RulerDate, readonly string[]>>>
  readonly limitMonths?: number
}

/** Null without a submission: nothing to measure from. */
export function dateRuler(input: RulerInput): DateRuler | null {
  const { submittedAt, timeZone, dates, limitMonths = POE_AGE_LIMIT_MONTHS } = input
  if (submittedAt === null) return null
  const submission = Temporal.Instant.from(submittedAt).toZonedDateTimeISO(timeZone).toPlainDate()
  const limit = submission.subtract({ months: limitMonths })
  const marks = (['signature', 'effective'] as const).flatMap(which =>
    (dates[which] ?? []).map(date => mark(which, Temporal.PlainDate.from(date), { submission, limit })),
  )
  return {
    submission: submission.toString(),
    limit: limit.toString(),
    marks,
    hint: agreed(marks.filter(({ which }) => which === 'signature').map(({ hint }) => hint)),
  }
}

interface Ends {
  readonly submission: Temporal.PlainDate
  readonly limit: Temporal.PlainDate
}

function mark(which: RulerDate, date: Temporal.PlainDate, { submission, limit }: Ends): DateMark {
  // Counted from the submission, as the limit is: otherwise a leap day makes 12 months on the limit look like more.
  const age = submission.since(date, { largestUnit: 'months' }).abs()
  return {
    which,
    date: date.toString(),
    hint: hintOf(date, { submission, limit }),
    age: { months: age.months, days: age.days },
    daysBefore: submission.since(date, { largestUnit: 'days' }).days,
  }
}

/** The limit's own day and the day of submission are within. */
function hintOf(date: Temporal.PlainDate, { submission, limit }: Ends): DateHint {
  if (Temporal.PlainDate.compare(date, submission) > 0) return 'after-submission'
  return Temporal.PlainDate.compare(date, limit) < 0 ? 'too-old' : 'within'
}

function agreed(hints: readonly DateHint[]): DateHint {
  const [first = 'unknown', ...others] = new Set(hints)
  return others.length > 0 ? 'unknown' : first
}

/** What stands in the cells: verdict, evidence and dates per claim and finding, and the claims' facts with their differences. */
import { newestPoeAt } from '../../../shared/compare/arbitration.ts'
import { type Pin, pinQuote } from '../../../shared/evidence/pin.ts'
import { type ClaimState, pinsOf, type RecordedVerdict, verdictBy } from '../../../shared/log/claim-state.ts'
import { readDates } from '../../../shared/review/read-dates.ts'
import type { FindingName } from '../../../shared/thread/comment.ts'

export interface FindingCell {
  /** The reviewer's own; else the latest of another. */
  readonly answer: RecordedVerdict | null
  readonly isOwn: boolean
  readonly pins: readonly Pin[]
  /** As written in the evidence. */
  readonly dates: readonly string[]
}

export function findingCell(state: ClaimState, finding: FindingName, reviewer: string): FindingCell {
  const own = verdictBy(state, finding, reviewer)
  const others = [...state.verdicts.values()].filter(verdict => verdict.finding === finding)
  const answer = own ?? others.toSorted((a, b) => b.at.localeCompare(a.at))[0] ?? null
  const pins = answer ? pinsOf(state, answer.pins).map(({ pin }) => pin) : []
  const dates = pins.flatMap(pin => readDates(pinQuote(pin)).map(({ text }) => text))
  return { answer, isOwn: own !== null, pins, dates: [...new Set(dates)] }
}

/** Among claims that have a verdict at all. */
export function verdictsDiffer(cells: readonly FindingCell[]): boolean {
  return new Set(cells.flatMap(({ answer }) => answer?.verdict ?? [])).size > 1
}

export const factNames = [
  'customer',
  'tenant',
  'domain',
  'partner',
  'mpn',
  'products',
  'submitted',
  'newestPoe',
  'written',
] as const
export type FactName = (typeof factNames)[number]

/** Of these each claim has its own by nature; that they differ says nothing. */
const ownByNature: ReadonlySet<FactName> = new Set([
  'partner',
  'mpn',
  'products',
  'submitted',
  'newestPoe',
  'written',
])

export interface FactRow {
  readonly name: FactName
  /** One per claim; null where the claim does not say. */
  readonly values: readonly (string | null)[]
  readonly differs: boolean
}

export function factRows(states: readonly ClaimState[]): readonly FactRow[] {
  return factNames.map(name => {
    const values = states.map(state => factOf[name](state))
    const said = new Set(values.map(value => value?.normalize('NFKC').trim().toLowerCase() ?? ''))
    return { name, values, differs: !ownByNature.has(name) && said.size > 1 }
  })
}

const factOf: Readonly<Record<FactName, (state: ClaimState) => string | null>> = {
  customer: ({ facts }) => facts.customer.name,
  tenant: ({ facts }) => facts.customer.tenantId,
  domain: ({ facts }) => facts.customer.domain ?? null,
  partner: ({ facts }) => facts.partner.name,
  mpn: ({ facts }) => facts.partner.mpnId,
  products: ({ facts }) => facts.products.map(({ name }) => name).join(' · '),
  submitted: ({ submittedAt }) => submittedAt,
  newestPoe: ({ documents }) => newestPoeAt(documents),
  written: ({ pins }) => {
    const dates = [...pins.values()].flatMap(({ pin }) => readDates(pinQuote(pin)).map(({ text }) => text))
    return dates.length > 0 ? [...new Set(dates)].join(' · ') : null
  },
}

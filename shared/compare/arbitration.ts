/**
 * Competing claims as law, without a log: the one documented tie-break as a fact, the criteria that are frozen before the
 * other's documents are looked at, what a decision over several claims may be, what blind opinions amount to, and what a
 * message to one partner must not say of another. Nothing here chooses a winner. Sources: WA, S4, B-I (domain.md §5).
 */
import { z } from 'zod'
import type { ArbitrationId } from '../base/id.ts'
import { OVERRIDE_LIMIT } from '../decision/decision.ts'
import type { DocumentRef } from '../evidence/document.ts'
import { commentIdSchema, findingNameSchema, findingNames } from '../thread/comment.ts'

/** Claims that may stand side by side. */
export const COMPARED_LEAST = 2
export const COMPARED_MOST = 4
/** Characters of the reason why a comparison was decided so. */
export const RATIONALE_LIMIT = OVERRIDE_LIMIT

/** Recorded as it reads on the day, so that a later reader sees which rule the reviewers had before them. */
export const tieBreak = {
  text: 'Since 1 July 2020 the most recent proof of execution submitted for the competing workload is reviewed.',
  since: '2020-07-01',
  source: 'WA',
} as const

const claimsSchema = z.array(z.string().max(64)).min(COMPARED_LEAST).max(COMPARED_MOST)

export const arbitrationIdSchema = z.custom<ArbitrationId>(
  value => typeof value === 'string' && value.startsWith('arb_'),
)

/**
 * Which round each compared claim was in. A partner that answers begins a new one: opinions of an older round no longer
 * count, and who reads the new papers is blind again. Absent in what was recorded before rounds were.
 */
export const roundsSchema = z.record(z.string().max(64), z.int().min(1)).optional()
export type Rounds = Readonly<Record<string, number>>

/** Claims that only one of the two knows say nothing. */
export function isSameRounds(a: Rounds, b: Rounds): boolean {
  return Object.entries(a).every(([claim, round]) => b[claim] === undefined || b[claim] === round)
}

/** What opinions are about: a comparison, in one round of its claims. */
export interface AskedOpinion {
  readonly claims: readonly string[]
  readonly rounds: Rounds
}

export function isSameOpinion(a: AskedOpinion, b: AskedOpinion): boolean {
  return isSameComparison(a.claims, b.claims) && isSameRounds(a.rounds, b.rounds)
}

export const criteriaSchema = z.object({
  /** The compared claims, sorted. */
  claims: claimsSchema,
  checklist: z.int(),
  findings: z.array(findingNameSchema),
  tieBreak: z.object({ text: z.string().max(500), since: z.iso.date(), source: z.string().max(64) }),
})
export type Criteria = z.infer<typeof criteriaSchema>

export function criteriaFor(claims: readonly string[], checklist: number): Criteria {
  return { claims: comparisonOf(claims), checklist, findings: [...findingNames], tieBreak: { ...tieBreak } }
}

/** A comparison is its claims, whatever the order in which they were chosen. */
export function comparisonOf(claims: readonly string[]): string[] {
  return [...new Set(claims)].toSorted()
}

export function isSameComparison(a: readonly string[], b: readonly string[]): boolean {
  return comparisonOf(a).join() === comparisonOf(b).join()
}

export interface DatedClaim {
  readonly claim: string
  /** When its newest PoE came in; null without a document. */
  readonly newestPoeAt: string | null
}

/** The tie-break as a fact: whose PoE is the most recent. `newest` is null where nobody's is, or where two are. */
export interface TieBreakFact {
  readonly newest: string | null
  readonly dated: readonly DatedClaim[]
  /** The rule holds for what came in since its day. */
  readonly holds: boolean
}

export function tieBreakFact(dated: readonly DatedClaim[]): TieBreakFact {
  const instants = dated.flatMap(({ claim, newestPoeAt }) =>
    newestPoeAt === null ? [] : [{ claim, at: Temporal.Instant.from(newestPoeAt).epochMilliseconds }],
  )
  const latest = Math.max(...instants.map(({ at }) => at))
  const newest = instants.filter(({ at }) => at === latest)
  const ruleDay = Temporal.Instant.from(`${tieBreak.since}T00:00:00Z`).epochMilliseconds
  return {
    newest: newest.length === 1 ? (newest[0]?.claim ?? null) : null,
    dated,
    holds: instants.length === 0 || latest >= ruleDay,
  }
}

export function newestPoeAt(documents: readonly DocumentRef[]): string | null {
  const at = (document: DocumentRef) => Temporal.Instant.from(document.uploadedAt).epochMilliseconds
  return documents.toSorted((a, b) => at(b) - at(a))[0]?.uploadedAt ?? null
}

/** What became of one claim. `stands`: decided before, and the documents name no move that would change it here. */
export const arbitratedOutcomes = ['approved', 'rejected', 'asked', 'kept', 'stands'] as const
export type ArbitratedOutcome = (typeof arbitratedOutcomes)[number]

export const arbitrationSchema = z.object({
  arbitration: arbitrationIdSchema,
  claims: claimsSchema,
  outcome: z.enum(arbitratedOutcomes),
  /** The claim that was preferred; null where none was. */
  preferred: z.string().nullable(),
  rationale: z.string().min(1).max(RATIONALE_LIMIT),
  /** What the reviewers saw of the tie-break; a fact beside the decision, not its reason. */
  newestPoe: z.string().nullable(),
  /** The comment that told the partner, where one did. */
  notice: commentIdSchema.nullable(),
  rounds: roundsSchema,
})
export type Arbitration = z.infer<typeof arbitrationSchema>

/** What a reviewer wants done with the compared claims. */
export type ArbitrationChoice =
  | { readonly kind: 'prefer'; readonly claim: string }
  /** Nobody is approved or rejected: these partners are asked for more, the others wait. */
  | { readonly kind: 'ask'; readonly claims: readonly string[] }
  /** All stay under review, and each partner is told so. */
  | { readonly kind: 'keep' }

/** `isOpen`: the claim can still be decided here. */
export function outcomeOf(choice: ArbitrationChoice, claim: string, isOpen: boolean): ArbitratedOutcome {
  if (!isOpen) return 'stands'
  if (choice.kind === 'prefer') return choice.claim === claim ? 'approved' : 'rejected'
  if (choice.kind === 'ask' && choice.claims.includes(claim)) return 'asked'
  return 'kept'
}

export const opinionAskedSchema = z.object({ claims: claimsSchema, rounds: roundsSchema })

export const opinionSchema = z.object({
  claims: claimsSchema,
  rounds: roundsSchema,
  /** The claim this reviewer would approve; null = none of them. */
  preferred: z.string().nullable(),
  rationale: z.string().min(1).max(RATIONALE_LIMIT),
})

export interface Opinion {
  readonly reviewer: string
  readonly preferred: string | null
}

/** What blind opinions amount to. The first two that differ go to a third, whose voice settles it. */
export type OpinionStanding =
  | { readonly kind: 'first' | 'second' | 'third' }
  | { readonly kind: 'agreed' | 'settled'; readonly preferred: string | null }

/** `first`, `second`, `third`: whose turn it is. */
export function opinionStanding([first, second, third]: readonly Opinion[]): OpinionStanding {
  if (!first) return { kind: 'first' }
  if (!second) return { kind: 'second' }
  if (first.preferred === second.preferred) return { kind: 'agreed', preferred: first.preferred }
  return third ? { kind: 'settled', preferred: third.preferred } : { kind: 'third' }
}

/** What only the other partner's side of a comparison knows. */
export interface OtherSide {
  readonly claim: string
  readonly partner: string
  readonly mpnId: string
  readonly fileNames: readonly string[]
}

/** The words of a text that would tell one partner who the other is or what it sent; empty = the text may go out. */
export function wordsOfOthers(text: string, others: readonly OtherSide[]): readonly string[] {
  const folded = fold(text)
  const telling = others.flatMap(({ claim, partner, mpnId, fileNames }) => [
    claim,
    partner,
    mpnId,
    ...fileNames.flatMap(name => [name, name.replace(/\.[^.]+$/, '')]),
  ])
  return [...new Set(telling)].filter(words => words.trim().length > 2 && folded.includes(fold(words)))
}

function fold(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim()
}

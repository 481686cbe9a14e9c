/**
 * What a reviewer says about one of the five findings, and the reasons offered after Fail or Unclear. Reasons refine
 * the five request reasons of the documents; which request reason each leads to is in decision/reasons.ts.
 */
import { z } from 'zod'
import { type FindingName, findingNames } from '../thread/comment.ts'

export const verdictSchema = z.enum(['pass', 'fail', 'unclear', 'not-applicable'])
export type Verdict = z.infer<typeof verdictSchema>

/** In the order of their number keys. Sources: definitions in [S3, B-M], template sections [TPL], domain.md §8 failures. */
export const reasonsOf = {
  poe: ['no-file', 'wrong-file', 'other-customer', 'other-claim', 'unreadable'],
  acknowledgment: ['no-customer-signature', 'partner-signature-only', 'signature-undated', 'no-disclosure'],
  dates: ['no-date', 'older-than-limit', 'dates-contradict'],
  solution: ['no-description', 'description-insufficient', 'not-by-partner'],
  products: ['product-missing', 'header-only', 'other-product', 'template-part-empty'],
} as const satisfies Record<FindingName, readonly string[]>

export type FindingReason = (typeof reasonsOf)[FindingName][number]
export const findingReasonSchema = z.enum(
  findingNames.flatMap(name => [...reasonsOf[name]]) as [FindingReason, ...FindingReason[]],
)

export function isReasonOf(finding: FindingName, reason: FindingReason): boolean {
  return (reasonsOf[finding] as readonly string[]).includes(reason)
}

export function needsReason(verdict: Verdict): boolean {
  return verdict === 'fail' || verdict === 'unclear'
}

/** Characters of the note on what was looked at. */
export const NOTE_LIMIT = 4000

/** A Pass or Fail must be traceable: to a pin, or to a written note of what was looked at. */
export function isTraceable(
  verdict: Verdict,
  evidence: { readonly pins: readonly unknown[]; readonly note: string },
): boolean {
  if (verdict === 'unclear' || verdict === 'not-applicable') return true
  return evidence.pins.length > 0 || evidence.note.trim() !== ''
}

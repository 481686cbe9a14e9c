/**
 * From the findings that are not met to the message the partner gets: what was seen (document, page, quote), which
 * product, and what would satisfy the finding. Emits message keys and typed parameters, never text, so that the message
 * can be written in the partner's language; the decision bar turns the lines into an editable text.
 */
import type { FindingReason } from '../review/verdict.ts'
import type { FindingName } from '../thread/comment.ts'
import type { OutcomeName } from './decision.ts'

/** A place the verdict stands on. `quote` is empty for a region. */
export interface SeenPlace {
  readonly document: string
  readonly page: number
  readonly quote: string
}

export interface OpenFinding {
  readonly finding: FindingName
  readonly reason: FindingReason | null
  readonly places: readonly SeenPlace[]
  /** Where nothing was pinned: what the reviewer looked at, in the reviewer's words. */
  readonly note: string
  readonly unsupportedProducts: readonly string[]
}

export interface RequestFacts {
  readonly claim: string
  readonly partner: string
  readonly customer: string
  readonly tenantId: string
  readonly products: readonly string[]
  /** ISO dates: the customer's acknowledgment must lie between them; null while the claim has no submission. */
  readonly acknowledgmentFrom: string | null
  readonly acknowledgmentTo: string | null
  /** How long the partner has to answer, in business days. */
  readonly answerDays: number
}

/** What fills a placeholder: a plain value, another message, an ISO date, or names to be listed in the language's way. */
export type RequestParam =
  | string
  | number
  | { readonly term: `terms.finding.${FindingName}` | `terms.findingReason.${FindingReason}` }
  | { readonly date: string }
  | { readonly names: readonly string[] }

export type RequestKey =
  | `decision.message.intro.${Exclude<OutcomeName, 'approve'>}`
  | 'decision.message.heading'
  | 'decision.message.headingPlain'
  | 'decision.message.seen'
  | 'decision.message.seenQuote'
  | 'decision.message.looked'
  | 'decision.message.remove'
  | `decision.message.need.${FindingReason}`
  | 'decision.message.rejected'
  | 'decision.message.datesBetween'
  | 'decision.message.answerWithin'

export interface RequestLine {
  readonly key: RequestKey
  readonly params: Readonly<Record<string, RequestParam>>
  /** Paragraphs are separated by an empty line, the lines inside one are not. */
  readonly paragraph: number
}

/** Quotes in a message are there to be recognised, not to repeat the document. */
const QUOTE_LENGTH = 120

export function composeRequest(
  outcome: Exclude<OutcomeName, 'approve'>,
  open: readonly OpenFinding[],
  facts: RequestFacts,
): readonly RequestLine[] {
  const { claim, customer, partner } = facts
  // A partner's own request, for one, rests on no finding.
  const isPlain = outcome === 'reject' && open.length === 0
  const key = isPlain ? 'decision.message.rejected' : (`decision.message.intro.${outcome}` as const)
  const intro = line(0, key, { claim, customer, partner })
  const findings = open.flatMap((finding, index) => findingLines(finding, index + 1, { outcome, facts }))
  return [intro, ...findings, ...closing(outcome, open.length + 1, facts)]
}

interface Purpose {
  readonly outcome: Exclude<OutcomeName, 'approve'>
  readonly facts: RequestFacts
}

function findingLines(
  open: OpenFinding,
  number: number,
  { outcome, facts }: Purpose,
): readonly RequestLine[] {
  const finding = { term: `terms.finding.${open.finding}` } as const
  const heading = open.reason
    ? line(number, 'decision.message.heading', {
        number,
        finding,
        reason: { term: `terms.findingReason.${open.reason}` },
      })
    : line(number, 'decision.message.headingPlain', { number, finding })
  return [heading, ...seenLines(open, number), ...needLines(open, number, { outcome, facts })]
}

function seenLines(open: OpenFinding, paragraph: number): readonly RequestLine[] {
  if (open.places.length === 0 && open.note.trim() !== '') {
    return [line(paragraph, 'decision.message.looked', { note: open.note.trim() })]
  }
  return open.places.map(({ document, page, quote }) =>
    quote.trim() === ''
      ? line(paragraph, 'decision.message.seen', { document, page })
      : line(paragraph, 'decision.message.seenQuote', { document, page, quote: shortened(quote) }),
  )
}

/** A rejection explains and asks for nothing: the partner's answer to it is a dispute, with its own rules. */
function needLines(
  open: OpenFinding,
  paragraph: number,
  { outcome, facts }: Purpose,
): readonly RequestLine[] {
  if (outcome === 'reject') return []
  const products = { names: open.unsupportedProducts.length > 0 ? open.unsupportedProducts : facts.products }
  if (outcome === 'remove-products' && open.finding === 'products') {
    return [line(paragraph, 'decision.message.remove', { products })]
  }
  if (!open.reason) return []
  const { customer, partner, tenantId, claim } = facts
  const need = line(paragraph, `decision.message.need.${open.reason}`, {
    customer,
    partner,
    tenantId,
    claim,
    products,
  })
  return asksForDate(open.reason) ? [need, ...datesBetween(paragraph, facts)] : [need]
}

function datesBetween(paragraph: number, facts: RequestFacts): readonly RequestLine[] {
  const { acknowledgmentFrom: from, acknowledgmentTo: to } = facts
  if (!from || !to) return []
  return [line(paragraph, 'decision.message.datesBetween', { from: { date: from }, to: { date: to } })]
}

function asksForDate(reason: FindingReason): boolean {
  return (
    ['no-date', 'older-than-limit', 'dates-contradict', 'signature-undated'] as FindingReason[]
  ).includes(reason)
}

function closing(outcome: OutcomeName, paragraph: number, facts: RequestFacts): readonly RequestLine[] {
  return outcome === 'reject'
    ? []
    : [line(paragraph, 'decision.message.answerWithin', { days: facts.answerDays })]
}

function line(paragraph: number, key: RequestKey, params: RequestLine['params']): RequestLine {
  return { key, params, paragraph }
}

function shortened(quote: string): string {
  const characters = Array.from(quote.trim())
  return characters.length <= QUOTE_LENGTH
    ? quote.trim()
    : `${characters.slice(0, QUOTE_LENGTH).join('').trimEnd()}…`
}

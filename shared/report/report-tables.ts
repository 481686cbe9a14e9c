/**
 * Reports as tables: which columns there are and what stands in them, as typed cells. to-csv.ts and the renderer's
 * XLSX write the same cells, so the two never disagree. Instants stay instants; how a form shows a date is its business.
 */
import { rejectionTerms } from '../decision/decision.ts'
import type { MessageKey, Translate } from '../i18n/texts.ts'
import type { Report, ReportVerdict } from './report.ts'

export type Cell =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'number'; readonly number: number }
  /** RFC 3339, UTC. */
  | { readonly kind: 'instant'; readonly at: string }
  /** The row of another sheet that this row belongs to, by its key. */
  | { readonly kind: 'link'; readonly text: string; readonly sheet: SheetName }
  | { readonly kind: 'empty' }

const sheetNames = ['claims', 'verdicts', 'places', 'documents'] as const
export type SheetName = (typeof sheetNames)[number]

interface Column {
  /** Its head is the message `report.column.<head>`. */
  readonly head: string
  readonly wide?: boolean
}

export interface Sheet {
  readonly name: SheetName
  readonly columns: readonly Column[]
  rows(report: Report, translate: Translate): readonly (readonly Cell[])[]
}

const claimColumns: readonly Column[] = [
  { head: 'claim' },
  { head: 'name', wide: true },
  { head: 'partner', wide: true },
  { head: 'mpnId' },
  { head: 'customer', wide: true },
  { head: 'tenantId', wide: true },
  { head: 'country' },
  { head: 'products', wide: true },
  { head: 'status' },
  { head: 'submittedAt' },
  { head: 'outcome' },
  { head: 'reasons', wide: true },
  { head: 'message', wide: true },
  { head: 'decidedBy' },
  { head: 'decidedAt' },
  { head: 'dueAt' },
  { head: 'hash', wide: true },
]

const findingColumns: readonly Column[] = [
  { head: 'finding', wide: true },
  { head: 'source' },
  { head: 'verdict' },
  { head: 'reason', wide: true },
  { head: 'note', wide: true },
  { head: 'quotes', wide: true },
  { head: 'verdictBy' },
  { head: 'verdictAt' },
  { head: 'event' },
]

export const sheets: readonly Sheet[] = [
  { name: 'claims', columns: claimColumns, rows: (report, translate) => [claimCells(report, translate)] },
  {
    name: 'verdicts',
    columns: [{ head: 'claim' }, ...findingColumns],
    rows: (report, translate) => findingRows(report, translate).map(cells => [claimLink(report), ...cells]),
  },
  {
    name: 'places',
    columns: [
      { head: 'claim' },
      { head: 'finding', wide: true },
      { head: 'verdict' },
      { head: 'file', wide: true },
      { head: 'page' },
      { head: 'quote', wide: true },
      { head: 'sha256', wide: true },
    ],
    rows: placeRows,
  },
  {
    name: 'documents',
    columns: [
      { head: 'claim' },
      { head: 'file', wide: true },
      { head: 'size' },
      { head: 'uploadedAt' },
      { head: 'sha256', wide: true },
    ],
    rows: documentRows,
  },
]

/** One line per finding with its claim's facts before it: what a single table can hold. */
export const flatColumns: readonly Column[] = [...claimColumns, ...findingColumns]

export function flatRows(report: Report, translate: Translate): readonly (readonly Cell[])[] {
  const claim = claimCells(report, translate)
  return findingRows(report, translate).map(cells => [...claim, ...cells])
}

export function columnHead({ head }: Column, translate: Translate): string {
  return translate(`report.column.${head}` as MessageKey)
}

function claimCells(report: Report, translate: Translate): readonly Cell[] {
  const { claim, decision, status, submittedAt, clock, chain } = report
  return [
    text(claim.id),
    text(claim.name),
    text(claim.partner.name),
    text(claim.partner.mpnId),
    text(claim.customer.name),
    text(claim.customer.tenantId),
    text(claim.customer.country),
    text(claim.products.map(product => product.name).join('; ')),
    text(translate(`terms.status.${status}`)),
    instant(submittedAt),
    decision ? text(translate(`terms.outcome.${decision.outcome.name}`)) : empty,
    decision ? text(reasonsText(decision, translate)) : empty,
    text(decision?.message ?? ''),
    text(decision?.by.name ?? ''),
    instant(decision?.at ?? null),
    instant(clock?.dueAt ?? null),
    text(chain.links.at(-1)?.hash ?? ''),
  ]
}

function reasonsText({ outcome }: NonNullable<Report['decision']>, translate: Translate): string {
  switch (outcome.name) {
    case 'approve':
      return ''
    case 'request-information':
      return outcome.reasons.map(reason => translate(`terms.requestReason.${reason}`)).join('; ')
    case 'remove-products':
      return outcome.products.join('; ')
    case 'reject':
      return rejectionTerms(outcome)
        .map(term => translate(term))
        .join('; ')
  }
}

/** A finding nobody answered has its line, too. */
function findingRows({ findings }: Report, translate: Translate): readonly (readonly Cell[])[] {
  return findings.flatMap(({ name, source, verdicts }) => {
    const start = [text(translate(`terms.finding.${name}`)), text(source)]
    const unanswered = Array.from({ length: findingColumns.length - start.length }, () => empty)
    if (verdicts.length === 0) return [[...start, ...unanswered]]
    return verdicts.map(verdict => [...start, ...verdictCells(verdict, translate)])
  })
}

function verdictCells(recorded: ReportVerdict, translate: Translate): readonly Cell[] {
  const { verdict, reason, note, evidence, by, at, event } = recorded
  return [
    text(translate(`terms.verdict.${verdict}`)),
    reason ? text(translate(`terms.findingReason.${reason}`)) : empty,
    text(note),
    text(
      evidence
        .map(({ quote }) => quote)
        .filter(quote => quote !== '')
        .join('\n'),
    ),
    text(by.name),
    instant(at),
    text(event),
  ]
}

function placeRows(report: Report, translate: Translate): readonly (readonly Cell[])[] {
  return report.findings.flatMap(({ name, verdicts }) =>
    verdicts.flatMap(({ verdict, evidence }) =>
      evidence.map(({ fileName, page, quote, sha256 }) => [
        claimLink(report),
        text(translate(`terms.finding.${name}`)),
        text(translate(`terms.verdict.${verdict}`)),
        text(fileName),
        { kind: 'number' as const, number: page },
        text(quote),
        text(sha256),
      ]),
    ),
  )
}

function documentRows(report: Report): readonly (readonly Cell[])[] {
  return report.documents.map(({ fileName, size, uploadedAt, sha256 }) => [
    claimLink(report),
    text(fileName),
    { kind: 'number' as const, number: size },
    instant(uploadedAt),
    text(sha256),
  ])
}

const empty: Cell = { kind: 'empty' }

function claimLink({ claim }: Report): Cell {
  return { kind: 'link', text: claim.id, sheet: 'claims' }
}

function text(value: string): Cell {
  return value === '' ? empty : { kind: 'text', text: value }
}

function instant(at: string | null): Cell {
  return at === null ? empty : { kind: 'instant', at }
}

/** What the claim is: its facts, products and documents, as lists and captioned tables. */
import type { Wording } from '../i18n/timeline-text.ts'
import { part } from './html-part.ts'
import { html, type Markup, said } from './markup.ts'
import type { Report } from './report.ts'

export function factsSection(report: Report, wording: Wording): Markup {
  const { translate } = wording
  const rows = factRows(report, wording).map(
    ([name, value]) => html`<dt>${translate(`report.fields.${name}`)}</dt><dd>${value}</dd>
`,
  )
  return part(report, {
    name: 'facts',
    title: translate('report.facts'),
    content: html`<dl>
${rows}</dl>`,
  })
}

type FactName = 'id' | 'name' | 'status' | 'statusSince' | 'submittedAt' | 'round' | 'ruleset' | 'clock'
type PartyFactName =
  | 'partner'
  | 'mpnId'
  | 'mpnEnrolled'
  | 'customer'
  | 'tenantId'
  | 'domain'
  | 'country'
  | 'publicSector'
  | 'incumbent'
type KindFactName = 'solutionArea' | 'activity' | 'program' | 'purchaseChannel'
type Row = readonly [FactName | PartyFactName | KindFactName, Markup | string]

function factRows(report: Report, wording: Wording): readonly Row[] {
  const { translate, formatInstant } = wording
  const { claim } = report
  return [
    ['id', claim.id],
    ['name', said(claim.name)],
    ['status', statusText(report, wording)],
    ['statusSince', formatInstant(report.statusSince)],
    ['submittedAt', report.submittedAt ? formatInstant(report.submittedAt) : translate('report.none')],
    ['round', String(report.round)],
    ['ruleset', translate(`terms.ruleset.${report.ruleset}`)],
    ...(report.clock ? [['clock', clockText(report.clock, wording)] as const] : []),
    ['solutionArea', translate(`terms.solutionArea.${claim.solutionArea}`)],
    ['activity', translate(`terms.activity.${claim.activity}`)],
    ['program', translate(`terms.program.${claim.program}`)],
    ['purchaseChannel', translate(`terms.purchaseChannel.${claim.purchaseChannel}`)],
    ...partyRows(report, wording),
  ]
}

function partyRows(
  { claim: { partner, customer, incumbent } }: Report,
  { translate }: Wording,
): readonly Row[] {
  const yesOrNo = (is: boolean) => translate(is ? 'report.yes' : 'report.no')
  return [
    ['partner', said(partner.name)],
    ['mpnId', said(partner.mpnId)],
    ['mpnEnrolled', yesOrNo(partner.mpnEnrolled)],
    ['customer', said(customer.name)],
    ['tenantId', said(customer.tenantId)],
    ['domain', customer.domain ? said(customer.domain) : translate('report.none')],
    ['country', customer.country],
    ['publicSector', yesOrNo(customer.publicSector)],
    ...(incumbent ?? []).map(
      ({ product, partnerName }) => ['incumbent', said(`${product}: ${partnerName}`)] as const,
    ),
  ]
}

function statusText({ status, ruleset }: Report, { translate }: Wording): string {
  if (status === 'draft' && ruleset === '2020') return translate('terms.statusIn2020.draft')
  return translate(`terms.status.${status}`)
}

function clockText(clock: NonNullable<Report['clock']>, { translate, formatInstant }: Wording): string {
  const params = {
    clock: translate(`terms.clock.${clock.clock}`),
    due: formatInstant(clock.dueAt),
    state: translate(`terms.clockState.${clock.state}`),
  }
  if (clock.latestDueAt === null) return translate('report.due', params)
  return translate('report.dueBetween', { ...params, latest: formatInstant(clock.latestDueAt) })
}

export function productsSection(report: Report, { translate }: Wording): Markup {
  const rows = report.claim.products.map(
    product => html`<tr><th scope="row">${said(product.name)}</th><td class="code">${said(product.subscriptionId ?? '—')}</td></tr>
`,
  )
  return part(report, {
    name: 'products',
    title: translate('report.products'),
    content: html`<table><caption>${translate('report.products')}</caption>
<thead><tr><th scope="col">${translate('report.product')}</th><th scope="col">${translate('report.subscription')}</th></tr></thead>
<tbody>${rows}</tbody></table>`,
  })
}

export function documentsSection(report: Report, { translate, formatInstant }: Wording): Markup {
  const rows = report.documents.map(
    document => html`<tr><th scope="row">${said(document.fileName)}</th><td class="number">${document.size}</td>
<td class="when">${formatInstant(document.uploadedAt)}</td><td class="code">${document.sha256}</td></tr>
`,
  )
  const table = html`<table><caption>${translate('report.documentsCaption')}</caption>
<thead><tr><th scope="col">${translate('report.file')}</th><th scope="col">${translate('report.size')}</th>
<th scope="col">${translate('report.uploaded')}</th><th scope="col">${translate('report.hash')}</th></tr></thead>
<tbody>${rows}</tbody></table>`
  return part(report, {
    name: 'documents',
    title: translate('report.documents'),
    content: rows.length === 0 ? html`<p>${translate('report.none')}</p>` : table,
  })
}

/** First on the page, because it is what most readers look for: the decision, its reasons and its message. */
import { rejectionTerms } from '../decision/decision.ts'
import type { Wording } from '../i18n/timeline-text.ts'
import { part } from './html-part.ts'
import { html, type Markup, said, saidInline } from './markup.ts'
import type { Report } from './report.ts'

type Decision = NonNullable<Report['decision']>

export function decisionSection(report: Report, wording: Wording): Markup {
  const { translate } = wording
  const { decision } = report
  const content = decision ? decisionCard(decision, wording) : html`<p>${translate('report.notDecided')}</p>`
  return part(report, { name: 'decision', title: translate('report.outcome'), content })
}

function decisionCard(decision: Decision, wording: Wording): Markup {
  const { translate, formatInstant } = wording
  const { outcome, by, at, message } = decision
  return html`<div class="card" data-decision="${decision.event}">
<p><span class="chip ${outcome.name}">${outcomeSigns[outcome.name]} ${translate(`terms.outcome.${outcome.name}`)}</span></p>
<p class="soft">${translate('report.decidedBy', { name: saidInline(by.name), at: formatInstant(at) })}</p>
${reasons(decision, wording)}
${message === '' ? null : html`<h3>${translate('report.message')}</h3><blockquote class="said message">${said(message)}</blockquote>`}
${override(decision, wording)}
</div>`
}

/** Beside the words, so that nothing is told by colour alone. */
const outcomeSigns = {
  approve: '✓',
  'request-information': '?',
  'remove-products': '−',
  reject: '✕',
} as const

function reasons({ outcome }: Decision, { translate }: Wording): Markup | null {
  switch (outcome.name) {
    case 'approve':
      return null
    case 'request-information':
      return list(
        translate('report.requestReasons'),
        outcome.reasons.map(reason => html`${translate(`terms.requestReason.${reason}`)}`),
      )
    case 'remove-products':
      return list(translate('report.removedProducts'), outcome.products.map(said))
    case 'reject':
      return list(
        translate('report.rejectionReason'),
        rejectionTerms(outcome).map(term => html`${translate(term)}`),
      )
  }
}

function list(title: string, items: readonly Markup[]): Markup {
  return html`<h3>${title}</h3><ul>${items.map(item => html`<li>${item}</li>`)}</ul>`
}

function override({ recommended, overrideReason }: Decision, { translate }: Wording): Markup | null {
  if (recommended === null || overrideReason === null) return null
  const outcome = translate(`terms.outcome.${recommended}`)
  return html`<p class="soft">${translate('report.recommended', { outcome })}</p>
<h3>${translate('report.overrideReason')}</h3><blockquote class="said">${said(overrideReason)}</blockquote>`
}

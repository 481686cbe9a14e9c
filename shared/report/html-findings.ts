/** The five findings, each with its rule and, per verdict, the reason, the note and the places it stands on. */
import type { Wording } from '../i18n/timeline-text.ts'
import { html, type Markup, said, saidInline } from './markup.ts'
import type { Report, ReportEvidence, ReportFinding, ReportVerdict } from './report.ts'

export function findingsSection({ findings }: Report, wording: Wording): Markup {
  return html`<section aria-labelledby="findings"><h2 id="findings">${wording.translate('report.findings')}</h2>
${findings.map(finding => findingCard(finding, wording))}</section>`
}

function findingCard(finding: ReportFinding, wording: Wording): Markup {
  const { translate } = wording
  const verdicts = finding.verdicts.map(verdict => verdictPart(verdict, wording))
  return html`<article class="card" aria-labelledby="finding-${finding.name}">
<h3 id="finding-${finding.name}">${translate(`terms.finding.${finding.name}`)}</h3>
<p>${translate(`checklist.rule.${finding.name}`)}</p>
<p class="soft">${translate('report.ruleSource', { source: finding.source })}</p>
${verdicts.length > 0 ? verdicts : html`<p>${translate('report.unanswered')}</p>`}
</article>
`
}

/** Beside the words, so that nothing is told by colour alone. */
const verdictSigns = { pass: '✓', fail: '✕', unclear: '?', 'not-applicable': '–' } as const

function verdictPart(recorded: ReportVerdict, wording: Wording): Markup {
  const { translate, formatInstant } = wording
  const { verdict, reason, note, unsupportedProducts, by, at, evidence } = recorded
  return html`<div class="verdict">
<p><span class="chip ${verdict}">${verdictSigns[verdict]} ${translate(`terms.verdict.${verdict}`)}</span>
<span class="soft">${translate('report.verdictBy', { name: saidInline(by.name), at: formatInstant(at) })}</span></p>
${reason ? labelled(translate('report.reason'), html`${translate(`terms.findingReason.${reason}`)}`) : null}
${unsupportedProducts.length > 0 ? labelled(translate('report.unsupportedProducts'), html`${unsupportedProducts.map(name => html`<span class="chip">${said(name)}</span> `)}`) : null}
${note === '' ? null : labelled(translate('report.note'), html`<span class="said">${said(note)}</span>`)}
${evidence.map(place => evidenceFigure(place, wording))}
</div>
`
}

function labelled(label: string, value: Markup): Markup {
  return html`<p><span class="soft">${label}:</span> ${value}</p>
`
}

function evidenceFigure(place: ReportEvidence, { translate }: Wording): Markup {
  const { page, quote, crop, sha256 } = place
  const file = saidInline(place.fileName)
  const alternative = translate(quote === '' ? 'report.cropAlt' : 'report.cropAltQuote', {
    file,
    page,
    quote: saidInline(quote),
  })
  return html`<figure>
${crop === '' ? html`<p class="soft">${translate('report.noCrop')}</p>` : html`<img src="${crop}" alt="${alternative}">`}
<figcaption>${quote === '' ? null : html`<blockquote class="said">${said(quote)}</blockquote>`}
<p>${translate('report.page', { file, page })}</p><p class="soft code">${translate('report.hash')} ${sha256}</p></figcaption>
</figure>
`
}

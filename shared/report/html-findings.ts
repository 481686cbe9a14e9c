/** The five findings, each with its rule and, per verdict, the reason, the note and the places it stands on. */
import type { Wording } from '../i18n/timeline-text.ts'
import { type Ask, sourceOfAsk } from '../review/checklist-sources.ts'
import { part, partId } from './html-part.ts'
import { html, type Markup, said, saidInline } from './markup.ts'
import type { Report, ReportEvidence, ReportFinding, ReportVerdict } from './report.ts'

export function findingsSection(report: Report, wording: Wording): Markup {
  return part(report, {
    name: 'findings',
    title: wording.translate('report.findings'),
    content: report.findings.map(finding => findingCard(report, finding, wording)),
  })
}

function findingCard({ claim }: Report, finding: ReportFinding, wording: Wording): Markup {
  const { translate } = wording
  const id = partId(claim.id, `finding-${finding.name}`)
  const verdicts = finding.verdicts.map(verdict => verdictPart(verdict, wording))
  return html`<article class="card" aria-labelledby="${id}">
<h3 id="${id}">${translate(`terms.finding.${finding.name}`)}</h3>
<p>${translate(`checklist.rule.${finding.name}`)}</p>
${asks(finding, wording)}
<p class="soft">${translate('report.ruleSource', { source: finding.source })}</p>
${verdicts.length > 0 ? verdicts : html`<p>${translate('report.unanswered')}</p>`}
</article>
`
}

/** The questions this claim had to answer. One from a later version has no words here and is shown by its key. */
function asks(finding: ReportFinding, { translate }: Wording): Markup {
  const words = (ask: string) =>
    isAsk(ask) ? `${translate(`checklist.asks.${ask}`)} (${sourceOfAsk[ask]})` : ask
  return html`<ul class="soft">${finding.asks.map(ask => html`<li>${words(ask)}</li>`)}</ul>`
}

function isAsk(text: string): text is Ask {
  return Object.hasOwn(sourceOfAsk, text)
}

/** Beside the words, so that nothing is told by colour alone. */
const verdictSigns = { pass: '✓', fail: '✕', unclear: '?', 'not-applicable': '–' } as const

function verdictPart(recorded: ReportVerdict, wording: Wording): Markup {
  const { translate, formatInstant } = wording
  const { verdict, reason, note, unsupportedProducts, by, at, evidence } = recorded
  return html`<div class="verdict" data-verdict="${recorded.event}">
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
  return html`<figure role="group" data-pin="${place.pin}">
${crop === '' ? html`<p class="soft">${translate('report.noCrop')}</p>` : html`<img src="${crop}" alt="${alternative}">`}
<figcaption>${quote === '' ? null : html`<blockquote class="said">${said(quote)}</blockquote>`}
<p>${translate('report.page', { file, page })}</p><p class="soft code">${translate('report.hash')} ${sha256}</p></figcaption>
</figure>
`
}

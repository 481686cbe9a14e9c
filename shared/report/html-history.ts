/** The whole history as a table, and the honest words about the chain with its head. */
import { changeText, entryText, unappliedText, type Wording } from '../i18n/timeline-text.ts'
import type { TimelineEntry } from '../log/timeline-entry.ts'
import { part } from './html-part.ts'
import { html, type Markup, said } from './markup.ts'
import type { Report, ReportChainHead } from './report.ts'

export function historySection(report: Report, wording: Wording): Markup {
  const { translate } = wording
  const table = html`<table><caption>${translate('report.historyCaption')}</caption>
<thead><tr><th scope="col">${translate('report.when')}</th><th scope="col">${translate('report.who')}</th><th scope="col">${translate('report.what')}</th></tr></thead>
<tbody>${report.timeline.map(entry => historyRow(entry, wording))}</tbody></table>`
  return part(report, { name: 'history', title: translate('report.history'), content: table })
}

function historyRow(entry: TimelineEntry, wording: Wording): Markup {
  const { translate, formatInstant } = wording
  const changes = entry.changes.map(
    change =>
      html`<br><span class="soft">${translate('timeline.change', changeText(change, wording))}</span>`,
  )
  return html`<tr><td class="when"><time datetime="${entry.at}">${formatInstant(entry.at)}</time></td>
<td>${entry.actor.name === '' ? null : said(entry.actor.name)} <span class="soft">${translate(`terms.role.${entry.actor.role}`)}</span></td>
<td>${whatHappened(entry, wording)}${changes}${entry.text ? html`<blockquote class="said">${said(entry.text)}</blockquote>` : null}</td></tr>
`
}

function whatHappened(entry: TimelineEntry, wording: Wording): Markup {
  const sentence = entryText(entry, wording)
  const unapplied = unappliedText(entry, wording)
  return unapplied === null ? html`${sentence}` : html`<s>${sentence}</s><br>${unapplied}`
}

export function chainSection(report: Report, { translate }: Wording): Markup {
  const { chain, edition } = report
  const content = html`<p>${translate('report.chain.shows')}</p>
<p>${translate('report.chain.showsNot')}</p>
<p>${translate(`report.chain.${edition}`)}</p>
${chain.said ? html`<p>${translate('report.chain.said')}</p>` : null}
<p>${translate('report.chain.recheck')}</p>
<p>${translate('report.chain.steps', { count: chain.links.length })}</p>
${headTable(chain.head, translate)}`
  return part(report, { name: 'chain', title: translate('report.chain.heading'), content })
}

export function headTable(head: ReportChainHead, translate: Wording['translate']): Markup {
  if (!head) return html`<p>${translate('report.chain.empty')}</p>`
  return html`<table><caption>${translate('report.chain.caption')}</caption>
<thead><tr><th scope="col">${translate('report.chain.device')}</th><th scope="col">${translate('report.chain.seq')}</th><th scope="col">${translate('report.hash')}</th></tr></thead>
<tbody><tr><td class="code">${head.device}</td><td>${head.seq}</td><td class="code">${head.hash}</td></tr></tbody></table>`
}

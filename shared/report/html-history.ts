/** The whole history as a table, and the honest words about the chain with its head. */
import { changeText, entryText, type Wording } from '../i18n/timeline-text.ts'
import type { TimelineEntry } from '../log/timeline-entry.ts'
import { html, type Markup, said } from './markup.ts'
import type { Report } from './report.ts'

export function historySection({ timeline }: Report, wording: Wording): Markup {
  const { translate } = wording
  return html`<section aria-labelledby="history"><h2 id="history">${translate('report.history')}</h2>
<table><caption>${translate('report.historyCaption')}</caption>
<thead><tr><th scope="col">${translate('report.when')}</th><th scope="col">${translate('report.who')}</th><th scope="col">${translate('report.what')}</th></tr></thead>
<tbody>${timeline.map(entry => historyRow(entry, wording))}</tbody></table></section>`
}

function historyRow(entry: TimelineEntry, wording: Wording): Markup {
  const { translate, formatInstant } = wording
  const changes = entry.changes.map(
    change =>
      html`<br><span class="soft">${translate('timeline.change', changeText(change, wording))}</span>`,
  )
  return html`<tr><td class="when"><time datetime="${entry.at}">${formatInstant(entry.at)}</time></td>
<td>${entry.actor.name === '' ? null : said(entry.actor.name)} <span class="soft">${translate(`terms.role.${entry.actor.role}`)}</span></td>
<td>${entryText(entry, wording)}${changes}${entry.text ? html`<blockquote class="said">${said(entry.text)}</blockquote>` : null}</td></tr>
`
}

export function chainSection({ chain, edition }: Report, { translate }: Wording): Markup {
  return html`<section aria-labelledby="chain"><h2 id="chain">${translate('report.chain.heading')}</h2>
<p>${translate('report.chain.shows')}</p>
<p>${translate('report.chain.showsNot')}</p>
<p>${translate(`report.chain.${edition}`)}</p>
<p>${translate('report.chain.steps', { count: chain.links.length })}</p>
${chain.head ? headTable(chain.head, translate) : html`<p>${translate('report.chain.empty')}</p>`}</section>`
}

function headTable(head: NonNullable<Report['chain']['head']>, translate: Wording['translate']): Markup {
  return html`<table><caption>${translate('report.chain.caption')}</caption>
<thead><tr><th scope="col">${translate('report.chain.device')}</th><th scope="col">${translate('report.chain.seq')}</th><th scope="col">${translate('report.hash')}</th></tr></thead>
<tbody><tr><td class="code">${head.device}</td><td>${head.seq}</td><td class="code">${head.hash}</td></tr></tbody></table>`
}

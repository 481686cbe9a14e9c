/** The claim's comments, thread by thread in the order they were written, each with who may see it. */
import type { Wording } from '../i18n/timeline-text.ts'
import { part } from './html-part.ts'
import { html, type Markup, said } from './markup.ts'
import type { Report, ReportComment } from './report.ts'

export function commentsSection(report: Report, wording: Wording): Markup {
  const { translate } = wording
  const threads = [...Map.groupBy(report.comments, comment => comment.thread).values()]
  const none = html`<p>${translate('report.noComments')}</p>`
  return part(report, {
    name: 'comments',
    title: translate('report.comments'),
    content: threads.length === 0 ? none : threads.map(thread => threadCard(thread, wording)),
  })
}

function threadCard(comments: readonly ReportComment[], wording: Wording): Markup | null {
  const [first] = comments
  if (!first) return null
  const { translate } = wording
  return html`<article class="card"><h3>${targetText(first, wording)}${first.resolved ? ` · ${translate('report.resolved')}` : null}</h3>
${comments.map(comment => commentPart(comment, wording))}</article>
`
}

function commentPart(comment: ReportComment, { translate, formatInstant }: Wording): Markup {
  const edited = comment.editedAt
    ? ` · ${translate('report.edited', { at: formatInstant(comment.editedAt) })}`
    : null
  return html`<div class="verdict${comment.replyTo ? ' reply' : null}">
<p class="soft">${said(comment.author.name)} · ${formatInstant(comment.at)}${edited} · ${translate(`terms.visibility.${comment.visibility}`)}</p>
<blockquote class="said">${said(comment.text)}</blockquote></div>
`
}

function targetText({ target }: ReportComment, { translate }: Wording): string {
  if (target.kind === 'claim') return translate('report.onClaim')
  if (target.kind === 'pin') return translate('report.onPin')
  return translate('report.onFinding', { finding: translate(`terms.finding.${target.finding}`) })
}

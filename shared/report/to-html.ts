/**
 * Reports as one HTML file that opens anywhere, offline, without scripts: the page forbids itself everything but its own
 * style sheet, the pictures inside it and, where it can be re-checked, the one script that is named by its hash. Every
 * text goes through markup.ts, so names cannot become markup. A set is written claim by claim: start, claims, end.
 */
import { sha256Base64 } from '../base/sha256-base64.ts'
import { commentsSection } from './html-comments.ts'
import { decisionSection } from './html-decision.ts'
import { documentsSection, factsSection, productsSection } from './html-facts.ts'
import { findingsSection } from './html-findings.ts'
import { chainSection, headTable, historySection } from './html-history.ts'
import { claimData, type RecheckScript, recheckPolicy, recheckSection } from './html-recheck.ts'
import { html, type Markup, said, saidInline, trusted } from './markup.ts'
import type { Report, ReportChainHead } from './report.ts'
import type { ReportSetFacts } from './report-set.ts'
import { reportStyle } from './report-style.ts'
import { type ReportWording, setTitle } from './set-title.ts'

export interface HtmlWriter {
  start(): string
  claim(report: Report): string
  end(head: ReportChainHead): string
}

/** `recheck` = null: a file without any script, for print and previews. */
export function createHtmlWriter(
  set: ReportSetFacts,
  wording: ReportWording,
  recheck: RecheckScript | null,
): HtmlWriter {
  const title = setTitle(set, wording)
  const isOne = set.kind === 'claim'
  return {
    start: () =>
      html`${pageStart(title, wording, recheck)}
${isOne ? null : setHeading(set, wording)}`.markup,
    claim: report =>
      html`
${isOne ? claimBody(report, wording, 'main') : claimArticle(report, wording)}
${recheck ? claimData(report) : null}`.markup,
    end: head =>
      html`
${isOne ? null : setEnd(head, wording)}
${recheck ? recheckSection({ script: recheck, set, head }, wording.translate) : null}
</body>
</html>
`.markup,
  }
}

export function reportToHtml(
  report: Report,
  wording: ReportWording,
  recheck: RecheckScript | null = null,
): string {
  const { edition, generatedAt, generatedBy, claim, chain } = report
  const facts = { title: '', period: null, edition, generatedAt, generatedBy, claims: [claim.id] }
  const set: ReportSetFacts = { kind: 'claim', ...facts }
  const writer = createHtmlWriter(set, wording, recheck)
  return writer.start() + writer.claim(report) + writer.end(chain.head)
}

function pageStart(title: string, { language }: ReportWording, recheck: RecheckScript | null): Markup {
  const style = reportStyle(title)
  const policy = [
    "default-src 'none'",
    `style-src 'sha256-${sha256Base64(style)}'`,
    'img-src data:',
    ...(recheck ? recheckPolicy(recheck) : []),
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ')
  return html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${title}</title>
<style>${trusted(style)}</style>
</head>
<body>`
}

function setHeading(set: ReportSetFacts, wording: ReportWording): Markup {
  const { translate } = wording
  return html`<header>
<h1>${setTitle(set, wording)}</h1>
${madeLine(set, wording)}
</header>
<main>
<nav aria-labelledby="contents"><h2 id="contents">${translate('report.set.contents', { count: set.claims.length })}</h2>
<ol>${set.claims.map(claim => html`<li><a href="#${claim}">${claim}</a></li>`)}</ol></nav>`
}

function setEnd(head: ReportChainHead, { translate }: ReportWording): Markup {
  return html`<section aria-labelledby="set-head"><h2 id="set-head">${translate('report.set.head')}</h2>
<p>${translate('report.set.headText')}</p>
${headTable(head, translate)}</section>
</main>`
}

function claimArticle(report: Report, wording: ReportWording): Markup {
  const { id } = report.claim
  return html`<article class="claim" id="${id}" aria-label="${id}">
${claimBody(report, wording, 'div')}
</article>`
}

/** Each claim has its own heading of the first level: in print and in the outline it is a document of its own. */
function claimBody(report: Report, wording: ReportWording, body: 'main' | 'div'): Markup {
  return html`<header>
<h1>${wording.translate('report.title', { claim: report.claim.id })}</h1>
<p class="lead">${said(report.claim.name)}</p>
${madeLine(report, wording)}
</header>
<${body} data-claim="${report.claim.id}">
${decisionSection(report, wording)}
${factsSection(report, wording)}
${productsSection(report, wording)}
${documentsSection(report, wording)}
${findingsSection(report, wording)}
${commentsSection(report, wording)}
${historySection(report, wording)}
${chainSection(report, wording)}
</${body}>`
}

function madeLine(
  made: Pick<Report, 'edition' | 'generatedAt' | 'generatedBy'>,
  { translate, formatInstant }: ReportWording,
): Markup {
  const generated = translate('report.generated', {
    at: formatInstant(made.generatedAt),
    name: saidInline(made.generatedBy.name),
  })
  return html`<p class="soft">${translate(`report.edition.${made.edition}`)} · ${generated}</p>`
}

/**
 * The report as one HTML file that opens anywhere, offline, without scripts: the page forbids itself everything but its
 * own style sheet and the pictures inside it. Every text goes through markup.ts, so names cannot become markup.
 */
import { sha256Base64 } from '../base/sha256-base64.ts'
import type { Wording } from '../i18n/timeline-text.ts'
import { commentsSection } from './html-comments.ts'
import { decisionSection } from './html-decision.ts'
import { documentsSection, factsSection, productsSection } from './html-facts.ts'
import { findingsSection } from './html-findings.ts'
import { chainSection, historySection } from './html-history.ts'
import { html, type Markup, said, saidInline, trusted } from './markup.ts'
import type { Report } from './report.ts'
import { reportStyle } from './report-style.ts'

export interface ReportWording extends Wording {
  /** BCP 47 tag of the words, for the page's `lang`. */
  readonly language: string
}

export function reportToHtml(report: Report, wording: ReportWording): string {
  const style = reportStyle(report.claim.id)
  const policy = `default-src 'none'; style-src 'sha256-${sha256Base64(style)}'; img-src data:; base-uri 'none'; form-action 'none'`
  const title = wording.translate('report.title', { claim: report.claim.id })
  return html`<!doctype html>
<html lang="${wording.language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${title}</title>
<style>${trusted(style)}</style>
</head>
<body>
${heading(report, wording, title)}
<main>
${decisionSection(report, wording)}
${factsSection(report, wording)}
${productsSection(report, wording)}
${documentsSection(report, wording)}
${findingsSection(report, wording)}
${commentsSection(report, wording)}
${historySection(report, wording)}
${chainSection(report, wording)}
</main>
</body>
</html>
`.markup
}

function heading(report: Report, { translate, formatInstant }: ReportWording, title: string): Markup {
  const generated = translate('report.generated', {
    at: formatInstant(report.generatedAt),
    name: saidInline(report.generatedBy.name),
  })
  return html`<header>
<h1>${title}</h1>
<p class="lead">${said(report.claim.name)}</p>
<p class="soft">${translate(`report.edition.${report.edition}`)} · ${generated}</p>
</header>`
}

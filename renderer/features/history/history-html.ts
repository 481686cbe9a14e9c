/**
 * The shown lines as a self-contained page for the host's printer. The app's own page is a window whose panes scroll, so
 * printing it would cut the list; this one only flows. No script, nothing loaded, every text escaped by markup.ts.
 */
import { sha256Base64 } from '../../../shared/base/sha256-base64.ts'
import { html, type Markup, said, trusted } from '../../../shared/report/markup.ts'
import type { HistoryDay, HistoryLine, ShownChange } from './history-lines.ts'

export interface PrintedHistory {
  readonly language: string
  readonly title: string
  /** Under the title: whose claim, and as of when. */
  readonly about: readonly string[]
  readonly days: readonly HistoryDay[]
  roleOf(line: HistoryLine): string
  timeOf(line: HistoryLine): string
  /** Where the entry stands: in which log, or that a bundle brought it. */
  sourceOf(line: HistoryLine): string
  /** One change as a sentence with what was before and is after. */
  changeOf(change: ShownChange): string
}

export function historyToHtml(history: PrintedHistory): string {
  const policy = `default-src 'none'; style-src 'sha256-${sha256Base64(style)}'; base-uri 'none'; form-action 'none'`
  return html`<!doctype html>
<html lang="${history.language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<title>${history.title}</title>
<style>${trusted(style)}</style>
</head>
<body>
<h1>${history.title}</h1>
${history.about.map(line => html`<p class="soft">${said(line)}</p>`)}
${history.days.map(day => dayPart(day, history))}
</body>
</html>
`.markup
}

function dayPart({ day, lines }: HistoryDay, history: PrintedHistory): Markup {
  return html`<h2>${day}</h2>
<ol>${lines.map(line => entryPart(line, history))}</ol>
`
}

function entryPart(line: HistoryLine, history: PrintedHistory): Markup {
  const { entry, sentence } = line
  const name = entry.actor.name === '' ? null : html`${said(entry.actor.name)} · `
  return html`<li><time datetime="${entry.at}">${history.timeOf(line)}</time><div>
<strong>${line.unapplied === null ? sentence : html`<s>${sentence}</s>`}</strong>
${line.unapplied === null ? null : html`<p>${line.unapplied}</p>`}
<p class="soft">${name}${history.roleOf(line)} · ${history.sourceOf(line)}</p>
${entry.text ? html`<blockquote dir="auto">${said(entry.text)}</blockquote>` : null}
${line.changes.length > 0 ? html`<ul>${line.changes.map(change => html`<li>${history.changeOf(change)}</li>`)}</ul>` : null}</div></li>
`
}

const style = `
@page{size:A4;margin:18mm 16mm}
body{margin:0;color:#1b1d22;font:10.5pt/1.45 "Segoe UI","Malgun Gothic","Microsoft YaHei","Noto Sans",system-ui,sans-serif}
h1{font-size:17pt;margin:0 0 4pt;font-weight:600}
h2{font-size:11pt;margin:14pt 0 6pt;font-weight:600;break-after:avoid}
p{margin:0}
.soft{color:#5a606b;font-size:9pt;overflow-wrap:anywhere}
ol,ul{list-style:none;margin:0;padding:0}
ul{margin-top:3pt;font-size:9.5pt;white-space:pre-wrap;overflow-wrap:anywhere}
ol>li{display:grid;grid-template-columns:48pt 1fr;gap:10pt;padding:5pt 0;border-top:1px solid #d9dce2;break-inside:avoid}
time{color:#5a606b;font-size:9pt;text-align:end;font-variant-numeric:tabular-nums}
strong{font-weight:600;overflow-wrap:anywhere}
blockquote{margin:4pt 0 0;padding-inline-start:8pt;border-inline-start:2px solid #b9bfc9;white-space:pre-wrap;overflow-wrap:anywhere}
`

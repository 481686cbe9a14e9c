/** The F1 sheet as a self-contained HTML page, for the host to print. */
import type { HelpGroupLines } from './help-groups.ts'

const style = `
  body { font: 10pt system-ui, sans-serif; margin: 12mm; columns: 2; column-gap: 10mm }
  h1 { font-size: 16pt; column-span: all; margin: 0 0 4mm } h2 { font-size: 11pt; margin: 3mm 0 1mm; break-after: avoid }
  table { width: 100%; border-collapse: collapse } tr { break-inside: avoid; border-bottom: 0.2mm solid #ccc }
  td { padding: 0.7mm 0 } td + td { text-align: right; white-space: nowrap } kbd { font: inherit }`

export function helpToHtml(
  groups: readonly HelpGroupLines[],
  { title, language }: { readonly title: string; readonly language: string },
): string {
  const body = groups.map(
    group => `<h2>${escaped(group.title)}</h2><table>${group.lines.map(lineToHtml).join('')}</table>`,
  )
  return `<!doctype html><html lang="${escaped(language)}"><head><meta charset="utf-8"><title>${escaped(title)}</title>
<style>${style}</style></head><body><h1>${escaped(title)}</h1>${body.join('')}</body></html>`
}

function lineToHtml({ label, keys }: HelpGroupLines['lines'][number]): string {
  const caps = keys.map(key => `<kbd>${escaped(key.caps.join(' + '))}</kbd>`)
  return `<tr><td>${escaped(label)}</td><td>${caps.join(', ')}</td></tr>`
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
}

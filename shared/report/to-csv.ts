/**
 * Reports as CSV: one line per finding, RFC 4180, UTF-8 with a byte order mark because Excel reads it as something else
 * without one. A text that a spreadsheet would take for a formula gets an apostrophe in front, which spreadsheets hide;
 * taking one apostrophe off a text that then begins with such a sign gives the text back.
 */
import type { Translate } from '../i18n/texts.ts'
import type { Report } from './report.ts'
import { type Cell, columnHead, flatColumns, flatRows } from './report-tables.ts'

const LINE_END = '\r\n'

/** Beginnings that Excel, LibreOffice or Sheets act on; the wide forms are read as signs in East Asian settings. */
const actingStart = /^'*[=+\-@\t\r\n\0\uFF1D\uFF0B\uFF0D\uFF20]/

export function csvStart(translate: Translate): string {
  return `\uFEFF${line(flatColumns.map(column => columnHead(column, translate)))}`
}

export function csvClaim(report: Report, translate: Translate): string {
  return flatRows(report, translate)
    .map(cells => line(cells.map(plain)))
    .join('')
}

function line(fields: readonly string[]): string {
  return `${fields.map(field).join(',')}${LINE_END}`
}

function field(text: string): string {
  const safe = actingStart.test(text) ? `'${text}` : text
  return /[",\r\n\t\0']/.test(safe) || safe !== safe.trim() ? `"${safe.replaceAll('"', '""')}"` : safe
}

function plain(cell: Cell): string {
  switch (cell.kind) {
    case 'empty':
      return ''
    case 'number':
      return String(cell.number)
    case 'instant':
      return cell.at
    case 'text':
    case 'link':
      return cell.text.toWellFormed()
  }
}

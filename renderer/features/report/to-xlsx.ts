/**
 * Reports as a workbook: the sheets of shared/report/report-tables.ts with real dates, real numbers and links between
 * the sheets, and a sheet that says what the file is. Every text is written as a text, so nothing in it is a formula.
 * Rows go to the file's keeper claim by claim; it writes the workbook.
 */
import { type CellValue, type ColumnDef, type HyperlinkValue, link, type WriteSheet } from 'hucre/xlsx'
import type { Translate } from '../../../shared/i18n/texts.ts'
import type { Report, ReportChainHead } from '../../../shared/report/report.ts'
import type { ReportSetFacts } from '../../../shared/report/report-set.ts'
import {
  type Cell,
  columnHead,
  type Sheet,
  type SheetName,
  sheets,
} from '../../../shared/report/report-tables.ts'
import { type ReportWording, setTitle } from '../../../shared/report/set-title.ts'
import type { KeptFile } from './kept-file.ts'
import type { SetWriter } from './set-form.ts'

/** What Excel takes in one cell. */
const TEXT_LIMIT = 32_767
const DATE_FORMAT = 'yyyy-mm-dd hh:mm'

type Row = Record<string, CellValue | HyperlinkValue>

export function createXlsxWriter({ set, wording }: Written, file: KeptFile): SetWriter {
  const { translate } = wording
  /** Lines so far, the head's included. */
  const lines = { claims: 1, verdicts: 1 }
  return {
    claim(report) {
      const addresses = { claims: lines.claims + 1, verdicts: lines.verdicts + 1 }
      const rows = sheets.map(sheet => rowsOf(sheet, { report, addresses, translate }))
      for (const [place, { name }] of sheets.entries())
        if (name === 'claims' || name === 'verdicts') lines[name] += rows[place]?.length ?? 0
      return file.addRows(rows)
    },
    async end(head) {
      await file.writeWorkbook({
        first: aboutSheet(set, { wording, head }),
        sheets: sheets.map(sheet => writtenSheet(sheet, translate)),
        title: setTitle(set, wording),
        creator: set.generatedBy.name,
      })
      return file.end()
    },
  }
}

interface Written {
  readonly set: ReportSetFacts
  readonly wording: ReportWording
}

interface RowContext {
  readonly report: Report
  /** Where the claim's line, and its first verdict, stand. */
  readonly addresses: { readonly claims: number; readonly verdicts: number }
  readonly translate: Translate
}

function rowsOf(sheet: Sheet, { report, addresses, translate }: RowContext): readonly Row[] {
  return sheet.rows(report, translate).map(cells => {
    const row = Object.fromEntries(
      cells.map((cell, place) => [String(place), xlsxValue(cell, { addresses, translate })]),
    )
    if (sheet.name !== 'claims') return row
    return { ...row, 0: link(report.claim.id, addressOf('verdicts', addresses.verdicts, translate)) }
  })
}

function xlsxValue(
  cell: Cell,
  { addresses, translate }: Pick<RowContext, 'addresses' | 'translate'>,
): CellValue | HyperlinkValue {
  switch (cell.kind) {
    case 'empty':
      return null
    case 'number':
      return cell.number
    case 'instant':
      return new Date(cell.at)
    case 'link':
      return link(cell.text, addressOf('claims', addresses.claims, translate))
    case 'text':
      return cut(cell.text.toWellFormed(), translate)
  }
}

function addressOf(sheet: SheetName, row: number, translate: Translate): string {
  return `#'${translate(`report.sheet.${sheet}`)}'!A${row}`
}

function cut(text: string, translate: Translate): string {
  if (text.length <= TEXT_LIMIT) return text
  const mark = translate('report.cut')
  return `${text.slice(0, TEXT_LIMIT - mark.length).toWellFormed()}${mark}`
}

function writtenSheet(sheet: Sheet, translate: Translate): WriteSheet {
  const columns = sheet.columns.map((column, place): ColumnDef => {
    const isDate = column.head.endsWith('At')
    return {
      header: columnHead(column, translate),
      key: String(place),
      width: column.wide ? 36 : 18,
      ...(isDate ? { numFmt: DATE_FORMAT } : {}),
    }
  })
  return {
    name: translate(`report.sheet.${sheet.name}`),
    columns,
    freezePane: { rows: 1, columns: 1 },
  }
}

interface AboutContext {
  readonly wording: ReportWording
  readonly head: ReportChainHead
}

function aboutSheet(set: ReportSetFacts, { wording, head }: AboutContext): WriteSheet {
  const { translate } = wording
  const rows: CellValue[][] = [
    [setTitle(set, wording), null],
    [translate(`report.edition.${set.edition}`), null],
    [translate('report.when'), new Date(set.generatedAt)],
    [translate('report.who'), set.generatedBy.name],
    [translate('report.chain.shows'), null],
    [translate('report.chain.showsNot'), null],
    [translate('report.chain.recheck'), null],
    [translate('report.set.head'), null],
    [translate('report.chain.device'), head?.device ?? null],
    [translate('report.chain.seq'), head?.seq ?? null],
    [translate('report.hash'), head?.hash ?? null],
  ]
  return {
    name: translate('report.sheet.about'),
    columns: [{ width: 60 }, { width: 40, numFmt: DATE_FORMAT }],
    rows,
  }
}

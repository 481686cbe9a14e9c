/** Commands by what a person types: every word must occur in the label; labels that start with the text come first. */
import type { Translate } from '../../shared/i18n/texts.ts'
import { commandRows, type TableRow } from './command-table.ts'

export function findCommands(search: string, t: Translate): readonly TableRow[] {
  const wanted = folded(search).trim()
  const words = wanted.split(/\s+/).filter(word => word !== '')
  const found = commandRows
    .map(row => ({ row, label: folded(t(`commands.${row.id}`)) }))
    .filter(({ label }) => words.every(word => label.includes(word)))
  const starts = found.filter(({ label }) => wanted !== '' && label.startsWith(wanted))
  return [...new Set([...starts, ...found])].map(({ row }) => row)
}

function folded(text: string): string {
  return text.normalize('NFKC').toLowerCase()
}

/* The table of README.md, made from expected.ts so that the two cannot differ. Used by the maker and the checks. */
import { type Expected, expected, expectedAfterUpdate } from './expected.ts'

const letters = { pass: 'P', fail: 'F', unclear: 'U', 'not-applicable': '–' } as const

/** The hand-written lines of a README, followed by the current table. */
export function withTable(readme: string): string {
  const introduction = readme.split('\n').filter(line => !line.startsWith('|'))
  return `${introduction.join('\n').trimEnd()}\n\n${table()}\n`
}

function table(): string {
  const ids = [...new Set([...Object.keys(expected), ...Object.keys(expectedAfterUpdate)])].sort()
  return ['| claim | finds | note |', '|---|---|---|', ...ids.map(row)].join('\n')
}

function row(id: string): string {
  const before = expected[id]
  const after = expectedAfterUpdate[id]
  const verdicts = [before, after].flatMap(found => (found ? [short(found)] : [])).join(' → ')
  const notes = [before, after].flatMap(found => (found ? [found.note] : [])).join(' Update: ')
  return `| ${id} | ${verdicts} | ${notes} |`
}

function short({ poe, acknowledgment, dates, solution, products }: Expected): string {
  return [poe, acknowledgment, dates, solution, products].map(verdict => letters[verdict]).join('')
}

/** What a re-check found, as tables on the terminal. Other people's words are shown without what could steer a terminal. */
import { recheck as words } from '../../shared/i18n/en/recheck.ts'
import { terms } from '../../shared/i18n/en/terms.ts'
import type {
  CheckedVerdict,
  Outcome,
  PlaceReason,
  Recheck,
} from '../../shared/report/recheck/recheck-result.ts'
import type { Report } from '../../shared/report/report.ts'

const signs: Readonly<Record<Outcome, string>> = {
  confirmed: '✓',
  'not-found': '?',
  changed: '✗',
  uncheckable: '–',
}

export function printRecheck(reports: readonly Report[], found: Recheck): void {
  for (const { claim, edition } of reports) {
    console.log(`\n${claim.id}  ${plain(claim.name)}  (${edition} edition)`)
    const own = <Item extends { readonly claim: string }>(items: readonly Item[]) =>
      items.filter(item => item.claim === claim.id)
    printTable([
      ...own(found.verdicts).flatMap(verdictLines),
      ...own(found.decisions).map(({ outcome, reasons }) => [
        result(outcome),
        words.decision,
        '',
        reasonText(reasons),
      ]),
      ...own(found.documents).map(({ outcome, fileName, sha256, given }) => [
        result(outcome),
        plain(fileName),
        sha256.slice(0, 16),
        given === null ? '' : words.given.replace('{{hash}}', given.slice(0, 16)),
      ]),
    ])
  }
  printChain(found)
  const count = (outcome: Outcome) =>
    String(found.verdicts.filter(verdict => verdict.outcome === outcome).length)
  const counts = words.counts
    .replace('{{confirmed}}', count('confirmed'))
    .replace('{{missing}}', count('not-found'))
    .replace('{{changed}}', count('changed'))
    .replace('{{unchecked}}', count('uncheckable'))
  console.log(`\n${words.verdicts}: ${counts}`)
  console.log(found.isConfirmed ? words.allConfirmed : words.notAll)
}

export function exitCodeOf(found: Recheck): number {
  if (found.isConfirmed) return 0
  const outcomes = [...found.verdicts, ...found.decisions, ...found.documents].map(({ outcome }) => outcome)
  const isAgainst = outcomes.some(outcome => outcome === 'changed' || outcome === 'not-found')
  const isFaulty = found.chain.faults.length + found.anchors.length + found.differences.length > 0
  return isAgainst || isFaulty ? 1 : 3
}

function verdictLines(verdict: CheckedVerdict): readonly (readonly string[])[] {
  const head = [
    result(verdict.outcome),
    terms.finding[verdict.finding],
    `${verdict.verdict}, ${plain(verdict.by)}`,
    reasonText(verdict.reasons),
  ]
  const places = verdict.places.map(place => [
    `  ${signs[place.outcome]}`,
    `  ${plain(place.fileName)}, p. ${place.page}`,
    place.quote === '' ? '[region]' : `“${shortened(plain(place.quote))}”`,
    place.reason ? reasonText([place.reason]) : '',
  ])
  return [head, ...places]
}

function printChain({ chain, anchors, differences }: Recheck): void {
  console.log('')
  if (chain.faults.length === 0) console.log(`✓ ${words.chainSound}`)
  for (const { claim, device, seq, fault } of chain.faults)
    console.log(`✗ ${claim}: ${chainFault(seq, device, words.fault[fault])}`)
  for (const { claim, device, seq, fault } of anchors)
    console.log(`✗ ${claim}: ${chainFault(seq, device, anchorFaults[fault])}`)
  for (const path of differences) console.log(`✗ ${words.differs.replace('{{path}}', plain(path))}`)
  console.log(
    words.chainNumbers
      .replace('{{computed}}', String(chain.computed))
      .replace('{{linked}}', String(chain.linked))
      .replace('{{elsewhere}}', String(chain.elsewhere)),
  )
  if (chain.hashOnly > 0) console.log(`Hashes alone, without their steps: ${chain.hashOnly}`)
}

const anchorFaults = {
  'head-cut': 'an earlier report wrote this head down; the log ends before it or has another hash there',
  'step-missing': 'an earlier report holds this step; here it is missing',
  'step-changed': 'an earlier report holds this step with another hash',
} as const

function chainFault(seq: number, device: string, fault: string): string {
  return words.chainFault
    .replace('{{seq}}', String(seq))
    .replace('{{device}}', plain(device))
    .replace('{{fault}}', fault)
}

function result(outcome: Outcome): string {
  return `${signs[outcome]} ${words.outcome[outcome]}`
}

function reasonText(reasons: readonly PlaceReason[]): string {
  return reasons.map(reason => words.reason[reason]).join('; ')
}

function printTable(rows: readonly (readonly string[])[]): void {
  const widths = [0, 1, 2].map(column => Math.max(0, ...rows.map(row => (row[column] ?? '').length)))
  for (const row of rows)
    console.log(
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
}

/** No control characters and no direction marks. */
function plain(text: string): string {
  return text.replace(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu, ' ')
}

function shortened(text: string): string {
  return text.length > 60 ? `${text.slice(0, 57)}…` : text
}

/** Writes what a re-check found into the report's page: a table below the files, and a mark beside each verdict. */
import type {
  CheckedDecision,
  CheckedDocument,
  CheckedVerdict,
  Outcome,
  PlaceReason,
  Recheck,
} from '../../shared/report/recheck/recheck-result.ts'
import { filled, type RecheckTexts } from '../../shared/report/recheck/recheck-texts.ts'

export function showRecheck(found: Recheck, texts: RecheckTexts): void {
  const { verdicts } = found
  const count = (outcome: Outcome) => verdicts.filter(verdict => verdict.outcome === outcome).length
  const counts = filled(texts.counts, {
    confirmed: count('confirmed'),
    missing: count('not-found'),
    changed: count('changed'),
    unchecked: count('uncheckable'),
  })
  document
    .getElementById('recheck-result')
    ?.replaceChildren(
      element('p', counts),
      verdictTable(found, texts),
      documentTable(found.documents, texts),
      ...chainLines(found, texts),
    )
  for (const verdict of verdicts) markVerdict(verdict, texts)
}

const signs: Readonly<Record<Outcome, string>> = {
  confirmed: '✓',
  'not-found': '?',
  changed: '✕',
  uncheckable: '–',
}

function verdictTable({ verdicts, decisions }: Recheck, texts: RecheckTexts): Element {
  const rows = [
    ...verdicts.map(verdict => [
      verdict.claim,
      headOf(verdict),
      verdict.by,
      resultText(verdict.outcome, verdict.reasons, texts),
    ]),
    ...decisions.map((decision: CheckedDecision) => [
      decision.claim,
      texts.decision,
      '',
      resultText(decision.outcome, decision.reasons, texts),
    ]),
  ]
  return table({
    title: texts.verdicts,
    heads: [texts.claim, texts.finding, texts.verdict, texts.result],
    rows,
  })
}

/** The finding's name in the language of the page. */
function headOf({ event, finding }: CheckedVerdict): string {
  const card = partOf(event)?.closest('article.card')
  return card?.querySelector('h3')?.textContent ?? finding
}

function documentTable(documents: readonly CheckedDocument[], texts: RecheckTexts): Element {
  const rows = documents.map(({ claim, fileName, sha256, outcome, given }) => [
    claim,
    fileName,
    sha256,
    `${signs[outcome]} ${texts[`outcome.${outcome}`]} ${given ? filled(texts.given, { hash: given }) : ''}`,
  ])
  return table({
    title: texts.documents,
    heads: [texts.claim, texts.documents, 'SHA-256', texts.result],
    rows,
  })
}

function chainLines({ chain, differences }: Recheck, texts: RecheckTexts): readonly Element[] {
  const { computed, linked, elsewhere } = chain
  const faults = chain.faults.map(({ claim, seq, device, fault }) =>
    element('p', `${claim}: ${filled(texts.chainFault, { seq, device, fault: texts[`fault.${fault}`] })}`),
  )
  return [
    ...(faults.length === 0 ? [element('p', texts.chainSound)] : faults),
    ...differences.map(path => element('p', filled(texts.differs, { path }))),
    element('p', filled(texts.chainNumbers, { computed, linked, elsewhere })),
  ]
}

function markVerdict({ event, outcome, reasons }: CheckedVerdict, texts: RecheckTexts): void {
  const part = partOf(event)
  part?.querySelector(':scope > .checked')?.remove()
  const mark = element('p', resultText(outcome, reasons, texts))
  mark.className = `checked ${outcome}`
  part?.append(mark)
}

function partOf(event: string): Element | null {
  return document.querySelector(`[data-verdict="${CSS.escape(event)}"]`)
}

function resultText(outcome: Outcome, reasons: readonly PlaceReason[], texts: RecheckTexts): string {
  const why = reasons.map(reason => texts[`reason.${reason}`]).join('; ')
  return `${signs[outcome]} ${texts[`outcome.${outcome}`]}${why === '' ? '' : `: ${why}`}`
}

interface TableText {
  readonly title: string
  readonly heads: readonly string[]
  readonly rows: readonly (readonly string[])[]
}

function table({ title, heads, rows }: TableText): Element {
  const head = element('thead')
  const body = element('tbody')
  head.append(line(heads, 'th'))
  body.append(...rows.map(cells => line(cells, 'td')))
  const all = element('table')
  all.append(element('caption', title), head, body)
  return all
}

function line(cells: readonly string[], kind: 'th' | 'td'): Element {
  const row = element('tr')
  row.append(...cells.map(cell => element(kind, cell)))
  if (kind === 'th') for (const cell of row.children) cell.setAttribute('scope', 'col')
  return row
}

/** Texts only: what somebody wrote stays text here as well. */
function element(name: string, text = ''): HTMLElement {
  const made = document.createElement(name)
  made.textContent = text
  return made
}

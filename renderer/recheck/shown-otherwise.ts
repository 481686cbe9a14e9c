/**
 * Does the page show what its data say? Verdicts, places, pictures, the decision and everybody's own words are compared;
 * the answer is the events of what differs. Whoever changed a page by hand is found here; see `recheck.limits` for who
 * is not.
 */
import { saidText } from '../../shared/report/markup.ts'
import type { Report, ReportEvidence, ReportVerdict } from '../../shared/report/report.ts'

export function shownOtherwise(reports: readonly Report[]): ReadonlySet<string> {
  const other = new Set<string>()
  for (const report of reports) {
    const verdicts = report.findings.flatMap(finding => finding.verdicts)
    const page = document.querySelector(`[data-claim="${CSS.escape(report.claim.id)}"]`)
    const isAllSaid = page !== null && isSame(wordsOn(page), wordsOf(report))
    const isComplete = isAllSaid && page.querySelectorAll('[data-verdict]').length === verdicts.length
    for (const verdict of verdicts) if (!isComplete || !isShown(page, verdict)) other.add(verdict.event)
    const { decision } = report
    if (decision && !(isComplete && isChipOf(page.querySelector('[data-decision]'), decision.outcome.name)))
      other.add(decision.event)
  }
  return other
}

function isShown(page: Element, verdict: ReportVerdict): boolean {
  const part = page.querySelector(`[data-verdict="${CSS.escape(verdict.event)}"]`)
  const figures = [...(part?.querySelectorAll('figure') ?? [])]
  return (
    isChipOf(part, verdict.verdict) &&
    figures.length === verdict.evidence.length &&
    verdict.evidence.every((evidence, place) => isPlace(figures[place], evidence))
  )
}

function isChipOf(part: Element | null, name: string): boolean {
  return part?.querySelector('.chip')?.classList.contains(name) ?? false
}

function isPlace(figure: Element | undefined, evidence: ReportEvidence): boolean {
  const caption = figure?.querySelector('figcaption')?.textContent ?? ''
  const picture = figure?.querySelector('img')?.getAttribute('src') ?? ''
  const quote = figure?.querySelector('blockquote')?.textContent ?? ''
  return (
    picture === evidence.crop &&
    quote === saidText(evidence.quote) &&
    caption.includes(evidence.sha256) &&
    caption.includes(String(evidence.page))
  )
}

function wordsOn(page: Element): readonly string[] {
  return [...page.querySelectorAll('.said')].map(element => element.textContent ?? '')
}

function wordsOf({ decision, findings, comments, timeline }: Report): readonly string[] {
  const verdicts = findings.flatMap(finding => finding.verdicts)
  const isOverride = decision?.recommended != null && decision.overrideReason !== null
  const words = [
    decision?.message ?? '',
    isOverride ? (decision.overrideReason ?? '') : '',
    ...verdicts.flatMap(({ note, evidence }) => [note, ...evidence.map(({ quote }) => quote)]),
    ...timeline.map(entry => entry.text ?? ''),
  ].filter(text => text !== '')
  return [...words, ...comments.map(({ text }) => text)].map(saidText)
}

function isSame(here: readonly string[], there: readonly string[]): boolean {
  return JSON.stringify(here.toSorted()) === JSON.stringify(there.toSorted())
}

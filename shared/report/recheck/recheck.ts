/**
 * The check that a third person makes of a report: documents hashed again, quotes and regions looked up again, the chain
 * verified, and what the recorded steps amount to compared with what the report says. Knows no file, no screen and no
 * PDF reader; build/verify-report.ts and renderer/recheck/ bring those. It never asks the report to vouch for itself
 * where it can compute.
 */
import { pinPage, pinQuote } from '../../evidence/pin.ts'
import type { LoggedEvent } from '../../log/event.ts'
import { foldJudged, type JudgedEvent } from '../../log/record.ts'
import type { ClaimClock } from '../../sla/claim-clock.ts'
import { buildReport } from '../build-report.ts'
import type { Report, ReportChainHead, ReportEvidence, ReportVerdict } from '../report.ts'
import { checkAnchors, checkChain } from './check-chain.ts'
import { differencesOf } from './differences.ts'
import { type GivenDocument, lookUp, type OpenDocument } from './given-documents.ts'
import type {
  CheckedChain,
  CheckedDecision,
  CheckedDocument,
  CheckedPlace,
  CheckedVerdict,
  Outcome,
  PlaceReason,
  Recheck,
} from './recheck-result.ts'

export interface RecheckInput {
  readonly reports: readonly Report[]
  readonly head: ReportChainHead
  readonly given: readonly GivenDocument[]
  /** Reports made before; their heads and steps must still be there. */
  readonly earlier?: readonly Report[]
  /** Events whose verdict or decision the page shows otherwise than its data say. */
  readonly shownOtherwise?: ReadonlySet<string>
  readonly onProgress?: (done: number, total: number) => void
}

export async function recheck(input: RecheckInput): Promise<Recheck> {
  const { reports, head, given } = input
  const chain = checkChain(reports, head)
  const anchors = checkAnchors(reports, head, input.earlier ?? [])
  const places = await lookUpAll(input)
  const verdicts: CheckedVerdict[] = []
  const decisions: CheckedDecision[] = []
  const differences: string[] = []
  for (const report of reports) {
    const made = rebuilt(report)
    const paths = made ? differencesOf(report, made) : unfoldable(report)
    differences.push(...paths.map(path => `${report.claim.id}: ${path}`))
    const context = { report, made, places, faulty: faultyEvents(report, chain), ...shownIn(input) }
    verdicts.push(...verdictsOf(context))
    decisions.push(...decisionOf(context))
  }
  const documents = reports.flatMap(report => documentsOf(report, given))
  const checked = [...verdicts, ...decisions, ...documents]
  const isConfirmed =
    checked.every(({ outcome }) => outcome === 'confirmed') &&
    chain.faults.length + anchors.length + differences.length === 0
  return { verdicts, decisions, documents, chain, anchors, differences, isConfirmed }
}

function shownIn({ shownOtherwise = new Set<string>() }: RecheckInput) {
  return { shownOtherwise }
}

/** What the steps of the claim amount to by the law of this version; null where the file does not hold them. */
function rebuilt(report: Report): Report | null {
  const events = judgedSteps(report)
  const state = report.edition === 'internal' ? foldJudged(events) : null
  if (!state) return null
  return buildReport({
    state,
    events,
    reviewer: report.generatedBy,
    // Worked out with a calendar that the report only names; taken over, so it is not checked.
    clock: report.clock as ClaimClock | null,
    head: report.chain.head,
    generatedAt: report.generatedAt,
    edition: report.edition,
  })
}

function judgedSteps({ chain }: Report): readonly JudgedEvent[] {
  const steps = chain.events as readonly LoggedEvent[]
  return steps.map((event, place) => {
    const said = chain.said?.[place]
    return said ? { ...event, said } : event
  })
}

function unfoldable({ edition }: Report): readonly string[] {
  return edition === 'internal' ? ['chain.events'] : []
}

interface Context {
  readonly report: Report
  readonly made: Report | null
  readonly places: ReadonlyMap<ReportEvidence, CheckedPlace>
  readonly faulty: ReadonlySet<string>
  readonly shownOtherwise: ReadonlySet<string>
}

/** Ids of the events, and of the pins they placed, that the chain finds fault with. */
function faultyEvents({ claim, chain }: Report, { faults }: CheckedChain): ReadonlySet<string> {
  const own = faults.filter(fault => fault.claim === claim.id)
  return new Set(
    chain.events
      .filter(event => own.some(fault => fault.device === event.device && fault.seq === event.seq))
      .flatMap(event => [event.id, pinOf(event.body) ?? event.id]),
  )
}

function pinOf(body: unknown): string | null {
  const pin = (body as { readonly pin?: { readonly id?: unknown } } | null)?.pin
  return typeof pin?.id === 'string' ? pin.id : null
}

function verdictsOf(context: Context): readonly CheckedVerdict[] {
  const { report } = context
  return report.findings.flatMap(finding =>
    finding.verdicts.map(verdict => {
      const places = verdict.evidence.flatMap(evidence => context.places.get(evidence) ?? [])
      const reasons = [
        ...recordReasons(context, verdict),
        ...places.flatMap(place => place.reason ?? []),
        ...(report.edition === 'partner' && places.length === 0 ? (['nothing-to-check'] as const) : []),
      ]
      return {
        claim: report.claim.id,
        finding: finding.name,
        verdict: verdict.verdict,
        by: verdict.by.name,
        event: verdict.event,
        outcome: outcomeOf(reasons),
        reasons: [...new Set(reasons)],
        places,
      }
    }),
  )
}

/** Is the verdict in the log, unchanged, and is it shown as it was recorded? */
function recordReasons(context: Context, verdict: ReportVerdict): readonly PlaceReason[] {
  const { report, made, faulty, shownOtherwise } = context
  const shown = shownOtherwise.has(verdict.event) ? (['page-shows-other'] as const) : []
  if (report.edition === 'partner') return shown
  const recorded = made?.findings
    .flatMap(({ verdicts }) => verdicts)
    .find(({ event }) => event === verdict.event)
  if (!recorded) return [...shown, 'event-missing']
  const pins = verdict.evidence.map(({ pin }) => pin)
  const isFaulty = [verdict.event, ...pins].some(id => faulty.has(id))
  const isOther = differencesOf(verdict, recorded).length > 0
  return [
    ...shown,
    ...(isFaulty ? (['event-changed'] as const) : []),
    ...(isOther ? (['not-as-recorded'] as const) : []),
  ]
}

function decisionOf({ report, made, faulty, shownOtherwise }: Context): readonly CheckedDecision[] {
  const { decision, claim, edition } = report
  if (!decision) return []
  if (edition === 'partner')
    return [{ claim: claim.id, outcome: 'uncheckable', reasons: ['nothing-to-check'] }]
  const isOther = differencesOf(decision, made?.decision ?? null).length > 0
  const reasons: readonly PlaceReason[] = [
    ...(shownOtherwise.has(decision.event) ? (['page-shows-other'] as const) : []),
    ...(faulty.has(decision.event) ? (['event-changed'] as const) : []),
    ...(isOther ? (['not-as-recorded'] as const) : []),
  ]
  return [{ claim: claim.id, outcome: outcomeOf(reasons), reasons }]
}

const outcomeByReason: Readonly<Record<PlaceReason, Outcome>> = {
  'document-missing': 'not-found',
  'document-changed': 'changed',
  'document-unreadable': 'not-found',
  'document-not-on-claim': 'changed',
  'page-missing': 'not-found',
  'quote-missing': 'not-found',
  'region-off-page': 'not-found',
  'not-as-recorded': 'changed',
  'page-shows-other': 'changed',
  'event-changed': 'changed',
  'event-missing': 'not-found',
  'nothing-to-check': 'uncheckable',
}

function outcomeOf(reasons: readonly PlaceReason[]): Outcome {
  const outcomes = reasons.map(reason => outcomeByReason[reason])
  return (
    (['changed', 'not-found', 'uncheckable'] as const).find(outcome => outcomes.includes(outcome)) ??
    'confirmed'
  )
}

function documentsOf(
  { claim, documents }: Report,
  given: readonly GivenDocument[],
): readonly CheckedDocument[] {
  return documents.map(({ id, fileName, sha256 }) => {
    const named = given.find(file => file.fileName === fileName)
    const common = { claim: claim.id, id, fileName, sha256, given: null }
    if (given.some(file => file.sha256 === sha256)) return { ...common, outcome: 'confirmed' }
    if (named) return { ...common, outcome: 'changed', given: named.sha256 }
    return { ...common, outcome: 'not-found' }
  })
}

interface PlaceOfReport {
  readonly report: Report
  readonly evidence: ReportEvidence
}

/** Document after document, so that only one is open at a time. */
async function lookUpAll(input: RecheckInput): Promise<ReadonlyMap<ReportEvidence, CheckedPlace>> {
  const { reports, given, onProgress = () => {} } = input
  const all = reports.flatMap(report =>
    report.findings
      .flatMap(({ verdicts }) => verdicts)
      .flatMap(({ evidence }) => evidence.map(place => ({ report, evidence: place }))),
  )
  const checked = new Map<ReportEvidence, CheckedPlace>()
  for (const [sha256, places] of Map.groupBy(all, ({ evidence }) => evidence.sha256)) {
    const file = given.find(candidate => candidate.sha256 === sha256)
    const document = (await file?.open()) ?? null
    for (const place of places) {
      const reason =
        ownReason(place) ??
        (file ? await placeReason(place.evidence, document) : missing(place.evidence, given))
      checked.set(place.evidence, placeOf(place.evidence, reason))
      onProgress(checked.size, all.length)
    }
    await document?.close()
  }
  return checked
}

/** What the report says of a place must be what its anchors say, and the document one of the claim's. */
function ownReason({ report, evidence }: PlaceOfReport): PlaceReason | null {
  const document = report.documents.find(({ id }) => id === evidence.documentId)
  if (!document || document.sha256 !== evidence.sha256) return 'document-not-on-claim'
  const pin = { anchors: evidence.anchors } as Parameters<typeof pinQuote>[0]
  const isAsPinned =
    pinQuote(pin) === evidence.quote &&
    pinPage(pin) === evidence.page &&
    document.fileName === evidence.fileName
  return isAsPinned ? null : 'not-as-recorded'
}

function missing({ fileName }: ReportEvidence, given: readonly GivenDocument[]): PlaceReason {
  return given.some(file => file.fileName === fileName) ? 'document-changed' : 'document-missing'
}

async function placeReason(
  { anchors }: ReportEvidence,
  document: OpenDocument | null,
): Promise<PlaceReason | null> {
  if (!document) return 'document-unreadable'
  for (const anchor of anchors) {
    const reason = await lookUp(anchor as Parameters<typeof lookUp>[0], document)
    if (reason) return reason
  }
  return null
}

function placeOf({ pin, fileName, page, quote }: ReportEvidence, reason: PlaceReason | null): CheckedPlace {
  return { pin, fileName, page, quote, outcome: reason ? outcomeByReason[reason] : 'confirmed', reason }
}

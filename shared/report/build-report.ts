/**
 * Folded claim and its events → report. What a partner may read is decided here, once: an edition for the partner has no
 * internal comment, no note, no override reason, no other partner's name and no event bodies, whatever the output form.
 */
import type { ClaimFacts } from '../claim/claim.ts'
import type { DocumentRef } from '../evidence/document.ts'
import { pinPage, pinQuote } from '../evidence/pin.ts'
import { type ClaimState, pinsOf, type RecordedVerdict } from '../log/claim-state.ts'
import type { JudgedEvent } from '../log/record.ts'
import { timelineOf } from '../log/timeline.ts'
import type { TimelineEntry } from '../log/timeline-entry.ts'
import { CHECKLIST_VERSION, checklistFor } from '../review/checklist.ts'
import type { ClaimClock } from '../sla/claim-clock.ts'
import type {
  Edition,
  Report,
  ReportComment,
  ReportEvidence,
  ReportFinding,
  ReportVerdict,
} from './report.ts'

export interface ReportSource {
  readonly state: ClaimState
  /** All events of the claim in log order, also those that did not count. */
  readonly events: readonly JudgedEvent[]
  /** Who makes the report. */
  readonly reviewer: { readonly id: string; readonly name: string }
  readonly clock: ClaimClock | null
  /** Last entry of the device's chain, whatever claim it is about. */
  readonly head: { readonly device: string; readonly seq: number; readonly hash: string } | null
  readonly generatedAt: string
  readonly edition: Edition
}

export function buildReport(source: ReportSource): Report {
  const { state, events, edition } = source
  const isInternal = edition === 'internal'
  return {
    format: 'proofdesk-report',
    version: 1,
    edition,
    generatedAt: source.generatedAt,
    generatedBy: { id: source.reviewer.id, name: source.reviewer.name },
    claim: isInternal ? state.facts : factsForPartner(state.facts),
    ruleset: state.ruleset,
    status: state.status,
    statusSince: state.statusSince,
    submittedAt: state.submittedAt,
    round: state.round,
    requestsSoFar: state.requestsSoFar,
    disputes: state.disputes,
    clock: source.clock,
    documents: isInternal ? state.documents : state.documents.map(documentForPartner),
    checklist: CHECKLIST_VERSION,
    findings: findingsOf(state, isInternal),
    comments: commentsOf(state).filter(comment => isInternal || comment.visibility === 'partner'),
    decision: decisionOf(state, isInternal),
    timeline: isInternal ? timelineOf(events) : timelineForPartner(timelineOf(events)),
    chain: {
      head: source.head,
      links: events.map(({ device, seq, prev, hash }) => ({ device, seq, prev, hash })),
      events: isInternal ? events.map(({ said: _, ...event }) => event) : [],
      ...(isInternal && events.some(({ said }) => said)
        ? { said: events.map(({ said }) => said ?? null) }
        : {}),
    },
  }
}

/** Only the fields this version knows, so that a later writer's internal field does not slip out; no incumbents. */
function factsForPartner(facts: ClaimFacts): ClaimFacts {
  const { id, name, solutionArea, activity, program, purchaseChannel, partner, customer, products } = facts
  return {
    id,
    name,
    solutionArea,
    activity,
    program,
    purchaseChannel,
    partner: { name: partner.name, mpnId: partner.mpnId, mpnEnrolled: partner.mpnEnrolled },
    customer: {
      name: customer.name,
      tenantId: customer.tenantId,
      domain: customer.domain,
      country: customer.country,
      publicSector: customer.publicSector,
    },
    products: products.map(product => ({ name: product.name, subscriptionId: product.subscriptionId })),
  }
}

function documentForPartner({ id, fileName, mediaType, sha256, size, uploadedAt }: DocumentRef): DocumentRef {
  return { id, fileName, mediaType, sha256, size, uploadedAt }
}

function findingsOf(state: ClaimState, isInternal: boolean): readonly ReportFinding[] {
  const recorded = [...state.verdicts.values()]
  return checklistFor(state.facts).map(rule => ({
    name: rule.name,
    asks: rule.asks,
    source: rule.source,
    verdicts: recorded
      .filter(verdict => verdict.finding === rule.name)
      .map(verdict => verdictOf(state, verdict, isInternal)),
  }))
}

function verdictOf(state: ClaimState, recorded: RecordedVerdict, isInternal: boolean): ReportVerdict {
  return {
    verdict: recorded.verdict,
    reason: recorded.reason,
    note: isInternal ? recorded.note : '',
    unsupportedProducts: recorded.unsupportedProducts,
    by: recorded.by,
    at: recorded.at,
    event: recorded.event,
    evidence: evidenceOf(state, recorded),
  }
}

function evidenceOf(state: ClaimState, recorded: RecordedVerdict): readonly ReportEvidence[] {
  return pinsOf(state, recorded.pins).map(({ pin }) => ({
    pin: pin.id,
    documentId: pin.documentId,
    fileName: state.documents.find(document => document.id === pin.documentId)?.fileName ?? pin.documentId,
    sha256: pin.sha256,
    page: pinPage(pin),
    quote: pinQuote(pin),
    anchors: pin.anchors,
    crop: pin.crop,
  }))
}

function commentsOf(state: ClaimState): readonly ReportComment[] {
  return state.comments.map(({ id, thread, replyTo, target, visibility, text, author, at, editedAt }) => ({
    id,
    thread,
    replyTo,
    target,
    visibility,
    text,
    author,
    at,
    editedAt,
    resolved: state.resolvedThreads.has(thread),
  }))
}

function decisionOf({ decision }: ClaimState, isInternal: boolean): Report['decision'] {
  if (!decision) return null
  const { outcome, message, recommended, overrideReason, basis } = decision.decision
  return {
    outcome,
    message,
    recommended: isInternal ? recommended : null,
    overrideReason: isInternal ? overrideReason : null,
    basis,
    by: decision.by,
    at: decision.at,
    event: decision.event,
  }
}

function timelineForPartner(entries: readonly TimelineEntry[]): readonly TimelineEntry[] {
  return entries
    .filter(entry => !entry.internal)
    .map(entry => ({ ...entry, changes: entry.changes.filter(change => !change.internal) }))
}

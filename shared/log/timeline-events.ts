/** Our own events → timeline entries, one small function per event, with what was there before and after. */

import type { PinId, ThreadId } from '../base/id.ts'
import { type Outcome, rejectionTerms } from '../decision/decision.ts'
import { pinPage, pinQuote } from '../evidence/pin.ts'
import type { ClaimEvent, ClaimEventType } from './claim-event.ts'
import { type ClaimState, findComment, type RecordedVerdict, verdictBy } from './claim-state.ts'
import {
  anyValue,
  changed,
  type Described,
  fieldValue,
  listValue,
  statusChange,
  type TimelineChange,
  type TimelineValue,
  termValue,
  textValue,
} from './timeline-entry.ts'

/** A party's move has no line of its own: its entries are the lines (timeline.ts). */
export type OwnLineType = Exclude<ClaimEventType, 'PartyMoved'>

export interface Step<Type extends OwnLineType = OwnLineType> {
  readonly event: Extract<ClaimEvent, { type: Type }>
  readonly before: ClaimState
  readonly after: ClaimState
}

export function describeEvent(step: Step): Described {
  return (describers[step.event.type] as (step: Step) => Described)(step)
}

const describers: { readonly [Type in OwnLineType]: (step: Step<Type>) => Described } = {
  ClaimImported: ({ event }) =>
    line('claim-imported', 'document', { params: bundleParams(event.body.bundle) }),
  BundleMerged: ({ event }) => {
    const changes = event.body.differences.map(difference => ({
      field: fieldValue(difference.field),
      before: anyValue(difference.here),
      after: anyValue(difference.there),
      internal: true,
    }))
    return line('bundle-merged', 'document', { params: bundleParams(event.body.bundle), changes })
  },
  ClaimCreated: () => line('claim-created', 'status', { internal: false }),
  ClaimAssigned: ({ event, before }) => {
    const { reviewer } = event.body
    const changes = [changed('assignee', personValue(before.assignee), personValue(reviewer))]
    if (!reviewer) return line('claim-unassigned', 'other', { changes })
    return line('claim-assigned', 'other', { params: { reviewer: textValue(reviewer.name) }, changes })
  },
  ClaimPostponed: ({ event }) =>
    line(event.body.postponed ? 'claim-postponed' : 'claim-resumed', 'other', {}),
  ReviewStarted: ({ before, after }) =>
    line('review-started', 'status', { changes: statusChange(before, after), internal: false }),
  PinPlaced: ({ event, after }) =>
    line('pin-placed', 'evidence', {
      params: pinParams(after, event.body.pin.id),
      text: pinQuote(event.body.pin) || null,
    }),
  PinRemoved: ({ event, before }) =>
    line('pin-removed', 'evidence', { params: pinParams(before, event.body.pin) }),
  VerdictRecorded: describeVerdict,
  VerdictWithdrawn: ({ event, before }) => {
    const earlier = verdictBy(before, event.body.finding, event.actor.id)
    return line('verdict-withdrawn', 'verdict', {
      params: { finding: termValue(`terms.finding.${event.body.finding}`) },
      changes: verdictChanges(earlier, null),
    })
  },
  CommentAdded: ({ event }) => {
    const { text, visibility } = event.body
    if (visibility === 'internal') return line('comment-internal', 'comment', { text })
    return line('comment-added', 'comment', { text, internal: false })
  },
  CommentEdited: ({ event, before }) => {
    const earlier = findComment(before, event.body.comment)
    const changes = [changed('comment', anyValue(earlier?.text), textValue(event.body.text))]
    return line('comment-edited', 'comment', { changes, internal: earlier?.visibility !== 'partner' })
  },
  ThreadResolved: ({ event, before }) =>
    line('thread-resolved', 'comment', threadLine(before, event.body.thread)),
  ThreadReopened: ({ event, before }) =>
    line('thread-reopened', 'comment', threadLine(before, event.body.thread)),
  ClaimDecided: describeDecision,
  DecisionUndone: ({ before, after }) =>
    line('decision-undone', 'decision', { changes: statusChange(before, after) }),
  ConflictSettled: ({ event }) => line(`conflict-${event.body.how}`, 'decision', {}),
  ClockExpired: ({ event, before, after }) =>
    line(event.body.clock === 'partner-response' ? 'response-expired' : 'sent-to-assessment', 'status', {
      changes: statusChange(before, after),
      internal: false,
    }),
  CompetitorLinked: ({ event: { body } }) =>
    line('competitor-linked', 'other', {
      params: {
        claim: textValue(body.other),
        partner: textValue(body.partner),
        products: listValue(body.products.map(textValue)),
      },
    }),
  CriteriaFrozen: ({ event: { body } }) =>
    line('criteria-frozen', 'decision', {
      params: { claims: listValue(body.claims.map(textValue)), version: textValue(String(body.checklist)) },
      text: `${body.tieBreak.text} [${body.tieBreak.source}]`,
    }),
  SecondOpinionAsked: ({ event: { body } }) =>
    line('second-opinion-asked', 'decision', { params: { claims: listValue(body.claims.map(textValue)) } }),
  SecondOpinionWithdrawn: ({ event: { body } }) =>
    line('second-opinion-withdrawn', 'decision', {
      params: { claims: listValue(body.claims.map(textValue)) },
    }),
  OpinionGiven: ({ event: { body } }) =>
    line('opinion-given', 'decision', {
      params: { preferred: textValue(body.preferred ?? '–') },
      text: body.rationale,
    }),
  ClaimArbitrated: ({ event: { body } }) =>
    line(`arbitrated-${body.outcome}`, 'decision', {
      params: {
        claims: listValue(body.claims.map(textValue)),
        preferred: textValue(body.preferred ?? '–'),
      },
      text: body.rationale,
    }),
  ArbitrationUndone: () => line('arbitration-undone', 'decision', {}),
  ReportExported: ({ event }) =>
    line('report-exported', 'other', { params: { format: textValue(event.body.format.toUpperCase()) } }),
}

/** What happens at the desk stays at the desk unless a line says otherwise. */
function line(
  key: Described['key'],
  group: Described['group'],
  rest: Partial<Pick<Described, 'params' | 'text' | 'changes' | 'internal'>>,
): Described {
  return { key, group, params: {}, text: null, changes: [], internal: true, ...rest }
}

function describeVerdict({ event, before, after }: Step<'VerdictRecorded'>): Described {
  const { finding, verdict, note } = event.body
  const earlier = verdictBy(before, finding, event.actor.id)
  const params = {
    finding: termValue(`terms.finding.${finding}`),
    verdict: termValue(`terms.verdict.${verdict}`),
  }
  const changes = verdictChanges(earlier, verdictBy(after, finding, event.actor.id))
  return line(earlier ? 'verdict-changed' : 'verdict-recorded', 'verdict', {
    params,
    changes,
    text: note || null,
  })
}

function verdictChanges(
  before: RecordedVerdict | null,
  after: RecordedVerdict | null,
): readonly TimelineChange[] {
  const verdict = changed('verdict', verdictValue(before), verdictValue(after))
  const reason = changed('reason', reasonValue(before), reasonValue(after))
  const products = changed('unsupported-products', unsupportedValue(before), unsupportedValue(after))
  return [verdict, ...[reason, products].filter(change => change.before !== null || change.after !== null)]
}

function verdictValue(recorded: RecordedVerdict | null): TimelineValue | null {
  return recorded && termValue(`terms.verdict.${recorded.verdict}`)
}

function reasonValue(recorded: RecordedVerdict | null): TimelineValue | null {
  return recorded?.reason ? termValue(`terms.findingReason.${recorded.reason}`) : null
}

function unsupportedValue(recorded: RecordedVerdict | null): TimelineValue | null {
  return recorded?.unsupportedProducts.length ? listValue(recorded.unsupportedProducts.map(textValue)) : null
}

function describeDecision({ event, before, after }: Step<'ClaimDecided'>): Described {
  const { outcome, message, recommended, overrideReason } = event.body
  const override: readonly TimelineChange[] =
    overrideReason === null
      ? []
      : [
          {
            ...changed(
              'recommendation',
              termValue(`terms.outcome.${recommended}`),
              termValue(`terms.outcome.${outcome.name}`),
            ),
            internal: true,
          },
          { ...changed('override-reason', null, textValue(overrideReason)), internal: true },
        ]
  return line(`decided-${outcome.name}`, 'decision', {
    params: outcomeParams(outcome),
    text: message || null,
    changes: [...statusChange(before, after), ...override],
    internal: false,
  })
}

function outcomeParams(outcome: Outcome): Readonly<Record<string, TimelineValue>> {
  if (outcome.name === 'request-information') {
    return { reasons: listValue(outcome.reasons.map(reason => termValue(`terms.requestReason.${reason}`))) }
  }
  if (outcome.name === 'remove-products') return { products: listValue(outcome.products.map(textValue)) }
  if (outcome.name === 'reject') return { reason: listValue(rejectionTerms(outcome).map(termValue)) }
  return {}
}

function bundleParams(bundle: {
  readonly fileName: string
  readonly exportedAt: string
}): Described['params'] {
  return { file: textValue(bundle.fileName), exportedAt: { kind: 'instant', at: bundle.exportedAt } }
}

function pinParams(state: ClaimState, id: PinId): Described['params'] {
  const placed = state.pins.get(id)
  const document = state.documents.find(candidate => candidate.id === placed?.pin.documentId)
  return {
    document: textValue(document?.fileName ?? placed?.pin.documentId ?? ''),
    page: { kind: 'number', number: placed ? pinPage(placed.pin) : 1 },
  }
}

/** A thread is as internal as its first comment. */
function threadLine(
  state: ClaimState,
  thread: ThreadId,
): { readonly text: string | null; readonly internal: boolean } {
  const first = state.comments.find(comment => comment.thread === thread)
  return { text: first?.text ?? null, internal: first?.visibility !== 'partner' }
}

function personValue(person: { readonly name: string } | null): TimelineValue | null {
  return person && textValue(person.name)
}

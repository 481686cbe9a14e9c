/** A claim with everything a report can show, with internal words in every place that takes words. */
import type { ClaimFacts } from '../../../shared/claim/claim.ts'
import type { NewClaimEvent } from '../../../shared/log/claim-event.ts'
import { foldClaim } from '../../../shared/log/evolve.ts'
import { buildReport } from '../../../shared/report/build-report.ts'
import type { Edition, Report } from '../../../shared/report/report.ts'
import { createCalendar } from '../../../shared/sla/calendar.ts'
import { claimClock } from '../../../shared/sla/claim-clock.ts'
import {
  aClaim,
  aDocument,
  commentAdded,
  commentId,
  decided,
  entry,
  imported,
  merged,
  pinId,
  pinPlaced,
  reviewStarted,
  submittedHistory,
  threadId,
  verdictRecorded,
} from '../../support/builders.ts'
import { stamp } from '../../support/stamp.ts'

/** Stands in each internal text; no edition for the partner may contain it. */
export const INTERNAL = 'FOR-US-ONLY'

const onePixel =
  'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='

const incumbent = [{ product: 'Dynamics 365 Sales', partnerName: 'Northwind', mpnId: '7654321' }]
const internalThread = { thread: threadId('2'), visibility: 'internal' as const }

export const contestedClaim: readonly NewClaimEvent[] = [
  imported({
    facts: aClaim({ incumbent, riskScore: 7 }),
    history: [...submittedHistory, entry('claim-scored', '2021-06-02T08:00:00Z', { text: INTERNAL })],
  }),
  reviewStarted,
  {
    type: 'ClaimAssigned',
    v: 1,
    guarded: false,
    body: { reviewer: { id: 'mina', name: `${INTERNAL} reviewer` } },
  },
  pinPlaced('1', { crop: onePixel }),
  pinPlaced('2', { anchors: [{ kind: 'pdf-region', page: 7, rectangle: { x1: 0, y1: 0, x2: 90, y2: 40 } }] }),
  verdictRecorded('poe', 'fail', { reason: 'other-customer', pins: [pinId('1')], note: `${INTERNAL} note` }),
  verdictRecorded('acknowledgment', 'pass', { pins: [pinId('2')], note: '' }),
  commentAdded('1', { text: 'Which page?' }),
  commentAdded('2', { ...internalThread, text: `${INTERNAL} comment` }),
  commentAdded('3', { ...internalThread, replyTo: commentId('2'), text: `${INTERNAL} reply` }),
  {
    type: 'CommentEdited',
    v: 1,
    guarded: false,
    body: { comment: commentId('2'), text: `${INTERNAL} edited` },
  },
  { type: 'ThreadResolved', v: 1, guarded: false, body: { thread: threadId('2') } },
  merged({ differences: [{ field: 'riskScore', here: 7, there: `${INTERNAL} 9` }] }),
  decided({
    outcome: { name: 'request-information', reasons: ['missing-all-poe'] },
    message: 'Please send the signed page',
    recommended: 'reject',
    overrideReason: `${INTERNAL} reason`,
  }),
]

export function hostileClaim(name: string): readonly NewClaimEvent[] {
  const plain = aClaim()
  const facts: ClaimFacts = {
    ...plain,
    name,
    partner: { ...plain.partner, name },
    customer: { ...plain.customer, name, domain: name.slice(0, 255) },
    products: [{ name }],
  }
  return [
    imported({ facts, documents: [aDocument({ fileName: name })] }),
    reviewStarted,
    pinPlaced('1', {
      anchors: [{ kind: 'pdf-text', page: 1, exact: name, prefix: '', suffix: '', rectangles: [] }],
      crop: onePixel,
    }),
    verdictRecorded('poe', 'pass', { pins: [pinId('1')], note: name }),
    verdictRecorded('products', 'fail', { reason: 'product-missing', unsupportedProducts: [name] }),
    commentAdded('1', { text: name }),
    decided({ outcome: { name: 'remove-products', products: [name] }, message: name, overrideReason: name }),
  ]
}

export function reportOf(happenings: readonly NewClaimEvent[], edition: Edition): Report {
  const events = stamp(happenings)
  const state = foldClaim(events)
  const last = events.at(-1)
  if (!state || !last) throw new Error('a report needs a claim')
  const calendar = createCalendar({ country: 'US', closures: [], timeZone: 'America/New_York' })
  const now = Temporal.Instant.from('2021-06-04T09:00:00Z')
  return buildReport({
    state,
    events,
    reviewer: { id: 'mina', name: 'Mina Seo' },
    clock: claimClock(state, calendar, now),
    head: { device: last.device, seq: last.seq, hash: last.hash },
    generatedAt: now.toString(),
    edition,
  })
}

import { describe, expect, test } from 'vitest'
import { changeText, entryText } from '../../../shared/i18n/timeline-text.ts'
import type { LoggedEvent } from '../../../shared/log/event.ts'
import { timelineOf } from '../../../shared/log/timeline.ts'
import { type TimelineEntry, timelineKeys } from '../../../shared/log/timeline-entry.ts'
import {
  commentAdded,
  commentId,
  decided,
  entry,
  imported,
  merged,
  mina,
  pinId,
  pinPlaced,
  reviewStarted,
  submittedHistory,
  threadId,
  verdictRecorded,
} from '../../support/builders.ts'
import { eventId, type Happening, momentOf, stamp } from '../../support/stamp.ts'
import { formatInstant, languages, translateIn } from '../../support/texts.ts'

const wording = { translate: translateIn('en'), formatInstant }

function linesOf(...happenings: readonly Happening[]): readonly TimelineEntry[] {
  return timelineOf(stamp([imported(), ...happenings])).slice(submittedHistory.length + 1)
}

/** Without the invisible isolates around other people's words. */
function plain(text: string): string {
  return text.replace(/[\u2068\u2069]/g, '')
}

function words(line: TimelineEntry | undefined): readonly string[] {
  if (!line) return []
  const changes = line.changes.map(change => changeText(change, wording))
  return [
    entryText(line, wording),
    ...changes.map(({ field, before, after }) => `${field}: ${before} → ${after}`),
  ].map(plain)
}

describe('the history of a claim', () => {
  test('begins with what the bundle brought, then its import, oldest first', () => {
    const lines = timelineOf(stamp([imported()]))
    expect(lines.map(line => line.key)).toEqual([
      'claim-created',
      'poe-attached',
      'claim-submitted',
      'claim-imported',
    ])
    expect(lines.map(line => line.source?.seq ?? null)).toEqual([null, null, null, 1])
  })

  test('is read newest first as well', () => {
    const events = stamp([imported(), reviewStarted, pinPlaced('1')])
    expect(timelineOf(events, 'newest-first')).toEqual(timelineOf(events).toReversed())
  })

  test('says of each line who, when and which entry of the log', () => {
    const [line] = linesOf(reviewStarted)
    expect(line).toMatchObject({
      actor: { role: 'reviewer', name: mina.name },
      at: momentOf(2),
      source: {
        event: eventId(2),
        device: 'dev_1',
        seq: 2,
        hash: stamp([imported(), reviewStarted])[1]?.hash,
      },
    })
  })

  test.each<[string, readonly Happening[], readonly string[]]>([
    ['a review’s start', [reviewStarted], ['Review started', 'Status: Submitted → Under review']],
    ['a pin', [pinPlaced('1')], ['Evidence pinned in SOW.pdf, page 3']],
    [
      'a pin taken away',
      [pinPlaced('1'), { type: 'PinRemoved', v: 1, guarded: false, body: { pin: pinId('1') } }],
      ['Pin removed from SOW.pdf, page 3'],
    ],
    [
      'a first verdict',
      [verdictRecorded('dates')],
      ['Verdict on “Dates on the PoE”: Pass', 'Verdict: none → Pass'],
    ],
    [
      'a changed verdict',
      [verdictRecorded('dates'), verdictRecorded('dates', 'fail', { reason: 'no-date' })],
      [
        'Verdict on “Dates on the PoE” changed to Fail',
        'Verdict: Pass → Fail',
        'Reason: none → No date on the PoE',
      ],
    ],
    [
      'a withdrawn verdict',
      [
        verdictRecorded('dates'),
        { type: 'VerdictWithdrawn', v: 1, guarded: false, body: { finding: 'dates' } },
      ],
      ['Verdict on “Dates on the PoE” withdrawn', 'Verdict: Pass → none'],
    ],
    [
      'an edited comment',
      [
        commentAdded('1'),
        { type: 'CommentEdited', v: 1, guarded: false, body: { comment: commentId('1'), text: 'Better' } },
      ],
      ['Comment edited', 'Comment: Comment 1 → Better'],
    ],
    [
      'a request',
      [
        decided({
          outcome: { name: 'request-information', reasons: ['missing-products', 'missing-all-poe'] },
          message: 'Which?',
        }),
      ],
      [
        'Decided: request partner action – Missing products, Missing all PoE',
        'Status: Submitted → Partner action required',
      ],
    ],
    [
      'a decision against the recommendation',
      [
        reviewStarted,
        decided({
          outcome: { name: 'reject', reason: 'insufficient-poe' },
          message: 'No',
          overrideReason: 'Forged',
        }),
      ],
      [
        'Decided: reject – Insufficient proof of execution',
        'Status: Under review → Rejected',
        'Recommended, then decided: Approve → Reject',
        'Why it differs from the recommendation: none → Forged',
      ],
    ],
    [
      'a rejection that the partner asked for, with its cause',
      [
        reviewStarted,
        decided({
          outcome: { name: 'reject', reason: 'partner-request', cause: 'wrong-mpn' },
          message: 'As you asked',
          overrideReason: 'Asked for in the comments',
        }),
      ],
      [
        'Decided: reject – Partner request, A wrong MPN ID was used',
        'Status: Under review → Rejected',
        'Recommended, then decided: Approve → Reject',
        'Why it differs from the recommendation: none → Asked for in the comments',
      ],
    ],
    [
      'an undone decision',
      [
        reviewStarted,
        decided(),
        { type: 'DecisionUndone', v: 1, guarded: true, body: { decision: eventId(3) } },
      ],
      ['Decision undone', 'Status: Approved → Under review'],
    ],
    [
      'an assignment',
      [{ type: 'ClaimAssigned', v: 1, guarded: false, body: { reviewer: { id: 'mina', name: 'Mina Seo' } } }],
      ['Assigned to Mina Seo', 'Reviewer: none → Mina Seo'],
    ],
    [
      'a newer bundle that states something else',
      [merged({ differences: [{ field: 'customer.name', here: 'Contoso', there: 'Contoso Ltd' }] })],
      [
        'Newer state taken over from later.poecase, exported 2021-06-12 08:00:00Z',
        'customer.name: Contoso → Contoso Ltd',
      ],
    ],
  ])('tells %s with before and after', (_, happenings, expected) => {
    expect(words(linesOf(...happenings).at(-1))).toEqual(expected)
  })

  test('tells what the partner edited, field by field', () => {
    const edit = entry('claim-edited', '2021-06-04T08:00:00Z', {
      changes: [{ field: 'mpnId', from: '1234567', to: '7777777' }],
    })
    const lines = linesOf(merged({ history: [edit] }))
    expect(lines.map(words)[0]).toEqual(['Claim edited', 'MPN ID: 1234567 → 7777777'])
    expect(lines.map(line => line.key)).toEqual(['claim-edited', 'bundle-merged'])
  })

  test('does not move the claim twice when a bundle tells back what was decided here', () => {
    const echo = entry('claim-approved', '2021-06-04T08:00:00Z')
    const [, told] = linesOf(decided(), merged({ history: [echo] }))
    expect(words(told)).toEqual(['Claim approved'])
  })

  test('shows what it does not know as “other”, with its type', () => {
    const strange = { ...stamp([imported(), reviewStarted])[1], type: 'ClaimArbitrated' } as LoggedEvent
    const audited = imported({ history: [entry('claim-audited', '2021-06-02T08:00:00Z')] })
    const lines = timelineOf([...stamp([audited]), strange])
    expect(lines.filter(line => line.key === 'other').map(line => words(line)[0])).toEqual([
      'Other: claim-audited',
      'Other: ClaimArbitrated',
    ])
  })

  test('cannot have its sentence turned round by a name', () => {
    const turned = '\u2069\u202egpj.evil'
    const [line] = linesOf({
      type: 'ClaimAssigned',
      v: 1,
      guarded: false,
      body: { reviewer: { id: 'x', name: turned } },
    })
    expect(line && entryText(line, wording)).toBe('Assigned to \u2068\ufffd\ufffdgpj.evil\u2069')
  })

  test.each(languages)('has a sentence for every key in %s', language => {
    const translate = translateIn(language)
    expect(timelineKeys.filter(key => translate(`timeline.${key}`).trim() === '')).toEqual([])
  })
})

describe('the partner sees', () => {
  const internalThread = commentAdded('2', { visibility: 'internal', thread: threadId('2') })
  const shown = (...happenings: readonly Happening[]) => linesOf(...happenings).filter(line => !line.internal)

  test('comments addressed to the partner and decisions, not what the team notes for itself', () => {
    const lines = shown(commentAdded('1'), internalThread, pinPlaced('1'), verdictRecorded('poe'), decided())
    expect(lines.map(line => line.key)).toEqual(['comment-added', 'decided-approve'])
  })

  test('edits and resolving only of threads that are addressed to the partner', () => {
    const edited = (id: string): Happening => ({
      type: 'CommentEdited',
      v: 1,
      guarded: false,
      body: { comment: commentId(id), text: 'x' },
    })
    const resolved = (id: string): Happening => ({
      type: 'ThreadResolved',
      v: 1,
      guarded: false,
      body: { thread: threadId(id) },
    })
    const lines = shown(
      commentAdded('1'),
      internalThread,
      edited('1'),
      edited('2'),
      resolved('1'),
      resolved('2'),
    )
    expect(lines.map(line => line.key)).toEqual(['comment-added', 'comment-edited', 'thread-resolved'])
  })

  test('no decision that was taken back', () => {
    expect(
      shown(decided(), { type: 'DecisionUndone', v: 1, guarded: true, body: { decision: eventId(2) } }),
    ).toEqual([])
  })
})

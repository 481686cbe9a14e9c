import { describe, expect, test } from 'vitest'
import { MESSAGE_LIMIT, OVERRIDE_LIMIT } from '../../../shared/decision/decision.ts'
import type { Command } from '../../../shared/log/command.ts'
import { NOTE_LIMIT } from '../../../shared/review/verdict.ts'
import { COMMENT_LIMIT, findingNames } from '../../../shared/thread/comment.ts'
import {
  allPassed,
  aPin,
  commentAdded,
  commentId,
  decided,
  entry,
  hashA,
  hashB,
  imported,
  importedAfter,
  merged,
  pinId,
  pinPlaced,
  reviewStarted,
  threadId,
  tomasz,
  verdictRecorded,
} from '../../support/builders.ts'
import { given } from '../../support/given.ts'
import { by, eventId } from '../../support/stamp.ts'

const underReview = [imported(), reviewStarted] as const
const nobody = { role: 'reviewer', id: '', name: '' } as const

function recordVerdict(rest: Partial<Extract<Command, { type: 'recordVerdict' }>> = {}): Command {
  return {
    type: 'recordVerdict',
    finding: 'poe',
    verdict: 'pass',
    reason: null,
    pins: [],
    note: 'Read it all',
    ...rest,
  }
}

function comment(rest: Partial<Extract<Command, { type: 'addComment' }>> = {}): Command {
  const where = {
    comment: commentId('9'),
    thread: threadId('9'),
    replyTo: null,
    target: { kind: 'claim' as const },
  }
  return { type: 'addComment', ...where, visibility: 'partner', text: 'Please send page 4', ...rest }
}

function decideClaim(rest: Partial<Extract<Command, { type: 'decideClaim' }>> = {}): Command {
  return { type: 'decideClaim', outcome: { name: 'approve' }, message: '', overrideReason: null, ...rest }
}

describe('a review is started', () => {
  test('on a submitted claim, which is under review from then on', () => {
    const { status } = given(imported())
      .when({ type: 'startReview' })
      .thenHappens({ type: 'ReviewStarted', guarded: true })
    expectSame(status, 'under-review')
  })

  test('never twice', () => {
    given(...underReview)
      .when({ type: 'startReview' })
      .thenRefused('not-waiting-for-review')
  })
})

describe('who works on a claim', () => {
  test('is assigned and unassigned at any time', () => {
    const reviewer = { id: 'mina', name: 'Mina Seo' }
    expectSame(
      given(imported()).when({ type: 'assignClaim', reviewer }).thenHappens({ type: 'ClaimAssigned' })
        .assignee,
      reviewer,
    )
    expectSame(
      given(imported()).when({ type: 'assignClaim', reviewer: null }).thenHappens({ type: 'ClaimAssigned' })
        .assignee,
      null,
    )
  })

  test('can set it aside and take it up again', () => {
    expectSame(
      given(imported())
        .when({ type: 'postponeClaim', postponed: true })
        .thenHappens({ type: 'ClaimPostponed' }).postponed,
      true,
    )
  })
})

describe('a pin', () => {
  test('on a submitted claim takes it under review first', () => {
    const after = given(imported())
      .when({ type: 'placePin', pin: aPin('1') })
      .thenHappens({ type: 'ReviewStarted' }, { type: 'PinPlaced', guarded: false })
    expectSame([...after.pins.keys()], [pinId('1')])
  })

  test('is refused while the partner has the claim', () => {
    given(importedAfter('2020', 'review-started', 'information-requested'))
      .when({ type: 'placePin', pin: aPin('1') })
      .thenRefused('not-under-review')
  })

  test('is refused on a document that is not of this claim', () => {
    given(...underReview)
      .when({ type: 'placePin', pin: aPin('1', { documentId: 'DOC-9' }) })
      .thenRefused('document-not-on-claim', { document: 'DOC-9' })
  })

  test('is refused on bytes other than those of the document', () => {
    given(...underReview)
      .when({ type: 'placePin', pin: aPin('1', { sha256: hashB }) })
      .thenRefused('document-changed', { document: 'SOW.pdf' })
  })

  test('is recorded once', () => {
    given(...underReview, pinPlaced('1'))
      .when({ type: 'placePin', pin: aPin('1') })
      .thenRefused('already-recorded')
  })

  test('is removed while nothing stands on it', () => {
    const after = given(...underReview, pinPlaced('1'))
      .when({ type: 'removePin', pin: pinId('1') })
      .thenHappens({ type: 'PinRemoved' })
    expectSame(after.pins.size, 0)
  })

  test('that carries a verdict stays', () => {
    given(...underReview, pinPlaced('1'), verdictRecorded('poe', 'pass', { pins: [pinId('1')] }))
      .when({ type: 'removePin', pin: pinId('1') })
      .thenRefused('pin-carries-verdict')
  })

  test('that is not there cannot be removed', () => {
    given(...underReview)
      .when({ type: 'removePin', pin: pinId('7') })
      .thenRefused('pin-not-found')
  })
})

describe('a verdict', () => {
  test('stands on a pin and names the documents that were there to be read', () => {
    const after = given(...underReview, pinPlaced('1'))
      .when(recordVerdict({ pins: [pinId('1')], note: '' }))
      .thenHappens({
        type: 'VerdictRecorded',
        body: { finding: 'poe', documents: [hashA], replaces: null },
        guarded: false,
      })
    expectSame(after.verdicts.get('poe/mina')?.pins, [pinId('1')])
  })

  test('may stand on a note of what was looked at', () => {
    given(...underReview)
      .when(recordVerdict())
      .thenHappens({ type: 'VerdictRecorded', body: { note: 'Read it all' } })
  })

  test('on a submitted claim takes it under review first', () => {
    given(imported())
      .when(recordVerdict())
      .thenHappens({ type: 'ReviewStarted' }, { type: 'VerdictRecorded' })
  })

  test('replaces the reviewer’s earlier one by name', () => {
    given(...underReview, verdictRecorded('poe', 'unclear', { reason: 'unreadable' }))
      .when(recordVerdict())
      .thenHappens({ type: 'VerdictRecorded', body: { replaces: eventId(3) } })
  })

  test('of another reviewer is not replaced', () => {
    const after = given(...underReview, by(tomasz, verdictRecorded('poe', 'fail', { reason: 'no-file' })))
      .when(recordVerdict())
      .thenHappens({ type: 'VerdictRecorded', body: { replaces: null } })
    expectSame(after.verdicts.get('poe/tomasz')?.verdict, 'fail')
  })

  test('needs a named reviewer', () => {
    given(...underReview)
      .when(recordVerdict(), { actor: nobody })
      .thenRefused('reviewer-unnamed')
  })

  test('is refused once the claim is approved', () => {
    given(importedAfter('2020', 'review-started', 'claim-approved'))
      .when(recordVerdict())
      .thenRefused('not-under-review')
  })

  test('Pass or Fail without pin and note is refused', () => {
    given(...underReview)
      .when(recordVerdict({ note: '  ' }))
      .thenRefused('evidence-missing')
    given(...underReview)
      .when(recordVerdict({ verdict: 'fail', reason: 'no-file', note: '' }))
      .thenRefused('evidence-missing')
  })

  test('Unclear needs a reason but no evidence', () => {
    given(...underReview)
      .when(recordVerdict({ verdict: 'unclear', note: '' }))
      .thenRefused('reason-missing')
    given(...underReview)
      .when(recordVerdict({ verdict: 'unclear', reason: 'unreadable', note: '' }))
      .thenHappens({ type: 'VerdictRecorded' })
  })

  test('takes only a reason that its finding offers', () => {
    given(...underReview)
      .when(recordVerdict({ verdict: 'fail', reason: 'no-date' }))
      .thenRefused('reason-not-offered')
    given(...underReview)
      .when(recordVerdict({ reason: 'no-file' }))
      .thenRefused('reason-not-offered')
  })

  test('stands only on pins that are there', () => {
    given(...underReview)
      .when(recordVerdict({ pins: [pinId('7')] }))
      .thenRefused('pin-not-found')
  })

  test('has a note of limited length, because a longer one could not be read back', () => {
    given(...underReview)
      .when(recordVerdict({ note: 'x'.repeat(NOTE_LIMIT) }))
      .thenHappens({ type: 'VerdictRecorded' })
    given(...underReview)
      .when(recordVerdict({ note: 'x'.repeat(NOTE_LIMIT + 1) }))
      .thenRefused('note-too-long', { limit: NOTE_LIMIT })
  })

  test('Not applicable is refused for products of a usage claim', () => {
    given(...underReview)
      .when(recordVerdict({ finding: 'products', verdict: 'not-applicable' }))
      .thenRefused('finding-always-applies')
  })

  test('is withdrawn by the reviewer who gave it', () => {
    const after = given(...underReview, verdictRecorded('poe'))
      .when({ type: 'withdrawVerdict', finding: 'poe' })
      .thenHappens({ type: 'VerdictWithdrawn' })
    expectSame(after.verdicts.size, 0)
  })

  test('of somebody else cannot be withdrawn', () => {
    given(...underReview, by(tomasz, verdictRecorded('poe')))
      .when({ type: 'withdrawVerdict', finding: 'poe' })
      .thenRefused('verdict-not-found')
  })

  test('is not withdrawn after the decision', () => {
    given(...underReview, ...allPassed(), decided())
      .when({ type: 'withdrawVerdict', finding: 'poe' })
      .thenRefused('not-under-review')
  })
})

describe('a comment', () => {
  test('is added without the white space around it', () => {
    given(imported())
      .when(comment({ text: '  Page 4?  ' }))
      .thenHappens({ type: 'CommentAdded', body: { text: 'Page 4?' } })
  })

  test('says something', () => {
    given(imported())
      .when(comment({ text: ' \n ' }))
      .thenRefused('comment-empty')
  })

  test('has a longest length', () => {
    given(imported())
      .when(comment({ text: 'x'.repeat(COMMENT_LIMIT) }))
      .thenHappens({ type: 'CommentAdded' })
    given(imported())
      .when(comment({ text: 'x'.repeat(COMMENT_LIMIT + 1) }))
      .thenRefused('comment-too-long', { limit: COMMENT_LIMIT })
  })

  test('is recorded once', () => {
    given(imported(), commentAdded('9')).when(comment()).thenRefused('already-recorded')
  })

  test('is edited by its author', () => {
    const after = given(imported(), commentAdded('9'))
      .when({ type: 'editComment', comment: commentId('9'), text: ' Better ' })
      .thenHappens({ type: 'CommentEdited', body: { text: 'Better' } })
    expectSame(after.comments[0]?.text, 'Better')
  })

  test('is not edited by another', () => {
    given(imported(), by(tomasz, commentAdded('9')))
      .when({ type: 'editComment', comment: commentId('9'), text: 'Mine now' })
      .thenRefused('comment-of-another')
  })

  test('cannot be edited into nothing, into too much, or when it is not there', () => {
    const edit = (id: string, text: string) => ({
      type: 'editComment' as const,
      comment: commentId(id),
      text,
    })
    given(imported(), commentAdded('9')).when(edit('9', ' ')).thenRefused('comment-empty')
    given(imported(), commentAdded('9'))
      .when(edit('9', 'x'.repeat(COMMENT_LIMIT + 1)))
      .thenRefused('comment-too-long', { limit: COMMENT_LIMIT })
    given(imported()).when(edit('9', 'Text')).thenRefused('comment-not-found')
  })

  test('thread is resolved and reopened', () => {
    const thread = threadId('1')
    const resolved = given(imported(), commentAdded('9'))
      .when({ type: 'resolveThread', thread })
      .thenHappens({ type: 'ThreadResolved' })
    expectSame([...resolved.resolvedThreads], [thread])
    const reopened = given(imported(), commentAdded('9'), {
      type: 'ThreadResolved',
      v: 1,
      guarded: false,
      body: { thread },
    })
      .when({ type: 'reopenThread', thread })
      .thenHappens({ type: 'ThreadReopened' })
    expectSame(reopened.resolvedThreads.size, 0)
  })
})

describe('a decision', () => {
  const ready = [...underReview, ...allPassed()] as const

  test('names the verdicts and documents it stands on', () => {
    const after = given(...ready)
      .when(decideClaim())
      .thenHappens({
        type: 'ClaimDecided',
        guarded: true,
        body: {
          recommended: 'approve',
          overrideReason: null,
          basis: { verdicts: [3, 4, 5, 6, 7].map(eventId), documents: [hashA] },
        },
      })
    expectSame(after.status, 'approved')
  })

  test('waits for all five findings', () => {
    given(...underReview, verdictRecorded('poe'))
      .when(decideClaim())
      .thenRefused('findings-unanswered', { count: findingNames.length - 1 })
  })

  test('counts only the verdicts of the reviewer who decides', () => {
    given(...underReview, ...allPassed().map(event => by(tomasz, event)))
      .when(decideClaim())
      .thenRefused('findings-unanswered', { count: 5 })
  })

  test('needs a named reviewer', () => {
    given(...ready)
      .when(decideClaim(), { actor: nobody })
      .thenRefused('reviewer-unnamed')
  })

  test('is not made twice', () => {
    given(...ready, decided())
      .when(decideClaim())
      .thenRefused('move-not-allowed')
  })

  test('against the recommendation asks for a reason and keeps it', () => {
    const reject = decideClaim({
      outcome: { name: 'reject', reason: 'insufficient-poe' },
      message: 'See below',
    })
    given(...ready)
      .when(reject)
      .thenRefused('override-reason-missing')
    given(...ready)
      .when({ ...reject, overrideReason: ' Forged ' } as Command)
      .thenHappens({ type: 'ClaimDecided', body: { recommended: 'approve', overrideReason: 'Forged' } })
  })

  test('that follows the recommendation keeps no override reason', () => {
    given(...ready)
      .when(decideClaim({ overrideReason: 'why not' }))
      .thenHappens({ type: 'ClaimDecided', body: { overrideReason: null } })
  })

  test('other than approval tells the partner something', () => {
    given(...ready)
      .when(
        decideClaim({
          outcome: { name: 'reject', reason: 'insufficient-poe' },
          message: ' ',
          overrideReason: 'Forged',
        }),
      )
      .thenRefused('message-missing')
  })

  test('asks to remove only claimed products', () => {
    const remove = (product: string) =>
      decideClaim({
        outcome: { name: 'remove-products', products: [product] },
        message: 'Please remove',
        overrideReason: 'Partly',
      })
    given(...ready)
      .when(remove('Teams'))
      .thenRefused('product-not-claimed', { product: 'Teams' })
    expectSame(
      given(...ready)
        .when(remove('Dynamics 365 Sales'))
        .thenHappens({ type: 'ClaimDecided' }).status,
      'partner-action-required',
    )
  })

  test('to reject a dispute is final', () => {
    const dispute = importedAfter('2023', 'review-started', 'claim-rejected', 'dispute-opened')
    const failed = verdictRecorded('dates', 'fail', { reason: 'no-date' })
    const after = given(dispute, ...allPassed(), failed)
      .when(decideClaim({ outcome: { name: 'reject', reason: 'insufficient-poe' }, message: 'No date' }))
      .thenHappens({ type: 'ClaimDecided' })
    expectSame(after.status, 'rejected-final')
  })

  test('is undone until it is sent, and the claim is as before', () => {
    const after = given(...ready, decided())
      .when({ type: 'undoDecision' })
      .thenHappens({ type: 'DecisionUndone', body: { decision: eventId(8) } })
    expectSame([after.status, after.decision], ['under-review', null])
    given(...ready, decided())
      .when({ type: 'undoDecision' }, { isSent: () => true })
      .thenRefused('decision-sent')
  })

  test('has a message and an override reason of limited length', () => {
    const reject = {
      outcome: { name: 'reject', reason: 'insufficient-poe' } as const,
      overrideReason: 'Forged',
    }
    given(...ready)
      .when(decideClaim({ ...reject, message: 'x'.repeat(MESSAGE_LIMIT + 1) }))
      .thenRefused('message-too-long', { limit: MESSAGE_LIMIT })
    given(...ready)
      .when(decideClaim({ ...reject, message: 'No', overrideReason: 'x'.repeat(OVERRIDE_LIMIT + 1) }))
      .thenRefused('note-too-long', { limit: OVERRIDE_LIMIT })
  })

  test('is not undone once a bundle has moved the claim', () => {
    const declined = entry('customer-declined', '2021-06-10T08:00:00Z')
    given(...ready, decided(), merged({ history: [declined] }))
      .when({ type: 'undoDecision' })
      .thenRefused('claim-moved-on')
  })

  test('is undone only by who made it, and only when there is one', () => {
    given(...ready, by(tomasz, decided()))
      .when({ type: 'undoDecision' })
      .thenRefused('decision-of-another')
    given(...ready)
      .when({ type: 'undoDecision' })
      .thenRefused('nothing-to-undo')
  })
})

describe('an export', () => {
  test('is recorded with the hash of what was written and the head it names', () => {
    given(imported())
      .when({ type: 'recordExport', format: 'html', sha256: hashA, head: hashB })
      .thenHappens({ type: 'ReportExported', body: { format: 'html', sha256: hashA, head: hashB } })
  })
})

function expectSame(actual: unknown, expected: unknown): void {
  expect(actual).toEqual(expected)
}

import { beforeAll, expect, test } from 'vitest'
import { openFindings, requestFacts } from '../../../renderer/features/decision/request-facts.ts'
import { writeMessage } from '../../../renderer/features/decision/write-message.ts'
import { startTexts } from '../../../renderer/ui/text.ts'
import { composeRequest } from '../../../shared/decision/compose-request.ts'
import type { FindingReason } from '../../../shared/review/verdict.ts'
import { reasonsOf } from '../../../shared/review/verdict.ts'
import { findingNames } from '../../../shared/thread/comment.ts'
import { imported, mina, pinId, pinPlaced, verdictRecorded } from '../../support/builders.ts'
import { stateAfter } from '../../support/given.ts'

beforeAll(() => startTexts('en'))

test('writes a message that names claim, document, page, quote, and what would satisfy the finding', () => {
  const state = stateAfter([
    imported(),
    pinPlaced('1'),
    verdictRecorded('acknowledgment', 'fail', { reason: 'partner-signature-only', pins: [pinId('1')] }),
  ])
  const message = writeMessage(
    composeRequest('request-information', openFindings(state, mina.id), requestFacts(state)),
    'en',
  )
  expect(message).toBe(
    [
      'Claim CLM-0412 (Contoso): the proof of execution does not yet support the claim. Please supply what is named below.',
      '',
      '1. Customer acknowledgment: Only the partner signed',
      'Seen: SOW.pdf, page 3: “Signed for Contoso”',
      'Please attach a copy that Contoso has signed, too; a signature of Fabrikam alone is not enough.',
      '',
      'Please answer within 5 business days; after that the claim may be rejected.',
    ].join('\n'),
  )
})

test.each(['en', 'ko', 'zh-CN'] as const)(
  'has a sentence for every reason in %s, with nothing left to fill in',
  language => {
    const facts = {
      claim: 'CLM-1',
      partner: 'P',
      customer: 'C',
      tenantId: 'T',
      products: ['A', 'B'],
      acknowledgmentFrom: '2020-06-01',
      acknowledgmentTo: '2021-06-01',
      answerDays: 5,
    }
    for (const finding of findingNames) {
      for (const reason of reasonsOf[finding] as readonly FindingReason[]) {
        const open = { finding, reason, places: [], note: '', unsupportedProducts: ['A'] }
        const message = writeMessage(composeRequest('request-information', [open], facts), language)
        expect(message).not.toMatch(/\{\{|decision\.message|terms\./)
      }
    }
  },
)

test('writes in the chosen language whatever is on screen, with its dates and lists', () => {
  const state = stateAfter([
    imported(),
    verdictRecorded('dates', 'fail', { reason: 'older-than-limit', note: 'Seen' }),
  ])
  const lines = composeRequest('request-information', openFindings(state, mina.id), requestFacts(state))
  expect(writeMessage(lines, 'ko')).toMatch(/^클레임 CLM-0412/)
  expect(writeMessage(lines, 'ko')).toMatch(/\d{4}\. \d{1,2}\. \d{1,2}\./)
})

test('leaves met findings out of the message', () => {
  const state = stateAfter([imported(), verdictRecorded('poe', 'pass', { note: 'Seen' })])
  expect(openFindings(state, mina.id)).toEqual([])
})

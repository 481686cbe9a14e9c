import { describe, expect, test } from 'vitest'
import {
  partnerRequestCauses,
  type RejectionReason,
  type RequestReason,
  rejectionReasons,
  requestReasons,
} from '../../../shared/decision/reasons.ts'
import { messages } from '../../../shared/i18n/messages.en.ts'

/** domain.md §3, the five rows: label, a word of Microsoft's definition, source. */
const requests: readonly (readonly [RequestReason, label: string, definition: RegExp, source: string])[] = [
  ['missing-all-poe', 'Missing all PoE', /wrong one was uploaded.*does not pertain/, 'S3, B-M'],
  ['missing-customer-acknowledgment', 'Missing customer acknowledgment', /signature is not on/, 'S3, B-M'],
  ['missing-or-old-dates', 'Missing or old dates', /missing, or old in relation/, 'S3, B-M'],
  ['missing-partner-solution', 'Missing partner solution/service', /insufficient or not in/, 'S3, B-M'],
  ['missing-products', 'Missing products', /does not include a product or workload/, 'S3, B-M'],
]

/** domain.md §4: three primary reasons, then four others. */
const rejections: readonly (readonly [RejectionReason, label: string, definition: RegExp, source: string])[] =
  [
    ['partner-request', 'Partner request', /The partner asked for its rejection/, 'S1, S3, B-M'],
    ['customer-decline', 'Customer decline', /After the approval the customer did not/, 'S1, S3, B-M'],
    ['insufficient-poe', 'Insufficient proof of execution', /needs a PoE/, 'S1, S3, B-M'],
    ['missing-customer-consent', 'Missing customer consent on PoE', /acknowledgment/, 'S1, S3, B-M'],
    ['missing-products', 'Missing products', /product or workload/, 'S1, S3, B-M'],
    ['no-partner-response', 'No partner response', /did not answer the request in time/, 'S1, S3, B-M'],
    ['poe-unavailable', 'PoE unavailable', /no PoE/, 'S1, S3, B-M'],
  ]

describe('a request for more information', () => {
  test.each(requests)('may be for “%s”: %s (%s; %s)', (reason, label, definition) => {
    expect(messages.terms.requestReason[reason]).toBe(label)
    expect(messages.reasons.request[reason]).toMatch(definition)
  })

  test('knows no other reason, and none twice', () => {
    expect(requestReasons).toEqual(requests.map(([reason]) => reason))
  })
})

/** domain.md §2 and §4, “Submitted/any → Rejected”. */
const causes = [
  ['wrong-mpn', /wrong MPN ID/, 'S3, B-M'],
  ['wrong-activity', /wrong activity/, 'S3, B-M'],
  ['no-longer-working', /no longer works with the customer/, 'S3, B-M'],
] as const

describe('a partner’s request to be rejected', () => {
  test.each(causes)('may have the cause “%s”: %s (%s)', (cause, words) => {
    expect(messages.terms.partnerRequestCause[cause]).toMatch(words)
  })

  test('has these three causes', () => {
    expect(partnerRequestCauses).toEqual(causes.map(([cause]) => cause))
  })
})

describe('a rejection', () => {
  test.each(rejections)('may be for “%s”: %s (%s; %s)', (reason, label, definition) => {
    expect(messages.terms.rejectionReason[reason]).toBe(label)
    expect(messages.reasons.rejection[reason]).toMatch(definition)
  })

  test('knows no other reason, and the primary three come first', () => {
    expect(rejectionReasons).toEqual(rejections.map(([reason]) => reason))
  })
})

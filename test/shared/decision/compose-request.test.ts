import { describe, expect, test } from 'vitest'
import {
  composeRequest,
  type OpenFinding,
  type RequestFacts,
} from '../../../shared/decision/compose-request.ts'

const facts: RequestFacts = {
  claim: 'CLM-0412',
  partner: 'Fabrikam',
  customer: 'Contoso',
  tenantId: '6f9a1f1e',
  products: ['Dynamics 365 Sales', 'Dynamics 365 Customer Service'],
  acknowledgmentFrom: '2020-06-01',
  acknowledgmentTo: '2021-06-01',
  answerDays: 5,
}

function open(overrides: Partial<OpenFinding> = {}): OpenFinding {
  return {
    finding: 'acknowledgment',
    reason: 'partner-signature-only',
    places: [],
    note: '',
    unsupportedProducts: [],
    ...overrides,
  }
}

const keys = (lines: readonly { readonly key: string }[]) =>
  lines.map(line => line.key.replace('decision.message.', ''))

describe('a request for partner action', () => {
  test('says what it is about, what is open, what would satisfy it, and until when', () => {
    const lines = composeRequest('request-information', [open()], facts)
    expect(keys(lines)).toEqual([
      'intro.request-information',
      'heading',
      'need.partner-signature-only',
      'answerWithin',
    ])
    expect(lines[1]?.params).toEqual({
      number: 1,
      finding: { term: 'terms.finding.acknowledgment' },
      reason: { term: 'terms.findingReason.partner-signature-only' },
    })
  })

  test('names document, page and quote of each place, and a region by its page', () => {
    const places = [
      { document: 'SOW.pdf', page: 7, quote: 'For Fabrikam' },
      { document: 'SOW.pdf', page: 9, quote: '' },
    ]
    const lines = composeRequest('request-information', [open({ places })], facts)
    expect(lines.filter(line => line.key.includes('seen'))).toMatchObject([
      { key: 'decision.message.seenQuote', params: { document: 'SOW.pdf', page: 7, quote: 'For Fabrikam' } },
      { key: 'decision.message.seen', params: { document: 'SOW.pdf', page: 9 } },
    ])
  })

  test('says what was looked at where nothing is pinned, and leaves that out where something is', () => {
    const looked = open({ note: 'Looked at SOW.pdf, pages 1–7 of 7.' })
    expect(keys(composeRequest('request-information', [looked], facts))).toContain('looked')
    const pinned = { ...looked, places: [{ document: 'SOW.pdf', page: 1, quote: 'x' }] }
    expect(keys(composeRequest('request-information', [pinned], facts))).not.toContain('looked')
  })

  test('shortens a long quote without cutting a character in two', () => {
    const places = [{ document: 'SOW.pdf', page: 1, quote: '😀'.repeat(200) }]
    const [line] = composeRequest('request-information', [open({ places })], facts).filter(l =>
      l.key.endsWith('seenQuote'),
    )
    expect(line?.params.quote).toBe(`${'😀'.repeat(120)}…`)
  })

  test('names the products that are marked, else all that are claimed', () => {
    const products = open({ finding: 'products', reason: 'product-missing' })
    const needOf = (finding: OpenFinding) =>
      composeRequest('request-information', [finding], facts).find(line => line.key.includes('need'))?.params
        .products
    expect(needOf({ ...products, unsupportedProducts: ['Dynamics 365 Sales'] })).toEqual({
      names: ['Dynamics 365 Sales'],
    })
    expect(needOf(products)).toEqual({ names: facts.products })
  })

  test.each(['no-date', 'older-than-limit', 'dates-contradict'] as const)(
    'states the two dates between which an acknowledgment counts when the reason is %s',
    reason => {
      const lines = composeRequest('request-information', [open({ finding: 'dates', reason })], facts)
      expect(lines.find(line => line.key.endsWith('datesBetween'))?.params).toEqual({
        from: { date: '2020-06-01' },
        to: { date: '2021-06-01' },
      })
    },
  )

  test('states no dates where the claim has no submission', () => {
    const undated = { ...facts, acknowledgmentFrom: null, acknowledgmentTo: null }
    const lines = composeRequest(
      'request-information',
      [open({ finding: 'dates', reason: 'no-date' })],
      undated,
    )
    expect(keys(lines)).not.toContain('datesBetween')
  })

  test('numbers the findings and gives each a paragraph of its own', () => {
    const lines = composeRequest(
      'request-information',
      [open(), open({ finding: 'dates', reason: 'no-date' })],
      facts,
    )
    const headings = lines.filter(line => line.key.endsWith('heading'))
    expect(headings.map(({ params, paragraph }) => [params.number, paragraph])).toEqual([
      [1, 1],
      [2, 2],
    ])
    expect(lines.at(-1)).toMatchObject({ key: 'decision.message.answerWithin', paragraph: 3 })
  })
})

test('asking to remove products names them and asks for no other document', () => {
  const products = open({
    finding: 'products',
    reason: 'product-missing',
    unsupportedProducts: ['Dynamics 365 Sales'],
  })
  const lines = composeRequest('remove-products', [products], facts)
  expect(keys(lines)).toEqual(['intro.remove-products', 'heading', 'remove', 'answerWithin'])
  expect(lines[2]?.params).toEqual({ products: { names: ['Dynamics 365 Sales'] } })
})

test('a rejection explains, and asks for nothing', () => {
  expect(keys(composeRequest('reject', [open({ note: 'Looked at all pages.' })], facts))).toEqual([
    'intro.reject',
    'heading',
    'looked',
  ])
})

test('a rejection that rests on no finding promises no reasons', () => {
  expect(keys(composeRequest('reject', [], facts))).toEqual(['rejected'])
})

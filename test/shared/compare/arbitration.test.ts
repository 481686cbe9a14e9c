import { describe, expect, test } from 'vitest'
import {
  comparisonOf,
  criteriaFor,
  isSameComparison,
  newestPoeAt,
  type Opinion,
  opinionStanding,
  outcomeOf,
  tieBreak,
  tieBreakFact,
  wordsOfOthers,
} from '../../../shared/compare/arbitration.ts'
import { findingNames } from '../../../shared/thread/comment.ts'
import { aDocument } from '../../support/builders.ts'

describe('the tie-break [WA]', () => {
  test('names the claim whose proof of execution came in last', () => {
    const dated = [
      { claim: 'A', newestPoeAt: '2021-05-31T08:00:00Z' },
      { claim: 'B', newestPoeAt: '2021-06-02T08:00:00+09:00' },
      { claim: 'C', newestPoeAt: null },
    ]
    expect(tieBreakFact(dated)).toEqual({ newest: 'B', dated, holds: true })
  })

  test('names nobody where two came in at the same moment, written in two time zones', () => {
    const dated = [
      { claim: 'A', newestPoeAt: '2021-06-02T08:00:00Z' },
      { claim: 'B', newestPoeAt: '2021-06-02T17:00:00+09:00' },
    ]
    expect(tieBreakFact(dated).newest).toBeNull()
  })

  test('names nobody where nobody has sent a proof', () => {
    expect(tieBreakFact([{ claim: 'A', newestPoeAt: null }])).toMatchObject({ newest: null, holds: true })
  })

  test.each([
    ['2020-06-30T23:59:59Z', false],
    ['2020-07-01T00:00:00Z', true],
  ])('holds for proof of %s: %s', (at, holds) => {
    expect(tieBreakFact([{ claim: 'A', newestPoeAt: at }]).holds).toBe(holds)
  })

  test('counts the newest of several files', () => {
    const documents = ['2021-05-31T08:00:00Z', '2021-06-07T08:00:00Z', '2021-06-01T08:00:00Z'].map(
      uploadedAt => aDocument({ uploadedAt }),
    )
    expect([newestPoeAt(documents), newestPoeAt([])]).toEqual(['2021-06-07T08:00:00Z', null])
  })
})

describe('the criteria', () => {
  test('are the five findings and the tie-break as it reads on the day, for the claims in any order', () => {
    expect(criteriaFor(['B', 'A'], 2)).toEqual({
      claims: ['A', 'B'],
      checklist: 2,
      findings: findingNames,
      tieBreak,
    })
    expect([comparisonOf(['B', 'A', 'B']), isSameComparison(['B', 'A'], ['A', 'B'])]).toEqual([
      ['A', 'B'],
      true,
    ])
    expect(isSameComparison(['A', 'B'], ['A', 'B', 'C'])).toBe(false)
  })
})

describe('what becomes of a claim', () => {
  test.each([
    [{ kind: 'prefer', claim: 'A' }, 'A', true, 'approved'],
    [{ kind: 'prefer', claim: 'A' }, 'B', true, 'rejected'],
    [{ kind: 'prefer', claim: 'A' }, 'B', false, 'stands'],
    [{ kind: 'ask', claims: ['B'] }, 'B', true, 'asked'],
    [{ kind: 'ask', claims: ['B'] }, 'A', true, 'kept'],
    [{ kind: 'keep' }, 'A', true, 'kept'],
    [{ kind: 'keep' }, 'A', false, 'stands'],
  ] as const)('after %j, %s (open: %s) is %s', (choice, claim, isOpen, outcome) => {
    expect(outcomeOf(choice, claim, isOpen)).toBe(outcome)
  })
})

describe('blind opinions', () => {
  const opinion = (reviewer: string, preferred: string | null): Opinion => ({ reviewer, preferred })

  test.each([
    [[], { kind: 'first' }],
    [[opinion('mina', 'A')], { kind: 'second' }],
    [[opinion('mina', 'A'), opinion('tomasz', 'A')], { kind: 'agreed', preferred: 'A' }],
    [[opinion('mina', null), opinion('tomasz', null)], { kind: 'agreed', preferred: null }],
    [[opinion('mina', 'A'), opinion('tomasz', 'B')], { kind: 'third' }],
    [
      [opinion('mina', 'A'), opinion('tomasz', 'B'), opinion('jae', 'B')],
      { kind: 'settled', preferred: 'B' },
    ],
  ])('%j stand at %j', (opinions, standing) => {
    expect(opinionStanding(opinions)).toEqual(standing)
  })
})

describe('a message to one partner', () => {
  const northwind = {
    claim: 'CLM-0398',
    partner: 'Northwind Traders Consulting',
    mpnId: '7654321',
    fileNames: ['Northwind_Contoso_Sales_SOW_signed.pdf'],
  }

  test.each([
    ['Northwind  Traders\nConsulting has the newer proof', ['Northwind Traders Consulting']],
    ['ＮＯＲＴＨＷＩＮＤ ｔｒａｄｅｒｓ consulting', ['Northwind Traders Consulting']],
    ['see clm-0398', ['CLM-0398']],
    ['MPN 7654321', ['7654321']],
    ['as in northwind_contoso_sales_sow_signed', ['Northwind_Contoso_Sales_SOW_signed']],
    ['another request covers the same product', []],
  ])('“%s” tells of the other: %j', (text, words) => {
    expect(wordsOfOthers(text, [northwind])).toEqual(words)
  })
})

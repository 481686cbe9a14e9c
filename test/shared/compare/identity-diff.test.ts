import { describe, expect, test } from 'vitest'
import { type IdentityField, identityDiff } from '../../../shared/compare/identity-diff.ts'
import type { Pin } from '../../../shared/evidence/pin.ts'
import { aClaim, aPin, pinId } from '../../support/builders.ts'

const tenant = '6f9a1f1e-6a44-4f0c-8f7a-0d3b6a3f2b11'

function quoted(id: string, exact: string): Pin {
  return aPin(id, {
    anchors: [{ kind: 'pdf-text', page: 1, exact, prefix: '', suffix: '', rectangles: [] }],
  })
}

function rowsOf(quotes: readonly string[], overrides: Record<string, unknown> = {}) {
  return identityDiff({
    facts: aClaim(overrides),
    pins: quotes.map((quote, index) => quoted(String(index), quote)),
    submittedAt: '2021-06-01T08:00:00Z',
    timeZone: 'UTC',
  })
}

function markOf(field: IdentityField, quote: string, overrides: Record<string, unknown> = {}) {
  return rowsOf([quote], overrides).find(row => row.field === field)?.mark
}

describe('the claim beside what is pinned', () => {
  test('has a row for each identity field and each product, not pinned without pins', () => {
    expect(rowsOf([]).map(({ field, mark }) => [field, mark])).toEqual([
      ['customer', 'not-pinned'],
      ['tenant', 'not-pinned'],
      ['domain', 'not-pinned'],
      ['partner', 'not-pinned'],
      ['mpn', 'not-pinned'],
      ['product', 'not-pinned'],
      ['product', 'not-pinned'],
      ['dates', 'not-pinned'],
    ])
  })

  test.each<[IdentityField, string, string]>([
    ['customer', 'Signed for Contoso by Grace Whitfield', 'same'],
    ['customer', 'CONTOSO, Inc.', 'same'],
    ['customer', 'Customer: Ｃｏｎｔｏｓｏ Ltd.', 'same'],
    ['customer', 'on behalf of Contoso’s board', 'same'],
    ['customer', 'Customer: Contoso Korea', 'different'],
    ['customer', 'Contoso Pharma', 'different'],
    ['customer', '고객: Adatum', 'different'],
    ['customer', '客户：Contoso', 'same'],
    ['customer', 'Signed for Contosoft', 'not-pinned'],
    ['tenant', `Tenant ID {${tenant.toUpperCase()}}`, 'same'],
    ['tenant', tenant.replaceAll('-', ''), 'same'],
    ['tenant', '6f9a1f1e‐6a44‐4f0c‐ 8f7a‐0d3b6a3f2b11', 'same'],
    ['tenant', tenant.replace('6f9a', '6f9b'), 'different'],
    ['tenant', 'no id here', 'not-pinned'],
    ['domain', 'https://www.Contoso.com/', 'same'],
    ['domain', 'grace@eu.contoso.com', 'same'],
    ['domain', 'grace@notcontoso.com', 'different'],
    ['domain', 'contoso.onmicrosoft.com', 'different'],
    ['domain', 'see docs.microsoft.com and SOW.pdf', 'not-pinned'],
    ['partner', 'Partner: Fabrikam GmbH', 'same'],
    ['partner', 'Service provider: Fabrikam', 'same'],
    ['partner', '파트너: Northwind', 'different'],
    ['mpn', 'MPN ID: 1234567', 'same'],
    ['mpn', 'Partner ID 7654321', 'different'],
    ['mpn', '1234567', 'same'],
    ['mpn', 'invoice of 7654321 dollars for Partner work', 'not-pinned'],
    ['product', 'Dynamics 365 for Sales', 'same'],
    ['product', 'Teams rollout', 'not-pinned'],
    ['dates', 'March 24, 2021', 'same'],
    ['dates', '2021년 3월 17일', 'same'],
    ['dates', '2020年4月8日', 'different'],
    ['dates', 'signed 05/07/2020', 'unclear'],
  ])('%s: %s is %s', (field, quote, mark) => {
    expect(markOf(field, quote)).toBe(mark)
  })

  test('knows Korean and Chinese companies with their legal forms', () => {
    const customer = { ...aClaim().customer, name: '㈜콘토소' }
    expect(markOf('customer', '콘토소는 서명합니다', { customer })).toBe('same')
    expect(markOf('customer', '고객명: 주식회사 콘토소', { customer })).toBe('same')
    const chinese = { ...aClaim().customer, name: '康拓索有限公司' }
    expect(markOf('customer', '客户名称：康拓索股份有限公司', { customer: chinese })).toBe('same')
  })

  test('takes one agreeing place over others and lists it first, with its pin', () => {
    const row = rowsOf(['grace@fabrikam.org', 'contoso.com']).find(({ field }) => field === 'domain')
    expect(row).toEqual({
      field: 'domain',
      claimed: ['contoso.com'],
      mark: 'same',
      found: [
        { text: 'contoso.com', pin: pinId('1'), agrees: true },
        { text: 'fabrikam.org', pin: pinId('0'), agrees: false },
      ],
    })
  })

  test('does not call a subscription ID or the partner’s own domain a difference', () => {
    const products = [{ name: 'Dynamics 365 Sales', subscriptionId: tenant.replace('6f9a', '0000') }]
    expect(markOf('tenant', tenant.replace('6f9a', '0000'), { products })).toBe('not-pinned')
    const partner = { ...aClaim().partner, contact: { name: 'F', email: 'f@fabrikam.com' } }
    expect(markOf('domain', 'write to f@fabrikam.com', { partner })).toBe('not-pinned')
  })

  test('has one row for a product with two subscriptions, and one place for words said twice in a pin', () => {
    const products = [{ name: 'Dynamics 365 Sales' }, { name: 'Dynamics 365 Sales' }]
    const rows = rowsOf(['Dynamics 365 Sales, later more Dynamics 365 Sales'], { products })
    const found = rows.filter(({ field }) => field === 'product').map(row => row.found.length)
    expect(found).toEqual([1])
  })

  test('finds a bundle only where all of it is named', () => {
    const products = [{ name: 'CE Bundle' }]
    expect(markOf('product', 'Dynamics 365 Sales', { products })).toBe('not-pinned')
    expect(markOf('product', 'Dynamics 365 Sales, Customer Service and Field Service', { products })).toBe(
      'same',
    )
  })

  test('has nothing to compare where the claim leaves the domain out', () => {
    const { domain: _, ...customer } = aClaim().customer
    expect(markOf('domain', 'contoso.com', { customer })).toBe('unclear')
  })

  test('reads no words from a drawn region', () => {
    const region = { kind: 'pdf-region' as const, page: 1, rectangle: { x1: 0, y1: 0, x2: 9, y2: 9 } }
    const pins = [aPin('1', { anchors: [region] })]
    const rows = identityDiff({ facts: aClaim(), pins, submittedAt: null, timeZone: 'UTC' })
    expect(rows.filter(({ mark }) => mark !== 'not-pinned')).toEqual([])
  })
})

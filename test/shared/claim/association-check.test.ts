import { describe, expect, test } from 'vitest'
import {
  type AssociationCheck,
  associationChecks,
  checkAssociation,
  sourceOfAdvice,
} from '../../../shared/claim/association-check.ts'
import { documentedReadings, type RulesetId } from '../../../shared/claim/ruleset.ts'
import { aClaim } from '../../support/builders.ts'
import { messagesOf } from '../../support/texts.ts'

const guid = '0d3b6a3f-6a44-4f0c-8f7a-6f9a1f1e2b11'
const right = {
  state: 'active',
  kind: 'dynamics',
  channel: 'volume-licensing',
  onTenant: true,
  provisioned: true,
}

function withSubscription(change: Record<string, unknown>, id = guid) {
  const products = [
    { name: 'Dynamics 365 Sales', subscriptionId: id, subscription: { ...right, ...change } },
    { name: 'Dynamics 365 Finance', subscriptionId: guid, subscription: right },
  ]
  return { products, incumbent: [] }
}

function rowOf(check: AssociationCheck, overrides: Record<string, unknown>, ruleset: RulesetId = '2020') {
  const row = checkAssociation(aClaim(overrides), { ruleset }).find(finding => finding.check === check)
  return row && [row.result, ...row.products]
}

describe('the association checks of domain.md §6', () => {
  test.each<[AssociationCheck, Record<string, unknown>]>([
    ['product-on-tenant', { onTenant: false }],
    ['dynamics-subscription', { kind: 'office' }],
    ['csp-subscription', { channel: 'CSP' }],
    ['provisioned', { provisioned: false }],
    ['active-or-grace', { state: 'expired' }],
  ])('find an error at %s and name the product', (check, change) => {
    expect(rowOf(check, withSubscription(change))).toEqual(['error', 'Dynamics 365 Sales'])
    expect(rowOf(check, withSubscription({}))).toEqual(['passed'])
  })

  test.each(['active', 'Active', 'grace', 'in grace', 'in-grace', 'grace period'])(
    'accept the state %s',
    state => {
      expect(rowOf('active-or-grace', withSubscription({ state }))).toEqual(['passed'])
    },
  )

  test.each(['disabled', 'inactive', 'suspended', ''])('do not accept the state “%s”', state => {
    expect(rowOf('active-or-grace', withSubscription({ state }))?.[0]).toBe('error')
  })

  test('find an identifier that is no subscription ID', () => {
    expect(rowOf('subscription-id', withSubscription({}, 'PO-4711'))).toEqual(['error', 'Dynamics 365 Sales'])
  })

  test('say unknown where the bundle does not know, for the products concerned', () => {
    const products = [{ name: 'Dynamics 365 Sales' }]
    const unknown = checkAssociation(aClaim({ products }), { ruleset: '2020' })
      .filter(({ result }) => result === 'unknown')
      .map(({ check }) => check)
    expect(unknown).toEqual([
      'domain-tenant',
      'product-on-tenant',
      'dynamics-subscription',
      'csp-subscription',
      'provisioned',
      'already-claimed',
      'subscription-id',
      'active-or-grace',
    ])
  })

  test('let one wrong product outweigh an unknown one', () => {
    const products = [{ name: 'A' }, { name: 'B', subscription: { provisioned: false } }]
    expect(rowOf('provisioned', { products })).toEqual(['error', 'B'])
  })

  test('ask a Microsoft 365 claim for no subscription and no channel', () => {
    const overrides = { solutionArea: 'microsoft-365', purchaseChannel: 'csp', products: [{ name: 'Teams' }] }
    const asked = checkAssociation(aClaim(overrides), { ruleset: '2020' }).filter(
      ({ result }) => result !== 'not-applicable',
    )
    expect(asked.map(({ check }) => check)).toEqual(['tenant-id', 'domain-tenant', 'mpn-enrolled'])
  })

  test.each([
    ['volume-licensing', 'passed'],
    ['web-direct', 'passed'],
    ['csp', 'error'],
    ['unknown', 'unknown'],
  ])('take the channel %s of a Business Applications claim as %s', (purchaseChannel, result) => {
    for (const activity of ['pre-sales', 'usage', 'revenue-association'])
      expect(rowOf('activity-channel', { activity, purchaseChannel })).toEqual([result])
  })

  test('find an activity that the solution area does not have', () => {
    expect(rowOf('activity-channel', { solutionArea: 'microsoft-365', activity: 'pre-sales' })).toEqual([
      'error',
    ])
  })

  test('warn of an MPN that is not enrolled', () => {
    expect(rowOf('mpn-enrolled', { partner: { name: 'F', mpnId: '1', mpnEnrolled: false } })).toEqual([
      'warning',
    ])
    expect(rowOf('mpn-enrolled', {})).toEqual(['passed'])
  })

  const incumbent = [{ product: 'D365 for Sales', partnerName: 'Northwind' }]

  test('call a held subscription an error in 2020 and a warning in 2023, or as the team reads it', () => {
    expect(rowOf('already-claimed', { incumbent }, '2020')).toEqual(['error', 'Dynamics 365 Sales'])
    expect(rowOf('already-claimed', { incumbent }, '2023')).toEqual(['warning', 'Dynamics 365 Sales'])
    const readings = { ...documentedReadings['2020'], alreadyClaimed: 'warning' as const }
    const rows = checkAssociation(aClaim({ incumbent }), { ruleset: '2020', readings })
    expect(rows.find(({ check }) => check === 'already-claimed')?.result).toBe('warning')
  })

  test('pass a claim whose products nobody holds', () => {
    expect(rowOf('already-claimed', { incumbent: [{ product: 'Intune', partnerName: 'N' }] })).toEqual([
      'passed',
    ])
  })

  test('say what to do where the documents do, and nothing else [S3, S4, B-I, B-M]', () => {
    expect(Object.keys(messagesOf.en.facts.checks.advice)).toEqual(Object.keys(sourceOfAdvice))
    expect(messagesOf.en.facts.checks.advice).toMatchObject({
      provisioned: expect.stringMatching(/Wait.*7 days/),
      'active-or-grace': expect.stringContaining('a claim of its own'),
      'activity-channel': expect.stringContaining('partner request and a new claim'),
      'mpn-enrolled': expect.stringContaining('may be missed'),
    })
    expect(messagesOf.en.facts.checks.hint).toContain('No check sees a wrong MPN ID or a wrong activity')
  })

  test('have a row and a source for each check', () => {
    const rows = checkAssociation(aClaim(), { ruleset: '2020' })
    expect(rows.map(({ check }) => check)).toEqual([...associationChecks])
    expect(rows.filter(({ source }) => source === '')).toEqual([])
  })
})

describe('tenant and domain', () => {
  test.each([
    ['not-a-tenant', 'error'],
    ['{6F9A1F1E-6A44-4F0C-8F7A-0D3B6A3F2B11}', 'passed'],
  ])('the tenant ID %s is %s', (tenantId, result) => {
    expect(rowOf('tenant-id', { customer: { ...aClaim().customer, tenantId } })).toEqual([result])
  })

  test.each<[string | undefined, string | undefined, RulesetId, string]>([
    ['contoso.com', undefined, '2020', 'unknown'],
    ['contoso.com', 'grace@contoso.com', '2020', 'unknown'],
    ['mail.contoso.com', 'grace@contoso.com', '2020', 'unknown'],
    ['contoso.com', 'grace@eu.contoso.com', '2020', 'unknown'],
    ['contoso.com', 'grace@fabrikam.com', '2020', 'warning'],
    ['contoso.com', 'grace@notcontoso.com', '2020', 'warning'],
    ['Contoso', undefined, '2020', 'error'],
    ['회사.한국', undefined, '2020', 'unknown'],
    [undefined, undefined, '2020', 'warning'],
    [undefined, undefined, '2023', 'unknown'],
  ])('the domain %s with a contact %s in %s is %s', (domain, email, ruleset, result) => {
    const contact = email === undefined ? undefined : { name: 'Grace', email }
    const customer = { ...aClaim().customer, domain, contact }
    expect(rowOf('domain-tenant', { customer }, ruleset)).toEqual([result])
  })
})

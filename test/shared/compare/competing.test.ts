import { describe, expect, test } from 'vitest'
import { productKeys } from '../../../shared/claim/product.ts'
import { competesWith, competitionKeys } from '../../../shared/compare/competing.ts'
import { aClaim } from '../../support/builders.ts'

function claimOn(...products: readonly string[]) {
  return aClaim({ products: products.map(name => ({ name })) })
}

describe('two names are of one product', () => {
  test.each([
    ['ProPlus', 'Microsoft 365 Apps'],
    ['Office 365 ProPlus', 'Microsoft 365 Apps for enterprise'],
    ['AADP', 'Entra ID P1'],
    ['Azure AD Premium', 'Microsoft Entra ID P2'],
    ['MIP', 'Microsoft Purview'],
    ['Yammer', 'Viva Engage'],
    ['MDE', 'Microsoft Defender for Endpoint'],
    ['MDO', 'Defender for Office 365'],
    ['MDI', 'Defender for Identity'],
    ['EXO', 'Exchange Online'],
    ['dynamics 365  SALES', 'Dynamics 365 Sales'],
    ['Ｔｅａｍｓ', 'Microsoft Teams'],
  ])('%s and %s', (a, b) => {
    expect(productKeys(a)).toEqual(productKeys(b))
  })

  test.each([
    ['Teams', 'Teams Phone'],
    ['Defender for Endpoint', 'Defender for Identity'],
    ['Dynamics 365 Sales', 'Dynamics 365 Customer Service'],
    ['Dynamics 365', 'Microsoft'],
  ])('but not %s and %s', (a, b) => {
    expect(productKeys(a)).not.toEqual(productKeys(b))
  })
})

describe('two claims', () => {
  test('compete for one tenant and a product in common, under any name', () => {
    expect(competesWith(claimOn('ProPlus', 'Teams'), claimOn('Microsoft 365 Apps'))).toBe(true)
  })

  test.each([
    ['CE Bundle', 'Dynamics 365 Field Service', true],
    ['F&O Bundle', 'Dynamics 365 Finance', true],
    ['CE Bundle', 'Dynamics 365 Finance', false],
  ])('on %s and %s compete: %s', (a, b, expected) => {
    expect(competesWith(claimOn(a), claimOn(b))).toBe(expected)
  })

  test('of different tenants or products do not compete', () => {
    const elsewhere = { customer: { ...aClaim().customer, tenantId: 'another' } }
    expect(competesWith(claimOn('Teams'), aClaim({ products: [{ name: 'Teams' }], ...elsewhere }))).toBe(
      false,
    )
    expect(competesWith(claimOn('Teams'), claimOn('Intune'))).toBe(false)
  })

  test('without a tenant never compete', () => {
    const claim = aClaim({ customer: { ...aClaim().customer, tenantId: ' ' } })
    expect([competitionKeys(claim), competesWith(claim, claim)]).toEqual([[], false])
  })

  test('compete where one names the other’s product as held by an incumbent', () => {
    const incumbent = [{ product: 'Sales Hub (legacy)', partnerName: 'Northwind' }]
    expect(competesWith(aClaim({ incumbent }), claimOn('Sales Hub (legacy)'))).toBe(true)
  })

  test('write one tenant in any case', () => {
    const upper = { ...aClaim().customer, tenantId: aClaim().customer.tenantId.toUpperCase() }
    expect(competesWith(aClaim(), aClaim({ customer: upper }))).toBe(true)
  })
})

import { describe, expect, test } from 'vitest'
import { productsNamedIn, sameProduct } from '../../../shared/claim/product.ts'

function namesIn(text: string): readonly string[] {
  return productsNamedIn(text).flatMap(({ keys }) => keys)
}

describe('one product under two names', () => {
  test.each([
    ['ProPlus', 'Microsoft 365 Apps for enterprise'],
    ['Microsoft 365 企业应用版', 'Office 365 ProPlus'],
    ['Entra ID P2', 'Azure AD Premium P1'],
    ['AADP', 'Azure Active Directory Premium'],
    ['MIP', 'Microsoft Purview'],
    ['Microsoft 정보 보호', 'Purview Information Protection'],
    ['Yammer', 'Microsoft Viva Engage'],
    ['MDE', '엔드포인트용 Defender'],
    ['MDO', 'Office 365 ATP'],
    ['MDI', 'Azure ATP'],
    ['EXO', 'Microsoft Exchange Online'],
    ['SPO', 'SharePoint Online'],
    ['CE Bundle', 'Dynamics 365 CE'],
    ['F&O', 'Finance and Operations'],
    ['D365 Sales', 'Dynamics 365 for Sales'],
    ['Dynamics 365 영업', 'Dynamics 365 Sales'],
    ['Dynamics 365 客户服务', 'Dynamics 365 Customer Service'],
    ['Ｐｏｗｅｒ ＢＩ', 'PowerBI'],
    ['Something nobody listed', 'something  NOBODY listed'],
  ])('is %s and %s', (a, b) => {
    expect(sameProduct(a, b)).toBe(true)
  })

  test.each([
    ['Teams', 'Teams Phone'],
    ['CE Bundle', 'Dynamics 365 Sales'],
    ['CE Bundle', 'F&O Bundle'],
    ['MDE', 'MDI'],
    ['Viva Engage', 'Viva Insights'],
    ['Exchange Online', 'SharePoint Online'],
  ])('is not %s and %s', (a, b) => {
    expect(sameProduct(a, b)).toBe(false)
  })
})

describe('the products that a text names', () => {
  test.each([
    ['We roll out Teams Phone to 300 seats', ['teams phone']],
    ['Microsoft Teams and SharePoint Online for 40 teams', ['teams', 'sharepoint online']],
    ['configured Conditional Access in Microsoft Entra ID', ['entra id']],
    ['Office 365 ProPlus, EXO and SPO', ['microsoft 365 apps', 'exchange online', 'sharepoint online']],
    [
      'Dynamics 365 Sales, Customer Service and Field Service',
      ['sales', 'customer service', 'field service'],
    ],
    ['the CE bundle of Dynamics', ['sales', 'customer service', 'field service']],
    ['Dynamics 365 CE rollout', ['sales', 'customer service', 'field service']],
    ['Dynamics 365 영업과 고객 서비스를 도입합니다', ['sales', 'customer service']],
    ['실행 범위: Microsoft Teams를 배포', ['teams']],
    ['部署 Dynamics 365 销售和客户服务', ['sales', 'customer service']],
    ['使用Dynamics 365销售', ['sales']],
    ['启用 Microsoft 信息保护', ['purview']],
    ['MDE on 40 laptops', ['defender for endpoint']],
  ])('%s', (text, keys) => {
    expect(namesIn(text)).toEqual(keys)
  })

  test.each([
    'Our sales and customer service teams meet the finance department',
    'the Microsoft sales contact',
    'in exchange for the fee',
    'once upon a mem or a ce',
    'IntuneX and preYammer',
    '',
  ])('are none where the words are everyday words: %s', text => {
    expect(namesIn(text)).toEqual([])
  })

  test('are quoted with their place as they stand', () => {
    expect(productsNamedIn('Work on  Microsoft  Teams.')).toEqual([
      { keys: ['teams'], text: 'Microsoft  Teams', at: 9 },
    ])
  })
})

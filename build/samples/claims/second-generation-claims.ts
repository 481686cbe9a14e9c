/*
 * Claims of autumn 2023, when the clocks, statuses and product names had changed: a pair under two names of one service,
 * Korean and Chinese papers, a resubmission, a single dispute.
 */
import { paper } from '../documents/recipes.ts'
import { statementOfWork } from '../documents/statement-of-work.ts'
import { templateForm } from '../documents/template-form.ts'
import { workOn } from '../documents/work-library.ts'
import {
  document,
  dynamics,
  fees,
  kinds,
  leavesBlank,
  parties,
  phases,
  signs,
  team,
  workloads,
} from './claim-kinds.ts'
import type { SampleClaim } from './claim-shape.ts'
import { customers, partners } from './companies.ts'
import {
  approved,
  attached,
  disputed,
  drafted,
  partnerComment,
  rejected,
  requested,
  resubmitted,
  reviewers,
  reviewStarted,
  submitted,
} from './story.ts'

const { adatum, daon, fabrikam, litware, northwind, proseware, yunshan } = partners

function entraByAdatum(): SampleClaim {
  const created = '2023-10-17T14:30:00Z'
  const customer = customers.contoso
  const documents = [
    document(created, {
      fileName: 'Contoso zero trust SOW signed.pdf',
      recipe: paper(
        statementOfWork({
          ...parties(adatum, customer),
          look: 'letter',
          reference: 'AD/23/0611',
          project: 'Zero trust, first year',
          effective: 'June 5, 2023',
          createdAt: '2023-05-30T14:00:00Z',
          consent: 1,
          summary: [
            'Contoso was visited by an intruder in March 2023 through an account without a second factor.',
            'Adatum Corporation puts sign-in and devices under one set of rules. Microsoft Entra ID was named Azure AD when the project was planned; this document uses the new name.',
          ],
          work: [workOn('Entra ID', 5200, 'Azure AD Premium'), workOn('Defender for Endpoint', 4800)],
          roles: team({
            lead: 'Priya Raman',
            consultant: 'Owen Tully',
            sponsor: 'Grace Whitfield',
            owner: 'Sam Oyelaran',
          }),
          timeline: phases([
            'Jun 5 – Jun 23, 2023',
            'Jun 26 – Aug 4, 2023',
            'Aug 7 – Nov 17, 2023',
            'Nov 20 – Dec 8, 2023',
          ]),
          cost: fees('USD', [33500, 171000, 24800]),
          customerSignature: signs(customer, 'June 7, 2023', 'Vice President Operations'),
          partnerSignature: signs(adatum, 'June 6, 2023'),
        }),
      ),
    }),
  ]
  return {
    id: 'CLM-1201',
    name: 'Contoso zero trust',
    ...kinds.microsoft365,
    purchaseChannel: 'volume-licensing',
    partner: adatum,
    customer,
    products: workloads('Entra ID', 'Defender for Endpoint'),
    incumbent: [],
    history: [
      ...submitted(adatum, created, documents),
      reviewStarted(reviewers.tomasz, '2023-10-20T08:30:00Z'),
    ],
    documents,
  }
}

function azureByLitware(): SampleClaim {
  const created = '2023-11-06T15:40:00Z'
  const customer = customers.contoso
  const documents = [
    document(created, {
      fileName: 'Litware_Contoso_signin_SOW.pdf',
      recipe: paper(
        statementOfWork({
          ...parties(litware, customer),
          look: 'modern',
          reference: 'LIT-2023-0207',
          project: 'Sign-in for laboratories',
          effective: 'September 18, 2023',
          createdAt: '2023-09-12T15:00:00Z',
          consent: 0,
          summary: [
            'Contoso opens its ordering portal to 1,100 laboratory customers and wants staff and guests to sign in by the same rules.',
            'Litware Services sets up guest sign-in, access reviews and single sign-on for the portal with Azure AD Premium.',
          ],
          work: [workOn('Azure AD Premium', 1460)],
          roles: team({
            lead: 'Marc Olsen',
            consultant: 'Yara Haddad',
            sponsor: 'Grace Whitfield',
            owner: 'Tom Adair',
          }),
          timeline: phases([
            'Sep 18 – Sep 29, 2023',
            'Oct 2 – Oct 20, 2023',
            'Oct 23 – Dec 15, 2023',
            'Jan 8 – Jan 19, 2024',
          ]),
          cost: fees('USD', [9800, 46300, 7700]),
          customerSignature: signs(customer, 'September 20, 2023', 'Vice President Operations'),
          partnerSignature: signs(litware, 'September 19, 2023'),
        }),
      ),
    }),
  ]
  return {
    id: 'CLM-1207',
    name: 'Contoso laboratory sign-in',
    ...kinds.microsoft365,
    purchaseChannel: 'volume-licensing',
    partner: litware,
    customer,
    products: workloads('Azure AD Premium'),
    incumbent: [{ product: 'Entra ID', partnerName: adatum.name, mpnId: adatum.mpnId, claimId: 'CLM-1201' }],
    history: submitted(litware, created, documents),
    documents,
  }
}

function koreanSales(): SampleClaim {
  const created = '2023-10-31T01:15:00Z'
  const customer = customers.saesol
  const documents = [
    document(created, {
      fileName: '새솔물류 영업관리 SOW 2023 서명본.pdf',
      recipe: paper(
        statementOfWork({
          ...parties(daon, customer),
          language: 'ko',
          look: 'korean',
          reference: 'DS-23-104',
          project: '화주 영업관리 고도화',
          effective: '2023년 6월 19일',
          createdAt: '2023-06-12T01:00:00Z',
          consent: 0,
          summary: [
            '새솔물류 영업본부는 화주 420개사를 담당하지만 견적과 계약 이력이 담당자별 파일에 흩어져 있습니다.',
            '다온시스템즈는 Dynamics 365 Sales로 견적, 계약, 갱신 일정을 통합하고 영업 담당자 58명을 교육합니다.',
          ],
          work: [
            {
              product: 'Dynamics 365 Sales',
              activities: [
                '화주 420개사와 최근 삼 년의 계약 자료를 정리하여 적재합니다.',
                'Dynamics 365 Sales의 견적 승인 흐름과 권역별 예측을 설정합니다.',
                '영업 담당자 58명을 대상으로 여섯 차례 교육하고 주간 사용률을 보고합니다.',
                '정산 시스템과 야간 연계를 구성합니다.',
              ],
              deliverables: ['자료 적재 확인서', '견적 승인 설계서', '사용률 보고서'],
              notIncluded: ['성과급 계산'],
            },
          ],
          roles: [
            ['사업 책임자(수행사)', '이준호', '계획, 보고'],
            ['컨설턴트', '한소미', '설계, 교육'],
            ['후원자(고객사)', '최은지', '검수'],
          ],
          timeline: [
            ['준비', '2023년 6월 19일 ~ 6월 30일', '자료 현황 확정'],
            ['설계와 시범', '2023년 7월 3일 ~ 8월 11일', '수도권 적용'],
            ['적용', '2023년 8월 14일 ~ 10월 20일', '전 권역 적용'],
            ['인계', '2023년 10월 23일 ~ 10월 31일', '운영 인계'],
          ],
          cost: [
            ['설계', '고정 금액', '22,000,000원'],
            ['적재와 교육', '투입 공수', '71,000,000원'],
            ['합계', '', '93,000,000원'],
          ],
          customerSignature: signs(customer, '2023년 6월 21일'),
          partnerSignature: signs(daon, '2023년 6월 20일', '이사'),
        }),
      ),
    }),
  ]
  return {
    id: 'CLM-1202',
    name: '새솔물류 영업관리',
    ...kinds.businessUsage,
    purchaseChannel: 'volume-licensing',
    partner: daon,
    customer,
    products: [dynamics(customer, 'Dynamics 365 Sales')],
    incumbent: [],
    history: [...submitted(daon, created, documents), reviewStarted(reviewers.mina, '2023-11-06T00:40:00Z')],
    documents,
  }
}

function chineseOldDate(): SampleClaim {
  const created = '2023-10-26T02:50:00Z'
  const customer = customers.mingchuan
  const documents = [
    document(created, {
      fileName: '明川零售_仓储计划_工作说明书.pdf',
      recipe: paper(
        statementOfWork({
          ...parties(yunshan, customer),
          language: 'zh-CN',
          look: 'chinese',
          reference: 'YS-2022-0151',
          project: '区域仓储计划',
          effective: '2022年8月22日',
          createdAt: '2022-08-15T02:00:00Z',
          consent: 1,
          summary: [
            '明川零售集团的四个区域仓各自补货，旺季缺货率达到百分之九。',
            '云杉信息技术有限公司实施 Dynamics 365 Supply Chain Management，统一补货计划与库内作业。',
          ],
          work: [
            {
              product: 'Dynamics 365 Supply Chain Management',
              activities: [
                '建立物料、仓库与库位模型。',
                '为四个区域仓配置手持终端菜单与波次模板。',
                '新旧计划并行四周并逐项说明差异。',
                '培训 64 名关键用户。',
              ],
              deliverables: ['仓储流程图', '并行比较报告'],
              notIncluded: ['输送线控制'],
            },
          ],
          roles: [
            ['项目经理（服务方）', '陈思远', '计划与周报'],
            ['项目发起人（客户）', '何静怡', '决策与验收'],
          ],
          timeline: [
            ['准备', '2022年8月22日至9月9日', '现状调查'],
            ['设计与试点', '2022年9月13日至11月11日', '华南仓运行'],
            ['推广', '2022年11月14日至2023年3月31日', '四仓上线'],
          ],
          cost: [
            ['设计', '固定价格', '¥142,000'],
            ['实施', '按人天', '¥536,000'],
            ['合计', '', '¥678,000'],
          ],
          customerSignature: signs(customer, '2022年8月25日'),
          partnerSignature: signs(yunshan, '2022年8月24日', '副总经理'),
        }),
      ),
    }),
  ]
  return {
    id: 'CLM-1203',
    name: '明川区域仓储',
    ...kinds.businessUsage,
    purchaseChannel: 'web-direct',
    partner: yunshan,
    customer,
    products: [
      dynamics(customer, 'Dynamics 365 Supply Chain Management', { channel: 'web-direct', state: 'expired' }),
    ],
    incumbent: [],
    history: submitted(yunshan, created, documents),
    documents,
  }
}

type Form = Parameters<typeof templateForm>[0]
const formOf = (
  partner: typeof adatum,
  customer: SampleClaim['customer'],
  rest: Pick<Form, 'createdAt' | 'project' | 'activities' | 'workloads' | 'signature'> & Partial<Form>,
) =>
  paper(
    templateForm({
      reference: customer.name,
      partner: partner.name,
      mpnId: partner.mpnId,
      customer: customer.name,
      domain: customer.domain,
      tenantId: customer.tenantId,
      attachments: [],
      ...rest,
    }),
  )

function organicsAsked(): SampleClaim {
  const created = '2023-10-24T05:30:00Z'
  const customer = customers.bestForYou
  const documents = [
    document(created, {
      fileName: 'BFYO PoE form.pdf',
      recipe: formOf(northwind, customer, {
        createdAt: '2023-10-18T05:00:00Z',
        project: 'Farm payments',
        activities: [
          'Ledger and farm payments were implemented for 31 users; the September closing took four days.',
        ],
        workloads: ['Business applications'],
        signature: signs(customer, '19 October 2023'),
      }),
    }),
  ]
  return {
    id: 'CLM-1204',
    name: 'Organics farm payments',
    ...kinds.businessUsage,
    purchaseChannel: 'volume-licensing',
    partner: northwind,
    customer,
    products: [dynamics(customer, 'Dynamics 365 Finance')],
    incumbent: [],
    history: [
      ...submitted(northwind, created, documents),
      reviewStarted(reviewers.mina, '2023-10-30T04:20:00Z'),
      requested(reviewers.mina, '2023-11-06T04:45:00Z', {
        reasons: ['missing-products'],
        text: 'Part 4 marks business applications. Please write the product names and sign the corrected form.',
      }),
    ],
    documents,
  }
}

function cityApproved(): SampleClaim {
  const created = '2023-10-18T14:20:00Z'
  const customer = customers.lamnaCity
  const documents = [
    document(created, {
      fileName: 'Lakemont records PoE.pdf',
      recipe: formOf(fabrikam, customer, {
        createdAt: '2023-10-10T14:00:00Z',
        project: 'Labels for city records',
        disclosure: true,
        activities: [
          'We introduced four sensitivity labels of Information Protection for 1,900 employees and adjusted the rules with the city clerk.',
          'We trained 17 departments.',
        ],
        workloads: ['Information Protection'],
        signature: signs(customer, 'October 12, 2023'),
      }),
    }),
  ]
  return {
    id: 'CLM-1205',
    name: 'Lakemont record labels',
    ...kinds.microsoft365,
    purchaseChannel: 'volume-licensing',
    partner: fabrikam,
    customer,
    products: workloads('Microsoft Purview Information Protection'),
    incumbent: [],
    history: [
      ...submitted(fabrikam, created, documents),
      reviewStarted(reviewers.ines, '2023-10-23T08:00:00Z'),
      approved(reviewers.ines, '2023-11-01T09:40:00Z'),
    ],
    documents,
  }
}

function kagamiDisputed(): SampleClaim {
  const created = '2023-10-11T01:10:00Z'
  const customer = customers.kagami
  const documents = [
    document(created, {
      fileName: 'Kagami telephone form.pdf',
      recipe: formOf(proseware, customer, {
        createdAt: '2023-10-03T01:00:00Z',
        project: 'Telephone',
        activities: [
          'Teams Phone replaced the exchange of the Nagoya plant, 410 extensions.',
          'Queues for orders and quality were built and tested.',
        ],
        workloads: ['Microsoft Teams'],
        signature: signs(customer, '4 October 2023'),
      }),
    }),
  ]
  return {
    id: 'CLM-1206',
    name: 'Kagami telephone',
    ...kinds.microsoft365,
    purchaseChannel: 'volume-licensing',
    partner: proseware,
    customer,
    products: workloads('Teams Phone'),
    incumbent: [],
    history: [
      ...submitted(proseware, created, documents),
      reviewStarted(reviewers.mina, '2023-10-17T01:00:00Z'),
      rejected(reviewers.mina, '2023-10-25T02:00:00Z', {
        reason: 'missing-products',
        text: 'Part 4 marks Microsoft Teams, not Teams Phone.',
      }),
      disputed(
        proseware,
        '2023-11-08T01:25:00Z',
        'Part 3 describes Teams Phone only. The box in part 4 was crossed by mistake; please read both together.',
      ),
    ],
    documents,
  }
}

function woodgroveAgain(): SampleClaim {
  const created = '2023-10-19T09:15:00Z'
  const customer = customers.woodgrove
  const unsigned = document(created, {
    fileName: 'Woodgrove learning form.pdf',
    recipe: formOf(litware, customer, {
      createdAt: '2023-10-16T09:00:00Z',
      project: 'Communities',
      activities: [
        'Viva Engage communities for 3,900 employees, 14 moderators trained, 61 percent active in September 2023 (9 percent in January).',
      ],
      workloads: ['Viva Engage'],
      signature: leavesBlank(customer),
    }),
  })
  const signed = document('2023-11-07T10:05:00Z', {
    number: 2,
    fileName: 'Woodgrove learning form signed.pdf',
    recipe: formOf(litware, customer, {
      createdAt: '2023-11-02T09:00:00Z',
      project: 'Communities',
      activities: [
        'Viva Engage communities for 3,900 employees, 14 moderators trained, 61 percent active in September 2023 (9 percent in January).',
      ],
      workloads: ['Viva Engage'],
      signature: signs(customer, '3 November 2023'),
    }),
  })
  return {
    id: 'CLM-1208',
    name: 'Woodgrove communities',
    ...kinds.microsoft365,
    purchaseChannel: 'volume-licensing',
    partner: litware,
    customer,
    products: workloads('Yammer'),
    incumbent: [],
    history: [
      ...submitted(litware, created, [unsigned]),
      reviewStarted(reviewers.tomasz, '2023-10-25T08:10:00Z'),
      requested(reviewers.tomasz, '2023-10-31T09:20:00Z', {
        reasons: ['missing-customer-acknowledgment'],
        text: 'Part 2 is not signed.',
      }),
      attached(litware, signed),
      partnerComment(litware, '2023-11-07T10:30:00Z', 'Signed by the head of workplace technology.'),
      resubmitted(litware, '2023-11-07T10:31:00Z'),
    ],
    documents: [unsigned, signed],
  }
}

function wingtipFinal(): SampleClaim {
  const created = '2023-10-05T15:10:00Z'
  const customer = customers.wingtip
  const documents = [
    document(created, {
      fileName: 'Wingtip mail form.pdf',
      recipe: formOf(northwind, customer, {
        createdAt: '2023-09-28T15:00:00Z',
        project: 'Mail',
        activities: ['Licences for Exchange Online were renewed for 260 users.'],
        workloads: ['Exchange Online'],
        signature: signs(customer, 'September 29, 2023'),
      }),
    }),
  ]
  return {
    id: 'CLM-1210',
    name: 'Wingtip mail',
    ...kinds.microsoft365,
    purchaseChannel: 'volume-licensing',
    partner: northwind,
    customer,
    products: workloads('Exchange Online'),
    incumbent: [],
    history: [
      ...submitted(northwind, created, documents),
      reviewStarted(reviewers.ines, '2023-10-10T08:20:00Z'),
      rejected(reviewers.ines, '2023-10-16T09:00:00Z', {
        reason: 'insufficient-poe',
        text: 'Renewing licences is not work on the service.',
      }),
      disputed(northwind, '2023-11-02T15:30:00Z', 'The renewal needed two meetings with the customer.'),
      rejected(reviewers.tomasz, '2023-11-08T10:10:00Z', {
        reason: 'insufficient-poe',
        text: 'The dispute brings no description of work. This answer is final.',
      }),
    ],
    documents,
  }
}

function toysDraft(): SampleClaim {
  const customer = customers.wingtip
  return {
    id: 'CLM-1209',
    name: 'Wingtip revenue association',
    ...kinds.revenue,
    purchaseChannel: 'web-direct',
    partner: fabrikam,
    customer,
    products: [dynamics(customer, 'Dynamics 365 Business Central', { channel: 'web-direct' })],
    incumbent: [],
    history: [drafted(fabrikam, '2023-11-10T16:25:00Z')],
    documents: [],
  }
}

export const secondGenerationClaims = (): readonly SampleClaim[] => [
  entraByAdatum(),
  koreanSales(),
  chineseOldDate(),
  organicsAsked(),
  cityApproved(),
  kagamiDisputed(),
  azureByLitware(),
  woodgroveAgain(),
  toysDraft(),
  wingtipFinal(),
]

/*
 * Claims whose papers are written in Korean or Chinese: two clean ones, one that lacks a product, one without signature.
 */
import { paper } from '../documents/recipes.ts'
import { statementOfWork } from '../documents/statement-of-work.ts'
import { document, dynamics, kinds, leavesBlank, parties, signs, workloads } from './claim-kinds.ts'
import type { SampleClaim } from './claim-shape.ts'
import { customers, partners } from './companies.ts'
import { reviewers, reviewStarted, submitted } from './story.ts'

const { nuri, daon, yunshan, qingshi } = partners

function hanbitFinance(): SampleClaim {
  const created = '2021-05-26T02:10:00Z'
  const customer = customers.hanbit
  const documents = [
    document(created, {
      fileName: '한빛정밀_재무시스템_작업기술서_서명본.pdf',
      recipe: paper(
        statementOfWork({
          ...parties(nuri, customer),
          language: 'ko',
          look: 'korean',
          reference: 'NC-2021-0312',
          project: '통합 재무 시스템 구축',
          effective: '2021년 3월 15일',
          createdAt: '2021-03-08T01:00:00Z',
          consent: 0,
          summary: [
            '한빛정밀공업은 창원과 아산에 두 개의 공장을 운영하며, 법인별로 서로 다른 회계 프로그램을 사용하고 있습니다. 월 결산에 평균 열이틀이 걸리고 법인 간 거래는 엑셀로 대사합니다.',
            '누리클라우드는 Dynamics 365 Finance를 도입하여 네 개 법인의 원장, 매입과 매출 채무, 고정자산을 하나의 체계로 통합합니다. 목표는 월 결산을 닷새 안에 끝내는 것입니다.',
            '본 사업의 효과는 결산 소요일, 수기 분개 건수, 재무 사용자 52명의 주간 접속률로 측정합니다.',
          ],
          work: [
            {
              product: 'Dynamics 365 Finance',
              activities: [
                '네 개 법인의 계정과목을 하나로 정리하고 기존 계정과의 대응표를 작성하여 재무본부의 승인을 받습니다.',
                'Dynamics 365 Finance에 원장, 매입, 매출, 고정자산 모듈을 설정하고 재무 사용자 52명의 권한을 부여합니다.',
                '전자세금계산서 연계 인터페이스를 구성하고 국세청 전송 시험을 두 차례 수행합니다.',
                '미결 항목과 잔액을 두 번의 예행연습과 한 번의 주말 전환으로 이관합니다.',
                '첫 두 번의 월 결산에 컨설턴트가 상주하여 지원합니다.',
              ],
              deliverables: [
                '통합 계정과목표와 대응표',
                '모듈 설정서 및 권한 설계서',
                '전환 계획서와 예행연습 결과',
                '결산 지원 보고서',
              ],
              notIncluded: ['급여 계산', '관세 환급 업무', '하드웨어 및 네트워크 구매'],
            },
          ],
          roles: [
            ['사업 책임자(수행사)', '박서연', '계획, 예산, 주간 보고'],
            ['수석 컨설턴트', '정하람', '설계, 설정, 교육'],
            ['후원자(고객사)', '김도윤', '의사 결정, 검수'],
            ['업무 담당자(고객사)', '윤채원', '요구 사항, 시험, 현업 조율'],
          ],
          timeline: [
            ['준비', '2021년 3월 15일 ~ 3월 31일', '계획과 접근 권한 확정'],
            ['설계와 시험 운영', '2021년 4월 1일 ~ 5월 14일', '계정과목 승인, 시험 법인 가동'],
            ['전환', '2021년 5월 17일 ~ 7월 30일', '네 개 법인 가동'],
            ['안정화', '2021년 8월 2일 ~ 8월 31일', '두 번의 월 결산 완료'],
          ],
          cost: [
            ['준비 및 설계', '고정 금액', '48,000,000원'],
            ['설정 및 이관', '투입 공수', '162,000,000원'],
            ['교육 및 안정화', '고정 금액', '35,000,000원'],
            ['합계', '', '245,000,000원'],
          ],
          customerSignature: signs(customer, '2021년 3월 17일'),
          partnerSignature: signs(nuri, '2021년 3월 16일', '대표이사'),
        }),
      ),
    }),
  ]
  return {
    id: 'CLM-0414',
    name: '한빛정밀 통합 재무',
    ...kinds.businessUsage,
    purchaseChannel: 'volume-licensing',
    partner: nuri,
    customer,
    products: [dynamics(customer, 'Dynamics 365 Finance')],
    incumbent: [],
    history: [...submitted(nuri, created, documents), reviewStarted(reviewers.mina, '2021-06-01T01:30:00Z')],
    documents,
  }
}

function saesolMissingIntune(): SampleClaim {
  const created = '2021-06-03T05:45:00Z'
  const customer = customers.saesol
  const documents = [
    document(created, {
      fileName: '새솔물류 협업환경 SOW(최종).pdf',
      recipe: paper(
        statementOfWork({
          ...parties(daon, customer),
          language: 'ko',
          look: 'korean',
          reference: 'DS-21-027',
          project: '물류센터 협업 환경 개선',
          effective: '2021년 4월 5일',
          createdAt: '2021-03-30T01:00:00Z',
          consent: 1,
          summary: [
            '새솔물류는 전국 열네 개 물류센터에서 1,150명이 근무합니다. 교대 인수인계가 종이로 이루어지고, 사진과 문서가 개인 메신저에 흩어져 있습니다.',
            '다온시스템즈는 Microsoft Teams와 SharePoint Online을 도입하여 교대 인수인계, 사고 보고, 표준 작업서를 한곳에서 관리하도록 합니다.',
          ],
          work: [
            {
              product: 'Microsoft Teams',
              activities: [
                '물류센터별 팀과 채널을 만들고 교대 인수인계 서식을 배치합니다.',
                '외부 운송사의 게스트 접근 정책을 정하고 적용합니다.',
                '센터별 교육을 열네 번 실시하고 월간 활성 사용자 수를 도입 전후로 비교합니다(목표 900명).',
              ],
              deliverables: ['Teams 운영 지침', '센터별 활성 사용자 보고서'],
              notIncluded: ['휴대 단말기 구매와 관리'],
            },
            {
              product: 'SharePoint Online',
              activities: [
                '표준 작업서 2,300건을 정리하여 SharePoint Online 문서 라이브러리로 옮깁니다.',
                '사고 보고 목록과 승인 흐름을 구성합니다.',
                '사이트 관리자 28명에게 권한과 버전 관리를 교육합니다.',
              ],
              deliverables: ['사이트 구조도와 권한표', '이관 결과 보고서'],
              notIncluded: ['별도 프로그램 개발'],
            },
          ],
          roles: [
            ['사업 책임자(수행사)', '이준호', '계획, 보고, 변경 관리'],
            ['컨설턴트', '한소미', '설계, 이관, 교육'],
            ['후원자(고객사)', '최은지', '의사 결정, 검수'],
          ],
          timeline: [
            ['준비', '2021년 4월 5일 ~ 4월 16일', '현황 조사 완료'],
            ['시범 센터', '2021년 4월 19일 ~ 5월 7일', '이천, 칠곡 센터 적용'],
            ['전체 적용', '2021년 5월 10일 ~ 7월 16일', '열네 개 센터 적용'],
            ['인계', '2021년 7월 19일 ~ 7월 30일', '운영 지침 승인'],
          ],
          cost: [
            ['설계', '고정 금액', '14,000,000원'],
            ['이관 및 교육', '투입 공수', '46,500,000원'],
            ['합계', '', '60,500,000원'],
          ],
          customerSignature: signs(customer, '2021년 4월 7일'),
          partnerSignature: signs(daon, '2021년 4월 6일', '이사'),
        }),
      ),
    }),
  ]
  return {
    id: 'CLM-0416',
    name: '새솔물류 협업 환경',
    ...kinds.microsoft365,
    purchaseChannel: 'volume-licensing',
    partner: daon,
    customer,
    products: workloads('Microsoft Teams', 'SharePoint Online', 'Intune'),
    incumbent: [],
    history: submitted(daon, created, documents),
    documents,
  }
}

function hailanService(): SampleClaim {
  const created = '2021-06-02T03:20:00Z'
  const customer = customers.hailan
  const documents = [
    document(created, {
      fileName: '海岚装备_售后服务平台_工作说明书_已签.pdf',
      recipe: paper(
        statementOfWork({
          ...parties(yunshan, customer),
          language: 'zh-CN',
          look: 'chinese',
          reference: 'YS-2021-0088',
          project: '售后服务平台建设',
          effective: '2021年4月6日',
          createdAt: '2021-03-31T02:00:00Z',
          consent: 0,
          summary: [
            '海岚装备制造有限公司在全国有三千六百多台在用设备，报修电话由各地办事处自行登记，配件与保修信息无法及时查询，平均修复时间为五天。',
            '云杉信息技术有限公司将实施 Dynamics 365 Customer Service 与 Dynamics 365 Field Service，统一受理报修、派工和现场服务，使平均修复时间缩短到三天以内。',
          ],
          work: [
            {
              product: 'Dynamics 365 Customer Service',
              activities: [
                '为 26 名客服人员配置工单、服务级别与分派规则，并接入 400 电话和邮箱。',
                '整理 180 篇故障处理知识，设置审核流程。',
                '对比上线前后八周的首次解决率并向客户提交报告。',
              ],
              deliverables: ['工单与分派设计', '知识库及责任人清单'],
              notIncluded: ['智能客服机器人'],
            },
            {
              product: 'Dynamics 365 Field Service',
              activities: [
                '为 140 名现场工程师建立技能、区域与排班看板。',
                '录入 3,600 台设备的序列号、保修期与维护协议。',
                '配置移动端检修表单，支持在无信号的车间离线填写。',
                '跟随首批二十次上门服务并修正表单。',
              ],
              deliverables: ['设备与协议数据', '四类设备的检修表单'],
              notIncluded: ['平板电脑采购'],
            },
          ],
          roles: [
            ['项目经理（服务方）', '陈思远', '计划、预算与周报'],
            ['首席顾问', '高云帆', '设计、配置与培训'],
            ['项目发起人（客户）', '周明哲', '决策与验收'],
            ['业务负责人（客户）', '吴晓岚', '需求与测试'],
          ],
          timeline: [
            ['准备', '2021年4月6日至4月16日', '计划与权限确认'],
            ['设计与试点', '2021年4月19日至5月21日', '华东区试点运行'],
            ['推广', '2021年5月24日至8月13日', '全国七个大区上线'],
            ['移交', '2021年8月16日至8月31日', '文档验收'],
          ],
          cost: [
            ['准备与设计', '固定价格', '¥168,000'],
            ['配置与推广', '按人天', '¥612,000'],
            ['培训与移交', '固定价格', '¥95,000'],
            ['合计', '', '¥875,000'],
          ],
          customerSignature: signs(customer, '2021年4月8日'),
          partnerSignature: signs(yunshan, '2021年4月7日', '副总经理'),
        }),
      ),
    }),
  ]
  return {
    id: 'CLM-0417',
    name: '海岚售后服务平台',
    ...kinds.businessUsage,
    purchaseChannel: 'web-direct',
    partner: yunshan,
    customer,
    products: [
      dynamics(customer, 'Dynamics 365 Customer Service', { channel: 'web-direct' }),
      dynamics(customer, 'Dynamics 365 Field Service', { channel: 'web-direct', state: 'grace' }),
    ],
    incumbent: [],
    history: submitted(yunshan, created, documents),
    documents,
  }
}

function mingchuanUnsigned(): SampleClaim {
  const created = '2021-05-25T06:05:00Z'
  const customer = customers.mingchuan
  const documents = [
    document(created, {
      fileName: '明川零售-邮件与会议-工作说明书.pdf',
      recipe: paper(
        statementOfWork({
          ...parties(qingshi, customer),
          language: 'zh-CN',
          look: 'chinese',
          reference: 'QS-SOW-2021-19',
          project: '门店邮件与会议系统',
          effective: '2021年3月22日',
          createdAt: '2021-03-16T02:00:00Z',
          consent: 1,
          summary: [
            '明川零售集团拥有 340 家门店，门店与总部之间依靠个人邮箱和群聊联络，促销通知常有遗漏。',
            '青石数科有限公司负责将邮件迁移到 Exchange Online，并引入 Microsoft Teams 召开区域例会。',
          ],
          work: [
            {
              product: 'Exchange Online',
              activities: [
                '分批迁移 1,280 个邮箱，先试点 30 个。',
                '配置邮件流、域名解析与反垃圾策略。',
                '为门店设置共享邮箱与通讯组。',
              ],
              deliverables: ['迁移计划与每日记录'],
              notIncluded: ['大于 50 GB 的公用文件夹'],
            },
            {
              product: 'Microsoft Teams',
              activities: [
                '为 12 个大区建立团队与例会模板。',
                '制定外部来宾与录制策略。',
                '培训 95 名区域督导，并统计上线前后的月活跃用户。',
              ],
              deliverables: ['治理手册', '活跃用户报告'],
              notIncluded: ['会议室设备'],
            },
          ],
          roles: [
            ['项目经理（服务方）', '林若溪', '计划与周报'],
            ['顾问', '宋知远', '迁移与培训'],
            ['项目发起人（客户）', '何静怡', '决策与验收'],
          ],
          timeline: [
            ['准备', '2021年3月22日至4月2日', '现状调查'],
            ['试点', '2021年4月6日至4月23日', '两个大区运行'],
            ['推广', '2021年4月26日至7月9日', '全部门店上线'],
            ['移交', '2021年7月12日至7月23日', '手册验收'],
          ],
          cost: [
            ['设计', '固定价格', '¥86,000'],
            ['迁移与培训', '按人天', '¥254,000'],
            ['合计', '', '¥340,000'],
          ],
          customerSignature: leavesBlank(customer),
          partnerSignature: signs(qingshi, '2021年3月23日', '总经理'),
        }),
      ),
    }),
  ]
  return {
    id: 'CLM-0418',
    name: '明川门店邮件与会议',
    ...kinds.microsoft365,
    purchaseChannel: 'volume-licensing',
    partner: qingshi,
    customer,
    products: workloads('Exchange Online', 'Microsoft Teams'),
    incumbent: [],
    history: [
      ...submitted(qingshi, created, documents),
      reviewStarted(reviewers.mina, '2021-05-31T02:15:00Z'),
    ],
    documents,
  }
}

export const koreanChineseClaims = (): readonly SampleClaim[] => [
  hanbitFinance(),
  saesolMissingIntune(),
  hailanService(),
  mingchuanUnsigned(),
]

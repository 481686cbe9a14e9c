/*
 * The sentences a statement of work has whatever the project is: section titles, assumptions, the consent clause, the
 * lines of the signature block. One Wording per language; what belongs to one claim is in claims/. Used by statement-of-work.ts.
 */
import type { SignatureLabels } from './plan.ts'

export type Names = { readonly partner: string; readonly customer: string }

export type Wording = {
  readonly statementOfWork: string
  readonly confidential: (names: Names) => string
  readonly titles: Readonly<
    Record<
      | 'summary'
      | 'products'
      | 'scope'
      | 'deliverables'
      | 'outOfScope'
      | 'assumptions'
      | 'consent'
      | 'disclosure'
      | 'roles'
      | 'terms'
      | 'timeline'
      | 'cost'
      | 'acceptance'
      | 'annex',
      string
    >
  >
  readonly facts: Readonly<
    Record<'reference' | 'effective' | 'customer' | 'tenant' | 'domain' | 'project' | 'provider', string>
  >
  readonly productsIntro: (names: Names) => string
  readonly method: (names: Names) => readonly string[]
  readonly deliverablesIntro: string
  readonly outOfScopeIntro: (names: Names) => string
  readonly assumptions: (names: Names) => readonly string[]
  readonly consent: ReadonlyArray<(names: Names) => string>
  readonly disclosure: (names: Names) => readonly string[]
  readonly roleColumns: readonly [string, string, string]
  readonly timelineColumns: readonly [string, string, string]
  readonly costColumns: readonly [string, string, string]
  readonly costNote: string
  readonly terms: (names: Names) => ReadonlyArray<readonly [heading: string, text: string]>
  readonly acceptance: (names: Names) => string
  readonly expiry: string
  readonly signatureLabels: SignatureLabels
}

const en: Wording = {
  statementOfWork: 'Statement of Work',
  confidential: ({ partner, customer }) =>
    `Confidential. Prepared by ${partner} for ${customer} and not to be passed to third parties without the written agreement of both.`,
  titles: {
    summary: 'Executive summary',
    products: 'Microsoft products used in this project',
    scope: 'Scope of services',
    deliverables: 'Deliverables',
    outOfScope: 'Out of scope',
    assumptions: 'Assumptions',
    consent: 'Partner association (CPOR)',
    disclosure: 'Public sector disclosure',
    roles: 'Roles and responsibilities',
    terms: 'Working together',
    timeline: 'Timeline',
    cost: 'Fees',
    acceptance: 'Acceptance and signatures',
    annex: 'Annex',
  },
  facts: {
    reference: 'Reference',
    effective: 'Effective date',
    customer: 'Customer',
    tenant: 'Microsoft tenant ID',
    domain: 'Primary domain',
    project: 'Project',
    provider: 'Service provider',
  },
  productsIntro: ({ partner }) =>
    `A cross marks each Microsoft online service on which ${partner} performs work under this statement of work.`,
  method: ({ partner, customer }) => [
    `${partner} leads the work described below and is answerable for its result; staff of ${customer} contribute knowledge and tests. Each service is listed with the activities performed on it.`,
    'Every week ends with a short written report: what was done, what was decided, which risks are open. Changes of scope are written down before they are worked on.',
  ],
  deliverablesIntro: 'The following results are handed over and accepted in writing:',
  outOfScopeIntro: ({ partner }) => `Unless agreed in a change order, ${partner} does not provide:`,
  assumptions: ({ partner, customer }) => [
    `${customer} names one person who can take decisions within two working days.`,
    `Administrative access to the tenant is granted to named consultants of ${partner} for the time of the project only.`,
    'Licences are in place before the first workshop; this document does not sell or renew any licence.',
    'Meetings are held remotely unless a phase states otherwise; travel is charged at cost after approval.',
    'A delay of more than ten working days in a decision moves all later dates by the same time.',
  ],
  consent: [
    ({ partner, customer }) =>
      `${customer} agrees that ${partner} registers itself with Microsoft as the partner for the services listed above (claiming partner of record, CPOR). The registration lets ${partner} see usage figures of these services; it opens no mailbox, file or business record, and ${customer} may withdraw it at any time.`,
    ({ partner, customer }) =>
      `With its signature ${customer} acknowledges that ${partner} may submit this document to Microsoft as proof of execution for a CPOR association limited to the products marked in this document. Microsoft informs ${customer}, who may decline.`,
    ({ partner, customer }) =>
      `CPOR consent: Microsoft records which partner helps a customer to adopt a service. ${customer} permits ${partner} to be recorded for the work described here and to receive monthly usage counts for that purpose.`,
  ],
  disclosure: ({ partner, customer }) => [
    `${customer} is a public body. ${partner} discloses that it will ask Microsoft to be associated with the online services named in this document and that Microsoft may pay ${partner} a fee for the association.`,
    `${customer} has read this disclosure, has checked it against its own procurement and gift rules, and raises no objection. The fee does not change any price paid by ${customer}.`,
  ],
  roleColumns: ['Role', 'Person', 'Duties'],
  timelineColumns: ['Phase', 'Dates', 'Result'],
  costColumns: ['Item', 'Basis', 'Amount'],
  costNote: 'Amounts exclude tax. Invoices are issued at the end of each phase and payable within 30 days.',
  terms: ({ partner, customer }) => [
    [
      'Meetings',
      `The project leads meet twice a week; the steering group of ${customer} and ${partner} meets at the end of each phase and whenever a risk touches date or budget. Minutes are sent within one working day and count as agreed if nobody objects within three.`,
    ],
    [
      'Change control',
      'A wish that alters scope, date or fee is written on one page: what changes, why, what it costs, what moves. Work on it begins when both project leads have agreed in writing.',
    ],
    [
      'Acceptance of results',
      `${customer} tests each result within five working days and reports faults in the shared list. A result is accepted when no fault prevents its use; smaller faults are listed with a date.`,
    ],
    [
      'Data protection',
      `${partner} sees personal data only where a task needs it, works in the tenant of ${customer}, takes no copies away, and returns its access rights on the last day.`,
    ],
    [
      'Escalation',
      'What the project leads cannot settle in two days goes to the sponsors, and from there to the managing directors.',
    ],
  ],
  acceptance: ({ partner, customer }) =>
    `By signing, ${customer} and ${partner} accept this statement of work with its assumptions. Each signatory confirms the authority to bind the party named.`,
  expiry: 'This offer lapses if it has not been signed by both parties within 30 days of the effective date.',
  signatureLabels: { signature: 'Signature', name: 'Name', title: 'Title', date: 'Date' },
}

const ko: Wording = {
  statementOfWork: '작업 기술서 (SOW)',
  confidential: ({ partner, customer }) =>
    `대외비. 본 문서는 ${partner}이(가) ${customer}을(를) 위하여 작성하였으며, 양사의 서면 동의 없이 제삼자에게 제공할 수 없습니다.`,
  titles: {
    summary: '사업 개요',
    products: '본 사업에 사용되는 Microsoft 제품',
    scope: '용역 범위',
    deliverables: '산출물',
    outOfScope: '제외 범위',
    assumptions: '전제 조건',
    consent: '파트너 연결(CPOR) 동의',
    disclosure: '공공 부문 고지',
    roles: '역할과 책임',
    terms: '협업 방식',
    timeline: '일정',
    cost: '용역비',
    acceptance: '승인 및 서명',
    annex: '부록',
  },
  facts: {
    reference: '문서 번호',
    effective: '효력 발생일',
    customer: '고객사',
    tenant: 'Microsoft 테넌트 ID',
    domain: '기본 도메인',
    project: '사업명',
    provider: '수행사',
  },
  productsIntro: ({ partner }) =>
    `${partner}이(가) 본 작업 기술서에 따라 작업하는 Microsoft 온라인 서비스에는 칸에 표시를 하였습니다.`,
  method: ({ partner, customer }) => [
    `${partner}이(가) 아래 작업을 직접 수행하고 결과에 책임을 집니다. ${customer}의 담당자는 업무 지식 제공과 시험에 참여합니다. 작업 내용은 제품별로 적었습니다.`,
    '매주 금요일에 수행 내용, 결정 사항, 남은 위험을 정리한 주간 보고서를 제출합니다. 범위 변경은 작업 전에 서면으로 남깁니다.',
  ],
  deliverablesIntro: '다음 산출물을 인도하고 고객사의 서면 확인을 받습니다.',
  outOfScopeIntro: () => '변경 합의가 없는 한 다음 사항은 본 용역에 포함되지 않습니다.',
  assumptions: ({ partner, customer }) => [
    `${customer}은(는) 영업일 기준 이틀 안에 결정할 수 있는 담당자 한 명을 지정합니다.`,
    `테넌트 관리 권한은 사업 기간 동안 ${partner}의 지정된 컨설턴트에게만 부여합니다.`,
    '라이선스는 착수 전에 준비되어 있어야 하며, 본 문서는 라이선스의 판매나 갱신을 다루지 않습니다.',
    '결정이 열흘 이상 늦어지면 이후 일정도 같은 기간만큼 미루어집니다.',
  ],
  consent: [
    ({ partner, customer }) =>
      `${customer}은(는) ${partner}이(가) 위에 표시된 서비스에 대하여 Microsoft에 담당 파트너(CPOR)로 등록하는 데 동의합니다. 등록된 파트너는 사용량 수치만 볼 수 있고 메일이나 업무 자료는 볼 수 없으며, ${customer}은(는) 언제든지 동의를 철회할 수 있습니다.`,
    ({ partner, customer }) =>
      `${customer}은(는) 본 문서가 CPOR 연결을 위한 실행 증명으로 Microsoft에 제출될 수 있음을 확인하며, 그 범위는 ${partner}이(가) 실제로 작업한 제품에 한정됩니다.`,
  ],
  disclosure: () => [],
  roleColumns: ['역할', '담당자', '책임'],
  timelineColumns: ['단계', '기간', '결과'],
  costColumns: ['항목', '산정 기준', '금액'],
  costNote: '부가가치세 별도. 단계가 끝날 때마다 청구하며 30일 이내에 지급합니다.',
  terms: ({ partner, customer }) => [
    [
      '회의',
      `사업 책임자는 주 2회 회의를 하고, ${customer}와(과) ${partner}의 운영 위원회는 단계가 끝날 때마다 모입니다. 회의록은 다음 영업일까지 보내며 사흘 안에 이의가 없으면 합의한 것으로 봅니다.`,
    ],
    [
      '변경 관리',
      '범위, 일정, 금액에 영향을 주는 요청은 한 쪽 분량으로 내용과 이유, 비용을 적습니다. 양측 책임자가 서면으로 합의한 뒤에 작업을 시작합니다.',
    ],
    [
      '검수',
      `${customer}은(는) 산출물을 영업일 닷새 안에 시험하고 결함을 공유 목록에 적습니다. 사용을 막는 결함이 없으면 검수된 것으로 봅니다.`,
    ],
    [
      '개인정보 보호',
      `${partner}은(는) 작업에 필요한 범위에서만 개인정보를 열람하며, 자료를 외부로 반출하지 않고 마지막 날에 권한을 반납합니다.`,
    ],
  ],
  acceptance: ({ partner, customer }) =>
    `${customer}과(와) ${partner}은(는) 아래 서명으로 본 작업 기술서와 전제 조건을 승인합니다.`,
  expiry: '본 제안은 효력 발생일부터 30일 이내에 양사가 서명하지 않으면 효력을 잃습니다.',
  signatureLabels: { signature: '서명', name: '성명', title: '직위', date: '서명일' },
}

const zh: Wording = {
  statementOfWork: '工作说明书（SOW）',
  confidential: ({ partner, customer }) =>
    `保密文件。本文件由${partner}为${customer}编制，未经双方书面同意不得提供给第三方。`,
  titles: {
    summary: '项目概述',
    products: '本项目使用的 Microsoft 产品',
    scope: '服务范围',
    deliverables: '交付成果',
    outOfScope: '不包含的内容',
    assumptions: '前提条件',
    consent: '合作伙伴关联（CPOR）同意',
    disclosure: '公共部门披露',
    roles: '角色与职责',
    terms: '协作方式',
    timeline: '进度安排',
    cost: '服务费用',
    acceptance: '确认与签字',
    annex: '附件',
  },
  facts: {
    reference: '文件编号',
    effective: '生效日期',
    customer: '客户',
    tenant: 'Microsoft 租户 ID',
    domain: '主域名',
    project: '项目名称',
    provider: '服务方',
  },
  productsIntro: ({ partner }) =>
    `${partner}在本工作说明书下实施工作的 Microsoft 在线服务，已在方框中打叉标明。`,
  method: ({ partner, customer }) => [
    `下列工作由${partner}直接实施并对结果负责，${customer}的人员提供业务知识并参与测试。工作内容按产品逐项列出。`,
    '每周五提交周报，说明完成的工作、作出的决定和尚存的风险。范围变更须先书面确认，再行实施。',
  ],
  deliverablesIntro: '下列成果交付后由客户书面确认：',
  outOfScopeIntro: () => '除非另行签订变更单，本项目不包含：',
  assumptions: ({ partner, customer }) => [
    `${customer}指定一名能在两个工作日内作出决定的负责人。`,
    `租户管理权限仅在项目期间授予${partner}的指定顾问。`,
    '许可证应在启动之前就绪；本文件不涉及许可证的销售或续订。',
    '若某项决定延迟超过十个工作日，后续日期相应顺延。',
  ],
  consent: [
    ({ partner, customer }) =>
      `${customer}同意${partner}就上表所列服务向 Microsoft 登记为合作伙伴（CPOR）。登记后合作伙伴只能看到使用量数字，不能查看邮件或业务数据；${customer}可以随时撤回同意。`,
    ({ partner, customer }) =>
      `${customer}确认，${partner}可以将本文件作为执行证明提交给 Microsoft，用于仅限于本文件所标产品的 CPOR 关联。`,
  ],
  disclosure: () => [],
  roleColumns: ['角色', '人员', '职责'],
  timelineColumns: ['阶段', '日期', '结果'],
  costColumns: ['项目', '依据', '金额'],
  costNote: '以上金额不含税。每阶段结束时开具发票，30 天内付款。',
  terms: ({ partner, customer }) => [
    [
      '会议',
      `双方项目经理每周会面两次；${customer}与${partner}的指导小组在每个阶段结束时开会。会议纪要于次日发出，三日内无异议即视为同意。`,
    ],
    [
      '变更管理',
      '凡影响范围、日期或费用的要求，须用一页纸写明内容、原因和费用，经双方项目经理书面同意后方可实施。',
    ],
    ['成果验收', `${customer}在五个工作日内测试每项成果，并将缺陷记入共享清单；无妨碍使用的缺陷即视为验收。`],
    ['数据保护', `${partner}仅在任务需要时查看个人数据，不将数据带出，项目最后一天归还全部权限。`],
  ],
  acceptance: ({ partner, customer }) => `${customer}与${partner}以下列签字确认本工作说明书及其前提条件。`,
  expiry: '如双方未在生效日期起 30 天内签字，本报价自动失效。',
  signatureLabels: { signature: '签字', name: '姓名', title: '职务', date: '日期' },
}

export const wordings: Readonly<Record<'en' | 'ko' | 'zh-CN', Wording>> = { en, ko, 'zh-CN': zh }

/**
 * The names one product or workload goes by, as data: old and new names, codes, and what Korean and Chinese papers
 * write. Only names; product.ts compares them and finds them in text. Sources: domain.md §8 [B-CE, M365P, QA].
 */

export interface ProductNames {
  /** Without the maker's name (“Microsoft”, “Dynamics 365”), which any of them may carry. */
  readonly names: readonly string[]
  /** Everyday words: in running text they count only after the maker's name or in a list begun by it. */
  readonly everyday?: readonly string[]
  /** Everyday words even after “Microsoft”: they count only after “Dynamics 365”. */
  readonly afterDynamics?: readonly string[]
  /** Abbreviations: in running text they count only in capitals. */
  readonly codes?: readonly string[]
}

export const productNames = {
  // Modern work
  'microsoft 365 apps': {
    names: [
      'microsoft 365 apps',
      'microsoft 365 apps for enterprise',
      'm365 apps',
      'proplus',
      'office proplus',
      'office 365 proplus',
      'microsoft 365 앱',
      'microsoft 365 엔터프라이즈용 앱',
      'microsoft 365 应用',
      'microsoft 365 应用版',
      'microsoft 365 企业应用版',
    ],
  },
  'exchange online': {
    names: ['exchange online', '익스체인지 온라인'],
    everyday: ['exchange'],
    codes: ['exo'],
  },
  'sharepoint online': {
    names: ['sharepoint online', 'sharepoint', '셰어포인트', '쉐어포인트'],
    codes: ['spo'],
  },
  teams: { names: ['microsoft teams', '팀즈'], everyday: ['teams'] },
  'teams phone': { names: ['teams phone', 'teams calling', 'teams 전화', 'teams 电话'] },
  'teams meetings': { names: ['teams meetings', 'teams 모임', 'teams 회의', 'teams 会议'] },
  'teams platform': { names: ['teams platform', 'teams apps', 'teams 플랫폼', 'teams 平台'] },
  intune: { names: ['intune', 'endpoint manager', '인튠'], codes: ['mem'] },
  'viva engage': { names: ['viva engage', 'yammer', 'yammer enterprise', '야머'] },
  'viva insights': { names: ['viva insights', 'viva 인사이트', 'viva 见解'] },
  'viva topics': { names: ['viva topics', 'viva 토픽', 'viva 主题'] },
  'viva learning': { names: ['viva learning', 'viva 학습', 'viva 学习'] },
  'viva connections': { names: ['viva connections', 'viva 연결', 'viva 连接'] },
  // Security
  'entra id': {
    names: [
      'entra id',
      'entra id p1',
      'entra id p2',
      'azure ad',
      'azure ad premium',
      'azure ad premium p1',
      'azure ad premium p2',
      'azure active directory',
      'azure active directory premium',
    ],
    codes: ['aadp', 'aad'],
  },
  purview: {
    names: [
      'purview',
      'purview information protection',
      'microsoft information protection',
      'azure information protection',
      'microsoft 정보 보호',
      'microsoft 信息保护',
    ],
    everyday: ['information protection', '정보 보호', '信息保护'],
    codes: ['mip', 'aip'],
  },
  'defender for endpoint': {
    names: [
      'defender for endpoint',
      'windows defender atp',
      'defender atp',
      '엔드포인트용 defender',
      'defender 终结点',
    ],
    codes: ['mde'],
  },
  'defender for office 365': {
    names: [
      'defender for office 365',
      'office 365 atp',
      'office 365 advanced threat protection',
      'office 365용 defender',
    ],
    codes: ['mdo'],
  },
  'defender for identity': {
    names: [
      'defender for identity',
      'azure atp',
      'azure advanced threat protection',
      'id용 defender',
      'defender 标识版',
    ],
    codes: ['mdi'],
  },
  // Business applications
  sales: { names: ['sales enterprise', 'sales professional'], afterDynamics: ['sales', '영업', '销售'] },
  'customer service': { names: [], afterDynamics: ['customer service', '고객 서비스', '客户服务'] },
  'field service': { names: [], afterDynamics: ['field service', '현장 서비스', '现场服务'] },
  'customer insights': { names: ['customer insights'] },
  marketing: { names: [], afterDynamics: ['marketing', '마케팅', '市场营销'] },
  finance: { names: [], afterDynamics: ['finance', '재무', '财务'] },
  'supply chain management': {
    names: ['supply chain management', '공급망 관리', '供应链管理'],
    afterDynamics: ['supply chain'],
    codes: ['scm'],
  },
  commerce: { names: [], afterDynamics: ['commerce', '상거래', '商业'] },
  'human resources': { names: [], afterDynamics: ['human resources', '인사 관리', '人力资源'] },
  'project operations': { names: ['project operations', '프로젝트 운영', '项目运营'] },
  'fraud protection': { names: ['fraud protection', '사기 방지', '欺诈保护'] },
  'intelligent order management': { names: ['intelligent order management'] },
  'business central': { names: ['business central'] },
  guides: { names: [], afterDynamics: ['guides'] },
  'remote assist': { names: ['remote assist'] },
  'power apps': { names: ['power apps', 'powerapps'] },
  'power automate': { names: ['power automate', 'microsoft flow'] },
  'power bi': { names: ['power bi', 'powerbi'] },
  'power pages': { names: ['power pages'] },
  'power virtual agents': { names: ['power virtual agents'] },
  'ai builder': { names: ['ai builder'] },
} as const satisfies Readonly<Record<string, ProductNames>>

interface Bundle extends ProductNames {
  readonly products: readonly (keyof typeof productNames)[]
}

/** A bundle names everything in it. */
export const bundles: readonly Bundle[] = [
  {
    products: ['sales', 'customer service', 'field service'],
    names: ['ce bundle', 'customer engagement plan', 'ce 번들', 'ce 捆绑包'],
    afterDynamics: ['customer engagement'],
    codes: ['ce'],
  },
  {
    products: ['finance', 'supply chain management'],
    names: ['f&o bundle', 'finance and operations', 'finance & operations', 'f&o 번들', 'f&o 捆绑包'],
    codes: ['f&o'],
  },
]

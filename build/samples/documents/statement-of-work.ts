/*
 * Lays out a statement of work from what is special to one project. Each look has its own order of sections, so the
 * effective date, the product table, the consent and the signatures stand on different pages in different documents.
 */
import type { Block, DocumentPlan, Look, Section, Signature } from './plan.ts'
import { type Wording, wordings } from './wording.ts'

export type Work = {
  readonly product: string
  readonly activities: readonly string[]
  readonly deliverables: readonly string[]
  readonly notIncluded?: readonly string[]
}

export type StatementOfWork = {
  readonly language?: 'en' | 'ko' | 'zh-CN'
  readonly look: Look
  readonly reference: string
  readonly project: string
  readonly partner: string
  readonly customer: string
  readonly tenantId: string
  readonly domain: string
  /** As printed. */
  readonly effective: string
  readonly createdAt: string
  readonly summary: readonly string[]
  /** Crosses in the product table; defaults to the products of `work`. */
  readonly marked?: readonly string[]
  readonly work: readonly Work[]
  readonly extraScope?: readonly Section[]
  readonly roles: ReadonlyArray<readonly [string, string, string]>
  readonly timeline: ReadonlyArray<readonly [string, string, string]>
  readonly cost: ReadonlyArray<readonly [string, string, string]>
  readonly customerSignature: Signature
  readonly partnerSignature: Signature
  readonly consent?: number | 'none'
  readonly disclosure?: boolean
  readonly landscapeCost?: boolean
  readonly annexes?: readonly Section[]
  readonly password?: string
}

type Part = keyof Wording['titles']

const orders: Readonly<Record<Look, readonly Part[]>> = {
  ledger: [
    'summary',
    'products',
    'scope',
    'deliverables',
    'outOfScope',
    'assumptions',
    'consent',
    'disclosure',
    'roles',
    'terms',
    'timeline',
    'cost',
    'acceptance',
    'annex',
  ],
  letter: [
    'summary',
    'scope',
    'deliverables',
    'products',
    'outOfScope',
    'roles',
    'cost',
    'timeline',
    'terms',
    'assumptions',
    'acceptance',
    'consent',
    'disclosure',
    'annex',
  ],
  modern: [
    'acceptance',
    'summary',
    'scope',
    'products',
    'deliverables',
    'outOfScope',
    'timeline',
    'roles',
    'assumptions',
    'terms',
    'consent',
    'disclosure',
    'cost',
    'annex',
  ],
  korean: [
    'summary',
    'products',
    'scope',
    'deliverables',
    'outOfScope',
    'timeline',
    'roles',
    'terms',
    'assumptions',
    'consent',
    'cost',
    'acceptance',
    'annex',
  ],
  chinese: [
    'summary',
    'scope',
    'products',
    'deliverables',
    'outOfScope',
    'roles',
    'timeline',
    'terms',
    'cost',
    'assumptions',
    'consent',
    'acceptance',
    'annex',
  ],
}

const freshPage: ReadonlySet<Part> = new Set(['scope', 'terms', 'acceptance'])

const productTable = [
  'Exchange Online',
  'SharePoint Online',
  'Microsoft Teams',
  'Teams Phone',
  'Microsoft 365 Apps',
  'Yammer',
  'Viva Engage',
  'Intune',
  'Azure AD Premium',
  'Entra ID',
  'Defender for Endpoint',
  'Defender for Office 365',
  'Information Protection',
  'Dynamics 365 Sales',
  'Dynamics 365 Customer Service',
  'Dynamics 365 Field Service',
  'Dynamics 365 Finance',
  'Dynamics 365 Supply Chain Management',
  'Dynamics 365 Business Central',
  'Dynamics 365 Marketing',
  'Dynamics 365 Human Resources',
  'Dynamics 365 Project Operations',
  'Dynamics 365 Customer Insights',
  'Power BI',
  'Power Apps',
  'Power Automate',
]

export function statementOfWork(work: StatementOfWork): DocumentPlan {
  const language = work.language ?? 'en'
  const wording = wordings[language]
  const sections = orders[work.look].flatMap(part => sectionsOf(part, work, wording))
  return {
    title: `${wording.statementOfWork}: ${work.project}`,
    author: work.partner,
    createdAt: work.createdAt,
    language,
    look: work.look,
    header: `${work.partner}  |  ${work.reference}`,
    sections,
    ...(work.password ? { password: work.password } : {}),
    cover: {
      title: wording.statementOfWork,
      subtitle: work.project,
      lines: [
        `${wording.facts.customer}: ${work.customer}`,
        `${wording.facts.provider}: ${work.partner}`,
        `${wording.facts.reference}: ${work.reference}`,
      ],
      notice: wording.confidential(work),
    },
  }
}

function sectionsOf(part: Part, work: StatementOfWork, wording: Wording): readonly Section[] {
  if (part === 'annex') return work.annexes ?? []
  const blocks = blocksOf(part, work, wording)
  if (blocks.length === 0) return []
  const section: Section = {
    title: wording.titles[part],
    blocks,
    newPage: freshPage.has(part),
    ...(part === 'cost' && work.landscapeCost ? { landscape: true } : {}),
  }
  return part === 'scope' ? [section, ...(work.extraScope ?? [])] : [section]
}

function blocksOf(part: Exclude<Part, 'annex'>, work: StatementOfWork, wording: Wording): readonly Block[] {
  switch (part) {
    case 'summary':
      return [...work.summary.map(text), facts(work, wording)]
    case 'products':
      return [text(wording.productsIntro(work)), ticks(work)]
    case 'scope':
      return [
        ...wording.method(work).map(text),
        ...work.work.flatMap(({ product, activities }): Block[] => [
          { kind: 'heading', text: product },
          { kind: 'list', items: activities },
        ]),
      ]
    case 'deliverables':
      return [
        text(wording.deliverablesIntro),
        { kind: 'list', numbered: true, items: work.work.flatMap(({ deliverables }) => deliverables) },
      ]
    case 'outOfScope':
      return [text(wording.outOfScopeIntro(work)), { kind: 'list', items: outOfScope(work) }]
    case 'assumptions':
      return [{ kind: 'list', numbered: true, items: wording.assumptions(work) }]
    case 'consent':
      return consent(work, wording)
    case 'disclosure':
      return work.disclosure ? wording.disclosure(work).map(text) : []
    case 'roles':
      return [{ kind: 'table', widths: [3, 3, 6], head: wording.roleColumns, rows: work.roles }]
    case 'terms':
      return wording
        .terms(work)
        .flatMap(([heading, content]): Block[] => [{ kind: 'heading', text: heading }, text(content)])
    case 'timeline':
      return [{ kind: 'table', widths: [4, 4, 6], head: wording.timelineColumns, rows: work.timeline }]
    case 'cost':
      return [
        { kind: 'table', widths: [6, 5, 3], head: wording.costColumns, rows: work.cost },
        text(wording.costNote),
      ]
    case 'acceptance':
      return acceptance(work, wording)
  }
}

function text(content: string): Block {
  return { kind: 'text', text: content }
}

function facts(work: StatementOfWork, { facts: label }: Wording): Block {
  return {
    kind: 'facts',
    rows: [
      [label.project, work.project],
      [label.customer, work.customer],
      [label.tenant, work.tenantId],
      [label.domain, work.domain],
      [label.effective, work.effective],
    ],
  }
}

function ticks(work: StatementOfWork): Block {
  const marked = new Set(work.marked ?? work.work.map(({ product }) => product))
  const unlisted = [...marked].filter(product => !productTable.includes(product))
  return {
    kind: 'ticks',
    columns: 2,
    items: [...productTable, ...unlisted].map(label => ({ label, ticked: marked.has(label) })),
  }
}

function outOfScope(work: StatementOfWork): readonly string[] {
  return work.work.flatMap(({ notIncluded }) => notIncluded ?? [])
}

function consent(work: StatementOfWork, wording: Wording): readonly Block[] {
  if (work.consent === 'none') return []
  const clause = wording.consent[work.consent ?? 0]
  return clause ? [text(clause(work))] : []
}

function acceptance(work: StatementOfWork, wording: Wording): readonly Block[] {
  return [
    text(wording.acceptance(work)),
    {
      kind: 'signatures',
      labels: wording.signatureLabels,
      parties: [work.customerSignature, work.partnerSignature],
      stacked: work.look === 'letter',
    },
    { kind: 'text', text: wording.expiry, small: true },
  ]
}

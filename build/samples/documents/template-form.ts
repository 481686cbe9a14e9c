/*
 * The proof-of-execution form with its four numbered parts: customer data, acknowledgment, activities, workloads.
 * Own wording; the tick boxes of part 4 and the disclosure are what the cases differ in.
 */
import type { Block, DocumentPlan, Look, Section, Signature } from './plan.ts'
import { wordings } from './wording.ts'

export type TemplateForm = {
  readonly look?: Look
  readonly reference: string
  readonly createdAt: string
  readonly partner: string
  readonly mpnId: string
  readonly customer: string
  readonly domain: string
  readonly tenantId: string
  readonly project: string
  readonly activities: readonly string[]
  readonly attachments: readonly string[]
  readonly workloads: readonly string[]
  readonly businessProducts?: readonly string[]
  readonly signature: Signature
  readonly disclosure?: boolean
}

const workloads = [
  'Exchange Online',
  'SharePoint Online',
  'Microsoft Teams',
  'Teams Phone',
  'Office 365 ProPlus',
  'Microsoft 365 Apps',
  'Yammer',
  'Intune',
  'Azure AD Premium',
  'Defender for Endpoint',
  'Defender for Office 365',
  'Defender for Identity',
  'Information Protection',
  'Entra ID',
  'Viva Engage',
  'Business applications',
]

export function templateForm(form: TemplateForm): DocumentPlan {
  return {
    title: `Proof of execution: ${form.customer}`,
    author: form.partner,
    createdAt: form.createdAt,
    language: 'en',
    look: form.look ?? 'ledger',
    header: `CPOR proof of execution  |  ${form.reference}`,
    sections: [customerPart(form), acknowledgmentPart(form), activitiesPart(form), workloadsPart(form)],
  }
}

function customerPart(form: TemplateForm): Section {
  return {
    title: '1. Customer data',
    blocks: [
      {
        kind: 'text',
        text: 'Every field must agree with the claim to which this form is attached.',
        small: true,
      },
      {
        kind: 'facts',
        rows: [
          ['Partner company', form.partner],
          ['Partner location ID', form.mpnId],
          ['Customer company', form.customer],
          ['Customer domain', form.domain],
          ['Tenant (directory) ID', form.tenantId],
          ['Project name', form.project],
        ],
      },
    ],
  }
}

function acknowledgmentPart(form: TemplateForm): Section {
  const names = { partner: form.partner, customer: form.customer }
  const disclosure: readonly Block[] = form.disclosure
    ? [
        { kind: 'heading', text: 'Public sector disclosure' },
        ...wordings.en.disclosure(names).map((text): Block => ({ kind: 'text', text })),
      ]
    : []
  return {
    title: '2. Customer acknowledgment',
    blocks: [
      {
        kind: 'text',
        text: `${form.customer} confirms that ${form.partner} carries out the activities listed in part 3 for the services marked in part 4, and knows that ${form.partner} will ask Microsoft to be recorded as the partner for them. The acknowledgment is valid for claims submitted within twelve months of its date.`,
      },
      ...disclosure,
      { kind: 'signatures', labels: wordings.en.signatureLabels, parties: [form.signature], stacked: true },
    ],
  }
}

function activitiesPart(form: TemplateForm): Section {
  return {
    title: '3. Engagement activities',
    newPage: true,
    blocks: [
      {
        kind: 'text',
        text: 'Describe what was done, for whom, and where the evidence is kept.',
        small: true,
      },
      { kind: 'list', items: form.activities, numbered: true },
      { kind: 'heading', text: 'Supporting documents' },
      { kind: 'list', items: form.attachments.length > 0 ? form.attachments : ['None attached'] },
    ],
  }
}

function workloadsPart(form: TemplateForm): Section {
  const marked = new Set(form.workloads)
  const products = form.businessProducts ?? []
  return {
    title: '4. Workloads',
    blocks: [
      {
        kind: 'text',
        text: 'Mark each workload for which activities are described in part 3. For business applications also write the product names.',
        small: true,
      },
      { kind: 'ticks', columns: 2, items: workloads.map(label => ({ label, ticked: marked.has(label) })) },
      {
        kind: 'facts',
        rows: [['Product names', products.length > 0 ? products.join('; ') : 'not applicable']],
      },
    ],
  }
}

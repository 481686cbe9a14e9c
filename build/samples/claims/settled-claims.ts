/*
 * Claims of the first bundle that have an outcome behind them: declined by the customer, rejected for each kind of reason,
 * and disputes that wait for an answer. Their papers are short on purpose.
 */
import { paper } from '../documents/recipes.ts'
import { templateForm } from '../documents/template-form.ts'
import { document, dynamics, kinds, leavesBlank, signs, workloads } from './claim-kinds.ts'
import type { ClaimFacts, HistoryEntry, Product, SampleClaim, SampleDocument } from './claim-shape.ts'
import type { Customer, Partner } from './companies.ts'
import { customers, partners } from './companies.ts'
import {
  approved,
  declined,
  disputed,
  partnerComment,
  rejected,
  rejectedBySystem,
  requested,
  resubmitted,
  reviewers,
  reviewStarted,
  submitted,
} from './story.ts'

const { adatum, fabrikam, litware, northwind, proseware } = partners

type Form = {
  readonly signedOn: string
  readonly createdAt: string
  readonly project: string
  readonly activities: readonly string[]
  readonly workloads: readonly string[]
  readonly businessProducts?: readonly string[]
}
type Settled = {
  readonly facts: Pick<ClaimFacts, 'id' | 'name' | 'solutionArea' | 'activity' | 'program'>
  readonly partner: Partner
  readonly customer: Customer
  readonly products: readonly Product[]
  readonly created: string
  readonly form: Form
  readonly after: readonly HistoryEntry[]
  readonly incumbent?: ClaimFacts['incumbent']
}

function settled({
  facts,
  partner,
  customer,
  products,
  created,
  form,
  after,
  incumbent,
}: Settled): SampleClaim {
  const documents: readonly SampleDocument[] = [
    document(created, {
      fileName: `PoE form ${customer.name}.pdf`,
      recipe: paper(
        templateForm({
          reference: customer.name,
          createdAt: form.createdAt,
          partner: partner.name,
          mpnId: partner.mpnId,
          customer: customer.name,
          domain: customer.domain,
          tenantId: customer.tenantId,
          project: form.project,
          activities: form.activities,
          attachments: [],
          workloads: form.workloads,
          ...(form.businessProducts ? { businessProducts: form.businessProducts } : {}),
          signature: form.signedOn ? signs(customer, form.signedOn) : leavesBlank(customer),
        }),
      ),
    }),
  ]
  return {
    ...facts,
    purchaseChannel: 'volume-licensing',
    partner,
    customer,
    products,
    incumbent: incumbent ?? [],
    history: [...submitted(partner, created, documents), ...after],
    documents,
  }
}

const declinedByCustomer = (): SampleClaim =>
  settled({
    facts: { id: 'CLM-0381', name: 'Asahigawa works chat', ...kinds.microsoft365 },
    partner: litware,
    customer: customers.asahi,
    products: workloads('Microsoft Teams'),
    created: '2021-05-11T01:20:00Z',
    form: {
      signedOn: '28 April 2021',
      createdAt: '2021-04-22T01:00:00Z',
      project: 'Works chat',
      activities: [
        'We introduced Microsoft Teams for 640 people in the Chiba and Oita works and trained 22 champions.',
        'We wrote the guest policy with the legal department.',
      ],
      workloads: ['Microsoft Teams'],
    },
    after: [
      reviewStarted(reviewers.mina, '2021-05-13T01:05:00Z'),
      approved(reviewers.mina, '2021-05-17T02:40:00Z'),
      declined(customers.asahi, '2021-05-20T03:15:00Z'),
    ],
  })

const rejectedAsInsufficient = (): SampleClaim =>
  settled({
    facts: { id: 'CLM-0434', name: 'Wingtip segments', ...kinds.businessUsage },
    partner: fabrikam,
    customer: customers.wingtip,
    products: [dynamics(customers.wingtip, 'Dynamics 365 Customer Insights')],
    created: '2021-05-10T15:30:00Z',
    form: {
      signedOn: '',
      createdAt: '2021-05-06T15:00:00Z',
      project: 'Segments',
      activities: ['We assisted the customer.'],
      workloads: ['Business applications'],
      businessProducts: ['Dynamics 365 Customer Insights'],
    },
    after: [
      reviewStarted(reviewers.ines, '2021-05-14T09:00:00Z'),
      requested(reviewers.ines, '2021-05-17T09:30:00Z', {
        reasons: ['missing-customer-acknowledgment', 'missing-partner-solution'],
        text: 'The form is not signed, and part 3 does not say what was done.',
      }),
      partnerComment(fabrikam, '2021-05-20T14:15:00Z', 'The customer is away; we send the form again.'),
      resubmitted(fabrikam, '2021-05-20T14:16:00Z'),
      reviewStarted(reviewers.ines, '2021-05-25T08:10:00Z'),
      rejected(reviewers.ines, '2021-05-25T08:45:00Z', {
        reason: 'insufficient-poe',
        text: 'The form is unchanged: no signature, no description of the work.',
      }),
    ],
  })

const rejectedForSilence = (): SampleClaim =>
  settled({
    facts: { id: 'CLM-0386', name: 'Kagami mail', ...kinds.microsoft365 },
    partner: northwind,
    customer: customers.kagami,
    products: workloads('Exchange Online'),
    created: '2021-05-06T02:30:00Z',
    form: {
      signedOn: '',
      createdAt: '2021-04-28T02:00:00Z',
      project: 'Mail',
      activities: ['We moved 1,150 mailboxes to Exchange Online in five nights.'],
      workloads: ['Exchange Online'],
    },
    after: [
      reviewStarted(reviewers.mina, '2021-05-11T01:00:00Z'),
      requested(reviewers.mina, '2021-05-12T02:20:00Z', {
        reasons: ['missing-customer-acknowledgment'],
        text: 'Part 2 has no signature. Please attach the signed form.',
      }),
      rejectedBySystem('2021-05-20T00:10:00Z', {
        reason: 'no-partner-response',
        text: 'No answer within five business days.',
      }),
    ],
  })

const rejectedOnRequest = (): SampleClaim =>
  settled({
    facts: { id: 'CLM-0389', name: 'Margie wrong activity', ...kinds.preSales },
    partner: adatum,
    customer: customers.margies,
    products: [dynamics(customers.margies, 'Dynamics 365 Sales')],
    created: '2021-05-12T09:20:00Z',
    form: {
      signedOn: '4 May 2021',
      createdAt: '2021-05-03T09:00:00Z',
      project: 'Booking desk',
      activities: ['We configured Dynamics 365 Sales for 19 travel advisers; it went live on 26 April 2021.'],
      workloads: ['Business applications'],
      businessProducts: ['Dynamics 365 Sales'],
    },
    after: [
      partnerComment(
        adatum,
        '2021-05-13T10:05:00Z',
        'We chose pre-sales by mistake; this is usage. Please reject, we will claim again.',
      ),
      rejected(reviewers.tomasz, '2021-05-14T08:30:00Z', {
        reason: 'partner-request',
        text: 'Rejected as asked: wrong activity.',
      }),
    ],
  })

const rejectedWithoutConsent = (): SampleClaim =>
  settled({
    facts: { id: 'CLM-0391', name: 'Costa Norte classrooms', ...kinds.microsoft365 },
    partner: proseware,
    customer: customers.costaNorte,
    products: workloads('Microsoft Teams'),
    created: '2021-05-13T13:40:00Z',
    form: {
      signedOn: 'May 5, 2021',
      createdAt: '2021-05-04T13:00:00Z',
      project: 'Classrooms',
      activities: ['We enabled Microsoft Teams for 9,300 students and staff and trained 210 lecturers.'],
      workloads: ['Microsoft Teams'],
    },
    after: [
      reviewStarted(reviewers.tomasz, '2021-05-18T09:00:00Z'),
      rejected(reviewers.tomasz, '2021-05-19T10:15:00Z', {
        reason: 'missing-customer-consent',
        text: 'Public body: the disclosure is not in the signed form.',
      }),
    ],
  })

const rejectedWithoutProducts = (): SampleClaim =>
  settled({
    facts: { id: 'CLM-0393', name: 'Lucerne labels and phones', ...kinds.microsoft365 },
    partner: adatum,
    customer: customers.lucerne,
    products: workloads('Information Protection', 'Teams Phone'),
    created: '2021-05-14T08:05:00Z',
    form: {
      signedOn: '10 May 2021',
      createdAt: '2021-05-07T08:00:00Z',
      project: 'Meetings',
      activities: ['We trained 70 editors in holding meetings with Microsoft Teams.'],
      workloads: ['Microsoft Teams'],
    },
    after: [
      reviewStarted(reviewers.ines, '2021-05-19T08:00:00Z'),
      rejected(reviewers.ines, '2021-05-20T11:25:00Z', {
        reason: 'missing-products',
        text: 'Neither Information Protection nor Teams Phone is in the form.',
      }),
    ],
  })

const rejectedUnreadable = (): SampleClaim => {
  const claim = settled({
    facts: { id: 'CLM-0395', name: 'Southridge archive', ...kinds.microsoft365 },
    partner: litware,
    customer: customers.southridge,
    products: workloads('SharePoint Online'),
    created: '2021-05-17T16:00:00Z',
    form: {
      signedOn: 'May 12, 2021',
      createdAt: '2021-05-11T16:00:00Z',
      project: 'Archive',
      activities: ['We moved 4 TB of raw footage lists to SharePoint Online.'],
      workloads: ['SharePoint Online'],
    },
    after: [
      reviewStarted(reviewers.tomasz, '2021-05-21T08:00:00Z'),
      rejected(reviewers.tomasz, '2021-05-24T09:05:00Z', {
        reason: 'poe-unavailable',
        text: 'The file could not be opened on three days.',
      }),
    ],
  })
  return { ...claim, documents: claim.documents.map(file => ({ ...file, inArchive: false })) }
}

const rejectedAfterDecline = (): SampleClaim =>
  settled({
    facts: { id: 'CLM-0399', name: 'Lamna devices', ...kinds.microsoft365 },
    partner: adatum,
    customer: customers.lamnaHealth,
    products: workloads('Intune'),
    created: '2021-05-05T08:45:00Z',
    form: {
      signedOn: '21 April 2021',
      createdAt: '2021-04-19T08:00:00Z',
      project: 'Ward tablets',
      activities: ['We enrolled 380 ward tablets in Intune and tested theft procedures.'],
      workloads: ['Intune'],
    },
    after: [
      reviewStarted(reviewers.ines, '2021-05-10T08:00:00Z'),
      approved(reviewers.ines, '2021-05-11T09:00:00Z'),
      declined(customers.lamnaHealth, '2021-05-14T12:30:00Z'),
      rejected(reviewers.ines, '2021-05-17T07:45:00Z', {
        reason: 'customer-decline',
        text: 'The customer declined the association.',
      }),
    ],
  })

const disputeSignature = (): SampleClaim =>
  settled({
    facts: { id: 'CLM-0376', name: 'Fourth Coffee devices', ...kinds.microsoft365 },
    partner: litware,
    customer: customers.fourthCoffee,
    products: workloads('Intune'),
    created: '2021-04-26T16:10:00Z',
    form: {
      signedOn: 'April 20, 2021',
      createdAt: '2021-04-19T16:00:00Z',
      project: 'Shop tablets',
      activities: [
        'We enrolled 236 shop tablets in Intune and translated 18 group policies.',
        'We taught the service desk to lock and wipe.',
      ],
      workloads: ['Intune'],
    },
    after: [
      reviewStarted(reviewers.tomasz, '2021-04-30T08:40:00Z'),
      rejected(reviewers.tomasz, '2021-05-04T09:00:00Z', {
        reason: 'insufficient-poe',
        text: 'No customer signature found.',
      }),
      disputed(
        litware,
        '2021-06-01T15:10:00Z',
        'The signature is in part 2 of the form, dated April 20, 2021. We ask for a second look.',
      ),
    ],
  })

const disputeProducts = (): SampleClaim =>
  settled({
    facts: { id: 'CLM-0378', name: 'Wide World field visits', ...kinds.businessUsage },
    partner: northwind,
    customer: customers.wideWorld,
    products: [dynamics(customers.wideWorld, 'Dynamics 365 Field Service')],
    created: '2021-04-27T15:00:00Z',
    form: {
      signedOn: 'April 13, 2021',
      createdAt: '2021-04-12T15:00:00Z',
      project: 'Installers',
      activities: [
        'We set up the schedule board of Dynamics 365 Field Service for 24 installers and loaded 700 assets.',
      ],
      workloads: ['Business applications'],
    },
    after: [
      reviewStarted(reviewers.ines, '2021-04-30T08:00:00Z'),
      rejected(reviewers.ines, '2021-05-06T08:30:00Z', {
        reason: 'missing-products',
        text: 'Part 4 marks business applications but names no product.',
      }),
      disputed(
        northwind,
        '2021-06-03T14:20:00Z',
        'The product is named in part 3, line 1. Part 4 was left empty by oversight.',
      ),
    ],
  })

const disputeOldDate = (): SampleClaim =>
  settled({
    facts: { id: 'CLM-0384', name: 'Best For You chat', ...kinds.microsoft365 },
    partner: proseware,
    customer: customers.bestForYou,
    products: workloads('Microsoft Teams'),
    created: '2021-05-03T06:00:00Z',
    form: {
      signedOn: '02/03/2020',
      createdAt: '2020-03-02T06:00:00Z',
      project: 'Market chat',
      activities: ['We introduced Microsoft Teams for 150 buyers and trained six coordinators.'],
      workloads: ['Microsoft Teams'],
    },
    after: [
      reviewStarted(reviewers.mina, '2021-05-07T05:00:00Z'),
      rejected(reviewers.mina, '2021-05-11T06:10:00Z', {
        reason: 'insufficient-poe',
        text: 'The signature is older than twelve months.',
      }),
      disputed(
        proseware,
        '2021-06-04T07:35:00Z',
        'The year is a slip of the pen: the project ran in 2021. We can bring a new form.',
      ),
    ],
  })

export const settledClaims = (): readonly SampleClaim[] => [
  disputeSignature(),
  disputeProducts(),
  declinedByCustomer(),
  disputeOldDate(),
  rejectedForSilence(),
  rejectedOnRequest(),
  rejectedWithoutConsent(),
  rejectedWithoutProducts(),
  rejectedUnreadable(),
  rejectedAfterDecline(),
  rejectedAsInsufficient(),
]

/*
 * Claims whose paper is another kind than a statement of work or a form: a quote, a reseller order, a non-disclosure
 * agreement, and one contract shared by two claims, with an acceptance certificate beside it.
 */
import { acceptanceCertificate, nonDisclosure, priceQuote, resellerOrder } from '../documents/other-papers.ts'
import { paper } from '../documents/recipes.ts'
import { statementOfWork } from '../documents/statement-of-work.ts'
import { workOn } from '../documents/work-library.ts'
import { document, dynamics, fees, kinds, parties, phases, signs, team, workloads } from './claim-kinds.ts'
import type { SampleClaim } from './claim-shape.ts'
import { customers, partners } from './companies.ts'
import { partnerComment, requested, reviewers, reviewStarted, submitted } from './story.ts'

const { adatum, fabrikam, northwind, tailspin } = partners

function travelQuote(): SampleClaim {
  const created = '2021-06-01T10:35:00Z'
  const customer = customers.margies
  const documents = [
    document(created, {
      fileName: 'Offer Dynamics Marketing MT-0503.pdf',
      recipe: paper(
        priceQuote({
          partner: tailspin.name,
          customer: customer.name,
          reference: 'MT-0503',
          createdAt: '2021-05-03T10:00:00Z',
          date: '3 May 2021',
          validUntil: '2 June 2021',
          product: 'Dynamics 365 Marketing',
          lines: [
            ['Dynamics 365 Marketing, 12 months', '1 tenant', 'GBP 13,560'],
            ['Additional contacts, block of 5,000', '2', 'GBP 2,270'],
            ['Trial of two customer journeys', '9 days', 'GBP 8,100'],
            ['Training, half a day', '2', 'GBP 1,400'],
          ],
        }),
      ),
    }),
  ]
  return {
    id: 'CLM-0424',
    name: "Margie's Travel campaign trial",
    ...kinds.preSales,
    purchaseChannel: 'web-direct',
    partner: tailspin,
    customer,
    products: [dynamics(customer, 'Dynamics 365 Marketing', { channel: 'web-direct' })],
    incumbent: [],
    history: submitted(tailspin, created, documents),
    documents,
  }
}

function instituteReseller(): SampleClaim {
  const created = '2021-05-28T06:25:00Z'
  const customer = customers.graphic
  const documents = [
    document(created, {
      fileName: 'CSP-order-GDI-2021-02.pdf',
      recipe: paper(
        resellerOrder({
          partner: fabrikam.name,
          customer: customer.name,
          reference: 'FAB-CSP-20217',
          createdAt: '2021-02-15T06:00:00Z',
          date: '15 February 2021',
          tenantId: customer.tenantId,
          lines: [
            ['Dynamics 365 Sales Enterprise', '35', 'INR 245,000'],
            ['Dynamics 365 Team Members', '60', 'INR 36,000'],
            ['Microsoft 365 Business Premium', '95', 'INR 142,500'],
          ],
          signature: signs(customer, '16 February 2021'),
        }),
      ),
    }),
  ]
  return {
    id: 'CLM-0425',
    name: 'Institute admissions',
    ...kinds.businessUsage,
    purchaseChannel: 'csp',
    partner: fabrikam,
    customer,
    products: [dynamics(customer, 'Dynamics 365 Sales', { channel: 'csp' })],
    incumbent: [],
    history: submitted(fabrikam, created, documents),
    documents,
  }
}

function researchAgreement(): SampleClaim {
  const created = '2021-05-19T17:30:00Z'
  const customer = customers.trey
  const documents = [
    document(created, {
      fileName: 'Trey_NDA_mutual.pdf',
      recipe: paper(
        nonDisclosure({
          partner: northwind.name,
          customer: customer.name,
          reference: 'NTC-NDA-2020-61',
          createdAt: '2020-12-02T16:00:00Z',
          date: 'December 2, 2020',
          signatures: [signs(customer, 'December 3, 2020'), signs(northwind, 'December 2, 2020')],
        }),
      ),
    }),
  ]
  return {
    id: 'CLM-0428',
    name: 'Trey knowledge network',
    ...kinds.microsoft365,
    purchaseChannel: 'volume-licensing',
    partner: northwind,
    customer,
    products: workloads('SharePoint Online', 'Yammer'),
    incumbent: [],
    history: [
      ...submitted(northwind, created, documents),
      reviewStarted(reviewers.ines, '2021-05-26T08:50:00Z'),
      requested(reviewers.ines, '2021-06-02T09:12:00Z', {
        reasons: ['missing-all-poe', 'missing-partner-solution', 'missing-products'],
        text: 'The attached agreement is about confidentiality only: it names no tenant, no service and no work. Please attach the statement of work that the customer has signed.',
      }),
    ],
    documents,
  }
}

/** One contract, two claims: the workplace part and the finance part. */
function vanArsdelPair(): readonly SampleClaim[] {
  const customer = customers.vanarsdel
  const shared = paper(
    statementOfWork({
      ...parties(adatum, customer),
      look: 'modern',
      reference: 'AD/21/0288',
      project: 'VanArsdel transformation',
      effective: '15 February 2021',
      createdAt: '2021-02-09T09:00:00Z',
      consent: 0,
      landscapeCost: true,
      summary: [
        'VanArsdel, Ltd. makes fitted furniture in Leicester and Gdansk. It wants common files for designers and one ledger for both works.',
        'Adatum Corporation delivers both under this statement of work: a workplace stream (SharePoint Online) and a finance stream (Dynamics 365 Finance), each with its own lead.',
      ],
      work: [workOn('SharePoint Online', 430), workOn('Dynamics 365 Finance', 31)],
      roles: team({
        lead: 'Priya Raman',
        consultant: 'Gareth Pell / Colin Frost',
        sponsor: 'Sophie Garland',
        owner: 'Marek Lis',
      }),
      timeline: phases([
        '15 – 26 February 2021',
        '1 March – 16 April 2021',
        '19 April – 24 September 2021',
        '27 September – 15 October 2021',
      ]),
      cost: fees('GBP', [29800, 164200, 21500]),
      customerSignature: signs(customer, '17 February 2021'),
      partnerSignature: signs(adatum, '16 February 2021'),
    }),
  )
  const certificate = paper(
    acceptanceCertificate({
      partner: adatum.name,
      customer: customer.name,
      reference: 'AD/21/0288-C1',
      createdAt: '2021-05-20T09:00:00Z',
      tenantId: customer.tenantId,
      project: 'VanArsdel transformation, workplace stream',
      accepted: [
        [
          'Site map and permission matrix for SharePoint Online',
          '23 April 2021',
          '26 sites, 3 objections settled',
        ],
        ['First migration of design files', '14 May 2021', '1.9 TB moved, 214 files skipped and listed'],
        ['Training of site owners', '18 May 2021', '34 of 36 owners attended'],
      ],
      remarks: ['Active users of SharePoint Online: 61 in January 2021, 288 in the first half of May 2021.'],
      signatures: [signs(customer, '20 May 2021'), signs(adatum, '20 May 2021')],
    }),
  )
  const fileName = 'VanArsdel_Transformation_SoW_signed.pdf'
  const workplaceAt = '2021-06-01T09:05:00Z'
  const workplace = [
    document(workplaceAt, { fileName, recipe: shared }),
    document(workplaceAt, {
      number: 2,
      fileName: 'Acceptance certificate workplace stream.pdf',
      recipe: certificate,
    }),
  ]
  const financeAt = '2021-06-01T11:30:00Z'
  const finance = [document(financeAt, { fileName, recipe: shared })]
  return [
    {
      id: 'CLM-0435',
      name: 'VanArsdel common files',
      ...kinds.microsoft365,
      purchaseChannel: 'volume-licensing',
      partner: adatum,
      customer,
      products: workloads('SharePoint Online'),
      incumbent: [],
      history: [
        ...submitted(adatum, workplaceAt, workplace),
        partnerComment(
          adatum,
          '2021-06-01T09:41:00Z',
          'The certificate of 20 May proves the work done so far.',
        ),
      ],
      documents: workplace,
    },
    {
      id: 'CLM-0436',
      name: 'VanArsdel one ledger',
      ...kinds.businessUsage,
      purchaseChannel: 'volume-licensing',
      partner: adatum,
      customer,
      products: [dynamics(customer, 'Dynamics 365 Finance')],
      incumbent: [],
      history: submitted(adatum, financeAt, finance),
      documents: finance,
    },
  ]
}

export const wrongPaperClaims = (): readonly SampleClaim[] => [
  travelQuote(),
  instituteReseller(),
  researchAgreement(),
  ...vanArsdelPair(),
]

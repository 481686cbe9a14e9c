/*
 * Claims whose file is the difficulty: scans without text, a missing, a locked and a broken file, and a draft without one.
 */
import { damaged, paper, scanned } from '../documents/recipes.ts'
import { statementOfWork } from '../documents/statement-of-work.ts'
import { workOn } from '../documents/work-library.ts'
import { document, dynamics, fees, kinds, parties, phases, signs, team, workloads } from './claim-kinds.ts'
import type { SampleClaim } from './claim-shape.ts'
import { customers, partners } from './companies.ts'
import { drafted, partnerComment, reviewers, reviewStarted, submitted } from './story.ts'

const { adatum, fabrikam, litware, northwind, proseware } = partners

function insuranceScan(): SampleClaim {
  const created = '2021-05-27T15:50:00Z'
  const customer = customers.humongous
  const documents = [
    document(created, {
      fileName: 'scan0047.pdf',
      recipe: scanned(
        statementOfWork({
          ...parties(adatum, customer),
          look: 'letter',
          reference: 'AD/21/0344',
          project: 'Endpoint and sign-in protection',
          effective: 'March 29, 2021',
          createdAt: '2021-03-24T14:00:00Z',
          consent: 1,
          summary: [
            'Humongous Insurance has 2,900 computers in 46 offices and an antivirus contract that ends in September. The regulator asks for multi-factor sign-in for all staff by the end of the year.',
            'Adatum Corporation introduces both protections together, office by office.',
          ],
          work: [workOn('Defender for Endpoint', 2900), workOn('Azure AD Premium', 3100)],
          roles: team({
            lead: 'Priya Raman',
            consultant: 'Owen Tully',
            sponsor: 'Stella Park',
            owner: 'Kim Vardy',
          }),
          timeline: phases([
            'Mar 29 – Apr 9, 2021',
            'Apr 12 – May 7, 2021',
            'May 10 – Aug 27, 2021',
            'Aug 30 – Sep 10, 2021',
          ]),
          cost: fees('USD', [18600, 97400, 14800]),
          customerSignature: signs(customer, 'March 31, 2021'),
          partnerSignature: signs(adatum, 'March 30, 2021'),
        }),
        { name: 'tilted', tilt: 0.7, sideways: false },
      ),
    }),
  ]
  return {
    id: 'CLM-0426',
    name: 'Humongous endpoint protection',
    ...kinds.microsoft365,
    purchaseChannel: 'volume-licensing',
    partner: adatum,
    customer,
    products: workloads('Defender for Endpoint', 'Azure AD Premium'),
    incumbent: [],
    history: [
      ...submitted(adatum, created, documents),
      reviewStarted(reviewers.tomasz, '2021-06-02T08:20:00Z'),
    ],
    documents,
  }
}

function publisherSideways(): SampleClaim {
  const created = '2021-06-07T08:15:00Z'
  const customer = customers.lucerne
  const documents = [
    document(created, {
      fileName: 'Scan_Projektvertrag_Lucerne.pdf',
      recipe: scanned(
        statementOfWork({
          ...parties(litware, customer),
          look: 'ledger',
          reference: 'LIT-2021-0098',
          project: 'Book projects under control',
          effective: '8 March 2021',
          createdAt: '2021-03-03T09:00:00Z',
          consent: 2,
          summary: [
            'Lucerne Publishing AG makes about 140 books a year. Hours of editors and designers are collected in lists, and a book that loses money is noticed after it is printed.',
            'Litware Services introduces quotes, resources, time and billing in one place.',
          ],
          work: [workOn('Dynamics 365 Project Operations', 88)],
          roles: team({
            lead: 'Marc Olsen',
            consultant: 'Beat Zumthor',
            sponsor: 'Matthias Vogel',
            owner: 'Sabine Ott',
          }),
          timeline: phases([
            '8 – 19 March 2021',
            '22 March – 30 April 2021',
            '3 May – 30 July 2021',
            '2 – 13 August 2021',
          ]),
          cost: fees('EUR', [15400, 68900, 9700]),
          customerSignature: signs(customer, '10 March 2021'),
          partnerSignature: signs(litware, '9 March 2021'),
        }),
        { name: 'sideways', tilt: 0, sideways: true },
      ),
    }),
  ]
  return {
    id: 'CLM-0427',
    name: 'Lucerne project control',
    ...kinds.businessUsage,
    purchaseChannel: 'volume-licensing',
    partner: { ...litware, mpnId: '3317788', mpnEnrolled: false },
    customer,
    products: [dynamics(customer, 'Dynamics 365 Project Operations')],
    incumbent: [],
    history: submitted(litware, created, documents),
    documents,
  }
}

function messengerMissing(): SampleClaim {
  const created = '2021-06-03T11:12:00Z'
  const customer = customers.messenger
  const documents = [
    document(created, {
      fileName: 'Consolidated Messenger SOW signed.pdf',
      inArchive: false,
      recipe: paper(
        statementOfWork({
          ...parties(northwind, customer),
          look: 'ledger',
          reference: 'NTC-2021-047',
          project: 'Depot mail',
          effective: '12 April 2021',
          createdAt: '2021-04-07T09:00:00Z',
          summary: ['Consolidated Messenger moves the mail of 60 depots to Exchange Online.'],
          work: [workOn('Exchange Online', 780)],
          roles: team({
            lead: 'Ivo Brandt',
            consultant: 'Sabine Keller',
            sponsor: 'Ruth Okafor',
            owner: 'Ben Achebe',
          }),
          timeline: phases([
            '12 – 23 April 2021',
            '26 April – 14 May 2021',
            '17 May – 9 July 2021',
            '12 – 16 July 2021',
          ]),
          cost: fees('GBP', [8700, 33100, 4600]),
          customerSignature: signs(customer, '14 April 2021'),
          partnerSignature: signs(northwind, '13 April 2021'),
        }),
      ),
    }),
  ]
  return {
    id: 'CLM-0432',
    name: 'Depot mail',
    ...kinds.microsoft365,
    purchaseChannel: 'volume-licensing',
    partner: northwind,
    customer,
    products: workloads('Exchange Online'),
    incumbent: [],
    history: submitted(northwind, created, documents),
    documents,
  }
}

function videoDraft(): SampleClaim {
  const customer = customers.southridge
  return {
    id: 'CLM-0433',
    name: 'Southridge sales desk',
    ...kinds.businessUsage,
    purchaseChannel: 'volume-licensing',
    partner: fabrikam,
    customer,
    products: [dynamics(customer, 'Dynamics 365 Sales')],
    incumbent: [],
    history: [drafted(fabrikam, '2021-06-07T18:44:00Z')],
    documents: [],
  }
}

function wineryLocked(): SampleClaim {
  const created = '2021-06-02T16:48:00Z'
  const customer = customers.coho
  const documents = [
    document(created, {
      fileName: 'Coho_SOW_protected.pdf',
      recipe: paper(
        statementOfWork({
          ...parties(litware, customer),
          look: 'ledger',
          reference: 'LIT-2021-0121',
          project: 'Cellar and office files',
          effective: 'April 26, 2021',
          createdAt: '2021-04-20T16:00:00Z',
          password: 'harvest-2021',
          summary: [
            'Coho Winery keeps cellar records, labels and orders on one file server that is eleven years old.',
            'Litware Services moves the files to SharePoint Online before the harvest.',
          ],
          work: [workOn('SharePoint Online', 85)],
          roles: team({
            lead: 'Marc Olsen',
            consultant: 'Renee Abbot',
            sponsor: 'Bernard Fisk',
            owner: 'Paula Teague',
          }),
          timeline: phases([
            'Apr 26 – May 7, 2021',
            'May 10 – May 28, 2021',
            'Jun 1 – Jul 9, 2021',
            'Jul 12 – Jul 23, 2021',
          ]),
          cost: fees('USD', [5200, 18700, 2600]),
          customerSignature: signs(customer, 'April 28, 2021'),
          partnerSignature: signs(litware, 'April 27, 2021'),
        }),
      ),
    }),
  ]
  return {
    id: 'CLM-0437',
    name: 'Coho cellar files',
    ...kinds.microsoft365,
    purchaseChannel: 'web-direct',
    partner: litware,
    customer,
    products: workloads('SharePoint Online'),
    incumbent: [],
    history: [
      ...submitted(litware, created, documents),
      partnerComment(
        litware,
        '2021-06-02T17:25:00Z',
        'Our mail system protects attachments. The password of the file is harvest-2021.',
      ),
    ],
    documents,
  }
}

function vineyardBroken(): SampleClaim {
  const created = '2021-06-03T16:02:00Z'
  const customer = customers.cohoVineyard
  const documents = [
    document(created, {
      fileName: 'Vineyard SOW upload 3.pdf',
      recipe: damaged(
        statementOfWork({
          ...parties(proseware, customer),
          look: 'letter',
          reference: 'PSW-210412',
          project: 'Labels for confidential recipes',
          effective: 'April 19, 2021',
          createdAt: '2021-04-12T16:00:00Z',
          summary: [
            'Coho Vineyard shares blends with three bottlers and wants to know where its recipes go.',
          ],
          work: [workOn('Information Protection', 140)],
          roles: team({
            lead: 'Helen Duarte',
            consultant: 'Amit Shah',
            sponsor: 'Elena Marsh',
            owner: 'Jon Reyes',
          }),
          timeline: phases([
            'Apr 19 – Apr 30, 2021',
            'May 3 – May 21, 2021',
            'May 24 – Jul 2, 2021',
            'Jul 6 – Jul 9, 2021',
          ]),
          cost: fees('USD', [6100, 21300, 3300]),
          customerSignature: signs(customer, 'April 21, 2021'),
          partnerSignature: signs(proseware, 'April 20, 2021'),
        }),
        0.45,
      ),
    }),
  ]
  return {
    id: 'CLM-0438',
    name: 'Vineyard labels',
    ...kinds.microsoft365,
    purchaseChannel: 'volume-licensing',
    partner: proseware,
    customer,
    products: workloads('MIP'),
    incumbent: [],
    history: submitted(proseware, created, documents),
    documents,
  }
}

export const hardFileClaims = (): readonly SampleClaim[] => [
  insuranceScan(),
  publisherSideways(),
  messengerMissing(),
  videoDraft(),
  wineryLocked(),
  vineyardBroken(),
]

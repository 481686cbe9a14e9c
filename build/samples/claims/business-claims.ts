/*
 * Business applications claims of the first bundle, still open or just approved: the competing pair at Contoso, unsigned
 * and outdated work, a pre-sales trial, a revenue association, and the long contract.
 */
import { paper } from '../documents/recipes.ts'
import { statementOfWork } from '../documents/statement-of-work.ts'
import { workOn } from '../documents/work-library.ts'
import { document, dynamics, fees, kinds, leavesBlank, parties, phases, signs, team } from './claim-kinds.ts'
import type { SampleClaim } from './claim-shape.ts'
import { customers, guidOf, partners } from './companies.ts'
import { longAnnexes } from './long-annexes.ts'
import {
  approved,
  edited,
  partnerComment,
  reviewerComment,
  reviewers,
  reviewStarted,
  submitted,
} from './story.ts'

const { adatum, fabrikam, litware, northwind } = partners

function contosoIncumbent(): SampleClaim {
  const id = 'CLM-0398'
  const created = '2021-04-12T15:02:00Z'
  const documents = [
    document(created, {
      fileName: 'Northwind_Contoso_Sales_SOW_signed.pdf',
      recipe: paper(
        statementOfWork({
          ...parties(northwind, customers.contoso),
          look: 'letter',
          reference: 'NTC-2020-118',
          project: 'Sales pipeline foundation',
          effective: 'November 16, 2020',
          createdAt: '2020-11-12T15:00:00Z',
          summary: [
            'Contoso sells laboratory equipment through 64 field sellers in the central and mountain states. Opportunities were kept in spreadsheets, one per seller, and the monthly forecast was assembled by hand.',
            'Northwind Traders Consulting introduces Dynamics 365 Sales for the inside sales desk, so that leads from the web site reach a person within the hour.',
          ],
          work: [workOn('Dynamics 365 Sales', 22)],
          roles: team({
            lead: 'Ivo Brandt',
            consultant: 'Sabine Keller',
            sponsor: 'Grace Whitfield',
            owner: 'Tom Adair',
          }),
          timeline: phases([
            'Nov 16 – Nov 27, 2020',
            'Nov 30 – Dec 18, 2020',
            'Jan 11 – Feb 12, 2021',
            'Feb 15 – Feb 26, 2021',
          ]),
          cost: fees('USD', [14500, 38200, 9100]),
          customerSignature: signs(customers.contoso, 'November 18, 2020'),
          partnerSignature: signs(northwind, 'November 17, 2020'),
        }),
      ),
    }),
  ]
  return {
    id,
    name: 'Contoso inside sales',
    ...kinds.businessUsage,
    purchaseChannel: 'volume-licensing',
    partner: northwind,
    customer: customers.contoso,
    products: [dynamics(customers.contoso, 'Dynamics 365 Sales')],
    incumbent: [],
    history: [
      ...submitted(northwind, created, documents),
      reviewStarted(reviewers.tomasz, '2021-04-14T08:41:00Z'),
      approved(reviewers.tomasz, '2021-04-16T13:20:00Z'),
    ],
    documents,
  }
}

function contosoRollout(): SampleClaim {
  const id = 'CLM-0412'
  const created = '2021-05-26T14:08:00Z'
  const documents = [
    document(created, {
      fileName: 'SOW Contoso Dynamics rollout - executed.pdf',
      recipe: paper(
        statementOfWork({
          ...parties(fabrikam, customers.contoso),
          look: 'ledger',
          reference: 'FAB-SOW-2021-034',
          project: 'Contoso Dynamics rollout',
          effective: 'March 22, 2021',
          createdAt: '2021-03-15T16:00:00Z',
          summary: [
            'After a successful start in inside sales, Contoso extends customer management to the 64 field sellers and to the service centre in Omaha. Fabrikam is the prime contractor for design, configuration, data load and coaching.',
            'The project replaces two databases, shortens the monthly forecast from five days to one, and gives service agents the full history of a laboratory when it calls.',
            'Success is measured by weekly active sellers (target: 60 of 64 in week eight) and by the share of service cases closed at first contact (target: 70 percent, from 52).',
          ],
          work: [workOn('Dynamics 365 Sales', 64), workOn('Dynamics 365 Customer Service', 38)],
          extraScope: [
            {
              title: 'Requirements at a glance',
              newPage: true,
              blocks: [
                {
                  kind: 'table',
                  widths: [1.2, 7, 3],
                  head: ['No.', 'Requirement', 'Phase'],
                  rows: [
                    [
                      'R-01',
                      'A lead from the web form is assigned to a seller by postal code within ten minutes',
                      'Pilot',
                    ],
                    ['R-02', 'Quotes above USD 50,000 need the approval of a regional manager', 'Pilot'],
                    [
                      'R-03',
                      'Forecast categories follow the definition of the finance department',
                      'Roll-out',
                    ],
                    ['R-04', 'A case opened by e-mail keeps all attachments and the sender', 'Roll-out'],
                    ['R-05', 'Agents see installed equipment with its warranty date', 'Roll-out'],
                    ['R-06', 'Managers see overdue cases by laboratory and by team', 'Hand-over'],
                  ],
                },
              ],
            },
          ],
          roles: team({
            lead: 'Dana Cole',
            consultant: 'Miguel Sandoval',
            sponsor: 'Grace Whitfield',
            owner: 'Tom Adair',
          }),
          timeline: phases([
            'Mar 22 – Apr 2, 2021',
            'Apr 5 – Apr 30, 2021',
            'May 3 – Jul 9, 2021',
            'Jul 12 – Jul 30, 2021',
          ]),
          cost: fees('USD', [31000, 118400, 22600]),
          customerSignature: signs(customers.contoso, 'March 24, 2021'),
          partnerSignature: signs(fabrikam, 'March 22, 2021'),
        }),
      ),
    }),
  ]
  return {
    id,
    name: 'Contoso Dynamics rollout',
    ...kinds.businessUsage,
    purchaseChannel: 'volume-licensing',
    partner: fabrikam,
    customer: customers.contoso,
    products: [
      dynamics(customers.contoso, 'Dynamics 365 Sales'),
      dynamics(customers.contoso, 'Dynamics 365 Customer Service'),
    ],
    incumbent: [
      {
        product: 'Dynamics 365 Sales',
        partnerName: northwind.name,
        mpnId: northwind.mpnId,
        claimId: 'CLM-0398',
      },
    ],
    history: [
      ...submitted(fabrikam, created, documents),
      reviewStarted(reviewers.ines, '2021-06-01T08:12:00Z'),
      reviewerComment(
        reviewers.ines,
        '2021-06-01T08:40:00Z',
        'Dynamics 365 Sales at this customer is associated with another partner. We compare the documents of both; the claim stays under review while the other partner is asked.',
      ),
      partnerComment(
        fabrikam,
        '2021-06-02T15:31:00Z',
        'Our statement of work is the newer one and covers all field sellers; the earlier project ended in February.',
      ),
    ],
    documents,
  }
}

function tailspinTrial(): SampleClaim {
  const id = 'CLM-0403'
  const created = '2021-06-01T16:20:00Z'
  const documents = [
    document(created, {
      fileName: 'Tailspin_BC_trial_SOW.pdf',
      recipe: paper(
        statementOfWork({
          ...parties(fabrikam, customers.tailspinToys),
          look: 'ledger',
          reference: 'FAB-SOW-2021-051',
          project: 'Business Central trial',
          effective: 'April 12, 2021',
          createdAt: '2021-04-08T15:10:00Z',
          consent: 2,
          summary: [
            'Tailspin Toys runs its accounts on a package that is no longer maintained. Before it buys, the management wants to see how its own processes work in the standard.',
            'Fabrikam prepares a trial company, leads three workshops, and presents cost and risks to the board in June.',
          ],
          work: [workOn('Dynamics 365 Business Central', 12)],
          roles: team({
            lead: 'Dana Cole',
            consultant: 'Ruth Eklund',
            sponsor: 'Bea Holloway',
            owner: 'Cy Novak',
          }),
          timeline: phases([
            'Apr 12 – Apr 16, 2021',
            'Apr 19 – May 7, 2021',
            'May 10 – May 21, 2021',
            'May 24 – Jun 11, 2021',
          ]),
          cost: fees('USD', [4800, 12600, 2900]),
          customerSignature: leavesBlank(customers.tailspinToys),
          partnerSignature: leavesBlank(fabrikam),
        }),
      ),
    }),
  ]
  return {
    id,
    name: 'Tailspin Toys trial of Business Central',
    ...kinds.preSales,
    purchaseChannel: 'web-direct',
    partner: fabrikam,
    customer: customers.tailspinToys,
    products: [dynamics(customers.tailspinToys, 'Dynamics 365 Business Central', { channel: 'web-direct' })],
    incumbent: [],
    history: submitted(fabrikam, created, documents),
    documents,
  }
}

function wideWorldOutdated(): SampleClaim {
  const id = 'CLM-0407'
  const created = '2021-05-25T17:15:00Z'
  const documents = [
    document(created, {
      fileName: 'WWI Finance SCM statement of work.pdf',
      recipe: paper(
        statementOfWork({
          ...parties(adatum, customers.wideWorld),
          look: 'letter',
          reference: 'AD/19/2207',
          project: 'One ledger, one stock',
          effective: 'March 23, 2020',
          createdAt: '2020-03-18T14:00:00Z',
          consent: 1,
          summary: [
            'Wide World Importers keeps stock and ledger in separate systems for each of its five companies. Differences are found at year end only.',
            'Adatum Corporation implements one system for finance and supply chain, beginning with the two distribution centres in Tacoma and Savannah.',
          ],
          work: [workOn('Dynamics 365 Finance', 46), workOn('Dynamics 365 Supply Chain Management', 130)],
          roles: team({
            lead: 'Priya Raman',
            consultant: 'Colin Frost',
            sponsor: 'Teodor Blaine',
            owner: 'Mara Ilves',
          }),
          timeline: phases([
            'Mar 23 – Apr 24, 2020',
            'Apr 27 – Jul 31, 2020',
            'Aug 3 – Dec 18, 2020',
            'Jan 4 – Feb 26, 2021',
          ]),
          cost: fees('USD', [68000, 412000, 54000]),
          landscapeCost: true,
          customerSignature: signs(customers.wideWorld, 'March 25, 2020'),
          partnerSignature: signs(adatum, 'March 24, 2020'),
        }),
      ),
    }),
  ]
  return {
    id,
    name: 'WWI finance and supply chain',
    ...kinds.businessUsage,
    purchaseChannel: 'volume-licensing',
    partner: adatum,
    customer: customers.wideWorld,
    products: [
      dynamics(customers.wideWorld, 'Dynamics 365 Finance'),
      dynamics(customers.wideWorld, 'Dynamics 365 Supply Chain Management', { provisioned: false }),
    ],
    incumbent: [],
    history: [
      ...submitted(adatum, created, documents),
      edited(adatum, '2021-05-26T13:04:00Z', [{ field: 'mpnId', from: '2290431', to: '2290413' }]),
      reviewStarted(reviewers.tomasz, '2021-06-01T09:05:00Z'),
    ],
    documents,
  }
}

function shipyardContract(): SampleClaim {
  const id = 'CLM-0430'
  const created = '2021-06-03T13:40:00Z'
  const documents = [
    document(created, {
      fileName: 'Framework contract HR transformation incl annexes A-L.pdf',
      recipe: paper(
        statementOfWork({
          ...parties(adatum, customers.datum),
          look: 'ledger',
          reference: 'AD/21/0308',
          project: 'Human resources transformation',
          effective: 'February 15, 2021',
          createdAt: '2021-02-04T14:00:00Z',
          consent: 2,
          summary: [
            'A. Datum Shipyards employs 3,400 people at four yards under three collective agreements. Leave is requested on paper and typed in twice.',
            'Adatum Corporation, which is not related to the customer by ownership, introduces employee self-service and one record for each employee. The annexes hold the rules of each agreement.',
          ],
          work: [workOn('Dynamics 365 Human Resources', 3400)],
          roles: team({
            lead: 'Priya Raman',
            consultant: 'Inge Halvorsen',
            sponsor: 'Wilhelmina Ross',
            owner: 'Kofi Mensah',
          }),
          timeline: phases([
            'Feb 15 – Mar 12, 2021',
            'Mar 15 – May 28, 2021',
            'Jun 1 – Oct 29, 2021',
            'Nov 1 – Dec 17, 2021',
          ]),
          cost: fees('USD', [52000, 236000, 41000]),
          customerSignature: signs(customers.datum, 'February 19, 2021'),
          partnerSignature: signs(adatum, 'February 16, 2021'),
          annexes: longAnnexes(),
        }),
      ),
    }),
  ]
  return {
    id,
    name: 'Shipyards human resources',
    ...kinds.businessUsage,
    purchaseChannel: 'volume-licensing',
    partner: adatum,
    customer: customers.datum,
    products: [dynamics(customers.datum, 'Dynamics 365 Human Resources')],
    incumbent: [],
    history: submitted(adatum, created, documents),
    documents,
  }
}

function airlineRevenue(): SampleClaim {
  const id = 'CLM-0431'
  const created = '2021-06-04T14:55:00Z'
  const documents = [
    document(created, {
      fileName: 'BYA-HangarDesk-joint-engagement.pdf',
      recipe: paper(
        statementOfWork({
          ...parties(litware, customers.blueYonder),
          look: 'modern',
          reference: 'LIT-2021-0077',
          project: 'Line maintenance with HangarDesk',
          effective: '1 March 2021',
          createdAt: '2021-02-22T10:00:00Z',
          consent: 1,
          landscapeCost: true,
          summary: [
            'Blue Yonder Airlines plans line maintenance at 31 stations. Litware Services adds its product HangarDesk for Field Service, which brings airworthiness checks and tail-number history to the schedule board.',
            'The Dynamics 365 licences were sold by Karen Berglund, Dynamics solution seller. HangarDesk is the independent software solution that influenced the purchase.',
          ],
          work: [
            {
              ...workOn('Dynamics 365 Field Service', 410),
              deliverables: ['Station and skill model', 'HangarDesk installed with 14 task-card types'],
            },
          ],
          extraScope: [
            {
              title: 'Revenue association data',
              blocks: [
                {
                  kind: 'facts',
                  rows: [
                    ['Dynamics solution seller', 'Karen Berglund'],
                    ['Customer', 'Blue Yonder Airlines'],
                    ['ISV solution', 'HangarDesk for Field Service 3.2'],
                  ],
                },
              ],
            },
          ],
          roles: team({
            lead: 'Marc Olsen',
            consultant: 'Yara Haddad',
            sponsor: 'Hector Salas',
            owner: 'Nina Petrov',
          }),
          timeline: phases([
            '1 – 19 March 2021',
            '22 March – 30 April 2021',
            '3 May – 27 August 2021',
            '30 August – 17 September 2021',
          ]),
          cost: fees('USD', [27500, 143800, 19900]),
          customerSignature: signs(customers.blueYonder, '5 March 2021'),
          partnerSignature: signs(litware, '3 March 2021'),
        }),
      ),
    }),
  ]
  return {
    id,
    name: 'Blue Yonder line maintenance',
    ...kinds.revenue,
    purchaseChannel: 'volume-licensing',
    partner: litware,
    customer: customers.blueYonder,
    products: [dynamics(customers.blueYonder, 'Dynamics 365 Field Service')],
    incumbent: [],
    history: submitted(litware, created, documents),
    documents,
  }
}

function organicsNotOnTenant(): SampleClaim {
  const id = 'CLM-0439'
  const created = '2021-06-07T05:22:00Z'
  const customer = customers.bestForYou
  const documents = [
    document(created, {
      fileName: 'BFYO_SOW_FINAL_v7.pdf',
      recipe: paper(
        statementOfWork({
          ...parties(northwind, customer),
          look: 'modern',
          reference: 'NTC-2021-044',
          project: 'Fresh goods planning',
          effective: '19 April 2021',
          createdAt: '2021-04-14T06:00:00Z',
          summary: [
            'Best For You Organics buys from 310 farms and loses eight percent of fresh goods between field and shop. Planning is done each evening by telephone.',
            'Northwind Traders Consulting sets up planning and hand-held scanning in the Pune and Nashik warehouses before the mango season ends.',
          ],
          work: [workOn('Dynamics 365 Supply Chain Management', 75)],
          roles: team({
            lead: 'Ivo Brandt',
            consultant: 'Meera Joshi',
            sponsor: 'Rahul Khanna',
            owner: 'Sunil Patil',
          }),
          timeline: phases([
            '19 – 30 April 2021',
            '3 – 21 May 2021',
            '24 May – 16 July 2021',
            '19 – 30 July 2021',
          ]),
          cost: fees('INR', [850000, 3120000, 420000]),
          customerSignature: signs(customer, '21 April 2021'),
          partnerSignature: signs(northwind, '20 April 2021'),
        }),
      ),
    }),
  ]
  const product = dynamics(customer, 'Dynamics 365 Supply Chain Management', { onTenant: false })
  return {
    id,
    name: 'Organics warehouse planning',
    ...kinds.businessUsage,
    purchaseChannel: 'web-direct',
    partner: northwind,
    customer,
    products: [{ ...product, subscriptionId: guidOf('subscription of another tenant') }],
    incumbent: [{ product: 'Dynamics 365 Supply Chain Management', partnerName: 'Lakeshore Systems' }],
    history: submitted(northwind, created, documents),
    documents,
  }
}

export const businessClaims = (): readonly SampleClaim[] => [
  contosoIncumbent(),
  tailspinTrial(),
  wideWorldOutdated(),
  contosoRollout(),
  shipyardContract(),
  airlineRevenue(),
  organicsNotOnTenant(),
]

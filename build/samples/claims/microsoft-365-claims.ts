/*
 * Microsoft 365 claims of the first bundle whose paper is a statement of work, the form or the referral mail: the pair
 * at Woodgrove Bank under two names of one product, one-sided signatures, the wrong company, the heading without work.
 */
import { printedMail } from '../documents/other-papers.ts'
import { paper } from '../documents/recipes.ts'
import { statementOfWork } from '../documents/statement-of-work.ts'
import { templateForm } from '../documents/template-form.ts'
import { workOn } from '../documents/work-library.ts'
import { document, fees, kinds, leavesBlank, parties, phases, signs, team, workloads } from './claim-kinds.ts'
import type { SampleClaim } from './claim-shape.ts'
import { customers, guidOf, partners } from './companies.ts'
import { partnerComment, requested, resubmitted, reviewers, reviewStarted, submitted } from './story.ts'

const { adatum, litware, northwind, proseware } = partners

function woodgroveWorkplace(): SampleClaim {
  const created = '2021-06-02T09:10:00Z'
  const customer = customers.woodgrove
  const documents = [
    document(created, {
      fileName: 'Woodgrove Modern Workplace SoW (countersigned).pdf',
      recipe: paper(
        statementOfWork({
          ...parties(adatum, customer),
          look: 'modern',
          reference: 'AD/21/0419',
          project: 'Branch workplace renewal',
          effective: '6 April 2021',
          createdAt: '2021-03-29T09:00:00Z',
          consent: 0,
          summary: [
            'Woodgrove Bank runs 212 branches. Staff share computers, mail is kept in three data centres, and meetings with head office need a booked video room.',
            'Adatum Corporation moves mail, introduces meetings and chat at the counter, and brings every device to one version of the office programs by the end of the year.',
            'The board set three measures: no mailbox outside the European data boundary, 2,400 monthly active users of chat and meetings, and 95 percent of devices on the current version.',
          ],
          work: [
            workOn('Exchange Online', 4150),
            workOn('Microsoft Teams', 2400),
            workOn('Microsoft 365 Apps', 3900),
          ],
          extraScope: [
            {
              title: 'Starting point and targets',
              blocks: [
                {
                  kind: 'table',
                  widths: [4, 3, 3],
                  head: ['Measure', 'March 2021', 'Target'],
                  rows: [
                    ['Mailboxes in Exchange Online', '180', '4,150'],
                    ['Monthly active users, Microsoft Teams', '310', '2,400'],
                    ['Devices on Microsoft 365 Apps', '12 %', '95 %'],
                  ],
                },
              ],
            },
          ],
          roles: team({
            lead: 'Priya Raman',
            consultant: 'Gareth Pell',
            sponsor: 'Alastair Munro',
            owner: 'Shirin Amiri',
          }),
          timeline: phases([
            '6 – 23 April 2021',
            '26 April – 28 May 2021',
            '1 June – 29 October 2021',
            '1 – 26 November 2021',
          ]),
          cost: fees('GBP', [42000, 188500, 36400]),
          customerSignature: signs(customer, '9 April 2021'),
          partnerSignature: signs(adatum, '7 April 2021'),
        }),
      ),
    }),
  ]
  return {
    id: 'CLM-0415',
    name: 'Woodgrove branch workplace',
    ...kinds.microsoft365,
    purchaseChannel: 'volume-licensing',
    partner: adatum,
    customer,
    products: workloads('Exchange Online', 'Microsoft Teams', 'Microsoft 365 Apps'),
    incumbent: [],
    history: submitted(adatum, created, documents),
    documents,
  }
}

function woodgroveDevices(): SampleClaim {
  const created = '2021-05-24T10:25:00Z'
  const customer = customers.woodgrove
  const documents = [
    document(created, {
      fileName: 'CPOR-PoE-form-Woodgrove-Litware.pdf',
      recipe: paper(
        templateForm({
          reference: 'Woodgrove Bank, office programs and devices',
          createdAt: '2021-05-17T09:00:00Z',
          partner: litware.name,
          mpnId: litware.mpnId,
          customer: customer.name,
          domain: customer.domain,
          tenantId: customer.tenantId,
          project: 'Evergreen desktop',
          activities: [
            'Between February and May 2021 we packaged Office 365 ProPlus and installed it on 1,640 head-office computers. Macros of the treasury department were tested and 23 workbooks repaired.',
            'We set up update rings for Office 365 ProPlus and trained the desktop team to run them.',
            'We enrolled 820 laptops in Intune, translated 61 group policies and tested remote wipe with the service desk.',
          ],
          attachments: ['Activation report of 12 May 2021 (available on request)', 'Policy workbook v3'],
          workloads: ['Office 365 ProPlus', 'Intune'],
          signature: signs(customer, '19 May 2021'),
        }),
      ),
    }),
  ]
  return {
    id: 'CLM-0421',
    name: 'Woodgrove evergreen desktop',
    ...kinds.microsoft365,
    purchaseChannel: 'volume-licensing',
    partner: litware,
    customer,
    products: workloads('ProPlus', 'Intune'),
    incumbent: [
      { product: 'Microsoft 365 Apps', partnerName: adatum.name, mpnId: adatum.mpnId, claimId: 'CLM-0415' },
    ],
    history: [
      ...submitted(litware, created, documents),
      reviewStarted(reviewers.ines, '2021-05-28T10:15:00Z'),
    ],
    documents,
  }
}

function lamnaPartnerOnly(): SampleClaim {
  const created = '2021-06-03T08:30:00Z'
  const customer = customers.lamnaHealth
  const documents = [
    document(created, {
      fileName: 'Lamna_SoW_Zusammenarbeit_2021.pdf',
      recipe: paper(
        statementOfWork({
          ...parties(northwind, customer),
          look: 'letter',
          reference: 'NTC-2021-029',
          project: 'Working together across clinics',
          effective: '15 March 2021',
          createdAt: '2021-03-08T09:00:00Z',
          consent: 0,
          summary: [
            'Lamna Healthcare operates nine clinics between Bremen and Kassel. Ward teams exchange rosters by private messengers, which the data protection officer has forbidden.',
            'Northwind Traders Consulting introduces Microsoft Teams for wards and administration and moves the quality handbook to SharePoint Online.',
          ],
          work: [workOn('Microsoft Teams', 1850), workOn('SharePoint Online', 600)],
          roles: team({
            lead: 'Ivo Brandt',
            consultant: 'Katrin Schäfer',
            sponsor: 'Jörg Weidner',
            owner: 'Dr. Anne Lüders',
          }),
          timeline: phases([
            '15 – 26 March 2021',
            '29 March – 30 April 2021',
            '3 May – 30 July 2021',
            '2 – 20 August 2021',
          ]),
          cost: fees('EUR', [16800, 74200, 18900]),
          customerSignature: leavesBlank(customer),
          partnerSignature: signs(northwind, '12 March 2021'),
        }),
      ),
    }),
  ]
  return {
    id: 'CLM-0405',
    name: 'Lamna clinics collaboration',
    ...kinds.microsoft365,
    purchaseChannel: 'volume-licensing',
    partner: northwind,
    customer,
    products: workloads('Microsoft Teams', 'SharePoint Online'),
    incumbent: [],
    history: submitted(northwind, created, documents),
    documents,
  }
}

function alpineSister(): SampleClaim {
  const created = '2021-05-31T07:50:00Z'
  const customer = customers.alpine
  const sister = {
    name: 'Alpine Ski House Schweiz AG',
    tenantId: guidOf('tenant alpineskihouse.ch'),
    domain: 'alpineskihouse.ch',
    contact: { name: 'Reto Caduff', title: 'Leiter Informatik' },
  }
  const documents = [
    document(created, {
      fileName: 'SOW-AlpineSkiHouse-Exchange-Teams.pdf',
      recipe: paper(
        statementOfWork({
          partner: litware.name,
          customer: sister.name,
          tenantId: sister.tenantId,
          domain: sister.domain,
          look: 'ledger',
          reference: 'LIT-2021-0102',
          project: 'Mail and meetings for the lift company',
          effective: '1 March 2021',
          createdAt: '2021-02-24T08:00:00Z',
          consent: 1,
          summary: [
            'Alpine Ski House Schweiz AG runs lifts and huts in Graubünden. Its mail server stands in the valley station and was lost for three days in the flood of last summer.',
            'Litware Services moves mail to Exchange Online and introduces Microsoft Teams for shift planning before the winter season.',
          ],
          work: [workOn('Exchange Online', 310), workOn('Microsoft Teams', 310)],
          roles: team({
            lead: 'Marc Olsen',
            consultant: 'Flurina Danuser',
            sponsor: sister.contact.name,
            owner: 'Gian Cavelti',
          }),
          timeline: phases([
            '1 – 12 March 2021',
            '15 March – 1 April 2021',
            '6 April – 28 May 2021',
            '31 May – 11 June 2021',
          ]),
          cost: fees('CHF', [9800, 31400, 7200]),
          customerSignature: signs(sister, '3 March 2021'),
          partnerSignature: signs(litware, '2 March 2021'),
        }),
      ),
    }),
  ]
  return {
    id: 'CLM-0409',
    name: 'Alpine mail and meetings',
    ...kinds.microsoft365,
    purchaseChannel: 'volume-licensing',
    partner: litware,
    customer,
    products: workloads('Exchange Online', 'Microsoft Teams'),
    incumbent: [],
    history: submitted(litware, created, documents),
    documents,
  }
}

function fourthCoffeeHeading(): SampleClaim {
  const created = '2021-06-04T18:05:00Z'
  const customer = customers.fourthCoffee
  const exchange = workOn('Exchange Online', 940)
  const documents = [
    document(created, {
      fileName: 'Fourth Coffee - Teams and Exchange SOW.pdf',
      recipe: paper(
        statementOfWork({
          ...parties(proseware, customer),
          look: 'ledger',
          reference: 'PSW-210318',
          project: 'Microsoft Teams and Exchange Online for Fourth Coffee',
          effective: 'April 5, 2021',
          createdAt: '2021-03-26T17:00:00Z',
          consent: 0,
          summary: [
            'Fourth Coffee has 118 shops. Shop managers read mail on a shared terminal behind the counter, and head office mail is hosted by a provider that will stop in August.',
            'Proseware Advisory moves all mail in time and gives each manager a mailbox on the phone.',
          ],
          marked: ['Exchange Online', 'Microsoft Teams'],
          work: [exchange],
          roles: team({
            lead: 'Helen Duarte',
            consultant: 'Amit Shah',
            sponsor: 'Omar Ridley',
            owner: 'Lena Brooks',
          }),
          timeline: phases([
            'Apr 5 – Apr 16, 2021',
            'Apr 19 – May 7, 2021',
            'May 10 – Jul 16, 2021',
            'Jul 19 – Jul 30, 2021',
          ]),
          cost: fees('USD', [11200, 57300, 8800]),
          customerSignature: signs(customer, 'April 6, 2021'),
          partnerSignature: signs(proseware, 'April 5, 2021'),
        }),
      ),
    }),
  ]
  return {
    id: 'CLM-0410',
    name: 'Fourth Coffee Teams and Exchange',
    ...kinds.microsoft365,
    purchaseChannel: 'unknown',
    partner: proseware,
    customer,
    products: workloads('Exchange Online', 'Microsoft Teams'),
    incumbent: [],
    history: submitted(proseware, created, documents),
    documents,
  }
}

function relecloudReferral(): SampleClaim {
  const created = '2021-05-18T16:12:00Z'
  const customer = customers.relecloud
  const reference = 'FastTrack referral: Relecloud, Teams Phone'
  const documents = [
    document(created, {
      fileName: 'FW FastTrack referral - Relecloud.pdf',
      recipe: paper(
        printedMail({
          partner: proseware.name,
          customer: customer.name,
          reference,
          createdAt: '2021-05-12T17:40:00Z',
          from: 'Ethan Brooks <fasttrack-desk@service.example>',
          to: 'Helen Duarte <helen.duarte@proseware.com>',
          copy: 'Pat Sorensen <pat.sorensen@relecloud.com>',
          sent: 'Wednesday, May 12, 2021 9:14 AM',
          subject: reference,
          printed: '5/12/2021 1:40 PM',
          paragraphs: [
            'Hello Helen,',
            `Relecloud (tenant ${customer.tenantId}, domain relecloud.com) has asked for assistance and has chosen Proseware Advisory as its FastTrack Ready Partner.`,
            'Workload: Teams Phone, 540 extensions in Denver and Salt Lake City. Present exchange: leased, the contract ends on September 30, 2021.',
            'Services agreed at the kick-off call of May 11: number inventory and porting, call queues for dispatch and billing, emergency calling tests with facilities, training for both receptions.',
            'Please treat this message as the initial proof of execution until the signed document follows. Pat is copied and has confirmed the choice of partner on the call.',
            'Kind regards,',
            'Ethan Brooks, FastTrack desk',
          ],
          quoted: [
            'From: Pat Sorensen',
            'Sent: Tuesday, May 11, 2021 4:52 PM',
            'To: FastTrack desk',
            'Subject: RE: choice of partner',
            'Thanks for the call today. We would like to work with Proseware. Helen’s team helped us with the network check in March, so they know both buildings. Please send them what they need to begin with Teams Phone.',
            'Pat Sorensen, Telecom Manager, Relecloud',
          ],
        }),
      ),
    }),
  ]
  return {
    id: 'CLM-0429',
    name: 'Relecloud telephone',
    ...kinds.microsoft365,
    purchaseChannel: 'volume-licensing',
    partner: proseware,
    customer,
    products: workloads('Teams Phone'),
    incumbent: [],
    history: [
      ...submitted(proseware, created, documents),
      reviewStarted(reviewers.tomasz, '2021-05-21T08:30:00Z'),
      requested(reviewers.tomasz, '2021-05-21T09:02:00Z', {
        reasons: ['missing-customer-acknowledgment'],
        text: 'The referral mail names you and the workload. Please tell us when the signed document will follow, or add the confirmation of the customer.',
      }),
      partnerComment(
        proseware,
        '2021-05-25T15:45:00Z',
        'The confirmation of the customer is the earlier message on page 2. The signed document is with their legal department until the end of June.',
      ),
      resubmitted(proseware, '2021-05-25T15:48:00Z'),
      reviewStarted(reviewers.tomasz, '2021-06-01T12:20:00Z'),
    ],
    documents,
  }
}

export const microsoft365Claims = (): readonly SampleClaim[] => [
  lamnaPartnerOnly(),
  alpineSister(),
  fourthCoffeeHeading(),
  woodgroveWorkplace(),
  woodgroveDevices(),
  relecloudReferral(),
]

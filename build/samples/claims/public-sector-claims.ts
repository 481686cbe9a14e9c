/*
 * Claims for public bodies in the United States and Puerto Rico, with the disclosure that such papers need and without it.
 */
import { paper } from '../documents/recipes.ts'
import { statementOfWork } from '../documents/statement-of-work.ts'
import { templateForm } from '../documents/template-form.ts'
import { workOn } from '../documents/work-library.ts'
import { document, dynamics, fees, kinds, parties, phases, signs, team, workloads } from './claim-kinds.ts'
import type { SampleClaim } from './claim-shape.ts'
import { customers, partners } from './companies.ts'
import { requested, reviewers, reviewStarted, submitted } from './story.ts'

const { adatum, fabrikam, litware, northwind } = partners

function schoolWithout(): SampleClaim {
  const created = '2021-05-20T15:30:00Z'
  const customer = customers.northridge
  const documents = [
    document(created, {
      fileName: 'NUSD_Classroom_SOW_signed.pdf',
      recipe: paper(
        statementOfWork({
          ...parties(adatum, customer),
          look: 'ledger',
          reference: 'AD/21/0266',
          project: 'Connected classroom',
          effective: 'February 1, 2021',
          createdAt: '2021-01-25T15:00:00Z',
          consent: 0,
          summary: [
            'Northridge Unified School District teaches 6,200 students in eleven schools. Since remote teaching began, each school uses its own tools, and parents cannot follow.',
            'Adatum Corporation introduces one tool for classes and manages the 5,800 student laptops bought with the emergency grant.',
          ],
          work: [workOn('Microsoft Teams', 6700), workOn('Intune', 5800)],
          roles: team({
            lead: 'Priya Raman',
            consultant: 'Dale Whitaker',
            sponsor: 'Carla Jimenez',
            owner: 'Tina Yoder',
          }),
          timeline: phases([
            'Feb 1 – Feb 12, 2021',
            'Feb 16 – Mar 12, 2021',
            'Mar 15 – May 28, 2021',
            'Jun 1 – Jun 18, 2021',
          ]),
          cost: fees('USD', [12400, 61800, 15200]),
          customerSignature: signs(customer, 'February 3, 2021'),
          partnerSignature: signs(adatum, 'February 1, 2021'),
        }),
      ),
    }),
  ]
  return {
    id: 'CLM-0419',
    name: 'Northridge connected classroom',
    ...kinds.microsoft365,
    purchaseChannel: 'volume-licensing',
    partner: adatum,
    customer,
    products: workloads('Microsoft Teams', 'Intune'),
    incumbent: [],
    history: [
      ...submitted(adatum, created, documents),
      reviewStarted(reviewers.ines, '2021-06-01T13:10:00Z'),
      requested(reviewers.ines, '2021-06-02T09:35:00Z', {
        reasons: ['missing-customer-acknowledgment'],
        text: 'The customer is a public body. Please add a signed document that contains the public sector disclosure; the present one has a consent clause only.',
      }),
    ],
    documents,
  }
}

function cityWith(): SampleClaim {
  const created = '2021-06-07T14:18:00Z'
  const customer = customers.lamnaCity
  const documents = [
    document(created, {
      fileName: 'Lakemont 311 statement of work, executed copy.pdf',
      recipe: paper(
        statementOfWork({
          ...parties(litware, customer),
          look: 'letter',
          reference: 'LIT-2021-0115',
          project: '311 service desk',
          effective: 'April 19, 2021',
          createdAt: '2021-04-13T15:00:00Z',
          consent: 1,
          disclosure: true,
          summary: [
            'The City of Lakemont answers 90,000 calls a year on its 311 line. Requests are written on slips and walked to departments.',
            'Litware Services introduces Dynamics 365 Customer Service for call takers and departments. The procurement office approved the project under resolution 2021-117.',
          ],
          work: [workOn('Dynamics 365 Customer Service', 44)],
          roles: team({
            lead: 'Marc Olsen',
            consultant: 'Renee Abbot',
            sponsor: 'Darnell Hughes',
            owner: 'Gloria Mays',
          }),
          timeline: phases([
            'Apr 19 – Apr 30, 2021',
            'May 3 – May 28, 2021',
            'Jun 1 – Aug 27, 2021',
            'Aug 30 – Sep 17, 2021',
          ]),
          cost: fees('USD', [13900, 82600, 12100]),
          customerSignature: signs(customer, 'April 21, 2021'),
          partnerSignature: signs(litware, 'April 20, 2021'),
        }),
      ),
    }),
  ]
  return {
    id: 'CLM-0420',
    name: 'Lakemont 311 desk',
    ...kinds.businessUsage,
    purchaseChannel: 'volume-licensing',
    partner: litware,
    customer,
    products: [dynamics(customer, 'Dynamics 365 Customer Service')],
    incumbent: [],
    history: submitted(litware, created, documents),
    documents,
  }
}

function municipalityWith(): SampleClaim {
  const created = '2021-05-27T14:40:00Z'
  const customer = customers.bahia
  const documents = [
    document(created, {
      fileName: 'PoE Municipio Bahia Clara.pdf',
      recipe: paper(
        templateForm({
          look: 'letter',
          reference: 'Municipio de Bahía Clara',
          createdAt: '2021-05-20T14:00:00Z',
          partner: fabrikam.name,
          mpnId: fabrikam.mpnId,
          customer: customer.name,
          domain: customer.domain,
          tenantId: customer.tenantId,
          project: 'Correo y reuniones',
          disclosure: true,
          activities: [
            'From January to April 2021 we moved 720 municipal mailboxes to Exchange Online, wrote the DNS changes and repaired phones in the field offices.',
            'We introduced Microsoft Teams for council sessions and civil protection, held nine sessions in Spanish, and counted 512 monthly active users in April (38 in January).',
            'We wrote the leaver procedure together with Human Resources.',
          ],
          attachments: ['Migration log, 14 pages', 'Attendance lists'],
          workloads: ['Exchange Online', 'Microsoft Teams'],
          signature: signs(customer, 'May 21, 2021'),
        }),
      ),
    }),
  ]
  return {
    id: 'CLM-0422',
    name: 'Bahía Clara mail and meetings',
    ...kinds.microsoft365,
    purchaseChannel: 'volume-licensing',
    partner: fabrikam,
    customer,
    products: workloads('Exchange Online', 'Microsoft Teams'),
    incumbent: [],
    history: [
      ...submitted(fabrikam, created, documents),
      reviewStarted(reviewers.mina, '2021-06-02T07:55:00Z'),
    ],
    documents,
  }
}

function universityWithout(): SampleClaim {
  const created = '2021-06-04T13:05:00Z'
  const customer = customers.costaNorte
  const documents = [
    document(created, {
      fileName: 'UCN identity project SOW.pdf',
      recipe: paper(
        statementOfWork({
          ...parties(northwind, customer),
          look: 'modern',
          reference: 'NTC-2021-052',
          project: 'Safe sign-in for students and staff',
          effective: 'March 8, 2021',
          createdAt: '2021-03-02T14:00:00Z',
          consent: 'none',
          summary: [
            'Universidad Costa Norte is a public university with three campuses. In the autumn term 214 student accounts were misused to send advance-fee mail.',
            'Northwind Traders Consulting introduces multi-factor sign-in and access reviews before the new term.',
          ],
          work: [workOn('Azure AD Premium', 9300)],
          roles: team({
            lead: 'Ivo Brandt',
            consultant: 'Luz Marrero',
            sponsor: 'Rafael Ortiz',
            owner: 'Ana Collazo',
          }),
          timeline: phases([
            'Mar 8 – Mar 19, 2021',
            'Mar 22 – Apr 16, 2021',
            'Apr 19 – Jul 2, 2021',
            'Jul 6 – Jul 16, 2021',
          ]),
          cost: fees('USD', [9900, 47200, 6400]),
          customerSignature: signs(customer, 'March 10, 2021'),
          partnerSignature: signs(northwind, 'March 9, 2021'),
        }),
      ),
    }),
  ]
  return {
    id: 'CLM-0423',
    name: 'Costa Norte safe sign-in',
    ...kinds.microsoft365,
    purchaseChannel: 'volume-licensing',
    partner: northwind,
    customer,
    products: workloads('AADP'),
    incumbent: [],
    history: submitted(northwind, created, documents),
    documents,
  }
}

export const publicSectorClaims = (): readonly SampleClaim[] => [
  schoolWithout(),
  cityWith(),
  municipalityWith(),
  universityWithout(),
]

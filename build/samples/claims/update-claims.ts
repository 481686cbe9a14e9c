/*
 * Three days later: what partners answered. Earlier entries and documents of these claims are carried again unchanged,
 * so that importing this bundle over the first one adds only what is new. One claim is new, one has not changed.
 */
import { paper } from '../documents/recipes.ts'
import { statementOfWork } from '../documents/statement-of-work.ts'
import { templateForm } from '../documents/template-form.ts'
import { workOn } from '../documents/work-library.ts'
import { document, fees, kinds, parties, phases, signs, team, workloads } from './claim-kinds.ts'
import type { HistoryEntry, SampleClaim, SampleDocument } from './claim-shape.ts'
import { customers, partners } from './companies.ts'
import { attached, partnerComment, resubmitted, submitted } from './story.ts'

const { adatum, northwind, proseware } = partners

export function updateClaims(earlier: readonly SampleClaim[]): readonly SampleClaim[] {
  const find = (id: string): SampleClaim => {
    const claim = earlier.find(candidate => candidate.id === id)
    if (!claim) throw new Error(`The first bundle has no ${id}`)
    return claim
  }
  return [
    find('CLM-0403'),
    lamnaCountersigned(find('CLM-0405')),
    northridgeDisclosure(find('CLM-0419')),
    treyStatement(find('CLM-0428')),
    newClaim(),
  ]
}

function grown(
  claim: SampleClaim,
  documents: readonly SampleDocument[],
  history: readonly HistoryEntry[],
): SampleClaim {
  return { ...claim, documents: [...claim.documents, ...documents], history: [...claim.history, ...history] }
}

function lamnaCountersigned(claim: SampleClaim): SampleClaim {
  const customer = customers.lamnaHealth
  const file = document('2021-06-09T08:20:00Z', {
    number: 2,
    fileName: 'Lamna Bestätigung unterschrieben.pdf',
    recipe: paper(
      templateForm({
        reference: 'Lamna Healthcare, addition to NTC-2021-029',
        createdAt: '2021-06-08T08:00:00Z',
        partner: northwind.name,
        mpnId: northwind.mpnId,
        customer: customer.name,
        domain: customer.domain,
        tenantId: customer.tenantId,
        project: 'Working together across clinics',
        activities: [
          'As described in statement of work NTC-2021-029: Microsoft Teams for 1,850 people in nine clinics, four of them live since 17 May 2021.',
          'Quality handbook moved to SharePoint Online, 1,260 documents, accepted on 28 May 2021.',
        ],
        attachments: ['Statement of work NTC-2021-029'],
        workloads: ['Microsoft Teams', 'SharePoint Online'],
        signature: signs(customer, '8 June 2021'),
      }),
    ),
  })
  return grown(
    claim,
    [file],
    [
      attached(northwind, file),
      partnerComment(
        northwind,
        '2021-06-09T08:44:00Z',
        'The customer has signed the form on 8 June; the contract itself was signed on paper and is in the archive of the clinic.',
      ),
    ],
  )
}

function northridgeDisclosure(claim: SampleClaim): SampleClaim {
  const customer = customers.northridge
  const file = document('2021-06-09T14:30:00Z', {
    number: 2,
    fileName: 'NUSD disclosure addendum signed.pdf',
    recipe: paper(
      templateForm({
        reference: 'Northridge USD, addendum to AD/21/0266',
        createdAt: '2021-06-07T15:00:00Z',
        partner: adatum.name,
        mpnId: adatum.mpnId,
        customer: customer.name,
        domain: customer.domain,
        tenantId: customer.tenantId,
        project: 'Connected classroom',
        disclosure: true,
        activities: [
          'Microsoft Teams introduced in eleven schools between February and May 2021; 6,120 monthly active users in May.',
          '5,640 of 5,800 student laptops enrolled in Intune; policies reviewed with the technology coordinator.',
        ],
        attachments: ['Statement of work AD/21/0266'],
        workloads: ['Microsoft Teams', 'Intune'],
        signature: signs(customer, 'June 8, 2021'),
      }),
    ),
  })
  return grown(
    claim,
    [file],
    [
      attached(adatum, file),
      partnerComment(
        adatum,
        '2021-06-09T14:52:00Z',
        'The addendum with the disclosure was approved by the school board on June 7 and signed the next day.',
      ),
      resubmitted(adatum, '2021-06-09T14:55:00Z'),
    ],
  )
}

function treyStatement(claim: SampleClaim): SampleClaim {
  const customer = customers.trey
  const file = document('2021-06-08T17:05:00Z', {
    number: 2,
    fileName: 'Trey_knowledge_network_SOW_executed.pdf',
    recipe: paper(
      statementOfWork({
        ...parties(northwind, customer),
        look: 'modern',
        reference: 'NTC-2021-015',
        project: 'Knowledge network',
        effective: 'January 18, 2021',
        createdAt: '2021-01-12T16:00:00Z',
        consent: 2,
        summary: [
          'Trey Research employs 900 scientists in five institutes. Questions travel by mail lists that nobody can search.',
          'Northwind Traders Consulting builds an intranet in SharePoint Online and communities in Yammer, where questions find the person who knows.',
        ],
        work: [workOn('SharePoint Online', 900), workOn('Yammer', 900)],
        roles: team({
          lead: 'Ivo Brandt',
          consultant: 'Nadia Fell',
          sponsor: 'Noor Aziz',
          owner: 'Per Lindholm',
        }),
        timeline: phases([
          'Jan 18 – Jan 29, 2021',
          'Feb 1 – Mar 5, 2021',
          'Mar 8 – Jun 25, 2021',
          'Jun 28 – Jul 9, 2021',
        ]),
        cost: fees('USD', [12800, 51900, 9400]),
        customerSignature: signs(customer, 'January 20, 2021'),
        partnerSignature: signs(northwind, 'January 19, 2021'),
      }),
    ),
  })
  return grown(
    claim,
    [file],
    [
      attached(northwind, file),
      partnerComment(
        northwind,
        '2021-06-08T17:24:00Z',
        'We attached the agreement by mistake. Here is the statement of work, signed on January 20.',
      ),
      resubmitted(northwind, '2021-06-08T17:26:00Z'),
    ],
  )
}

function newClaim(): SampleClaim {
  const created = '2021-06-09T09:30:00Z'
  const customer = customers.messenger
  const documents = [
    document(created, {
      fileName: 'CM depot chat form.pdf',
      recipe: paper(
        templateForm({
          reference: 'Consolidated Messenger',
          createdAt: '2021-06-02T09:00:00Z',
          partner: proseware.name,
          mpnId: proseware.mpnId,
          customer: customer.name,
          domain: customer.domain,
          tenantId: customer.tenantId,
          project: 'Depot chat',
          activities: [
            'We introduced Microsoft Teams for 1,400 drivers and dispatchers in 60 depots; 1,105 were active in May 2021.',
            'We wrote rules for pictures of accidents and trained dispatchers in six sessions.',
          ],
          attachments: ['Session list'],
          workloads: ['Microsoft Teams'],
          signature: signs(customer, '4 June 2021'),
        }),
      ),
    }),
  ]
  return {
    id: 'CLM-0445',
    name: 'Depot chat',
    ...kinds.microsoft365,
    purchaseChannel: 'volume-licensing',
    partner: proseware,
    customer,
    products: workloads('Microsoft Teams'),
    incumbent: [],
    history: submitted(proseware, created, documents),
    documents,
  }
}

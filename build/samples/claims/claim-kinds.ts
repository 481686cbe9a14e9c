/*
 * What claims of one kind share: area, activity and programme; subscriptions of a tenant; documents; the two sides of a
 * signature block; an ordinary project's roles, phases and fees. Called by the claims.
 */

import type { Signature } from '../documents/plan.ts'
import type { Recipe } from '../documents/recipes.ts'
import type { StatementOfWork } from '../documents/statement-of-work.ts'
import type { ClaimFacts, Product, PurchaseChannel, SampleDocument } from './claim-shape.ts'
import type { Customer, Partner } from './companies.ts'
import { guidOf } from './companies.ts'
import { laterBy } from './story.ts'

type Kind = Pick<ClaimFacts, 'solutionArea' | 'activity' | 'program'>

export const kinds = {
  businessUsage: {
    solutionArea: 'business-applications',
    activity: 'usage',
    program: 'osu-business-applications',
  },
  preSales: { solutionArea: 'business-applications', activity: 'pre-sales', program: 'osa-sell' },
  revenue: {
    solutionArea: 'business-applications',
    activity: 'revenue-association',
    program: 'business-influencer',
  },
  microsoft365: { solutionArea: 'microsoft-365', activity: 'usage', program: 'osu-microsoft-365' },
} as const satisfies Readonly<Record<string, Kind>>

export function dynamics(
  customer: Customer,
  name: string,
  other: Partial<NonNullable<Product['subscription']>> = {},
): Product {
  const channel: PurchaseChannel = 'volume-licensing'
  return {
    name,
    subscriptionId: guidOf(`subscription ${customer.domain} ${name}`),
    subscription: { state: 'active', kind: 'dynamics', channel, onTenant: true, provisioned: true, ...other },
  }
}

export function workloads(...names: readonly string[]): readonly Product[] {
  return names.map(name => ({ name }))
}

/** The first file is attached 11 minutes after the claim was created, further ones 6 minutes apart. */
export function document(
  createdAt: string,
  file: { number?: number; fileName: string; recipe: Recipe; inArchive?: false },
): SampleDocument {
  const number = file.number ?? 1
  return {
    id: `DOC-${number}`,
    fileName: file.fileName,
    uploadedAt: laterBy(createdAt, 5 + 6 * number),
    recipe: file.recipe,
    ...(file.inArchive === false ? { inArchive: false } : {}),
  }
}

export function signs(
  party: { name: string; contact: { name: string; title?: string } },
  date: string,
  title?: string,
): Signature {
  return {
    party: party.name,
    name: party.contact.name,
    title: title ?? party.contact.title ?? 'Engagement Director',
    date,
    signed: true,
  }
}

/** The printed block with its lines left empty. */
export function leavesBlank(
  party: { name: string; contact: { name: string; title?: string } },
  title?: string,
): Signature {
  return { ...signs(party, '', title), signed: false }
}

export function parties(
  partner: Partner,
  customer: Customer,
): Pick<StatementOfWork, 'partner' | 'customer' | 'tenantId' | 'domain'> {
  return {
    partner: partner.name,
    customer: customer.name,
    tenantId: customer.tenantId,
    domain: customer.domain,
  }
}

type Team = {
  readonly lead: string
  readonly consultant: string
  readonly sponsor: string
  readonly owner: string
}

export function team(people: Team): StatementOfWork['roles'] {
  return [
    ['Project lead (provider)', people.lead, 'Plan, budget, weekly report, change orders'],
    ['Lead consultant', people.consultant, 'Design, configuration, workshops, hand-over'],
    ['Sponsor (customer)', people.sponsor, 'Decisions, acceptance, internal communication'],
    ['Product owner (customer)', people.owner, 'Requirements, tests, key users'],
  ]
}

export function phases(dates: readonly [string, string, string, string]): StatementOfWork['timeline'] {
  return [
    ['Prepare', dates[0], 'Plan and access agreed, risks listed'],
    ['Design and pilot', dates[1], 'Design approved, pilot group working'],
    ['Roll-out', dates[2], 'All users moved, issues below the agreed limit'],
    ['Hand-over', dates[3], 'Documents accepted, support transferred'],
  ]
}

export function fees(currency: string, amounts: readonly [number, number, number]): StatementOfWork['cost'] {
  const money = (amount: number): string => `${currency} ${amount.toLocaleString('en-US')}`
  return [
    ['Preparation and design', 'Fixed price', money(amounts[0])],
    ['Configuration and roll-out', 'Time and material, capped', money(amounts[1])],
    ['Training and hand-over', 'Fixed price', money(amounts[2])],
    ['Total', '', money(amounts[0] + amounts[1] + amounts[2])],
  ]
}

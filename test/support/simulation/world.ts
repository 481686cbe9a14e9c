/** What a simulated claim is born with: its rules, its team's calendar, its facts and its first moment. */
import { type ClaimFacts, claimFactsSchema } from '../../../shared/claim/claim.ts'
import { documentedReadings, type RuleReadings, type RulesetId } from '../../../shared/claim/ruleset.ts'
import type { DocumentRef } from '../../../shared/evidence/document.ts'
import { type Calendar, createCalendar } from '../../../shared/sla/calendar.ts'
import type { Chance } from './chance.ts'

export interface World {
  readonly ruleset: RulesetId
  /** null = as the documents print it. */
  readonly readings: RuleReadings | null
  readonly calendar: Calendar
  readonly facts: ClaimFacts
  readonly born: Temporal.Instant
}

const calendars = [
  createCalendar({ country: 'US', closures: [], timeZone: 'America/New_York' }),
  createCalendar({ country: 'KR', closures: ['2021-12-31'], timeZone: 'Asia/Seoul' }),
  createCalendar({ country: 'CN', closures: [], timeZone: 'Asia/Shanghai' }),
  createCalendar({ country: 'DE', closures: ['2021-12-24', '2022-12-27'], timeZone: 'Europe/Berlin' }),
  createCalendar({ country: 'JP', closures: [], timeZone: 'Asia/Tokyo' }),
  createCalendar({ country: 'GB', closures: [], timeZone: 'Europe/London' }),
  createCalendar({ country: 'IN', closures: [], timeZone: 'Asia/Kolkata' }),
] as const

const products = ['Teams', 'Intune', 'Exchange Online', 'SharePoint Online'] as const
const firstMoment = Date.UTC(2020, 8, 1)
const DAY = 86_400_000

export function createWorld(chance: Chance): World {
  const ruleset = chance.pick<RulesetId>(['2020', '2023'])
  return {
    ruleset,
    readings: chance.happens(0.5) ? null : anyReadings(chance, ruleset),
    calendar: chance.pick(calendars),
    facts: anyFacts(chance),
    born: Temporal.Instant.fromEpochMilliseconds(firstMoment + chance.below(1200 * DAY)),
  }
}

/** What a generation does not know at all, it cannot be read as. */
function anyReadings(chance: Chance, ruleset: RulesetId): RuleReadings {
  const optOut = ['range', '7-days', '5-business-days'] as const
  const overall = ['range', '10-days', '10-business-days'] as const
  const review = ['range', '5-business-days', '14-business-days'] as const
  return {
    review: ruleset === '2023' ? chance.pick(review) : documentedReadings['2020'].review,
    customerOptOut: ruleset === '2020' ? chance.pick(optOut) : documentedReadings['2023'].customerOptOut,
    overall: ruleset === '2020' ? chance.pick(overall) : documentedReadings['2023'].overall,
    decline: chance.pick(['within-window', 'any-time']),
    consent: chance.pick(['after-approval', 'on-submission']),
    edit: chance.pick(['never', 'submitted-and-partner-action', 'partner-action']),
    disputeAnswer: chance.pick(['final', 'may-ask-again']),
    alreadyClaimed: chance.pick(['error', 'warning']),
    activeOrGrace: chance.pick(['during-claim', 'after-claim']),
    creator: ruleset === '2023' ? chance.pick(['admin-only', 'admin-or-user']) : 'admin-only',
  }
}

const plainFacts = claimFactsSchema.parse({
  id: 'CLM-1',
  name: 'Rollout',
  solutionArea: 'microsoft-365',
  activity: 'usage',
  program: 'osu-microsoft-365',
  purchaseChannel: 'volume-licensing',
  partner: { name: 'Fabrikam', mpnId: '1234567', mpnEnrolled: true },
  customer: { name: 'Contoso', tenantId: 'tenant-1', country: 'US', publicSector: false },
  products: [{ name: 'Teams' }],
})

function anyFacts(chance: Chance): ClaimFacts {
  return { ...plainFacts, products: products.slice(0, 1 + chance.below(4)).map(name => ({ name })) }
}

export function aFile(number: number, at: string): DocumentRef {
  return {
    id: `DOC-${number}`,
    fileName: `proof-${number}.pdf`,
    mediaType: 'application/pdf',
    sha256: number.toString(16).padStart(64, '0'),
    size: 1000,
    uploadedAt: at,
  }
}

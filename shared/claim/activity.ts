/** Solution areas, activities, programs and purchase channels as the bundle spells them (domain.md §1a). */
import { z } from 'zod'

export const solutionAreaSchema = z.enum(['business-applications', 'microsoft-365'])
export type SolutionArea = z.infer<typeof solutionAreaSchema>

export const activitySchema = z.enum(['pre-sales', 'usage', 'revenue-association'])
export type Activity = z.infer<typeof activitySchema>

export const programSchema = z.enum([
  'osu-business-applications',
  'osa-sell',
  'osu-microsoft-365',
  'business-influencer',
])

export const purchaseChannelSchema = z.enum(['volume-licensing', 'web-direct', 'csp', 'unknown'])

/** What an association is about, through which purchases, and in which generation it earns a payment. */
export interface AssociationKind {
  readonly activity: Activity
  readonly program: z.infer<typeof programSchema>
  readonly unit: 'subscription' | 'workload'
  /** null = the documents do not ask how the customer bought. */
  readonly channels: readonly z.infer<typeof purchaseChannelSchema>[] | null
  readonly paidIn: readonly ('2020' | '2023')[]
  readonly source: string
}

const volumeOrWeb = ['volume-licensing', 'web-direct'] as const

/**
 * domain.md §1a. B-I calls usage of Business Applications “Non-Incentivized” and yet chosen “to apply for usage
 * incentives”; the second is a leftover of 2020, so it is not paid there.
 */
export const associationKinds: Readonly<Record<SolutionArea, readonly AssociationKind[]>> = {
  'business-applications': [
    {
      activity: 'pre-sales',
      program: 'osa-sell',
      unit: 'subscription',
      channels: volumeOrWeb,
      paidIn: ['2020', '2023'],
      source: 'S4, B-I',
    },
    {
      activity: 'usage',
      program: 'osu-business-applications',
      unit: 'subscription',
      channels: volumeOrWeb,
      paidIn: ['2020'],
      source: 'S4, B-I',
    },
    {
      activity: 'revenue-association',
      program: 'business-influencer',
      unit: 'subscription',
      channels: volumeOrWeb,
      paidIn: [],
      source: 'S4, B-I',
    },
  ],
  'microsoft-365': [
    {
      activity: 'usage',
      program: 'osu-microsoft-365',
      unit: 'workload',
      channels: null,
      paidIn: ['2020', '2023'],
      source: 'S4, B-I, FY24',
    },
  ],
}

/** null where the solution area does not have the activity. */
export function associationKind(area: SolutionArea, activity: Activity): AssociationKind | null {
  return associationKinds[area].find(kind => kind.activity === activity) ?? null
}

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

/** Microsoft 365 knows usage alone [S4]; Business Applications all three. */
export const activitiesOf: Readonly<Record<SolutionArea, readonly Activity[]>> = {
  'business-applications': ['pre-sales', 'usage', 'revenue-association'],
  'microsoft-365': ['usage'],
}

/* Which claims travel in which bundle, and when each bundle was exported. Used by the maker and the checks. */
import { businessClaims } from './claims/business-claims.ts'
import type { SampleBundle } from './claims/claim-shape.ts'

export const firstWeek: SampleBundle = {
  fileName: 'first-week.poecase',
  exportedAt: '2021-06-08T08:00:00Z',
  ruleset: '2020',
  claims: [...businessClaims()],
}

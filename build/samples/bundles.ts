/* Which claims travel in which bundle, and when each bundle was exported. Used by the maker and the checks. */
import { businessClaims } from './claims/business-claims.ts'
import type { SampleBundle } from './claims/claim-shape.ts'
import { hardFileClaims } from './claims/hard-file-claims.ts'
import { koreanChineseClaims } from './claims/korean-chinese-claims.ts'
import { microsoft365Claims } from './claims/microsoft-365-claims.ts'
import { publicSectorClaims } from './claims/public-sector-claims.ts'
import { secondGenerationClaims } from './claims/second-generation-claims.ts'
import { settledClaims } from './claims/settled-claims.ts'
import { updateClaims } from './claims/update-claims.ts'
import { wrongPaperClaims } from './claims/wrong-paper-claims.ts'

const byId = (a: { id: string }, b: { id: string }): number => (a.id < b.id ? -1 : 1)

const firstWeek: SampleBundle = {
  fileName: 'first-week.poecase',
  exportedAt: '2021-06-08T08:00:00Z',
  ruleset: '2020',
  claims: [
    ...businessClaims(),
    ...microsoft365Claims(),
    ...publicSectorClaims(),
    ...koreanChineseClaims(),
    ...wrongPaperClaims(),
    ...hardFileClaims(),
    ...settledClaims(),
  ].sort(byId),
}

const firstWeekUpdate: SampleBundle = {
  fileName: 'next-week.poecase',
  exportedAt: '2021-06-11T08:00:00Z',
  ruleset: '2020',
  claims: updateClaims(firstWeek.claims),
}

const secondGeneration: SampleBundle = {
  fileName: 'second-generation.poecase',
  exportedAt: '2023-11-13T08:00:00Z',
  ruleset: '2023',
  claims: [...secondGenerationClaims()].sort(byId),
}

export const bundles: readonly SampleBundle[] = [firstWeek, firstWeekUpdate, secondGeneration]

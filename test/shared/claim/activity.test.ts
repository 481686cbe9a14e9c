import { expect, test } from 'vitest'
import { type AssociationKind, associationKind, associationKinds } from '../../../shared/claim/activity.ts'

/** domain.md §1a, row by row: area, activity, program, unit, purchase channels, paid in, source. */
const rows = [
  'business-applications, pre-sales: osa-sell, subscription, volume-licensing or web-direct, paid in 2020 2023 [S4, B-I]',
  'business-applications, usage: osu-business-applications, subscription, volume-licensing or web-direct, paid in 2020 [S4, B-I]',
  'business-applications, revenue-association: business-influencer, subscription, volume-licensing or web-direct, not paid [S4, B-I]',
  'microsoft-365, usage: osu-microsoft-365, workload, any purchase, paid in 2020 2023 [S4, B-I, FY24]',
]

test('the activities of the two solution areas are these four', () => {
  const written = Object.entries(associationKinds).flatMap(([area, kinds]) =>
    kinds.map(kind => `${area}, ${inWords(kind)}`),
  )
  expect(written).toEqual(rows)
})

test('an activity that an area does not have is none', () => {
  expect(associationKind('microsoft-365', 'pre-sales')).toBeNull()
  expect(associationKind('microsoft-365', 'usage')?.unit).toBe('workload')
})

function inWords({ activity, program, unit, channels, paidIn, source }: AssociationKind): string {
  const bought = channels?.join(' or ') ?? 'any purchase'
  const paid = paidIn.length > 0 ? `paid in ${paidIn.join(' ')}` : 'not paid'
  return `${activity}: ${program}, ${unit}, ${bought}, ${paid} [${source}]`
}

import { describe, expect, test } from 'vitest'
import type { IdentityField } from '../../../shared/compare/identity-diff.ts'
import { lineThatTold } from '../../../shared/log/claim-side.ts'
import { timelineOf } from '../../../shared/log/timeline.ts'
import { entry, imported, merged, submittedHistory } from '../../support/builders.ts'
import { stamp } from '../../support/stamp.ts'

function edited(field: string, to: unknown, at = '2021-06-10T08:00:00Z') {
  return merged({ history: [entry('claim-edited', at, { changes: [{ field, from: null, to }] })] })
}

function told(field: IdentityField, ...later: readonly ReturnType<typeof merged>[]): string {
  const lines = timelineOf(stamp([imported({ history: submittedHistory }), ...later]))
  const line = lines[lineThatTold(lines, field)]
  return [line?.key, ...(line?.changes.map(change => JSON.stringify(change.after)) ?? [])].join(' ')
}

describe('the line of the history that told the claim’s side', () => {
  test.each<IdentityField>(['customer', 'tenant', 'domain', 'partner', 'mpn', 'product'])(
    'is the import for the %s nobody changed',
    field => {
      expect(told(field)).toBe('claim-imported')
      expect(told(field, edited('name', 'Another name'))).toBe('claim-imported')
    },
  )

  test('is the submission for the dates, the last one where there were several', () => {
    expect(told('dates')).toMatch(/^claim-submitted/)
    const again = merged({ history: [entry('claim-resubmitted', '2021-06-11T08:00:00Z')] })
    expect(told('dates', again)).toMatch(/^claim-resubmitted/)
  })

  test.each<[IdentityField, string]>([
    ['mpn', 'mpnId'],
    ['mpn', 'partner.mpnId'],
    ['product', 'products'],
    ['customer', 'customer.name'],
    ['domain', 'customer.domain'],
  ])('is the last change for the %s the partner edited as %s', (field, name) => {
    expect(told(field, edited(name, 'first'), edited(name, 'second', '2021-06-11T08:00:00Z'))).toMatch(
      /^claim-edited .*second/,
    )
  })

  test('is nowhere in an empty history', () => {
    expect(lineThatTold([], 'mpn')).toBe(-1)
  })
})

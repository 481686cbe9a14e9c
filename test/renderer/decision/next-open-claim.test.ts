import { expect, test } from 'vitest'
import type { Services } from '../../../renderer/desk/services.ts'
import { nextOpenClaim } from '../../../renderer/features/decision/use-commit-decision.ts'

interface Row {
  readonly id: string
  readonly status?: string
  readonly decision?: string | null
  readonly postponed?: boolean
}

function queueOf(...given: readonly Row[]): Services['queueView'] {
  const rows = given.map(row => ({ status: 'under-review', decision: null, postponed: false, ...row }))
  return {
    rows: () => rows,
    neighbour: (claim: string, step: number) =>
      rows[rows.findIndex(row => row.id === claim) + step]?.id ?? null,
  } as unknown as Services['queueView']
}

test('goes to the next claim in the order of the view', () => {
  expect(nextOpenClaim(queueOf({ id: 'A' }, { id: 'B' }, { id: 'C' }), 'A')).toBe('B')
})

test('passes over what is decided, put aside, or not with the reviewer', () => {
  const queue = queueOf(
    { id: 'A' },
    { id: 'B', decision: 'approve' },
    { id: 'C', postponed: true },
    { id: 'D', status: 'approved' },
    { id: 'E', status: 'submitted' },
  )
  expect(nextOpenClaim(queue, 'A')).toBe('E')
})

test('at the end of the view comes back to what was left open before', () => {
  expect(nextOpenClaim(queueOf({ id: 'A' }, { id: 'B', decision: 'reject' }, { id: 'C' }), 'C')).toBe('A')
})

test('finds nothing where nothing else is open', () => {
  expect(nextOpenClaim(queueOf({ id: 'A' }), 'A')).toBeNull()
})

import { expect, test } from 'vitest'
import type { QueueRow } from '../../../renderer/data/queue-row.ts'
import { toLines } from '../../../renderer/features/queue/queue-lines.ts'
import { readSavedQuery } from '../../../renderer/features/queue/queue-views.ts'

const claim = (id: string, customer: string, tenantId = 't') =>
  ({ id, customer, tenantId }) as unknown as QueueRow

test('puts one heading with its count before the claims of each customer', () => {
  const lines = toLines([claim('1', 'Adatum'), claim('2', 'Contoso'), claim('3', 'Contoso')], true)
  expect(
    lines.map(line => (line.kind === 'group' ? `${line.customer} ${line.claims}` : line.row.id)),
  ).toEqual(['Adatum 1', '1', 'Contoso 2', '2', '3'])
})

test('keeps customers of the same name apart when their tenants differ', () => {
  const lines = toLines([claim('1', 'Contoso', 'a'), claim('2', 'Contoso', 'b')], true)
  expect(lines.filter(line => line.kind === 'group')).toHaveLength(2)
})

test('counts places over claims alone, so that a heading takes no row number', () => {
  const lines = toLines([claim('1', 'Adatum'), claim('2', 'Contoso')], true)
  expect(lines.flatMap(line => (line.kind === 'claim' ? line.index : []))).toEqual([0, 1])
})

test('reads a saved view of another version, taking what it does not know as any', () => {
  const query = readSavedQuery({
    search: 'contoso',
    due: 'next-year',
    statuses: ['submitted'],
    sort: 'by moon',
  })
  expect(query).toMatchObject({
    search: 'contoso',
    due: 'any',
    statuses: ['submitted'],
    sort: { column: 'due' },
  })
})

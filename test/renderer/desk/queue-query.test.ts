import { describe, expect, test } from 'vitest'
import type { QueueRow } from '../../../renderer/data/queue-row.ts'
import { searchText } from '../../../renderer/data/queue-row.ts'
import {
  everything,
  findRows,
  openWork,
  type QueryContext,
  type QueueQuery,
  sortRows,
} from '../../../renderer/desk/queue-query.ts'
import type { ClaimId } from '../../../shared/claim/claim.ts'

const context: QueryContext = {
  reviewerId: 'mina',
  now: '2021-06-02T09:00:00Z',
  endOfToday: '2021-06-02T23:59:59Z',
  endOfWeek: '2021-06-09T23:59:59Z',
  competitors: row => (row.competition.length > 0 ? 1 : 0),
  compareText: (a, b) => a.localeCompare(b),
}

function row(id: string, patch: Partial<QueueRow> = {}): QueueRow {
  const facts = {
    name: 'Rollout',
    customer: 'Contoso',
    partner: 'Fabrikam',
    mpnId: '1234567',
    products: ['Dynamics 365 Sales'],
    ...patch,
  }
  return {
    id: id as ClaimId,
    tenantId: 't-1',
    country: 'KR',
    publicSector: false,
    solutionArea: 'business-applications',
    activity: 'usage',
    ruleset: '2020',
    status: 'submitted',
    statusSince: '2021-06-01T00:00:00Z',
    submittedAt: '2021-06-01T00:00:00Z',
    dueAt: '2021-06-08T00:00:00Z',
    lateAt: patch.dueAt === undefined ? '2021-06-08T00:00:00Z' : patch.dueAt,
    actsAt: null,
    dueKey: patch.dueAt === null ? '9999' : (patch.dueAt ?? '2021-06-08T00:00:00Z'),
    round: 1,
    verdicts: [null, null, null, null, null],
    decision: null,
    assignee: null,
    postponed: false,
    documents: 1,
    comments: 0,
    differences: 0,
    competition: [],
    linked: [],
    incumbents: [],
    search: searchText([id, facts.name, facts.partner, facts.mpnId, facts.customer, ...facts.products]),
    ...facts,
    ...patch,
  }
}

function ids(rows: readonly QueueRow[], query: Partial<QueueQuery>): readonly string[] {
  const wanted = { ...everything, ...query }
  return sortRows(findRows(rows, wanted, context), wanted, context).map(found => found.id)
}

describe('queue search', () => {
  const rows = [
    row('CLM-1', { customer: '한빛전자', partner: '누리솔루션' }),
    row('CLM-2', { mpnId: '7654321', products: ['Microsoft 365 Apps'] }),
    row('CLM-3', { partner: 'ＮＯＲＴＨＷＩＮＤ' }),
  ]

  test.each([
    ['a claim id', 'clm-2', ['CLM-2']],
    ['a Hangul customer typed decomposed', '한빛'.normalize('NFD'), ['CLM-1']],
    ['an MPN ID', '7654', ['CLM-2']],
    ['a product', '365 apps', ['CLM-2']],
    ['a full-width name by half-width letters', 'northwind', ['CLM-3']],
    ['all words, wherever they stand', 'contoso 7654321', ['CLM-2']],
  ])('finds %s', (_what, search, expected) => {
    expect(ids(rows, { search })).toEqual(expected)
  })

  test('finds nothing when one word does not match', () => {
    expect(ids(rows, { search: 'clm-2 absent' })).toEqual([])
  })
})

describe('queue filters', () => {
  const rows = [
    row('mine', { assignee: { id: 'mina', name: 'Mina' } }),
    row('theirs', { assignee: { id: 'joon', name: 'Joon' } }),
    row('overdue', { dueAt: '2021-06-01T00:00:00Z' }),
    row('late-by-one-reading', { dueAt: '2021-06-01T01:00:00Z', lateAt: '2021-06-20T00:00:00Z' }),
    row('today', { dueAt: '2021-06-02T12:00:00Z' }),
    row('no-clock', { dueAt: null, status: 'approved' }),
    row('later', { postponed: true }),
    row('rival', { competition: ['t-1/sales'] }),
    row('school', { publicSector: true, country: 'US' }),
    row('differs', { differences: 2 }),
  ]

  test.each<[string, Partial<QueueQuery>, readonly string[]]>([
    ['mine', { assigned: 'mine' }, ['mine']],
    ['overdue', { due: 'overdue' }, ['overdue']],
    [
      'due by the end of today, overdue included',
      { due: 'today' },
      ['overdue', 'late-by-one-reading', 'today'],
    ],
    ['put off', { postponed: 'only' }, ['later']],
    ['competing', { competingOnly: true }, ['rival']],
    ['public sector', { publicSectorOnly: true }, ['school']],
    ['a country', { countries: ['US'] }, ['school']],
    ['a status', { statuses: ['approved'] }, ['no-clock']],
    ['changed by a newer bundle', { changedOnly: true }, ['differs']],
  ])('shows only claims that are %s', (_what, query, expected) => {
    expect(ids(rows, query)).toEqual(expected)
  })

  test('hides decided and put-off claims from open work', () => {
    const shown = ids(rows, openWork)
    expect(shown).not.toContain('later')
    expect(shown).not.toContain('no-clock')
    expect(shown).toHaveLength(rows.length - 2)
  })

  test('calls nothing mine while the reviewer has no id', () => {
    const unnamed = { ...context, reviewerId: '' }
    const blank = [row('blank', { assignee: { id: '', name: '' } })]
    expect(findRows(blank, { ...everything, assigned: 'mine' }, unnamed)).toEqual([])
  })
})

describe('queue order', () => {
  test('puts the earliest due first and claims without a clock last', () => {
    const rows = [
      row('b', { dueAt: null }),
      row('a', { dueAt: '2021-06-09T00:00:00Z' }),
      row('c', { dueAt: '2021-06-03T00:00:00Z' }),
    ]
    expect(ids(rows, {})).toEqual(['c', 'a', 'b'])
  })

  test('breaks ties by claim id, so that the order never depends on reading order', () => {
    expect(ids([row('z'), row('y'), row('x')], {})).toEqual(['x', 'y', 'z'])
  })

  test('keeps each customer together when grouped, sorted inside the group', () => {
    const rows = [
      row('a', { customer: 'Woodgrove', dueAt: '2021-06-03T00:00:00Z' }),
      row('b', { customer: 'Adatum', dueAt: '2021-06-09T00:00:00Z' }),
      row('c', { customer: 'Woodgrove', dueAt: '2021-06-02T00:00:00Z' }),
    ]
    expect(ids(rows, { groupByCustomer: true })).toEqual(['b', 'c', 'a'])
  })

  test('mixes names that a language holds to be equal by their due dates', () => {
    const rows = [
      row('late', { customer: 'resume', dueKey: '2021-06-03' }),
      row('early', { customer: 'résumé', dueKey: '2021-06-01' }),
      row('between', { customer: 'resume', dueKey: '2021-06-02' }),
      row('first', { customer: 'a', dueKey: '2021-06-09' }),
    ]
    const query = { ...everything, sort: { column: 'customer', descending: false } } as const
    const { compare: compareText } = new Intl.Collator('en', { sensitivity: 'base' })
    expect(sortRows(rows, query, { ...context, compareText }).map(({ id }) => id as string)).toEqual([
      'first',
      'early',
      'between',
      'late',
    ])
  })

  test('turns around for a descending sort', () => {
    const rows = [row('a', { partner: 'Adatum' }), row('b', { partner: 'Woodgrove' })]
    expect(ids(rows, { sort: { column: 'partner', descending: true } })).toEqual(['b', 'a'])
  })
})

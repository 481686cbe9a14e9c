import { describe, expect, test } from 'vitest'
import {
  byDay,
  everything,
  groupChoices,
  type HistoryFilter,
  type LineWording,
  roleChoices,
  toggled,
  toHistoryLines,
  visibleLines,
} from '../../../renderer/features/history/history-lines.ts'
import { timelineOf } from '../../../shared/log/timeline.ts'
import { commentAdded, decided, imported, reviewStarted, verdictRecorded } from '../../support/builders.ts'
import { stamp } from '../../support/stamp.ts'

/** Shows keys and parameters, so that a test sees what was asked for and not a translation of it. */
const wording: LineWording = {
  translate: (key, params = {}) => [key, ...Object.values(params)].join(' '),
  formatInstant: at => at,
  formatDay: at => at.slice(0, 10),
}

const events = stamp([
  imported(),
  reviewStarted,
  verdictRecorded('dates', 'fail', { reason: 'no-date' }),
  verdictRecorded('dates', 'pass'),
  commentAdded('1', { text: 'The signature page is missing' }),
  decided(),
])
const lines = toHistoryLines(timelineOf(events), wording)

const filter = (patch: Partial<HistoryFilter>): HistoryFilter => ({
  ...everything,
  order: 'oldest-first',
  ...patch,
})
const keysOf = (patch: Partial<HistoryFilter>) =>
  visibleLines(lines, filter(patch)).map(line => line.entry.key)

describe('the lines of a history', () => {
  test('stand newest first until the order is turned', () => {
    const newest = visibleLines(lines, everything).map(line => line.place)
    expect(newest).toEqual(
      visibleLines(lines, filter({}))
        .map(line => line.place)
        .toReversed(),
    )
    expect(newest[0]).toBe(lines.length - 1)
  })

  test('say a changed verdict with what it was before and is after', () => {
    const changed = lines.find(line => line.entry.key === 'verdict-changed')
    expect(changed?.changes).toContainEqual({
      field: 'timeline.fields.verdict',
      before: 'terms.verdict.fail',
      after: 'terms.verdict.pass',
    })
  })

  test('say a decision with the status before and after it', () => {
    const decision = lines.find(line => line.entry.key === 'decided-approve')
    expect(decision?.changes).toEqual([
      {
        field: 'timeline.fields.status',
        before: 'terms.status.under-review',
        after: 'terms.status.approved',
      },
    ])
  })

  test('are filtered by who did it and by what it is at once', () => {
    expect(keysOf({ roles: new Set(['partner']), groups: new Set(['document']) })).toEqual(['poe-attached'])
  })

  test('are found by words in any order, in any case and letter width', () => {
    expect(keysOf({ search: 'MISSING ｓignature' })).toEqual(['comment-added'])
  })

  test('are found by the hash of their log entry', () => {
    expect(keysOf({ search: events[1]?.hash.slice(0, 12) ?? '' })).toEqual(['review-started'])
  })

  test('all show for a search of white space', () => {
    expect(keysOf({ search: '   ' })).toHaveLength(lines.length)
  })

  test('are grouped by neighbouring days without leaving the order of the log', () => {
    const days = byDay(visibleLines(lines, filter({})))
    expect(days.map(({ day, lines: own }) => `${day} ${own.length}`)).toEqual([
      '2021-05-30 1',
      '2021-05-31 1',
      '2021-06-01 1',
      '2021-06-03 6',
    ])
  })
})

describe('the choices above a history', () => {
  test('offer only roles and groups that occur in it', () => {
    expect(roleChoices(lines, filter({})).map(choice => choice.name)).toEqual(['partner', 'reviewer'])
    expect(groupChoices(lines, filter({})).map(choice => choice.name)).toEqual([
      'status',
      'verdict',
      'comment',
      'decision',
      'document',
    ])
  })

  test('count what each would show under the other filters', () => {
    const counts = groupChoices(lines, filter({ roles: new Set(['partner']), groups: new Set(['verdict']) }))
    expect(counts).toEqual([
      { name: 'status', count: 2 },
      { name: 'verdict', count: 0 },
      { name: 'comment', count: 0 },
      { name: 'decision', count: 0 },
      { name: 'document', count: 1 },
    ])
  })

  test('are taken back by choosing them again', () => {
    expect(toggled(toggled(new Set(), 'partner'), 'partner')).toEqual(new Set())
  })
})

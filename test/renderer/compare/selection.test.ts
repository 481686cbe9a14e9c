import { describe, expect, test } from 'vitest'
import {
  firstSelection,
  nextCell,
  sideOf,
  swapped,
  withActive,
  withPane,
} from '../../../renderer/features/compare/selection.ts'

const claims = ['A', 'B', 'C']

describe('the two panes', () => {
  test('begin with the first two claims', () => {
    expect(firstSelection(claims)).toMatchObject({
      active: 'A',
      panes: { left: 'A', right: 'B' },
      row: 'poe',
    })
  })

  test('take a third claim where the one in use stood, so that the other can be compared with', () => {
    const third = withActive(withActive(firstSelection(claims), 'B'), 'C')
    expect([third.panes, sideOf(third)]).toEqual([{ left: 'A', right: 'C' }, 'right'])
  })

  test('never show one claim twice', () => {
    expect(withPane(firstSelection(claims), 'left', 'B').panes).toEqual({ left: 'B', right: 'A' })
    expect(withPane(firstSelection(claims), 'right', 'C').panes).toEqual({ left: 'A', right: 'C' })
  })

  test('change sides and keep the claim in use', () => {
    const after = swapped(firstSelection(claims))
    expect([after.panes, after.active, sideOf(after)]).toEqual([{ left: 'B', right: 'A' }, 'A', 'right'])
  })
})

describe('after a verdict', () => {
  test('the next partner’s turn comes on the same finding, then the first one’s on the next', () => {
    const first = firstSelection(['A', 'B'])
    const second = nextCell(first, ['A', 'B'])
    expect([second.active, second.row]).toEqual(['B', 'poe'])
    expect(nextCell(second, ['A', 'B'])).toMatchObject({ active: 'A', row: 'acknowledgment' })
  })

  test('on the last cell nothing moves', () => {
    const last = { ...withActive(firstSelection(['A', 'B']), 'B'), row: 'products' as const }
    expect(nextCell(last, ['A', 'B'])).toEqual(last)
  })
})

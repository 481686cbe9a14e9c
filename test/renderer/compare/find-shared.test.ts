import { describe, expect, test } from 'vitest'
import type { ReadPage } from '../../../renderer/desk/viewer-port.ts'
import { findShared } from '../../../renderer/features/compare/find-shared.ts'

const chart = 'f0f0f0f0f0f0f0f00f0f0f0f0f0f0f0f'
/** Saved anew: three of its 128 bits differ. */
const chartAgain = 'f0f0f0f0f0f0f0f70f0f0f0f0f0f0f0f'
const logo = '123456789abcdef0123456789abcdef0'

function page(number: number, part: Partial<ReadPage> = {}): ReadPage {
  const text = `This page says something of its own, number ${number}.`
  return { documentId: 'DOC-1', fileName: 'a.pdf', page: number, text, picture: null, pictures: [], ...part }
}

describe('what two partners’ papers have in common', () => {
  test('is a picture on pages with text, also where it was saved anew', () => {
    const { things } = findShared(
      [page(1), page(2, { pictures: [chart] })],
      [
        page(1, { text: 'Another text', pictures: [logo] }),
        page(3, { text: 'More', pictures: [chartAgain] }),
      ],
    )
    expect(things.map(({ kind, left, right }) => [kind, left.page, right.page])).toEqual([['picture', 2, 3]])
  })

  test('names a letterhead once, however many pages carry it', () => {
    const pages = (text: string) => [1, 2, 3].map(number => page(number, { text, pictures: [logo] }))
    const { things } = findShared(pages('Ours'), pages('Theirs'))
    expect(things.map(({ left, right }) => [left.page, right.page])).toEqual([[1, 1]])
  })

  test('names two pictures on the same two pages as one place to look at', () => {
    const both = { pictures: [logo, chart] }
    expect(
      findShared([page(1, { text: 'A', ...both })], [page(1, { text: 'B', ...both })]).things,
    ).toHaveLength(1)
  })

  test('never takes a whole page for a picture on one', () => {
    const scan = page(1, { text: '', picture: 'f0f0f0f0f0f0f0f0' })
    expect(findShared([scan], [page(1, { text: 'Words', pictures: [chart] })]).things).toEqual([])
    expect(findShared([scan], [{ ...scan }]).things.map(({ kind }) => kind)).toEqual(['page'])
  })
})

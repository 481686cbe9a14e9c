import { describe, expect, test } from 'vitest'
import { looksSame, sharedPassages } from '../../../shared/compare/same-text.ts'

const sentence =
  'configured conditional access in the identity platform to enforce a second factor for three hundred and fifty users'

describe('passages in two partners’ papers', () => {
  test('are found with their pages, whatever the line breaks, case and width', () => {
    const left = [
      { page: 1, text: 'Cover' },
      { page: 2, text: `We have ${sentence}. Then we left.` },
    ]
    const right = [{ page: 5, text: `The team ${sentence.toUpperCase().replaceAll(' ', '\n')} last year` }]
    expect(sharedPassages(left, right)).toEqual([{ leftPage: 2, rightPage: 5, text: sentence, length: 18 }])
  })

  test('are found in languages that write without spaces', () => {
    const shared = '고객은본작업을확인하고동의합니다계약에따라'
    const found = sharedPassages([{ page: 1, text: `가. ${shared}` }], [{ page: 3, text: `${shared} 나` }])
    expect(found.map(({ text }) => text)).toEqual([shared])
  })

  test('shorter than twelve words are how people write, and are left out', () => {
    const words = 'the customer confirms that the work described was delivered in full'
    expect(sharedPassages([{ page: 1, text: words }], [{ page: 1, text: words }])).toEqual([])
  })

  test('are listed longest first and no more than forty', () => {
    const run = (n: number) => Array.from({ length: 12 + (n % 7) }, (_, at) => `w${n}x${at}`).join(' ')
    const pages = Array.from({ length: 60 }, (_, n) => ({ page: n + 1, text: run(n) }))
    const found = sharedPassages(pages, pages.toReversed())
    expect(found).toHaveLength(40)
    expect(found.map(({ length }) => length)).toEqual(
      found.map(({ length }) => length).toSorted((a, b) => b - a),
    )
  })
})

describe('two pages without text', () => {
  test.each([
    ['00000000000000ff', '00000000000000ff', true],
    ['00000000000000ff', '000000000000000f', true],
    ['00000000000000ff', 'ff000000000000ff', false],
  ])('%s and %s look the same: %s', (a, b, same) => {
    expect(looksSame(a, b)).toBe(same)
  })
})

import { expect, test } from 'vitest'
import { lookedAt, pageRanges } from '../../../renderer/features/review/looked-at.ts'
import { translateIn } from '../../support/texts.ts'

const text = translateIn('en')
const seen = (fileName: string, pages: readonly number[], of: number) => ({
  documentId: fileName,
  fileName,
  pages,
  of,
})

test('writes neighbouring pages as one range, in order, each once', () => {
  expect(pageRanges([7, 1, 2, 3, 5, 2])).toBe('1–3, 5, 7')
})

test('names every document that was on screen, with its pages and how many there are', () => {
  const pages = [seen('SOW.pdf', [1, 2, 3], 7), seen('Addendum.pdf', [2], 2), seen('Unopened.pdf', [], 4)]
  expect(lookedAt({ pages, documents: 3 }, text)).toBe(
    'Looked at SOW.pdf, pages 1–3 of 7.\nLooked at Addendum.pdf, page 2 of 2.',
  )
})

test('says that there is no document where the claim has none', () => {
  expect(lookedAt({ pages: [], documents: 0 }, text)).toBe('No document is attached to the claim.')
})

test('claims nothing where no page was on screen', () => {
  expect(lookedAt({ pages: [], documents: 2 }, text)).toBe('')
})

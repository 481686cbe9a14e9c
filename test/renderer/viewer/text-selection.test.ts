// @vitest-environment jsdom
import { beforeEach, describe, expect, test } from 'vitest'
import { selectedPieces, selectItems } from '../../../renderer/features/viewer/text-selection.ts'

function textLayer(page: number, items: readonly string[]) {
  const layer = document.createElement('div')
  const textDivs = items.map(text => {
    const span = document.createElement('span')
    span.textContent = text
    if (text !== '') layer.append(span)
    return span
  })
  document.body.append(layer)
  return { page, layer, textDivs }
}

describe('selection over text layers', () => {
  beforeEach(() => {
    document.body.replaceChildren()
    getSelection()?.removeAllRanges()
  })

  test('is characters of items, items without text counted', () => {
    const page = textLayer(1, ['Customer', '', 'signed here'])
    const [first, , last] = page.textDivs
    if (first && last) selectItems({ div: first, offset: 4 }, { div: last, offset: 6 })
    expect(selectedPieces(getSelection(), [page])).toEqual([
      { page: 1, from: { item: 0, offset: 4 }, to: { item: 2, offset: 6 } },
    ])
  })

  test('over two pages is one piece for each', () => {
    const pages = [textLayer(1, ['end of page']), textLayer(2, ['start of page', 'not selected'])]
    const [a, b] = pages.map(page => page.textDivs[0])
    if (a && b) selectItems({ div: a, offset: 7 }, { div: b, offset: 5 })
    expect(selectedPieces(getSelection(), pages)).toEqual([
      { page: 1, from: { item: 0, offset: 7 }, to: { item: 0, offset: 11 } },
      { page: 2, from: { item: 0, offset: 0 }, to: { item: 0, offset: 5 } },
    ])
  })

  test('counts characters through the marks of found words', () => {
    const page = textLayer(1, ['the contract number'])
    const [div] = page.textDivs
    if (!div) return
    div.innerHTML = 'the <span class="highlight">contract</span> number'
    selectItems({ div, offset: 4 }, { div, offset: 15 })
    expect(selectedPieces(getSelection(), [page])).toEqual([
      { page: 1, from: { item: 0, offset: 4 }, to: { item: 0, offset: 15 } },
    ])
  })

  test('elsewhere on the screen is nothing', () => {
    const page = textLayer(1, ['words'])
    const note = document.createElement('p')
    note.textContent = 'a comment'
    document.body.append(note)
    getSelection()?.selectAllChildren(note)
    expect(selectedPieces(getSelection(), [page])).toEqual([])
  })
})

import { describe, expect, test } from 'vitest'
import type { PageText } from '../../../renderer/features/viewer/page-text.ts'
import type { PageSource } from '../../../renderer/features/viewer/resolve-pin.ts'
import { resolvePin } from '../../../renderer/features/viewer/resolve-pin.ts'
import type { PinId } from '../../../shared/base/id.ts'
import type { Anchor, Rectangle } from '../../../shared/evidence/anchor.ts'
import type { Pin } from '../../../shared/evidence/pin.ts'

const sha256 = 'a'.repeat(64)
const sheet = { box: { x1: 0, y1: 0, x2: 600, y2: 800 }, rotation: 0 } as const

/** One line per text line, 10 points per character, so that a range's rectangle can be told by hand. */
function pageOf(text: string): PageText {
  const at = (offset: number) => {
    const line = text.slice(0, offset).split('\n').length - 1
    return { line, column: offset - (text.lastIndexOf('\n', offset - 1) + 1) }
  }
  return {
    text,
    itemStarts: [0],
    fit: () => undefined,
    rectangles: ({ from, to }) => {
      const { line, column } = at(from)
      return [{ x1: column * 10, y1: 700 - line * 20, x2: (column + to - from) * 10, y2: 712 - line * 20 }]
    },
  }
}

function source(...pages: string[]): PageSource {
  return {
    sha256,
    pages: pages.length,
    text: async page => pageOf(pages[page - 1] ?? ''),
    sheet: async () => sheet,
  }
}

function pin(anchors: readonly Anchor[], hash = sha256): Pin {
  return { id: 'pin_1' as PinId, documentId: 'DOC-1', sha256: hash, anchors: [...anchors], crop: '' }
}

function quote(exact: string, page = 1, rectangles: Rectangle[] = []): Anchor {
  return { kind: 'pdf-text', page, exact, prefix: '', suffix: '', rectangles }
}

describe('a pin in the open document', () => {
  test('stands where its words are now, whatever coordinates were stored', async () => {
    const places = await resolvePin(
      pin([quote('signed', 1, [{ x1: 500, y1: 0, x2: 560, y2: 12 }])]),
      source('both signed here'),
    )
    const words = { x1: 0, y1: 700, x2: 160, y2: 712 }
    expect(places).toEqual([
      { page: 1, sheet, isRegion: false, words, rectangles: [{ x1: 50, y1: 700, x2: 110, y2: 712 }] },
    ])
  })

  test('of equal words takes those nearest to where it was pinned', async () => {
    const page = 'yes\nyes\nyes'
    const places = await resolvePin(
      pin([quote('yes', 1, [{ x1: 0, y1: 681, x2: 30, y2: 693 }])]),
      source(page),
    )
    expect(places?.[0]?.rectangles).toEqual([{ x1: 0, y1: 680, x2: 30, y2: 692 }])
  })

  test('keeps a region as it is, on its page', async () => {
    const rectangle = { x1: 10, y1: 20, x2: 110, y2: 70 }
    const places = await resolvePin(pin([{ kind: 'pdf-region', page: 2, rectangle }]), source('', 'scan'))
    const words = { x1: 0, y1: 700, x2: 40, y2: 712 }
    expect(places).toEqual([{ page: 2, sheet, isRegion: true, words, rectangles: [rectangle] }])
  })

  test('is orphaned when one of its places is gone', async () => {
    expect(await resolvePin(pin([quote('signed'), quote('sealed')]), source('signed only'))).toBeNull()
  })

  test('is orphaned when its page does not exist', async () => {
    const region: Anchor = { kind: 'pdf-region', page: 3, rectangle: { x1: 0, y1: 0, x2: 1, y2: 1 } }
    expect(await resolvePin(pin([region]), source('one', 'two'))).toBeNull()
  })

  test('is orphaned in another version of the file, even if the words are the same', async () => {
    expect(await resolvePin(pin([quote('signed')], 'b'.repeat(64)), source('signed'))).toBeNull()
  })
})

import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { ViewerPort } from '../../../renderer/desk/viewer-port.ts'
import { createScrollLink } from '../../../renderer/features/compare/scroll-link.ts'

beforeEach(() => void vi.stubGlobal('requestAnimationFrame', (run: () => void) => queueMicrotask(run)))
afterEach(() => void vi.unstubAllGlobals())

describe('linked scrolling', () => {
  test('takes the other side along, from either side, and does not answer its own scrolling', async () => {
    const { left, right } = linked()
    await left.person(3.5)
    expect([right.at(), right.moves()]).toEqual([3.5, 1])
    await right.person(1.25)
    expect([left.at(), left.moves()]).toEqual([1.25, 1])
  })

  test('goes on from where both stand when it is switched on again', async () => {
    const { link, left, right } = linked()
    link.toggle()
    await left.person(5)
    expect(right.at()).toBe(1)
    link.toggle()
    await left.person(6)
    expect(right.at()).toBe(2)
  })

  test('keeps the aligned places of a pair of documents', async () => {
    const { link, left, right } = linked()
    link.toggle()
    await left.person(6)
    await right.person(3)
    link.align()
    expect(link.snapshot()).toMatchObject({ isOn: true, points: [{ left: 6, right: 3 }] })
    await left.person(8)
    expect(right.at()).toBe(5)
    link.forgetPoints()
    expect(link.snapshot().points).toEqual([])
  })

  test('waits at a gap and says so', async () => {
    const { link, left, right } = linked()
    link.align()
    link.toggle()
    await left.person(6)
    await right.person(3)
    link.align()
    await left.person(4)
    expect([right.at(), link.snapshot().gap, link.snapshot().gaps.left]).toEqual([3, 'left', [3, 4, 5]])
    await left.person(7)
    expect([right.at(), link.snapshot().gap]).toEqual([4, null])
  })

  test('lets a jump move both sides and goes on from there', async () => {
    const { link, left, right } = linked()
    await link.during(async () => {
      await left.person(7)
      await right.person(2)
    })
    expect([left.at(), right.at()]).toEqual([7, 2])
    await left.person(8)
    expect(right.at()).toBe(3)
  })

  test('does nothing while a document is missing', async () => {
    const link = createScrollLink()
    link.connect({ left: aViewer('L').port, right: null })
    link.align()
    expect(link.snapshot()).toMatchObject({ pair: null, points: [] })
  })
})

function linked() {
  const link = createScrollLink()
  const [left, right] = [aViewer('L'), aViewer('R')]
  link.connect({ left: left.port, right: right.port })
  return { link, left, right }
}

/** A document of ten pages. As in a browser, a scroll by hand is heard at once and one by the page a moment later. */
function aViewer(documentId: string) {
  let position = 1
  let moved = 0
  const listeners = new Set<() => void>()
  const tell = () => {
    for (const listener of listeners) listener()
  }
  const go = (to: number) => {
    position = Math.min(10.999, Math.max(1, to))
  }
  const port: Partial<ViewerPort> = {
    spot: () => ({ documentId, pages: 10, position }),
    scrollTo: to => {
      moved += 1
      go(to)
      queueMicrotask(tell)
    },
    onScroll: listener => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
  const person = async (to: number) => {
    go(to)
    tell()
    await settled()
  }
  return { port: port as ViewerPort, person, at: () => position, moves: () => moved }
}

async function settled(): Promise<void> {
  for (let turn = 0; turn < 5; turn++) await Promise.resolve()
}

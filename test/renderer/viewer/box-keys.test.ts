import { describe, expect, test } from 'vitest'
import { BOX_LEAST, boxAfterKey } from '../../../renderer/features/viewer/box-keys.ts'

const start = { left: 0.3, top: 0.4, width: 0.3, height: 0.1 }
const key = (name: string, held: { readonly shift?: boolean; readonly ctrl?: boolean } = {}) => ({
  key: name,
  shiftKey: held.shift ?? false,
  ctrlKey: held.ctrl ?? false,
})

describe('box placed by keys', () => {
  test('appears in the middle at the first arrow', () => {
    expect(boxAfterKey(key('ArrowLeft'), null, () => start)).toEqual(start)
  })

  test('moves as a whole with arrows', () => {
    expect(boxAfterKey(key('ArrowRight'), start, () => start)).toEqual({ ...start, left: 0.32 })
    expect(boxAfterKey(key('ArrowUp'), start, () => start)).toEqual({ ...start, top: 0.38 })
  })

  test('grows and shrinks with Shift, its top left corner standing still', () => {
    expect(boxAfterKey(key('ArrowDown', { shift: true }), start, () => start)).toMatchObject({
      left: 0.3,
      top: 0.4,
      width: 0.3,
    })
    const tiny = { ...start, width: 0.015 }
    expect(boxAfterKey(key('ArrowLeft', { shift: true }), tiny, () => start)).toMatchObject({
      left: 0.3,
      width: BOX_LEAST,
    })
  })

  test('moves finely with Ctrl', () => {
    expect(boxAfterKey(key('ArrowRight', { ctrl: true }), start, () => start)).toEqual({
      ...start,
      left: 0.3025,
    })
  })

  test('never leaves the page', () => {
    const atEdge = { ...start, left: 0.695 }
    expect(boxAfterKey(key('ArrowRight'), atEdge, () => start)).toMatchObject({ left: 0.7, width: 0.3 })
  })

  test('is done with Enter, given up with Escape, and leaves other keys alone', () => {
    expect(boxAfterKey(key('Enter'), start, () => start)).toBe('done')
    expect(boxAfterKey(key('Escape'), start, () => start)).toBe('cancel')
    expect(boxAfterKey(key('Tab'), start, () => start)).toBeNull()
  })
})

import { describe, expect, test } from 'vitest'
import { conflictOf, createKeyMap, type KeyChoice } from '../../../renderer/commands/key-map.ts'
import { shownKeys } from '../../../renderer/commands/use-keys.ts'

const mapWith = (choice: Partial<KeyChoice> = {}) =>
  createKeyMap({ mode: 'letters', remapped: {}, allKeys: true, isMac: false, ...choice })

describe('the keys in force', () => {
  test('are the table’s on the desktop and the alternatives in a browser', () => {
    expect(mapWith().keysOf('go.queue')).toEqual(['Ctrl+1'])
    expect(mapWith({ allKeys: false }).keysOf('go.queue')).toEqual(['Alt+1'])
    expect(mapWith({ allKeys: false }).keysOf('app.close')).toEqual([])
  })

  test('are the reviewer’s where one was chosen, and none where it was taken away', () => {
    const map = mapWith({ remapped: { 'verdict.pass': 'Q', 'verdict.fail': '' } })
    expect(map.keysOf('verdict.pass')).toEqual(['Q'])
    expect(map.keysOf('verdict.fail')).toEqual([])
    expect(map.find('Y', ['review'])).toEqual([])
    expect(map.find('Q', ['review'])).toEqual(['verdict.pass'])
  })

  test('find the command of the deepest scope first', () => {
    expect(mapWith().find('1', ['reason', 'review'])).toEqual(['reason.1', 'finding.1'])
  })

  test('ignore a remap of a command that no longer exists', () => {
    expect(mapWith({ remapped: { 'gone.command': 'Y' } }).find('Y', ['review'])).toEqual(['verdict.pass'])
  })
})

describe('a new key', () => {
  test('is refused when the system keeps it', () => {
    expect(conflictOf('verdict.pass', 'F5', mapWith())).toEqual({ kind: 'reserved' })
  })

  test('is refused when another command in reach has it', () => {
    expect(conflictOf('verdict.pass', 'N', mapWith())).toEqual({ kind: 'taken', by: 'verdict.fail' })
    expect(conflictOf('verdict.pass', 'P', mapWith())).toEqual({ kind: 'taken', by: 'pin.selection' })
    expect(conflictOf('verdict.pass', 'F1', mapWith())).toEqual({ kind: 'taken', by: 'app.help' })
  })

  test('may be one that only works in another place', () => {
    expect(conflictOf('verdict.pass', 'G', mapWith())).toBeNull()
  })

  test('is free again once the other command gave it up', () => {
    const map = mapWith({ remapped: { 'verdict.fail': 'Q' } })
    expect(conflictOf('verdict.pass', 'N', map)).toBeNull()
  })
})

describe('shown keys', () => {
  test('name the lead key before a letter in the lead mode', () => {
    expect(shownKeys('verdict.pass', mapWith({ mode: 'lead' })).text).toBe('Ctrl+J Y')
    expect(shownKeys('app.palette', mapWith({ mode: 'lead' })).text).toBe('Ctrl+K')
  })

  test('leave letters out when they are off, and keep the arrow beside them', () => {
    expect(shownKeys('verdict.pass', mapWith({ mode: 'off' })).text).toBe('')
    expect(shownKeys('queue.next', mapWith({ mode: 'off' })).text).toBe('↓')
  })
})

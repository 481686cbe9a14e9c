/** What must hold for the table as a whole; the mistakes it prevents are found by nobody who adds one row. */
import { describe, expect, test } from 'vitest'
import { isLetterChord } from '../../../renderer/commands/chord.ts'
import { commandRows, type TableRow } from '../../../renderer/commands/command-table.ts'
import { createKeyMap, isReserved } from '../../../renderer/commands/key-map.ts'

const hosts = [
  { name: 'on the desktop', allKeys: true },
  { name: 'in a browser', allKeys: false },
]

const keysIn = (allKeys: boolean) => {
  const map = createKeyMap({ mode: 'letters', remapped: {}, allKeys, isMac: false })
  return (row: TableRow) => map.keysOf(row.id)
}

describe.each(hosts)('the command table $name', ({ allKeys }) => {
  const keysOf = keysIn(allKeys)

  test('gives no key twice in one scope', () => {
    const places = commandRows.flatMap(row =>
      row.scopes.flatMap(scope => keysOf(row).map(chord => `${scope} ${chord}`)),
    )
    expect(places.filter((place, index) => places.indexOf(place) !== index)).toEqual([])
  })

  test('uses no key of a scope again everywhere', () => {
    const everywhere = new Set(commandRows.filter(isEverywhere).flatMap(keysOf))
    const hidden = commandRows
      .filter(row => !isEverywhere(row))
      .flatMap(row => keysOf(row).filter(chord => everywhere.has(chord)))
    expect(hidden).toEqual([])
  })

  test('means one thing by a letter, wherever it works', () => {
    const meanings = new Map<string, Set<string>>()
    for (const row of commandRows)
      for (const chord of keysOf(row).filter(isLetterChord))
        meanings.set(chord, (meanings.get(chord) ?? new Set()).add(row.id.split('.')[1] ?? ''))
    const ambiguous = [...meanings].filter(([, words]) => words.size > 1)
    expect(ambiguous).toEqual([])
  })

  test('keeps off the keys of the system, the browser and input methods', () => {
    expect(commandRows.flatMap(keysOf).filter(isReserved)).toEqual([])
  })
})

describe('the command table', () => {
  test('has no id twice', () => {
    const ids = commandRows.map(row => row.id)
    expect(new Set(ids).size).toBe(ids.length)
  })

  test('does not use the keys that a browser never gives away', () => {
    const kept = new Set(['Ctrl+W', 'Ctrl+1', 'Ctrl+2', 'Ctrl+4', 'Ctrl+N', 'Ctrl+T'])
    expect(commandRows.flatMap(keysIn(false)).filter(chord => kept.has(chord))).toEqual([])
  })
})

describe('reserved', () => {
  test.each(['Ctrl+Alt+K', 'Alt+Shift+K', 'Ctrl+Space', 'Shift+Space', 'F5', 'Ctrl+R', '/', 'Ctrl+J'])(
    '%s is',
    chord => expect(isReserved(chord)).toBe(true),
  )
  test.each(['Y', 'Ctrl+K', 'F6', 'Alt+1', 'Space'])('%s is not', chord =>
    expect(isReserved(chord)).toBe(false),
  )
})

function isEverywhere(row: TableRow): boolean {
  return row.scopes.some(scope => scope === 'everywhere')
}

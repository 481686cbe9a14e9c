/**
 * Which keys a command has on this computer: the table's, the browser's alternatives where the browser keeps them, or
 * what the reviewer chose. Also the judge of a new choice: reserved keys and keys that are taken. Pure.
 */
import type { KeyMode } from '../../shared/bridge/settings.ts'
import { isCharacterChord, parseChord } from './chord.ts'
import {
  type CommandId,
  type CommandScope,
  commandRows,
  commandsById,
  type TableRow,
} from './command-table.ts'

export interface KeyChoice {
  readonly mode: KeyMode
  /** command id → chord; an empty text means: no key. */
  readonly remapped: Readonly<Record<string, string>>
  /** `host.can.allKeys`. */
  readonly allKeys: boolean
  readonly isMac: boolean
}

export interface KeyMap {
  readonly choice: KeyChoice
  keysOf(id: CommandId): readonly string[]
  /** Commands for this chord, in the order of the scopes given. */
  find(chord: string, scopes: readonly CommandScope[]): readonly CommandId[]
}

/** Pressed before a letter in the lead mode. */
export const LEAD_KEY = 'Ctrl+J'

/** Keys that the system, the browser, an input method or the app's own key handling keeps. */
const reserved = new Set([
  LEAD_KEY,
  'F5',
  'F10',
  'F12',
  'Ctrl+R',
  'Ctrl+Shift+R',
  'Ctrl+Space',
  'Shift+Space',
  'Ctrl+C',
  'Ctrl+V',
  'Ctrl+X',
  'Ctrl+N',
  'Ctrl+T',
  'Ctrl+L',
  'Ctrl+Shift+N',
  'Ctrl+Shift+T',
  'Ctrl+Shift+I',
  'Ctrl+Tab',
  'Alt+F4',
  'Tab',
  'Shift+Tab',
  'Backspace',
  'Delete',
])

export function createKeyMap(choice: KeyChoice): KeyMap {
  const keysOf = (id: CommandId) => chosenKeys(commandsById.get(id), choice)
  const byScope = new Map<string, CommandId[]>()
  for (const row of commandRows) {
    for (const [scope, chord] of row.scopes.flatMap(scope =>
      keysOf(row.id).map(key => [scope, key] as const),
    )) {
      const place = `${scope} ${chord}`
      byScope.set(place, [...(byScope.get(place) ?? []), row.id])
    }
  }
  return {
    choice,
    keysOf,
    find: (chord, scopes) => [...new Set(scopes.flatMap(scope => byScope.get(`${scope} ${chord}`) ?? []))],
  }
}

export function isReserved(chord: string): boolean {
  const { ctrl, alt, shift, key } = parseChord(chord)
  if ((ctrl && alt) || (alt && shift)) return true
  const isPunctuation = isCharacterChord(chord) && !/^[A-Z0-9]$/.test(key)
  return isPunctuation || reserved.has(chord)
}

export type KeyConflict = { readonly kind: 'reserved' } | { readonly kind: 'taken'; readonly by: CommandId }

/** What stands against giving this chord to the command; null = nothing. */
export function conflictOf(id: CommandId, chord: string, map: KeyMap): KeyConflict | null {
  if (isReserved(chord)) return { kind: 'reserved' }
  const own = commandsById.get(id)
  const taken = commandRows.find(
    row => row.id !== id && map.keysOf(row.id).includes(chord) && own !== undefined && canMeet(own, row),
  )
  return taken ? { kind: 'taken', by: taken.id } : null
}

function chosenKeys(row: TableRow | undefined, choice: KeyChoice): readonly string[] {
  if (!row) return []
  const remapped = choice.remapped[row.id]
  if (remapped !== undefined) return remapped === '' ? [] : [remapped]
  return choice.allKeys ? row.keys : (row.browserKeys ?? row.keys)
}

/** Two commands meet when one key press could mean both; the reason list shadows the rest of Review on purpose. */
function canMeet(a: TableRow, b: TableRow): boolean {
  return a.scopes.some(one => b.scopes.some(other => scopesMeet(one, other)))
}

function scopesMeet(a: CommandScope, b: CommandScope): boolean {
  if (a === b || a === 'everywhere' || b === 'everywhere') return true
  return [a, b].includes('viewer') && [a, b].some(scope => scope === 'review' || scope === 'compare')
}

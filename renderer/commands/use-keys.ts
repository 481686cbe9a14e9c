/** The keys in force, for whatever shows them: tooltips, menus, the palette, the F1 sheet. The frame provides the map. */
import { createContext, useContext } from 'react'
import { isCharacterChord } from './chord.ts'
import type { CommandId } from './command-table.ts'
import { createKeyMap, type KeyMap, LEAD_KEY } from './key-map.ts'
import { ariaKeys, keyText } from './show-chord.ts'

export const KeyMapContext = createContext<KeyMap>(
  createKeyMap({ mode: 'letters', remapped: {}, allKeys: true, isMac: false }),
)

export function useKeyMap(): KeyMap {
  return useContext(KeyMapContext)
}

export interface ShownKeys {
  /** The first key as text, with the lead key before it where one is needed; empty = no key. */
  readonly text: string
  readonly aria: string | undefined
}

export function useKeys(id: CommandId): ShownKeys {
  return shownKeys(id, useKeyMap())
}

export function shownKeys(id: CommandId, map: KeyMap): ShownKeys {
  const { mode, isMac } = map.choice
  const usable = map.keysOf(id).filter(chord => mode !== 'off' || !isCharacterChord(chord))
  const first = usable[0]
  if (first === undefined) return { text: '', aria: undefined }
  const led = mode === 'lead' && isCharacterChord(first)
  return {
    text: led ? `${keyText(LEAD_KEY, isMac)} ${keyText(first, isMac)}` : keyText(first, isMac),
    // There is no notation for a key after a key; a wrong one would be worse than none.
    aria: led ? undefined : ariaKeys(usable, isMac),
  }
}

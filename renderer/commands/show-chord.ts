/** Chords as people read them: key caps for the screen, and the notation of `aria-keyshortcuts`. */
import { parseChord } from './chord.ts'

const signs: Readonly<Record<string, string>> = {
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
  Escape: 'Esc',
}

/** One text per key cap: `Ctrl+K` → `['Ctrl', 'K']`, on a Mac `['⌘', 'K']`. Key caps print these, so no translation. */
export function keyCaps(chord: string, isMac: boolean): readonly string[] {
  const { ctrl, alt, shift, key } = parseChord(chord)
  return [
    ...(ctrl ? [isMac ? '⌘' : 'Ctrl'] : []),
    ...(alt ? [isMac ? '⌥' : 'Alt'] : []),
    ...(shift ? [isMac ? '⇧' : 'Shift'] : []),
    signs[key] ?? key,
  ]
}

export function keyText(chord: string, isMac: boolean): string {
  return keyCaps(chord, isMac).join(isMac ? '' : '+')
}

export function ariaKeys(chords: readonly string[], isMac: boolean): string | undefined {
  if (chords.length === 0) return undefined
  return chords.map(chord => ariaChord(chord, isMac)).join(' ')
}

function ariaChord(chord: string, isMac: boolean): string {
  const { ctrl, alt, shift, key } = parseChord(chord)
  const name = key === '+' ? 'Plus' : key
  return [ctrl && (isMac ? 'Meta' : 'Control'), alt && 'Alt', shift && 'Shift', name]
    .filter(Boolean)
    .join('+')
}

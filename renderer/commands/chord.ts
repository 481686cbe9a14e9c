/**
 * Keys as text and as the keyboard sends them. A chord is written `Ctrl+Shift+F`: modifiers in this order, then a
 * letter in upper case, a digit, a sign, or a name of the UI Events specification (`Enter`, `ArrowDown`, `F6`), with
 * `Space` for the space bar. On a Mac, `Ctrl` is the Command key. Knows no command.
 */

/** The part of a KeyboardEvent that matters, so that tests can write one down. */
export interface KeyPress {
  readonly key: string
  readonly code: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly altKey: boolean
  readonly shiftKey: boolean
}

export interface Chord {
  readonly ctrl: boolean
  readonly alt: boolean
  readonly shift: boolean
  readonly key: string
}

const modifierKeys = new Set(['Control', 'Shift', 'Alt', 'Meta', 'AltGraph', 'CapsLock', 'OS', 'Fn'])

export function isModifier(key: string): boolean {
  return modifierKeys.has(key)
}

/** The chord that a key press means; null for a bare modifier, the Windows key, and AltGr (which types characters). */
export function chordOf(press: KeyPress, isMac: boolean): string | null {
  if (isModifier(press.key)) return null
  const ctrl = isMac ? press.metaKey : press.ctrlKey
  const other = isMac ? press.ctrlKey : press.metaKey
  if (other || (ctrl && press.altKey)) return null
  const key = keyName(press)
  if (key === null) return null
  // A sign or, on some layouts, a digit already needs Shift to be typed, so Shift is no part of its chord.
  const shift = press.shiftKey && !(isSign(key) || (isDigit(key) && press.key === key))
  return chordText({ ctrl, alt: press.altKey, shift, key })
}

export function chordText({ ctrl, alt, shift, key }: Chord): string {
  return `${ctrl ? 'Ctrl+' : ''}${alt ? 'Alt+' : ''}${shift ? 'Shift+' : ''}${key}`
}

export function parseChord(text: string): Chord {
  // The key itself can be "+": what stands after the last separator, or the sign at the end.
  const key = text.endsWith('++') || text === '+' ? '+' : (text.split('+').at(-1) ?? '')
  const modifiers = text.slice(0, text.length - key.length)
  return {
    ctrl: modifiers.includes('Ctrl+'),
    alt: modifiers.includes('Alt+'),
    shift: modifiers.includes('Shift+'),
    key,
  }
}

/** True for a key that types a character: WCAG 2.1.4 wants these to be switchable. */
export function isCharacterChord(text: string): boolean {
  const { ctrl, alt, key } = parseChord(text)
  return !ctrl && !alt && key.length === 1
}

export function isLetterChord(text: string): boolean {
  return isCharacterChord(text) && /[A-Z]$/.test(text)
}

function keyName({ key, code }: KeyPress): string | null {
  if (key === ' ' || code === 'Space') return 'Space'
  if (key.length > 1) return key === 'Unidentified' || key === 'Dead' || key === 'Process' ? null : key
  if (/^[a-z]$/i.test(key)) return key.toUpperCase()
  // A layout without Latin letters (Hangul), or with signs on the digit row (French): where the key sits decides.
  const position = /^(?:Key([A-Z])|Digit(\d))$/.exec(code)
  if (isDigit(key)) return key
  return position?.[1] ?? position?.[2] ?? key
}

function isDigit(key: string): boolean {
  return /^\d$/.test(key)
}

function isSign(key: string): boolean {
  return key.length === 1 && !/[A-Z0-9]/.test(key)
}

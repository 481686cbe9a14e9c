/**
 * The one keydown listener. It asks where the focus is, which command the chord means there (deepest scope first), and
 * runs the first that can run. It never fires while an input method composes, types over nothing in text fields, and
 * leaves every key it does not use to the page. Keys that a component handled itself arrive as `defaultPrevented`.
 */
import { chordOf, isCharacterChord, isModifier, parseChord } from './chord.ts'
import type { CommandRegistry } from './command-registry.ts'
import { type CommandId, commandsById } from './command-table.ts'
import { type FocusPlace, focusPlace } from './focus-scope.ts'
import { type KeyMap, LEAD_KEY } from './key-map.ts'

export interface DispatcherDeps {
  readonly registry: CommandRegistry
  readonly keyMap: () => KeyMap
  /** The lead key was pressed and a letter is awaited, or no longer. */
  readonly onLead: (waiting: boolean) => void
}

export interface Dispatcher {
  handle(event: KeyboardEvent): void
}

/** A text field does these itself, with any modifiers. */
const editingKeys = new Set([
  'A',
  'C',
  'V',
  'X',
  'Y',
  'Z',
  'Backspace',
  'Delete',
  'Home',
  'End',
  'Escape',
  'Enter',
])
/** A button, a tab or a link does these itself. */
const controlKeys = new Set(['Enter', 'Space', 'ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight'])

export function createDispatcher({ registry, keyMap, onLead }: DispatcherDeps): Dispatcher {
  let waiting = false
  const wait = (next: boolean) => {
    if (waiting === next) return
    waiting = next
    onLead(next)
  }

  const run = (ids: readonly CommandId[], isHeld: boolean): boolean =>
    ids.some(id => (isHeld && !commandsById.get(id)?.repeats ? false : registry.run(id)))

  return {
    handle(event) {
      if (isComposing(event) || event.defaultPrevented || isModifier(event.key)) return
      const map = keyMap()
      const chord = chordOf(event, map.choice.isMac)
      const led = waiting
      wait(false)
      if (chord === null) return
      const place = focusPlace(elementOf(event.target), document)
      if (isLead(chord, place, map)) {
        event.preventDefault()
        wait(true)
        return
      }
      if (led && chord === 'Escape') return event.preventDefault()
      if (!mayFire(chord, place, led || map.choice.mode === 'letters')) return
      const ids = map.find(chord, place.scopes)
      if (run(ids, event.repeat) || keepsFromBrowser(chord, ids)) event.preventDefault()
    },
  }
}

function isComposing(event: KeyboardEvent): boolean {
  // 229 is what some input methods send before `isComposing` turns true; there is no other mark of that key press.
  return event.isComposing || event.key === 'Process' || event.keyCode === 229
}

function isLead(chord: string, place: FocusPlace, map: KeyMap): boolean {
  return chord === LEAD_KEY && map.choice.mode === 'lead' && !place.isText
}

function mayFire(chord: string, place: FocusPlace, charactersAllowed: boolean): boolean {
  const { key, ctrl } = parseChord(chord)
  if (place.isText) return !isCharacterChord(chord) && (isEditorsOwn(chord) || !isEditing(chord))
  if (place.isControl && !ctrl && controlKeys.has(key)) return false
  return charactersAllowed || !isCharacterChord(chord)
}

/** Ctrl+Enter sends from an editor; a plain Enter is a new line. */
function isEditorsOwn(chord: string): boolean {
  return chord === 'Ctrl+Enter'
}

function isEditing(chord: string): boolean {
  const { key, ctrl } = parseChord(chord)
  if (key === 'Space' || key.startsWith('Arrow')) return true
  return editingKeys.has(key) && (ctrl || key.length > 1)
}

/** A key of ours that cannot run now must not open the browser's print or save dialog instead. */
function keepsFromBrowser(chord: string, ids: readonly CommandId[]): boolean {
  return ids.length > 0 && !isCharacterChord(chord) && parseChord(chord).ctrl
}

function elementOf(target: EventTarget | null): Element | null {
  return target instanceof Element ? target : null
}

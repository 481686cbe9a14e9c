/** A key press written down. */
import type { KeyPress } from '../../../renderer/commands/chord.ts'

type Modifiers = Partial<Pick<KeyPress, 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>>

export function press(key: string, code: string, modifiers: Modifiers = {}): KeyPress {
  return { key, code, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...modifiers }
}

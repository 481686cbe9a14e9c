/** What a key press means, whatever keyboard it comes from. */
import { describe, expect, test } from 'vitest'
import { chordOf, chordText, isCharacterChord, parseChord } from '../../../renderer/commands/chord.ts'
import { ariaKeys, keyText } from '../../../renderer/commands/show-chord.ts'
import { press } from './press.ts'

describe('a key press', () => {
  test.each([
    ['a Latin letter is the letter', press('y', 'KeyY'), 'Y'],
    ['Caps Lock changes nothing', press('Y', 'KeyY'), 'Y'],
    ['Shift with a letter is a chord of its own', press('R', 'KeyR', { shiftKey: true }), 'Shift+R'],
    ['Hangul mode means the key below the jamo', press('ㅛ', 'KeyY'), 'Y'],
    ['Hangul mode with Shift keeps the Shift', press('ㄲ', 'KeyR', { shiftKey: true }), 'Shift+R'],
    ['Hangul mode with Ctrl works as well', press('ㅏ', 'KeyK', { ctrlKey: true }), 'Ctrl+K'],
    ['a French keyboard gives the letter printed on the key', press('a', 'KeyQ'), 'A'],
    ['a French digit row without Shift is the digit', press('&', 'Digit1'), '1'],
    ['a French digit row with Shift is the digit, too', press('1', 'Digit1', { shiftKey: true }), '1'],
    ['a US digit row with Shift is not the digit', press('!', 'Digit1', { shiftKey: true }), 'Shift+1'],
    ['plus needs Shift on many keyboards', press('+', 'Equal', { ctrlKey: true, shiftKey: true }), 'Ctrl++'],
    ['the space bar has a name', press(' ', 'Space'), 'Space'],
    ['Shift with F6 is kept', press('F6', 'F6', { shiftKey: true }), 'Shift+F6'],
    ['Alt with a digit is found by its place on a Mac', press('¡', 'Digit1', { altKey: true }), 'Alt+1'],
    ['a bare modifier means nothing', press('Control', 'ControlLeft', { ctrlKey: true }), null],
    ['AltGr types characters and means nothing', press('@', 'KeyQ', { ctrlKey: true, altKey: true }), null],
    ['the Windows key belongs to Windows', press('d', 'KeyD', { metaKey: true }), null],
    ['a dead key is no command', press('Dead', 'BracketLeft'), null],
  ])('%s', (_, event, chord) => {
    expect(chordOf(event, false)).toBe(chord)
  })

  test('on a Mac the Command key stands for Ctrl, and Control for nothing', () => {
    expect(chordOf(press('k', 'KeyK', { metaKey: true }), true)).toBe('Ctrl+K')
    expect(chordOf(press('k', 'KeyK', { ctrlKey: true }), true)).toBeNull()
  })
})

describe('a written chord', () => {
  test.each(['Y', 'Shift+R', 'Ctrl+Shift+F', 'Ctrl++', 'Ctrl+-', 'Ctrl+=', 'Alt+1', 'Space', 'Shift+F6'])(
    '%s is read as it was written',
    text => {
      expect(chordText(parseChord(text))).toBe(text)
    },
  )

  test('only keys that type something are subject to the key mode', () => {
    expect(['Y', 'Shift+C', '1'].every(isCharacterChord)).toBe(true)
    expect(['Space', 'Enter', 'F6', 'Ctrl+K', 'Alt+1', 'ArrowDown'].some(isCharacterChord)).toBe(false)
  })

  test('is shown as the keyboard at hand prints it', () => {
    expect(keyText('Ctrl+Shift+F', false)).toBe('Ctrl+Shift+F')
    expect(keyText('Ctrl+Shift+F', true)).toBe('⌘⇧F')
    expect(keyText('ArrowDown', false)).toBe('↓')
  })

  test('tells assistive technology in its own notation', () => {
    expect(ariaKeys(['Ctrl+K', 'Ctrl++'], false)).toBe('Control+K Control+Plus')
    expect(ariaKeys(['Ctrl+K'], true)).toBe('Meta+K')
    expect(ariaKeys([], false)).toBeUndefined()
  })
})

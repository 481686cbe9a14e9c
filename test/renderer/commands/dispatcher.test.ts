/** @vitest-environment jsdom */
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { createCommandRegistry } from '../../../renderer/commands/command-registry.ts'
import { type CommandId, commandRows } from '../../../renderer/commands/command-table.ts'
import { createDispatcher } from '../../../renderer/commands/dispatcher.ts'
import { createKeyMap, type KeyChoice } from '../../../renderer/commands/key-map.ts'

const page = `
  <nav><a id="link" href="#/queue">Queue</a></nav>
  <main data-scope="review viewer" tabindex="-1">
    <section data-scope="viewer"><div id="document" tabindex="0">Page 7</div></section>
    <section data-scope="review">
      <button id="button">Pass</button>
      <ul role="listbox" data-scope="reason" tabindex="0" id="reasons"></ul>
      <div data-scope="editor"><textarea id="note"></textarea></div>
      <input id="find" type="search"><div id="rich" contenteditable="true"></div>
    </section>
  </main>
  <div role="dialog"><button id="in-dialog">Close</button></div>`

interface Keyboard {
  readonly ran: CommandId[]
  readonly lead: boolean[]
  /** Answers whether the browser was kept from its own reaction. */
  press(key: string, where: string, more?: KeyboardEventInit & { readonly keyCode?: number }): boolean
}

let stop = () => {}
beforeEach(() => {
  document.body.innerHTML = page
})
afterEach(() => stop())

function keyboard(choice: Partial<KeyChoice> = {}, without: readonly CommandId[] = []): Keyboard {
  const registry = createCommandRegistry()
  const ran: CommandId[] = []
  const lead: boolean[] = []
  for (const { id } of commandRows)
    registry.attach(id, { run: () => void ran.push(id), enabled: !without.includes(id) })
  const map = createKeyMap({ mode: 'letters', remapped: {}, allKeys: true, isMac: false, ...choice })
  const { handle } = createDispatcher({ registry, keyMap: () => map, onLead: now => void lead.push(now) })
  addEventListener('keydown', handle)
  stop = () => removeEventListener('keydown', handle)
  return {
    ran,
    lead,
    press(key, where, more = {}) {
      const target = where === 'nothing' ? document.body : document.getElementById(where)
      const code = /^[a-z]$/i.test(key) ? `Key${key.toUpperCase()}` : ''
      const event = new KeyboardEvent('keydown', { key, code, bubbles: true, cancelable: true, ...more })
      if (more.keyCode !== undefined) Object.defineProperty(event, 'keyCode', { value: more.keyCode })
      target?.dispatchEvent(event)
      return event.defaultPrevented
    },
  }
}

describe('single letters', () => {
  test('work where nothing is focused, in the page’s own scopes', () => {
    const { ran, press } = keyboard()
    expect(press('y', 'nothing')).toBe(true)
    press('p', 'nothing')
    expect(ran).toEqual(['verdict.pass', 'pin.selection'])
  })

  test('work on a focused button, which keeps Enter and Space for itself', () => {
    const { ran, press } = keyboard({ remapped: { 'claim.facts': 'Space', 'claim.later': 'Enter' } })
    press('n', 'button')
    press(' ', 'button', { code: 'Space' })
    press('Enter', 'button')
    expect(ran).toEqual(['verdict.fail'])
  })

  test.each(['note', 'find', 'rich', 'in-dialog'])('never fire in %s', where => {
    const { ran, press } = keyboard()
    for (const key of ['y', 'n', 'j', '1', 'Enter', 'ArrowDown', 'Escape']) press(key, where)
    expect(ran).toEqual([])
  })

  test('mean the reason in the list of reasons and the finding beside it', () => {
    const { ran, press } = keyboard()
    press('1', 'reasons', { code: 'Digit1' })
    press('1', 'document', { code: 'Digit1' })
    expect(ran).toEqual(['reason.1', 'finding.1'])
  })

  test('give way to the next scope when the deepest cannot run now', () => {
    const { ran, press } = keyboard({}, ['reason.1'])
    press('1', 'reasons', { code: 'Digit1' })
    expect(ran).toEqual(['finding.1'])
  })

  test('give one verdict however long the key is held', () => {
    const { ran, press } = keyboard()
    press('y', 'nothing')
    press('y', 'nothing', { repeat: true })
    expect(ran).toEqual(['verdict.pass'])
  })
})

describe('input methods', () => {
  test.each([
    ['while composing', { isComposing: true }],
    ['with the key code that stands for an input method', { keyCode: 229 }],
  ])('no command fires %s', (_, more) => {
    const { ran, press } = keyboard()
    for (const key of ['y', 'F6', 'Enter']) press(key, 'nothing', more)
    press('Enter', 'note', { ...more, ctrlKey: true })
    expect(ran).toEqual([])
  })

  test('a key the input method processes is left alone', () => {
    const { ran, press } = keyboard()
    expect(press('Process', 'nothing', { code: 'KeyY' })).toBe(false)
    expect(ran).toEqual([])
  })

  test('typing a Korean sentence into a note runs nothing', () => {
    const { ran, press } = keyboard()
    for (const [key, code] of [
      ['ㅅ', 'KeyT'],
      ['ㅓ', 'KeyJ'],
      ['ㅁ', 'KeyA'],
      ['ㅕ', 'KeyU'],
      ['ㅇ', 'KeyD'],
    ] as const)
      press(key, 'note', { code })
    expect(ran).toEqual([])
  })

  test('in Hangul mode the letters work outside text fields', () => {
    const { ran, press } = keyboard()
    press('ㅛ', 'document', { code: 'KeyY' })
    expect(ran).toEqual(['verdict.pass'])
  })
})

describe('text fields', () => {
  test('keep undo, select all and the arrows', () => {
    const { ran, press } = keyboard()
    const kept = [press('z', 'note', { ctrlKey: true }), press('a', 'find', { ctrlKey: true })]
    expect(kept).toEqual([false, false])
    expect(ran).toEqual([])
  })

  test('let Ctrl+Enter, F6 and Ctrl+K through', () => {
    const { ran, press } = keyboard()
    press('Enter', 'note', { ctrlKey: true })
    press('F6', 'note')
    press('k', 'note', { ctrlKey: true })
    expect(ran).toEqual(['editor.send', 'go.next-pane', 'app.palette'])
  })
})

describe('the rest of the page', () => {
  test('hears nothing from behind a dialog', () => {
    const { ran, press } = keyboard()
    expect(press('1', 'in-dialog', { ctrlKey: true })).toBe(false)
    press('F1', 'in-dialog')
    expect(ran).toEqual([])
  })

  test('hears nothing while a modal dialog is open that lost the focus', () => {
    const { ran, press } = keyboard()
    document.body.insertAdjacentHTML('beforeend', '<div role="dialog" aria-modal="true"></div>')
    press('y', 'nothing')
    press('1', 'nothing', { ctrlKey: true })
    expect(ran).toEqual([])
  })

  test('is heard at once when a modal dialog has given the focus back and only fades away', () => {
    const { ran, press } = keyboard()
    document.body.insertAdjacentHTML('beforeend', '<div role="dialog" aria-modal="true"></div>')
    press('y', 'document')
    expect(ran).toEqual(['verdict.pass'])
  })

  test('leaves a key alone that a component has handled', () => {
    const { ran, press } = keyboard()
    document.getElementById('document')?.addEventListener('keydown', event => event.preventDefault())
    press('j', 'document')
    expect(ran).toEqual([])
  })

  test('keeps the browser’s print dialog away even when there is nothing to print', () => {
    const { ran, press } = keyboard({}, ['app.export'])
    expect(press('p', 'nothing', { ctrlKey: true })).toBe(true)
    expect(ran).toEqual([])
  })

  test('leaves keys to the browser that mean nothing here', () => {
    const { press } = keyboard()
    expect([
      press('r', 'nothing', { ctrlKey: true }),
      press('q', 'nothing'),
      press('Tab', 'nothing'),
    ]).toEqual([false, false, false])
  })
})

describe('the lead mode', () => {
  test('wants the lead key before each letter', () => {
    const { ran, lead, press } = keyboard({ mode: 'lead' })
    press('y', 'nothing')
    expect(ran).toEqual([])
    expect(press('j', 'nothing', { ctrlKey: true })).toBe(true)
    press('y', 'nothing')
    press('n', 'nothing')
    expect(ran).toEqual(['verdict.pass'])
    expect(lead).toEqual([true, false])
  })

  test('forgets the lead key on Esc, and Esc leaves nothing else', () => {
    const { ran, press } = keyboard({ mode: 'lead' })
    press('j', 'nothing', { ctrlKey: true })
    press('Escape', 'nothing')
    press('y', 'nothing')
    expect(ran).toEqual([])
  })

  test('does not count Shift as the letter', () => {
    const { ran, press } = keyboard({ mode: 'lead' })
    press('j', 'nothing', { ctrlKey: true })
    press('Shift', 'nothing', { shiftKey: true })
    press('C', 'nothing', { shiftKey: true })
    expect(ran).toEqual(['comment.list'])
  })
})

describe('letters switched off', () => {
  test('stay silent, while Ctrl, function keys and arrows go on', () => {
    const { ran, press } = keyboard({ mode: 'off' })
    press('y', 'nothing')
    press('k', 'nothing', { ctrlKey: true })
    press('F1', 'nothing')
    press('Escape', 'nothing')
    expect(ran).toEqual(['app.palette', 'app.help', 'go.back'])
  })
})

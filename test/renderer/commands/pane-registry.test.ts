import { describe, expect, test } from 'vitest'
import { createCommandRegistry } from '../../../renderer/commands/command-registry.ts'
import { createPaneRegistry } from '../../../renderer/commands/pane-registry.ts'

describe('commands of two panes that can do the same', () => {
  test('mean the pane in use for keys and menu, and each control its own pane', () => {
    const page = createCommandRegistry()
    const ran: string[] = []
    const panes = ['left', 'right'].map(name => {
      const pane = createPaneRegistry(page)
      pane.attach('viewer.rotate', { run: () => ran.push(name), enabled: true })
      return pane
    })
    const [left, right] = panes
    const end = left?.lend()
    page.run('viewer.rotate')
    right?.run('viewer.rotate')
    end?.()
    right?.lend()
    page.run('viewer.rotate')
    expect(ran).toEqual(['left', 'right', 'right'])
  })

  test('that a pane attaches later are lent, too, and go with it', () => {
    const page = createCommandRegistry()
    const pane = createPaneRegistry(page)
    const end = pane.lend()
    const detach = pane.attach('viewer.find', { run: () => {}, enabled: true })
    expect(page.get('viewer.find')).not.toBeNull()
    detach()
    expect(page.get('viewer.find')).toBeNull()
    end()
  })

  test('that no pane has are the page’s', () => {
    const page = createCommandRegistry()
    const ran: string[] = []
    page.attach('app.help', { run: () => ran.push('help'), enabled: true })
    createPaneRegistry(page).run('app.help')
    expect(ran).toEqual(['help'])
  })
})

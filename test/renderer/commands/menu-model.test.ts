import { describe, expect, test } from 'vitest'
import { createCommandRegistry } from '../../../renderer/commands/command-registry.ts'
import { commandRows } from '../../../renderer/commands/command-table.ts'
import { createKeyMap } from '../../../renderer/commands/key-map.ts'
import { menuModel } from '../../../renderer/commands/menu-model.ts'
import { channels } from '../../../shared/bridge/channels.ts'

const keyMap = createKeyMap({
  mode: 'letters',
  remapped: { 'app.open': 'Ctrl+E' },
  allKeys: true,
  isMac: false,
})

function menu(withRoles: boolean) {
  const registry = createCommandRegistry()
  registry.attach('app.open', { run: () => {}, enabled: true })
  registry.attach('edit.undo', { run: () => {}, enabled: false })
  return menuModel({ t: key => key, keyMap, registry, withRoles })
}

const commandsOf = (withRoles: boolean) =>
  menu(withRoles).flatMap(group => group.items.filter(item => item.kind === 'command'))

describe('the menu', () => {
  test('has every command exactly once', () => {
    expect(
      commandsOf(false)
        .map(item => item.commandId)
        .sort(),
    ).toEqual(commandRows.map(row => row.id).sort())
  })

  test('shows the key in force and whether the command can run', () => {
    const shown = commandsOf(true).filter(item =>
      ['app.open', 'edit.undo', 'app.help'].includes(item.commandId),
    )
    expect(shown.map(({ commandId, keys, enabled }) => [commandId, keys, enabled])).toEqual([
      ['app.open', 'Ctrl+E', true],
      ['edit.undo', 'Ctrl+Z', false],
      ['app.help', 'F1', false],
    ])
  })

  test('leaves the system’s own entries to the browser', () => {
    const roles = (withRoles: boolean) =>
      menu(withRoles)
        .flatMap(group => group.items)
        .filter(item => item.kind === 'role')
    expect(roles(false)).toEqual([])
    expect(roles(true).length).toBeGreaterThan(0)
  })

  test('never starts or ends a group with a separator', () => {
    for (const { items } of menu(true)) {
      expect(items[0]?.kind).not.toBe('separator')
      expect(items.at(-1)?.kind).not.toBe('separator')
    }
  })

  test('passes the schema of the channel that carries it', () => {
    expect(channels['menu.show'].request.safeParse(menu(true)).success).toBe(true)
  })
})

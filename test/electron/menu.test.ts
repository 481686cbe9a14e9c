import type { MenuItemConstructorOptions } from 'electron'
import { describe, expect, test } from 'vitest'
import { acceleratorOf, menuTemplate } from '../../electron/modules/menu.ts'
import type { MenuGroup } from '../../shared/bridge/host.ts'

const fileMenu: MenuGroup = {
  label: '파일',
  items: [
    { kind: 'command', commandId: 'open-bundle', label: '열기…', keys: 'Ctrl+O', enabled: true },
    { kind: 'separator' },
    { kind: 'command', commandId: 'export', label: '내보내기', keys: '', enabled: false },
  ],
}
const editMenu: MenuGroup = {
  label: '편집',
  items: [{ kind: 'role', role: 'paste-plain', label: '서식 없이 붙여넣기' }],
}

describe('the menu', () => {
  test('says what the page sent, and a click gives back the command', () => {
    const ran: string[] = []
    const [file] = menuTemplate([fileMenu], { platform: 'win32', run: id => ran.push(id) })
    const items = file?.submenu as MenuItemConstructorOptions[]
    expect(items).toMatchObject([
      { id: 'open-bundle', label: '열기…', enabled: true, accelerator: 'Ctrl+O', registerAccelerator: false },
      { type: 'separator' },
      { id: 'export', label: '내보내기', enabled: false },
    ])
    expect(items[2]).not.toHaveProperty('accelerator')
    items[0]?.click?.(undefined as never, undefined as never, undefined as never)
    expect(ran).toEqual(['open-bundle'])
  })

  test('has the Edit and Window menus of the system until the page sends its own', () => {
    const roles = (groups: readonly MenuGroup[]) =>
      menuTemplate(groups, { platform: 'linux', run: () => undefined }).map(item => item.role ?? item.label)
    expect(roles([])).toEqual(['editMenu', 'windowMenu'])
    expect(roles([fileMenu])).toEqual(['파일', 'editMenu', 'windowMenu'])
    expect(roles([fileMenu, editMenu])).toEqual(['파일', '편집'])
  })

  test('starts with the app menu on macOS only', () => {
    const first = (platform: NodeJS.Platform) =>
      menuTemplate([editMenu], { platform, run: () => undefined })[0]
    expect(first('darwin')).toEqual({ role: 'appMenu' })
    expect(first('win32')?.label).toBe('편집')
  })

  test('translates the label of a role and leaves its work to the system', () => {
    const [edit] = menuTemplate([editMenu], { platform: 'win32', run: () => undefined })
    expect(edit?.submenu).toEqual([{ role: 'pasteAndMatchStyle', label: '서식 없이 붙여넣기' }])
  })

  test('offers no reload and no developer tools', () => {
    const all = JSON.stringify(
      menuTemplate([fileMenu, editMenu], { platform: 'darwin', run: () => undefined }),
    )
    expect(all).not.toMatch(/reload|devtools|viewMenu/i)
  })
})

describe('keys shown in the menu', () => {
  test.each([
    ['Ctrl+O', 'win32', 'Ctrl+O'],
    ['Ctrl+Shift+O', 'darwin', 'Command+Shift+O'],
    ['F9', 'linux', 'F9'],
    ['Ctrl++', 'linux', 'Ctrl+Plus'],
    ['Alt+1', 'win32', 'Alt+1'],
    ['Y', 'darwin', null],
    ['', 'win32', null],
    ['Ctrl+J Y', 'win32', null],
    ['Ctrl+한', 'win32', null],
    ['Hyper+O', 'win32', null],
  ] as const)('%j on %s are %j', (keys, platform, accelerator) => {
    expect(acceleratorOf(keys, platform)).toBe(accelerator)
  })
})

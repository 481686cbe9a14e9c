/**
 * The native menu, drawn from the model that the page sends: labels are translated there, and a click goes back as a
 * command id. Keys are shown but not bound, because the page has them already (zoom, too, is a command of the page) and
 * a second binding would run a command twice. There is no Reload and no developer entry.
 */
import type { Menu, MenuItemConstructorOptions } from 'electron'
import type { MenuEntry, MenuGroup } from '../../shared/bridge/host.ts'

export interface MenuSurroundings {
  readonly platform: NodeJS.Platform
  readonly run: (commandId: string) => void
}

type Role = Extract<MenuEntry, { kind: 'role' }>['role']

const nativeRoles: Readonly<Record<Role, NonNullable<MenuItemConstructorOptions['role']>>> = {
  undo: 'undo',
  redo: 'redo',
  cut: 'cut',
  copy: 'copy',
  paste: 'paste',
  'paste-plain': 'pasteAndMatchStyle',
  'select-all': 'selectAll',
  minimize: 'minimize',
  'zoom-window': 'zoom',
  'bring-all-to-front': 'front',
}

export function nativeMenu(
  menu: Pick<typeof Menu, 'buildFromTemplate' | 'setApplicationMenu'>,
  surroundings: MenuSurroundings,
): (groups: readonly MenuGroup[]) => void {
  return groups => menu.setApplicationMenu(menu.buildFromTemplate(menuTemplate(groups, surroundings)))
}

/** Text fields need the Edit roles on macOS to cut and paste at all, so a model without roles gets the system's. */
export function menuTemplate(
  groups: readonly MenuGroup[],
  { platform, run }: MenuSurroundings,
): MenuItemConstructorOptions[] {
  const own = groups.map(group => ({
    label: group.label,
    submenu: group.items.map(item => menuItem(item, platform, run)),
  }))
  const hasRoles = groups.some(group => group.items.some(item => item.kind === 'role'))
  const standard: MenuItemConstructorOptions[] = hasRoles
    ? []
    : [{ role: 'editMenu' }, { role: 'windowMenu' }]
  return [...(platform === 'darwin' ? [{ role: 'appMenu' as const }] : []), ...own, ...standard]
}

function menuItem(
  item: MenuEntry,
  platform: NodeJS.Platform,
  run: MenuSurroundings['run'],
): MenuItemConstructorOptions {
  if (item.kind === 'separator') return { type: 'separator' }
  if (item.kind === 'role') return { role: nativeRoles[item.role], label: item.label }
  const accelerator = acceleratorOf(item.keys, platform)
  return {
    id: item.commandId,
    label: item.label,
    enabled: item.enabled,
    click: () => run(item.commandId),
    ...(accelerator && { accelerator, registerAccelerator: false }),
  }
}

/**
 * One chord of the command table (`Ctrl+Shift+O`) in Electron's words; null for what a menu cannot show (a sequence, a
 * key it has no name for) and for bare letters, which macOS would bind in spite of registerAccelerator.
 */
export function acceleratorOf(keys: string, platform: NodeJS.Platform): string | null {
  const parts = keys.replace(/\+\+$/, '+Plus').split('+')
  const key = parts.pop() ?? ''
  const isNamed =
    /^(?:[A-Z0-9]|F(?:[1-9]|1\d|2[0-4])|[,.;'\\/`=[\]-]|Plus|Enter|Escape|Space|Tab|Home|End)$/.test(key)
  const isModified = parts.length > 0 || /^F\d/.test(key)
  if (!isNamed || !isModified || !parts.every(part => modifiers.has(part))) return null
  const control = platform === 'darwin' ? 'Command' : 'Ctrl'
  return [...parts.map(part => (part === 'Ctrl' ? control : part)), key].join('+')
}

const modifiers: ReadonlySet<string> = new Set(['Ctrl', 'Shift', 'Alt'])

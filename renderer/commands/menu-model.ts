/**
 * The application menu, from the table: one model for Electron's native menu and for the menu bar in the page. Groups
 * keep the table's order; a separator stands where the scope changes. Roles are what the system does in text fields.
 */
import type { MenuEntry, MenuGroup, MenuRole } from '../../shared/bridge/host.ts'
import type { Translate } from '../../shared/i18n/texts.ts'
import type { CommandRegistry } from './command-registry.ts'
import { commandRows, type MenuName, type TableRow } from './command-table.ts'
import type { KeyMap } from './key-map.ts'

const menuNames: readonly MenuName[] = ['file', 'edit', 'view', 'go', 'review', 'help']

const editRoles: readonly MenuRole[] = ['cut', 'copy', 'paste', 'paste-plain', 'select-all']
const windowRoles: readonly MenuRole[] = ['minimize', 'zoom-window', 'bring-all-to-front']

export interface MenuSource {
  readonly t: Translate
  readonly keyMap: KeyMap
  readonly registry: CommandRegistry
  /** The system's own entries; the menu bar in the page leaves them to the browser. */
  readonly withRoles: boolean
}

export function menuModel(source: MenuSource): readonly MenuGroup[] {
  const groups = menuNames.map(name => menuGroup(name, source))
  if (!source.withRoles) return groups
  const window = { label: source.t('app.menu.window'), items: roleEntries(windowRoles, source.t) }
  return [...groups.slice(0, -1), window, ...groups.slice(-1)]
}

function menuGroup(name: MenuName, source: MenuSource): MenuGroup {
  const rows = commandRows.filter(row => row.menu === name)
  const commands = rows.flatMap((row, index) => withSeparator(row, rows[index - 1], source))
  const roles =
    name === 'edit' && source.withRoles
      ? [{ kind: 'separator' } as const, ...roleEntries(editRoles, source.t)]
      : []
  return { label: source.t(`app.menu.${name}`), items: [...commands, ...roles] }
}

function withSeparator(
  row: TableRow,
  before: TableRow | undefined,
  source: MenuSource,
): readonly MenuEntry[] {
  const entry = commandEntry(row, source)
  return before && before.scopes[0] !== row.scopes[0] ? [{ kind: 'separator' }, entry] : [entry]
}

function commandEntry(row: TableRow, { t, keyMap, registry }: MenuSource): MenuEntry {
  return {
    kind: 'command',
    commandId: row.id,
    label: t(`commands.${row.id}`),
    keys: keyMap.keysOf(row.id)[0] ?? '',
    enabled: registry.get(row.id)?.enabled ?? false,
  }
}

function roleEntries(roles: readonly MenuRole[], t: Translate): readonly MenuEntry[] {
  return roles.map(role => ({ kind: 'role', role, label: t(`app.role.${role}`) }))
}

/**
 * The application menu in the page, for hosts without a native one: a menu bar of the same model. Alt goes to it as it
 * would on the desktop, left and right move between open menus. Narrow windows fold it into one button.
 */
import {
  Button,
  Menu,
  MenuDivider,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  makeStyles,
  tokens,
  useArrowNavigationGroup,
} from '@fluentui/react-components'
import { NavigationRegular } from '@fluentui/react-icons'
import { type KeyboardEvent, useRef, useState, useSyncExternalStore } from 'react'
import type { MenuEntry, MenuGroup } from '../../shared/bridge/host.ts'
import { commandRows } from '../commands/command-table.ts'
import { menuModel } from '../commands/menu-model.ts'
import { useCommands } from '../commands/use-command.ts'
import { shownKeys, useKeyMap } from '../commands/use-keys.ts'
import { useText } from '../ui/text.ts'
import { useMediaQuery } from '../ui/use-media-query.ts'
import { useAltKey } from './use-alt-key.ts'

const useStyles = makeStyles({
  bar: { display: 'flex' },
  menu: { minWidth: 0, fontWeight: tokens.fontWeightRegular, paddingInline: '9px' },
  list: { maxHeight: 'min(80vh, 720px)' },
})

export function MenuBar() {
  const t = useText()
  const keyMap = useKeyMap()
  const registry = useCommands()
  useSyncExternalStore(registry.subscribe, registry.version)
  const isNarrow = useMediaQuery('(max-width: 860px)')
  const groups = menuModel({ t, keyMap, registry, withRoles: false })
  return isNarrow ? <FoldedMenu groups={groups} /> : <WideMenu groups={groups} />
}

function WideMenu({ groups }: { readonly groups: readonly MenuGroup[] }) {
  const styles = useStyles()
  const t = useText()
  const [open, setOpen] = useState<number | null>(null)
  const bar = useRef<HTMLDivElement>(null)
  const arrows = useArrowNavigationGroup({ axis: 'horizontal', circular: true })
  useAltKey(() => bar.current?.querySelector<HTMLElement>('[role="menuitem"]')?.focus())

  const turn = (event: KeyboardEvent) => {
    if (open === null || (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight')) return
    event.preventDefault()
    const step = event.key === 'ArrowRight' ? 1 : -1
    setOpen((open + step + groups.length) % groups.length)
  }
  return (
    <div ref={bar} className={styles.bar} role="menubar" aria-label={t('app.menu.label')} {...arrows}>
      {groups.map((group, place) => (
        <Menu
          key={group.label}
          open={open === place}
          onOpenChange={(_, data) => setOpen(now => (data.open ? place : now === place ? null : now))}
        >
          <MenuTrigger disableButtonEnhancement>
            <Button
              className={styles.menu}
              role="menuitem"
              size="small"
              appearance="subtle"
              onPointerEnter={() => setOpen(now => (now === null ? null : place))}
            >
              {group.label}
            </Button>
          </MenuTrigger>
          <MenuPopover className={styles.list} onKeyDown={turn}>
            <GroupList group={group} />
          </MenuPopover>
        </Menu>
      ))}
    </div>
  )
}

function FoldedMenu({ groups }: { readonly groups: readonly MenuGroup[] }) {
  const styles = useStyles()
  const t = useText()
  const button = useRef<HTMLButtonElement>(null)
  useAltKey(() => button.current?.focus())
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <Button
          ref={button}
          size="small"
          appearance="subtle"
          icon={<NavigationRegular />}
          aria-label={t('app.menu.label')}
        />
      </MenuTrigger>
      <MenuPopover className={styles.list}>
        <MenuList>
          {groups.map(group => (
            <Menu key={group.label}>
              <MenuTrigger disableButtonEnhancement>
                <MenuItem>{group.label}</MenuItem>
              </MenuTrigger>
              <MenuPopover className={styles.list}>
                <GroupList group={group} />
              </MenuPopover>
            </Menu>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  )
}

function GroupList({ group }: { readonly group: MenuGroup }) {
  return (
    <MenuList>
      {group.items.map((entry, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: separators have no identity, and the order is the table's
        <Entry key={place} entry={entry} />
      ))}
    </MenuList>
  )
}

function Entry({ entry }: { readonly entry: MenuEntry }) {
  const registry = useCommands()
  const keyMap = useKeyMap()
  if (entry.kind === 'separator') return <MenuDivider />
  if (entry.kind === 'role') return null
  const row = commandRows.find(known => known.id === entry.commandId)
  if (!row) return null
  return (
    <MenuItem
      disabled={!entry.enabled}
      secondaryContent={shownKeys(row.id, keyMap).text}
      // After the menu has closed and given the focus back, so that a command may take it.
      onClick={() => setTimeout(() => registry.run(row.id))}
    >
      {entry.label}
    </MenuItem>
  )
}

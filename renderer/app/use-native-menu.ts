/** Keeps the native menu equal to the command table: labels in the reader's language, enabled what can run now. */
import { useEffect, useSyncExternalStore } from 'react'
import { commandRows } from '../commands/command-table.ts'
import { menuModel } from '../commands/menu-model.ts'
import { useCommands } from '../commands/use-command.ts'
import { useKeyMap } from '../commands/use-keys.ts'
import { useServices } from '../desk/services.ts'
import { useText } from '../ui/text.ts'

export function useNativeMenu(): void {
  const { host } = useServices()
  const t = useText()
  const keyMap = useKeyMap()
  const registry = useCommands()
  const version = useSyncExternalStore(registry.subscribe, registry.version)

  // biome-ignore lint/correctness/useExhaustiveDependencies: the version stands for what the registry answers
  useEffect(() => {
    if (!host.can.nativeMenu) return
    // One page change attaches and detaches a dozen commands; the menu follows once they are settled.
    const timer = setTimeout(
      () => void host.menu.show(menuModel({ t, keyMap, registry, withRoles: true })),
      50,
    )
    return () => clearTimeout(timer)
  }, [host, t, keyMap, registry, version])

  useEffect(
    () =>
      host.menu.onCommand(id => {
        const row = commandRows.find(known => known.id === id)
        if (row) registry.run(row.id)
      }),
    [host, registry],
  )
}

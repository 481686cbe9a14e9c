/** The React side of the registry: attach a handler while mounted, or read whether a command can run. */
import { createContext, useContext, useEffect, useRef, useSyncExternalStore } from 'react'
import { type CommandRegistry, createCommandRegistry } from './command-registry.ts'
import type { CommandId } from './command-table.ts'

export const CommandContext = createContext<CommandRegistry>(createCommandRegistry())

/** Attaches `run` while the component is mounted; always the newest closure runs. */
export function useCommand(id: CommandId, run: () => void, enabled = true): void {
  const registry = useContext(CommandContext)
  const latest = useRef(run)
  useEffect(() => {
    latest.current = run
  })
  useEffect(() => registry.attach(id, { run: () => latest.current(), enabled }), [registry, id, enabled])
}

export function useCommands(): CommandRegistry {
  return useContext(CommandContext)
}

/** True while somebody on screen handles the command and it is enabled. */
export function useCanRun(id: CommandId): boolean {
  const registry = useContext(CommandContext)
  useSyncExternalStore(registry.subscribe, registry.version)
  return registry.get(id)?.enabled ?? false
}

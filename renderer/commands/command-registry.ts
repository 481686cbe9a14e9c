/**
 * Which commands can run right now. A feature attaches a handler while it is on screen; the last one attached wins (a
 * dialog over a page), and the dispatcher, palette, menu and controls ask here. Holds no keys: those are the table's.
 */
import type { CommandId } from './command-table.ts'

export interface CommandHandler {
  readonly run: () => void
  readonly enabled: boolean
}

export interface CommandRegistry {
  attach(id: CommandId, handler: CommandHandler): () => void
  get(id: CommandId): CommandHandler | null
  /** Runs if attached and enabled; false = nothing happened. */
  run(id: CommandId): boolean
  subscribe(listener: () => void): () => void
  /** Changes whenever what can run changes; for useSyncExternalStore. */
  version(): number
}

export function createCommandRegistry(): CommandRegistry {
  const stacks = new Map<CommandId, CommandHandler[]>()
  const listeners = new Set<() => void>()
  let version = 0

  const changed = () => {
    version += 1
    for (const listener of listeners) listener()
  }
  const top = (id: CommandId) => stacks.get(id)?.at(-1) ?? null

  return {
    attach(id, handler) {
      stacks.set(id, [...(stacks.get(id) ?? []), handler])
      changed()
      return () => {
        stacks.set(
          id,
          (stacks.get(id) ?? []).filter(other => other !== handler),
        )
        changed()
      }
    },
    get: top,
    run(id) {
      const handler = top(id)
      if (!handler?.enabled) return false
      handler.run()
      return true
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    version: () => version,
  }
}

/** Wakes who waits for news of a workspace. Between processes nothing rings, so a waiter also looks by itself now and then. */

export interface FeedBell {
  ring(workspace: string): void
  /** Ends with the next ring, after `milliseconds`, or when the asker has gone. */
  wait(workspace: string, milliseconds: number, signal: AbortSignal): Promise<void>
}

export function createFeedBell(): FeedBell {
  const waiting = new Map<string, Set<() => void>>()
  return {
    ring(workspace) {
      const wakes = waiting.get(workspace)
      waiting.delete(workspace)
      for (const wake of wakes ?? []) wake()
    },
    wait: (workspace, milliseconds, signal) =>
      new Promise(resolve => {
        const wakes = waiting.get(workspace) ?? new Set()
        const end = () => {
          clearTimeout(timer)
          signal.removeEventListener('abort', end)
          wakes.delete(end)
          resolve()
        }
        const timer = setTimeout(end, milliseconds)
        signal.addEventListener('abort', end)
        wakes.add(end)
        waiting.set(workspace, wakes)
        if (signal.aborted) end()
      }),
  }
}

/** The host's settings as a value that can be read at once and watched; written through, never kept ahead of the host. */
import type { Host } from '../../shared/bridge/host.ts'
import type { LiveSettings } from '../desk/services.ts'

export async function createLiveSettings(host: Host): Promise<LiveSettings> {
  let current = await host.settings.read()
  const listeners = new Set<() => void>()
  const set = (next: typeof current) => {
    // A host may tell about a change that we asked for; the same settings twice must not render twice.
    if (JSON.stringify(next) === JSON.stringify(current)) return
    current = next
    for (const listener of listeners) listener()
  }
  host.settings.onChanged(set)
  return {
    current: () => current,
    async change(patch) {
      const result = await host.settings.change(patch)
      if (result.ok) set(result.value)
      return result
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

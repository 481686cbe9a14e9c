/**
 * On Electron the app's listeners on `process` end with its process. Here several starts share one, so what an app
 * listened to is remembered by the number in its modules' addresses, and taken off when that start has ended.
 */
interface Kept {
  readonly event: string
  readonly listener: (...args: unknown[]) => void
}

const keptByStart = new Map<string, Kept[]>()
let isWatching = false

export function watchProcessListeners(): void {
  if (isWatching) return
  isWatching = true
  for (const method of ['on', 'once', 'addListener'] as const) {
    const original = process[method].bind(process) as (
      event: string,
      listener: Kept['listener'],
    ) => NodeJS.Process
    const watched = (event: string, listener: Kept['listener']) => {
      const start = /[?]double=(\d+)/.exec(new Error('who listens').stack ?? '')?.[1]
      if (start) keptByStart.set(start, [...(keptByStart.get(start) ?? []), { event, listener }])
      return original(event, listener)
    }
    Object.assign(process, { [method]: watched })
  }
}

export function dropProcessListeners(start: string): void {
  for (const { event, listener } of keptByStart.get(start) ?? []) process.removeListener(event, listener)
  keptByStart.delete(start)
}

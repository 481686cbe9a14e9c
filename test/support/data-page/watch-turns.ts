/** How long the page would not have answered: the longest turn between two looks. Built into the pages that are timed. */

/** A message to oneself waits for as long as the page is busy; a timer would add its own least wait. */
export function watchTurns(): { stop(): Promise<number> } {
  const { port1, port2 } = new MessageChannel()
  let longest = 0
  let sent = performance.now()
  let stopped: (() => void) | null = null
  port1.onmessage = () => {
    const now = performance.now()
    longest = Math.max(longest, now - sent)
    sent = now
    if (stopped) return stopped()
    port2.postMessage(null)
  }
  port2.postMessage(null)
  return {
    async stop() {
      await new Promise<void>(resolve => {
        stopped = resolve
      })
      port1.close()
      return longest
    },
  }
}

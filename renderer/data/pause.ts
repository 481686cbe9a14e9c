/** Waits for a while; for 0 ms, until the browser has done what else was waiting: input, a paint, an answer. */
export function pauseFor(ms: number): Promise<void> {
  return new Promise(resolve => setTimeout(resolve, ms))
}

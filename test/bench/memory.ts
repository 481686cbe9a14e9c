/** The memory of a whole browser: the peak of all its processes together, each page shared between them counted once. */
import { readFile } from 'node:fs/promises'
import type { Browser } from '@playwright/test'

/** In megabytes, looked at four times a second until it is stopped. */
export function watchMemory(browser: Browser): { stop(): Promise<number> } {
  let peak = 0
  let isRunning = true
  const look = async () => {
    const devtools = await browser.newBrowserCDPSession()
    do {
      const { processInfo } = await devtools.send('SystemInfo.getProcessInfo')
      const sizes = await Promise.all(processInfo.map(({ id }) => proportionalMegabytes(id)))
      peak = Math.max(
        peak,
        sizes.reduce((sum, size) => sum + size, 0),
      )
      if (isRunning) await new Promise(resolve => setTimeout(resolve, 250))
    } while (isRunning)
    await devtools.detach()
  }
  const running = look()
  return {
    async stop() {
      isRunning = false
      await running
      return peak
    },
  }
}

/** Pages shared by several processes count in parts. A process that has just ended counts nothing. */
async function proportionalMegabytes(process: number): Promise<number> {
  const text = await readFile(`/proc/${process}/smaps_rollup`, 'utf8').catch(() => '')
  return Number(/^Pss:\s+(\d+) kB/m.exec(text)?.[1] ?? 0) / 1024
}

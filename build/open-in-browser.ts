/** Opens an address in the person's default browser. A machine without one is normal: the address is printed anyway. */
import { spawn } from 'node:child_process'

export function openInBrowser(url: string): void {
  const [command, ...args] = opener(url)
  if (!command) return
  const child = spawn(command, args, { stdio: 'ignore', detached: true })
  child.on('error', () => undefined)
  child.unref()
}

function opener(url: string): readonly string[] {
  if (process.platform === 'darwin') return ['open', url]
  if (process.platform === 'win32') return ['cmd', '/c', 'start', '', url]
  return ['xdg-open', url]
}

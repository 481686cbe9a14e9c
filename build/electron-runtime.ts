/**
 * Looks for Electron's runtime, the program that npm does not bring: the `electron` package downloads it on first use.
 * That download is tried once, for a bounded time, so that `npm start` never hangs on a machine without a network.
 */
import { spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const downloadLimit = 60_000
const packageFolder = join(dirname(fileURLToPath(import.meta.url)), '../node_modules/electron')

export type ElectronRuntime =
  | { readonly kind: 'found'; readonly executable: string }
  /** `reason` is one line for a person. */
  | { readonly kind: 'absent'; readonly reason: string }

export async function electronRuntime(): Promise<ElectronRuntime> {
  if (!existsSync(packageFolder)) return absent('the electron package is not installed')
  if (process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY)
    return absent('this machine has no display')
  const present = installedExecutable() ?? (await download())
  return present
    ? { kind: 'found', executable: present }
    : absent("Electron's runtime is not installed and could not be downloaded")
}

function absent(reason: string): ElectronRuntime {
  return { kind: 'absent', reason }
}

/** What the package's own index.js resolves, without its endless download. */
function installedExecutable(): string | null {
  const pathFile = join(packageFolder, 'path.txt')
  if (!existsSync(pathFile)) return null
  const folder = process.env.ELECTRON_OVERRIDE_DIST_PATH ?? join(packageFolder, 'dist')
  const executable = join(folder, readFileSync(pathFile, 'utf8').trim())
  return existsSync(executable) ? executable : null
}

function download(): Promise<string | null> {
  console.log("Downloading Electron's runtime (once, at most a minute) ...")
  return new Promise(resolve => {
    const child = spawn(process.execPath, [join(packageFolder, 'install.js')], { stdio: 'ignore' })
    const limit = setTimeout(() => child.kill(), downloadLimit)
    const done = () => {
      clearTimeout(limit)
      resolve(installedExecutable())
    }
    child.once('error', done)
    child.once('exit', done)
  })
}

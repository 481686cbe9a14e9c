/** Starts the built app on real Electron, for the same tests; used where run-electron.ts found the runtime. */
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { _electron } from '@playwright/test'
import type { DesktopApp, StartOptions } from './desktop-app.ts'

const appFolder = join(import.meta.dirname, '../..')

export async function startElectron(executablePath: string, options: StartOptions): Promise<DesktopApp> {
  const args = [appFolder, `--user-data-dir=${options.profile}`, ...(options.args ?? [])]
  const app = await _electron.launch({ executablePath, args })
  const page = await app.firstWindow()
  await page.waitForLoadState('load')
  return {
    page,
    evaluate: (task, argument) => app.evaluate(task as never, argument) as never,
    startAgain: more => ended(executablePath, [appFolder, `--user-data-dir=${options.profile}`, ...more]),
    close: () => app.close(),
  }
}

function ended(executablePath: string, args: readonly string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const second = spawn(executablePath, args, { stdio: 'ignore' })
    second.once('error', reject)
    second.once('exit', () => resolve())
  })
}

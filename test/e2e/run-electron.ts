/**
 * `npm run test:electron`: the desktop tests on real Electron. Where its runtime is absent they are skipped with the
 * reason, so that the command can stand in any pipeline.
 */
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { electronRuntime } from '../../build/electron-runtime.ts'

const projectRoot = join(import.meta.dirname, '../..')
const runtime = await electronRuntime()

if (runtime.kind === 'absent') {
  console.log(`skipped: ${runtime.reason}`)
} else {
  const tool = join(projectRoot, 'node_modules/@playwright/test/cli.js')
  const files = ['electron.spec.ts', 'electron-review.spec.ts']
  const args = [tool, 'test', '--config', 'build/playwright.config.ts', ...files, '--workers', '1']
  const env = { ...process.env, PROOFDESK_ELECTRON: runtime.executable }
  const { status } = spawnSync(process.execPath, args, { cwd: projectRoot, env, stdio: 'inherit' })
  process.exitCode = status ?? 1
}

/**
 * `npm start`: builds when the sources changed, then opens the app in Electron, or says in one line why it cannot and
 * serves the same renderer to the browser. Options: --host browser|electron, --port N, --no-open.
 */
import { spawn, spawnSync } from 'node:child_process'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { serveRenderer } from './browser-host.ts'
import { electronRuntime } from './electron-runtime.ts'
import { isStale } from './is-stale.ts'
import { openInBrowser } from './open-in-browser.ts'

const projectRoot = join(dirname(fileURLToPath(import.meta.url)), '..')
const options = readOptions()

if (await isStale(projectRoot)) build()
if (options.host === 'browser') await startBrowserHost()
else await startElectron()

function readOptions(): { host: string | undefined; port: number; open: boolean } {
  const { values } = parseArgs({
    options: {
      host: { type: 'string' },
      port: { type: 'string', default: '0' },
      'no-open': { type: 'boolean', default: false },
    },
  })
  const port = Number(values.port)
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    stop(`--port takes a number from 0 to 65535, not "${values.port}".`)
  if (values.host !== undefined && values.host !== 'browser' && values.host !== 'electron')
    stop(`--host takes "browser" or "electron", not "${values.host}".`)
  return { host: values.host, port, open: !values['no-open'] }
}

function build(): void {
  console.log('Building Proofdesk ...')
  const tool = join(projectRoot, 'node_modules/electron-vite/bin/electron-vite.js')
  const args = [tool, 'build', '--config', 'build/electron.vite.config.ts', '--logLevel', 'error']
  const { status } = spawnSync(process.execPath, args, { cwd: projectRoot, stdio: 'inherit' })
  if (status !== 0) stop('The build failed.')
}

async function startElectron(): Promise<void> {
  const runtime = await electronRuntime()
  if (runtime.kind === 'found') {
    const child = spawn(runtime.executable, [projectRoot], { stdio: 'inherit' })
    child.once('exit', code => process.exit(code ?? 0))
    return
  }
  if (options.host === 'electron') stop(`Electron cannot start: ${runtime.reason}.`)
  console.log(`Starting in the browser, because ${runtime.reason}.`)
  await startBrowserHost()
}

async function startBrowserHost(): Promise<void> {
  const root = join(projectRoot, 'out/renderer')
  const server = await serveRenderer({ root, port: options.port }).catch((error: Error) =>
    stop(`Port ${options.port} cannot be used: ${error.message}`),
  )
  console.log(`Proofdesk is running at ${server.url}`)
  if (options.open) openInBrowser(server.url)
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => void server.close().then(() => process.exit(0)))
}

function stop(message: string): never {
  console.error(message)
  process.exit(1)
}

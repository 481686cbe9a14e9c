/**
 * The `desktop` fixture: the built app on a profile of its own, under the double, or on real Electron where
 * run-electron.ts names its executable. A test that starts the app more than once uses `restart` or `start`.
 */
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test as base, expect } from '@playwright/test'
import type { ChannelName } from '../../shared/bridge/channels.ts'
import type { DesktopApp } from './desktop-app.ts'
import { startDouble } from './start-double.ts'
import { startElectron } from './start-electron.ts'

export interface Desktop {
  readonly profile: string
  /** The app as it runs now; started by the first use of `start`. */
  readonly app: DesktopApp
  start(args?: readonly string[]): Promise<DesktopApp>
  restart(): Promise<DesktopApp>
  /** What the page's bridge answers. */
  ask(channel: ChannelName, request: unknown): Promise<unknown>
  /** Codes in the log file so far. */
  loggedCodes(): Promise<readonly string[]>
}

export const test = base.extend<{ desktop: Desktop }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of the fixtures it needs from the pattern
  desktop: async ({}, use) => {
    const profile = await mkdtemp(join(tmpdir(), 'proofdesk-desktop-'))
    const desktop = openDesktop(profile)
    await use(desktop)
    await desktop.end()
    await rm(profile, { recursive: true, force: true, maxRetries: 5 })
  },
})

export { expect }

function openDesktop(profile: string): Desktop & { end(): Promise<void> } {
  const executable = process.env.PROOFDESK_ELECTRON
  let running: DesktopApp | undefined

  function app(): DesktopApp {
    if (!running) throw new Error('The app was not started')
    return running
  }
  async function end(): Promise<void> {
    await running?.close()
    running = undefined
  }
  async function start(args: readonly string[] = []): Promise<DesktopApp> {
    running = await (executable
      ? startElectron(executable, { profile, args })
      : startDouble({ profile, args }))
    return running
  }
  return {
    profile,
    get app() {
      return app()
    },
    start,
    async restart() {
      await end()
      return start()
    },
    end,
    ask: (channel, request) => app().page.evaluate(askInPage, { channel, request }),
    async loggedCodes() {
      const text = await readFile(join(profile, 'logs/proofdesk.log'), 'utf8')
      return text
        .trim()
        .split('\n')
        .map(line => JSON.parse(line).code)
    },
  }
}

/** Runs in the page. */
function askInPage({ channel, request }: { channel: ChannelName; request: unknown }): Promise<unknown> {
  const { proofdesk } = globalThis as unknown as {
    proofdesk: { invoke(name: string, body: unknown): Promise<unknown> }
  }
  return proofdesk.invoke(channel, request)
}

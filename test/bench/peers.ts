/** The peers of the sync bench: a folder with its own package.json and lock, installed when the bench is run and never else. */
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'

export const peerNames = ['rx', 'pouch'] as const
export type PeerName = (typeof peerNames)[number]

interface PeerWork {
  readonly url: string
  readonly events: readonly unknown[]
  readonly count: number
  /** Documents of one message. */
  readonly batch: number
}

/** What peers/page/main.mjs hangs on its window; each answers milliseconds. */
export interface PeersInPage {
  readonly peers: Readonly<
    Record<PeerName, Readonly<Record<'push' | 'pull', (work: PeerWork) => Promise<number>>>>
  >
}

const folder = join(import.meta.dirname, 'peers')

/** null = they are there; else why not, for the person who runs the bench. */
export function installPeers(): string | null {
  if (existsSync(join(folder, 'node_modules/rxdb'))) return null
  console.log('installing the peers of the sync bench (about 120 MB) into test/bench/peers')
  const { status } = spawnSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32',
  })
  if (status === 0) return null
  return 'RxDB and PouchDB could not be installed (npm ci in test/bench/peers); a package registry is needed once'
}

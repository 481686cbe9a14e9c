/**
 * A real PostgreSQL of our own for a test: Debian's binaries, a cluster in a temporary folder, a unix socket and no
 * port, gone when the test is over. Where there are no binaries the answer is the reason, and the test says so.
 */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'

export interface PostgresCluster {
  /** A new, empty database on the cluster. */
  createDatabase(): Promise<string>
  stop(): Promise<void>
}

const debianFolder = '/usr/lib/postgresql'

/** null = PostgreSQL can be had here. */
export function whyNoPostgres(): string | null {
  if (!binaries()) return `no PostgreSQL binaries below ${debianFolder} (Debian: apt-get install postgresql)`
  return process.getuid?.() === 0 && !postgresUser()
    ? 'PostgreSQL does not run as root, and there is no user postgres'
    : null
}

export async function startPostgres(): Promise<PostgresCluster> {
  const folder = mkdtempSync(join(tmpdir(), 'proofdesk-pg-'))
  const user = process.getuid?.() === 0 ? postgresUser() : null
  if (user) chownSync(folder, user.uid, user.gid)
  const as = user ?? {}
  const made = spawnSync(binary('initdb'), ['-D', folder, '-U', 'postgres', '-A', 'trust', '--no-sync'], as)
  if (made.status !== 0) throw new Error(`initdb: ${made.stderr.toString()}`)
  const server = spawn(binary('postgres'), ['-D', folder, '-k', folder, '-c', 'listen_addresses='], {
    ...as,
    stdio: 'ignore',
  })
  const url = (database: string) => `postgresql://postgres@/${database}?host=${encodeURIComponent(folder)}`
  await answering(url('postgres'))
  let databases = 0
  return {
    async createDatabase() {
      databases++
      const name = `hub_${databases}`
      await query(url('postgres'), `CREATE DATABASE ${name}`)
      return url(name)
    },
    async stop() {
      await ended(server)
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

async function answering(url: string): Promise<void> {
  for (let tries = 0; ; tries++) {
    try {
      await query(url, 'SELECT 1')
      return
    } catch (error) {
      if (tries >= 600) throw error
      await new Promise(resolve => setTimeout(resolve, 50))
    }
  }
}

async function query(url: string, text: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  await client.query(text).finally(() => client.end())
}

function ended(server: ChildProcess): Promise<void> {
  return new Promise(resolve => {
    server.once('exit', () => resolve())
    // Immediate shutdown: the folder is thrown away, nothing needs to be written.
    if (!server.kill('SIGQUIT')) resolve()
  })
}

function binaries(): string | null {
  if (!existsSync(debianFolder)) return null
  const versions = readdirSync(debianFolder).toSorted((a, b) => Number(b) - Number(a))
  const newest = versions
    .map(version => join(debianFolder, version, 'bin'))
    .find(bin => existsSync(join(bin, 'initdb')))
  return newest ?? null
}

function binary(name: string): string {
  return join(binaries() ?? '', name)
}

function postgresUser(): { uid: number; gid: number } | null {
  const [uid, gid] = ['-u', '-g'].map(flag =>
    Number(spawnSync('id', [flag, 'postgres']).stdout.toString().trim() || Number.NaN),
  )
  return Number.isInteger(uid) && Number.isInteger(gid) ? { uid: uid ?? 0, gid: gid ?? 0 } : null
}

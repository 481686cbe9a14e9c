/**
 * One process per data folder. The embedded database must not be opened twice, so whoever opens the folder listens on a
 * socket in it; the socket is also how a command (`npm run hub -- enrol …`) reaches the running hub instead of opening
 * the database beside it. A killed hub leaves a socket nobody answers, which the next one replaces.
 */
import { chmod, mkdir, rm } from 'node:fs/promises'
import { createServer, type IncomingMessage, request, type Server } from 'node:http'
import { connect } from 'node:net'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'

/** The operating systems allow about a hundred bytes for the path of a socket. */
const LONGEST_PATH = 100

export interface CommandCall {
  readonly name: string
  readonly args: readonly string[]
  /** Folder the command was typed in; its files are named from there. */
  readonly folder: string
}

export interface CommandAnswer {
  readonly ok: boolean
  readonly lines: readonly string[]
}

export interface FolderLock {
  /** From now on calls of other processes are answered. */
  answer(run: (call: CommandCall) => Promise<CommandAnswer>): void
  release(): Promise<void>
}

/** null when another process holds the folder. */
export async function lockFolder(folder: string): Promise<FolderLock | null> {
  await mkdir(folder, { recursive: true })
  const path = socketPath(folder)
  if (await isAnswered(path)) return null
  await rm(path, { force: true })
  let run: ((call: CommandCall) => Promise<CommandAnswer>) | null = null
  const server = createServer(async (incoming, outgoing) => {
    const answer = run ? await run(await readCall(incoming)) : { ok: false, lines: ['the hub is starting'] }
    outgoing.end(JSON.stringify(answer))
  })
  await listening(server, path)
  await chmod(path, 0o600)
  return {
    answer: next => {
      run = next
    },
    release: () => new Promise(resolve => server.close(() => resolve())),
  }
}

export function callRunningHub(folder: string, call: CommandCall): Promise<CommandAnswer> {
  return new Promise((resolve, reject) => {
    const asking = request({ socketPath: socketPath(folder), method: 'POST' }, async response =>
      resolve(JSON.parse(await text(response)) as CommandAnswer),
    )
    asking.once('error', reject)
    asking.end(JSON.stringify(call))
  })
}

async function readCall(incoming: IncomingMessage): Promise<CommandCall> {
  return JSON.parse(await text(incoming)) as CommandCall
}

function socketPath(folder: string): string {
  if (process.platform === 'win32') return `\\\\.\\pipe\\proofdesk-hub-${folder.replaceAll(/[^\w]/g, '-')}`
  const path = join(folder, 'hub.sock')
  if (path.length > LONGEST_PATH) throw new Error(`the path of the data folder is too long: ${folder}`)
  return path
}

function isAnswered(path: string): Promise<boolean> {
  return new Promise(resolve => {
    const socket = connect(path, () => {
      socket.destroy()
      resolve(true)
    })
    socket.once('error', () => resolve(false))
  })
}

function listening(server: Server, path: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(path, () => resolve())
  })
}
